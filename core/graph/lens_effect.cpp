// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/lens_effect.h"

#include <algorithm>
#include <optional>
#include <set>

#include "core/graph/build_graph.h"

namespace throughline {
namespace {

/// Less speaks for it than before. That a dispute ended is no weakening, whatever its strength was called.
bool isWeaker(const GraphEdge& before, const GraphEdge& after)
{
    if (before.isContested || after.isContested)
        return after.isAlleged && !before.isAlleged;
    return after.strength < before.strength;
}

class Comparer {
public:
    Comparer(const ThreatGraph& before, const ThreatGraph& after) : m_before(before), m_after(after) {}

    LensEffect run() &&
    {
        m_effect.lines = m_before.edgeCount();
        m_effect.cards = m_before.nodeCount();
        for (const GraphEdge& edge : m_before.edges())
            compare(edge);
        for (const GraphNode& node : m_before.nodes())
            compare(node);
        for (const GraphEdge& edge : m_after.edges())
            if (!partOf(m_before, edge))
                add({.change = LensChange::LineComes, .relationships = edge.relationships, .entities = {}, .after = edge.strength});
        std::stable_sort(m_effect.differences.begin(), m_effect.differences.end(),
                         [](const LensDifference& a, const LensDifference& b) { return a.change < b.change; });
        return std::move(m_effect);
    }

private:
    /// The strongest line of a graph that holds a relationship of this one: where things are no longer joined, it
    /// may be several.
    static const GraphEdge* partOf(const ThreatGraph& graph, const GraphEdge& edge)
    {
        const GraphEdge* best = nullptr;
        for (const RelationshipId id : edge.relationships)
            if (const auto at = graph.edgeOf(id); at && (!best || graph.edge(*at).strength > best->strength))
                best = &graph.edge(*at);
        return best;
    }

    void compare(const GraphEdge& before)
    {
        const GraphEdge* after = partOf(m_after, before);
        LensDifference difference{.change = LensChange::LineLeaves, .relationships = before.relationships, .entities = {},
                                  .before = before.strength, .after = after ? after->strength : Strength::DeniedOnly,
                                  .wasDisputed = before.isContested};
        // Nothing of an incident that somebody denies as a whole counts as undisputed.
        const bool endsDispute = before.isContested && !(after && (after->isContested || after->isBlanketDenied));
        m_effect.disputesGone += endsDispute;
        if (!after) {
            add(std::move(difference));
            return;
        }
        if (isWeaker(before, *after)) {
            difference.change = LensChange::LineWeakens;
            add(difference);
        } else if (!before.isContested && before.strength == Strength::OneOrigin && after->strength == Strength::SeveralOrigins) {
            difference.change = LensChange::LineStrengthens;
            add(difference);
        }
        if (endsDispute) {
            difference.change = LensChange::DisputeEnds;
            add(std::move(difference));
        }
    }

    void compare(const GraphNode& before)
    {
        std::set<NodeIndex> parts;
        for (const EntityId id : before.entities)
            if (const auto node = m_after.nodeOf(id))
                parts.insert(*node);
        if (parts.size() == 1)
            return;
        add({.change = parts.empty() ? LensChange::CardLeaves : LensChange::CardSplits, .relationships = {}, .entities = before.entities});
    }

    void add(LensDifference difference)
    {
        ++m_effect.counts[static_cast<std::size_t>(difference.change)];
        m_effect.differences.push_back(std::move(difference));
    }

    const ThreatGraph& m_before;
    const ThreatGraph& m_after;
    LensEffect m_effect;
};

}  // namespace

Result<LensEffect> lensEffect(const ThreatCase& threatCase, const ClaimIndex& claims, const ViewState& view, const Job& job)
{
    ViewState believing = view;
    believing.lens = {};
    const Result<ThreatGraph> before = buildGraph(threatCase, claims, believing, job);
    if (!before)
        return before.error();
    if (view.lens.isNeutral())
        return Comparer(*before, *before).run();
    const Result<ThreatGraph> after = buildGraph(threatCase, claims, view, job);
    if (!after)
        return after.error();
    return Comparer(*before, *after).run();
}

}  // namespace throughline
