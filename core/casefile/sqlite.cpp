// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/casefile/sqlite.h"

#include <array>

#include <sqlite3.h>

namespace throughline::sqlite {
namespace {

/// Longest row, in bytes: the largest report (256 MiB) or thing in it, and room for the other cells.
constexpr int maxCellBytes = (256 << 20) + (1 << 20);
/// The same for a journal, where a row is all that one step did.
constexpr int maxStepBytes = 512 << 20;

ErrorCode codeOf(int result)
{
    switch (result & 0xff) {
    case SQLITE_FULL:
    case SQLITE_READONLY:
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return ErrorCode::FileUnwritable;
    case SQLITE_IOERR: return (result == SQLITE_IOERR_READ || result == SQLITE_IOERR_SHORT_READ) ? ErrorCode::FileUnreadable
                                                                                              : ErrorCode::FileUnwritable;
    case SQLITE_CANTOPEN:
    case SQLITE_PERM: return ErrorCode::FileUnreadable;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_SCHEMA:
    case SQLITE_AUTH:
    case SQLITE_FORMAT: return ErrorCode::Malformed;
    case SQLITE_TOOBIG:
    case SQLITE_NOMEM: return ErrorCode::TooLarge;
    case SQLITE_INTERRUPT: return ErrorCode::Cancelled;
    default: return ErrorCode::Internal;
    }
}

Error errorOf(sqlite3* database, int result)
{
    if (result == SQLITE_TOOBIG)
        return {.code = codeOf(result), .message = "the row is too large", .where = {}};
    const char* const detail = database ? sqlite3_errmsg(database) : sqlite3_errstr(result);
    return {.code = codeOf(result), .message = detail ? detail : "", .where = {}};
}

/// "file:…?immutable=1": characters that mean something in a URI are escaped.
std::string immutableUri(const std::string& path)
{
    static constexpr std::string_view hex = "0123456789ABCDEF";
    std::string uri = "file:";
    if (path.rfind("//", 0) == 0)
        uri += "//";  // else the first folder would be read as a host
    for (const char c : path) {
        if (c == '%' || c == '?' || c == '#') {
            const auto byte = static_cast<unsigned char>(c);
            uri += '%';
            uri += hex[byte >> 4];
            uri += hex[byte & 15];
        } else {
            uri += c;
        }
    }
    return uri + "?immutable=1";
}

int flagsOf(OpenMode mode)
{
    constexpr int common = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE;
    switch (mode) {
    case OpenMode::Create: return common | SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    case OpenMode::ReadOnly:
    case OpenMode::Salvage: return common | SQLITE_OPEN_READONLY | SQLITE_OPEN_URI;
    case OpenMode::Journal: return common | SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    case OpenMode::Memory: return common | SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY;
    }
    return common;
}

const char* pragmasOf(OpenMode mode)
{
    switch (mode) {
    // Whatever fails, the file is thrown away: no journal is needed (OFF is not for defensive connections).
    // Synced once, when the transaction ends.
    case OpenMode::Create:
        return "PRAGMA page_size=4096; PRAGMA auto_vacuum=NONE; PRAGMA encoding='UTF-8'; PRAGMA journal_mode=MEMORY;"
               "PRAGMA synchronous=FULL; PRAGMA locking_mode=EXCLUSIVE; PRAGMA secure_delete=ON; PRAGMA temp_store=MEMORY;"
               "PRAGMA cache_size=-65536";
    case OpenMode::ReadOnly:
    case OpenMode::Salvage: return "PRAGMA query_only=ON; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-16384";
    case OpenMode::Journal:
        return "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA temp_store=MEMORY;"
               "PRAGMA busy_timeout=2000";
    case OpenMode::Memory: return "PRAGMA temp_store=MEMORY";
    }
    return "";
}

/// Lets nothing but reading of tables pass: no schema of a file can make a statement do more.
int authoriseReading(void*, int action, const char*, const char*, const char*, const char*)
{
    return action == SQLITE_SELECT || action == SQLITE_READ ? SQLITE_OK : SQLITE_DENY;
}

struct LimitRow {
    int limit;
    int value;
};
constexpr std::array limits{
    LimitRow{SQLITE_LIMIT_SQL_LENGTH, 1 << 20},        LimitRow{SQLITE_LIMIT_COLUMN, 100},
    LimitRow{SQLITE_LIMIT_EXPR_DEPTH, 20},            LimitRow{SQLITE_LIMIT_COMPOUND_SELECT, 3},
    LimitRow{SQLITE_LIMIT_VDBE_OP, 25000},            LimitRow{SQLITE_LIMIT_FUNCTION_ARG, 16},
    LimitRow{SQLITE_LIMIT_ATTACHED, 0},               LimitRow{SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 50},
    LimitRow{SQLITE_LIMIT_VARIABLE_NUMBER, 100},      LimitRow{SQLITE_LIMIT_TRIGGER_DEPTH, 1},
};

}  // namespace

void Statement::Finalise::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

void Statement::bind(int parameter, std::int64_t value) { sqlite3_bind_int64(m_statement.get(), parameter, value); }
void Statement::bind(int parameter, double value) { sqlite3_bind_double(m_statement.get(), parameter, value); }

// A null pointer would bind NULL, and an empty text is not that.
void Statement::bindText(int parameter, std::string_view text)
{
    keepFault(sqlite3_bind_text64(m_statement.get(), parameter, text.data() ? text.data() : "", text.size(), SQLITE_STATIC, SQLITE_UTF8));
}

void Statement::bindBlob(int parameter, std::string_view bytes)
{
    keepFault(sqlite3_bind_blob64(m_statement.get(), parameter, bytes.data() ? bytes.data() : "", bytes.size(), SQLITE_STATIC));
}

void Statement::keepFault(int result)
{
    if (m_bindFault == SQLITE_OK)
        m_bindFault = result;
}

void Statement::bindNull(int parameter) { sqlite3_bind_null(m_statement.get(), parameter); }

void Statement::clearBindings()
{
    sqlite3_clear_bindings(m_statement.get());
    m_bindFault = SQLITE_OK;
}

Result<bool> Statement::step()
{
    if (m_bindFault != SQLITE_OK)  // it would stand there as NULL
        return errorOf(nullptr, m_bindFault);
    const int result = sqlite3_step(m_statement.get());
    if (result == SQLITE_ROW)
        return true;
    if (result == SQLITE_DONE)
        return false;
    sqlite3* const database = sqlite3_db_handle(m_statement.get());
    return errorOf(database, sqlite3_extended_errcode(database));
}

Status Statement::run()
{
    Result<bool> more = true;
    while (more && *more)
        more = step();
    sqlite3_reset(m_statement.get());
    return more ? ok() : Status(more.error());
}

void Statement::reset() { sqlite3_reset(m_statement.get()); }
int Statement::columns() const { return sqlite3_column_count(m_statement.get()); }

CellType Statement::type(int column) const
{
    switch (sqlite3_column_type(m_statement.get(), column)) {
    case SQLITE_INTEGER: return CellType::Integer;
    case SQLITE_FLOAT: return CellType::Real;
    case SQLITE_TEXT: return CellType::Text;
    case SQLITE_BLOB: return CellType::Blob;
    default: return CellType::Null;
    }
}

std::int64_t Statement::integer(int column) const { return sqlite3_column_int64(m_statement.get(), column); }
double Statement::real(int column) const { return sqlite3_column_double(m_statement.get(), column); }

std::string_view Statement::bytes(int column) const
{
    const void* const data = sqlite3_column_blob(m_statement.get(), column);
    const int size = sqlite3_column_bytes(m_statement.get(), column);
    return data ? std::string_view(static_cast<const char*>(data), static_cast<std::size_t>(size)) : std::string_view();
}

void Database::Close::operator()(sqlite3* database) const { sqlite3_close_v2(database); }

Result<Database> Database::open(const std::string& path, OpenMode mode, const std::string& vfs)
{
    const bool isForReading = mode == OpenMode::ReadOnly || mode == OpenMode::Salvage;
    const std::string name = mode == OpenMode::Memory ? ":memory:" : isForReading ? immutableUri(path) : path;
    sqlite3* raw = nullptr;
    const int result = sqlite3_open_v2(name.c_str(), &raw, flagsOf(mode), vfs.empty() ? nullptr : vfs.c_str());
    Database database(raw);  // owned also when it could not be opened
    if (result == SQLITE_OK)
        if (const Status hardened = database.harden(mode); hardened)
            return database;
    Error error = database.lastError(result);
    if (!isForReading && error.code == ErrorCode::FileUnreadable)
        error.code = ErrorCode::FileUnwritable;
    error.where = path;
    return error;
}

Status Database::harden(OpenMode mode)
{
    sqlite3* const db = m_database.get();
    sqlite3_extended_result_codes(db, 1);
    sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, mode == OpenMode::Salvage ? 0 : 1, nullptr);
    sqlite3_db_config(db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
    sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
    sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_FKEY, 0, nullptr);
    for (const LimitRow& row : limits)
        sqlite3_limit(db, row.limit, row.value);
    sqlite3_limit(db, SQLITE_LIMIT_LENGTH, mode == OpenMode::Journal ? maxStepBytes : maxCellBytes);
    // Not to write any schema, and before anything looks at the file: the one switch that lets SQLite go on
    // where pages are missing.
    if (mode == OpenMode::Salvage)
        if (const Status set = execute("PRAGMA writable_schema=ON"); !set)
            return set;
    if (const Status set = execute("PRAGMA mmap_size=0; PRAGMA cell_size_check=ON"); !set)
        return set;
    return execute(pragmasOf(mode));
}

