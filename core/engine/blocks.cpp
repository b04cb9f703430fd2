// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/blocks.h"

#include <algorithm>
#include <utility>

#include "core/engine/scratch.h"
#include "core/engine/stop_check.h"

namespace throughline {
namespace {

struct BlockScratch {
    struct Step {
        NodeIndex node = 0;
        std::uint32_t from = 0;  ///< number of the node that it would be reached from
    };
    /// A node of the search tree; places lie in the order of the search.
    struct Place {
        std::uint32_t parent = 0;  ///< itself at a root
        std::uint32_t low = 0;     ///< least number that it or what hangs below it is joined to
        std::uint32_t ups = 0;     ///< arcs between it and its parent
        std::uint32_t block = 0;   ///< of what lies between it and its parent
    };
    std::vector<Step> stack;
    std::vector<std::uint32_t> numbers;  ///< by node
    std::vector<Place> places;
    std::vector<std::uint32_t> begun;  ///< by place, how many blocks begin below it
    std::vector<std::uint32_t> renumbered;
};

/// The search in depth does nothing but number the nodes and name their parents; all else is read off
/// the arcs afterwards, in their order. An edge belongs to the block of its deeper end, and a node to
/// that of its parent unless it begins one: no stack of edges is needed.
template <class Rows>
class BlockSearch {
public:
    BlockSearch(const GraphView& view, const Rows& rows, const Job& job)
        : m_graph(view.graph()), m_rows(rows), m_stop(job), m_numbers(m_scratch->numbers), m_places(m_scratch->places)
    {
        m_numbers.assign(m_graph.nodeCount(), unseen);
        m_places.clear();
        m_places.reserve(m_graph.nodeCount());
    }

    Result<Blocks> run()
    {
        for (NodeIndex node = 0; node < m_graph.nodeCount(); ++node)
            if (m_rows.node(node) && m_numbers[node] == unseen && !searchFrom(node))
                return cancelledQuery();
        m_blocks.blockOf.assign(m_graph.edgeCount(), Blocks::noBlock);
        if (!readArcs())
            return cancelledQuery();
        beginBlocks();
        numberBlocks();
        listArticulationPoints();
        return std::move(m_blocks);
    }

private:
    using Place = BlockScratch::Place;
    static constexpr std::uint32_t unseen = ~std::uint32_t{0};

    /// A node is numbered when it comes off the stack; who put it there last is its parent.
    bool searchFrom(NodeIndex root)
    {
        auto& stack = m_scratch->stack;
        stack.resize(std::max<std::size_t>(stack.size(), 1));
        stack[0] = {root, static_cast<std::uint32_t>(m_places.size())};
        for (std::size_t top = 1; top > 0;) {
            const auto [node, from] = stack[--top];
            if (m_numbers[node] != unseen)
                continue;
            const auto number = static_cast<std::uint32_t>(m_places.size());
            m_numbers[node] = number;
            m_places.push_back({.parent = from, .low = number});
            top = stackRow(m_graph.out(), node, top, [this](ArcIndex arc) { return m_rows.out(arc); });
            if (m_graph.isDirected())
                top = stackRow(m_graph.in(), node, top, [this](ArcIndex arc) { return m_rows.in(arc); });
            if (m_stop.after(m_graph.out().degree(node)))
                return false;
        }
        return true;
    }

    /// Whether an end is new is as good as chance to a processor: it is stacked in any case, and stays
    /// there only if it is new.
    template <class IsKept>
    std::size_t stackRow(const ArcRows& rows, NodeIndex node, std::size_t top, const IsKept& isKept)
    {
        auto& stack = m_scratch->stack;
        if (stack.size() < top + rows.degree(node) + 1)
            stack.resize(2 * (top + rows.degree(node) + 1));
        const auto from = static_cast<std::uint32_t>(m_places.size() - 1);
        BlockScratch::Step* const steps = stack.data();
        const std::uint32_t* const numbers = m_numbers.data();
        const NodeIndex* const ends = rows.ends.data();
        const ArcIndex rowEnd = rows.end(node);
        for (ArcIndex arc = rows.begin(node); arc < rowEnd; ++arc) {
            steps[top] = {ends[arc], from};
            top += (isKept(arc) & (numbers[ends[arc]] == unseen)) ? 1 : 0;
        }
        return top;
    }

