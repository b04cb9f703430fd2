// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/casefile/journal_store.h"

#include <filesystem>
#include <system_error>
#include <utility>

#include "core/base/uuid.h"
#include "core/casefile/row_bytes.h"

namespace throughline {
namespace {

constexpr int schemaVersion = 1;
constexpr const char* schema =
    "PRAGMA application_id=1414285900;"  // "TLJL"
    "CREATE TABLE info(path TEXT NOT NULL, device INTEGER NOT NULL, inode INTEGER NOT NULL, bytes INTEGER NOT NULL,"
    " modified_ns INTEGER NOT NULL, title TEXT NOT NULL, has_base INTEGER NOT NULL);"
    "CREATE TABLE record(n INTEGER PRIMARY KEY, kind INTEGER NOT NULL, time INTEGER NOT NULL, name TEXT NOT NULL,"
    " bytes BLOB NOT NULL, entities_added INTEGER NOT NULL, entities_changed INTEGER NOT NULL,"
    " claims_added INTEGER NOT NULL, claims_changed INTEGER NOT NULL, sum TEXT NOT NULL);"
    "PRAGMA user_version=1;";

/// What a sum begins with when there is no record before.
constexpr std::string_view firstSum = "throughline journal";

std::int64_t asInteger(std::uint64_t value) { return static_cast<std::int64_t>(value); }
std::uint64_t asNumber(std::int64_t value) { return static_cast<std::uint64_t>(value); }

std::string sumOf(const std::string& before, const JournalRecord& record)
{
    ByteWriter out;
    out.text(before);
    out.number(record.number);
    out.number(static_cast<std::uint64_t>(record.kind));
    out.signedNumber(record.timeMs);
    out.text(record.name);
    out.signedNumber(record.counts.entitiesAdded);
    out.signedNumber(record.counts.entitiesChanged);
    out.signedNumber(record.counts.claimsAdded);
    out.signedNumber(record.counts.claimsChanged);
    out.text(sha256Hex(record.bytes));
    return sha256Hex(out.take());
}

Status writeInfo(sqlite::Database& database, const JournalInfo& info)
{
    Result<sqlite::Statement> insert = database.prepare("INSERT INTO info VALUES(?,?,?,?,?,?,?)");
    if (!insert)
        return insert.error();
    insert->bindText(1, info.path);
    insert->bind(2, asInteger(info.stamp.device));
    insert->bind(3, asInteger(info.stamp.inode));
    insert->bind(4, asInteger(info.stamp.bytes));
    insert->bind(5, info.stamp.modifiedNs);
    insert->bindText(6, info.title);
    insert->bind(7, std::int64_t{info.hasBase ? 1 : 0});
    return insert->run();
}

Result<JournalInfo> readInfo(sqlite::Database& database)
{
    Result<sqlite::Statement> rows =
        database.prepare("SELECT path, device, inode, bytes, modified_ns, title, has_base FROM info");
    if (!rows)
        return rows.error();
    const Result<bool> row = rows->step();
    if (!row)
        return row.error();
    if (!*row)
        return Error{ErrorCode::Malformed, "it does not say what it belongs to", {}};
    return JournalInfo{.path = std::string(rows->bytes(0)),
                       .stamp = {.device = asNumber(rows->integer(1)), .inode = asNumber(rows->integer(2)),
                                 .bytes = asNumber(rows->integer(3)), .modifiedNs = rows->integer(4)},
                       .title = toValidUtf8(rows->bytes(5)), .hasBase = rows->integer(6) != 0};
}

JournalRecord recordOf(const sqlite::Statement& row)
{
    return {.number = asNumber(row.integer(0)), .kind = static_cast<JournalKind>(row.integer(1)), .timeMs = row.integer(2),
            .name = toValidUtf8(row.bytes(3)), .bytes = std::string(row.bytes(4)),
            .counts = {.entitiesAdded = row.integer(5), .entitiesChanged = row.integer(6), .claimsAdded = row.integer(7),
                       .claimsChanged = row.integer(8)}};
}

bool isKnown(JournalKind kind) { return kind >= JournalKind::Step && kind <= JournalKind::Saved; }

/// Reads until the end or the first record that cannot be believed.
Status readRecords(sqlite::Database& database, bool withBytes, JournalContents& contents)
{
    Result<sqlite::Statement> rows = database.prepare(
        "SELECT n, kind, time, name, bytes, entities_added, entities_changed, claims_added, claims_changed, sum"
        " FROM record ORDER BY n");
    if (!rows)
        return rows.error();
    std::string sum(firstSum);
    for (Result<bool> more = rows->step();; more = rows->step()) {
        if (!more)
            ++contents.lost;
        if (!more || !*more)
            return ok();
        JournalRecord record = recordOf(*rows);
        sum = sumOf(sum, record);
        if (contents.lost > 0 || sum != rows->bytes(9) || !isKnown(record.kind)) {
            ++contents.lost;
            continue;
        }
        if (!withBytes && record.kind != JournalKind::Saved)
            record.bytes = std::string(record.bytes.empty() ? 0 : 1, '\0');
        contents.records.push_back(std::move(record));
    }
}

}  // namespace

std::string journalFile(const std::string& folder) { return folder + "/journal.db"; }
std::string journalBaseFile(const std::string& folder) { return folder + "/base.tline"; }

std::string journalBaseLink(const std::string& folder) { return folder + "/base.link"; }

std::string unchangedCasefile(const std::string& path, const FileStamp& stamp)
{
    std::error_code failed;
    const std::string real = std::filesystem::weakly_canonical(path, failed).string();
    for (const std::string& name : {path, path + "~", real + "~"})
        if (stamp.exists() && fileStamp(name) == stamp)
            return name;
    return {};
}

std::string encodeMark(const SavedMark& mark)
{
    ByteWriter out;
    out.text(mark.path);
    out.number(mark.stamp.device);
    out.number(mark.stamp.inode);
    out.number(mark.stamp.bytes);
    out.signedNumber(mark.stamp.modifiedNs);
    rowbytes::put(out, mark.isPresent);
    return out.take();
}

Result<SavedMark> decodeMark(std::string_view bytes)
{
    ByteReader in(bytes);
    SavedMark mark;
    mark.path = in.text();
    mark.stamp.device = in.number();
    mark.stamp.inode = in.number();
    mark.stamp.bytes = in.number();
    mark.stamp.modifiedNs = in.signedNumber();
    rowbytes::take(in, mark.isPresent);
    if (in.isBad())
        return Error{ErrorCode::Malformed, {}, {}};
    return mark;
}

Status JournalStore::prepareTables(const JournalInfo& info)
{
    const Result<std::int64_t> version = m_database.askInteger("PRAGMA user_version");
    if (!version)
        return version.error();
    if (*version == schemaVersion)
        return ok();
    Result<sqlite::Transaction> transaction = sqlite::Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    if (const Status made = m_database.execute(schema); !made)
        return made;
    if (const Status told = writeInfo(m_database, info); !told)
        return told;
    return transaction->commit();
}

Result<JournalStore> JournalStore::open(const std::string& folder, const JournalInfo& info, const std::string& vfs)
{
    Result<sqlite::Database> database = sqlite::Database::open(journalFile(folder), sqlite::OpenMode::Journal, vfs);
    if (!database)
        return database.error();
    JournalStore store(*std::move(database));
    if (const Status prepared = store.prepareTables(info); !prepared)
        return prepared.error();
    const Result<std::int64_t> last = store.m_database.askInteger("SELECT coalesce(max(n), 0) FROM record");
    if (!last)
        return last.error();
    store.m_last = asNumber(*last);
    store.m_sum = firstSum;
    if (store.m_last == 0)
        return store;
    // A commit whose sync failed may be seen here all the same; before it counts, it is written anew.
    if (const Status durable = store.m_database.checkpoint(); !durable)
        return durable.error();
    Result<std::string> sum = store.m_database.askText("SELECT sum FROM record ORDER BY n DESC LIMIT 1");
    if (!sum)
        return sum.error();
    store.m_sum = *std::move(sum);
    return store;
}

Status JournalStore::insert(const std::vector<JournalRecord>& records)
{
    Result<sqlite::Statement> insert = m_database.prepare("INSERT INTO record VALUES(?,?,?,?,?,?,?,?,?,?)");
    if (!insert)
        return insert.error();
    for (const JournalRecord& record : records) {
        if (record.number <= m_last)
            continue;
        std::string sum = sumOf(m_sum, record);
        insert->bind(1, asInteger(record.number));
        insert->bind(2, static_cast<std::int64_t>(record.kind));
        insert->bind(3, record.timeMs);
        insert->bindText(4, record.name);
        insert->bindBlob(5, record.bytes);
        insert->bind(6, record.counts.entitiesAdded);
        insert->bind(7, record.counts.entitiesChanged);
        insert->bind(8, record.counts.claimsAdded);
        insert->bind(9, record.counts.claimsChanged);
        insert->bindText(10, sum);
        if (const Status done = insert->run(); !done)
            return done;
        m_sum = std::move(sum);
        m_last = record.number;
    }
    return ok();
}

Status JournalStore::append(const std::vector<JournalRecord>& records)
{
    Result<sqlite::Transaction> transaction = sqlite::Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    if (const Status done = insert(records); !done)
        return done;
    return transaction->commit();
}

Result<JournalContents> readJournal(const std::string& folder, bool withBytes, const std::string& vfs)
{
    std::error_code failed;
    if (!std::filesystem::exists(journalFile(folder), failed))
        return Error{ErrorCode::FileNotFound, {}, journalFile(folder)};
    // Opened for writing: what a crash left in the WAL must come into the file.
    Result<sqlite::Database> database = sqlite::Database::open(journalFile(folder), sqlite::OpenMode::Journal, vfs);
    if (!database)
        return database.error();
    const Result<std::int64_t> version = database->askInteger("PRAGMA user_version");
    if (!version)
        return version.error();
    if (*version == 0)
        return Error{ErrorCode::FileNotFound, {}, journalFile(folder)};
    if (*version != schemaVersion)
        return Error{ErrorCode::Unsupported, "it was written by a newer version", journalFile(folder)};
    JournalContents contents;
    Result<JournalInfo> info = readInfo(*database);
    if (!info)
        return info.error();
    contents.info = *std::move(info);
    const Status read = readRecords(*database, withBytes, contents);
    return read ? Result<JournalContents>(std::move(contents)) : read.error();
}

}  // namespace throughline
