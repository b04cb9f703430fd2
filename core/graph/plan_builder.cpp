// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/plan_builder.h"

#include <algorithm>

#include "core/graph/fold_wording.h"
#include "core/graph/plan_drafts.h"
#include "core/graph/plan_wording.h"

namespace throughline {
namespace {

std::uint64_t cardKey(std::uint32_t band, NodeIndex node) { return std::uint64_t{band} << 32 | node; }

}  // namespace

PlanBuilder::PlanBuilder(const ThreatCase& threatCase, const ClaimIndex& claims, const ThreatGraph& graph)
    : m_case(threatCase), m_claims(claims), m_graph(graph), m_notes(threatCase)
{
    for (const Quantity& quantity : threatCase.quantities)
        if (quantity.ofEntity)
            m_counts.emplace(*quantity.ofEntity, quantityText(quantity).append(draftSuffix(quantity.isDraft && !threatCase[*quantity.ofEntity].isDraft)));
}

void PlanBuilder::addBand(std::optional<IncidentId> incident)
{
    PlanBand band;
    band.incident = incident;
    m_plan.bands.push_back(std::move(band));
}

std::uint32_t PlanBuilder::addCard(std::uint32_t band, const std::vector<NodeIndex>& nodes, Role lane)
{
    const auto index = static_cast<std::uint32_t>(m_plan.cards.size());
    PlanCard card;
    card.nodes = nodes;
    card.band = band;
    card.lane = lane;
    const GraphFold* fold = nodes.size() == 1 ? m_graph.foldAt(nodes.front()) : nullptr;
    card.isStack = nodes.size() > 1 || fold;
    if (fold) {
        card.glyph = Glyph::Stack;
        card.title = foldTitle(m_case, m_graph, *fold);
        card.subtitle = foldSubtitle(m_case, m_graph, *fold);
    } else if (card.isStack) {
        card.glyph = Glyph::Stack;
        card.title = fanTitle(m_case, m_graph, nodes);
        card.subtitle = fanSubtitle(m_case, m_graph, nodes);
    } else {
        describe(card, nodes.front());
    }
    if (nodes.size() == 1 && nodes.front() < m_graph.hiddenNeighbours.size())
        card.hiddenNeighbours = m_graph.hiddenNeighbours[nodes.front()];
    for (const NodeIndex node : nodes)
        m_cards.emplace(cardKey(band, node), index);
    m_plan.cards.push_back(std::move(card));
    return index;
}

/// The card of one thing.
void PlanBuilder::describe(PlanCard& card, NodeIndex node)
{
    const Entity& entity = m_case[m_graph.node(node).entities.front()];
    card.glyph = cardGlyph(entity, card.lane);
    card.title = cardTitle(entity);
    card.subtitle = cardSubtitle(m_case, m_graph, node, card.lane);
    card.isNotNamed = missesName(entity);
    for (const EntityId id : m_graph.node(node).entities) {
        if (const auto count = m_counts.find(id); count != m_counts.end() && card.badge.empty())
            card.badge = count->second;
        if (card.highlight == Highlight::None)
            card.highlight = m_case[id].highlight;
    }
}

/// Last of all, so that the notes are numbered by what is drawn.
void PlanBuilder::addPlates()
{
    for (std::uint32_t i = 0; i < m_plan.cards.size(); ++i) {
        PlanCard& card = m_plan.cards[i];
        if (!card.isStack)
            continue;
        std::vector<const GraphEdge*> inside;
        if (const GraphFold* fold = m_graph.foldAt(card.nodes.front()); fold && card.nodes.size() == 1)
            for (const GraphEdge& edge : fold->inside)
                inside.push_back(&edge);
        if (const auto found = m_inside.find(i); found != m_inside.end())
            for (const EdgeIndex edge : found->second)
                inside.push_back(&m_graph.edge(edge));
        card.plate = insidePlate(m_case, m_notes, inside);
    }
}

std::optional<std::uint32_t> PlanBuilder::cardOf(std::uint32_t band, NodeIndex node) const
{
    const auto found = m_cards.find(cardKey(band, node));
    return found != m_cards.end() ? std::optional(found->second) : std::nullopt;
}

std::uint32_t PlanBuilder::addGroup(std::uint32_t band, Role lane, std::string caption, std::vector<std::uint32_t> cards)
{
    const auto index = static_cast<std::uint32_t>(m_plan.groups.size());
    for (const std::uint32_t card : cards)
        m_plan.cards[card].group = index;
    PlanGroup group;
    group.band = band;
    group.lane = lane;
    group.caption = std::move(caption);
    group.cards = std::move(cards);
    m_plan.groups.push_back(std::move(group));
    return index;
}

void PlanBuilder::addEdgeLink(std::uint32_t band, std::uint32_t source, std::uint32_t target, const std::string& verb,
                              std::vector<EdgeIndex> edges)
{
    const GraphEdge& edge = m_graph.edge(edges.front());
    const Role from = m_plan.cards[source].lane;
    const Role to = m_plan.cards[target].lane;
    const bool isTurned = from != to ? from > to : isReadBackward(edge);
    PlanLink link;
    link.band = band;
    link.from = {false, isTurned ? target : source};
    link.to = {false, isTurned ? source : target};
    link.verb = verb;
    link.edges = std::move(edges);
    // Attribution has no arrowhead: nothing is done to anybody. In one lane only the head can tell
    // who is attributed to whom.
    const bool hasArrow = edge.type != RelationType::AttributedTo || from == to;
    link.arrowAtStart = hasArrow && isTurned;
    link.arrowAtEnd = hasArrow && !isTurned;
    describeLink(m_case, m_graph, m_notes, link);
    m_plan.links.push_back(std::move(link));
}

void PlanBuilder::addTrunkLink(std::uint32_t band, PlanEnd from, PlanEnd to, std::string verb,
                               std::vector<EdgeIndex> edges)
{
    PlanLink link;
    link.band = band;
    link.from = from;
    link.to = to;
    link.verb = std::move(verb);
    link.edges = std::move(edges);
    describeLink(m_case, m_graph, m_notes, link);
    m_plan.links.push_back(std::move(link));
}

std::string PlanBuilder::partiesText(const std::vector<ClaimId>& claims)
{
    std::map<std::uint32_t, std::string> parties;
    for (const ClaimId claim : claims)
        parties.emplace(m_notes.numberOf(claim), speakerName(m_case, m_case[claim]));
    if (parties.size() > 4)
        return std::to_string(parties.size()) + " sources";
    std::vector<std::string> names;
    for (const auto& [number, name] : parties)
        names.push_back(name + "\u00A0" + noteText({number}));  // a number stays with its name
    return joined(names, ", ");
}

std::vector<std::string> PlanBuilder::contestedOf(const std::vector<EdgeIndex>& edges)
{
    std::vector<const GraphEdge*> rows;
    std::size_t contested = 0;
    for (const EdgeIndex index : edges) {
        const GraphEdge& edge = m_graph.edge(index);
        rows.push_back(&edge);
        contested += edge.isContested || edge.strength == Strength::DeniedOnly;
    }
    std::vector<std::string> plate = insidePlate(m_case, m_notes, rows);
    if (!plate.empty())
        plate.front() = std::to_string(contested) + " of " + std::to_string(edges.size()) + " contested";
    return plate;
}

PicturePlan PlanBuilder::finish() &&
{
    addPlates();
    m_plan.notes = std::move(m_notes).notes();
    markDrafts(m_case, m_graph, m_plan);
    return std::move(m_plan);
}

}  // namespace throughline
