// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/edit/carried_rows.h"
#include "core/edit/edit_steps.h"
#include "core/edit/edit_support.h"

namespace throughline::edit {
namespace {

// What one row is called in a step's name.

std::string nameOf(const ThreatCase& c, EntityId id) { return quoted(c[id].name); }
std::string nameOf(const ThreatCase& c, RelationshipId id) { return sentenceOf(c, c[id]); }
std::string nameOf(const ThreatCase& c, ClaimId id) { return "a claim of " + speakerOf(c, c[id]); }
std::string nameOf(const ThreatCase& c, IncidentId id) { return "the incident " + quoted(c[id].title); }
std::string nameOf(const ThreatCase& c, ReportId id) { return "the report " + quoted(reportLabel(c[id])); }
std::string nameOf(const ThreatCase& c, NoteId id) { return "the note " + quoted(c[id].text); }
std::string nameOf(const ThreatCase& c, AttachmentId id) { return "the attachment " + quoted(c[id].fileName); }
std::string nameOf(const ThreatCase& c, AssessmentId id) { return "the assessment " + quoted(c[id].statement); }
std::string nameOf(const ThreatCase& c, QuantityId id) { return "the count " + quoted(c[id].words); }
std::string nameOf(const ThreatCase& c, SameAsId id)
{
    return "the link of " + quoted(c[c[id].first].name) + " and " + quoted(c[c[id].second].name);
}

std::size_t countOf(const action::Rows& rows)
{
    std::size_t count = 0;
    visitRows(rows, [&](const auto& ids) { count += ids.size(); });
    return count;
}

std::string stepName(const ThreatCase& threatCase, const action::Rows& rows, const std::string& verb, const std::string& claimVerb)
{
    const std::size_t count = countOf(rows);
    if (count == rows.claims.size() && count > 1)
        return claimVerb + " " + std::to_string(count) + " claims";
    if (count > 1)
        return verb + " " + std::to_string(count) + " things";
    std::string what;
    visitRows(rows, [&](const auto& ids) {
        if (!ids.empty())
            what = nameOf(threatCase, ids.front());
    });
    return (rows.claims.empty() ? verb : claimVerb) + " " + what;
}

action::Rows withoutDoubledRows(action::Rows rows)
{
    visitRows(rows, [](auto& ids) { ids = withoutDoubles(ids); });
    return rows;
}

/// Errors: NotFound for rows that the case does not have, BadArgument for one that is not deleted.
std::optional<Error> notDeleted(const ThreatCase& threatCase, const action::Rows& rows)
{
    std::optional<Error> error;
    visitRows(rows, [&](const auto& ids) {
        for (const auto id : ids) {
            const auto& table = tableOf(threatCase, id);
            if (!error && rowOf(id) >= table.size())
                error = unknownRow(rowOf(id));
            else if (!error && !table[rowOf(id)].isDeleted)
                error = badArgument("It is not deleted.", "row " + std::to_string(rowOf(id)));
        }
    });
    return error;
}

template <class Id>
void restoreRow(ThreatCase& threatCase, Id id)
{
    auto& table = tableOf(threatCase, id);
    if (!table[rowOf(id)].isDeleted)
        return;
    auto& row = table.edit(rowOf(id));
    row.isDeleted = false;
    if constexpr (requires { row.isDeletedAlong; })
        row.isDeletedAlong = false;
}

bool isAbout(const Claim& claim, const action::Rows& rows)
{
    const auto holds = [](const auto& ids, auto id) { return std::find(ids.begin(), ids.end(), id) != ids.end(); };
    if (const auto* relationship = std::get_if<RelationshipId>(&claim.about))
        return holds(rows.relationships, *relationship);
    if (const auto* link = std::get_if<SameAsId>(&claim.about))
        return holds(rows.sameAs, *link);
    return false;
}

/// A relationship or link that comes back without any claim would say nothing: its claims come with it.
void addClaimsOfBared(const ThreatCase& threatCase, action::Rows& rows)
{
    if (rows.relationships.empty() && rows.sameAs.empty())
        return;
    action::Rows bared{.relationships = rows.relationships, .sameAs = rows.sameAs};
    std::vector<ClaimId> found;
    for (std::size_t i = 0; i < threatCase.claims.size(); ++i) {
        const Claim& claim = threatCase.claims[i];
        if (!isAbout(claim, bared))
            continue;
        if (claim.isDeleted) {
            found.push_back(idAt<ClaimId>(i));
            continue;
        }
        if (const auto* relationship = std::get_if<RelationshipId>(&claim.about))
            std::erase(bared.relationships, *relationship);
        else if (const auto* link = std::get_if<SameAsId>(&claim.about))
            std::erase(bared.sameAs, *link);
    }
    for (const ClaimId id : found)
        if (isAbout(threatCase[id], bared) && (!threatCase[id].report || !threatCase[*threatCase[id].report].isDeleted))
            rows.claims.push_back(id);
    rows.claims = withoutDoubles(rows.claims);
}

/// What a restored row cannot be seen without comes back too.
void addWhatTheyNeed(const ThreatCase& threatCase, action::Rows& rows)
{
    for (const ClaimId id : rows.claims) {
        if (const auto* relationship = std::get_if<RelationshipId>(&threatCase[id].about))
            rows.relationships.push_back(*relationship);
        else if (const auto* link = std::get_if<SameAsId>(&threatCase[id].about))
            rows.sameAs.push_back(*link);
    }
    for (const RelationshipId id : rows.relationships) {
        rows.entities.push_back(threatCase[id].source);
        rows.entities.push_back(threatCase[id].target);
    }
    for (const SameAsId id : rows.sameAs) {
        rows.entities.push_back(threatCase[id].first);
        rows.entities.push_back(threatCase[id].second);
    }
}

/// Errors: BadArgument for a claim that comes back without its report.
std::optional<Error> lacksReport(const ThreatCase& threatCase, const action::Rows& rows)
{
    for (const ClaimId id : rows.claims)
        if (threatCase[id].report && threatCase[*threatCase[id].report].isDeleted)
            return badArgument("The report that the claim stands in is deleted; restore the report.",
                               reportLabel(threatCase[*threatCase[id].report]));
    return std::nullopt;
}

}  // namespace

Result<Edited> edited(CaseDocument document, const action::Delete& asked)
{
    const action::Rows rows = withoutDoubledRows(asked.rows);
    if (countOf(rows) == 0)
        return badArgument("Nothing is selected; select what to delete.");
    Edited out{.document = std::move(document)};
    ThreatCase& threatCase = out.document.threatCase;
    std::optional<Error> error;
    visitRows(rows, [&](const auto& ids) { error = error ? error : missing(threatCase, ids); });
    if (error)
        return *error;
    out.name = stepName(threatCase, rows, "Delete", "Withdraw");
    visitRows(rows, [&](const auto& ids) {
        for (const auto id : ids)
            tableOf(threatCase, id).edit(rowOf(id)).isDeleted = true;
    });
    deleteCarried(threatCase, rows);
    return out;
}

Result<Edited> edited(CaseDocument document, const action::Restore& asked)
{
    action::Rows rows = withoutDoubledRows(asked.rows);
    if (countOf(rows) == 0)
        return badArgument("Nothing is selected; select what to restore.");
    Edited out{.document = std::move(document)};
    ThreatCase& threatCase = out.document.threatCase;
    if (std::optional<Error> error = notDeleted(threatCase, rows))
        return *error;
    out.name = stepName(threatCase, rows, "Restore", "Restore");
    for (const ReportId id : rows.reports)
        restoreRow(threatCase, id);
    restoreCarried(threatCase, {.reports = rows.reports});
    if (std::optional<Error> error = lacksReport(threatCase, rows))
        return *error;
    addClaimsOfBared(threatCase, rows);
    addWhatTheyNeed(threatCase, rows);
    visitRows(rows, [&](const auto& ids) {
        for (const auto id : ids)
            restoreRow(threatCase, id);
    });
    restoreCarried(threatCase, rows);
    return out;
}

}  // namespace throughline::edit
