// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/dominators.h"

#include <algorithm>

#include "core/engine/scratch.h"
#include "core/engine/stop_check.h"

namespace throughline {
namespace {

/// By number in order of a search in depth; 0 is a root in thought that leads to all sources.
struct DominatorScratch {
    struct Frame {
        std::uint32_t number = 0;
        ArcIndex next = 0;
    };
    StampedArray<std::uint32_t> numbers;  ///< by node
    std::vector<Frame> frames;
    std::vector<NodeIndex> nodes;
    std::vector<std::uint32_t> parents;
    std::vector<std::uint8_t> isSource;
    std::vector<std::uint32_t> semi;
    std::vector<std::uint32_t> ancestor;  ///< none: not yet in the forest
    std::vector<std::uint32_t> label;     ///< of least semi on the way up to the ancestor
    std::vector<std::uint32_t> idom;
    std::vector<std::uint32_t> bucket;  ///< first of those of which it is the semidominator
    std::vector<std::uint32_t> nextInBucket;
    std::vector<std::uint32_t> climb;
};

/// Lengauer and Tarjan's method with plain path compression.
template <class Rows>
class DominatorSearch {
public:
    DominatorSearch(const GraphView& view, const Rows& rows, std::span<const NodeIndex> sources, const Job& job)
        : m_graph(view.graph()), m_rows(rows), m_sources(sources), m_stop(job)
    {
    }

    Result<Dominators> run()
    {
        DominatorScratch& s = *m_scratch;
        if (!number())
            return cancelledQuery();
        const std::size_t count = s.nodes.size();
        s.ancestor.assign(count, none);
        s.idom.assign(count, 0);
        s.bucket.assign(count, none);
        s.nextInBucket.assign(count, none);
        s.isSource.assign(count, 0);
        s.label.resize(count);
        s.semi.resize(count);
        for (std::uint32_t i = 0; i < count; ++i)
            s.label[i] = s.semi[i] = i;
        for (const NodeIndex source : m_sources)
            if (m_rows.node(source))
                s.isSource[s.numbers[source]] = 1;
        for (auto i = static_cast<std::uint32_t>(count - 1); i > 0; --i)
            if (!place(i))
                return cancelledQuery();
        for (std::uint32_t i = 1; i < count; ++i)
            if (s.idom[i] != s.semi[i])
                s.idom[i] = s.idom[s.idom[i]];
        return answer();
    }

private:
    static constexpr std::uint32_t none = ~std::uint32_t{0};

    void open(NodeIndex node, std::uint32_t parent)
    {
        const auto number = static_cast<std::uint32_t>(m_scratch->nodes.size());
        m_scratch->numbers.set(node, number);
        m_scratch->nodes.push_back(node);
        m_scratch->parents.push_back(parent);
        m_scratch->frames.push_back({number, m_graph.out().begin(node)});
    }

    /// Numbers what the sources reach. False: stopped.
    bool number()
    {
        DominatorScratch& s = *m_scratch;
        s.numbers.begin(m_graph.nodeCount());
        s.frames.clear();
        s.nodes.assign(1, none);
        s.parents.assign(1, 0);
        for (const NodeIndex source : m_sources) {
            if (!m_rows.node(source) || s.numbers.has(source))
                continue;
            open(source, 0);
            while (!s.frames.empty())
                if (!advance(s.frames.back()))
                    return false;
        }
        return true;
    }

    bool advance(DominatorScratch::Frame& frame)
    {
        const ArcRows& out = m_graph.out();
        const std::uint32_t number = frame.number;
        const ArcIndex end = out.end(m_scratch->nodes[number]);
        const ArcIndex begin = frame.next;
        while (frame.next < end) {
            const ArcIndex arc = frame.next++;
            if (!m_rows.out(arc) || m_scratch->numbers.has(out.ends[arc]))
                continue;
            const bool isStopped = m_stop.after(frame.next - begin);
            open(out.ends[arc], number);
            return !isStopped;
        }
        m_scratch->frames.pop_back();
        return !m_stop.after(end - begin);
    }

    /// Finds the semidominator of `number`, and the dominators of those that waited for its parent.
    bool place(std::uint32_t number)
    {
        DominatorScratch& s = *m_scratch;
        const NodeIndex node = s.nodes[number];
        const ArcRows& in = m_graph.in();
        if (m_stop.after(in.degree(node)))
            return false;
        if (s.isSource[number] != 0)
            s.semi[number] = 0;
        for (ArcIndex arc = in.begin(node); arc < in.end(node); ++arc)
            if (m_rows.in(arc) && s.numbers.has(in.ends[arc]))
                s.semi[number] = std::min(s.semi[number], s.semi[leastAbove(s.numbers[in.ends[arc]])]);
        s.nextInBucket[number] = s.bucket[s.semi[number]];
        s.bucket[s.semi[number]] = number;
        const std::uint32_t parent = s.parents[number];
        s.ancestor[number] = parent;
        for (std::uint32_t waiting = s.bucket[parent]; waiting != none; waiting = s.nextInBucket[waiting]) {
            const std::uint32_t least = leastAbove(waiting);
            s.idom[waiting] = s.semi[least] < s.semi[waiting] ? least : parent;
        }
        s.bucket[parent] = none;
        return true;
    }

    /// Of what lies between `number` and the root of its tree in the forest: the one of least semi.
    std::uint32_t leastAbove(std::uint32_t number)
    {
        DominatorScratch& s = *m_scratch;
        if (s.ancestor[number] == none)
            return number;
        s.climb.clear();
        for (std::uint32_t at = number; s.ancestor[s.ancestor[at]] != none; at = s.ancestor[at])
            s.climb.push_back(at);
        while (!s.climb.empty()) {
            const std::uint32_t at = s.climb.back();
            const std::uint32_t above = s.ancestor[at];
            s.climb.pop_back();
            if (s.semi[s.label[above]] < s.semi[s.label[at]])
                s.label[at] = s.label[above];
            s.ancestor[at] = s.ancestor[above];
        }
        return s.label[number];
    }

    Dominators answer() const
    {
        const DominatorScratch& s = *m_scratch;
        Dominators dominators;
        dominators.immediate.assign(m_graph.nodeCount(), Dominators::none);
        dominators.isReached.assign(m_graph.nodeCount(), false);
        for (std::size_t i = 1; i < s.nodes.size(); ++i) {
            dominators.immediate[s.nodes[i]] = s.nodes[s.idom[i]];
            dominators.isReached[s.nodes[i]] = true;
        }
        return dominators;
    }

    const FlatGraph& m_graph;
    Rows m_rows;
    std::span<const NodeIndex> m_sources;
    StopCheck m_stop;
    ScratchLease<DominatorScratch> m_scratch;
};

}  // namespace

Result<Dominators> dominators(const GraphView& view, std::span<const NodeIndex> sources, const Job& job)
{
    if (job.isStopped())
        return cancelledQuery();
    return withRows(view, [&](const auto& rows) { return DominatorSearch(view, rows, sources, job).run(); });
}

}  // namespace throughline
