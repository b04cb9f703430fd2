// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/layout/lanes_columns.h"

namespace throughline::lanes {
namespace {

/// Ties between two neighbouring columns, grouped by the left column's number.
class Orderer {
public:
    Orderer(BandColumns& band, const Job& job) : m_band(band), m_job(job)
    {
        m_columnOf.resize(band.items.size());
        m_place.resize(band.items.size());
        for (std::size_t c = 0; c < band.columns.size(); ++c)
            for (const std::uint32_t item : band.columns[c])
                m_columnOf[item] = c;
        m_tiesAt.resize(band.columns.size());
        m_neighbours.resize(band.items.size());
        for (const Tie& tie : band.ties) {
            m_tiesAt[m_columnOf[tie.left]].push_back(tie);
            m_neighbours[tie.left].push_back(tie.right);
            m_neighbours[tie.right].push_back(tie.left);
        }
        number();
    }

    void run()
    {
        // Passages start near the ends of their links, so that the first sweep is not blind.
        seedPassages();
        auto best = m_band.columns;
        std::size_t fewest = crossings();
        for (int round = 0; round < 24 && fewest > 0 && !m_job.isStopped(); ++round) {
            sweep(round % 2 == 0);
            const std::size_t now = crossings();
            if (now < fewest) {
                fewest = now;
                best = m_band.columns;
            }
        }
        m_band.columns = std::move(best);
    }

private:
    void number()
    {
        for (const auto& column : m_band.columns)
            for (std::size_t i = 0; i < column.size(); ++i)
                m_place[column[i]] = static_cast<double>(i) / static_cast<double>(column.size());
    }

    void seedPassages()
    {
        for (const Way& way : m_band.ways) {
            const double from = m_place[way.items.front()];
            const double to = m_place[way.items.back()];
            for (std::size_t i = 1; i + 1 < way.items.size(); ++i)
                m_place[way.items[i]] = from + (to - from) * static_cast<double>(i) / static_cast<double>(way.items.size() - 1);
        }
        for (auto& column : m_band.columns)
            sortByPlace(column);
        number();
    }

    void sortByPlace(std::vector<std::uint32_t>& column)
    {
        std::stable_sort(column.begin(), column.end(),
                         [&](std::uint32_t a, std::uint32_t b) { return m_place[a] < m_place[b]; });
    }

    void sweep(bool rightward)
    {
        const std::size_t count = m_band.columns.size();
        for (std::size_t step = 0; step < count; ++step) {
            auto& column = m_band.columns[rightward ? step : count - 1 - step];
            const std::size_t at = rightward ? step : count - 1 - step;
            for (const std::uint32_t item : column)
                if (const auto mean = meanOf(item, at, rightward))
                    m_place[item] = *mean;
            sortByPlace(column);
            for (std::size_t i = 0; i < column.size(); ++i)
                m_place[column[i]] = static_cast<double>(i) / static_cast<double>(column.size());
        }
    }

    /// Mean place of the neighbours on one side; items without any keep their place.
    std::optional<double> meanOf(std::uint32_t item, std::size_t column, bool rightward) const
    {
        double sum = 0;
        std::size_t count = 0;
        for (const std::uint32_t other : m_neighbours[item]) {
            if (rightward ? m_columnOf[other] < column : m_columnOf[other] > column) {
                sum += m_place[other];
                ++count;
            }
        }
        return count > 0 ? std::optional(sum / static_cast<double>(count)) : std::nullopt;
    }

    /// Inversions between neighbouring columns, counted with a Fenwick tree: O(ties log items).
    std::size_t crossings() const
    {
        std::size_t total = 0;
        std::vector<std::size_t> rank(m_band.items.size());
        for (const auto& column : m_band.columns)
            for (std::size_t i = 0; i < column.size(); ++i)
                rank[column[i]] = i;
        for (std::size_t c = 0; c + 1 < m_band.columns.size(); ++c) {
            std::vector<std::pair<std::size_t, std::size_t>> lines;
            for (const Tie& tie : m_tiesAt[c])
                lines.emplace_back(rank[tie.left], rank[tie.right]);
            std::sort(lines.begin(), lines.end());
            total += inversions(lines, m_band.columns[c + 1].size());
        }
        return total;
    }

    static std::size_t inversions(const std::vector<std::pair<std::size_t, std::size_t>>& lines, std::size_t size)
    {
        std::vector<std::size_t> tree(size + 1, 0);
        std::size_t total = 0;
        std::size_t seen = 0;
        for (const auto& [left, right] : lines) {
            std::size_t notAbove = 0;
            for (std::size_t i = right + 1; i > 0; i -= i & (~i + 1))
                notAbove += tree[i];
            total += seen - notAbove;
            for (std::size_t i = right + 1; i <= size; i += i & (~i + 1))
                ++tree[i];
            ++seen;
        }
        return total;
    }

    BandColumns& m_band;
    const Job& m_job;
    std::vector<std::size_t> m_columnOf;
    std::vector<double> m_place;
    std::vector<std::vector<Tie>> m_tiesAt;
    std::vector<std::vector<std::uint32_t>> m_neighbours;
};

}  // namespace

void orderColumns(BandColumns& band, const Job& job) { Orderer(band, job).run(); }

}  // namespace throughline::lanes
