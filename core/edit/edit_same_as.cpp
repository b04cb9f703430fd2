// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/edit/edit_steps.h"
#include "core/edit/edit_support.h"
#include "core/edit/hand_claims.h"
#include "core/edit/house_identity.h"

namespace throughline::edit {
namespace {

/// "“A” and “B” are the same", as a link says it.
std::string saying(const ThreatCase& threatCase, EntityId first, EntityId second, SameAsKind kind)
{
    const std::string a = quoted(threatCase[first].name);
    const std::string b = quoted(threatCase[second].name);
    switch (kind) {
    case SameAsKind::SameAs: return a + " and " + b + " are the same";
    case SameAsKind::Overlaps: return a + " overlaps with " + b;
    case SameAsKind::PartOf: return a + " is part of " + b;
    case SameAsKind::RenamedTo: return a + " was renamed to " + b;
    }
    return a + " and " + b;
}

std::string stepName(const ThreatCase& threatCase, const action::LinkSameAs& asked, const std::vector<EntityId>& ids)
{
    const bool joins = asked.kind == SameAsKind::SameAs && asked.isAccepted;
    if (ids.size() > 2)
        return (joins ? "Join " : "Link ") + std::to_string(ids.size()) + (joins ? " things as the same" : " things");
    if (joins)
        return "Join " + quoted(threatCase[ids[0]].name) + " and " + quoted(threatCase[ids[1]].name) + " as the same";
    return (asked.isAccepted ? "Note that " : "Suggest that ") + saying(threatCase, ids[0], ids[1], asked.kind);
}

bool hasDirection(SameAsKind kind) { return kind == SameAsKind::PartOf || kind == SameAsKind::RenamedTo; }

/// A link of that kind between both that is not deleted.
std::optional<SameAsId> linkBetween(const ThreatCase& threatCase, EntityId a, EntityId b, SameAsKind kind)
{
    for (std::size_t row = 0; row < threatCase.sameAs.size(); ++row) {
        const SameAs& link = threatCase.sameAs[row];
        const bool isIt = (link.first == a && link.second == b) || (!hasDirection(kind) && link.first == b && link.second == a);
        if (isIt && link.kind == kind && !link.isDeleted)
            return idAt<SameAsId>(row);
    }
    return std::nullopt;
}

SameAsId addLink(ThreatCase& threatCase, EntityId first, EntityId second, SameAsKind kind, bool isAccepted)
{
    SameAs link{.first = first, .second = second, .kind = kind, .isAccepted = isAccepted};
    const std::string content = "same-as " + std::to_string(static_cast<int>(kind)) + " " + threatCase[first].id + " " + threatCase[second].id;
    link.id = newId(threatCase.sameAs, "relationship", content);
    return idAt<SameAsId>(threatCase.sameAs.push_back(std::move(link)));
}

/// Who calls a thing by an alias: the body that says so, else the first report that tells of it.
Claim claimOfAlias(const ThreatCase& threatCase, const Entity& entity, const Alias& alias)
{
    Claim claim;
    claim.speaker = alias.saidBy;
    claim.text = "Calls “" + entity.name + "” also “" + alias.name + "”.";
    for (const Mention& mention : entity.mentions)
        if (!alias.saidBy && !claim.report && !threatCase[mention.report].isDeleted)
            claim.report = mention.report;
    return claim;
}

}  // namespace

Result<Edited> edited(CaseDocument document, const action::LinkSameAs& asked)
{
    Edited out{.document = std::move(document)};
    ThreatCase& threatCase = out.document.threatCase;
    if (std::optional<Error> error = missing(threatCase, asked.entities))
        return *error;
    const std::vector<EntityId> ids = withoutDoubles(asked.entities);
    if (ids.size() < 2)
        return badArgument("A thing cannot be linked with itself; select two or more.");
    for (std::size_t i = 1; i < ids.size(); ++i)
        if (const std::optional<SameAsId> known = linkBetween(threatCase, ids[0], ids[i], asked.kind))
            return badArgument("There is such a link already; accept it, or add a claim to it.",
                               saying(threatCase, ids[0], ids[i], asked.kind));
    out.name = stepName(threatCase, asked, ids);
    for (std::size_t i = 1; i < ids.size(); ++i) {
        const SameAsId link = addLink(threatCase, ids[0], ids[i], asked.kind, asked.isAccepted);
        if (std::optional<Error> error = addHandClaim(threatCase, asked.claim, link))
            return *error;
    }
    return out;
}

Result<Edited> edited(CaseDocument document, const action::LinkEntry& asked)
{
    ThreatCase& threatCase = document.threatCase;
    if (std::optional<Error> error = missing(threatCase, asked.entity))
        return *error;
    if (asked.entry.id.empty() || asked.entry.name.empty())
        return badArgument("The entry has no id or no name; nothing can be linked with it.");
    if (threatCase[asked.entity].id == asked.entry.id)
        return badArgument("The thing is that entry already.", asked.entry.id);
    const std::optional<std::size_t> known = rowOfId(threatCase.entities, asked.entry.id);
    const auto entry = idAt<EntityId>(known ? *known : threatCase.entities.push_back(asked.entry));
    if (known && threatCase.entities[*known].isDeleted) {
        Entity& back = threatCase.entities.edit(*known);
        back.isDeleted = back.isDeletedAlong = false;
    }
    Result<Edited> out = edited(std::move(document), action::LinkSameAs{.entities = {asked.entity, entry}, .claim = asked.claim});
    if (!out)
        return out;
    const ThreatCase& linked = out->document.threatCase;
    out->name = "Link " + quoted(linked[asked.entity].name) + " with " + quoted(asked.entry.name)
        + (asked.entry.externalId.empty() ? std::string() : " (" + asked.entry.externalId + ")");
    out->added = {entry};
    return out;
}

Result<Edited> edited(CaseDocument document, const action::JudgeSameAs& asked)
{
    Edited out{.document = std::move(document)};
    ThreatCase& threatCase = out.document.threatCase;
    if (std::optional<Error> error = missing(threatCase, asked.id))
        return *error;
    const SameAs link = threatCase[asked.id];
    if (link.first == link.second && asked.isAccepted)
        return badArgument("The link leads from a thing to itself; it joins nothing.");
    threatCase.sameAs.edit(rowOf(asked.id)).isAccepted = asked.isAccepted;
    out.name = (asked.isAccepted ? "Accept that " : "Refuse that ") + saying(threatCase, link.first, link.second, link.kind);
    return out;
}

Result<Edited> edited(CaseDocument document, const action::SplitNode& asked)
{
    Edited out{.document = std::move(document)};
    ThreatCase& threatCase = out.document.threatCase;
    if (std::optional<Error> error = missing(threatCase, asked.entities))
        return *error;
    const auto isAsked = [&](EntityId id) { return std::find(asked.entities.begin(), asked.entities.end(), id) != asked.entities.end(); };
    std::size_t refused = 0;
    for (std::size_t row = 0; row < threatCase.sameAs.size(); ++row) {
        const SameAs& link = threatCase.sameAs[row];
        const bool joins = link.isAccepted && link.kind == SameAsKind::SameAs && !link.isDeleted;
        if (!joins || (!isAsked(link.first) && !isAsked(link.second)))
            continue;
        threatCase.sameAs.edit(row).isAccepted = false;
        ++refused;
    }
    if (refused == 0)
        return badArgument("This is one thing already; nothing is joined in it.");
    out.name = "Split " + quoted(threatCase[asked.entities.front()].name);
    if (asked.entities.size() == 2)
        out.name += " and " + quoted(threatCase[asked.entities.back()].name);
    else if (asked.entities.size() > 2)
        out.name += " into " + std::to_string(asked.entities.size()) + " things";
    return out;
}

Result<Edited> edited(CaseDocument document, const action::SplitAlias& asked)
{
    Edited out{.document = std::move(document)};
    ThreatCase& threatCase = out.document.threatCase;
    if (std::optional<Error> error = missing(threatCase, asked.entity))
        return *error;
    const Entity whole = threatCase[asked.entity];
    std::vector<Alias> split;
    std::copy_if(whole.also.begin(), whole.also.end(), std::back_inserter(split), [&](const Alias& a) { return a.name == asked.alias; });
    if (split.empty())
        return Error{.code = ErrorCode::NotFound, .message = "It has no such name; choose one of its names.", .where = asked.alias};
    std::erase_if(threatCase.entities.edit(rowOf(asked.entity)).also, [&](const Alias& a) { return a.name == asked.alias; });
    Entity part;
    part.type = whole.type;
    part.typeWord = whole.typeWord;
    part.name = asked.alias;
    part.identityClass = whole.identityClass;
    part.kindWord = whole.kindWord;
    part.marking = whole.marking;
    part.id = newId(threatCase.entities, part.typeWord, part.name);
    const auto id = idAt<EntityId>(threatCase.entities.push_back(std::move(part)));
    const SameAsId link = addLink(threatCase, asked.entity, id, SameAsKind::SameAs, false);
    for (const Alias& alias : split)
        if (std::optional<Error> error = addHandClaim(threatCase, claimOfAlias(threatCase, whole, alias), link))
            return *error;
    out.added = {id};
    out.name = "Split " + quoted(asked.alias) + " from " + quoted(whole.name);
    return out;
}

}  // namespace throughline::edit
