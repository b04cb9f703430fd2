// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "core/graph/picture_plan.h"

namespace throughline {

/// Rows of numbers, one after the other in one array.
class NumberRows {
public:
    NumberRows() = default;
    /// (row, number) pairs; of a row the numbers stay in the order given.
    NumberRows(std::size_t rows, std::span<const std::pair<std::uint32_t, std::uint32_t>> entries);

    /// Empty beyond the last row.
    std::span<const std::uint32_t> of(std::size_t row) const
    {
        return row + 1 < m_first.size() ? std::span(m_numbers).subspan(m_first[row], m_first[row + 1] - m_first[row]) : std::span<const std::uint32_t>();
    }

private:
    std::vector<std::uint32_t> m_first;
    std::vector<std::uint32_t> m_numbers;
};

/// Where nodes and edges are drawn, and which lines end where: so that choosing one of a hundred thousand things asks of none of
/// the others.
struct PictureIndex {
    NumberRows cardsOfNode;
    NumberRows linksOfEdge;
    NumberRows linksOfCard;   ///< that begin or end on the card itself
    NumberRows linksOfGroup;  ///< that begin or end on the box

    std::span<const std::uint32_t> linksAt(const PlanEnd& end) const { return end.isGroup ? linksOfGroup.of(end.index) : linksOfCard.of(end.index); }
};

PictureIndex indexPlan(const PicturePlan& plan, const ThreatGraph& graph);

}  // namespace throughline
