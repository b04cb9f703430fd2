// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/model/threat_case.h"

namespace throughline {

// What is left of an incident when rows that it was made of are deleted.

/// Things of an incident whose every relationship there is no longer shown: nothing ties them to it any
/// more, though its lists still name them. Where something is located ties nothing. A thing that no
/// relationship of the incident ever told of is in it by its list alone, and stays. Ascending.
std::vector<EntityId> untiedParts(const ThreatCase& threatCase, const Incident& incident);

/// "X against A and 2 more", of what is left of the incident; with nothing tied to it any more, of what is
/// not deleted. "Incident" stands for an actor that is not there.
std::string incidentTitle(const ThreatCase& threatCase, const Incident& incident);

}  // namespace throughline
