// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/copied_things.h"

#include <algorithm>
#include <utility>
#include <variant>
#include <vector>

#include "core/exporters/stix_writer.h"
#include "core/model/compact_case.h"
#include "core/model/shown_case.h"
#include "core/workbench/copied_rows.h"
#include "core/workbench/ledger_words.h"

namespace throughline {
namespace {

/// Marks the rows of a case that a copy needs; a byte for each row.
class NeededRows {
public:
    NeededRows(const ThreatCase& threatCase, const Selection& selection)
        : m_case(threatCase), m_chosen(threatCase.entities.size()), m_entities(threatCase.entities.size()), m_reports(threatCase.reports.size()),
          m_relationships(threatCase.relationships.size()), m_claims(threatCase.claims.size()), m_incidents(threatCase.incidents.size()),
          m_sameAs(threatCase.sameAs.size())
    {
        choose(selection);
        markBetween();
        markIncidents(selection);
        markClaims();
        markNamed();
    }

    const std::vector<EntityId>& chosen() const { return m_chosenIds; }
    std::size_t lines() const { return static_cast<std::size_t>(std::count(m_relationships.begin(), m_relationships.end(), true)); }
    bool has(RelationshipId id) const { return m_relationships[rowOf(id)]; }
    bool has(IncidentId id) const { return m_incidents[rowOf(id)]; }

    KeepRows keepRows() const
    {
        return {.report = [this](ReportId id) { return m_reports[rowOf(id)]; },
                .entity = [this](EntityId id) { return m_entities[rowOf(id)]; },
                .relationship = [this](RelationshipId id) { return m_relationships[rowOf(id)]; },
                .claim = [this](ClaimId id) { return m_claims[rowOf(id)]; },
                .incident = [this](IncidentId id) { return m_incidents[rowOf(id)]; },
                .sameAs = [this](SameAsId id) { return m_sameAs[rowOf(id)]; }};
    }

private:
    void add(EntityId id)
    {
        if (rowOf(id) >= m_chosen.size() || m_chosen[rowOf(id)] || !isShown(m_case, id))
            return;
        m_chosen[rowOf(id)] = m_entities[rowOf(id)] = true;
        m_chosenIds.push_back(id);
    }

    void choose(const Selection& selection)
    {
        for (const EntityId id : selection.entities)
            add(id);
        for (const RelationshipId id : selection.relationships) {
            if (rowOf(id) >= m_relationships.size() || !isShown(m_case, id))
                continue;
            m_relationships[rowOf(id)] = true;
            add(m_case[id].source);
            add(m_case[id].target);
        }
        // A band alone stands for its parts.
        if (selection.incident && m_chosenIds.empty() && rowOf(*selection.incident) < m_incidents.size()) {
            const Incident& incident = m_case[*selection.incident];
            for (const std::vector<EntityId>* list : {&incident.actors, &incident.capabilities, &incident.routedVia, &incident.targets})
                std::for_each(list->begin(), list->end(), [this](EntityId id) { add(id); });
        }
        // A line that was chosen for itself does not bring others between its ends.
        m_isLinesOnly = selection.entities.empty() && !selection.relationships.empty();
    }

    void markBetween()
    {
        for (std::size_t row = 0; row < m_relationships.size() && !m_isLinesOnly; ++row) {
            const Relationship& line = m_case.relationships[row];
            if (!line.isDeleted && m_chosen[rowOf(line.source)] && m_chosen[rowOf(line.target)])
                m_relationships[row] = true;
        }
        for (std::size_t row = 0; row < m_sameAs.size(); ++row) {
            const SameAs& link = m_case.sameAs[row];
            m_sameAs[row] = !link.isDeleted && m_chosen[rowOf(link.first)] && m_chosen[rowOf(link.second)];
        }
    }

    /// Without its incident what is denied as a whole would look undisputed.
    void markIncidents(const Selection& selection)
    {
        for (std::size_t row = 0; row < m_incidents.size(); ++row) {
            const Incident& incident = m_case.incidents[row];
            const bool isTold = std::any_of(incident.relationships.begin(), incident.relationships.end(), [&](RelationshipId id) { return has(id); });
            const bool isAsked = selection.incident && rowOf(*selection.incident) == row;
            m_incidents[row] = !incident.isDeleted && (isTold || isAsked);
            if (!m_incidents[row])
                continue;
            for (const EntityId id : incident.reportedBy)
                m_entities[rowOf(id)] = true;
            if (incident.report)
                m_reports[rowOf(*incident.report)] = true;
        }
    }

    bool isNeeded(EntityId id) const { return m_chosen[rowOf(id)]; }
    bool isNeeded(RelationshipId id) const { return m_relationships[rowOf(id)]; }
    bool isNeeded(IncidentId id) const { return m_incidents[rowOf(id)]; }
    bool isNeeded(SameAsId id) const { return rowOf(id) < m_sameAs.size() && m_sameAs[rowOf(id)]; }

    void mark(const std::optional<EntityId>& id)
    {
        if (id)
            m_entities[rowOf(*id)] = true;
    }

    void markClaims()
    {
        for (std::size_t row = 0; row < m_claims.size(); ++row) {
            const Claim& claim = m_case.claims[row];
            if (claim.isDeleted || !std::visit([&](auto about) { return isNeeded(about); }, claim.about))
                continue;
            m_claims[row] = true;
            mark(claim.speaker);
            mark(claim.recordedBy);
            for (const std::vector<EntityId>* list : {&claim.alsoSpeakers, &claim.via})
                for (const EntityId id : *list)
                    mark(id);
            if (claim.report)
                m_reports[rowOf(*claim.report)] = true;
        }
    }

