// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/neighbourhood.h"

#include <algorithm>

#include "core/graph/lens_filter.h"
#include "core/graph/same_as_classes.h"

namespace throughline::ui {

namespace {

template <class Visit>
void eachCardOf(const Picture& picture, const PlanEnd& end, const Visit& visit)
{
    if (!end.isGroup)
        visit(end.index);
    else
        for (const std::uint32_t card : picture.plan.groups[end.index].cards)
            visit(card);
}

}  // namespace

Neighbourhood::Neighbourhood(const Picture& picture, const Selection& selection, const PicturedCase* pictured)
    : m_picture(picture), m_pictured(pictured), m_cards(picture.plan.cards.size(), Emphasis::Dimmed), m_links(picture.plan.links.size(), Emphasis::Dimmed)
{
    choose(selection);
    spread(selection);
    std::sort(m_chosenCards.begin(), m_chosenCards.end());
    std::sort(m_chosenLinks.begin(), m_chosenLinks.end());
}

Emphasis Neighbourhood::group(std::uint32_t index) const
{
    for (const std::uint32_t link : m_picture.index.linksOfGroup.of(index))
        if (m_links[link] == Emphasis::Selected)
            return m_picture.plan.groups[index].cards.empty() ? Emphasis::None : Emphasis::Selected;  // a mere head is no thing that is chosen
    const std::vector<std::uint32_t>& cards = m_picture.plan.groups[index].cards;
    const bool isBeside = std::any_of(cards.begin(), cards.end(), [&](std::uint32_t card) { return m_cards[card] != Emphasis::Dimmed; });
    return isBeside ? Emphasis::None : Emphasis::Dimmed;
}

void Neighbourhood::choose(const Selection& selection)
{
    for (const EntityId entity : selection.entities)
        if (const auto node = m_picture.graph->nodeOf(entity))
            for (const std::uint32_t card : m_picture.index.cardsOfNode.of(*node))
                chooseCard(card);
    for (const RelationshipId relationship : selection.relationships)
        if (const auto edge = m_picture.graph->edgeOf(relationship))
            for (const std::uint32_t link : m_picture.index.linksOfEdge.of(*edge))
                chooseLink(link);
    if (!selection.entities.empty() && !selection.relationships.empty())
        followTrunk();
    if (selection.incident && selection.entities.empty() && selection.relationships.empty())
        chooseBand(*selection.incident);
}

void Neighbourhood::chooseCard(std::uint32_t card)
{
    if (m_cards[card] != Emphasis::Selected)
        m_chosenCards.push_back(card);
    m_cards[card] = Emphasis::Selected;
    m_isAnything = true;
}

void Neighbourhood::chooseLink(std::uint32_t link)
{
    if (m_links[link] != Emphasis::Selected)
        m_chosenLinks.push_back(link);
    m_links[link] = Emphasis::Selected;
    m_isAnything = true;
}

/// A chosen line that leaves a box with nothing chosen in it goes on through the lines into that
/// box, back to a chosen card: on the trunk the way from an actor passes boxes of others.
void Neighbourhood::followTrunk()
{
    const std::vector<PlanLink>& links = m_picture.plan.links;
    std::vector<std::uint32_t> open = m_chosenLinks;
    while (!open.empty()) {
        const PlanEnd start = links[open.back()].from;
        open.pop_back();
        if (isChosen(start))
            continue;
        for (const std::uint32_t before : m_picture.index.linksAt(start))
            if (links[before].to == start && m_links[before] != Emphasis::Selected) {
                chooseLink(before);
                open.push_back(before);
            }
    }
}

/// Nothing in a picture without bands: layouts that draw the case as one whole have none.
void Neighbourhood::chooseBand(IncidentId incident)
{
    for (std::size_t i = 0; i < m_cards.size(); ++i)
        if (isOfBand(m_picture.plan.cards[i].band, incident)) {
            m_cards[i] = Emphasis::None;
            m_isAnything = true;
        }
    for (std::size_t i = 0; i < m_links.size(); ++i)
        if (isOfBand(m_picture.plan.links[i].band, incident)) {
            m_links[i] = Emphasis::None;
            m_isAnything = true;
        }
}

bool Neighbourhood::isOfBand(std::uint32_t band, IncidentId incident) const
{
    return band < m_picture.plan.bands.size() && m_picture.plan.bands[band].incident == incident;
}

bool Neighbourhood::isChosen(const PlanEnd& end) const
{
    bool isAny = false;
    eachCardOf(m_picture, end, [&](std::uint32_t card) { isAny = isAny || m_cards[card] == Emphasis::Selected; });
    return isAny;
}

void Neighbourhood::show(const PlanEnd& end)
{
    eachCardOf(m_picture, end, [&](std::uint32_t card) {
        if (m_cards[card] == Emphasis::Dimmed)
            m_cards[card] = Emphasis::None;
    });
}

void Neighbourhood::showLink(std::uint32_t link)
{
    if (m_links[link] == Emphasis::Dimmed)
        m_links[link] = Emphasis::None;
    show(m_picture.plan.links[link].from);
    show(m_picture.plan.links[link].to);
}

/// Lines that are chosen, or that a chosen card or a box around one stands at, with both their ends.
void Neighbourhood::spread(const Selection& selection)
{
    for (const std::uint32_t link : m_chosenLinks)
        showLink(link);
    for (const std::uint32_t card : m_chosenCards)
        showLinksOf(card, selection);
}

void Neighbourhood::showLinksOf(std::uint32_t card, const Selection& selection)
{
    const PlanCard& drawn = m_picture.plan.cards[card];
    const bool isOfSeveral = drawn.nodes.size() > 1 || m_picture.graph->node(drawn.nodes.front()).isFold;
    const std::vector<EdgeIndex> own = isOfSeveral ? linesChosen(drawn, selection) : std::vector<EdgeIndex>();
    const auto isOwn = [&](EdgeIndex edge) { return std::binary_search(own.begin(), own.end(), edge); };
    const auto showOwn = [&](std::span<const std::uint32_t> links) {
        for (const std::uint32_t link : links) {
            const std::vector<EdgeIndex>& edges = m_picture.plan.links[link].edges;
            if (!isOfSeveral || std::any_of(edges.begin(), edges.end(), isOwn))
                showLink(link);
        }
    };
    showOwn(m_picture.index.linksOfCard.of(card));
    if (drawn.group)
        showOwn(m_picture.index.linksOfGroup.of(*drawn.group));
}

/// Of a card that stands for several things: the edges of those of them that are chosen, ascending.
std::vector<EdgeIndex> Neighbourhood::linesChosen(const PlanCard& card, const Selection& selection) const
{
    std::vector<EdgeIndex> lines;
    const ThreatGraph& graph = *m_picture.graph;
    for (const NodeIndex node : card.nodes) {
        std::vector<EntityId> chosen;
        for (const EntityId entity : selection.entities)
            if (graph.nodeOf(entity) == node)
                chosen.push_back(entity);
        if (chosen.empty())
            continue;
        if (m_pictured && graph.node(node).isFold && chosen.size() < graph.node(node).entities.size())
            addLinesInFold(lines, node, chosen);
        else
            for (const auto edges : {graph.outEdges(node), graph.inEdges(node)})
                lines.insert(lines.end(), edges.begin(), edges.end());
    }
    std::sort(lines.begin(), lines.end());
    return lines;
}

/// What is joined with a chosen thing has its lines too.
void Neighbourhood::addLinesInFold(std::vector<EdgeIndex>& lines, NodeIndex fold, const std::vector<EntityId>& chosen) const
{
    const ThreatCase& threatCase = m_pictured->threatCase;
    const std::vector<std::uint32_t> classes = sameAsClasses(threatCase, LensFilter(threatCase, m_pictured->lens));
    std::vector<std::uint32_t> things;
    for (const EntityId entity : chosen)
        if (rowOf(entity) < classes.size())
            things.push_back(classes[rowOf(entity)]);
    std::sort(things.begin(), things.end());
    const auto isChosen = [&](EntityId end) { return rowOf(end) < classes.size() && std::binary_search(things.begin(), things.end(), classes[rowOf(end)]); };
    const auto isOfChosen = [&](RelationshipId id) {
        return rowOf(id) < threatCase.relationships.size() && (isChosen(threatCase[id].source) || isChosen(threatCase[id].target));
    };
    const ThreatGraph& graph = *m_picture.graph;
    for (const auto edges : {graph.outEdges(fold), graph.inEdges(fold)})
        for (const EdgeIndex edge : edges)
            if (std::any_of(graph.edge(edge).relationships.begin(), graph.edge(edge).relationships.end(), isOfChosen))
                lines.push_back(edge);
}

}  // namespace throughline::ui
