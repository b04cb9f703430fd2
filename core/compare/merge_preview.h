// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/compare/compare_cases.h"
#include "core/compare/same_as_suggestions.h"

namespace throughline {

/// Why an incoming row is one that the case has.
enum class MergeMatch {
    New,            ///< it has none like it
    SameId,
    SameReference,  ///< equal ids because they name the same country, ATT&CK id, CVE, sector, observable
    SameClaim,      ///< same words of the same speaker about the same thing
};
std::string_view mergeMatchWord(MergeMatch match);

/// One incoming row. `conflicts`: fields that both state, unlike; before = ours, after = theirs.
template <class Id>
struct MergeItem {
    Id incoming{};
    MergeMatch match = MergeMatch::New;
    std::optional<Id> known;
    bool isNewer = false;        ///< theirs was recorded later
    bool isDeletedHere = false;  ///< the analyst has deleted ours
    std::vector<FieldChange> conflicts;

    bool operator==(const MergeItem&) const = default;
};

/// An incoming thing that may be one that the case has under another id; a suggestion for a link only.
struct MergeSuggestion {
    EntityId incoming{};
    EntityId known{};
    std::vector<SameAsEvidence> evidence;

    bool operator==(const MergeSuggestion&) const = default;
};

/// What loading reports into a case would do. One item for each row of `incoming`, in row order.
struct MergePreview {
    ThreatCase incoming;  ///< the reports alone, as a case of their own
    std::vector<MergeItem<ReportId>> reports;
    std::vector<MergeItem<EntityId>> entities;
    std::vector<MergeItem<RelationshipId>> relationships;
    std::vector<MergeItem<ClaimId>> claims;
    std::vector<MergeItem<IncidentId>> incidents;
    std::vector<MergeSuggestion> suggestions;  ///< best supported first

    bool operator==(const MergePreview&) const = default;
};

/// `incoming`: the reports to load, merged into an empty case.
MergePreview previewMerge(const ThreatCase& threatCase, const ThreatCase& incoming);
MergePreview previewMerge(const ThreatCase& threatCase, const ParsedReport& parsed);

/// What the analyst decided, by rows of `MergePreview::incoming`. Default: take every row, keep ours
/// in every conflict, accept no suggestion, leave deleted what is deleted.
struct MergeChoices {
    std::vector<ReportId> skipReports;
    std::vector<EntityId> skipEntities;
    std::vector<RelationshipId> skipRelationships;
    std::vector<ClaimId> skipClaims;
    std::vector<IncidentId> skipIncidents;
    std::vector<EntityId> takeTheirs;
    std::vector<RelationshipId> takeTheirRelationships;
    std::vector<EntityId> restore;  ///< deleted here, wanted back
    std::vector<RelationshipId> restoreRelationships;
    std::vector<std::size_t> accept;  ///< indices into `MergePreview::suggestions`
};

/// The case with the chosen rows of the preview: a skipped row takes with it what leans on it; an
/// accepted suggestion becomes an accepted same-as link. Rows of `threatCase` keep their numbers. The
/// case may have grown since the preview was made.
ThreatCase applyMerge(const ThreatCase& threatCase, const MergePreview& preview, const MergeChoices& choices);

}  // namespace throughline