    /// Who recorded a row, calls a thing so, or is the voice of a report.
    void markNamed()
    {
        for (const EntityId id : m_chosenIds) {
            mark(m_case[id].recordedBy);
            for (const Alias& alias : m_case[id].also)
                mark(alias.saidBy);
        }
        for (std::size_t row = 0; row < m_relationships.size(); ++row) {
            if (!m_relationships[row])
                continue;
            mark(m_case.relationships[row].recordedBy);
            if (m_case.relationships[row].report)
                m_reports[rowOf(*m_case.relationships[row].report)] = true;
        }
        for (std::size_t row = 0; row < m_reports.size(); ++row)
            if (m_reports[row])
                mark(m_case.reports[row].voice);
    }

    const ThreatCase& m_case;
    std::vector<bool> m_chosen;
    std::vector<EntityId> m_chosenIds;
    std::vector<bool> m_entities;
    std::vector<bool> m_reports;
    std::vector<bool> m_relationships;
    std::vector<bool> m_claims;
    std::vector<bool> m_incidents;
    std::vector<bool> m_sameAs;
    bool m_isLinesOnly = false;
};

/// The view of the copy: its focus is what was chosen, its places are where that stands in the picture.
ViewState copiedView(const CaseDocument& document, const std::shared_ptr<const Picture>& picture, const std::vector<EntityId>& chosen)
{
    ViewState view;
    view.layout = document.view.layout;
    view.focus = {.around = chosen, .hops = 1};
    if (picture)
        for (std::size_t card = 0; card < picture->places.cards.size() && card < picture->layout.cards.size(); ++card)
            view.placement().set(picture->places.cards[card].entity, picture->layout.cards[card].centre());
    for (const EntityId id : chosen)
        if (!view.placement().find(id))
            if (const auto at = document.view.placement().find(id))
                view.placement().set(id, at);
    Placement ofChosen;
    for (const EntityId id : chosen)
        ofChosen.set(id, view.placement().find(id));
    view.placement() = std::move(ofChosen);
    return view;
}

/// Leaves only pictures on cards, the first ones that have room; returns how many had none.
std::size_t keepCardPictures(ThreatCase& copy)
{
    const ChunkedColumn<Attachment> all = std::exchange(copy.attachments, {});
    std::size_t bytes = 0;
    std::size_t left = 0;
    for (const Attachment& row : all) {
        if (row.isDeleted || !row.isOnCard || !row.bytes || !std::holds_alternative<EntityId>(row.about))
            continue;
        const bool hasRoom = row.bytes->size() <= mostCopiedPictureBytes - bytes;
        left += hasRoom ? 0 : 1;
        if (!hasRoom)
            continue;
        bytes += row.bytes->size();
        copy.attachments.push_back(row);
    }
    return left;
}

/// What is counted of the case as a whole, and what is attached to it, is no part of a copy.
void dropUntied(ThreatCase& copy)
{
    std::vector<bool> isTold(copy.quantities.size());
    for (const Incident& incident : copy.incidents)
        for (const QuantityId id : incident.quantities)
            isTold[rowOf(id)] = true;
    for (std::size_t row = 0; row < copy.quantities.size(); ++row) {
        const Quantity& count = copy.quantities[row];
        if (!isTold[row] && !count.ofEntity && !count.ofRelationship)
            copy.quantities.edit(row).isDeleted = true;
    }
    for (std::size_t row = 0; row < copy.notes.size(); ++row)
        if (std::holds_alternative<std::monostate>(copy.notes[row].about))
            copy.notes.edit(row).isDeleted = true;
    copy.assessments = {};
    copy.title.clear();
    copy.house.logo.reset();
}

std::string wordsOf(const ThreatCase& threatCase, const NeededRows& rows)
{
    std::string words;
    for (const EntityId id : rows.chosen())
        words += withoutFormula(copiedText(ledgerName(threatCase, id))) + "\n";
    for (std::size_t row = 0; row < threatCase.relationships.size(); ++row)
        if (rows.has(idAt<RelationshipId>(row)))
            words += withoutFormula(copiedText(ledgerSubject(threatCase, idAt<RelationshipId>(row)))) + "\n";
    return words;
}

}  // namespace

Result<CopiedThings> copyThings(const CaseDocument& document, const std::shared_ptr<const Picture>& picture, const Selection& selection, const Job& job)
{
    const NeededRows rows(document.threatCase, selection);
    if (rows.chosen().empty())
        return Error{.code = ErrorCode::NotFound, .message = "Choose things or lines of the picture to copy them.", .where = {}};
    CompactedCase compacted = compactCase(document.threatCase, rows.keepRows());
    CaseDocument copy;
    copy.view = compactView(copiedView(document, picture, rows.chosen()), compacted);
    copy.threatCase = std::move(compacted.threatCase);
    dropUntied(copy.threatCase);
    const std::size_t picturesLeft = keepCardPictures(copy.threatCase);
    if (job.isStopped())
        return Error{.code = ErrorCode::Cancelled, .message = {}, .where = {}};
    CopiedThings out{.bundle = stixBundle(copy), .words = wordsOf(document.threatCase, rows), .things = rows.chosen().size(), .lines = rows.lines(), .picturesLeft = picturesLeft};
    if (job.isStopped())
        return Error{.code = ErrorCode::Cancelled, .message = {}, .where = {}};
    return out;
}

}  // namespace throughline