    /// Tells the deeper end of each edge of the other one.
    bool readArcs()
    {
        if constexpr (Rows::isWhole) {
            for (EdgeIndex edge = 0; edge < m_graph.edgeCount(); ++edge) {
                if (m_stop())
                    return false;
                readEdge(edge, m_graph.edge(edge).tail, m_graph.edge(edge).head);
            }
            return true;
        }
        const ArcRows& out = m_graph.out();
        for (NodeIndex node = 0; node < m_graph.nodeCount(); ++node) {
            if (m_stop.after(out.degree(node)))
                return false;
            for (ArcIndex arc = out.begin(node); arc < out.end(node); ++arc)
                if (m_rows.out(arc))
                    readEdge(out.edges[arc], node, out.ends[arc]);
        }
        return true;
    }

    void readEdge(EdgeIndex edge, NodeIndex a, NodeIndex b)
    {
        const std::uint32_t upper = std::min(m_numbers[a], m_numbers[b]);
        const std::uint32_t lower = std::max(m_numbers[a], m_numbers[b]);
        if (upper == lower)
            return;
        m_blocks.blockOf[edge] = lower;
        Place& place = m_places[lower];
        const bool isUp = place.parent == upper;
        place.ups += isUp ? 1 : 0;
        place.low = std::min(place.low, isUp ? lower : upper);
    }

    /// An undirected edge is in two rows, and comes by twice where rows are read.
    std::uint32_t arcsOfOneEdge() const { return Rows::isWhole || m_graph.isDirected() ? 1 : 2; }

    void beginBlocks()
    {
        for (std::size_t number = m_places.size(); number-- > 0;) {
            Place& above = m_places[m_places[number].parent];
            above.low = std::min(above.low, m_places[number].low);
        }
        m_scratch->begun.assign(m_places.size(), 0);
        std::uint32_t count = 0;
        for (std::uint32_t number = 0; number < m_places.size(); ++number) {
            Place& place = m_places[number];
            if (place.parent == number)
                continue;
            if (place.low < place.parent) {
                place.block = m_places[place.parent].block;
            } else {
                place.block = count++;
                ++m_scratch->begun[place.parent];
            }
        }
        m_scratch->renumbered.assign(count, Blocks::noBlock);
    }

    /// So far an edge knows its deeper end.
    void numberBlocks()
    {
        std::vector<std::uint32_t>& renumbered = m_scratch->renumbered;
        for (EdgeIndex edge = 0; edge < m_blocks.blockOf.size(); ++edge) {
            const std::uint32_t lower = m_blocks.blockOf[edge];
            if (lower == Blocks::noBlock)
                continue;
            const Place& place = m_places[lower];
            if (renumbered[place.block] == Blocks::noBlock)
                renumbered[place.block] = m_blocks.count++;
            m_blocks.blockOf[edge] = renumbered[place.block];
            if (place.low == lower && place.ups == arcsOfOneEdge())
                m_blocks.bridges.push_back(edge);
        }
    }

    /// Where a block begins below a node that is no root, or two do below a root.
    void listArticulationPoints()
    {
        for (NodeIndex node = 0; node < m_graph.nodeCount(); ++node) {
            const std::uint32_t number = m_numbers[node];
            if (number == unseen)
                continue;
            const bool isRoot = m_places[number].parent == number;
            if (m_scratch->begun[number] > (isRoot ? 1U : 0U))
                m_blocks.articulationPoints.push_back(node);
        }
    }

    const FlatGraph& m_graph;
    Rows m_rows;
    StopCheck m_stop;
    ScratchLease<BlockScratch> m_scratch;
    std::vector<std::uint32_t>& m_numbers;
    std::vector<Place>& m_places;
    Blocks m_blocks;
};

}  // namespace

Result<Blocks> blocks(const GraphView& view, const Job& job)
{
    if (job.isStopped())
        return cancelledQuery();
    return withRows(view, [&](const auto& rows) { return BlockSearch(view, rows, job).run(); });
}

}  // namespace throughline
