// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/hanging_trees.h"

#include <algorithm>

namespace throughline {
namespace {

/// Takes leaf after leaf off an undirected graph and sums up what hangs on each node.
class Trimming {
public:
    Trimming(const KeptRows& rows, std::vector<double> sources)
        : m_rows(rows), m_sources(std::move(sources)), m_sizes(rows.nodeCount(), 1), m_isTaken(rows.nodeCount()),
          m_degrees(rows.nodeCount()), m_others(rows.nodeCount())
    {
    }

    void takeLeaves()
    {
        const auto nodes = static_cast<NodeIndex>(m_rows.nodeCount());
        for (NodeIndex node = 0; node < nodes; ++node)
            for (const NodeIndex end : m_rows.endsOf(node))
                if (end != node) {
                    ++m_degrees[node];
                    m_others[node] ^= end;
                }
        for (NodeIndex node = 0; node < nodes; ++node)
            for (NodeIndex leaf = node; m_degrees[leaf] == 1 && leaf <= node;)
                leaf = take(leaf);
    }

    /// What passes because of trees alone: from each branch on a node to all outside of the branch, and
    /// from outside to what hangs on the node.
    std::vector<double> passing() const
    {
        std::vector<double> passing(m_rows.nodeCount());
        const std::vector<Whole> wholes = wholesOfNodes();
        for (const Taken& leaf : m_taken)
            passing[leaf.from] += m_sources[leaf.node] * (wholes[leaf.from].size - m_sizes[leaf.node] - 1);
        for (NodeIndex node = 0; node < passing.size(); ++node)
            passing[node] += (wholes[node].sources - m_sources[node]) * (m_sizes[node] - 1);
        return passing;
    }

    bool isTaken(NodeIndex node) const { return m_isTaken[node] != 0; }
    double sizeOn(NodeIndex node) const { return m_sizes[node]; }
    double sourcesOn(NodeIndex node) const { return m_sources[node]; }

private:
    struct Taken {
        NodeIndex node;
        NodeIndex from;  ///< on which it hung
    };
    /// The connected part that a node is in.
    struct Whole {
        double size = 0;
        double sources = 0;
    };

    NodeIndex take(NodeIndex leaf)
    {
        const NodeIndex from = m_others[leaf];
        m_taken.push_back({leaf, from});
        m_isTaken[leaf] = 1;
        m_degrees[leaf] = 0;
        --m_degrees[from];
        m_others[from] ^= leaf;
        m_sizes[from] += m_sizes[leaf];
        m_sources[from] += m_sources[leaf];
        return from;
    }

    std::vector<Whole> wholesOfNodes() const
    {
        std::vector<Whole> wholes(m_rows.nodeCount());
        for (NodeIndex node = 0; node < wholes.size(); ++node)
            if (!isTaken(node) && wholes[node].size == 0)
                spreadWhole(wholes, node);
        for (auto leaf = m_taken.rbegin(); leaf != m_taken.rend(); ++leaf)
            wholes[leaf->node] = wholes[leaf->from];
        return wholes;
    }

    void spreadWhole(std::vector<Whole>& wholes, NodeIndex start) const
    {
        std::vector<NodeIndex> found{start};
        Whole whole;
        wholes[start].size = 1;
        for (std::size_t i = 0; i < found.size(); ++i) {
            whole.size += m_sizes[found[i]];
            whole.sources += m_sources[found[i]];
            for (const NodeIndex end : m_rows.endsOf(found[i]))
                if (!isTaken(end) && wholes[end].size == 0) {
                    wholes[end].size = 1;
                    found.push_back(end);
                }
        }
        for (const NodeIndex node : found)
            wholes[node] = whole;
    }

    const KeptRows& m_rows;
    std::vector<double> m_sources;
    std::vector<double> m_sizes;
    std::vector<std::uint8_t> m_isTaken;
    std::vector<std::uint32_t> m_degrees;  ///< to nodes not taken yet
    std::vector<NodeIndex> m_others;       ///< the nodes at the other ends, by exclusive or
    std::vector<Taken> m_taken;            ///< what hangs on a node before the node
};

std::vector<double> countSources(const GraphView& view, std::span<const NodeIndex> sources)
{
    std::vector<double> counts(view.nodeCount());
    for (const NodeIndex source : sources)
        if (view.hasNode(source))
            ++counts[source];
    return counts;
}

/// By falling degree, equal ones by number.
void sortByDegree(std::vector<NodeIndex>& nodes, const KeptRows& rows)
{
    std::size_t largest = 0;
    for (const NodeIndex node : nodes)
        largest = std::max(largest, rows.degree(node));
    std::vector<std::uint32_t> starts(largest + 2);
    for (const NodeIndex node : nodes)
        ++starts[largest - rows.degree(node) + 1];
    for (std::size_t i = 1; i < starts.size(); ++i)
        starts[i] += starts[i - 1];
    std::vector<NodeIndex> sorted(nodes.size());
    for (const NodeIndex node : nodes)
        sorted[starts[largest - rows.degree(node)]++] = node;
    nodes = std::move(sorted);
}

constexpr NodeIndex notInCore = ~NodeIndex{0};

KeptRows coreRows(const KeptRows& rows, std::span<const NodeIndex> nodes, std::span<const NodeIndex> coreOf)
{
    KeptRows core;
    core.offsets.reserve(nodes.size() + 1);
    core.ends.reserve(rows.ends.size());
    for (const NodeIndex node : nodes) {
        for (const NodeIndex end : rows.endsOf(node))
            if (end != node && coreOf[end] != notInCore)
                core.ends.push_back(coreOf[end]);
        core.offsets.push_back(static_cast<ArcIndex>(core.ends.size()));
    }
    return core;
}

}  // namespace

TrimmedGraph trimTrees(const GraphView& view, std::span<const NodeIndex> sources)
{
    const bool isDirected = view.graph().isDirected();
    const KeptRows out = keptRows(view, ArcDirection::Out);
    Trimming trimming(out, countSources(view, sources));
    if (!isDirected)
        trimming.takeLeaves();

    TrimmedGraph trimmed;
    for (NodeIndex node = 0; node < view.nodeCount(); ++node)
        if (view.hasNode(node) && !trimming.isTaken(node))
            trimmed.nodes.push_back(node);
    sortByDegree(trimmed.nodes, out);
    std::vector<NodeIndex> coreOf(view.nodeCount(), notInCore);
    for (NodeIndex core = 0; core < trimmed.nodes.size(); ++core) {
        const NodeIndex node = trimmed.nodes[core];
        coreOf[node] = core;
        trimmed.hanging.push_back(trimming.sizeOn(node));
        trimmed.sources.push_back(trimming.sourcesOn(node));
    }
    trimmed.out = coreRows(out, trimmed.nodes, coreOf);
    if (isDirected)
        trimmed.in = coreRows(keptRows(view, ArcDirection::In), trimmed.nodes, coreOf);
    trimmed.passing = isDirected ? std::vector<double>(view.nodeCount()) : trimming.passing();
    return trimmed;
}

}  // namespace throughline
