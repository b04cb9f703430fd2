// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <atomic>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/base/diagnostic.h"
#include "core/base/job.h"
#include "core/casefile/cells.h"
#include "core/casefile/schema.h"
#include "core/casefile/sqlite.h"

namespace throughline::casefile {

using Contents = std::vector<std::shared_ptr<const std::string>>;

/// What holds for every table of one reading.
struct ScanSetting {
    const Job& job;
    std::uint64_t fileBytes = 0;
    bool checksHashes = true;
    std::int64_t rowsInAll = 0;       ///< for the progress
    std::atomic<std::int64_t>& done;  ///< rows read by all threads
};

/// What came of reading one table.
struct ScanResult {
    std::vector<Diagnostic> diagnostics;
    std::size_t faults = 0;   ///< rows with something unreadable; the first ones have a diagnostic
    bool isDamaged = false;   ///< it is not as it was written
    std::optional<Error> failure;  ///< Cancelled
};

/// Reads one table, row by row in the order of their numbers, and goes on behind what is damaged.
template <class Row>
class TableScan {
public:
    /// Row numbers are below `mostRows`.
    TableScan(sqlite::Database& database, std::string table, std::int64_t mostRows, const Contents& contents, const ScanSetting& setting)
        : m_database(database), m_table(std::move(table)), m_mostRows(mostRows), m_setting(setting), m_reader(contents)
    {
        m_columns = "\"row\"";
        const Row row{};
        visitFields(row, [&](const char* name, const auto&) { m_columns += "," + quoted(name); });
    }

    /// `sink(number, row)` with ascending numbers, gaps possible. `expected` is what the file says of
    /// itself, or null.
    template <class Sink>
    ScanResult run(const IntegrityRow* expected, Sink&& sink)
    {
        const std::optional<Error> stopped = forward(sink);
        if (stopped && !m_result.failure) {
            damaged("from row " + std::to_string(m_next) + " on it cannot be read (" + stopped->message + ")");
            backward(sink);
        }
        if (!m_result.failure)
            compare(expected);
        m_setting.done += m_rows;
        return std::move(m_result);
    }

private:
    static constexpr std::int64_t rowsPerLook = 4096;
    static constexpr std::size_t maxFaults = 100;

    void tell(std::string where, std::string message)
    {
        m_result.diagnostics.push_back({.severity = Severity::Warning, .code = "damaged-casefile", .file = {},
                                        .where = std::move(where), .message = std::move(message)});
    }
    void damaged(std::string message)
    {
        m_result.isDamaged = true;
        tell(m_table, std::move(message));
    }

    /// False: the job was stopped.
    bool looksOn()
    {
        if (m_rows % rowsPerLook != 0)
            return true;
        if (m_setting.job.isStopped())
            m_result.failure = Error{.code = ErrorCode::Cancelled, .message = {}, .where = {}};
        m_setting.job.report(static_cast<double>(m_setting.done + m_rows) / static_cast<double>(m_setting.rowsInAll + 1));
        return !m_result.failure;
    }

    Row take(const sqlite::Statement& statement, std::int64_t number)
    {
        Row row = m_reader.template read<Row>(statement);
        if (!m_reader.faults().empty() && m_result.faults++ < maxFaults)
            for (const std::string& field : m_reader.faults())
                tell(m_table + " " + std::to_string(number) + ": " + field, "the cell does not hold what belongs there; it was left empty");
        ++m_rows;
        return row;
    }

    /// Each byte of a sound file belongs to one cell; in a made-up one thousands of cells can share theirs.
    bool holdsTooMuch() const { return m_reader.cellBytes() > m_setting.fileBytes; }

    /// The error that ended it, or none.
    template <class Sink>
    std::optional<Error> forward(Sink& sink)
    {
        Result<sqlite::Statement> rows = m_database.prepare("SELECT " + m_columns + " FROM " + quoted(m_table));
        if (!rows)
            return rows.error();
        Result<bool> more = rows->step();
        for (; more && *more && looksOn(); more = rows->step()) {
            const std::int64_t number = rows->integer(0);
            if (number < m_next || number >= m_mostRows)
                return Error{ErrorCode::Malformed, "its row numbers are out of order or more than the file has room for", {}};
            Row row = take(*rows, number);
            if (holdsTooMuch())
                return Error{ErrorCode::Malformed, "its cells are larger than the whole file", {}};
            sink(number, std::move(row));
            m_next = number + 1;
        }
        return more ? std::nullopt : std::optional<Error>(more.error());
    }

    /// What lies behind the damage, from the end towards it.
    template <class Sink>
    void backward(Sink& sink)
    {
        Result<sqlite::Statement> rows = m_database.prepare("SELECT " + m_columns + " FROM " + quoted(m_table)
                                                            + " WHERE \"row\">=?1 AND \"row\"<?2 ORDER BY \"row\" DESC");
        if (!rows)
            return;
        rows->bind(1, m_next);
        rows->bind(2, m_mostRows);
        std::vector<std::pair<std::int64_t, Row>> behind;
        Result<bool> more = rows->step();
        for (; more && *more && looksOn(); more = rows->step()) {
            const std::int64_t number = rows->integer(0);
            if (number < m_next || number >= (behind.empty() ? m_mostRows : behind.back().first))
                break;
            Row row = take(*rows, number);
            if (holdsTooMuch())
                break;
            behind.emplace_back(number, std::move(row));
        }
        for (auto row = behind.rbegin(); row != behind.rend(); ++row)
            sink(row->first, std::move(row->second));
        if (!behind.empty())
            tell(m_table, "rows " + std::to_string(behind.back().first) + " to " + std::to_string(behind.front().first)
                              + " behind the damage could be read");
    }

    void compare(const IntegrityRow* expected)
    {
        if (m_result.faults > maxFaults)
            tell(m_table, "… and " + std::to_string(m_result.faults - maxFaults) + " more rows with such cells");
        m_result.isDamaged = m_result.isDamaged || m_result.faults > 0;
        if (!expected) {
            damaged("the file does not say what belongs in it");
            return;
        }
        if (expected->rows != m_rows)
            damaged("it should have " + std::to_string(expected->rows) + " rows, " + std::to_string(m_rows) + " could be read");
        else if (m_setting.checksHashes && !m_result.isDamaged && (!expected->hash.bytes || *expected->hash.bytes != m_reader.digest()))
            damaged("its content is not what was saved; which row cannot be told");
    }

    sqlite::Database& m_database;
    std::string m_table;
    std::int64_t m_mostRows;
    const ScanSetting& m_setting;
    RowReader m_reader;
    ScanResult m_result;
    std::string m_columns;
    std::int64_t m_next = 0;
    std::int64_t m_rows = 0;
};

}  // namespace throughline::casefile
