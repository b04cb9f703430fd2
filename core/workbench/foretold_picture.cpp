// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/foretold_picture.h"

#include <algorithm>
#include <cmath>

namespace throughline {
namespace {

bool isIn(const ThreatGraph& next, const GraphNode& node)
{
    return std::any_of(node.entities.begin(), node.entities.end(), [&](EntityId id) { return next.nodeOf(id).has_value(); });
}

bool isIn(const ThreatGraph& next, const GraphEdge& edge)
{
    return std::any_of(edge.relationships.begin(), edge.relationships.end(), [&](RelationshipId id) { return next.edgeOf(id).has_value(); });
}

/// Asks the index of a picture, not its cards and lines: those are large, and there are hundreds of thousands of them.
class GoneFinder {
public:
    GoneFinder(const Picture& picture, const ThreatGraph& next)
        : m_picture(picture), m_next(next), m_isCardGone(picture.plan.cards.size(), true), m_isLinkGone(picture.plan.links.size())
    {
    }

    std::vector<bool> run() &&
    {
        findCards();
        findLinks();
        for (std::uint32_t card = 0; card < m_isCardGone.size(); ++card)
            if (m_isCardGone[card])
                takeLinks(m_picture.index.linksOfCard.of(card));
        const std::size_t links = m_isCardGone.size();
        const std::size_t groups = links + m_isLinkGone.size();
        std::vector<bool> isGone(m_picture.display.hits.size());
        std::copy(m_isCardGone.begin(), m_isCardGone.end(), isGone.begin());
        for (std::uint32_t group = 0; group < m_picture.plan.groups.size(); ++group)
            if (isGroupGone(group)) {
                isGone[groups + group] = true;
                takeLinks(m_picture.index.linksOfGroup.of(group));
            }
        std::copy(m_isLinkGone.begin(), m_isLinkGone.end(), isGone.begin() + static_cast<std::ptrdiff_t>(links));
        return isGone;
    }

private:
    void findCards()
    {
        const ThreatGraph& graph = *m_picture.graph;
        for (NodeIndex node = 0; node < graph.nodeCount(); ++node)
            if (isIn(m_next, graph.node(node)))
                for (const std::uint32_t card : m_picture.index.cardsOfNode.of(node))
                    m_isCardGone[card] = false;
    }

    /// A line is gone with the last of its edges; one that stands for none goes with its ends.
    void findLinks()
    {
        const ThreatGraph& graph = *m_picture.graph;
        std::vector<bool> isKept(m_isLinkGone.size());
        for (EdgeIndex edge = 0; edge < graph.edgeCount(); ++edge) {
            const bool isThere = isIn(m_next, graph.edge(edge));
            for (const std::uint32_t link : m_picture.index.linksOfEdge.of(edge))
                (isThere ? isKept : m_isLinkGone)[link] = true;
        }
        for (std::size_t link = 0; link < isKept.size(); ++link)
            m_isLinkGone[link] = m_isLinkGone[link] && !isKept[link];
    }

    bool isGroupGone(std::uint32_t group) const
    {
        const std::vector<std::uint32_t>& cards = m_picture.plan.groups[group].cards;
        return !cards.empty() && std::all_of(cards.begin(), cards.end(), [this](std::uint32_t card) { return m_isCardGone[card]; });
    }

    void takeLinks(std::span<const std::uint32_t> links)
    {
        for (const std::uint32_t link : links)
            m_isLinkGone[link] = true;
    }

    const Picture& m_picture;
    const ThreatGraph& m_next;
    std::vector<bool> m_isCardGone;
    std::vector<bool> m_isLinkGone;
};

}  // namespace

std::vector<bool> goneFrom(const Picture& picture, const ThreatGraph& next) { return GoneFinder(picture, next).run(); }

bool hasAllOf(const Picture& picture, const ThreatGraph& next)
{
    const ThreatGraph& graph = *picture.graph;
    const auto hasNode = [&](const GraphNode& node) { return graph.nodeOf(node.entities.front()).has_value(); };
    const auto hasEdge = [&](const GraphEdge& edge) {
        return edge.relationships.empty() || graph.edgeOf(edge.relationships.front()).has_value();
    };
    return std::all_of(next.nodes().begin(), next.nodes().end(), hasNode) && std::all_of(next.edges().begin(), next.edges().end(), hasEdge);
}

namespace {

/// A card was placed to the pixel; what was dragged since stands elsewhere.
constexpr double samePlace = 0.5;

bool areCardsWhere(const Picture& picture, const ViewState& view)
{
    for (std::size_t i = 0; i < picture.places.cards.size(); ++i) {
        const CardPlace& place = picture.places.cards[i];
        const auto placement = view.placed.find(place.key);
        const std::optional<Point> now = placement == view.placed.end() ? std::nullopt : placement->second.find(place.entity);
        const Point then = picture.layout.cards[i].centre();
        if (!now || std::abs(now->x - then.x) > samePlace || std::abs(now->y - then.y) > samePlace)
            return false;
    }
    return true;
}

/// A view without what may leave something out, and without places.
ViewState drawnAlike(ViewState view)
{
    view.lens = {};
    view.filter = {};
    view.focus = {};
    view.hidden.clear();
    view.placed.clear();
    return view;
}

}  // namespace

bool mayStandFor(const FullestPicture& fullest, const ThreatGraph& next, const ViewState& view)
{
    return drawnAlike(fullest.view) == drawnAlike(view) && hasAllOf(*fullest.picture, next) && areCardsWhere(*fullest.picture, view);
}

}  // namespace throughline
