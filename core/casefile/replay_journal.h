// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/casefile/journal_store.h"
#include "core/model/case_delta.h"

namespace throughline {

/// A step that was done to a case, and can be undone again.
struct RecoveredStep {
    std::string name;
    CaseDelta delta;
};

/// A case as the records of a journal make it.
struct ReplayedCase {
    CaseDocument document;
    std::vector<RecoveredStep> steps;  ///< oldest first
    std::size_t position = 0;          ///< number of steps that are done
    std::size_t lost = 0;              ///< records at the end that could not be followed
    /// Position at which the case is as it was saved; nullopt: at none.
    std::optional<std::size_t> savedPosition = 0;
};

/// Does again what the records say, from `base` on. The first record that makes no sense ends it.
ReplayedCase replayJournal(CaseDocument base, const std::vector<JournalRecord>& records);

/// What the records come to, told without their bytes.
struct JournalTotals {
    std::size_t edits = 0;  ///< steps between the saved and the present case
    JournalCounts counts;   ///< of those that are done
    bool isAsSaved = true;  ///< nothing would be lost without the journal
};
JournalTotals totalsOf(const std::vector<JournalRecord>& records);

}  // namespace throughline
