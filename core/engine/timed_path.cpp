// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/timed_path.h"

#include <algorithm>
#include <cassert>
#include <functional>

#include "core/engine/layered_labels.h"
#include "core/engine/scratch.h"
#include "core/engine/stop_check.h"

namespace throughline {
namespace {

using Seconds = std::int64_t;
constexpr Seconds ever = std::numeric_limits<Seconds>::max();
constexpr Seconds never = std::numeric_limits<Seconds>::min();

// A path carries one moment along: the earliest at which its last edge can have happened (possible), or
// the latest at which it may have happened (certain). Another edge can follow if that moment leaves room.
// The earlier the moment, the more can follow: so for each node there is a latest moment from which the
// end is still reached with so many edges, and that is all a search backwards has to keep.
//
// Why a path of fewest edges visits no node twice: along a path the moment never goes back (possible: it
// is a running maximum; certain: each interval ends after it begins and begins after the one before
// ended). So leaving out a walk round from a node to itself leaves an earlier or equal moment at that
// node, and what followed still follows.

struct PossibleReading {
    /// The latest moment before an edge after which `after` is kept to, if anything does.
    static Seconds before(const TimeInterval& edge, Seconds after) { return std::min(edge.latest, after); }
    static bool isAllowed(const TimeInterval& edge) { return edge.earliest <= edge.latest; }
    static bool canFollow(const TimeInterval& edge, Seconds moment) { return moment <= edge.latest; }
    static Seconds after(const TimeInterval& edge, Seconds moment) { return std::max(moment, edge.earliest); }
};

struct CertainReading {
    static Seconds before(const TimeInterval& edge, Seconds) { return edge.earliest; }
    static bool isAllowed(const TimeInterval& edge)
    {
        return edge.earliest != never && edge.latest != ever && edge.earliest <= edge.latest;
    }
    static bool canFollow(const TimeInterval& edge, Seconds moment) { return moment <= edge.earliest; }
    static Seconds after(const TimeInterval& edge, Seconds) { return edge.latest; }
};

template <class Rows, class Reading>
class TimedSearch {
public:
    TimedSearch(const GraphView& view, const Rows& kept, std::span<const TimeInterval> byEdge,
                LayeredLabels<Seconds>& latest, const Job& job)
        : m_view(view), m_kept(kept), m_byEdge(byEdge), m_latest(latest), m_stop(job)
    {
    }

    Result<std::optional<NodePath>> run(NodeIndex from, NodeIndex to, std::size_t maxHops)
    {
        m_latest.begin(m_view.nodeCount(), to, ever);
        while (!m_latest.has(from)) {
            if (!m_latest.nextLayer() || m_latest.edges() > maxHops)
                return std::optional<NodePath>();
            if (!fillLayer())
                return cancelledQuery();
        }
        return std::optional<NodePath>(pathFrom(from));
    }

private:
    bool fillLayer()
    {
        const ArcRows& in = m_view.graph().in();
        for (std::size_t i = m_latest.layerBegin(); i < m_latest.layerEnd(); ++i) {
            const auto entry = m_latest.entry(i);
            for (ArcIndex arc = in.begin(entry.node); arc < in.end(entry.node); ++arc) {
                const TimeInterval& times = m_byEdge[in.edges[arc]];
                if (!m_kept.in(arc) || !Reading::isAllowed(times) || !isInTime(times, entry.value))
                    continue;
                m_latest.improve(in.ends[arc], Reading::before(times, entry.value), std::greater<>());
            }
            if (m_stop(1 + in.degree(entry.node)))
                return false;
        }
        return true;
    }

    /// Whether an edge leaves a moment from which the end is reached in time.
    static bool isInTime(const TimeInterval& edge, Seconds latestAfter)
    {
        return Reading::after(edge, never) <= latestAfter;
    }

    /// Least edge first, as long as the end stays within reach with the edges that are left.
    NodePath pathFrom(NodeIndex from) const
    {
        const ArcRows& out = m_view.graph().out();
        NodePath path{.nodes = {from}, .edges = {}, .cost = m_latest.edges()};
        Seconds moment = never;
        for (std::size_t left = m_latest.edges(); left-- > 0;) {
            ArcIndex arc = out.begin(path.nodes.back());
            while (!leadsOn(arc, moment, left))
                ++arc;
            moment = Reading::after(m_byEdge[out.edges[arc]], moment);
            path.nodes.push_back(out.ends[arc]);
            path.edges.push_back(out.edges[arc]);
        }
        return path;
    }

    bool leadsOn(ArcIndex arc, Seconds moment, std::size_t left) const
    {
        const ArcRows& out = m_view.graph().out();
        const TimeInterval& times = m_byEdge[out.edges[arc]];
        if (!m_kept.out(arc) || !Reading::isAllowed(times) || !Reading::canFollow(times, moment))
            return false;
        const Seconds* latest = m_latest.at(out.ends[arc], left);
        return latest != nullptr && Reading::after(times, moment) <= *latest;
    }

    const GraphView& m_view;
    const Rows& m_kept;
    std::span<const TimeInterval> m_byEdge;
    LayeredLabels<Seconds>& m_latest;
    StopCheck m_stop;
};

}  // namespace

Result<std::optional<NodePath>> timedPath(const GraphView& view, std::span<const TimeInterval> byEdge, NodeIndex from,
                                          NodeIndex to, TimeReading reading, const Job& job, std::size_t maxHops)
{
    using Found = Result<std::optional<NodePath>>;
    assert(byEdge.size() == view.graph().edgeCount());
    if (!view.hasNode(from) || !view.hasNode(to))
        return std::optional<NodePath>();
    if (from == to)
        return std::optional<NodePath>(NodePath{.nodes = {from}, .edges = {}, .cost = 0});
    return withRows(view, [&](const auto& kept) -> Found {
        using Rows = std::decay_t<decltype(kept)>;
        const ScratchLease<LayeredLabels<Seconds>> latest;
        if (reading == TimeReading::Possible)
            return TimedSearch<Rows, PossibleReading>(view, kept, byEdge, *latest, job).run(from, to, maxHops);
        return TimedSearch<Rows, CertainReading>(view, kept, byEdge, *latest, job).run(from, to, maxHops);
    });
}

}  // namespace throughline
