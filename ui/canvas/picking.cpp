// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/picking.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <set>

#include "core/graph/trim_graph.h"

namespace throughline::ui {

namespace {

void addCard(const Picture& picture, std::uint32_t card, Selection& selection)
{
    for (const NodeIndex node : picture.plan.cards[card].nodes)
        for (const EntityId entity : picture.graph->node(node).entities)
            if (std::find(selection.entities.begin(), selection.entities.end(), entity) == selection.entities.end())
                selection.entities.push_back(entity);
}

void addLink(const Picture& picture, std::uint32_t link, Selection& selection)
{
    for (const EdgeIndex index : picture.plan.links[link].edges) {
        const GraphEdge& edge = picture.graph->edge(index);
        selection.relationships.insert(selection.relationships.end(), edge.relationships.begin(),
                                       edge.relationships.end());
        if (!selection.claim && !edge.claims.empty())
            selection.claim = edge.claims.front();
    }
}

template <class Id>
void toggle(std::vector<Id>& ids, const std::vector<Id>& clicked)
{
    for (const Id id : clicked) {
        const auto found = std::find(ids.begin(), ids.end(), id);
        if (found == ids.end())
            ids.push_back(id);
        else
            ids.erase(found);
    }
}

std::vector<std::uint32_t> cardsOf(const Picture& picture, const PlanEnd& end)
{
    if (end.isGroup)
        return picture.plan.groups[end.index].cards;
    return {end.index};
}

/// What is chosen of a plan, and what stands beside it.
class Neighbourhood {
public:
    Neighbourhood(const Picture& picture, const Selection& selection)
        : m_picture(picture), m_cards(picture.plan.cards.size(), Emphasis::Dimmed),
          m_links(picture.plan.links.size(), Emphasis::Dimmed)
    {
        choose(selection);
        spread();
    }

    bool isAnythingChosen() const { return m_isAnything; }
    Emphasis card(std::uint32_t index) const { return m_cards[index]; }
    Emphasis link(std::uint32_t index) const { return m_links[index]; }
    /// A box is chosen if a chosen line ends on it.
    Emphasis group(std::uint32_t index) const
    {
        const PlanEnd box{true, index};
        for (std::size_t i = 0; i < m_links.size(); ++i)
            if (m_links[i] == Emphasis::Selected && (m_picture.plan.links[i].from == box || m_picture.plan.links[i].to == box))
                return Emphasis::Selected;
        const std::vector<std::uint32_t>& cards = m_picture.plan.groups[index].cards;
        const bool isBeside = std::any_of(cards.begin(), cards.end(),
                                          [&](std::uint32_t card) { return m_cards[card] != Emphasis::Dimmed; });
        return isBeside ? Emphasis::None : Emphasis::Dimmed;
    }

private:
    void choose(const Selection& selection)
    {
        const std::set<EntityId> entities(selection.entities.begin(), selection.entities.end());
        const std::set<RelationshipId> relationships(selection.relationships.begin(), selection.relationships.end());
        for (std::size_t i = 0; i < m_cards.size(); ++i)
            if (isCardOf(m_picture.plan.cards[i], entities))
                set(m_cards[i], Emphasis::Selected);
        for (std::size_t i = 0; i < m_links.size(); ++i)
            if (isLinkOf(m_picture.plan.links[i], relationships))
                set(m_links[i], Emphasis::Selected);
        if (!entities.empty() && !relationships.empty())
            followTrunk();
        if (selection.incident && selection.entities.empty() && selection.relationships.empty())
            chooseBand(*selection.incident);
    }

    /// A chosen line that leaves a box with nothing chosen in it goes on through the lines into that
    /// box, back to a chosen card: on the trunk the way from an actor passes boxes of others.
    void followTrunk()
    {
        const std::vector<PlanLink>& links = m_picture.plan.links;
        std::map<std::pair<bool, std::uint32_t>, std::vector<std::size_t>> into;
        std::vector<std::size_t> open;
        for (std::size_t i = 0; i < links.size(); ++i) {
            into[{links[i].to.isGroup, links[i].to.index}].push_back(i);
            if (m_links[i] == Emphasis::Selected)
                open.push_back(i);
        }
        while (!open.empty()) {
            const PlanEnd start = links[open.back()].from;
            open.pop_back();
            if (isChosen(start))
                continue;
            for (const std::size_t before : into[{start.isGroup, start.index}])
                if (m_links[before] != Emphasis::Selected) {
                    set(m_links[before], Emphasis::Selected);
                    open.push_back(before);
                }
        }
    }

    bool isCardOf(const PlanCard& card, const std::set<EntityId>& entities) const
    {
        return std::any_of(card.nodes.begin(), card.nodes.end(), [&](NodeIndex node) {
            const auto& members = m_picture.graph->node(node).entities;
            return std::any_of(members.begin(), members.end(), [&](EntityId id) { return entities.contains(id); });
        });
    }

