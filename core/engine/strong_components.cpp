// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <utility>

#include "core/engine/components.h"
#include "core/engine/scratch.h"
#include "core/engine/stop_check.h"

namespace throughline {
namespace {

struct StrongScratch {
    struct Frame {
        NodeIndex node = 0;
        ArcIndex next = 0;
        std::uint32_t number = 0;
        std::uint32_t waiting = 0;  ///< how many waited when it was opened
    };
    std::vector<Frame> frames;
    std::vector<NodeIndex> waiting;  ///< left, and of a part that is not yet complete
    std::vector<std::uint32_t> numbers;
};

/// Tarjan's search with one number a node (Pearce 2005): while a node is open, the least number that it
/// is known to come back to; afterwards its part, counted down from the top so that it is above all of
/// those.
template <class Rows>
class StrongSearch {
public:
    StrongSearch(const GraphView& view, const Rows& rows, const Job& job)
        : m_view(view), m_out(view.graph().out()), m_rows(rows), m_stop(job)
    {
        m_parts.partOf.assign(view.nodeCount(), unseen);
        m_scratch->waiting.clear();
    }

    Result<Components> run()
    {
        for (NodeIndex node = 0; node < m_view.nodeCount(); ++node)
            if (m_rows.node(node) && m_parts.partOf[node] == unseen && !searchFrom(node))
                return cancelledQuery();
        numberParts();
        return std::move(m_parts);
    }

private:
    using Frame = StrongScratch::Frame;
    static constexpr std::uint32_t unseen = 0;
    static constexpr std::uint32_t firstPart = Components::noPart - 1;

    bool searchFrom(NodeIndex root)
    {
        m_scratch->frames.clear();
        open(root);
        while (!m_scratch->frames.empty()) {
            Frame& frame = m_scratch->frames.back();
            const ArcIndex begin = frame.next;
            const bool hasChild = openNext(frame.node, frame.next);
            if (m_stop.after(frame.next - begin))
                return false;
            if (hasChild)
                open(m_out.ends[frame.next - 1]);
            else
                close();
        }
        return true;
    }

    void open(NodeIndex node)
    {
        m_parts.partOf[node] = ++m_last;
        const auto waiting = static_cast<std::uint32_t>(m_scratch->waiting.size());
        m_scratch->frames.push_back({node, m_out.begin(node), m_last, waiting});
    }

    /// Goes on in a row up to what was never seen (just before `next` then). False at its end.
    bool openNext(NodeIndex node, ArcIndex& next)
    {
        std::uint32_t low = m_parts.partOf[node];
        bool hasChild = false;
        while (!hasChild && next < m_out.end(node)) {
            const ArcIndex arc = next++;
            if (!m_rows.out(arc))
                continue;
            const std::uint32_t there = m_parts.partOf[m_out.ends[arc]];
            hasChild = there == unseen;
            if (!hasChild)
                low = std::min(low, there);
        }
        m_parts.partOf[node] = low;
        return hasChild;
    }

    void close()
    {
        const Frame frame = m_scratch->frames.back();
        m_scratch->frames.pop_back();
        const std::uint32_t low = m_parts.partOf[frame.node];
        if (!m_scratch->frames.empty()) {
            std::uint32_t& above = m_parts.partOf[m_scratch->frames.back().node];
            above = std::min(above, low);
        }
        m_scratch->waiting.push_back(frame.node);
        if (low == frame.number)
            completePart(frame);
    }

    /// All that has come to wait since the frame was opened is of its part.
    void completePart(const Frame& frame)
    {
        const std::uint32_t part = firstPart - m_parts.count++;
        std::vector<NodeIndex>& waiting = m_scratch->waiting;
        m_last -= static_cast<std::uint32_t>(waiting.size()) - frame.waiting;
        for (std::size_t i = frame.waiting; i < waiting.size(); ++i)
            m_parts.partOf[waiting[i]] = part;
        waiting.resize(frame.waiting);
    }

    void numberParts()
    {
        std::vector<std::uint32_t>& numbers = m_scratch->numbers;
        numbers.assign(m_parts.count, Components::noPart);
        std::uint32_t count = 0;
        for (std::uint32_t& part : m_parts.partOf) {
            if (part == unseen) {
                part = Components::noPart;
                continue;
            }
            std::uint32_t& number = numbers[firstPart - part];
            if (number == Components::noPart)
                number = count++;
            part = number;
        }
    }

    const GraphView& m_view;
    const ArcRows& m_out;
    Rows m_rows;
    StopCheck m_stop;
    ScratchLease<StrongScratch> m_scratch;
    Components m_parts;
    std::uint32_t m_last = 0;
};

}  // namespace

Result<Components> strongComponents(const GraphView& view, const Job& job)
{
    if (job.isStopped())
        return cancelledQuery();
    return withRows(view, [&](const auto& rows) { return StrongSearch(view, rows, job).run(); });
}

}  // namespace throughline
