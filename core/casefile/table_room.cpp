// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/casefile/table_room.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <utility>

#include "core/casefile/schema.h"

namespace throughline::casefile {
namespace {

constexpr auto unknownRows = std::numeric_limits<std::uint64_t>::max();

/// What a table asks for, and what it got.
struct Wanted {
    std::string table;
    std::uint64_t rowBytes = 1;     ///< a row takes a byte for each of its cells at least
    std::uint64_t likelyRows = 0;   ///< the file and what is stated of it agree on them
    std::uint64_t rows = 0;         ///< if the larger of both is right
    std::uint64_t grantedRows = 0;

    std::uint64_t bytes() const { return rows > unknownRows / rowBytes ? unknownRows : rows * rowBytes; }
};

std::uint64_t countOf(std::int64_t rows) { return static_cast<std::uint64_t>(std::max<std::int64_t>(rows, 0)); }

/// Up to the last row; nullopt: it cannot be read.
std::optional<std::uint64_t> rowsInFile(sqlite::Database& database, const std::string& table)
{
    const Result<std::int64_t> last = database.askInteger("SELECT \"row\" FROM " + quoted(table) + " ORDER BY \"row\" DESC LIMIT 1");
    if (last)
        return *last >= 0 ? countOf(*last) + 1 : 0;
    return last.error().code == ErrorCode::NotFound ? std::optional<std::uint64_t>(0) : std::nullopt;
}

/// Where nothing is known, all that is left.
Wanted wantedOf(std::string table, std::uint64_t rowBytes, std::optional<std::uint64_t> inFile, std::optional<std::uint64_t> stated)
{
    Wanted wanted{.table = std::move(table), .rowBytes = rowBytes};
    if (inFile && stated)
        wanted.likelyRows = std::min(*inFile, *stated);
    wanted.rows = inFile || stated ? std::max(inFile.value_or(0), stated.value_or(0)) : unknownRows;
    return wanted;
}

/// Raises what a table has to `rows` as far as there are bytes left.
void grant(Wanted& table, std::uint64_t rows, std::uint64_t& bytesLeft)
{
    const std::uint64_t more = std::min(rows - std::min(rows, table.grantedRows), bytesLeft / table.rowBytes);
    table.grantedRows += more;
    bytesLeft -= more * table.rowBytes;
}

template <class Row>
std::uint64_t cellsOf(const Row& row)
{
    std::uint64_t cells = 1;
    visitFields(row, [&](const char*, const auto&) { ++cells; });
    return cells;
}

}  // namespace

std::map<std::string, std::int64_t> tableRoom(sqlite::Database& database, const std::vector<IntegrityRow>& integrity, std::uint64_t fileBytes)
{
    std::map<std::string, std::uint64_t> stated;
    for (const IntegrityRow& row : integrity)
        stated.emplace(row.table, countOf(row.rows));
    std::vector<Wanted> wanted;
    visitFileTables([&](const char* name, const auto& row) {
        const auto found = stated.find(name);
        wanted.push_back(wantedOf(name, cellsOf(row), rowsInFile(database, name),
                                  found == stated.end() ? std::nullopt : std::optional(found->second)));
    });
    std::stable_sort(wanted.begin(), wanted.end(), [](const Wanted& a, const Wanted& b) { return a.bytes() < b.bytes(); });
    for (Wanted& table : wanted)
        grant(table, table.likelyRows, fileBytes);
    for (Wanted& table : wanted)
        grant(table, table.rows, fileBytes);
    std::map<std::string, std::int64_t> room;
    for (const Wanted& table : wanted)
        room.emplace(table.table, static_cast<std::int64_t>(table.grantedRows));
    return room;
}

}  // namespace throughline::casefile
