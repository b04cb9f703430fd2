// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/plan_links.h"

#include <algorithm>

#include "core/graph/claim_strength.h"
#include "core/graph/plan_drafts.h"
#include "core/graph/plan_wording.h"

namespace throughline {
namespace {

LineKind lineKindOf(const GraphEdge& edge)
{
    if (edge.isRevoked)
        return LineKind::Withdrawn;
    if (edge.isInferred)
        return LineKind::Dotted;
    if (edge.isAlleged || edge.strength == Strength::DeniedOnly)
        return LineKind::Dashed;
    return edge.strength == Strength::SeveralOrigins ? LineKind::Heavy : LineKind::Solid;
}

/// Order from what may be drawn boldest to what must be drawn faintest.
int faintness(LineKind kind)
{
    switch (kind) {
    case LineKind::Heavy: return 0;
    case LineKind::Solid: return 1;
    case LineKind::Dashed: return 2;
    case LineKind::Dotted: return 3;
    case LineKind::Withdrawn: return 4;
    }
    return 4;
}

/// Sources of the claims, each once: name and number.
struct Party {
    std::string name;
    std::uint32_t note = 0;
};

std::vector<Party> partiesOf(const ThreatCase& threatCase, NoteBook& notes, const std::vector<ClaimId>& claims)
{
    std::vector<Party> parties;
    for (const ClaimId id : claims) {
        Party party{speakerName(threatCase, threatCase[id]), notes.numberOf(id)};
        const bool known = std::any_of(parties.begin(), parties.end(), [&](const Party& p) { return p.note == party.note; });
        if (!known)
            parties.push_back(std::move(party));
    }
    return parties;
}

/// "Alleged by Guangzhou police [1]": every party by name up to two, counts from three a side.
std::string sideText(std::string_view what, const std::vector<Party>& parties)
{
    std::string text(what);
    std::vector<std::uint32_t> numbers;
    for (const Party& party : parties)
        numbers.push_back(party.note);
    if (parties.size() > 2)
        return text + " by " + std::to_string(parties.size()) + " sources\u00A0" + noteText(numbers);
    text += " by ";
    for (std::size_t i = 0; i < parties.size(); ++i)
        text += (i > 0 ? ", " : "") + parties[i].name + "\u00A0" + noteText({parties[i].note});
    return text;
}

template <class Test>
std::vector<ClaimId> claimsWhere(const ThreatCase& threatCase, const std::vector<ClaimId>& claims, Test test)
{
    std::vector<ClaimId> out;
    std::copy_if(claims.begin(), claims.end(), std::back_inserter(out), [&](ClaimId id) { return test(threatCase[id]); });
    return out;
}

void sortUnique(std::vector<ClaimId>& claims)
{
    std::sort(claims.begin(), claims.end());
    claims.erase(std::unique(claims.begin(), claims.end()), claims.end());
}

bool hasReviewed(const ThreatCase& threatCase, const std::vector<ClaimId>& claims)
{
    return std::any_of(claims.begin(), claims.end(), [&](ClaimId id) { return !threatCase[id].isDraft; });
}

/// A line of the plate that nobody has reviewed says so, where the rest of the plate is reviewed.
std::vector<std::string> plateOf(const ThreatCase& threatCase, NoteBook& notes, const std::vector<ClaimId>& asserting,
                                 const std::vector<ClaimId>& against)
{
    std::vector<std::string> plate;
    if (against.empty())
        return plate;
    if (asserting.empty())
        return {"Denied; no accusation loaded", sideText("Denied", partiesOf(threatCase, notes, against))};
    const auto alleged = claimsWhere(threatCase, asserting, [](const Claim& c) { return hedgeOf(c) == Hedge::Alleged; });
    const auto stated = claimsWhere(threatCase, asserting, [](const Claim& c) { return hedgeOf(c) != Hedge::Alleged; });
    const bool isMixed = hasReviewed(threatCase, asserting) || hasReviewed(threatCase, against);
    const auto add = [&](std::string_view what, const std::vector<ClaimId>& claims) {
        if (!claims.empty())
            plate.push_back(sideText(what, partiesOf(threatCase, notes, claims)).append(draftSuffix(isMixed && !hasReviewed(threatCase, claims))));
    };
    add("Alleged", alleged);
    add("Stated", stated);
    const auto denied = claimsWhere(threatCase, against, [](const Claim& c) { return c.stance == Stance::Denies; });
    const auto disputed = claimsWhere(threatCase, against, [](const Claim& c) { return c.stance == Stance::Disputes; });
    add("Denied", denied);
    add("Disputed", disputed);
    return plate;
}

std::string counted(std::size_t count, std::string_view one)
{
    return std::to_string(count).append(" ").append(one).append(count == 1 ? "" : "s");
}

/// "2 relationships, 7 claims, 1 contested": so that nobody takes a denial of one for a denial of all.
std::string countsOf(const ThreatGraph& graph, const std::vector<EdgeIndex>& edges)
{
    if (std::none_of(edges.begin(), edges.end(), [&](EdgeIndex index) { return graph.edge(index).bundled > 1; }))
        return {};
    std::vector<RelationshipId> relationships;
    std::vector<ClaimId> claims;
    std::size_t contested = 0;
    for (const EdgeIndex index : edges) {
        const GraphEdge& edge = graph.edge(index);
        relationships.insert(relationships.end(), edge.relationships.begin(), edge.relationships.end());
        claims.insert(claims.end(), edge.claims.begin(), edge.claims.end());
        contested += edge.bundled > 1 ? edge.bundledContested : edge.isContested || edge.strength == Strength::DeniedOnly;
    }
    std::sort(claims.begin(), claims.end());
    claims.erase(std::unique(claims.begin(), claims.end()), claims.end());
    return counted(relationships.size(), "relationship") + ", " + counted(claims.size(), "claim")
        + (contested > 0 ? ", " + std::to_string(contested) + " contested" : std::string());
}

}  // namespace

bool isReadBackward(const GraphEdge& edge) { return relationTypeInfo(edge.type).reading == Reading::Backward; }

LineKind lineKindOf(const ThreatGraph& graph, const std::vector<EdgeIndex>& edges)
{
    LineKind faintest = LineKind::Heavy;
    for (const EdgeIndex edge : edges)
        if (const LineKind kind = lineKindOf(graph.edge(edge)); faintness(kind) > faintness(faintest))
            faintest = kind;
    return edges.empty() ? LineKind::Solid : faintest;
}

std::string verbOf(const ThreatCase& threatCase, const GraphEdge& edge)
{
    if (edge.hasOwnWords) {
        // The words of one relationship are not those of others that a fold bundled with it.
        const auto isSame = [&](RelationshipId id) { return threatCase[id].degreeWords == threatCase[edge.relationships.front()].degreeWords; };
        const bool hasWords = edge.bundled == 1 || std::all_of(edge.relationships.begin(), edge.relationships.end(), isSame);
        for (const RelationshipId id : hasWords ? edge.relationships : std::vector<RelationshipId>{})
            if (!threatCase[id].degreeWords.empty())
                return threatCase[id].degreeWords;
    }
    if (const std::string_view verb = relationTypeInfo(edge.type).verb; edge.type != RelationType::Reference && !verb.empty())
        return std::string(verb);
    std::string word = edge.typeWord;
    std::replace(word.begin(), word.end(), '-', ' ');
    std::replace(word.begin(), word.end(), '_', ' ');
    return word;
}

void describeLink(const ThreatCase& threatCase, const ThreatGraph& graph, NoteBook& notes, PlanLink& link)
{
    std::vector<ClaimId> asserting;
    std::vector<ClaimId> against;
    bool allRevoked = !link.edges.empty();
    bool allRetracted = !link.edges.empty();
    for (const EdgeIndex index : link.edges) {
        const GraphEdge& edge = graph.edge(index);
        // The edge holds what is in force under the lens, blanket denials of its incident included.
        const std::vector<ClaimId> standing = edge.isTakenBack ? standingClaims(threatCase, edge.claims) : edge.claims;
        const bool isDenied = edge.isContested || edge.strength == Strength::DeniedOnly;
        for (const ClaimId id : standing) {
            if (!isDenied || isFor(threatCase[id].stance))
                asserting.push_back(id);
            else
                against.push_back(id);
        }
        allRevoked = allRevoked && edge.isRevoked;
        allRetracted = allRetracted && standing.empty() && !edge.claims.empty();
    }
    sortUnique(asserting);
    sortUnique(against);
    link.line = allRetracted ? LineKind::Withdrawn : lineKindOf(graph, link.edges);
    // Numbers in the order of reading: who asserts first.
    link.notes = notes.numbersOf(asserting);
    link.plate = plateOf(threatCase, notes, asserting, against);
    // A line at a box stands for many anyway; the box lists them.
    if (!link.from.isGroup && !link.to.isGroup)
        link.counts = countsOf(graph, link.edges);
    if (allRevoked)
        link.mark = "revoked";
    else if (allRetracted)
        link.mark = "retracted";
}

std::vector<std::string> insidePlate(const ThreatCase& threatCase, NoteBook& notes, const std::vector<const GraphEdge*>& edges)
{
    std::vector<ClaimId> asserting;
    std::vector<ClaimId> against;
    std::size_t contested = 0;
    for (const GraphEdge* edge : edges) {
        if (!edge->isContested && edge->strength != Strength::DeniedOnly)
            continue;
        ++contested;
        for (const ClaimId id : standingClaims(threatCase, edge->claims))
            if (isFor(threatCase[id].stance))
                asserting.push_back(id);
            else if (isAgainst(threatCase[id].stance))
                against.push_back(id);
    }
    if (contested == 0)
        return {};
    sortUnique(asserting);
    sortUnique(against);
    std::vector<std::string> plate{"Between these: " + std::to_string(contested) + " contested"};
    for (std::string& line : plateOf(threatCase, notes, asserting, against))
        plate.push_back(std::move(line));
    return plate;
}

}  // namespace throughline
