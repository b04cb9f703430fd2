// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>

#include "core/base/job.h"
#include "core/workbench/action.h"
#include "core/workbench/outcome.h"
#include "core/workbench/state.h"

namespace throughline {
namespace workbench {
class JournalKeeper;
}

/// The only door to core for window and command line: `prepare` an action, run the task anywhere,
/// `commit` its outcome on the owner's thread. It only dispatches: what an action does stands in
/// the file of its family (`case_family`, `import_family`, `view_family`, `picture_family`,
/// `query_family`, `export_family`, `edit_family`, `history_family`, `casefile_family`, `compare_family`,
/// `merge_family`, `sources_family`). Not thread-safe itself.
class Workbench {
public:
    /// `decoder`: of pictures on cards; without one they are drawn as frames with the names of their files.
    explicit Workbench(TextMetrics metrics, ImageDecoder decoder = {});
    ~Workbench();
    Workbench(Workbench&&) noexcept;
    Workbench& operator=(Workbench&&) noexcept;

    /// From now on every edit goes into a recovery journal under this folder, and `state.recoverable` says
    /// what earlier windows left there. Asked for by the window only.
    void keepJournal(const std::string& folder, const JournalOptions& options = {});
    /// The journal, for tests that wait for it; null if none is kept.
    Journal* journal();

    const WorkbenchState& state() const { return m_state; }
    const TextMetrics& metrics() const { return *m_metrics; }

    /// Copies what the task needs of the state; later commits do not touch it.
    Task prepare(const Action& action) const;
    Changes commit(Outcome outcome);
    /// prepare + run + commit here and now, and the picture too if it became stale.
    Changes run(const Action& action, const Job& job = {});

private:
    std::shared_ptr<const TextMetrics> m_metrics;
    std::shared_ptr<CardImages> m_images;
    WorkbenchState m_state;
    std::unique_ptr<workbench::JournalKeeper> m_keeper;
};

}  // namespace throughline
