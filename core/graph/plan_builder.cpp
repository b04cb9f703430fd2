// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/plan_builder.h"

#include <algorithm>

#include "core/graph/plan_drafts.h"
#include "core/graph/plan_wording.h"

namespace throughline {
namespace {

/// "128 techniques", "14 objects".
std::string foldTitle(const ThreatCase& threatCase, const ThreatGraph& graph, const std::vector<NodeIndex>& nodes)
{
    const Entity& first = threatCase[graph.node(nodes.front()).entities.front()];
    std::string what(entityTypeInfo(first.type).plural);
    if (first.type == EntityType::Other || first.type == EntityType::Observable) {
        std::string_view word = first.typeWord;
        if (word.substr(0, 2) == "x-")
            word.remove_prefix(2);
        what.assign(word).append(" objects");
        std::replace(what.begin(), what.end(), '-', ' ');
    }
    return std::to_string(nodes.size()).append(" ").append(what);
}

/// The first names of a fold, so that the card says more than a number.
std::string foldSubtitle(const ThreatCase& threatCase, const ThreatGraph& graph, const std::vector<NodeIndex>& nodes)
{
    std::vector<std::string> names;
    for (std::size_t i = 0; i < nodes.size() && i < 3; ++i)
        names.push_back(cardTitle(threatCase[graph.node(nodes[i]).entities.front()]));
    return joined(names, ", ") + (nodes.size() > 3 ? ", …" : "");
}

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
    const Entity& entity = m_case[m_graph.node(nodes.front()).entities.front()];
    if (nodes.size() > 1) {
        card.glyph = Glyph::Stack;
        card.title = foldTitle(m_case, m_graph, nodes);
        card.subtitle = foldSubtitle(m_case, m_graph, nodes);
    } else {
        card.glyph = cardGlyph(entity, lane);
        card.title = cardTitle(entity);
        card.subtitle = cardSubtitle(m_case, m_graph, nodes.front(), lane);
        for (const EntityId id : m_graph.node(nodes.front()).entities)
            if (const auto count = m_counts.find(id); count != m_counts.end() && card.badge.empty())
                card.badge = count->second;
        card.isNotNamed = missesName(entity);
        for (const EntityId id : m_graph.node(nodes.front()).entities)
            if (card.highlight == Highlight::None)
                card.highlight = m_case[id].highlight;
    }
    for (const NodeIndex node : nodes)
        m_cards.emplace(cardKey(band, node), index);
    m_plan.cards.push_back(std::move(card));
    return index;
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

PicturePlan PlanBuilder::finish() &&
{
    m_plan.notes = std::move(m_notes).notes();
    markDrafts(m_case, m_graph, m_plan);
    return std::move(m_plan);
}

}  // namespace throughline
