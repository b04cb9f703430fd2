// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "core/casefile/journal.h"
#include "core/workbench/state.h"

namespace throughline::workbench {

/// Tells the journal what each commit did. It finds that out by looking at the state alone, so no action
/// can forget to say so: steps by their numbers, walks along the history by its position, and whatever
/// else became different as settled places.
class JournalKeeper {
public:
    JournalKeeper(const std::string& folder, JournalOptions options) : m_journal(folder, std::move(options)) {}
    /// A case that is as it was saved leaves nothing behind.
    ~JournalKeeper();
    JournalKeeper(const JournalKeeper&) = delete;
    JournalKeeper& operator=(const JournalKeeper&) = delete;

    /// To be called after every commit.
    void note(const WorkbenchState& state);
    Journal& journal() { return m_journal; }

private:
    void begin(const WorkbenchState& state);
    bool notePushes(const History& history);
    void noteWalk(const History& history);
    void noteSettled(const CaseDocument& document);
    void noteSaved(const WorkbenchState& state);

    Journal m_journal;
    CaseDocument m_mirror;  ///< the document as the journal's records make it
    bool m_hasBegun = false;
    std::uint64_t m_caseNumber = 0;
    std::uint64_t m_saves = 0;
    std::uint64_t m_next = 1;    ///< number of the next step of the history
    std::size_t m_position = 0;  ///< of the history, forgotten steps counted
    bool m_isModified = false;
};

}  // namespace throughline::workbench
