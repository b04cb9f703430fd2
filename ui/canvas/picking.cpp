// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/picking.h"

#include <algorithm>
#include <cmath>
#include <limits>

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
    const auto cards = static_cast<HitIndex>(picture.plan.cards.size());
    std::vector<HitIndex> hits(beside.cards().begin(), beside.cards().end());
    for (const std::uint32_t link : beside.links())
        hits.push_back(cards + link);
    const std::size_t bands = picture.plan.cards.size() + picture.plan.links.size() + picture.plan.groups.size();
    for (std::size_t i = bands; selection.incident && i < picture.display.hits.size(); ++i)
        if (const Hit& hit = picture.display.hits[i]; hit.kind == HitKind::Band && picture.plan.bands[hit.index].incident == selection.incident)
            hits.push_back(static_cast<HitIndex>(i));
    for (std::uint32_t drawn = 0; drawn < picture.plan.annotations.size(); ++drawn)
        if (isChosenDrawing(picture, drawn, selection))
            hits.push_back(annotationHit(picture.plan, picture.layout, drawn));
    return hits;
}

std::vector<Emphasis> emphasisFor(const Picture& picture, const Selection& selection, const PicturedCase* pictured)
{
    std::vector<Emphasis> emphasis(picture.display.hits.size(), Emphasis::None);
    for (std::uint32_t drawn = 0; drawn < picture.plan.annotations.size(); ++drawn)
        if (isChosenDrawing(picture, drawn, selection))
            emphasis[annotationHit(picture.plan, picture.layout, drawn)] = Emphasis::Selected;
    const Neighbourhood beside(picture, selection, pictured);
    if (!beside.isAnythingChosen())
        return emphasis;
    for (std::uint32_t card = 0; card < picture.plan.cards.size(); ++card)
        emphasis[card] = beside.card(card);
    const std::size_t links = picture.plan.cards.size();
    for (std::uint32_t link = 0; link < picture.plan.links.size(); ++link)
        emphasis[links + link] = beside.link(link);
    const std::size_t groups = links + picture.plan.links.size();
    for (std::uint32_t group = 0; group < picture.plan.groups.size(); ++group)
        emphasis[groups + group] = beside.group(group);
    return emphasis;
}

void showRemoval(const Picture& picture, const RemovalPreview& removal, std::vector<Emphasis>& emphasis)
{
    emphasis.resize(picture.display.hits.size(), Emphasis::None);
    std::replace_if(emphasis.begin(), emphasis.end(), [](Emphasis e) { return e != Emphasis::Selected; }, Emphasis::None);
    const PicturePlan& plan = picture.plan;
    const auto areAllIn = [&](std::uint32_t card, const std::vector<EntityId>& entities) {
        return std::all_of(plan.cards[card].nodes.begin(), plan.cards[card].nodes.end(), [&](NodeIndex node) {
            // Of things joined as one each stands for all; of a fold all have to go.
            const GraphNode& things = picture.graph->node(node);
            const auto isIn = [&](EntityId id) { return std::binary_search(entities.begin(), entities.end(), id); };
            return things.isFold ? std::all_of(things.entities.begin(), things.entities.end(), isIn) : std::any_of(things.entities.begin(), things.entities.end(), isIn);
        });
    };
    std::vector<Emphasis> cards(plan.cards.size(), Emphasis::None);
    for (std::uint32_t card = 0; card < plan.cards.size(); ++card)
        cards[card] = areAllIn(card, removal.removed) ? Emphasis::Gone : areAllIn(card, removal.cutOff) ? Emphasis::Dimmed : Emphasis::None;
    const auto ofEnd = [&](const PlanEnd& end) {
        if (!end.isGroup)
            return cards[end.index];
        const std::vector<std::uint32_t>& members = plan.groups[end.index].cards;
        if (members.empty())
            return Emphasis::None;
        const auto all = [&](auto isSo) { return std::all_of(members.begin(), members.end(), [&](std::uint32_t card) { return isSo(cards[card]); }); };
        return all([](Emphasis e) { return e == Emphasis::Gone; }) ? Emphasis::Gone : all([](Emphasis e) { return e != Emphasis::None; }) ? Emphasis::Dimmed : Emphasis::None;
    };
    const auto ofHit = [&](const Hit& hit) {
        if (hit.kind == HitKind::Card)
            return cards[hit.index];
        if (hit.kind == HitKind::Group)
            return ofEnd({true, hit.index});
        if (hit.kind != HitKind::Link)
            return Emphasis::None;
        return std::max(ofEnd(plan.links[hit.index].from), ofEnd(plan.links[hit.index].to));
    };
    for (std::size_t i = 0; i < emphasis.size(); ++i)
        if (const Emphasis lost = ofHit(picture.display.hits[i]); lost == Emphasis::Gone || (lost == Emphasis::Dimmed && emphasis[i] != Emphasis::Selected))
            emphasis[i] = lost;
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
