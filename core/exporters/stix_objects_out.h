// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/exporters/stix_frame.h"

namespace throughline {

/// The case as plain STIX 2.1 objects, in order of the tables: what any reader of STIX understands.
/// Every property that the specification requires is there.
std::vector<StixJson> stixObjects(StixFrame& frame);

/// Object of one entity; `properties` it came with go out as they are (STIX 2.1 sections 4 and 6).
StixJson stixEntity(StixFrame& frame, EntityId id);
/// SRO of one relationship or sighting.
StixJson stixRelationship(StixFrame& frame, RelationshipId id);
/// Report, with all that it tells of where it is ours.
StixJson stixReport(StixFrame& frame, ReportId id, const std::vector<std::string>& tells);
/// Supports, denials and disputes as opinions; null where a claim makes none.
StixJson stixOpinion(StixFrame& frame, ClaimId id);
/// Id of that opinion; empty where a claim makes none.
std::string stixOpinionId(const StixFrame& frame, ClaimId id);

}  // namespace throughline
