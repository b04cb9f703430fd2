// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/graph/matrix_plan.h"
#include "core/layout/layout.h"

namespace throughline {
namespace {

constexpr double gap = 6;       ///< between cells, and between heads and cells
constexpr double marginGap = 12;  ///< before what is not broken down
constexpr double padding = 16;  ///< of the frame around it all
constexpr double leastRow = 40;
constexpr double groupPadding = 18;
constexpr double margin = 16;

/// Widths or heights of an axis, and where each of its rows or columns begins.
struct Tracks {
    std::vector<double> sizes;
    std::vector<double> starts;

    void place(double start, const std::vector<PlanEnd>& ends)
    {
        for (std::size_t i = 0; i < sizes.size(); ++i) {
            start += i > 0 && ends[i].isGroup ? marginGap - gap : 0;
            starts.push_back(start);
            start += sizes[i] + gap;
        }
    }
    double end(double start) const { return sizes.empty() ? start : starts.back() + sizes.back(); }
};

class MatrixLayout {
public:
    explicit MatrixLayout(const LayoutInput& input) : m_sizes(*input.sizes), m_plan(*input.plan), m_matrix(*input.plan->matrix)
    {
        m_out.cards.resize(m_plan.cards.size());
        m_out.groups.resize(m_plan.groups.size());
        m_out.routes.resize(m_plan.links.size());
        m_out.linkLabels.resize(m_plan.links.size());
        m_out.method = "matrix";
    }

    Layout run() &&
    {
        measure();
        const double headerHeight = m_plan.bands.empty() || m_sizes.bandHeaders.empty() ? 0 : m_sizes.bandHeaders.front();
        const double top = headerHeight + (headerHeight > 0 ? gap : 0);
        m_columns.place(m_headWidth + gap, m_matrix.columns);
        m_rows.place(top + m_headHeight + gap, m_matrix.rows);
        for (std::size_t i = 0; i < m_matrix.rows.size(); ++i)
            rectOf(m_matrix.rows[i]) = {0, m_rows.starts[i], m_headWidth, m_rows.sizes[i]};
        for (std::size_t i = 0; i < m_matrix.columns.size(); ++i)
            rectOf(m_matrix.columns[i]) = {m_columns.starts[i], top, m_columns.sizes[i], m_headHeight};
        for (std::size_t i = 0; i < m_matrix.cells.size(); ++i)
            placeCell(i);
        frame(headerHeight);
        return std::move(m_out);
    }

private:
    Size sizeOf(const PlanEnd& end) const
    {
        if (!end.isGroup)
            return m_sizes.cards[end.index];
        return {m_sizes.groupMinWidths[end.index], m_sizes.groupCaptions[end.index] + m_sizes.groupFooters[end.index] + groupPadding};
    }

    Rect& rectOf(const PlanEnd& end) { return end.isGroup ? m_out.groups[end.index] : m_out.cards[end.index]; }

    /// Columns of things are equally wide, so that none looks weightier than another; the margin is as wide as its words.
    void measure()
    {
        m_columns.sizes.resize(m_matrix.columns.size());
        m_rows.sizes.resize(m_matrix.rows.size(), leastRow);
        for (std::size_t i = 0; i < m_matrix.columns.size(); ++i) {
            m_columns.sizes[i] = sizeOf(m_matrix.columns[i]).width;
            m_headHeight = std::max(m_headHeight, sizeOf(m_matrix.columns[i]).height);
        }
        for (std::size_t i = 0; i < m_matrix.rows.size(); ++i) {
            m_rows.sizes[i] = std::max(leastRow, sizeOf(m_matrix.rows[i]).height);
            m_headWidth = std::max(m_headWidth, sizeOf(m_matrix.rows[i]).width);
        }
        for (std::size_t i = 0; i < m_matrix.cells.size(); ++i) {
            const MatrixCell& cell = m_matrix.cells[i];
            m_rows.sizes[cell.row] = std::max(m_rows.sizes[cell.row], m_sizes.linkLabels[i].height);
            m_columns.sizes[cell.column] = std::max(m_columns.sizes[cell.column], m_sizes.linkLabels[i].width);
        }
        double widest = 0;
        for (std::size_t i = 0; i < m_matrix.columns.size(); ++i)
            widest = std::max(widest, m_matrix.columns[i].isGroup ? 0 : m_columns.sizes[i]);
        for (std::size_t i = 0; i < m_matrix.columns.size(); ++i)
            m_columns.sizes[i] = m_matrix.columns[i].isGroup ? m_columns.sizes[i] : widest;
    }

    void placeCell(std::size_t index)
    {
        const MatrixCell& cell = m_matrix.cells[index];
        const Rect room{m_columns.starts[cell.column], m_rows.starts[cell.row], m_columns.sizes[cell.column], m_rows.sizes[cell.row]};
        m_out.linkLabels[index] = room;
        // A cell is drawn in the place of a line; who walks or flies along lines finds one in it.
        const Point from{room.x, room.centre().y};
        const Point to{room.right(), from.y};
        m_out.routes[index].points = {from, {from.x + room.width / 3, from.y}, {to.x - room.width / 3, to.y}, to};
    }

    void frame(double headerHeight)
    {
        const double right = std::max(m_columns.end(m_headWidth), m_plan.bands.empty() || m_sizes.headerWidths.empty() ? 0 : m_sizes.headerWidths.front());
        const double bottom = m_matrix.rows.empty() ? headerHeight : m_rows.end(headerHeight);
        const Rect box{-padding, -padding / 2, right + 2 * padding, bottom + 1.5 * padding};
        m_out.bounds = box.grown(margin);
        if (m_plan.bands.empty())
            return;
        m_out.bands.push_back(box);
        m_out.headers.push_back({box.x, box.y, box.width, headerHeight});
    }

    const PlanSizes& m_sizes;
    const PicturePlan& m_plan;
    const MatrixPlan& m_matrix;
    Layout m_out;
    Tracks m_rows;
    Tracks m_columns;
    double m_headWidth = 0;
    double m_headHeight = 0;
};

}  // namespace

Result<Layout> matrixLayout(const LayoutInput& input, const Job& job)
{
    if (job.isStopped())
        return Error{ErrorCode::Cancelled, "", "matrix layout"};
    return MatrixLayout(input).run();
}

}  // namespace throughline
