// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "core/model/threat_case.h"

namespace throughline {

// Is a row to be seen? Not if it is deleted, or cannot be seen without a row that is: a relationship
// without an end, a claim without its subject or report, a note without what it is about.

bool isShown(const ThreatCase& threatCase, ReportId id);
bool isShown(const ThreatCase& threatCase, EntityId id);
bool isShown(const ThreatCase& threatCase, RelationshipId id);
bool isShown(const ThreatCase& threatCase, SameAsId id);
bool isShown(const ThreatCase& threatCase, IncidentId id);
bool isShown(const ThreatCase& threatCase, ClaimId id);
bool isShown(const ThreatCase& threatCase, QuantityId id);
bool isShown(const ThreatCase& threatCase, NoteId id);
bool isShown(const ThreatCase& threatCase, AttachmentId id);

/// The case as products show it, with the same row numbers: rows that are not shown are marked
/// deleted and empty of words, and nothing names them any more. Equal to the case where nothing is
/// deleted. `claims` is its index.
struct ShownCase {
    ThreatCase threatCase;
    std::shared_ptr<const ClaimIndex> claims;
};
/// `claims` is the index of `threatCase`.
ShownCase shownCase(const ThreatCase& threatCase, std::shared_ptr<const ClaimIndex> claims);

}  // namespace throughline
