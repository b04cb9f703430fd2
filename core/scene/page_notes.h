// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/graph/picture_plan.h"
#include "core/scene/display_list.h"

namespace throughline {

inline constexpr double noteTextSize = 11;
inline constexpr double noteTextLine = 15;

/// Numbered source notes of a page in columns of one width, as many as fit beside each other.
class NoteColumns {
public:
    NoteColumns(const TextMetrics& metrics, std::span<const PlanNote> notes, double width);

    std::size_t columns() const { return m_columns; }
    /// Height of one note, with the room below it.
    double height(const PlanNote& note) const { return static_cast<double>(lines(note).size()) * noteTextLine + 8; }
    /// Of all of them, as many in each column.
    double height() const;
    /// All of them with the left top corner at `at`.
    void draw(DisplayListBuilder& builder, Point at) const;
    /// Those from `first` on that fit into a height, column by column; at least one. The first one that is left.
    std::size_t drawWithin(DisplayListBuilder& builder, std::size_t first, Point at, double height) const;

private:
    std::vector<std::string> lines(const PlanNote& note) const;
    std::size_t rows() const { return (m_notes.size() + m_columns - 1) / m_columns; }
    double columnWidth() const { return m_width / static_cast<double>(m_columns); }
    void drawNote(DisplayListBuilder& builder, std::size_t index, Point at) const;

    const TextMetrics& m_metrics;
    std::span<const PlanNote> m_notes;
    double m_width = 0;
    std::size_t m_columns = 1;
};

}  // namespace throughline
