// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/graph/threat_graph.h"

namespace throughline {

/// Who is related to whom in a case, whatever a view shows of it: rows of same-as classes, flat, made once for
/// a version of the case. O(entities + relationships).
class NeighbourIndex {
public:
    /// Of `view` counts what joins things (the lens) and whether revoked ones are shown. `claims`: of the case.
    NeighbourIndex(const ThreatCase& threatCase, const ClaimIndex& claims, const ViewState& view);

    /// First row of the entity's class.
    std::uint32_t classOf(EntityId id) const { return m_classes[rowOf(id)]; }
    std::size_t size() const { return m_classes.size(); }
    /// Classes that are related to this one, ascending, each once.
    std::span<const std::uint32_t> of(std::uint32_t classRow) const
    {
        return std::span(m_neighbours).subspan(m_first[classRow], m_first[classRow + 1] - m_first[classRow]);
    }

private:
    void sortRows();

    std::vector<std::uint32_t> m_classes;
    std::vector<std::size_t> m_first;  ///< by row, one more than rows
    std::vector<std::uint32_t> m_neighbours;
};

/// Neighbours of one kind: shown, hidden by hand, or in the case but taken by filter, focus or lens.
struct NeighbourKind {
    EntityType type = EntityType::Other;
    std::string label;  ///< "Malware"
    std::vector<EntityId> shown;
    std::vector<EntityId> hidden;
    std::size_t away = 0;

    std::size_t total() const { return shown.size() + hidden.size() + away; }
};

struct Neighbours {
    std::vector<NeighbourKind> kinds;  ///< in the order of the types; none is empty
    std::vector<EntityId> hidden;      ///< of all kinds
    std::vector<EntityId> leaves;      ///< shown, and drawn with lines to nothing else: all entities of each
};

/// What is related to these things. `graph`: what the view shows.
Neighbours neighboursOf(const ThreatCase& threatCase, const NeighbourIndex& index, const ThreatGraph& graph, const ViewState& view,
                        const std::vector<EntityId>& things);

/// "the filter, the lens": what of a view can take things away; empty: nothing.
std::string takersText(const ViewState& view);

/// All that a view can draw but these: rows that are no mere speakers.
std::vector<EntityId> allBut(const ThreatCase& threatCase, const ClaimIndex& claims, const ViewState& view, const std::vector<EntityId>& things);
/// These and what is joined with them.
std::vector<EntityId> wholeClasses(const ThreatCase& threatCase, const ClaimIndex& claims, const ViewState& view, const std::vector<EntityId>& things);

}  // namespace throughline
