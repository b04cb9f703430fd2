// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/workbench.h"

#include "core/names/name_choice.h"
#include "core/workbench/case_family.h"
#include "core/workbench/casefile_family.h"
#include "core/workbench/compare_family.h"
#include "core/workbench/edit_family.h"
#include "core/workbench/export_family.h"
#include "core/workbench/history_family.h"
#include "core/workbench/import_family.h"
#include "core/workbench/journal_keeper.h"
#include "core/workbench/merge_family.h"
#include "core/workbench/picture_family.h"
#include "core/workbench/query_family.h"
#include "core/workbench/sources_family.h"
#include "core/workbench/view_family.h"

namespace throughline {

Workbench::Workbench(TextMetrics metrics, ImageDecoder decoder)
    : m_metrics(std::make_shared<const TextMetrics>(std::move(metrics))), m_images(std::make_shared<CardImages>(std::move(decoder)))
{
}

Workbench::~Workbench() = default;
Workbench::Workbench(Workbench&&) noexcept = default;
Workbench& Workbench::operator=(Workbench&&) noexcept = default;

void Workbench::keepJournal(const std::string& folder, const JournalOptions& options)
{
    m_state.recoverable = listRecoverable(folder);
    m_state.recoveryFolder = folder;
    m_keeper = std::make_unique<workbench::JournalKeeper>(folder, options);
    m_keeper->note(m_state);
}

Journal* Workbench::journal() { return m_keeper ? &m_keeper->journal() : nullptr; }

Task Workbench::prepare(const Action& action) const
{
    const workbench::Snapshot snapshot{.state = m_state, .metrics = m_metrics, .images = m_images};
    return std::visit([&](const auto& asked) -> Task { return workbench::prepare(snapshot, asked); }, action);
}

namespace {

/// Everything that is read goes by the names of the view and by the process's policy for indicators. Other names, or indicators
/// made harmless in another way, are another case to read: whoever lists rows lists them anew.
void refreshNames(WorkbenchState& state, bool isOtherCase, Changes& changes)
{
    const DefangPolicy policy = defangPolicy();
    const bool isOtherChoice = state.namedBy != state.view.names || !(state.wordedBy == policy);
    if (!isOtherCase && !isOtherChoice && !changes.caseChanged)
        return;
    state.named = namedCase(state.threatCase, state.view.names);
    state.namedBy = state.view.names;
    state.wordedBy = policy;
    if (isOtherChoice && !changes.caseChanged) {
        ++state.caseVersion;
        changes.caseChanged = true;
    }
}

}  // namespace

Changes Workbench::commit(Outcome outcome)
{
    Changes changes;
    const std::uint64_t before = m_state.caseVersion;
    std::visit([&](auto&& what) { workbench::apply(m_state, std::move(what), changes); }, std::move(outcome));
    refreshNames(m_state, m_state.caseVersion != before, changes);
    changes.pictureIsStale = m_state.isPictureStale();
    if (!m_keeper)
        return changes;
    m_keeper->note(m_state);
    m_state.file.held.reset();
    std::optional<Error> problem = m_keeper->journal().problem();
    changes.fileChanged = changes.fileChanged || problem != m_state.file.journalProblem;
    m_state.file.journalProblem = std::move(problem);
    return changes;
}

Changes Workbench::run(const Action& action, const Job& job)
{
    Changes changes = commit(prepare(action)(job));
    if (changes.error || !changes.pictureIsStale)
        return changes;
    Changes drawn = commit(prepare(action::BuildPicture{})(job));
    if (drawn.pictureForetold)
        drawn = commit(prepare(action::BuildPicture{})(job));
    changes.pictureChanged = drawn.pictureChanged;
    changes.pictureIsStale = drawn.pictureIsStale;
    changes.error = std::move(drawn.error);
    return changes;
}

}  // namespace throughline
