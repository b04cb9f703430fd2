// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/compare/case_match.h"

namespace throughline {

/// One field of a row, in words on both sides: "name", "Bear", "Fancy Bear".
struct FieldChange {
    std::string field;  ///< as in casefiles, with blanks: "identity class"
    std::string before;
    std::string after;

    bool operator==(const FieldChange&) const = default;
};

enum class RowChange { Added, Removed, Changed };
std::string_view rowChangeWord(RowChange change);

/// A row that only the second case has (`after`), only the first (`before`), or both, unlike.
template <class Id>
struct RowDifference {
    RowChange change = RowChange::Changed;
    std::optional<Id> before;
    std::optional<Id> after;
    std::vector<FieldChange> fields;  ///< of a changed row, never empty then

    bool operator==(const RowDifference&) const = default;
};

/// What became of a claim. It stands if it is there, is not set aside and its speaker has not taken
/// it back; New: it stands (or is there at all) in the second case only, Withdrawn: in the first only.
enum class ClaimChange { New, Withdrawn, Rehedged, Changed };
std::string_view claimChangeWord(ClaimChange change);

/// What a new claim does to what was said before and stands on; for a withdrawn one the same that
/// fell away with it.
enum class ClaimEffect {
    None,
    FurtherSource,  ///< an independent origin that nobody else brings (core/graph/claim_origin)
    Contradiction,  ///< a denial or dispute of what somebody stands by
};
std::string_view claimEffectWord(ClaimEffect effect);

/// Why a claim does not stand on one of the sides.
enum class ClaimCause { NotThere, SetAside, Retracted };
std::string_view claimCauseWord(ClaimCause cause);

struct ClaimDifference {
    ClaimChange change = ClaimChange::Changed;
    ClaimEffect effect = ClaimEffect::None;
    ClaimCause cause = ClaimCause::NotThere;  ///< of New and Withdrawn
    std::optional<ClaimId> before;
    std::optional<ClaimId> after;
    std::vector<FieldChange> fields;  ///< where both have it

    bool operator==(const ClaimDifference&) const = default;
};

/// How the second case differs from the first. Each list: added (in row order of the second case),
/// removed (of the first), changed (of the second). Places in a text, bookkeeping times and fields
/// that only repeat other rows are no differences.
struct CaseComparison {
    CaseMatch match;
    std::vector<RowDifference<ReportId>> reports;
    std::vector<RowDifference<EntityId>> entities;
    std::vector<RowDifference<RelationshipId>> relationships;
    std::vector<ClaimDifference> claims;  ///< new, withdrawn, changed in hedge, changed otherwise
    std::vector<RowDifference<IncidentId>> incidents;
    std::vector<RowDifference<QuantityId>> quantities;
    std::vector<RowDifference<SameAsId>> sameAs;
    std::vector<RowDifference<AssessmentId>> assessments;
    std::vector<RowDifference<NoteId>> notes;
    std::vector<RowDifference<AttachmentId>> attachments;
    std::vector<FieldChange> caseFields;  ///< title, default marking, house

    bool empty() const;
    bool operator==(const CaseComparison&) const = default;
};

/// Compares two cases, or two versions of one. Symmetric: comparing the other way round turns added
/// into removed, new into withdrawn and before into after. Linear in the rows of both.
CaseComparison compareCases(const ThreatCase& a, const ThreatCase& b);

/// `visit(word, list)` for every list but the claims, in the order told: "report", "entity" …
template <class Comparison, class Visit>
void visitRowDifferences(Comparison& comparison, Visit&& visit)
{
    visit("report", comparison.reports);
    visit("entity", comparison.entities);
    visit("relationship", comparison.relationships);
    visit("incident", comparison.incidents);
    visit("quantity", comparison.quantities);
    visit("same_as", comparison.sameAs);
    visit("assessment", comparison.assessments);
    visit("note", comparison.notes);
    visit("attachment", comparison.attachments);
}

}  // namespace throughline
