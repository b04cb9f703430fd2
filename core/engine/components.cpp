// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/components.h"

#include <numeric>
#include <utility>

#include "core/engine/stop_check.h"

namespace throughline {
namespace {

/// Makes one tree of the trees of `a` and `b`, in which every parent is the lesser number: Rem's
/// union-find, which shortens both ways while it climbs them.
void unite(std::vector<NodeIndex>& parents, NodeIndex a, NodeIndex b)
{
    while (parents[a] != parents[b]) {
        if (parents[a] < parents[b])
            std::swap(a, b);
        const NodeIndex above = parents[a];
        parents[a] = parents[b];
        if (above == a)
            return;
        a = above;
    }
}

/// A part is numbered when its least node, the root of its tree, comes by; all others of it point to
/// a lesser node, which has its number by then.
template <class Rows>
std::uint32_t numberParts(std::vector<NodeIndex>& parts, const Rows& rows)
{
    std::uint32_t count = 0;
    for (NodeIndex node = 0; node < parts.size(); ++node) {
        if (!rows.node(node))
            parts[node] = Components::noPart;
        else
            parts[node] = parts[node] == node ? count++ : parts[parts[node]];
    }
    return count;
}

}  // namespace

Result<Components> components(const GraphView& view, const Job& job)
{
    if (job.isStopped())
        return cancelledQuery();
    return withRows(view, [&](const auto& rows) -> Result<Components> {
        const ArcRows& out = view.graph().out();
        const bool isDirected = view.graph().isDirected();
        StopCheck stop(job);
        Components parts;
        parts.partOf.resize(view.nodeCount());
        std::iota(parts.partOf.begin(), parts.partOf.end(), NodeIndex{0});
        for (NodeIndex node = 0; node < view.nodeCount(); ++node) {
            if (stop.after(out.degree(node)))
                return cancelledQuery();
            // An undirected edge is in two rows, and looked at in one.
            for (ArcIndex arc = out.begin(node); arc < out.end(node); ++arc)
                if ((isDirected || out.ends[arc] < node) && rows.out(arc))
                    unite(parts.partOf, node, out.ends[arc]);
        }
        parts.count = numberParts(parts.partOf, rows);
        return parts;
    });
}

}  // namespace throughline
