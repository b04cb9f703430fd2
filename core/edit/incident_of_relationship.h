// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "core/model/threat_case.h"

namespace throughline::edit {

/// The incident that a relationship made by hand is told of: the only one that both ends are in, else the
/// only one that is told of in the claim's sentence, else, where one end is in no incident, the only one
/// that the other end is in. nullopt where several fit, or none.
std::optional<IncidentId> incidentFor(const ThreatCase& threatCase, const Relationship& row, const Claim& claim);

/// Puts the relationship into the incident, and its ends into the lists that they belong in by what it says.
void addToIncident(ThreatCase& threatCase, IncidentId incident, RelationshipId id);

/// Puts `to` where `from` was listed; `from` stays beside it if a relationship of the incident still tells of it.
void replacePart(ThreatCase& threatCase, IncidentId incident, EntityId from, EntityId to);

}  // namespace throughline::edit
