// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/base/content_hash.h"
#include "core/casefile/file_rows.h"
#include "core/casefile/list_fields.h"
#include "core/casefile/sqlite.h"

namespace throughline::casefile {

// One field of a row is one cell of its table. Numbers, flags, enums and row numbers are INTEGER, texts
// TEXT, everything composed a JSON array (list_fields.h), large bytes the row of table "content".
// What is empty is NULL.

template <class T>
concept IntegerCell = std::is_enum_v<T> || std::is_integral_v<T>;

template <class T>
struct IsOptionalInteger : std::false_type {};
template <IntegerCell T>
struct IsOptionalInteger<std::optional<T>> : std::true_type {};

/// SQL type of the column of a field.
template <class T>
constexpr std::string_view columnType(const T&)
{
    if constexpr (IntegerCell<T> || IsOptionalInteger<T>::value || std::is_same_v<T, std::shared_ptr<const std::string>>)
        return "INTEGER";
    else if constexpr (std::is_same_v<T, double>)
        return "REAL";
    else if constexpr (std::is_same_v<T, BlobCell>)
        return "BLOB";
    else
        return "TEXT";
}

inline bool isEmptyCell(const TextSpan& span) { return span == TextSpan{}; }
inline bool isEmptyCell(const TimeSpan& span) { return span.isEmpty() && span.precision == TimePrecision::Unknown && !span.isRelative; }
inline bool isEmptyCell(const Marking& marking) { return !marking.isStated() && marking.statements.empty(); }
inline bool isEmptyCell(const Likelihood& likelihood) { return likelihood.word.empty() && likelihood.scale.empty(); }
inline bool isEmptyCell(const ClaimSubject&) { return false; }
inline bool isEmptyCell(const NoteSubject& about) { return std::holds_alternative<std::monostate>(about); }
template <class T>
bool isEmptyCell(const std::vector<T>& list) { return list.empty(); }

/// Large bytes of a document and the rows of table "content" that they get: each once, in order of
/// first use.
class ContentTable {
public:
    void add(const std::shared_ptr<const std::string>& bytes);
    std::int64_t rowOf(const std::shared_ptr<const std::string>& bytes) const { return m_rows.at(bytes.get()); }
    const std::vector<std::shared_ptr<const std::string>>& contents() const { return m_contents; }

private:
    std::unordered_map<const std::string*, std::int64_t> m_rows;
    std::unordered_map<std::string, std::int64_t> m_byDigest;
    std::vector<std::shared_ptr<const std::string>> m_contents;
};

/// The hash of a table: of every cell in order, row number first. A cell is one byte for its type and
/// eight for a number, or eight for the length and the bytes.
class CellHash {
public:
    void null() { m_buffer += '\0'; }
    void integer(std::int64_t value) { fixed('\1', static_cast<std::uint64_t>(value)); }
    void real(double value);
    void bytes(char type, std::string_view value);
    void text(std::string_view value) { bytes('\3', value); }
    void blob(std::string_view value) { bytes('\4', value); }
    /// Between rows: keeps the buffer small.
    void endRow();
    std::string finish();

private:
    void fixed(char type, std::uint64_t value);
    std::string m_buffer;
    ContentHash m_hash;
};

/// Puts rows into one table.
class RowWriter {
public:
    /// `insert` has a parameter for the row number and one for each field.
    RowWriter(sqlite::Statement insert, const ContentTable& contents, std::size_t fields)
        : m_insert(std::move(insert)), m_contents(contents), m_lists(fields)
    {
    }

    template <class Row>
    Status write(std::int64_t number, const Row& row)
    {
        m_insert.clearBindings();
        m_parameter = 1;
        m_insert.bind(m_parameter, number);
        m_hash.integer(number);
        visitFields(row, [&](const char*, const auto& field) {
            ++m_parameter;
            put(field);
        });
        m_hash.endRow();
        ++m_rows;
        return m_insert.run();
    }

    std::int64_t rows() const { return m_rows; }
    std::string digest() { return m_hash.finish(); }

private:
    void putInteger(std::int64_t value)
    {
        m_insert.bind(m_parameter, value);
        m_hash.integer(value);
    }
    void putText(std::string_view text)
    {
        m_insert.bindText(m_parameter, text);
        m_hash.text(text);
    }

