// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/graph/picture_plan.h"
#include "core/graph/plan_links.h"
#include "core/graph/plan_notes.h"

namespace throughline {

/// Appends cards, boxes and lines to a plan and keeps the note numbers; the planners decide what.
class PlanBuilder {
public:
    PlanBuilder(const ThreatCase& threatCase, const ClaimIndex& claims, const ThreatGraph& graph);

    const ThreatCase& threatCase() const { return m_case; }
    const ClaimIndex& claims() const { return m_claims; }
    const ThreatGraph& graph() const { return m_graph; }
    PicturePlan& plan() { return m_plan; }
    const PicturePlan& plan() const { return m_plan; }

    void addBand(std::optional<IncidentId> incident);
    /// One card for a node, or for a folded set of them; returns its index.
    std::uint32_t addCard(std::uint32_t band, const std::vector<NodeIndex>& nodes, Role lane);
    /// An edge between two nodes of one card: it is on no line, and a denial of it stands on the card.
    void addInside(std::uint32_t card, EdgeIndex edge) { m_inside[card].push_back(edge); }
    /// Card of a node in a band.
    std::optional<std::uint32_t> cardOf(std::uint32_t band, NodeIndex node) const;
    std::uint32_t addGroup(std::uint32_t band, Role lane, std::string caption, std::vector<std::uint32_t> cards);
    /// A line between two cards for edges that run from `source` to `target`; drawn in reading direction.
    void addEdgeLink(std::uint32_t band, std::uint32_t source, std::uint32_t target, const std::string& verb,
                     std::vector<EdgeIndex> edges);
    /// A line of the trunk: already in reading direction.
    void addTrunkLink(std::uint32_t band, PlanEnd from, PlanEnd to, std::string verb, std::vector<EdgeIndex> edges);
    /// "Guangzhou police [1], Chinese authorities [2]"; counts from five on.
    std::string partiesText(const std::vector<ClaimId>& claims);

    /// What is contested of several edges, with those parties alone; the first line says how many of them. Empty if nothing is.
    std::vector<std::string> contestedOf(const std::vector<EdgeIndex>& edges);

    PicturePlan finish() &&;

private:
    void describe(PlanCard& card, NodeIndex node);
    void addPlates();

    const ThreatCase& m_case;
    const ClaimIndex& m_claims;
    const ThreatGraph& m_graph;
    NoteBook m_notes;
    PicturePlan m_plan;
    std::unordered_map<std::uint64_t, std::uint32_t> m_cards;  ///< by band and node; only asked, never walked
    std::map<std::uint32_t, std::vector<EdgeIndex>> m_inside;  ///< by card
    std::map<EntityId, std::string> m_counts;  ///< first count of each entity, as printed
};

}  // namespace throughline
