// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "core/model/case_document.h"

namespace throughline {

/// Which rows of a case go on into a copy; empty functions keep every row. Rows that are deleted, and
/// rows that lean on a row left out (a claim about it, a relationship with it), are left out anyway.
struct KeepRows {
    std::function<bool(ReportId)> report;
    std::function<bool(EntityId)> entity;
    std::function<bool(RelationshipId)> relationship;
    std::function<bool(ClaimId)> claim;
    std::function<bool(IncidentId)> incident;
    std::function<bool(SameAsId)> sameAs;
};

/// A case without some of its rows, and where the others went: one entry per old row, nullopt if it
/// was left out. Row order is kept.
struct CompactedCase {
    ThreatCase threatCase;
    std::vector<std::optional<ReportId>> reports;
    std::vector<std::optional<EntityId>> entities;
    std::vector<std::optional<RelationshipId>> relationships;
    std::vector<std::optional<ClaimId>> claims;
    std::vector<std::optional<IncidentId>> incidents;
};

/// The case as products show it: without what is deleted. What a kept row merely mentions and is
/// left out (a medium, a member of an incident) is dropped from that row; a claim or an alias goes with
/// its speaker.
CompactedCase compactCase(const ThreatCase& threatCase, const KeepRows& keep = {});

/// The view of a compacted case: ids and places follow their rows.
ViewState compactView(const ViewState& view, const CompactedCase& compacted);

}  // namespace throughline
