// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/trim_graph.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <span>
#include <utility>

#include "core/graph/claim_time.h"

namespace throughline {
namespace {

constexpr NodeIndex gone = std::numeric_limits<NodeIndex>::max();

/// Takes nodes out with their edges; what loses an edge by that is told so.
void keepNodes(const std::vector<bool>& isKept, std::vector<GraphNode>& nodes, std::vector<GraphEdge>& edges)
{
    std::vector<NodeIndex> place(nodes.size(), gone);
    for (const GraphEdge& edge : edges)
        if (!isKept[edge.source] || !isKept[edge.target])
            nodes[edge.source].lostLines = nodes[edge.target].lostLines = true;
    NodeIndex kept = 0;
    for (NodeIndex i = 0; i < nodes.size(); ++i)
        if (isKept[i]) {
            place[i] = kept;
            if (kept != i)
                nodes[kept] = std::move(nodes[i]);
            ++kept;
        }
    nodes.resize(kept);
    std::erase_if(edges, [&](GraphEdge& edge) {
        edge.source = place[edge.source];
        edge.target = place[edge.target];
        return edge.source == gone || edge.target == gone;
    });
}

std::vector<std::uint32_t> degrees(std::size_t nodes, const std::vector<GraphEdge>& edges)
{
    std::vector<std::uint32_t> degree(nodes);
    for (const GraphEdge& edge : edges) {
        ++degree[edge.source];
        ++degree[edge.target];
    }
    return degree;
}

/// One after the other, each asked of what the one before left.
class Trimmer {
public:
    Trimmer(const ThreatCase& threatCase, const ViewFilter& filter, std::vector<GraphNode>& nodes,
            std::vector<GraphEdge>& edges, Exclusions& exclusions)
        : m_case(threatCase), m_filter(filter), m_nodes(nodes), m_edges(edges), m_exclusions(exclusions)
    {
    }

    void run()
    {
        if (!m_filter.types.empty() || !m_filter.tags.empty())
            keep([this](NodeIndex i, std::uint32_t) { return isAskedFor(m_nodes[i]); });
        if (m_filter.contestedOnly)
            keepContested();
        if (m_filter.asksClaims())
            keep([this, times = incidentTimes()](NodeIndex i, std::uint32_t degree) {
                return degree > 0 || m_nodes[i].lostLines || lonePasses(m_nodes[i], times);
            });
        if (m_filter.minDegree > 0)
            keep([this](NodeIndex, std::uint32_t degree) { return degree >= m_filter.minDegree; });
    }

private:
    void keep(const std::function<bool(NodeIndex, std::uint32_t)>& passes)
    {
        const std::vector<std::uint32_t> degree = degrees(m_nodes.size(), m_edges);
        std::vector<bool> isKept(m_nodes.size());
        for (NodeIndex i = 0; i < m_nodes.size(); ++i)
            isKept[i] = passes(i, degree[i]);
        const std::size_t before = m_nodes.size();
        keepNodes(isKept, m_nodes, m_edges);
        m_exclusions.nodesByFilter += before - m_nodes.size();
    }

    bool isAskedFor(const GraphNode& node) const
    {
        const auto hasType = [this](EntityId id) {
            return std::find(m_filter.types.begin(), m_filter.types.end(), m_case[id].type) != m_filter.types.end();
        };
        const auto hasTag = [this](EntityId id) {
            const std::vector<std::string>& tags = m_case[id].tags;
            return std::find_first_of(tags.begin(), tags.end(), m_filter.tags.begin(), m_filter.tags.end()) != tags.end();
        };
        const auto any = [&](const auto& has) { return std::any_of(node.entities.begin(), node.entities.end(), has); };
        return (m_filter.types.empty() || any(hasType)) && (m_filter.tags.empty() || any(hasTag));
    }

    void keepContested()
    {
        m_exclusions.edgesByFilter += std::erase_if(m_edges, [](const GraphEdge& edge) { return !edge.isContested; });
        keep([](NodeIndex, std::uint32_t degree) { return degree > 0; });
    }

