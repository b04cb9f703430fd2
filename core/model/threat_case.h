// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/chunked_column.h"
#include "core/base/diagnostic.h"
#include "core/model/claim.h"
#include "core/model/entity.h"
#include "core/model/incident.h"
#include "core/model/note.h"
#include "core/model/relationship.h"
#include "core/model/report.h"
#include "core/model/same_as.h"
#include "core/model/view_state.h"

namespace throughline {

/// All that is known: tables of rows addressed by their ids. A value: copying is a cheap snapshot
/// (shared chunks), so readers on other threads keep a copy. Rows are never removed: what an analyst
/// deletes is marked `isDeleted`, is shown nowhere and goes into no product, and can be taken back.
/// `ClaimIndex` and `buildGraph` leave deleted rows out; who walks a table itself must skip them, or
/// work on `compactCase`.
struct ThreatCase {
    ChunkedColumn<Report> reports;
    ChunkedColumn<Entity> entities;
    ChunkedColumn<Relationship> relationships;
    ChunkedColumn<Claim> claims;
    ChunkedColumn<Incident> incidents;
    ChunkedColumn<Quantity> quantities;
    ChunkedColumn<SameAs> sameAs;
    ChunkedColumn<Assessment> assessments;
    ChunkedColumn<Note> notes;
    ChunkedColumn<Attachment> attachments;
    House house;
    Marking defaultMarking;  ///< applies to what is unmarked
    std::string title;

    const Report& operator[](ReportId id) const { return reports[rowOf(id)]; }
    const Entity& operator[](EntityId id) const { return entities[rowOf(id)]; }
    const Relationship& operator[](RelationshipId id) const { return relationships[rowOf(id)]; }
    const Claim& operator[](ClaimId id) const { return claims[rowOf(id)]; }
    const Incident& operator[](IncidentId id) const { return incidents[rowOf(id)]; }
    const Quantity& operator[](QuantityId id) const { return quantities[rowOf(id)]; }
    const SameAs& operator[](SameAsId id) const { return sameAs[rowOf(id)]; }
    const Assessment& operator[](AssessmentId id) const { return assessments[rowOf(id)]; }
    const Note& operator[](NoteId id) const { return notes[rowOf(id)]; }
    const Attachment& operator[](AttachmentId id) const { return attachments[rowOf(id)]; }

    bool operator==(const ThreatCase&) const = default;
};

/// What an importer gives back: rows with ids local to this value (row numbers of its own tables),
/// plus everything that was odd. The same shape as a case, not yet joined to one.
struct ParsedReport {
    std::vector<Report> reports;
    std::vector<Entity> entities;
    std::vector<Relationship> relationships;
    std::vector<Claim> claims;
    std::vector<Incident> incidents;
    std::vector<Quantity> quantities;
    std::vector<SameAs> sameAs;
    std::vector<Diagnostic> diagnostics;
    // Only what Throughline wrote itself brings the rest: the analyst's own words, and how it is seen.
    std::vector<Assessment> assessments;
    std::vector<Note> notes;
    std::vector<Attachment> attachments;
    House house;
    Marking defaultMarking;
    std::string title;
    std::optional<ViewState> view;
    std::vector<SavedView> savedViews;
};

/// Where the rows of a ParsedReport went, and what was odd in joining.
struct MergeOutcome {
    ThreatCase threatCase;
    std::vector<ReportId> reports;
    std::vector<EntityId> entities;
    std::vector<RelationshipId> relationships;
    std::vector<ClaimId> claims;
    std::vector<IncidentId> incidents;
    std::vector<Diagnostic> diagnostics;
};

/// Adds a parsed report to a case. Rows with an id that the case has already are the same row
/// (newer `recorded.latest` wins, mentions and claims are united); reference entities (country,
/// ATT&CK id, CVE, sector, observable) carry equal ids in all reports and so are shared. Nothing
/// else is joined. Notes, attachments and assessments come along by id; house, title and default marking
/// only where the case has none. Deterministic: row order follows the input.
MergeOutcome mergeReport(ThreatCase threatCase, const ParsedReport& parsed);

/// Claims about one relationship, entity or incident, in id order.
/// Built once per case version.
class ClaimIndex {
public:
    ClaimIndex() = default;
    explicit ClaimIndex(const ThreatCase& threatCase);

    const std::vector<ClaimId>& of(RelationshipId id) const { return row(m_byRelationship, rowOf(id)); }
    const std::vector<ClaimId>& of(EntityId id) const { return row(m_byEntity, rowOf(id)); }
    const std::vector<ClaimId>& of(IncidentId id) const { return row(m_byIncident, rowOf(id)); }
    /// Incidents that a relationship is told of.
    const std::vector<IncidentId>& incidentsOf(RelationshipId id) const { return row(m_incidents, rowOf(id)); }

private:
    template <class Id>
    static const std::vector<Id>& row(const std::vector<std::vector<Id>>& table, std::size_t at)
    {
        static const std::vector<Id> none;
        return at < table.size() ? table[at] : none;
    }

    std::vector<std::vector<ClaimId>> m_byRelationship;
    std::vector<std::vector<ClaimId>> m_byEntity;
    std::vector<std::vector<ClaimId>> m_byIncident;
    std::vector<std::vector<IncidentId>> m_incidents;
};

}  // namespace throughline
