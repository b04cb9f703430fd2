// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "core/model/belief.h"
#include "core/model/threat_case.h"
#include "core/model/view_state.h"

namespace throughline {

/// "believed", "doubted", "not believed".
std::string_view beliefText(Belief belief);

/// What a lens asks for, in one line: "“Police” not believed, 2 sources doubted, reliability C or better, ungraded left
/// out". Empty for a neutral one.
std::string lensText(const ThreatCase& threatCase, const Lens& lens);

/// What a page says first of the view that it shows: whom the lens does not believe or doubts, and whose names things go by:
/// "Not believed: Guangzhou police.  ·  Names: MITRE ATT&CK". Empty for everybody believed under the source's names.
std::string pageViewText(const ThreatCase& threatCase, const ViewState& view);

/// What changing one lens for the other is called in the history: "Doubt “Police”", "Reliability C or better".
std::string lensStepName(const ThreatCase& threatCase, const Lens& before, const Lens& after);

}  // namespace throughline
