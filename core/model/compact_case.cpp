// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/compact_case.h"

#include <type_traits>
#include <utility>
#include <variant>

namespace throughline {
namespace {

template <class Id>
using RowMap = std::vector<std::optional<Id>>;

/// Marks the rows to keep with their new numbers.
template <class Id, class T, class Keep>
RowMap<Id> keptRows(const ChunkedColumn<T>& column, Keep&& keep)
{
    RowMap<Id> map(column.size());
    std::size_t next = 0;
    for (std::size_t row = 0; row < column.size(); ++row)
        if (!column[row].isDeleted && keep(idAt<Id>(row), column[row]))
            map[row] = idAt<Id>(next++);
    return map;
}

template <class Id>
bool asked(const std::function<bool(Id)>& keep, Id id)
{
    return !keep || keep(id);
}

/// Rewrites the ids of kept rows.
class Compactor {
public:
    Compactor(const ThreatCase& threatCase, const KeepRows& keep) : m_case(threatCase)
    {
        m_out.reports = keptRows<ReportId>(m_case.reports, [&](ReportId id, const Report&) { return asked(keep.report, id); });
        m_out.entities = keptRows<EntityId>(m_case.entities, [&](EntityId id, const Entity&) { return asked(keep.entity, id); });
        m_out.relationships = keptRows<RelationshipId>(m_case.relationships, [&](RelationshipId id, const Relationship& row) {
            return asked(keep.relationship, id) && has(row.source) && has(row.target);
        });
        m_out.incidents = keptRows<IncidentId>(m_case.incidents, [&](IncidentId id, const Incident&) { return asked(keep.incident, id); });
        m_sameAs = keptRows<SameAsId>(m_case.sameAs, [&](SameAsId id, const SameAs& row) {
            return asked(keep.sameAs, id) && has(row.first) && has(row.second);
        });
        m_out.claims = keptRows<ClaimId>(m_case.claims, [&](ClaimId id, const Claim& row) {
            return asked(keep.claim, id) && std::visit([&](auto about) { return has(about); }, row.about)
                && (!row.report || has(*row.report))
                && (!row.speaker || has(*row.speaker));  // else the document would seem to say it
        });
        m_quantities = keptRows<QuantityId>(m_case.quantities, [&](QuantityId, const Quantity& row) {
            return (!row.ofEntity || has(*row.ofEntity)) && (!row.ofRelationship || has(*row.ofRelationship))
                && (!row.report || has(*row.report));
        });
    }

    CompactedCase run() &&
    {
        m_out.threatCase.title = m_case.title;
        m_out.threatCase.house = m_case.house;
        m_out.threatCase.defaultMarking = m_case.defaultMarking;
        copy(m_case.reports, m_out.reports, m_out.threatCase.reports);
        copy(m_case.entities, m_out.entities, m_out.threatCase.entities);
        copy(m_case.relationships, m_out.relationships, m_out.threatCase.relationships);
        copy(m_case.claims, m_out.claims, m_out.threatCase.claims);
        copy(m_case.incidents, m_out.incidents, m_out.threatCase.incidents);
        copy(m_case.quantities, m_quantities, m_out.threatCase.quantities);
        copy(m_case.sameAs, m_sameAs, m_out.threatCase.sameAs);
        copyOwnWords();
        return std::move(m_out);
    }

private:
    const RowMap<ReportId>& mapOf(ReportId) const { return m_out.reports; }
    const RowMap<EntityId>& mapOf(EntityId) const { return m_out.entities; }
    const RowMap<RelationshipId>& mapOf(RelationshipId) const { return m_out.relationships; }
    const RowMap<ClaimId>& mapOf(ClaimId) const { return m_out.claims; }
    const RowMap<IncidentId>& mapOf(IncidentId) const { return m_out.incidents; }
    const RowMap<QuantityId>& mapOf(QuantityId) const { return m_quantities; }
    const RowMap<SameAsId>& mapOf(SameAsId) const { return m_sameAs; }

    template <class Id>
    std::optional<Id> mapped(Id id) const
    {
        const RowMap<Id>& map = mapOf(id);
        return rowOf(id) < map.size() ? map[rowOf(id)] : std::nullopt;
    }
    template <class Id>
    bool has(Id id) const { return mapped(id).has_value(); }

    template <class Id>
    void move(std::optional<Id>& id) const
    {
        if (id)
            id = mapped(*id);
    }
    template <class Id>
    void move(std::vector<Id>& ids) const
    {
        std::vector<Id> kept;
        for (const Id id : ids)
            if (const std::optional<Id> to = mapped(id))
                kept.push_back(*to);
        ids = std::move(kept);
    }

