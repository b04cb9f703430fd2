// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/model/threat_case.h"

namespace throughline {

/// The annotation form of one report of a case (report-annotation section 1): entities,
/// relationships, claims, quantities, techniques that this report tells of, with the extra arrays
/// `entity_claims` and `same_as`, and `claims` inside each technique. Indented by two, keys in a
/// fixed order, "\n" at the end; same case, same bytes. Blanket denials that stand on an incident
/// are written on its attribution edges too.
std::string claimsJson(const ThreatCase& threatCase, ReportId report);

/// File name for a report: its own with ".json" for the ending ("report.json" if it has none).
std::string claimsFileName(const Report& report);
/// One name per report of the case, in order; a name that is taken gets "-2", "-3" …
std::vector<std::string> claimsFileNames(const ThreatCase& threatCase);

}  // namespace throughline
