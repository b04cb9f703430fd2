// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "core/base/result.h"
#include "core/casefile/delta_codec.h"
#include "core/casefile/file_lock.h"
#include "core/casefile/journal_store.h"

namespace throughline {

/// What a case was when its journal began: the casefile as it was opened or saved, or an empty case.
struct JournalBase {
    std::string path;        ///< of the casefile; empty: never saved
    FileStamp stamp;
    CaseDocument document;
};

/// A journal on disk that belongs to this process: its lock, and where writing goes on.
struct HeldJournal {
    std::string folder;
    std::shared_ptr<const FileLock> lock;
    JournalInfo info;
    std::uint64_t last = 0;       ///< number of its last record
    std::size_t stepsBefore = 0;  ///< steps that it knows and that are done
    std::size_t stepsBehind = 0;  ///< … and that are undone
    std::optional<JournalBase> missingBase;  ///< what it builds on, where its own copy was not finished
};

struct JournalOptions {
    std::string vfs;                             ///< name of a registered SQLite VFS; empty: the system's
    std::chrono::milliseconds retryAfter{1000};  ///< a write that failed is tried again
    /// Called on the writer's thread when so many records are durable; for tests and harnesses.
    std::function<void(std::uint64_t)> whenDurable;
};

/// The recovery journal of the case that is open: a folder of its own under the recovery folder, made
/// with the first edit. Records are written and synced by a thread of the journal's own; no call
/// waits for the disk. Called from one thread.
class Journal {
public:
    Journal(std::string recoveryFolder, JournalOptions options);
    /// Writes what waits (a few seconds at most, if it cannot be written) and leaves the folder for `listRecoverable`.
    ~Journal();
    Journal(const Journal&) = delete;
    Journal& operator=(const Journal&) = delete;

    /// From now on edits are of this case. What was kept before is removed: the case was closed or saved.
    void begin(JournalBase base);
    /// Goes on writing to a journal that was recovered from.
    void adopt(HeldJournal held);

    /// An edit was done, undone, done again. The delta is the one of the step in all three.
    void step(std::string name, std::shared_ptr<const CaseDelta> delta);
    void undo(std::string name, std::shared_ptr<const CaseDelta> delta);
    void redo(std::string name, std::shared_ptr<const CaseDelta> delta);
    /// Places that no step brought. Not worth a journal by themselves: written with the next step.
    void view(std::shared_ptr<const CaseDelta> delta);
    /// The case was written to a file while it went on being edited: the journal stays as it is.
    void saved(const SavedMark& mark);

    /// Number of records handed over since the process began, and of those that are on disk.
    std::uint64_t added() const;
    std::uint64_t durable() const;
    /// Waits until everything is durable; false if that takes longer.
    bool flush(std::chrono::milliseconds patience);
    /// Why nothing can be written at the moment, or nullopt. Edits wait in memory and are tried again.
    std::optional<Error> problem() const;

private:
    class Writer;
    void add(JournalKind kind, std::string name, std::shared_ptr<const CaseDelta> delta, DeltaDirection direction);

    std::unique_ptr<Writer> m_writer;
    std::size_t m_stepsBefore = 0;  ///< steps that the journal knows and that are done
    std::size_t m_stepsBehind = 0;  ///< … and that are undone
};

}  // namespace throughline
