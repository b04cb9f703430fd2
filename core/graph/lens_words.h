// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/model/threat_case.h"

namespace throughline {

/// What the source with this STIX id (a thing or a report) is called, not longer than a line can bear; the id if the case
/// does not have it.
std::string sourceLabel(const ThreatCase& threatCase, const std::string& id);
/// Whom a lens does not believe or doubts, by name, for a page: "Not believed: Guangzhou police. Doubted: Acme, Beta and 2
/// others." Empty if that is nobody.
std::string lensSources(const ThreatCase& threatCase, const Lens& lens);

}  // namespace throughline
