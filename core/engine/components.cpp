// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/components.h"

#include "core/engine/scratch.h"
#include "core/engine/stop_check.h"

namespace throughline {
namespace {

struct PartScratch {
    std::vector<NodeIndex> queue;
};

/// Fills one part after the other. Whether an end is new is as good as chance to a processor: it is
/// put in the queue in any case, and stays there only if it is new.
template <class Rows>
class PartFill {
public:
    PartFill(const GraphView& view, const Rows& rows, const Job& job)
        : m_graph(view.graph()), m_rows(rows), m_stop(job), m_queue(m_scratch->queue)
    {
        m_parts.partOf.assign(view.nodeCount(), Components::noPart);
        m_queue.resize(view.nodeCount() + 1);
    }

    Result<Components> run()
    {
        for (NodeIndex node = 0; node < m_graph.nodeCount(); ++node)
            if (m_rows.node(node) && m_parts.partOf[node] == Components::noPart) {
                if (!fillFrom(node))
                    return cancelledQuery();
                ++m_parts.count;
            }
        return std::move(m_parts);
    }

private:
    bool fillFrom(NodeIndex first)
    {
        m_queue[0] = first;
        m_parts.partOf[first] = m_parts.count;
        std::size_t end = 1;
        for (std::size_t next = 0; next < end; ++next) {
            const NodeIndex node = m_queue[next];
            if (m_stop.after(m_graph.out().degree(node)))
                return false;
            end = queueRow(m_graph.out(), node, end, [this](ArcIndex arc) { return m_rows.out(arc); });
            if (m_graph.isDirected())
                end = queueRow(m_graph.in(), node, end, [this](ArcIndex arc) { return m_rows.in(arc); });
        }
        return true;
    }

    template <class IsKept>
    std::size_t queueRow(const ArcRows& rows, NodeIndex node, std::size_t end, const IsKept& isKept)
    {
        std::uint32_t* const partOf = m_parts.partOf.data();
        NodeIndex* const queue = m_queue.data();
        const NodeIndex* const ends = rows.ends.data();
        const std::uint32_t part = m_parts.count;
        const ArcIndex rowEnd = rows.end(node);
        for (ArcIndex arc = rows.begin(node); arc < rowEnd; ++arc) {
            if (!isKept(arc))
                continue;
            const NodeIndex to = ends[arc];
            queue[end] = to;
            end += partOf[to] == Components::noPart ? 1 : 0;
            partOf[to] = part;  // what is not new is of this part already
        }
        return end;
    }

    const FlatGraph& m_graph;
    Rows m_rows;
    StopCheck m_stop;
    ScratchLease<PartScratch> m_scratch;
    std::vector<NodeIndex>& m_queue;
    Components m_parts;
};

}  // namespace

Result<Components> components(const GraphView& view, const Job& job)
{
    if (job.isStopped())
        return cancelledQuery();
    return withRows(view, [&](const auto& rows) { return PartFill(view, rows, job).run(); });
}

}  // namespace throughline