    bool isLinkOf(const PlanLink& link, const std::set<RelationshipId>& relationships) const
    {
        return std::any_of(link.edges.begin(), link.edges.end(), [&](EdgeIndex edge) {
            const auto& members = m_picture.graph->edge(edge).relationships;
            return std::any_of(members.begin(), members.end(),
                               [&](RelationshipId id) { return relationships.contains(id); });
        });
    }

    /// Nothing in a picture without bands: layouts that draw the case as one whole have none.
    void chooseBand(IncidentId incident)
    {
        for (std::size_t i = 0; i < m_cards.size(); ++i)
            if (isOfBand(m_picture.plan.cards[i].band, incident))
                set(m_cards[i], Emphasis::None);
        for (std::size_t i = 0; i < m_links.size(); ++i)
            if (isOfBand(m_picture.plan.links[i].band, incident))
                set(m_links[i], Emphasis::None);
    }

    bool isOfBand(std::uint32_t band, IncidentId incident) const
    {
        return band < m_picture.plan.bands.size() && m_picture.plan.bands[band].incident == incident;
    }

    void set(Emphasis& place, Emphasis emphasis)
    {
        place = emphasis;
        m_isAnything = true;
    }

    bool isChosen(const PlanEnd& end) const
    {
        const std::vector<std::uint32_t> cards = cardsOf(m_picture, end);
        return std::any_of(cards.begin(), cards.end(),
                           [&](std::uint32_t card) { return m_cards[card] == Emphasis::Selected; });
    }

    void show(const PlanEnd& end)
    {
        for (const std::uint32_t card : cardsOf(m_picture, end))
            if (m_cards[card] == Emphasis::Dimmed)
                m_cards[card] = Emphasis::None;
    }

    void spread()
    {
        std::vector<bool> touches(m_links.size());
        for (std::size_t i = 0; i < m_links.size(); ++i) {
            const PlanLink& link = m_picture.plan.links[i];
            touches[i] = m_links[i] == Emphasis::Selected || isChosen(link.from) || isChosen(link.to);
        }
        for (std::size_t i = 0; i < m_links.size(); ++i) {
            if (!touches[i])
                continue;
            if (m_links[i] == Emphasis::Dimmed)
                m_links[i] = Emphasis::None;
            show(m_picture.plan.links[i].from);
            show(m_picture.plan.links[i].to);
        }
    }

