// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

struct sqlite3;
struct sqlite3_stmt;

namespace throughline::sqlite {

// The one adaptor of SQLite: nothing else includes <sqlite3.h>. Every connection is hardened
// (defensive, schema untrusted, no extensions, no attached files, no memory mapping) and belongs to
// one thread at a time.

/// How a file is opened.
enum class OpenMode {
    Create,    ///< a new file that nobody else sees yet: no journal, synced once at the end
    ReadOnly,  ///< as it lies there (immutable): no lock, no journal or WAL beside it is looked at
    Salvage,   ///< as ReadOnly, for a damaged file: a wrong size and a torn schema are no error yet
    Journal,   ///< made or opened for writing, in WAL mode, synced at every commit
    Memory,    ///< no file; `path` is ignored
};

enum class CellType { Null, Integer, Real, Text, Blob };

/// A prepared statement. Columns count from 0, parameters from 1. Views of columns are valid until the
/// next `step` or `reset`.
class Statement {
public:
    void bind(int parameter, std::int64_t value);
    void bind(int parameter, double value);
    /// The text or bytes must stay until the statement is reset. Errors (too long) show at `step`, until `clearBindings`.
    void bindText(int parameter, std::string_view text);
    void bindBlob(int parameter, std::string_view bytes);
    void bindNull(int parameter);
    /// All parameters NULL.
    void clearBindings();

    /// True: there is a row. False: done. Errors: FileUnwritable (full, read-only, vanished), Malformed
    /// (the file is damaged), FileUnreadable, TooLarge, Cancelled, Internal.
    Result<bool> step();
    /// Steps to the end and resets, for statements without rows.
    Status run();
    void reset();

    int columns() const;
    CellType type(int column) const;
    std::int64_t integer(int column) const;
    double real(int column) const;
    /// Text as stored (UTF-8 by the file's word only; may hold anything), or a blob's bytes.
    std::string_view bytes(int column) const;

private:
    friend class Database;
    struct Finalise { void operator()(sqlite3_stmt* statement) const; };
    explicit Statement(sqlite3_stmt* statement) : m_statement(statement) {}
    void keepFault(int result);
    std::unique_ptr<sqlite3_stmt, Finalise> m_statement;
    int m_bindFault = 0;  ///< what SQLite said of the first parameter that it did not take
};

/// A connection to one file.
class Database {
public:
    /// `vfs` names a registered VFS, empty: the system's. Errors: FileNotFound, FileUnreadable,
    /// FileUnwritable; `where` is the path.
    static Result<Database> open(const std::string& path, OpenMode mode, const std::string& vfs = {});

    Result<Statement> prepare(std::string_view sql);
    /// Runs one or more statements that give no rows.
    Status execute(const std::string& sql);
    /// First column of the first row of a statement. Errors: NotFound without a row.
    Result<std::int64_t> askInteger(std::string_view sql);
    Result<std::string> askText(std::string_view sql);
    std::int64_t lastInsertRow() const;
    /// Moves the WAL into the file (Journal mode).
    Status checkpoint();
    /// What SQLite finds wrong in the structure of the file, a line each, at most 20; empty: nothing.
    Result<std::vector<std::string>> checkPages();
    /// From now on only reading of tables is possible, whatever a statement asks for.
    void allowReadingOnly();
    /// Copies everything into `target`, which must be empty.
    Status copyTo(Database& target);
    /// Closes; tells an error that the destructor would swallow.
    Status close();

private:
    struct Close { void operator()(sqlite3* database) const; };
    explicit Database(sqlite3* database) : m_database(database) {}
    Error lastError(int code) const;
    Status harden(OpenMode mode);
    std::unique_ptr<sqlite3, Close> m_database;
};

/// BEGIN IMMEDIATE now; rolled back when it goes out of scope uncommitted.
class Transaction {
public:
    static Result<Transaction> begin(Database& database);
    Status commit();
    ~Transaction();
    Transaction(Transaction&& other) noexcept : m_database(other.m_database) { other.m_database = nullptr; }
    Transaction& operator=(Transaction&&) = delete;

private:
    explicit Transaction(Database& database) : m_database(&database) {}
    Database* m_database;
};

}  // namespace throughline::sqlite
