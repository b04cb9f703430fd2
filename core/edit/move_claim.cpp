// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/edit/edit_steps.h"
#include "core/edit/edit_support.h"
#include "core/edit/incident_of_relationship.h"
#include "core/model/shown_case.h"
#include "core/review/technique_names.h"

namespace throughline::edit {
namespace {

/// The claim, and those of others that were read from the same words.
struct Told {
    std::vector<ClaimId> together;
    bool isAssertedBesides = false;  ///< elsewhere: the relationship is theirs, and these claims go alone
};

Told toldLike(const ThreatCase& threatCase, ClaimId id)
{
    Told told;
    const Claim& claim = threatCase[id];
    for (std::size_t row = 0; row < threatCase.claims.size(); ++row) {
        const Claim& other = threatCase.claims[row];
        if (row != rowOf(id) && (other.isDeleted || !(other.about == claim.about)))
            continue;
        const bool isSameSentence = claim.report && !claim.span.isEmpty() && other.report == claim.report && other.span == claim.span;
        if (row == rowOf(id) || (isSameSentence && other.stance == claim.stance))
            told.together.push_back(idAt<ClaimId>(row));
        else if (isFor(other.stance))
            told.isAssertedBesides = true;
    }
    return told;
}

/// The technique of that id: that of the case, be it deleted, else a new one. How sure its id is follows the one
/// that it takes the place of: the words of the source have not changed.
EntityId techniqueOf(ThreatCase& threatCase, const std::string& techniqueId, const Entity& before, bool isDraft)
{
    const std::string id = referenceId("attack-pattern", techniqueId);
    for (std::size_t row = 0; row < threatCase.entities.size(); ++row) {
        const Entity& known = threatCase.entities[row];
        if (known.type != EntityType::AttackPattern || (known.externalId != techniqueId && known.id != id))
            continue;
        if (known.isDeleted) {
            Entity& back = threatCase.entities.edit(row);
            back.isDeleted = back.isDeletedAlong = false;
        }
        return idAt<EntityId>(row);
    }
    Entity made{.id = id, .type = EntityType::AttackPattern, .typeWord = "attack-pattern", .name = techniqueName(techniqueId),
                .externalId = techniqueId, .mapping = before.mapping, .rule = before.rule, .isDraft = isDraft};
    if (made.name.empty())
        made.name = techniqueId;
    return idAt<EntityId>(threatCase.entities.push_back(std::move(made)));
}

/// The words that were taken for the one technique stand for the other.
void moveWords(ThreatCase& threatCase, const Claim& claim, EntityId from, EntityId to)
{
    if (!claim.report || claim.span.isEmpty())
        return;
    std::vector<Mention> moved;
    const auto isTheirs = [&](const Mention& mention) { return mention.report == *claim.report && claim.span.contains(mention.span); };
    std::copy_if(threatCase[from].mentions.begin(), threatCase[from].mentions.end(), std::back_inserter(moved), isTheirs);
    if (moved.empty())
        return;
    std::erase_if(threatCase.entities.edit(rowOf(from)).mentions, isTheirs);
    std::vector<Mention>& mentions = threatCase.entities.edit(rowOf(to)).mentions;
    for (const Mention& mention : moved)
        if (const auto at = std::lower_bound(mentions.begin(), mentions.end(), mention); at == mentions.end() || *at != mention)
            mentions.insert(at, mention);
}

/// A technique that a reader found is not listed by itself: it goes when nothing tells of it any more.
void dropLoneTechnique(ThreatCase& threatCase, EntityId id)
{
    const bool isTold = std::any_of(threatCase.relationships.begin(), threatCase.relationships.end(), [&](const Relationship& row) {
        return !row.isDeleted && (row.source == id || row.target == id);
    });
    const bool isSpokenOf = std::any_of(threatCase.claims.begin(), threatCase.claims.end(),
                                        [&](const Claim& claim) { return !claim.isDeleted && claim.about == ClaimSubject(id); });
    if (!isTold && !isSpokenOf && !threatCase[id].rule.empty())
        threatCase.entities.edit(rowOf(id)).isDeleted = true;
}

struct Ends {
    EntityId source{};
    EntityId target{};
};

/// Everybody who speaks of the relationship means other ends.
void changeEnds(ThreatCase& threatCase, RelationshipId id, Ends now)
{
    const Ends before{threatCase[id].source, threatCase[id].target};
    Relationship& row = threatCase.relationships.edit(rowOf(id));
    row.source = now.source;
    row.target = now.target;
    for (std::size_t incident = 0; incident < threatCase.incidents.size(); ++incident) {
        const std::vector<RelationshipId>& told = threatCase.incidents[incident].relationships;
        if (std::find(told.begin(), told.end(), id) == told.end())
            continue;
        replacePart(threatCase, idAt<IncidentId>(incident), before.source, now.source);
        replacePart(threatCase, idAt<IncidentId>(incident), before.target, now.target);
    }
}

/// A relationship like it between other ends, for these claims alone.
void splitOff(ThreatCase& threatCase, const std::vector<ClaimId>& claims, RelationshipId from, Ends now)
{
    Relationship row = threatCase[from];
    row.source = now.source;
    row.target = now.target;
    row.isDraft = std::all_of(claims.begin(), claims.end(), [&](ClaimId claim) { return threatCase[claim].isDraft; });
    row.id = newId(threatCase.relationships, "relationship", threatCase[now.source].id + " " + row.typeWord + " " + threatCase[now.target].id);
    const auto made = idAt<RelationshipId>(threatCase.relationships.push_back(std::move(row)));
    for (const ClaimId claim : claims)
        threatCase.claims.edit(rowOf(claim)).about = made;
    for (std::size_t incident = 0; incident < threatCase.incidents.size(); ++incident) {
        const std::vector<RelationshipId>& told = threatCase.incidents[incident].relationships;
        if (std::find(told.begin(), told.end(), from) != told.end())
            addToIncident(threatCase, idAt<IncidentId>(incident), made);
    }
}

std::optional<Error> wrongAsk(const ThreatCase& threatCase, const action::MoveClaim& asked)
{
    if (std::optional<Error> error = firstOf(missing(threatCase, asked.id), missing(threatCase, asked.source)))
        return error;
    const auto* edge = std::get_if<RelationshipId>(&threatCase[asked.id].about);
    if (!edge || !isShown(threatCase, *edge))
        return badArgument("Only a claim about a relationship that is there says it of somebody.");
    if (asked.techniqueId.empty())
        return missing(threatCase, asked.target);
    if (threatCase[threatCase[*edge].target].type != EntityType::AttackPattern)
        return badArgument("Only a technique has an ATT&CK id.");
    if (!isTechniqueId(asked.techniqueId))
        return badArgument("An ATT&CK id of a technique looks like T1566 or T1566.001.", asked.techniqueId);
    return std::nullopt;
}

}  // namespace

Result<Edited> edited(CaseDocument document, const action::MoveClaim& asked)
{
    if (std::optional<Error> error = wrongAsk(document.threatCase, asked))
        return *error;
    Edited out{.document = std::move(document)};
    ThreatCase& threatCase = out.document.threatCase;
    const auto edge = std::get<RelationshipId>(threatCase[asked.id].about);
    const Ends before{threatCase[edge].source, threatCase[edge].target};
    Ends now{asked.source, asked.target};
    if (!asked.techniqueId.empty())
        now.target = techniqueOf(threatCase, asked.techniqueId, Entity(threatCase[before.target]), threatCase[asked.id].isDraft);
    if (now.source == now.target)
        return badArgument("A thing cannot be tied to itself; choose another end.");
    if (now.source == before.source && now.target == before.target)
        return badArgument(std::string(nothingWouldChange));
    if (const Told told = toldLike(threatCase, asked.id); told.isAssertedBesides)
        splitOff(threatCase, told.together, edge, now);
    else
        changeEnds(threatCase, edge, now);
    if (now.target != before.target && threatCase[before.target].type == EntityType::AttackPattern) {
        if (threatCase[now.target].type == EntityType::AttackPattern)
            moveWords(threatCase, Claim(threatCase[asked.id]), before.target, now.target);
        dropLoneTechnique(threatCase, before.target);
    }
    out.name = "Make it " + sentenceOf(threatCase, threatCase[std::get<RelationshipId>(threatCase[asked.id].about)]);
    return out;
}

}  // namespace throughline::edit
