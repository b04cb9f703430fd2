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

/// Relationships and links, to be crossed out one by one.
class Subjects {
public:
    Subjects(const ThreatCase& threatCase, const action::Rows& rows)
        : m_relationships(threatCase.relationships.size()), m_links(threatCase.sameAs.size())
    {
        for (const RelationshipId id : rows.relationships)
            m_relationships[rowOf(id)] = true;
        for (const SameAsId id : rows.sameAs)
            m_links[rowOf(id)] = true;
    }

    bool hold(const Claim& claim) const
    {
        if (const auto* relationship = std::get_if<RelationshipId>(&claim.about))
            return m_relationships[rowOf(*relationship)];
        const auto* link = std::get_if<SameAsId>(&claim.about);
        return link != nullptr && m_links[rowOf(*link)];
    }
    void drop(const Claim& claim)
    {
        if (const auto* relationship = std::get_if<RelationshipId>(&claim.about))
            m_relationships[rowOf(*relationship)] = false;
        else if (const auto* link = std::get_if<SameAsId>(&claim.about))
            m_links[rowOf(*link)] = false;
    }

private:
    std::vector<bool> m_relationships;
    std::vector<bool> m_links;
};

bool lacksReport(const ThreatCase& threatCase, const Claim& claim)
{
    return claim.report && threatCase[*claim.report].isDeleted;
}

Error withoutReport(const ThreatCase& threatCase, const Claim& claim)
{
    return badArgument("The report that the claim stands in is deleted; restore the report.", reportLabel(threatCase[*claim.report]));
}

/// A relationship or link that comes back without any claim would say nothing: its claims come with it.
/// Errors: BadArgument if all of them stand in deleted reports.
std::optional<Error> addClaimsOfBared(const ThreatCase& threatCase, action::Rows& rows)
{
    if (rows.relationships.empty() && rows.sameAs.empty())
        return std::nullopt;
    Subjects bared(threatCase, rows);
    for (const Claim& claim : threatCase.claims)
        if (!claim.isDeleted && bared.hold(claim))
            bared.drop(claim);
    Subjects lacking = bared;
    std::optional<Error> error;
    for (std::size_t row = 0; row < threatCase.claims.size(); ++row) {
        const Claim& claim = threatCase.claims[row];
        if (!bared.hold(claim) || lacksReport(threatCase, claim))
            continue;
        rows.claims.push_back(idAt<ClaimId>(row));
        lacking.drop(claim);
    }
    for (const Claim& claim : threatCase.claims)
        if (lacking.hold(claim) && !error)
            error = withoutReport(threatCase, claim);
    rows.claims = withoutDoubles(rows.claims);
    return error;
}

/// What a restored row cannot be seen without comes back too.
void addWhatTheyNeed(const ThreatCase& threatCase, action::Rows& rows)
{
    for (const ClaimId id : rows.claims) {
        if (threatCase[id].speaker)
            rows.entities.push_back(*threatCase[id].speaker);
        if (const auto* entity = std::get_if<EntityId>(&threatCase[id].about))
            rows.entities.push_back(*entity);
        else if (const auto* incident = std::get_if<IncidentId>(&threatCase[id].about))
            rows.incidents.push_back(*incident);
        else if (const auto* relationship = std::get_if<RelationshipId>(&threatCase[id].about))
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
std::optional<Error> lackingReports(const ThreatCase& threatCase, const action::Rows& rows)
{
    for (const ClaimId id : rows.claims)
        if (lacksReport(threatCase, threatCase[id]))
            return withoutReport(threatCase, threatCase[id]);
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
    if (std::optional<Error> error = firstOf(lackingReports(threatCase, rows), addClaimsOfBared(threatCase, rows)))
        return *error;
    addWhatTheyNeed(threatCase, rows);
    visitRows(rows, [&](const auto& ids) {
        for (const auto id : ids)
            restoreRow(threatCase, id);
    });
    restoreCarried(threatCase, rows);
    return out;
}

}  // namespace throughline::edit
