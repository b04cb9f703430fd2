// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/graph/threat_graph.h"

namespace throughline {

/// What a lens does to one relationship (a drawn line) or card, against believing everybody.
enum class LensChange {
    LineLeaves,         ///< nobody who is believed asserts it
    LineWeakens,        ///< less is left that speaks for it
    DisputeEnds,        ///< it stays, but nobody who is believed denies it
    CardLeaves,         ///< all its lines left
    CardSplits,         ///< nobody who is believed joins its things
    LineComes,          ///< what was set aside counts
    LineStrengthens,    ///< more origins are counted for it
};
inline constexpr std::size_t lensChangeKinds = 7;

struct LensDifference {
    LensChange change = LensChange::LineLeaves;
    std::vector<RelationshipId> relationships;  ///< of the line; empty for a card
    std::vector<EntityId> entities;             ///< of the card; empty for a line
    Strength before = Strength::OneOrigin;      ///< of a line that stays
    Strength after = Strength::OneOrigin;
    bool wasDisputed = false;
};

/// All that a view's lens changes.
struct LensEffect {
    std::vector<LensDifference> differences;  ///< by kind, then in order of the graph
    std::array<std::size_t, lensChangeKinds> counts{};
    std::size_t disputesGone = 0;  ///< lines with a plate that left, or lost it
    std::size_t lines = 0;         ///< where everybody is believed
    std::size_t cards = 0;

    std::size_t count(LensChange change) const { return counts[static_cast<std::size_t>(change)]; }
};

/// The view as it is against the same view with every source believed. `claims` is the index of `threatCase`.
/// Errors: Cancelled.
Result<LensEffect> lensEffect(const ThreatCase& threatCase, const ClaimIndex& claims, const ViewState& view, const Job& job);

}  // namespace throughline