Error Database::lastError(int code) const
{
    sqlite3* const db = m_database.get();
    return errorOf(db, db && code == SQLITE_OK ? sqlite3_extended_errcode(db) : code);
}

Result<Statement> Database::prepare(std::string_view sql)
{
    sqlite3_stmt* raw = nullptr;
    const int result = sqlite3_prepare_v3(m_database.get(), sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_NO_VTAB,
                                          &raw, nullptr);
    if (result != SQLITE_OK)
        return lastError(result);
    return Statement(raw);
}

Status Database::execute(const std::string& sql)
{
    const int result = sqlite3_exec(m_database.get(), sql.c_str(), nullptr, nullptr, nullptr);
    return result == SQLITE_OK ? ok() : Status(lastError(result));
}

Result<std::int64_t> Database::askInteger(std::string_view sql)
{
    Result<Statement> statement = prepare(sql);
    if (!statement)
        return statement.error();
    const Result<bool> row = statement->step();
    if (!row)
        return row.error();
    return *row ? Result<std::int64_t>(statement->integer(0)) : Error{ErrorCode::NotFound, {}, {}};
}

Result<std::string> Database::askText(std::string_view sql)
{
    Result<Statement> statement = prepare(sql);
    if (!statement)
        return statement.error();
    const Result<bool> row = statement->step();
    if (!row)
        return row.error();
    return *row ? Result<std::string>(std::string(statement->bytes(0))) : Error{ErrorCode::NotFound, {}, {}};
}