    const Picture& m_picture;
    std::vector<Emphasis> m_cards;
    std::vector<Emphasis> m_links;
    bool m_isAnything = false;
};

/// How far a card lies in a direction, sideways counting double; negative if it lies elsewhere.
double stepLength(const Rect& from, const Rect& to, int dx, int dy)
{
    const double x = to.centre().x - from.centre().x;
    const double y = to.centre().y - from.centre().y;
    const double along = x * dx + y * dy;
    const double aside = std::abs(x * dy) + std::abs(y * dx);
    return along <= 1 ? -1 : along + 2 * aside;
}

bool isChosenDrawing(const Picture& picture, std::uint32_t drawn, const Selection& selection)
{
    const std::vector<std::uint32_t>& ids = selection.annotations;
    return std::find(ids.begin(), ids.end(), picture.plan.annotations[drawn].id) != ids.end();
}

}  // namespace

Selection selectionOf(const Picture& picture, HitIndex hit)
{
    Selection selection;
    if (hit >= picture.display.hits.size())
        return selection;
    const Hit& thing = picture.display.hits[hit];
    switch (thing.kind) {
    case HitKind::Card: addCard(picture, thing.index, selection); break;
    case HitKind::Link: addLink(picture, thing.index, selection); break;
    case HitKind::Group:
        for (const std::uint32_t card : picture.plan.groups[thing.index].cards)
            addCard(picture, card, selection);
        break;
    case HitKind::Band: selection.incident = picture.plan.bands[thing.index].incident; break;
    case HitKind::Note:
        if (!picture.plan.notes[thing.index].claims.empty())
            selection.claim = picture.plan.notes[thing.index].claims.front();
        break;
    case HitKind::Annotation: selection.annotations = {picture.plan.annotations[thing.index].id}; break;
    case HitKind::Community:
    case HitKind::Frame: break;
    }
    return selection;
}

Selection toggled(const Selection& present, const Selection& clicked)
{
    Selection both = present;
    toggle(both.entities, clicked.entities);
    toggle(both.relationships, clicked.relationships);
    toggle(both.annotations, clicked.annotations);
    both.incident = clicked.incident ? clicked.incident : both.incident;
    if (clicked.annotations.empty())
        both.claim = both.relationships.empty() ? std::nullopt : clicked.claim;
    return both;
}

std::vector<HitIndex> hitsOf(const Picture& picture, const Selection& selection)
{
    const Neighbourhood beside(picture, selection);
    std::vector<HitIndex> hits;
    for (std::size_t i = 0; i < picture.display.hits.size(); ++i) {
        const Hit& hit = picture.display.hits[i];
        const bool isChosen = (hit.kind == HitKind::Card && beside.card(hit.index) == Emphasis::Selected)
            || (hit.kind == HitKind::Link && beside.link(hit.index) == Emphasis::Selected)
            || (hit.kind == HitKind::Band && selection.incident
                && picture.plan.bands[hit.index].incident == selection.incident)
            || (hit.kind == HitKind::Annotation && isChosenDrawing(picture, hit.index, selection));
        if (isChosen)
            hits.push_back(static_cast<HitIndex>(i));
    }
    return hits;
}

std::vector<Emphasis> emphasisFor(const Picture& picture, const Selection& selection)
{
    std::vector<Emphasis> emphasis(picture.display.hits.size(), Emphasis::None);
    for (std::uint32_t drawn = 0; drawn < picture.plan.annotations.size(); ++drawn)
        if (isChosenDrawing(picture, drawn, selection))
            emphasis[annotationHit(picture.plan, picture.layout, drawn)] = Emphasis::Selected;
    const Neighbourhood beside(picture, selection);
    if (!beside.isAnythingChosen())
        return emphasis;
    for (std::size_t i = 0; i < emphasis.size(); ++i) {
        const Hit& hit = picture.display.hits[i];
        if (hit.kind == HitKind::Card)
            emphasis[i] = beside.card(hit.index);
        else if (hit.kind == HitKind::Link)
            emphasis[i] = beside.link(hit.index);
        else if (hit.kind == HitKind::Group)
            emphasis[i] = beside.group(hit.index);
    }
    return emphasis;
}

void dimOutOfFocus(const Picture& picture, const Focus& focus, std::vector<Emphasis>& emphasis)
{
    if (!focus.isOn() || !focus.dims)
        return;
    const std::vector<bool> isIn = nodesInFocus(*picture.graph, focus);
    emphasis.resize(picture.display.hits.size(), Emphasis::None);
    const auto hasNode = [&](std::uint32_t card) {
        const std::vector<NodeIndex>& nodes = picture.plan.cards[card].nodes;
        return std::any_of(nodes.begin(), nodes.end(), [&](NodeIndex node) { return isIn[node]; });
    };
    const auto isEndIn = [&](const PlanEnd& end) {
        const std::vector<std::uint32_t> cards = cardsOf(picture, end);
        return std::any_of(cards.begin(), cards.end(), hasNode);
    };
    const auto isShown = [&](const Hit& hit) {
        switch (hit.kind) {
        case HitKind::Card: return hasNode(hit.index);
        case HitKind::Link: return isEndIn(picture.plan.links[hit.index].from) && isEndIn(picture.plan.links[hit.index].to);
        case HitKind::Group: return isEndIn(PlanEnd{true, hit.index});
        default: return true;
        }
    };
    for (std::size_t i = 0; i < emphasis.size(); ++i)
        if (emphasis[i] == Emphasis::None && !isShown(picture.display.hits[i]))
            emphasis[i] = Emphasis::Dimmed;
}

std::optional<std::uint32_t> neighbourCard(const Picture& picture, std::uint32_t card, int dx, int dy)
{
    const auto holds = [&](const PlanEnd& end) {
        const std::vector<std::uint32_t> cards = cardsOf(picture, end);
        return std::find(cards.begin(), cards.end(), card) != cards.end();
    };
    std::optional<std::uint32_t> best;
    double bestLength = std::numeric_limits<double>::max();
    const auto consider = [&](const std::vector<std::uint32_t>& cards) {
        for (const std::uint32_t other : cards) {
            const double length = stepLength(picture.layout.cards[card], picture.layout.cards[other], dx, dy);
            if (other != card && length > 0 && length < bestLength) {
                bestLength = length;
                best = other;
            }
        }
    };
    for (const PlanLink& link : picture.plan.links) {
        if (holds(link.from))
            consider(cardsOf(picture, link.to));
        if (holds(link.to))
            consider(cardsOf(picture, link.from));
    }
    // Members of one box are beside each other too.
    if (const auto group = picture.plan.cards[card].group)
        consider(picture.plan.groups[*group].cards);
    return best;
}

std::vector<std::uint32_t> linksAt(const Picture& picture, std::uint32_t card)
{
    const std::optional<std::uint32_t> box = picture.plan.cards[card].group;
    const auto isHere = [&](const PlanEnd& end) { return end.isGroup ? box == end.index : end.index == card; };
    std::vector<std::uint32_t> links;
    for (std::uint32_t i = 0; i < picture.plan.links.size(); ++i)
        if (isHere(picture.plan.links[i].from) || isHere(picture.plan.links[i].to))
            links.push_back(i);
    return links;
}

}  // namespace throughline::ui
