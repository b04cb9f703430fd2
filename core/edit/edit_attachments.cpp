// SPDX-License-Identifier: GPL-3.0-or-later
#include <utility>

#include "core/base/image_header.h"
#include "core/edit/edit_steps.h"
#include "core/edit/edit_support.h"
#include "core/edit/media_type.h"
#include "core/edit/subjects.h"

namespace throughline::edit {
namespace {

std::string lastPart(const std::string& path) { return cleanName(path.substr(path.find_last_of("/\\") + 1)); }

std::optional<Error> wrongBytes(const Attachment& attachment)
{
    if (!attachment.bytes || attachment.bytes->empty())
        return Error{.code = ErrorCode::Empty, .message = "There is nothing to attach.", .where = attachment.fileName};
    if (attachment.bytes->size() > action::maxAttachmentBytes)
        return Error{.code = ErrorCode::TooLarge,
                     .message = "An attachment may have 50 MB; attach the page or the picture that matters.",
                     .where = attachment.fileName};
    return std::nullopt;
}

std::optional<Error> wrongPicture(const Attachment& attachment)
{
    if (!std::holds_alternative<EntityId>(attachment.about))
        return badArgument("Only things have cards; attach the picture to one of them.", attachment.fileName);
    const std::optional<ImageHeader> header = attachment.bytes ? readImageHeader(*attachment.bytes) : std::nullopt;
    if (!header)
        return badArgument("The file is no picture that can be shown; PNG and JPEG can.", attachment.fileName);
    if (!isDecodable(*header))
        return Error{.code = ErrorCode::TooLarge,
                     .message = "The picture has " + std::to_string(header->width) + " x " + std::to_string(header->height)
                         + " pixels; up to 40 million can be shown. Make it smaller first.",
                     .where = attachment.fileName};
    return std::nullopt;
}

/// One picture per thing.
void putOnCard(ThreatCase& threatCase, std::size_t shown)
{
    const NoteSubject about = threatCase.attachments[shown].about;
    for (std::size_t row = 0; row < threatCase.attachments.size(); ++row)
        if (threatCase.attachments[row].about == about && threatCase.attachments[row].isOnCard != (row == shown))
            threatCase.attachments.edit(row).isOnCard = row == shown;
}

double moved(double y, const std::vector<action::MadeRoom>& rooms)
{
    double out = y;
    for (const action::MadeRoom& room : rooms)
        out += y < room.top ? -room.by : y > room.bottom ? room.by : 0;
    return out;
}

void makeRoom(ViewState& view, const std::vector<action::MadeRoom>& rooms)
{
    if (rooms.empty())
        return;
    for (auto& [key, places] : view.placed)
        if (key == view.layout || key.starts_with(view.layout + "/"))
            for (std::size_t row = 0; row < places.rows(); ++row)
                if (const auto centre = places.find(idAt<EntityId>(row)); centre && moved(centre->y, rooms) != centre->y)
                    places.set(idAt<EntityId>(row), Point{centre->x, moved(centre->y, rooms)});
    for (Annotation& drawn : view.annotations)
        if (drawn.layout == view.layout)
            for (Point* const point : {&drawn.from, &drawn.to})
                point->y = moved(point->y, rooms);
    view.annotations = soundAnnotations(view.annotations);
}

}  // namespace

std::string_view mediaTypeOf(std::string_view bytes)
{
    using namespace std::string_view_literals;
    if (bytes.starts_with("\x89PNG\r\n\x1A\n"sv))
        return "image/png";
    if (bytes.starts_with("\xFF\xD8\xFF"sv))
        return "image/jpeg";
    if (bytes.starts_with("%PDF-"sv))
        return "application/pdf";
    return "application/octet-stream";
}

Result<Edited> edited(CaseDocument document, const action::Attach& asked)
{
    Edited out{.document = std::move(document)};
    ThreatCase& threatCase = out.document.threatCase;
    Attachment row = asked.attachment;
    row.fileName = lastPart(row.fileName);
    if (std::optional<Error> error = firstOf(badName(row.fileName), wrongBytes(row), missingSubject(threatCase, row.about)))
        return *error;
    row.mediaType = mediaTypeOf(*row.bytes);
    row.caption = cleanName(row.caption);
    row.isDeleted = false;
    row.id = "attachment--" + uuidV5(throughlineNamespace, sha256Hex(*row.bytes) + "|" + subjectKey(threatCase, row.about));
    const bool isOnCard = std::exchange(row.isOnCard, false);
    if (std::optional<Error> error = isOnCard ? wrongPicture(row) : std::nullopt)
        return *error;
    out.name = (isOnCard ? "Put the picture " : "Attach ") + quoted(row.fileName) + (isOnCard ? " on its card" : "");
    const std::optional<std::size_t> known = rowOfId(threatCase.attachments, row.id);
    const bool isThere = known && !threatCase.attachments[*known].isDeleted;
    if (isThere && !isOnCard)
        return badArgument("The same file is attached there already.", row.fileName);
    const std::size_t at = known.value_or(threatCase.attachments.size());
    if (!known)
        threatCase.attachments.push_back(std::move(row));
    else if (!isThere)
        threatCase.attachments.edit(at) = std::move(row);
    if (isOnCard) {
        putOnCard(threatCase, at);
        makeRoom(out.document.view, asked.room);
    }
    return out;
}

Result<Edited> edited(CaseDocument document, const action::ShowOnCard& asked)
{
    Edited out{.document = std::move(document)};
    ThreatCase& threatCase = out.document.threatCase;
    if (std::optional<Error> error = missing(threatCase, asked.id))
        return *error;
    const Attachment& row = threatCase[asked.id];
    out.name = (asked.isOnCard ? "Put the picture " + quoted(row.fileName) + " on its card" : "Take the picture " + quoted(row.fileName) + " off its card");
    if (!asked.isOnCard) {
        if (row.isOnCard)
            threatCase.attachments.edit(rowOf(asked.id)).isOnCard = false;
        return out;
    }
    if (std::optional<Error> error = wrongPicture(row))
        return *error;
    const bool hadRoom = row.isOnCard;
    putOnCard(threatCase, rowOf(asked.id));
    if (!hadRoom)
        makeRoom(out.document.view, asked.room);
    return out;
}

Result<Edited> edited(CaseDocument document, const action::EditAttachment& asked)
{
    Edited out{.document = std::move(document)};
    ThreatCase& threatCase = out.document.threatCase;
    if (std::optional<Error> error = missing(threatCase, asked.id))
        return *error;
    Attachment& row = threatCase.attachments.edit(rowOf(asked.id));
    row.caption = cleanName(asked.caption);
    row.marking = asked.marking;
    out.name = "Change the attachment " + quoted(row.fileName);
    return out;
}

}  // namespace throughline::edit
