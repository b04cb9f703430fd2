// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/edit/edit_steps.h"
#include "core/edit/edit_support.h"
#include "core/edit/house_identity.h"
#include "core/edit/media_type.h"

namespace throughline::edit {
namespace {

constexpr std::size_t maxLogoBytes = 5'000'000;

/// STIX 2.1 section 2.9: the type, two hyphens and a UUID.
bool isIdentityId(std::string_view id)
{
    constexpr std::string_view prefix = "identity--";
    if (!id.starts_with(prefix) || id.size() != prefix.size() + 36)
        return false;
    id.remove_prefix(prefix.size());
    for (std::size_t i = 0; i < id.size(); ++i) {
        const bool isHyphen = i == 8 || i == 13 || i == 18 || i == 23;
        const bool isHex = (id[i] >= '0' && id[i] <= '9') || (id[i] >= 'a' && id[i] <= 'f');
        if (isHyphen ? id[i] != '-' : !isHex)
            return false;
    }
    return true;
}

std::optional<Error> wrongHouse(const House& house)
{
    if (!house.name.empty() && badName(house.name))
        return badName(house.name);
    if (!house.id.empty() && !isIdentityId(house.id))
        return badArgument("A STIX id of an identity looks like identity--, then a UUID in small letters; or leave it empty.", house.id);
    if (!house.logo)
        return std::nullopt;
    if (house.logo->size() > maxLogoBytes)
        return Error{.code = ErrorCode::TooLarge, .message = "A logo may have 5 MB; save it smaller.", .where = {}};
    if (!mediaTypeOf(*house.logo).starts_with("image/"))
        return badArgument("The logo is neither PNG nor JPEG; save it as one of these.");
    return std::nullopt;
}

/// The entity that stands for the house follows its name and id.
std::optional<Error> carryOver(ThreatCase& threatCase, const House& before)
{
    const House& after = threatCase.house;
    const std::optional<std::size_t> row = before.id.empty() ? std::nullopt : rowOfId(threatCase.entities, before.id);
    if (!row || (before.id == after.id && before.name == after.name))
        return std::nullopt;
    if (before.id != after.id && rowOfId(threatCase.entities, after.id))
        return badArgument("Another thing of the case has this id; use that of your own identity.", after.id);
    Entity& entity = threatCase.entities.edit(*row);
    entity.id = after.id;
    if (entity.name == houseName(before))
        entity.name = houseName(after);
    return std::nullopt;
}

}  // namespace

Result<Edited> edited(CaseDocument document, const action::EditReport& asked)
{
    Edited out{.document = std::move(document)};
    ThreatCase& threatCase = out.document.threatCase;
    if (std::optional<Error> error = firstOf(missing(threatCase, asked.id), missing(threatCase, asked.report.voice)))
        return *error;
    const Report before = threatCase[asked.id];
    Report& row = threatCase.reports.edit(rowOf(asked.id));
    row = asked.report;
    for (std::string* line : {&row.title, &row.publisher, &row.author, &row.url, &row.language})
        *line = cleanName(*line);
    // What was read stays what was read.
    row.id = before.id;
    row.fileName = before.fileName;
    row.format = before.format;
    row.sha256 = before.sha256;
    row.text = before.text;
    row.isDeleted = before.isDeleted;
    row.properties = before.properties;
    out.name = "Change the record of " + quoted(reportLabel(row));
    return out;
}

Result<Edited> edited(CaseDocument document, const action::SetHouse& asked)
{
    Edited out{.document = std::move(document)};
    ThreatCase& threatCase = out.document.threatCase;
    const House before = threatCase.house;
    threatCase.house = asked.house;
    threatCase.house.name = cleanName(asked.house.name);
    if (threatCase.house.id.empty())
        threatCase.house.id = before.id;
    if (std::optional<Error> error = firstOf(wrongHouse(threatCase.house), carryOver(threatCase, before)))
        return *error;
    out.name = "Set who we are to " + quoted(houseName(threatCase.house));
    return out;
}

Result<Edited> edited(CaseDocument document, const action::SetCase& asked)
{
    Edited out{.document = std::move(document)};
    ThreatCase& threatCase = out.document.threatCase;
    const std::string title = cleanName(asked.title);
    if (!title.empty())
        if (std::optional<Error> error = badName(title))
            return *error;
    out.name = title != threatCase.title ? "Name the case " + quoted(title)
                                         : "Mark the case " + std::string(tlpText(asked.defaultMarking.tlp));
    threatCase.title = title;
    threatCase.defaultMarking = asked.defaultMarking;
    return out;
}

}  // namespace throughline::edit
