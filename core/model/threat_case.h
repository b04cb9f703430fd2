// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/chunked_column.h"
#include "core/base/diagnostic.h"
#include "core/model/case_facts.h"
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

/// Ids in a table that somebody else keeps; as a vector for who wants their own.
template <class Id>
struct IdRange : std::span<const Id> {
    using std::span<const Id>::span;
    operator std::vector<Id>() const { return {this->begin(), this->end()}; }
};

/// Claims about one relationship, entity, incident or same-as link, in id order; withdrawn ones are
/// left out. And what passes over all claims and relationships ask of each. Made once per case version; made
/// from the one before, it reads only the chunks that were changed since.
class ClaimIndex {
public:
    ClaimIndex() = default;
    explicit ClaimIndex(const ThreatCase& threatCase) : ClaimIndex(threatCase, ClaimIndex()) {}
    ClaimIndex(const ThreatCase& threatCase, const ClaimIndex& previous);

    IdRange<ClaimId> of(RelationshipId id) const { return m_byRelationship.row(rowOf(id)); }
    IdRange<ClaimId> of(EntityId id) const { return m_byEntity.row(rowOf(id)); }
    IdRange<ClaimId> of(IncidentId id) const { return m_byIncident.row(rowOf(id)); }
    IdRange<ClaimId> of(SameAsId id) const { return m_byLink.row(rowOf(id)); }
    /// Incidents that a relationship is told of.
    IdRange<IncidentId> incidentsOf(RelationshipId id) const { return m_incidents.row(rowOf(id)); }
    const ClaimFacts& facts(ClaimId id) const { return m_claimFacts[rowOf(id)]; }
    const RelationshipFacts& facts(RelationshipId id) const { return m_relationshipFacts[rowOf(id)]; }

private:
    /// Rows of different lengths behind each other.
    template <class Id>
    struct Table {
        std::vector<std::uint32_t> offsets;  ///< one more than rows
        std::vector<Id> ids;

        IdRange<Id> row(std::size_t at) const
        {
            return at + 1 < offsets.size() ? IdRange<Id>(ids.data() + offsets[at], ids.data() + offsets[at + 1]) : IdRange<Id>();
        }
    };
    /// What was read of one chunk of claims; the chunk is held so that it can be told from another.
    struct Part {
        struct Entry {
            ClaimSubject about;
            std::uint32_t row = 0;
        };
        std::shared_ptr<const ChunkedColumn<Claim>::Chunk> chunk;
        std::shared_ptr<const std::vector<Entry>> entries;
    };

    static Part readChunk(const ChunkedColumn<Claim>& claims, std::size_t chunk);
    template <class Id>
    Table<ClaimId> claimsAbout(std::size_t rows) const;
    static Table<IncidentId> incidentsTelling(const ThreatCase& threatCase);

    std::vector<Part> m_parts;
    Table<ClaimId> m_byRelationship;
    Table<ClaimId> m_byEntity;
    Table<ClaimId> m_byIncident;
    Table<ClaimId> m_byLink;
    Table<IncidentId> m_incidents;
    FactColumn<Claim, ClaimFacts> m_claimFacts;
    FactColumn<Relationship, RelationshipFacts> m_relationshipFacts;
};

}  // namespace throughline
