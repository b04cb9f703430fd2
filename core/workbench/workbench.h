// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/query/find_paths.h"
#include "core/scene/picture.h"
#include "core/workbench/action.h"

namespace throughline {

/// Everything the window shows. A snapshot is a cheap copy.
struct WorkbenchState {
    ThreatCase threatCase;
    std::shared_ptr<const ClaimIndex> claims = std::make_shared<ClaimIndex>();
    ViewState view;
    Selection selection;
    std::vector<Diagnostic> diagnostics;
    std::shared_ptr<const Picture> picture;  ///< may be older than case and view
    PathsFound paths;                        ///< last answer
    std::uint64_t caseVersion = 0;
    std::uint64_t viewVersion = 0;
    std::uint64_t pictureCaseVersion = 0;
    std::uint64_t pictureViewVersion = 0;
};

/// What a task brings back; applied to the state by `commit`.
struct Outcome {
    std::function<void(WorkbenchState&)> apply;  ///< empty: nothing to change
    std::optional<Error> error;
};

/// What a commit changed.
struct Changes {
    bool caseChanged = false;
    bool viewChanged = false;
    bool selectionChanged = false;
    bool pictureChanged = false;
    bool pathsChanged = false;
    bool diagnosticsChanged = false;
    bool pictureIsStale = false;  ///< case or view are newer than the picture: build it
    std::optional<Error> error;
};

/// Work over const snapshots; runs on any thread.
using Task = std::function<Outcome(const Job&)>;

/// The only door to core for window and command line: `prepare` an action, run the task anywhere,
/// `commit` its outcome on the owner's thread. Not thread-safe itself.
class Workbench {
public:
    explicit Workbench(TextMetrics metrics);

    const WorkbenchState& state() const { return m_state; }
    const TextMetrics& metrics() const { return *m_metrics; }

    Task prepare(const Action& action) const;
    Changes commit(Outcome outcome);
    /// prepare + run + commit here and now, and the picture too if it became stale.
    Changes run(const Action& action, const Job& job = {});

private:
    std::shared_ptr<const TextMetrics> m_metrics;
    WorkbenchState m_state;
};

}  // namespace throughline
