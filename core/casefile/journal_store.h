// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/casefile/casefile.h"
#include "core/casefile/sqlite.h"

namespace throughline {

/// What a record of a journal tells. Written as numbers: append only.
enum class JournalKind {
    Step = 1,   ///< an edit was done; what was undone before is gone
    Undo = 2,   ///< the last step was undone; with bytes if it is older than the journal
    Redo = 3,   ///< the next step, which the journal knows, was done again
    View = 4,   ///< places that no step brought
    Saved = 5,  ///< the case was written to a file
};

/// How much a step changes.
struct JournalCounts {
    std::int64_t entitiesAdded = 0;
    std::int64_t entitiesChanged = 0;
    std::int64_t claimsAdded = 0;
    std::int64_t claimsChanged = 0;

    bool operator==(const JournalCounts&) const = default;
};

struct JournalRecord {
    std::uint64_t number = 0;  ///< 1, 2, 3 …
    JournalKind kind = JournalKind::Step;
    std::int64_t timeMs = 0;   ///< since 1970, UTC
    std::string name;          ///< of the step
    std::string bytes;         ///< a delta (delta_codec.h); of Saved: see `SavedMark`
    JournalCounts counts;
};

/// What a journal builds on.
struct JournalInfo {
    std::string path;      ///< of the casefile; empty: never saved
    FileStamp stamp;       ///< the file as it was opened or saved
    std::string title;
    bool hasBase = false;  ///< false: it begins with an empty case
};

/// What a Saved record holds.
struct SavedMark {
    std::string path;
    FileStamp stamp;
    bool isPresent = false;  ///< what was written is the case as it is at this record

    bool operator==(const SavedMark&) const = default;
};
std::string encodeMark(const SavedMark& mark);
/// Errors: Malformed.
Result<SavedMark> decodeMark(std::string_view bytes);

/// The database of one journal: appended to, in whole batches. Every record carries a sum over itself
/// and the record before, so that a change anywhere ends what is believed.
class JournalStore {
public:
    /// Makes or opens `folder/journal.db`; `info` is kept if it is new. Errors: FileUnwritable, Malformed.
    static Result<JournalStore> open(const std::string& folder, const JournalInfo& info, const std::string& vfs);
    /// Number of the last record.
    std::uint64_t last() const { return m_last; }
    /// Durable when it returns. Records up to `last()` are skipped: they are there already. After an error the
    /// store must be opened again.
    Status append(const std::vector<JournalRecord>& records);

private:
    explicit JournalStore(sqlite::Database database) : m_database(std::move(database)) {}
    Status prepareTables(const JournalInfo& info);
    Status insert(const std::vector<JournalRecord>& records);

    sqlite::Database m_database;
    std::uint64_t m_last = 0;
    std::string m_sum;
};

struct JournalContents {
    JournalInfo info;
    std::vector<JournalRecord> records;
    std::size_t lost = 0;  ///< records at the end that cannot be believed
};
/// Reads a journal that nobody writes to. `withBytes` false: sums are checked, bytes are not kept.
/// Errors: FileNotFound, Malformed, Unsupported (of a newer version).
Result<JournalContents> readJournal(const std::string& folder, bool withBytes, const std::string& vfs = {});

/// "journal.db" and "base.tline" in the folder of a journal; until the latter is whole, "base.link" is a second
/// name of the casefile.
std::string journalFile(const std::string& folder);
std::string journalBaseFile(const std::string& folder);
std::string journalBaseLink(const std::string& folder);

/// The casefile that a journal builds on, where it is still as it was: under its name, or as the
/// previous version beside a newer one. Empty: nowhere.
std::string unchangedCasefile(const std::string& path, const FileStamp& stamp);

}  // namespace throughline
