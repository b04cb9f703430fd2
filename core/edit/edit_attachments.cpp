// SPDX-License-Identifier: GPL-3.0-or-later
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
    out.name = "Attach " + quoted(row.fileName);
    const std::optional<std::size_t> known = rowOfId(threatCase.attachments, row.id);
    if (known && !threatCase.attachments[*known].isDeleted)
        return badArgument("The same file is attached there already.", row.fileName);
    if (known)
        threatCase.attachments.edit(*known) = std::move(row);
    else
        threatCase.attachments.push_back(std::move(row));
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
