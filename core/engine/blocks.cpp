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
        std::uint32_t ups = 0;     ///< edges between it and its parent
        std::uint32_t block = 0;   ///< of what lies between it and its parent
    };
    std::vector<Step> stack;
    std::vector<std::uint32_t> numbers;  ///< by node
    std::vector<Place> places;
    std::vector<std::uint32_t> begun;  ///< by place, how many blocks begin below it
    std::vector<std::uint32_t> renumbered;
};

/// The search in depth notes for each node its parent and the highest node that it is joined to; all
/// else is read off afterwards, in order. An edge belongs to the block of its deeper end, and a node to
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
        m_blocks.blockOf.assign(m_graph.edgeCount(), Blocks::noBlock);
    }

    Result<Blocks> run()
    {
        for (NodeIndex node = 0; node < m_graph.nodeCount(); ++node)
            if (m_rows.node(node) && m_numbers[node] == unseen && !searchFrom(node))
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
            top = readRow(m_graph.out(), node, top, [this](ArcIndex arc) { return m_rows.out(arc); });
            if (m_graph.isDirected())
                top = readRow(m_graph.in(), node, top, [this](ArcIndex arc) { return m_rows.in(arc); });
            if (m_stop.after(m_graph.out().degree(node)))
                return false;
        }
        return true;
    }

    /// Stacks what is new, and takes note of what is above: what has a number by now, as nothing below
    /// has one. Whether an end is new is as good as chance to a processor, so nothing here branches on
    /// it: it is stacked in any case, and stays there only if it is new.
    template <class IsKept>
    std::size_t readRow(const ArcRows& rows, NodeIndex node, std::size_t top, const IsKept& isKept)
    {
        auto& stack = m_scratch->stack;
        if (stack.size() < top + rows.degree(node) + 1)
            stack.resize(2 * (top + rows.degree(node) + 1));
        BlockScratch::Step* const steps = stack.data();
        const std::uint32_t* const numbers = m_numbers.data();
        const NodeIndex* const ends = rows.ends.data();
        const ArcIndex* const offsets = rows.offsets.data();
        const auto number = static_cast<std::uint32_t>(m_places.size() - 1);
        Place place = m_places.back();
        const ArcIndex rowEnd = rows.end(node);
        for (ArcIndex arc = rows.begin(node); arc < rowEnd; ++arc) {
            if (!isKept(arc))
                continue;
            if constexpr (!Rows::isWhole)
                m_blocks.blockOf[rows.edges[arc]] = number;  // of its two ends, the deeper one comes last
            __builtin_prefetch(ends + offsets[ends[arc]]);
            const std::uint32_t there = numbers[ends[arc]];
            steps[top] = {ends[arc], number};
            top += there == unseen ? 1 : 0;
            const std::uint32_t isUp = there == place.parent ? 1 : 0;
            place.ups += isUp;
            place.low = std::min(place.low, there | (0 - isUp));
        }
        m_places.back() = place;
        return top;
    }

    /// Number of the deeper end of an edge; noBlock if it is left out or a self loop.
    std::uint32_t lowerEnd(EdgeIndex edge) const
    {
        const NodePair ends = m_graph.edge(edge);
        if (ends.tail == ends.head)
            return Blocks::noBlock;
        if constexpr (Rows::isWhole)
            return std::max(m_numbers[ends.tail], m_numbers[ends.head]);
        return m_blocks.blockOf[edge];
    }

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

    void numberBlocks()
    {
        std::vector<std::uint32_t>& renumbered = m_scratch->renumbered;
        for (EdgeIndex edge = 0; edge < m_blocks.blockOf.size(); ++edge) {
            const std::uint32_t lower = lowerEnd(edge);
            if (lower == Blocks::noBlock) {
                m_blocks.blockOf[edge] = Blocks::noBlock;
                continue;
            }
            const Place& place = m_places[lower];
            if (renumbered[place.block] == Blocks::noBlock)
                renumbered[place.block] = m_blocks.count++;
            m_blocks.blockOf[edge] = renumbered[place.block];
            if (place.low == lower && place.ups == 1)
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
