// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/workbench/claim_ledger.h"
#include "core/workbench/selection.h"

namespace throughline {

enum class LedgerGrouping : std::uint8_t {
    None,
    Speaker,
    Relationship,  ///< attributions of one thing in one group, a part for each sponsor
};

/// What of a ledger is to be seen, and how.
struct LedgerQuery {
    /// Claims of what is selected: about it, about its relationships, and what it says itself; and denials of
    /// the incidents in which a selected attribution is told. nullopt or nothing selected: the whole case.
    std::optional<Selection> scope;
    std::string filter;  ///< words; a row has each of them in some column, as `searchFold` reads them
    bool isContestedOnly = false;
    bool hasWithdrawn = false;
    LedgerGrouping grouping = LedgerGrouping::None;
    std::optional<LedgerColumn> sortedBy;  ///< nullopt: in the order of the case
    bool isDescending = false;             ///< empty cells are last in either order

    bool operator==(const LedgerQuery&) const = default;
};

/// A node of the tree: a claim, or a heading over nodes that follow one another.
struct LedgerNode {
    static constexpr std::uint32_t none = 0xFFFFFFFF;

    std::uint32_t row = none;      ///< in `ClaimLedger::rows`; none: a heading
    std::uint32_t heading = none;  ///< in `LedgerView::headings`
    std::uint32_t parent = none;   ///< none: at the top
    std::uint32_t first = 0;       ///< its children are nodes first .. first + count
    std::uint32_t count = 0;

    bool isClaim() const { return row != none; }
};

/// Those at the top come first, the children of a node follow one another.
struct LedgerView {
    std::vector<LedgerNode> nodes;
    std::vector<std::string> headings;
    std::size_t topCount = 0;
    std::size_t shown = 0;  ///< claims, each once, though one denial may stand under several attributions
    std::size_t inScope = 0;  ///< before filter and "contested only"
};

/// Index permutations only: at 100,000 claims some milliseconds.
LedgerView viewOf(const ClaimLedger& ledger, const LedgerQuery& query);

}  // namespace throughline
