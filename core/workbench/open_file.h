// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "core/casefile/casefile.h"
#include "core/casefile/file_lock.h"
#include "core/casefile/journal.h"

namespace throughline {

/// Saves of one window: one at a time, and what the last of them made.
struct OwnSaves {
    std::mutex busy;
    FileStamp last;
};

/// Where the open case is kept.
struct OpenFile {
    /// A step number that no history has: the case is nowhere as it is.
    static constexpr std::uint64_t neverSaved = ~std::uint64_t{0};

    std::string path;         ///< empty: never saved
    FileStamp stamp;          ///< of the file as it was opened or saved last
    bool isReadOnly = false;  ///< it can only be saved under another name
    std::string notice;       ///< one sentence on how it stands; empty: nothing to say
    bool isChangedOutside = false;        ///< the file is not as it was opened or saved, or is gone
    std::optional<Error> journalProblem;  ///< why edits do not reach the recovery journal at the moment
    std::uint64_t savedStep = 0;          ///< `History::present()` when it was saved; 0: as it was opened
    std::shared_ptr<const CaseDocument> onDisk;  ///< what was saved or opened last; null: nothing
    std::shared_ptr<const FileLock> lock;        ///< held while this window may write the file
    std::shared_ptr<const HeldJournal> held;     ///< of a recovered case: the journal that goes on
    std::shared_ptr<OwnSaves> ownSaves = std::make_shared<OwnSaves>();  ///< of this case
    std::uint64_t caseNumber = 0;  ///< grows when another case takes the place of this one
    std::uint64_t saves = 0;       ///< how often this case was saved
};

}  // namespace throughline
