// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/casefile/cells.h"

#include <array>
#include <cmath>
#include <cstring>

namespace throughline::casefile {
namespace {

constexpr std::size_t hashBufferBytes = 1 << 16;

}  // namespace

void ContentTable::add(const std::shared_ptr<const std::string>& bytes)
{
    if (!bytes || m_rows.contains(bytes.get()))
        return;
    ContentHash hash;
    hash.add(*bytes);
    const auto [found, isNew] = m_byDigest.emplace(hash.finish(), static_cast<std::int64_t>(m_contents.size()));
    if (isNew)
        m_contents.push_back(bytes);
    m_rows.emplace(bytes.get(), found->second);
}

void CellHash::fixed(char type, std::uint64_t value)
{
    std::array<char, 9> cell{type};
    for (std::size_t i = 1; i < cell.size(); ++i, value >>= 8)
        cell[i] = static_cast<char>(value & 0xFF);
    m_buffer.append(cell.data(), cell.size());
}

void CellHash::real(double value)
{
    std::uint64_t bits = 0;
    std::memcpy(&bits, &value, sizeof bits);
    fixed('\2', bits);
}

void CellHash::bytes(char type, std::string_view value)
{
    fixed(type, value.size());
    if (value.size() < hashBufferBytes) {
        m_buffer += value;
        return;
    }
    m_hash.add(m_buffer);
    m_hash.add(value);  // no second copy of what is large
    m_buffer.clear();
}

void CellHash::endRow()
{
    if (m_buffer.size() < hashBufferBytes)
        return;
    m_hash.add(m_buffer);
    m_buffer.clear();
}

std::string CellHash::finish()
{
    m_hash.add(m_buffer);
    m_buffer.clear();
    return m_hash.finish();
}

void RowWriter::put(double value)
{
    if (!std::isfinite(value)) {  // no such number reaches a case; SQLite has no place for one
        m_hash.null();
        return;
    }
    const double plain = value + 0.0;  // SQLite keeps no negative zero
    m_insert.bind(m_parameter, plain);
    m_hash.real(plain);
}

bool RowReader::hashCell(sqlite::CellType type, sqlite::CellType wanted)
{
    switch (type) {
    case sqlite::CellType::Null: m_hash.null(); break;
    case sqlite::CellType::Integer: m_hash.integer(m_statement->integer(m_column)); break;
    case sqlite::CellType::Real: m_hash.real(m_statement->real(m_column)); break;
    case sqlite::CellType::Text:
        m_hash.text(m_statement->bytes(m_column));
        m_cellBytes += m_statement->bytes(m_column).size();
        break;
    case sqlite::CellType::Blob:
        m_hash.blob(m_statement->bytes(m_column));
        m_cellBytes += m_statement->bytes(m_column).size();
        break;
    }
    return type == wanted;
}

bool RowReader::take(sqlite::CellType type, double& value)
{
    if (!hashCell(type, sqlite::CellType::Real) || !std::isfinite(m_statement->real(m_column)))
        return false;
    value = m_statement->real(m_column);
    return true;
}

bool RowReader::take(sqlite::CellType type, std::string& text)
{
    if (!hashCell(type, sqlite::CellType::Text))
        return false;
    text = m_statement->bytes(m_column);
    return true;
}

bool RowReader::take(sqlite::CellType type, std::shared_ptr<const std::string>& bytes)
{
    if (!hashCell(type, sqlite::CellType::Integer))
        return false;
    const std::int64_t row = m_statement->integer(m_column);
    if (row < 0 || static_cast<std::size_t>(row) >= m_contents.size())
        return false;
    bytes = m_contents[static_cast<std::size_t>(row)];
    return bytes != nullptr;
}

bool RowReader::take(sqlite::CellType type, BlobCell& cell)
{
    if (!hashCell(type, sqlite::CellType::Blob))
        return false;
    cell.bytes = std::make_shared<const std::string>(m_statement->bytes(m_column));
    return true;
}

}  // namespace throughline::casefile