    template <IntegerCell T>
    void put(T value) { putInteger(static_cast<std::int64_t>(value)); }
    template <IntegerCell T>
    void put(const std::optional<T>& value)
    {
        if (value)
            put(*value);
        else
            m_hash.null();
    }
    void put(double value);
    void put(const std::string& text)
    {
        if (text.empty())
            m_hash.null();
        else
            putText(text);
    }
    void put(const std::shared_ptr<const std::string>& bytes)
    {
        if (bytes)
            putInteger(m_contents.rowOf(bytes));
        else
            m_hash.null();
    }
    void put(const BlobCell& cell)
    {
        m_insert.bindBlob(m_parameter, *cell.bytes);
        m_hash.blob(*cell.bytes);
    }
    template <class T>
        requires(!IntegerCell<T>) && requires(const T& t, ListWriter& out) { isEmptyCell(t); casefile::write(out, t); }
    void put(const T& composed)
    {
        if (isEmptyCell(composed)) {
            m_hash.null();
            return;
        }
        ListWriter& list = m_lists[static_cast<std::size_t>(m_parameter) - 2];  // must outlive the step
        list.clear();
        casefile::write(list, composed);
        putText(list.text());
    }

    sqlite::Statement m_insert;
    const ContentTable& m_contents;
    std::vector<ListWriter> m_lists;
    CellHash m_hash;
    std::int64_t m_rows = 0;
    int m_parameter = 0;
};

/// Takes rows of one table, as `SELECT *` gives them.
class RowReader {
public:
    explicit RowReader(const std::vector<std::shared_ptr<const std::string>>& contents) : m_contents(contents) {}

    /// The fields of the row that the statement stands on. Cells that are not of the form are left as they
    /// are in a fresh row and named in `faults`.
    template <class Row>
    Row read(const sqlite::Statement& statement)
    {
        m_statement = &statement;
        m_faults.clear();
        m_column = 0;
        m_hash.integer(statement.integer(0));
        Row row;
        visitFields(row, [&](const char* name, auto& field) {
            ++m_column;
            const sqlite::CellType type = statement.type(m_column);
            if (type == sqlite::CellType::Null)
                m_hash.null();
            else if (!take(type, field))
                m_faults.emplace_back(name);
        });
        m_hash.endRow();
        return row;
    }

    const std::vector<std::string>& faults() const { return m_faults; }
    /// Of all texts and blobs so far.
    std::uint64_t cellBytes() const { return m_cellBytes; }
    std::string digest() { return m_hash.finish(); }

private:
    /// Hashes and counts whatever stands there; answers whether it is of the wanted type.
    bool hashCell(sqlite::CellType type, sqlite::CellType wanted);

    template <IntegerCell T>
    bool take(sqlite::CellType type, T& value)
    {
        if (!hashCell(type, sqlite::CellType::Integer))
            return false;
        const std::int64_t number = m_statement->integer(m_column);
        if constexpr (std::is_same_v<T, bool>)
            value = number != 0;
        else if constexpr (std::is_enum_v<T>)
            value = enumOf<T>(number);
        else if (sizeof(T) < sizeof number && !std::in_range<T>(number))
            return false;
        else
            value = static_cast<T>(number);  // a seed uses the sign bit, too
        return true;
    }
    template <IntegerCell T>
    bool take(sqlite::CellType type, std::optional<T>& value)
    {
        T inner{};
        if (!take(type, inner))
            return false;
        value = inner;
        return true;
    }
    bool take(sqlite::CellType type, double& value);
    bool take(sqlite::CellType type, std::string& text);
    bool take(sqlite::CellType type, std::shared_ptr<const std::string>& bytes);
    bool take(sqlite::CellType type, BlobCell& cell);
    template <class T>
        requires(!IntegerCell<T>) && requires(T& t, ListReader& in) { casefile::read(in, t); }
    bool take(sqlite::CellType type, T& composed)
    {
        if (!hashCell(type, sqlite::CellType::Text))
            return false;
        ListReader in(m_statement->bytes(m_column));
        if (casefile::read(in, composed) && in.isDone())
            return true;
        composed = T{};
        return false;
    }

    const std::vector<std::shared_ptr<const std::string>>& m_contents;
    const sqlite::Statement* m_statement = nullptr;
    std::vector<std::string> m_faults;
    CellHash m_hash;
    std::uint64_t m_cellBytes = 0;
    int m_column = 0;
};

}  // namespace throughline::casefile