    /// By entity: when the incidents that list it were. Only where a window of time is asked for.
    std::vector<std::vector<KnownTime>> incidentTimes() const
    {
        std::vector<std::vector<KnownTime>> times(m_filter.time.isOpen() ? 0 : m_case.entities.size());
        for (const Incident& incident : m_case.incidents)
            for (const auto* list : {&incident.actors, &incident.capabilities, &incident.routedVia, &incident.targets})
                for (const EntityId id : *list)
                    if (!times.empty() && !incident.isDeleted && incident.time.isDated())
                        times[rowOf(id)].push_back(knownTime(incident.time));
        return times;
    }

    /// Of a thing that never had a line: nothing is claimed of it that could pass, but it can be told when and where it was seen.
    bool lonePasses(const GraphNode& node, const std::vector<std::vector<KnownTime>>& times)
    {
        bool isUndated = true;
        const bool passes = std::any_of(node.entities.begin(), node.entities.end(), [&](EntityId id) {
            const Entity& entity = m_case[id];
            const bool isUnsure = m_filter.minConfidence
                && (entity.confidence ? *entity.confidence < *m_filter.minConfidence : !m_filter.includeUnspecified);
            return !isUnsure && isMentioned(entity) && isInTime(id, times, isUndated);
        });
        m_exclusions.undated += !m_filter.time.isOpen() && isUndated;
        return passes;
    }

    bool isMentioned(const Entity& entity) const
    {
        const auto isAsked = [this](const Mention& mention) {
            return std::find(m_filter.reports.begin(), m_filter.reports.end(), m_case[mention.report].id) != m_filter.reports.end();
        };
        return m_filter.reports.empty() || std::any_of(entity.mentions.begin(), entity.mentions.end(), isAsked);
    }

    bool isInTime(EntityId id, const std::vector<std::vector<KnownTime>>& times, bool& isUndated) const
    {
        if (m_filter.time.isOpen())
            return true;
        std::vector<KnownTime> known = times[rowOf(id)];
        known.push_back(knownTime(m_case[id]));
        std::erase_if(known, [](const KnownTime& time) { return !time.isDated(); });
        isUndated = isUndated && known.empty();
        if (known.empty())
            return m_filter.time.showUndated;
        return std::any_of(known.begin(), known.end(), [this](const KnownTime& time) { return overlaps(time, m_filter.time); });
    }

    const ThreatCase& m_case;
    const ViewFilter& m_filter;
    std::vector<GraphNode>& m_nodes;
    std::vector<GraphEdge>& m_edges;
    Exclusions& m_exclusions;
};

/// `edges`: anything with a source and a target.
std::vector<bool> reached(const Focus& focus, std::span<const GraphNode> nodes, std::span<const GraphEdge> edges)
{
    const auto isCentre = [&](EntityId id) { return std::find(focus.around.begin(), focus.around.end(), id) != focus.around.end(); };
    std::vector<bool> isIn(nodes.size());
    for (NodeIndex i = 0; i < nodes.size(); ++i)
        isIn[i] = std::any_of(nodes[i].entities.begin(), nodes[i].entities.end(), isCentre);
    // A handful of hops: looking at every line once for each is as quick as any list of neighbours.
    for (std::uint32_t hop = 0; hop < std::min(focus.hops, Focus::mostHops); ++hop) {
        std::vector<bool> next = isIn;
        for (const GraphEdge& edge : edges)
            if (isIn[edge.source] || isIn[edge.target])
                next[edge.source] = next[edge.target] = true;
        if (next == isIn)
            break;
        isIn = std::move(next);
    }
    return isIn;
}

}  // namespace

void trimToFilter(const ThreatCase& threatCase, const ViewFilter& filter, std::vector<GraphNode>& nodes,
                  std::vector<GraphEdge>& edges, Exclusions& exclusions)
{
    if (!filter.isNeutral())
        Trimmer(threatCase, filter, nodes, edges, exclusions).run();
}

void trimToFocus(const Focus& focus, std::vector<GraphNode>& nodes, std::vector<GraphEdge>& edges, Exclusions& exclusions)
{
    if (!focus.isOn() || focus.dims)
        return;
    const std::size_t before = nodes.size();
    keepNodes(reached(focus, nodes, edges), nodes, edges);
    exclusions.nodesOutOfFocus += before - nodes.size();
}

std::vector<bool> nodesInFocus(const ThreatGraph& graph, const Focus& focus)
{
    if (!focus.isOn())
        return std::vector<bool>(graph.nodeCount(), true);
    return reached(focus, graph.nodes(), graph.edges());
}

}  // namespace throughline
