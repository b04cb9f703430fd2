// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/casefile/journal.h"
#include "core/casefile/replay_journal.h"

namespace throughline {

/// A case that a process left behind without saving it.
struct Recoverable {
    std::string id;         ///< name of its folder
    std::string path;       ///< of its casefile; empty: never saved
    std::string title;
    std::int64_t timeMs = 0;  ///< of the last edit, since 1970 UTC
    std::size_t edits = 0;    ///< steps that the casefile does not have
    JournalCounts counts;     ///< what they add and change
    bool isDamaged = false;   ///< not all of it can be recovered, maybe nothing
    std::string fault;        ///< why, if it is damaged

    bool operator==(const Recoverable&) const = default;
};

/// What can be recovered, newest first; journals of running windows are left alone, those whose case is as it
/// was saved, or was never saved and holds nothing that anybody did, are removed. A folder that is not there has none.
std::vector<Recoverable> listRecoverable(const std::string& recoveryFolder);

/// A case as its last moment left it, with its history.
struct RecoveredCase {
    ReplayedCase replayed;
    std::string path;    ///< of its casefile; empty: never saved
    FileStamp stamp;     ///< of the casefile as it was opened or saved last
    std::size_t lost = 0;  ///< edits at the end that could not be read
    /// For going on with the same journal; nullopt if it is damaged: it then stays as it is.
    std::optional<HeldJournal> held;
};
/// Errors: NotFound, Unsupported (a running window has it), Malformed or FileUnreadable (nothing of it can be
/// read, or the casefile that it builds on is gone).
Result<RecoveredCase> recoverCase(const std::string& recoveryFolder, const std::string& id, const Job& job);

/// Throws a journal away. Errors: NotFound, Unsupported (a running window has it), FileUnwritable.
Status forgetRecoverable(const std::string& recoveryFolder, const std::string& id);

}  // namespace throughline
