// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <variant>

#include "core/importers/stix_case.h"
#include "core/importers/stix_claims.h"

namespace throughline {
namespace {

/// Stance of a third party; nullopt for neutral and for words outside the enumeration (6.x of STIX
/// 2.1: opinion-enum).
std::optional<Stance> stanceOf(std::string_view opinion)
{
    if (opinion == "agree" || opinion == "strongly-agree")
        return Stance::Supports;
    if (opinion == "disagree" || opinion == "strongly-disagree")
        return Stance::Disputes;
    return std::nullopt;
}

/// Bodies that `member` is said to be part of, itself included; at most 32.
std::vector<EntityId> bodiesOf(StixCase& stix, EntityId member)
{
    std::vector<EntityId> bodies{member};
    for (std::size_t i = 0; i < bodies.size() && bodies.size() < 32; ++i)
        for (const EntityId whole : stix.wholesOf(bodies[i]))
            if (std::find(bodies.begin(), bodies.end(), whole) == bodies.end())
                bodies.push_back(whole);
    return bodies;
}

/// The accused or its side: an end of the relationship, or a body that belongs to one.
bool isConcerned(StixCase& stix, EntityId speaker, const ClaimSubject& about)
{
    const std::vector<EntityId> bodies = bodiesOf(stix, speaker);
    const auto isOne = [&](EntityId id) { return std::find(bodies.begin(), bodies.end(), id) != bodies.end(); };
    if (const auto* relationship = std::get_if<RelationshipId>(&about)) {
        const Relationship& row = stix.out.relationships[rowOf(*relationship)];
        return isOne(row.source) || isOne(row.target);
    }
    const auto* entity = std::get_if<EntityId>(&about);
    return entity && isOne(*entity);
}

std::vector<ClaimSubject> subjectsOf(StixCase& stix, const StixProperties& properties)
{
    std::vector<ClaimSubject> subjects;
    for (const std::string& id : properties.texts("object_refs")) {
        if (const auto rows = stix.relationships.find(id); rows != stix.relationships.end())
            subjects.insert(subjects.end(), rows->second.begin(), rows->second.end());
        else if (const auto entity = stix.find(id))
            subjects.emplace_back(*entity);
        else
            properties.warn("opinion-without-object", "object_refs",
                            id + " is no relationship or thing of the file; the opinion on it was left out");
    }
    return subjects;
}

Claim claimOf(StixCase& stix, const StixObject& row, const StixProperties& properties)
{
    Claim claim;
    claim.recordedBy = stix.recorderOf(properties);
    fillStixClaim(stix, claim, properties);
    if (!claim.speaker)
        if (const std::vector<std::string> names = properties.has("authors") ? properties.texts("authors") : std::vector<std::string>();
            !names.empty()) {
            claim.speaker = stix.identityNamed(names.front());
            claim.provenance = Provenance::Record;
        }
    claim.report = stix.reportOf(row.id);
    claim.text = properties.text("explanation");
    claim.confidence = properties.confidence();
    claim.marking = stix.markingOf(properties);
    return claim;
}

}  // namespace

void readStixOpinion(StixCase& stix, const StixObject& row, const StixProperties& properties)
{
    const std::string word = properties.text("opinion");
    const std::optional<Stance> stance = stanceOf(word);
    if (!stance) {
        if (word == "neutral")
            stix.diagnostics.info("neutral-opinion", placeOf(row.where, "opinion"), "a neutral opinion makes no claim; it was noted only");
        else
            properties.warn("bad-opinion", "opinion", quoted(word) + " is none of the five opinions; it was left out");
        return;
    }
    const Claim common = claimOf(stix, row, properties);
    for (const ClaimSubject& subject : subjectsOf(stix, properties)) {
        Claim claim = common;
        claim.about = subject;
        claim.stance = *stance;
        if (isAgainst(*stance) && claim.speaker && isConcerned(stix, *claim.speaker, subject))
            claim.stance = Stance::Denies;
        stix.out.claims.push_back(std::move(claim));
    }
}

}  // namespace throughline
