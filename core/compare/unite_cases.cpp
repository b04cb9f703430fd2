// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/unite_cases.h"

#include <algorithm>
#include <utility>

namespace throughline {
namespace {

/// Where each row of a table of the first case is in the united one; `noRow` = left out.
using RowMap = std::vector<std::uint32_t>;

class Uniter {
public:
    Uniter(const ThreatCase& a, const ThreatCase& b, const CaseComparison& comparison)
        : m_a(a), m_comparison(comparison)
    {
        m_out.threatCase = b;
    }

    UnitedCase run() &&
    {
        const CaseMatch& match = m_comparison.match;
        ThreatCase& united = m_out.threatCase;
        m_reports = mapOf(match.reports);
        m_entities = mapOf(match.entities);
        m_relationships = mapOf(match.relationships);
        m_incidents = mapOf(match.incidents);
        m_sameAs = mapOf(match.sameAs);
        append(m_a.reports, match.reports, united.reports, [&](Report& row) { row.voice = moved(m_entities, row.voice); });
        append(m_a.entities, match.entities, united.entities, [&](Entity& row) { rewrite(row); });
        append(m_a.relationships, match.relationships, united.relationships, [&](Relationship& row) { rewrite(row); });
        append(m_a.sameAs, match.sameAs, united.sameAs, [&](SameAs& row) {
            row.first = *moved(m_entities, std::optional(row.first));
            row.second = *moved(m_entities, std::optional(row.second));
            // What is joined now decides which cards there are.
            row.isAccepted = false;
        });
        append(m_a.claims, match.claims, united.claims, [&](Claim& row) { rewrite(row); });
        uniteIncidents();
        markRows();
        markClaims();
        return std::move(m_out);
    }

private:
    static RowMap mapOf(const TableMatch& match)
    {
        RowMap map = match.toB;
        auto next = static_cast<std::uint32_t>(match.toA.size());
        for (std::size_t row = 0; row < map.size(); ++row)
            if (match.isThereA[row] && map[row] == noRow)
                map[row] = next++;
        return map;
    }

    template <class T, class Rewrite>
    static void append(const ChunkedColumn<T>& from, const TableMatch& match, ChunkedColumn<T>& to, Rewrite&& rewrite)
    {
        for (std::size_t row = 0; row < from.size(); ++row)
            if (match.isThereA[row] && match.toB[row] == noRow) {
                T kept = from[row];
                rewrite(kept);
                to.push_back(std::move(kept));
            }
    }

    template <class Id>
    static std::optional<Id> moved(const RowMap& map, std::optional<Id> id)
    {
        const std::uint32_t row = id && rowOf(*id) < map.size() ? map[rowOf(*id)] : noRow;
        return row == noRow ? std::nullopt : std::optional(idAt<Id>(row));
    }
    template <class Id>
    static std::vector<Id> moved(const RowMap& map, const std::vector<Id>& ids)
    {
        std::vector<Id> out;
        for (const Id id : ids)
            if (const std::optional<Id> to = moved(map, std::optional(id)))
                out.push_back(*to);
        return out;
    }

    void rewrite(Entity& row) const
    {
        row.recordedBy = moved(m_entities, row.recordedBy);
        for (Alias& alias : row.also)
            alias.saidBy = moved(m_entities, alias.saidBy);
        std::vector<Mention> mentions;
        for (const Mention& mention : row.mentions)
            if (const auto report = moved(m_reports, std::optional(mention.report)))
                mentions.push_back({*report, mention.span});
        row.mentions = std::move(mentions);
    }
    void rewrite(Relationship& row) const
    {
        row.source = *moved(m_entities, std::optional(row.source));
        row.target = *moved(m_entities, std::optional(row.target));
        row.report = moved(m_reports, row.report);
        row.recordedBy = moved(m_entities, row.recordedBy);
    }
    void rewrite(Claim& row) const
    {
        const auto* relationship = std::get_if<RelationshipId>(&row.about);
        const bool isOfGoneRow = relationship != nullptr && m_comparison.match.relationships.toB[rowOf(*relationship)] == noRow;
        row.isSetAside = row.isSetAside || !isOfGoneRow;
        row.about = std::visit([&](auto id) -> ClaimSubject { return *moved(of(id), std::optional(id)); }, row.about);
        row.speaker = moved(m_entities, row.speaker);
        row.alsoSpeakers = moved(m_entities, row.alsoSpeakers);
        row.recordedBy = moved(m_entities, row.recordedBy);
        row.via = moved(m_entities, row.via);
        row.report = moved(m_reports, row.report);
    }

    const RowMap& of(EntityId) const { return m_entities; }
    const RowMap& of(RelationshipId) const { return m_relationships; }
    const RowMap& of(IncidentId) const { return m_incidents; }
    const RowMap& of(SameAsId) const { return m_sameAs; }

