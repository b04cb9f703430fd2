// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>

#include "core/base/chunked_column.h"
#include "core/base/geometry.h"
#include "core/model/ids.h"

namespace throughline {

/// Centres of placed things by entity, scene units, y down; what has one stays where it is. A card of
/// several entities stands under its first one. A value: copies share what is equal.
class Placement {
public:
    std::optional<Point> find(EntityId entity) const
    {
        return rowOf(entity) < m_rows.size() ? m_rows[rowOf(entity)] : std::nullopt;
    }
    /// nullopt takes the place away.
    void set(EntityId entity, std::optional<Point> centre);
    /// Takes the places of rows from `rows` on away: the case does not have them (any more).
    void truncate(std::size_t rows);
    /// Number of things that have a place.
    std::size_t size() const { return m_size; }
    bool empty() const { return m_size == 0; }
    /// One past the highest row that may have a place.
    std::size_t rows() const { return m_rows.size(); }
    bool sharesChunk(const Placement& other, std::size_t row) const { return m_rows.sharesChunk(other.m_rows, row); }

    /// Equal places; trailing rows without one do not count.
    bool operator==(const Placement& other) const;

private:
    ChunkedColumn<std::optional<Point>> m_rows;
    std::size_t m_size = 0;
};

}  // namespace throughline
