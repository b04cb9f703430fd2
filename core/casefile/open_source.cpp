// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/casefile/open_source.h"

#include <map>

#include "core/base/text_start.h"
#include "core/base/utf8.h"
#include "core/casefile/casefile.h"
#include "core/casefile/cells.h"
#include "core/casefile/migrations.h"
#include "core/casefile/schema.h"

namespace throughline::casefile {
namespace {

/// Longest foreign name that is quoted to people, in bytes.
constexpr std::size_t maxToldName = 40;

Error notOurs(const std::string& what, const std::string& path)
{
    return {.code = ErrorCode::Malformed, .message = "Its tables are not those of a casefile: " + what + ".", .where = path};
}

std::string nameOf(const sqlite::Statement& row)
{
    return toValidUtf8(textStart(row.bytes(0), maxToldName)) + " " + toValidUtf8(textStart(row.bytes(1), maxToldName));
}

/// Does the file hold these tables, made by these very statements, and nothing else?
Status compareSchema(sqlite::Database& database, const std::vector<TableSchema>& expected, const std::string& path)
{
    Result<sqlite::Statement> rows = database.prepare("SELECT \"type\",\"name\",\"sql\" FROM \"sqlite_master\"");
    if (!rows)
        return rows.error();
    for (std::size_t table = 0;; ++table) {
        const Result<bool> more = rows->step();
        if (!more)
            return more.error();
        if (!*more)
            return table == expected.size() ? ok() : Status(notOurs("table " + expected[table].name + " is missing", path));
        const bool isOurs = table < expected.size() && rows->bytes(0) == "table" && rows->bytes(1) == expected[table].name
            && rows->bytes(2) == expected[table].sql;
        if (!isOurs)
            return notOurs(nameOf(*rows) + " was added or changed", path);
    }
}

Result<sqlite::Database> openChecked(const std::string& path, int version, sqlite::OpenMode mode)
{
    const std::vector<TableSchema> expected = schemaOf(version);
    if (expected.empty())
        return Error{ErrorCode::Malformed, "There never was a format " + std::to_string(version) + ".", path};
    Result<sqlite::Database> database = sqlite::Database::open(path, mode);
    if (!database)
        return database.error();
    database->allowReadingOnly();
    const Status same = compareSchema(*database, expected, path);
    return same ? std::move(database) : Result<sqlite::Database>(same.error());
}

void hashCell(const sqlite::Statement& row, int column, CellHash& hash)
{
    switch (row.type(column)) {
    case sqlite::CellType::Null: hash.null(); break;
    case sqlite::CellType::Integer: hash.integer(row.integer(column)); break;
    case sqlite::CellType::Real: hash.real(row.real(column)); break;
    case sqlite::CellType::Text: hash.text(row.bytes(column)); break;
    case sqlite::CellType::Blob: hash.blob(row.bytes(column)); break;
    }
}

std::uint64_t cellBytes(const sqlite::Statement& row, int column)
{
    const sqlite::CellType type = row.type(column);
    return type == sqlite::CellType::Text || type == sqlite::CellType::Blob ? row.bytes(column).size() : 1;
}

/// `visit(row)` for each row of a table, number in column 0. In a made-up file pages may lead in circles and cells share their
/// bytes: numbers must ascend, and there are no more bytes of cells than of file. False: not all could be read.
template <class Visit>
bool eachRow(sqlite::Database& database, const std::string& table, std::uint64_t fileBytes, Visit&& visit)
{
    Result<sqlite::Statement> rows = database.prepare("SELECT * FROM " + quoted(table));
    if (!rows)
        return false;
    std::int64_t next = 0;
    Result<bool> more = rows->step();
    for (; more && *more; more = rows->step()) {
        if (rows->integer(0) < next)
            return false;
        next = rows->integer(0) + 1;
        for (int column = 0; column < rows->columns(); ++column) {
            const std::uint64_t bytes = cellBytes(*rows, column);
            if (bytes > fileBytes)
                return false;
            fileBytes -= bytes;
        }
        visit(*rows);
    }
    return more && !*more;
}

/// Empty: not all of it could be read.
std::string hashTable(sqlite::Database& database, const std::string& table, std::uint64_t fileBytes)
{
    CellHash hash;
    const bool isWhole = eachRow(database, table, fileBytes, [&](const sqlite::Statement& row) {
        for (int column = 0; column < row.columns(); ++column)
            hashCell(row, column, hash);
        hash.endRow();
    });
    return isWhole ? hash.finish() : std::string();
}

/// Tables of an older file whose content does not have the hash that "integrity" (row, table, rows, hash) gives.
std::vector<std::string> findChangedTables(sqlite::Database& database, int version, std::uint64_t fileBytes)
{
    constexpr int nameColumn = 1;
    constexpr int hashColumn = 3;
    std::map<std::string, std::string> stated;
    eachRow(database, "integrity", fileBytes, [&](const sqlite::Statement& row) {
        stated.emplace(row.bytes(nameColumn), row.bytes(hashColumn));
    });
    std::vector<std::string> changed;
    for (const TableSchema& table : schemaOf(version)) {
        if (table.name == "integrity")
            continue;
        const auto found = stated.find(table.name);
        if (found == stated.end() || found->second.empty() || found->second != hashTable(database, table.name, fileBytes))
            changed.push_back(table.name);
    }
    return changed;
}

Result<Source> openOlder(const std::string& path, int version)
{
    Result<sqlite::Database> file = openChecked(path, version, sqlite::OpenMode::ReadOnly);
    if (!file)
        return file.error();
    Result<sqlite::Database> copy = sqlite::Database::open({}, sqlite::OpenMode::Memory);
    if (!copy)
        return copy.error();
    std::vector<std::string> changed = findChangedTables(*file, version, fileStamp(path).bytes);
    Status done = file->copyTo(*copy);
    if (done)
        done = migrate(*copy, version);
    if (!done)
        return done.error();
    copy->allowReadingOnly();
    Source source{.connections = {}, .isMigrated = true, .changedTables = std::move(changed)};
    source.connections.push_back(*std::move(copy));
    return source;
}

Result<Source> openToday(const std::string& path, unsigned count, sqlite::OpenMode mode)
{
    Source source{.connections = {}, .isSalvage = mode == sqlite::OpenMode::Salvage, .changedTables = {}};
    for (unsigned i = 0; i < count; ++i) {
        Result<sqlite::Database> database = openChecked(path, casefileSchemaVersion, mode);
        if (!database)
            return database.error();
        source.connections.push_back(*std::move(database));
    }
    return source;
}

}  // namespace

Result<Source> openSource(const std::string& path, const FileHead& head, unsigned count)
{
    Result<Source> source = head.schemaVersion < casefileSchemaVersion ? openOlder(path, head.schemaVersion)
                                                                      : openToday(path, count, sqlite::OpenMode::ReadOnly);
    if (!source && source.error().code == ErrorCode::Malformed && head.schemaVersion == casefileSchemaVersion)
        if (Result<Source> salvage = openToday(path, count, sqlite::OpenMode::Salvage))
            return salvage;
    if (source)
        return source;
    Error error = source.error();
    error.where = path;
    return error;
}

}  // namespace throughline::casefile
