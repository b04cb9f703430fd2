// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include "core/base/diagnostic.h"
#include "core/model/threat_case.h"

namespace throughline::ui {

/// What the tree of the case shows: a cheap snapshot.
struct CaseSnapshot {
    ThreatCase threatCase;
    std::shared_ptr<const ClaimIndex> claims = std::make_shared<ClaimIndex>();
    std::vector<Diagnostic> diagnostics;
};

}  // namespace throughline::ui
