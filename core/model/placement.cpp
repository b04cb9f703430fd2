// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/placement.h"

#include <algorithm>

namespace throughline {

void Placement::set(EntityId entity, std::optional<Point> centre)
{
    const std::size_t row = rowOf(entity);
    if (find(entity) == centre)
        return;
    while (m_rows.size() <= row)
        m_rows.push_back(std::nullopt);
    std::optional<Point>& place = m_rows.edit(row);
    m_size += centre.has_value() ? 1 : 0;
    m_size -= place.has_value() ? 1 : 0;
    place = centre;
}

void Placement::truncate(std::size_t rows)
{
    if (rows >= m_rows.size())
        return;
    for (std::size_t row = rows; row < m_rows.size(); ++row)
        m_size -= m_rows[row].has_value() ? 1 : 0;
    m_rows.truncate(rows);
}

bool Placement::operator==(const Placement& other) const
{
    if (m_size != other.m_size)
        return false;
    constexpr std::size_t chunkRows = ChunkedColumn<int>::chunkRows;
    const std::size_t rows = std::max(m_rows.size(), other.m_rows.size());
    const std::size_t both = std::min(m_rows.size(), other.m_rows.size());
    for (std::size_t row = 0; row < rows; ++row)
        if (row % chunkRows == 0 && row < both && sharesChunk(other, row))
            row = std::min(row + chunkRows, both) - 1;
        else if (find(idAt<EntityId>(row)) != other.find(idAt<EntityId>(row)))
            return false;
    return true;
}

}  // namespace throughline
