// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/compare_cases.h"

#include "core/compare/compare_claims.h"
#include "core/compare/compare_fields.h"

namespace throughline {
namespace {

template <class Id, class T>
std::vector<RowDifference<Id>> rowDifferences(const TableMatch& match, const CaseSide& a, const ChunkedColumn<T>& rowsA,
                                              const CaseSide& b, const ChunkedColumn<T>& rowsB)
{
    std::vector<RowDifference<Id>> out;
    for (std::size_t row = 0; row < rowsB.size(); ++row)
        if (match.isThereB[row] && match.toA[row] == noRow)
            out.push_back({.change = RowChange::Added, .before = {}, .after = idAt<Id>(row), .fields = {}});
    for (std::size_t row = 0; row < rowsA.size(); ++row)
        if (match.isThereA[row] && match.toB[row] == noRow)
            out.push_back({.change = RowChange::Removed, .before = idAt<Id>(row), .after = {}, .fields = {}});
    for (std::size_t row = 0; row < rowsB.size(); ++row) {
        if (!match.isThereB[row] || match.toA[row] == noRow)
            continue;
        std::vector<FieldChange> fields = compare::fieldChanges(a, rowsA[match.toA[row]], b, rowsB[row]);
        if (!fields.empty())
            out.push_back({.change = RowChange::Changed, .before = idAt<Id>(match.toA[row]), .after = idAt<Id>(row),
                           .fields = std::move(fields)});
    }
    return out;
}

std::vector<FieldChange> caseFieldChanges(const ThreatCase& a, const ThreatCase& b)
{
    std::vector<FieldChange> changes;
    const FieldWords words(b);
    const auto compare = [&](const char* field, const auto& before, const auto& after) {
        if (!(before == after))
            changes.push_back({.field = field, .before = words(before), .after = words(after)});
    };
    compare("title", a.title, b.title);
    compare("default marking", a.defaultMarking, b.defaultMarking);
    compare("house", a.house.name, b.house.name);
    compare("house id", a.house.id, b.house.id);
    const auto bytes = [](const std::shared_ptr<const std::string>& logo) { return logo ? *logo : std::string(); };
    if (bytes(a.house.logo) != bytes(b.house.logo))
        changes.push_back({.field = "house logo", .before = words(a.house.logo), .after = words(b.house.logo)});
    return changes;
}

}  // namespace

std::string_view rowChangeWord(RowChange change)
{
    switch (change) {
    case RowChange::Added: return "added";
    case RowChange::Removed: return "removed";
    case RowChange::Changed: return "changed";
    }
    return "";
}

std::string_view claimChangeWord(ClaimChange change)
{
    switch (change) {
    case ClaimChange::New: return "new";
    case ClaimChange::Withdrawn: return "withdrawn";
    case ClaimChange::Rehedged: return "hedge changed";
    case ClaimChange::Changed: return "changed";
    }
    return "";
}

std::string_view claimEffectWord(ClaimEffect effect)
{
    switch (effect) {
    case ClaimEffect::None: return "none";
    case ClaimEffect::FurtherSource: return "further source";
    case ClaimEffect::Contradiction: return "contradiction";
    }
    return "";
}

std::string_view claimCauseWord(ClaimCause cause)
{
    switch (cause) {
    case ClaimCause::NotThere: return "not there";
    case ClaimCause::SetAside: return "set aside";
    case ClaimCause::Retracted: return "retracted";
    }
    return "";
}

bool CaseComparison::empty() const
{
    bool isEmpty = claims.empty() && caseFields.empty();
    visitRowDifferences(*this, [&](const char*, const auto& list) { isEmpty = isEmpty && list.empty(); });
    return isEmpty;
}

CaseComparison compareCases(const ThreatCase& a, const ThreatCase& b)
{
    CaseComparison out;
    out.match = matchCases(a, b);
    const CaseSide sideA(a, out.match, true);
    const CaseSide sideB(b, out.match, false);
    const CaseMatch& match = out.match;
    out.reports = rowDifferences<ReportId>(match.reports, sideA, a.reports, sideB, b.reports);
    out.entities = rowDifferences<EntityId>(match.entities, sideA, a.entities, sideB, b.entities);
    out.relationships = rowDifferences<RelationshipId>(match.relationships, sideA, a.relationships, sideB, b.relationships);
    out.incidents = rowDifferences<IncidentId>(match.incidents, sideA, a.incidents, sideB, b.incidents);
    out.quantities = rowDifferences<QuantityId>(match.quantities, sideA, a.quantities, sideB, b.quantities);
    out.sameAs = rowDifferences<SameAsId>(match.sameAs, sideA, a.sameAs, sideB, b.sameAs);
    out.assessments = rowDifferences<AssessmentId>(match.assessments, sideA, a.assessments, sideB, b.assessments);
    out.notes = rowDifferences<NoteId>(match.notes, sideA, a.notes, sideB, b.notes);
    out.attachments = rowDifferences<AttachmentId>(match.attachments, sideA, a.attachments, sideB, b.attachments);
    out.claims = compareClaims(sideA, sideB, match.claims);
    out.caseFields = caseFieldChanges(a, b);
    return out;
}

}  // namespace throughline
