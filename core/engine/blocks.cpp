// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/blocks.h"

#include <algorithm>
#include <utility>

#include "core/engine/scratch.h"
#include "core/engine/stop_check.h"

namespace throughline {
namespace {

struct BlockScratch {
    struct Frame {
        std::uint32_t number = 0;
        std::uint32_t low = 0;  ///< least number that it or what hangs below it is joined to
        NodeIndex node = 0;
        ArcIndex next = 0;
        ArcIndex end = 0;
        EdgeIndex from = 0;  ///< the edge to its parent
        bool isInRow = false;
    };
    /// A node of the search tree, by number.
    struct Place {
        std::uint32_t parent = 0;
        std::uint32_t block = 0;
        bool beginsBlock = false;  ///< nothing at or below it is joined to above its parent
        bool isBridge = false;     ///< nor to its parent but by one edge
        bool isArticulation = false;
    };
    std::vector<Frame> frames;
    std::vector<std::uint32_t> numbers;  ///< by node, in the order met
    std::vector<Place> places;
    std::vector<std::uint32_t> renumbered;
};

/// One search in depth. An edge belongs to the block of its deeper end, and a node to that of its
/// parent unless it begins one: no stack of edges is needed.
template <class Rows>
class BlockSearch {
public:
    BlockSearch(const GraphView& view, const Rows& rows, const Job& job) : m_view(view), m_rows(rows), m_stop(job)
    {
        m_scratch->numbers.assign(view.nodeCount(), unseen);
        m_scratch->places.clear();
        m_scratch->places.reserve(view.nodeCount());
        m_blocks.blockOf.assign(view.graph().edgeCount(), Blocks::noBlock);
    }

    Result<Blocks> run()
    {
        for (NodeIndex node = 0; node < m_view.nodeCount(); ++node)
            if (m_rows.node(node) && m_scratch->numbers[node] == unseen && !searchFrom(node))
                return cancelledQuery();
        numberBlocks();
        listArticulationPoints();
        return std::move(m_blocks);
    }

private:
    using Frame = BlockScratch::Frame;
    using Place = BlockScratch::Place;
    static constexpr std::uint32_t unseen = ~std::uint32_t{0};
    static constexpr EdgeIndex noEdge = ~EdgeIndex{0};

    bool searchFrom(NodeIndex root)
    {
        m_scratch->frames.clear();
        open(root, noEdge, 0);
        std::size_t branches = 0;
        while (!m_scratch->frames.empty()) {
            Frame& frame = m_scratch->frames.back();
            const ArcRows& rows = frame.isInRow ? m_view.graph().in() : m_view.graph().out();
            const ArcIndex begin = frame.next;
            const ArcIndex child = frame.isInRow ? advance<true>(frame, rows) : advance<false>(frame, rows);
            if (m_stop.after(frame.next - begin))
                return false;
            if (child != frame.end) {
                branches += m_scratch->frames.size() == 1 ? 1 : 0;
                open(rows.ends[child], rows.edges[child], frame.number);
            } else if (m_view.graph().isDirected() && !frame.isInRow) {
                const ArcRows& in = m_view.graph().in();
                frame.isInRow = true;
                frame.next = in.begin(frame.node);
                frame.end = in.end(frame.node);
            } else {
                close();
            }
        }
        m_scratch->places[m_scratch->numbers[root]].isArticulation = branches > 1;
        return true;
    }

    void open(NodeIndex node, EdgeIndex from, std::uint32_t parent)
    {
        const auto number = static_cast<std::uint32_t>(m_scratch->places.size());
        const ArcRows& out = m_view.graph().out();
        m_scratch->numbers[node] = number;
        m_scratch->places.push_back({.parent = parent});
        m_scratch->frames.push_back({number, number, node, out.begin(node), out.end(node), from, false});
    }

    /// The next arc of a row to what was never seen, or the row's end. Takes every edge to what was
    /// seen before the node as its own: each edge is taken at one end.
    template <bool isInRow>
    ArcIndex advance(Frame& frame, const ArcRows& rows)
    {
        ArcIndex arc = frame.next;
        std::uint32_t low = frame.low;
        for (; arc < frame.end; ++arc) {
            if (!(isInRow ? m_rows.in(arc) : m_rows.out(arc)))
                continue;
            const std::uint32_t there = m_scratch->numbers[rows.ends[arc]];
            if (there == unseen)
                break;
            if (there >= frame.number)
                continue;
            const EdgeIndex edge = rows.edges[arc];
            m_blocks.blockOf[edge] = frame.number;
            if (edge != frame.from)
                low = std::min(low, there);
        }
        frame.low = low;
        frame.next = arc < frame.end ? arc + 1 : arc;
        return arc;
    }

    void close()
    {
        const Frame frame = m_scratch->frames.back();
        m_scratch->frames.pop_back();
        if (m_scratch->frames.empty())
            return;
        Frame& above = m_scratch->frames.back();
        above.low = std::min(above.low, frame.low);
        if (frame.low < above.number)
            return;
        Place& place = m_scratch->places[frame.number];
        place.beginsBlock = true;
        place.isBridge = frame.low > above.number;
        m_scratch->places[above.number].isArticulation = true;
    }

    /// So far an edge knows its deeper end.
    void numberBlocks()
    {
        std::uint32_t count = 0;
        for (Place& place : m_scratch->places)
            place.block = place.beginsBlock ? count++ : m_scratch->places[place.parent].block;
        std::vector<std::uint32_t>& renumbered = m_scratch->renumbered;
        renumbered.assign(count, Blocks::noBlock);
        for (EdgeIndex edge = 0; edge < m_blocks.blockOf.size(); ++edge) {
            if (m_blocks.blockOf[edge] == Blocks::noBlock)
                continue;
            const Place& place = m_scratch->places[m_blocks.blockOf[edge]];
            if (renumbered[place.block] == Blocks::noBlock)
                renumbered[place.block] = m_blocks.count++;
            m_blocks.blockOf[edge] = renumbered[place.block];
            if (place.isBridge)
                m_blocks.bridges.push_back(edge);
        }
    }

    void listArticulationPoints()
    {
        for (NodeIndex node = 0; node < m_view.nodeCount(); ++node)
            if (m_scratch->numbers[node] != unseen && m_scratch->places[m_scratch->numbers[node]].isArticulation)
                m_blocks.articulationPoints.push_back(node);
    }

    const GraphView& m_view;
    Rows m_rows;
    StopCheck m_stop;
    ScratchLease<BlockScratch> m_scratch;
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