std::int64_t Database::lastInsertRow() const { return sqlite3_last_insert_rowid(m_database.get()); }

Status Database::checkpoint()
{
    const int result = sqlite3_wal_checkpoint_v2(m_database.get(), nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
    return result == SQLITE_OK ? ok() : Status(lastError(result));
}

Result<std::vector<std::string>> Database::checkPages()
{
    sqlite3_set_authorizer(m_database.get(), nullptr, nullptr);  // it would refuse our own pragma
    std::vector<std::string> found;
    Result<bool> more = false;
    {
        Result<Statement> lines = prepare("PRAGMA integrity_check(20)");
        if (!lines)
            return lines.error();
        for (more = lines->step(); more && *more; more = lines->step())
            if (lines->bytes(0) != "ok")
                found.emplace_back(lines->bytes(0));
    }
    allowReadingOnly();
    return more ? Result<std::vector<std::string>>(std::move(found)) : more.error();
}

void Database::allowReadingOnly() { sqlite3_set_authorizer(m_database.get(), authoriseReading, nullptr); }

Status Database::copyTo(Database& target)
{
    sqlite3_backup* const backup = sqlite3_backup_init(target.m_database.get(), "main", m_database.get(), "main");
    if (!backup)
        return target.lastError(SQLITE_OK);
    sqlite3_backup_step(backup, -1);
    const int result = sqlite3_backup_finish(backup);
    return result == SQLITE_OK ? ok() : Status(target.lastError(result));
}

Status Database::close()
{
    const int result = sqlite3_close(m_database.get());
    if (result != SQLITE_OK)
        return lastError(result);
    static_cast<void>(m_database.release());
    return ok();
}

Result<Transaction> Transaction::begin(Database& database)
{
    const Status begun = database.execute("BEGIN IMMEDIATE");
    return begun ? Result<Transaction>(Transaction(database)) : begun.error();
}

Status Transaction::commit()
{
    const Status done = m_database->execute("COMMIT");
    if (done)
        m_database = nullptr;
    return done;
}

Transaction::~Transaction()
{
    if (m_database)
        static_cast<void>(m_database->execute("ROLLBACK"));
}

}  // namespace throughline::sqlite
