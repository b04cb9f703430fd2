// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/centrality.h"

namespace throughline {
namespace {

template <class Keeps>
std::vector<std::uint32_t> countArcs(const ArcRows& rows, const Keeps& keeps)
{
    std::vector<std::uint32_t> counts(rows.offsets.size() - 1);
    for (NodeIndex node = 0; node < counts.size(); ++node)
        for (ArcIndex arc = rows.begin(node); arc < rows.end(node); ++arc)
            counts[node] += keeps(arc) ? 1U : 0U;
    return counts;
}

}  // namespace

Degrees degrees(const GraphView& view)
{
    return withRows(view, [&](const auto& rows) {
        Degrees degrees{.out = countArcs(view.graph().out(), [&](ArcIndex arc) { return rows.out(arc); }), .in = {}};
        degrees.in = view.graph().isDirected()
                         ? countArcs(view.graph().in(), [&](ArcIndex arc) { return rows.in(arc); })
                         : degrees.out;
        return degrees;
    });
}

}  // namespace throughline
