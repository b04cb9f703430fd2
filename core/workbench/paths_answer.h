// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/workbench/state.h"

namespace throughline {

// The last answer about paths (`WorkbenchState::paths`); empty before the first question.

/// One line of JSON (docs/cli/paths.schema.json): names, STIX ids, who says what about each hop.
std::string pathsJson(const WorkbenchState& state);
/// The same for people, in lines.
std::string pathsReport(const WorkbenchState& state);

/// "Guangzhou police alleges", "the document states", "recorded by Acme" (who wrote a record need
/// not be who said it), "National Security Bureau denies".
std::string claimWords(const ThreatCase& threatCase, const Claim& claim);

}  // namespace throughline
