// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sound_document.h"

#include <algorithm>
#include <set>
#include <type_traits>

namespace throughline::test {
namespace {

class Checker {
public:
    explicit Checker(const CaseDocument& document) : m_document(document), m_case(document.threatCase) {}

    std::string run() &&
    {
        checkIds(m_case.reports, "report");
        checkIds(m_case.entities, "entity");
        checkIds(m_case.relationships, "relationship");
        checkIds(m_case.incidents, "incident");
        checkIds(m_case.sameAs, "same_as");
        checkIds(m_case.notes, "note");
        checkIds(m_case.attachments, "attachment");
        checkIds(m_case.assessments, "assessment");
        checkSources();
        checkEntities();
        checkRelationships();
        checkClaims();
        checkIncidents();
        checkOwnWords();
        checkView(m_document.view);
        for (const SavedView& saved : m_document.savedViews)
            checkView(saved.view);
        return m_wrong;
    }

private:
    void fail(const std::string& what)
    {
        if (m_wrong.empty())
            m_wrong = what;
    }
    void need(bool holds, const std::string& what, std::size_t row)
    {
        if (!holds)
            fail(what + " in row " + std::to_string(row));
    }

    template <class T>
    void checkIds(const ChunkedColumn<T>& table, const std::string& name)
    {
        std::set<std::string> seen;
        for (std::size_t row = 0; row < table.size(); ++row)
            need(!table[row].id.empty() && seen.insert(table[row].id).second, name + ": id missing or double", row);
    }

    bool has(EntityId id) const { return rowOf(id) < m_case.entities.size(); }
    bool has(RelationshipId id) const { return rowOf(id) < m_case.relationships.size(); }
    bool has(ClaimId id) const { return rowOf(id) < m_case.claims.size(); }
    bool has(IncidentId id) const { return rowOf(id) < m_case.incidents.size(); }
    bool has(ReportId id) const { return rowOf(id) < m_case.reports.size(); }
    bool has(SameAsId id) const { return rowOf(id) < m_case.sameAs.size(); }
    bool has(QuantityId id) const { return rowOf(id) < m_case.quantities.size(); }
    bool has(std::monostate) const { return true; }
    template <class Id>
    bool has(const std::optional<Id>& id) const { return !id || has(*id); }
    template <class Id>
    bool has(const std::vector<Id>& ids) const
    {
        return std::all_of(ids.begin(), ids.end(), [this](Id id) { return has(id); });
    }

    void checkSources()
    {
        for (std::size_t row = 0; row < m_case.reports.size(); ++row)
            need(has(m_case.reports[row].voice), "report: unknown voice", row);
    }

    void checkEntities()
    {
        for (std::size_t row = 0; row < m_case.entities.size(); ++row) {
            const Entity& entity = m_case.entities[row];
            need(entity.isDeleted || !entity.isDeletedAlong, "entity: along but not deleted", row);
            need(std::is_sorted(entity.tags.begin(), entity.tags.end()), "entity: tags not sorted", row);
            need(has(entity.recordedBy), "entity: unknown recorder", row);
            for (const Mention& mention : entity.mentions)
                need(has(mention.report), "entity: unknown report", row);
            for (const Alias& alias : entity.also)
                need(has(alias.saidBy), "entity: unknown sayer of an alias", row);
        }
    }

    void checkRelationships()
    {
        std::vector<std::size_t> all(m_case.relationships.size());
        std::vector<std::size_t> standing(all.size());
        for (const Claim& claim : m_case.claims)
            if (const auto* about = std::get_if<RelationshipId>(&claim.about); about && has(*about)) {
                ++all[rowOf(*about)];
                standing[rowOf(*about)] += !claim.isDeleted;
            }
        for (std::size_t row = 0; row < all.size(); ++row) {
            const Relationship& relationship = m_case.relationships[row];
            need(has(relationship.source) && has(relationship.target), "relationship: unknown end", row);
            need(has(relationship.report) && has(relationship.recordedBy), "relationship: unknown source", row);
            need(relationship.isDeleted || !relationship.isDeletedAlong, "relationship: along but not deleted", row);
            need(relationship.isDeleted || all[row] == 0 || standing[row] > 0, "relationship: stands without a claim", row);
        }
        for (std::size_t row = 0; row < m_case.sameAs.size(); ++row) {
            const SameAs& link = m_case.sameAs[row];
            need(has(link.first) && has(link.second), "same_as: unknown end", row);
            need(!link.isAccepted || link.first != link.second, "same_as: joins a thing with itself", row);
        }
    }

    void checkClaims()
    {
        for (std::size_t row = 0; row < m_case.claims.size(); ++row) {
            const Claim& claim = m_case.claims[row];
            need(std::visit([this](auto id) { return has(id); }, claim.about), "claim: unknown subject", row);
            need(has(claim.speaker) && has(claim.alsoSpeakers) && has(claim.recordedBy) && has(claim.via), "claim: unknown speaker", row);
            need(has(claim.report), "claim: unknown report", row);
            need(claim.isDeleted || !claim.isDeletedAlong, "claim: along but not deleted", row);
            if (has(claim.report))
                need(claim.isDeleted || !claim.report || !m_case[*claim.report].isDeleted, "claim: outlives its report", row);
            if (has(claim.speaker))
                need(claim.isDeleted || !claim.speaker || !m_case[*claim.speaker].isDeleted, "claim: outlives its speaker", row);
        }
    }

    void checkIncidents()
    {
        for (std::size_t row = 0; row < m_case.incidents.size(); ++row) {
            const Incident& incident = m_case.incidents[row];
            need(has(incident.report) && has(incident.actors) && has(incident.capabilities) && has(incident.routedVia)
                     && has(incident.targets) && has(incident.relationships) && has(incident.reportedBy)
                     && has(incident.quantities) && has(incident.claims) && has(incident.answers),
                 "incident: unknown member", row);
        }
        for (std::size_t row = 0; row < m_case.quantities.size(); ++row) {
            const Quantity& quantity = m_case.quantities[row];
            need(has(quantity.ofEntity) && has(quantity.ofRelationship) && has(quantity.report), "quantity: unknown subject", row);
        }
    }

    void checkOwnWords()
    {
        const auto known = [this](const NoteSubject& about) { return std::visit([this](auto id) { return has(id); }, about); };
        for (std::size_t row = 0; row < m_case.notes.size(); ++row)
            need(known(m_case.notes[row].about), "note: unknown subject", row);
        for (std::size_t row = 0; row < m_case.attachments.size(); ++row)
            need(known(m_case.attachments[row].about), "attachment: unknown subject", row);
        for (std::size_t row = 0; row < m_case.assessments.size(); ++row)
            need(has(m_case.assessments[row].restsOn), "assessment: unknown claim", row);
    }

    void checkView(const ViewState& view)
    {
        need(has(view.hidden) && has(view.unfolded), "view: unknown thing", 0);
        for (const std::vector<EntityId>& fold : view.folds)
            need(has(fold), "view: unknown thing in a fold", 0);
    }

    const CaseDocument& m_document;
    const ThreatCase& m_case;
    std::string m_wrong;
};

}  // namespace

std::string unsoundness(const CaseDocument& document) { return Checker(document).run(); }

}  // namespace throughline::test
