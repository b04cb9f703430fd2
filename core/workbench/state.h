// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "core/model/case_document.h"
#include "core/query/find_paths.h"
#include "core/scene/picture.h"
#include "core/workbench/history.h"
#include "core/workbench/selection.h"

namespace throughline {

/// Everything the window shows: the document (case, view, saved views) and what hangs on it. A snapshot is a cheap copy. Versions only ever grow, so that a
/// result for an older state can be told from a newer one.
struct WorkbenchState : CaseDocument {
    std::shared_ptr<const ClaimIndex> claims = std::make_shared<ClaimIndex>();
    History history;
    Selection selection;
    std::vector<Diagnostic> diagnostics;
    std::shared_ptr<const Picture> picture;  ///< may be older than case and view; none for an empty case
    PathsFound paths;                        ///< last answer
    std::shared_ptr<const ThreatGraph> pathsGraph;  ///< what its node and edge indices mean; none before the first
    std::uint64_t caseVersion = 0;
    std::uint64_t viewVersion = 0;
    std::uint64_t pictureCaseVersion = 0;
    std::uint64_t pictureViewVersion = 0;

    const CaseDocument& document() const { return *this; }
    CaseDocument& document() { return *this; }
    bool isPictureStale() const { return pictureCaseVersion != caseVersion || pictureViewVersion != viewVersion; }
};

}  // namespace throughline