    void rewrite(Report& row) const { move(row.voice); }
    void rewrite(Entity& row) const
    {
        // Without its speaker the document would seem to call it so.
        std::erase_if(row.also, [&](const Alias& alias) { return alias.saidBy && !has(*alias.saidBy); });
        for (Alias& alias : row.also)
            move(alias.saidBy);
        move(row.recordedBy);
        std::vector<Mention> mentions;
        for (const Mention& mention : row.mentions)
            if (const std::optional<ReportId> report = mapped(mention.report))
                mentions.push_back({*report, mention.span});
        row.mentions = std::move(mentions);
    }
    void rewrite(Relationship& row) const
    {
        row.source = *mapped(row.source);
        row.target = *mapped(row.target);
        move(row.report);
        move(row.recordedBy);
    }
    void rewrite(Claim& row) const
    {
        row.about = std::visit([&](auto about) -> ClaimSubject { return *mapped(about); }, row.about);
        move(row.speaker);
        move(row.alsoSpeakers);
        move(row.recordedBy);
        move(row.via);
        move(row.report);
    }
    void rewrite(Incident& row) const
    {
        move(row.report);
        for (std::vector<EntityId>* list : {&row.actors, &row.capabilities, &row.routedVia, &row.targets, &row.reportedBy})
            move(*list);
        move(row.relationships);
        move(row.quantities);
        move(row.claims);
        move(row.answers);
    }
    void rewrite(Quantity& row) const
    {
        move(row.ofEntity);
        move(row.ofRelationship);
        move(row.report);
    }
    void rewrite(SameAs& row) const
    {
        row.first = *mapped(row.first);
        row.second = *mapped(row.second);
    }

    template <class T, class Id>
    void copy(const ChunkedColumn<T>& from, const RowMap<Id>& map, ChunkedColumn<T>& to) const
    {
        for (std::size_t row = 0; row < from.size(); ++row) {
            if (!map[row])
                continue;
            T kept = from[row];
            rewrite(kept);
            to.push_back(std::move(kept));
        }
    }

    /// Where the subject went; nullopt if it was left out.
    std::optional<NoteSubject> subjectOf(const NoteSubject& about) const
    {
        return std::visit([&](auto id) -> std::optional<NoteSubject> {
            if constexpr (std::is_same_v<decltype(id), std::monostate>) {
                return NoteSubject{};
            } else {
                const auto to = mapped(id);
                return to ? std::optional<NoteSubject>(*to) : std::nullopt;
            }
        }, about);
    }

    template <class T>
    void copyAttached(const ChunkedColumn<T>& from, ChunkedColumn<T>& to) const
    {
        for (const T& row : from) {
            const std::optional<NoteSubject> about = subjectOf(row.about);
            if (row.isDeleted || !about)
                continue;
            T kept = row;
            kept.about = *about;
            to.push_back(std::move(kept));
        }
    }

    void copyOwnWords()
    {
        copyAttached(m_case.notes, m_out.threatCase.notes);
        copyAttached(m_case.attachments, m_out.threatCase.attachments);
        for (const Assessment& row : m_case.assessments) {
            if (row.isDeleted)
                continue;
            Assessment kept = row;
            move(kept.restsOn);
            m_out.threatCase.assessments.push_back(std::move(kept));
        }
    }

    const ThreatCase& m_case;
    CompactedCase m_out;
    RowMap<QuantityId> m_quantities;
    RowMap<SameAsId> m_sameAs;
};

std::vector<EntityId> movedEntities(const std::vector<EntityId>& ids, const CompactedCase& compacted)
{
    std::vector<EntityId> out;
    for (const EntityId id : ids)
        if (rowOf(id) < compacted.entities.size() && compacted.entities[rowOf(id)])
            out.push_back(*compacted.entities[rowOf(id)]);
    return out;
}

}  // namespace

CompactedCase compactCase(const ThreatCase& threatCase, const KeepRows& keep)
{
    return Compactor(threatCase, keep).run();
}

ViewState compactView(const ViewState& view, const CompactedCase& compacted)
{
    ViewState out = view;
    out.hidden = movedEntities(view.hidden, compacted);
    out.unfolded = movedEntities(view.unfolded, compacted);
    out.focus.around = movedEntities(view.focus.around, compacted);
    out.folds.clear();
    out.foldNames.clear();
    for (std::size_t i = 0; i < view.folds.size(); ++i)
        if (std::vector<EntityId> members = movedEntities(view.folds[i], compacted); members.size() > 1)
            out.addFold(std::move(members), view.foldName(i));
    for (auto& [layout, placement] : out.placed) {
        Placement moved;
        for (std::size_t row = 0; row < placement.rows() && row < compacted.entities.size(); ++row)
            if (compacted.entities[row])
                moved.set(*compacted.entities[row], placement.find(idAt<EntityId>(row)));
        placement = std::move(moved);
    }
    return out;
}

}  // namespace throughline
