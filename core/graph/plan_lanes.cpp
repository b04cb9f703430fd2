// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <span>

#include "core/graph/band_letters.h"
#include "core/graph/fan_folding.h"
#include "core/graph/picture_plan.h"
#include "core/graph/plan_bands.h"
#include "core/graph/plan_builder.h"
#include "core/graph/plan_trunk.h"
#include "core/graph/plan_wording.h"

namespace throughline {
namespace {

/// An edge and the cards at its ends.
struct CardLine {
    std::uint32_t source = 0;
    std::uint32_t target = 0;
    EdgeIndex edge = 0;

    auto operator<=>(const CardLine&) const = default;
};

/// Edges between the same two cards, by verb.
void addLinksBetween(PlanBuilder& builder, std::uint32_t band, std::span<const CardLine> lines)
{
    std::map<std::string, std::vector<EdgeIndex>> byVerb;
    for (const CardLine& line : lines)
        byVerb[verbOf(builder.threatCase(), builder.graph().edge(line.edge))].push_back(line.edge);
    for (auto& [verb, edges] : byVerb)
        builder.addEdgeLink(band, lines.front().source, lines.front().target, verb, std::move(edges));
}

/// Lines between single cards for every edge that the trunk does not stand for; edges between the
/// same two cards with the same verb share a line.
void addPlainLinks(PlanBuilder& builder, std::uint32_t band, const std::vector<EdgeIndex>& edges)
{
    std::vector<CardLine> lines;
    lines.reserve(edges.size());
    for (const EdgeIndex index : edges) {
        const GraphEdge& edge = builder.graph().edge(index);
        const auto source = builder.cardOf(band, edge.source);
        const auto target = builder.cardOf(band, edge.target);
        if (source && target && *source == *target && edge.source != edge.target)
            builder.addInside(*source, index);
        if (source && target && *source != *target)
            lines.push_back({*source, *target, index});
    }
    std::sort(lines.begin(), lines.end());
    for (std::size_t first = 0, end = 0; first < lines.size(); first = end) {
        while (end < lines.size() && lines[end].source == lines[first].source && lines[end].target == lines[first].target)
            ++end;
        addLinksBetween(builder, band, std::span(lines).subspan(first, end - first));
    }
}

std::string incidentTitle(const Incident& incident, const PlanBuilder& builder, std::uint32_t band)
{
    if (!incident.title.empty())
        return capitalised(withoutAccuser(incident.title));
    for (const PlanCard& card : builder.plan().cards)
        if (card.band == band && card.lane == Role::Actor)
            return card.title;
    return "Incident";
}

/// Is what a fold hides told in the band's incident?
bool isOf(const PlanBuilder& builder, const BandContent& content, const GraphEdge& edge)
{
    return std::any_of(edge.relationships.begin(), edge.relationships.end(), [&](RelationshipId id) {
        const auto& incidents = builder.claims().incidentsOf(id);
        return content.incident ? std::find(incidents.begin(), incidents.end(), *content.incident) != incidents.end() : incidents.empty();
    });
}

/// Who says it and who denies it, with note numbers; only what is in force under lens and filter.
std::string headerOf(PlanBuilder& builder, const BandContent& content, bool countsAll)
{
    const ThreatCase& threatCase = builder.threatCase();
    std::vector<ClaimId> asserting;
    std::vector<ClaimId> against;
    std::vector<ClaimId> retracting;
    bool isBlanket = false;
    const auto sort = [&](ClaimId id) {
        const Claim& claim = threatCase[id];
        isBlanket = isBlanket || (isAgainst(claim.stance) && claim.scope == DenialScope::Blanket);
        (isFor(claim.stance) ? asserting : isAgainst(claim.stance) ? against : retracting).push_back(id);
    };
    for (const auto* edges : {&content.edges, &content.told})
        for (const EdgeIndex edge : *edges)
            std::for_each(builder.graph().edge(edge).claims.begin(), builder.graph().edge(edge).claims.end(), sort);
    for (const auto& [node, lane] : content.lanes)
        if (const GraphFold* fold = builder.graph().foldAt(node))
            for (const GraphEdge& edge : fold->inside)
                if (isOf(builder, content, edge))
                    std::for_each(edge.claims.begin(), edge.claims.end(), sort);
    // Blanket claims that are in force stand on the edges too; under a lens or filter only those count.
    if (content.incident && countsAll)
        for (const ClaimId claim : builder.claims().of(*content.incident)) {
            sort(claim);
            isBlanket = isBlanket || isAgainst(threatCase[claim].stance);
        }
    // Where all that was denied is hidden, a denial does not stand there without the accusation.
    if (content.incident && countsAll && asserting.empty() && !against.empty())
        for (const RelationshipId relationship : threatCase[*content.incident].relationships)
            for (const ClaimId claim : builder.claims().of(relationship))
                if (isFor(threatCase[claim].stance))
                    asserting.push_back(claim);
    std::vector<std::string> parts;
    const auto add = [&](const char* what, const std::vector<ClaimId>& claims, const char* rest) {
        if (const std::string parties = builder.partiesText(claims); !parties.empty())
            parts.push_back(what + parties + rest);
    };
    add("said by ", asserting, "");
    add("denied by ", against, isBlanket ? ", scope not specified" : "");
    add("retracted by ", retracting, "");
    return joined(parts, "  ·  ");
}

void addBand(PlanBuilder& builder, const BandContent& content, const ViewState& view)
{
    const auto band = static_cast<std::uint32_t>(builder.plan().bands.size());
    builder.addBand(content.incident);
    BandContent drawn = content;
    for (const NodeIndex node : toldByMeans(builder, content))
        drawn.lanes.erase(node);
    for (const std::vector<NodeIndex>& set : foldFans(builder.threatCase(), builder.graph(), drawn, view.unfolded))
        builder.addCard(band, set, drawn.lanes.at(set.front()));
    // Numbers follow the reading order: first who stands behind whom.
    std::vector<EdgeIndex> attribution;
    std::vector<EdgeIndex> others;
    for (const EdgeIndex edge : content.edges)
        (builder.graph().edge(edge).type == RelationType::AttributedTo ? attribution : others).push_back(edge);
    addPlainLinks(builder, band, attribution);
    const std::vector<EdgeIndex> rest = content.incident ? addTrunk(builder, content, band, others) : others;
    // Where no trunk could tell them, techniques get cards of their own after all.
    for (const EdgeIndex edge : rest)
        if (const NodeIndex node = builder.graph().edge(edge).target; !builder.cardOf(band, node))
            builder.addCard(band, {node}, content.lanes.at(node));
    addPlainLinks(builder, band, rest);
    PlanBand& row = builder.plan().bands[band];
    row.header = headerOf(builder, content, view.lens.believesAll() && view.filter.isNeutral());
    if (content.incident)
        row.title = incidentTitle(builder.threatCase()[*content.incident], builder, band);
}

/// Letters, "answering A", and "also in B" on cards of entities in several bands.
void linkBands(PlanBuilder& builder, bool showRevoked)
{
    PicturePlan& plan = builder.plan();
    BandLetters letters = bandLetters(builder.threatCase(), showRevoked);
    const bool lettered = plan.bands.size() > 1 || letters.count > 1;
    std::map<IncidentId, std::string> drawn;
    for (PlanBand& band : plan.bands) {
        if (!lettered)
            break;
        const auto own = band.incident ? letters.ofIncident.find(*band.incident) : letters.ofIncident.end();
        band.letter = own != letters.ofIncident.end() ? own->second : bandLetter(letters.count++);
        if (band.incident)
            drawn[*band.incident] = band.letter;
        else
            band.title = "Not tied to a reported incident";
    }
    for (PlanBand& band : plan.bands)
        if (band.incident)
            if (const auto answered = builder.threatCase()[*band.incident].answers; answered && drawn.count(*answered))
                band.title += ", answering " + drawn[*answered];
    std::map<NodeIndex, std::set<std::uint32_t>> bandsOfNode;
    for (const PlanCard& card : plan.cards)
        if (card.nodes.size() == 1)
            bandsOfNode[card.nodes.front()].insert(card.band);
    for (PlanCard& card : plan.cards) {
        if (card.nodes.size() != 1)
            continue;
        std::vector<std::string> elsewhere;
        for (const std::uint32_t band : bandsOfNode[card.nodes.front()])
            if (band != card.band)
                elsewhere.push_back(plan.bands[band].letter);
        constexpr std::size_t mostLetters = 4;
        if (elsewhere.size() > mostLetters) {
            const std::size_t more = elsewhere.size() - mostLetters;
            elsewhere.resize(mostLetters);
            elsewhere.push_back("+" + std::to_string(more));
        }
        if (!elsewhere.empty())
            card.elsewhere = "↔\u00A0" + joined(elsewhere, ",\u00A0");
    }
}

/// Big boxes get several columns, unless a line must reach a member without crossing its neighbours.
void settleColumns(PicturePlan& plan)
{
    std::set<std::uint32_t> reached;
    for (const PlanLink& link : plan.links)
        for (const PlanEnd end : {link.from, link.to})
            if (!end.isGroup)
                reached.insert(end.index);
    bool hasWideTargets = false;
    for (PlanGroup& group : plan.groups) {
        const bool isReached = std::any_of(group.cards.begin(), group.cards.end(),
                                           [&](std::uint32_t card) { return reached.count(card) != 0; });
        const std::size_t many = isTarget(group.lane) ? 4 : 6;
        if (!isReached && group.cards.size() >= many)
            group.columns = group.cards.size() > 18 ? 3 : 2;
        hasWideTargets = hasWideTargets || (isTarget(group.lane) && group.columns > 1);
    }
    // Small boxes above or below a wide one take its columns rather than stretch their cards.
    for (PlanGroup& group : plan.groups)
        if (hasWideTargets && isTarget(group.lane) && group.columns == 1
            && std::none_of(group.cards.begin(), group.cards.end(), [&](std::uint32_t card) { return reached.count(card) != 0; }))
            group.columns = 2;
}

/// One target lane, unless places, sectors and victims together are many and stand in no box.
void settleLanes(PicturePlan& plan)
{
    std::size_t targets = 0;
    bool isBoxed = false;
    for (const PlanCard& card : plan.cards)
        targets += isTarget(card.lane) ? 1 : 0;
    for (const PlanGroup& group : plan.groups)
        isBoxed = isBoxed || isTarget(group.lane);
    if (targets <= 8 || isBoxed) {
        for (PlanCard& card : plan.cards)
            if (isTarget(card.lane))
                card.lane = Role::Victim;
        for (PlanGroup& group : plan.groups)
            if (isTarget(group.lane))
                group.lane = Role::Victim;
    }
    std::set<Role> lanes;
    for (const PlanCard& card : plan.cards)
        lanes.insert(card.lane);
    plan.lanes.assign(lanes.begin(), lanes.end());
}

}  // namespace

PicturePlan planLanes(const ThreatCase& threatCase, const ClaimIndex& claims, const ThreatGraph& graph,
                      const ViewState& view)
{
    PlanBuilder builder(threatCase, claims, graph);
    const Bands bands = bandsOf(threatCase, graph);
    builder.plan().unattached = bands.unattached;
    for (const BandContent& content : bands.contents)
        addBand(builder, content, view);
    linkBands(builder, view.showRevoked);
    settleLanes(builder.plan());
    settleColumns(builder.plan());
    return std::move(builder).finish();
}

PicturePlan planFlat(const ThreatCase& threatCase, const ClaimIndex& claims, const ThreatGraph& graph,
                     const ViewState& view)
{
    // Above this many nodes leaves fold here too: nobody reads a star of 50,000 cards.
    constexpr std::size_t foldAbove = 3000;
    PlanBuilder builder(threatCase, claims, graph);
    if (graph.nodeCount() > foldAbove)
        for (const std::vector<NodeIndex>& set : foldLeaves(threatCase, graph, view.unfolded))
            builder.addCard(0, set, graph.node(set.front()).role);
    else
        for (NodeIndex node = 0; node < graph.nodeCount(); ++node)
            builder.addCard(0, {node}, graph.node(node).role);
    std::vector<EdgeIndex> edges(graph.edgeCount());
    std::iota(edges.begin(), edges.end(), EdgeIndex{0});
    addPlainLinks(builder, 0, edges);
    return std::move(builder).finish();
}

}  // namespace throughline