    /// An incident that both have also tells of what only the first one told of it.
    void uniteIncidents()
    {
        ChunkedColumn<Incident>& united = m_out.threatCase.incidents;
        for (std::size_t row = 0; row < m_a.incidents.size(); ++row) {
            if (m_incidents[row] == noRow)
                continue;
            Incident before = m_a.incidents[row];
            before.report = moved(m_reports, before.report);
            before.relationships = moved(m_relationships, before.relationships);
            for (std::vector<EntityId>* list : {&before.actors, &before.capabilities, &before.routedVia, &before.targets, &before.reportedBy})
                *list = moved(m_entities, *list);
            before.answers = moved(m_incidents, before.answers);
            // Counts and blanket claims are told by the second case alone.
            before.quantities.clear();
            before.claims.clear();
            if (m_incidents[row] >= m_comparison.match.incidents.toA.size())
                united.push_back(std::move(before));
            else if (needsRows(united[m_incidents[row]], before))
                extend(united.edit(m_incidents[row]), before);
        }
    }

    bool isGone(EntityId id) const { return rowOf(id) >= m_comparison.match.entities.toA.size(); }
    bool isGone(RelationshipId id) const { return rowOf(id) >= m_comparison.match.relationships.toA.size(); }

    template <class Id>
    void addGone(std::vector<Id>& into, const std::vector<Id>& from) const
    {
        std::copy_if(from.begin(), from.end(), std::back_inserter(into), [&](Id id) { return isGone(id); });
    }
    bool needsRows(const Incident&, const Incident& before) const
    {
        return std::any_of(before.relationships.begin(), before.relationships.end(), [&](RelationshipId id) { return isGone(id); })
            || std::any_of(before.targets.begin(), before.targets.end(), [&](EntityId id) { return isGone(id); });
    }
    void extend(Incident& known, const Incident& before) const
    {
        addGone(known.relationships, before.relationships);
        addGone(known.actors, before.actors);
        addGone(known.capabilities, before.capabilities);
        addGone(known.routedVia, before.routedVia);
        addGone(known.targets, before.targets);
    }

    template <class Id>
    void mark(const std::vector<RowDifference<Id>>& list, const RowMap& map, std::vector<MarkSet>& marks) const
    {
        for (const RowDifference<Id>& row : list) {
            const std::size_t at = row.after ? rowOf(*row.after) : map[rowOf(*row.before)];
            marks[at].add(row.change == RowChange::Added ? ComparisonMark::Added : row.change == RowChange::Removed ? ComparisonMark::Removed : ComparisonMark::Changed);
        }
    }

    void markRows()
    {
        m_out.marks.entities.resize(m_out.threatCase.entities.size());
        m_out.marks.relationships.resize(m_out.threatCase.relationships.size());
        mark(m_comparison.entities, m_entities, m_out.marks.entities);
        mark(m_comparison.relationships, m_relationships, m_out.marks.relationships);
    }

    static ComparisonMark markOf(const ClaimDifference& row)
    {
        if (row.change == ClaimChange::Withdrawn)
            return ComparisonMark::Withdrawn;
        if (row.change == ClaimChange::New && row.effect == ClaimEffect::FurtherSource)
            return ComparisonMark::FurtherSource;
        return row.change == ClaimChange::New && row.effect == ClaimEffect::Contradiction ? ComparisonMark::Contradicted
                                                                                            : ComparisonMark::Changed;
    }

    /// What is new or gone as a whole needs no mark for what is said of it.
    static void addMark(MarkSet& marks, ComparisonMark mark)
    {
        if (!marks.has(ComparisonMark::Added) && !marks.has(ComparisonMark::Removed))
            marks.add(mark);
    }

    void markClaims()
    {
        const ThreatCase& united = m_out.threatCase;
        for (const ClaimDifference& row : m_comparison.claims) {
            const ClaimSubject about = row.after ? united[*row.after].about
                                                 : std::visit([&](auto id) -> ClaimSubject { return *moved(of(id), std::optional(id)); },
                                                              m_a[*row.before].about);
            const ComparisonMark mark = markOf(row);
            if (const auto* entity = std::get_if<EntityId>(&about))
                addMark(m_out.marks.entities[rowOf(*entity)], mark);
            else if (const auto* relationship = std::get_if<RelationshipId>(&about))
                addMark(m_out.marks.relationships[rowOf(*relationship)], mark);
            else if (const auto* incident = std::get_if<IncidentId>(&about))
                for (const RelationshipId told : united[*incident].relationships)
                    if (united[told].type == RelationType::AttributedTo)
                        addMark(m_out.marks.relationships[rowOf(told)], mark);
        }
    }

    const ThreatCase& m_a;
    const CaseComparison& m_comparison;
    UnitedCase m_out;
    RowMap m_reports;
    RowMap m_entities;
    RowMap m_relationships;
    RowMap m_incidents;
    RowMap m_sameAs;
};

}  // namespace

UnitedCase uniteCases(const ThreatCase& a, const ThreatCase& b, const CaseComparison& comparison)
{
    return Uniter(a, b, comparison).run();
}

}  // namespace throughline
