// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/model/threat_case.h"
#include "core/model/view_state.h"

namespace throughline {

/// All that a casefile holds: what is known, and how it is looked at. Undo, journal, save and
/// comparison work on this. A value; copying is cheap.
struct CaseDocument {
    ThreatCase threatCase;
    ViewState view;  ///< the present one
    std::vector<SavedView> savedViews;

    bool operator==(const CaseDocument&) const = default;
};

}  // namespace throughline
