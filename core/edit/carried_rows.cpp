// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/carried_rows.h"

#include <algorithm>

#include "core/edit/edit_support.h"

namespace throughline::edit {
namespace {

template <class Id>
std::vector<bool> flagged(const std::vector<Id>& ids, std::size_t size)
{
    std::vector<bool> flags(size);
    for (const Id id : ids)
        flags[rowOf(id)] = true;
    return flags;
}

template <class T>
void setAlong(ChunkedColumn<T>& table, std::size_t row, bool isDeleted)
{
    T& changed = table.edit(row);
    changed.isDeleted = changed.isDeletedAlong = isDeleted;
}

/// How many claims relationships and same-as links have.
struct ClaimCounts {
    enum class Of { Standing, All };

    explicit ClaimCounts(const ThreatCase& threatCase, Of which = Of::Standing)
        : ofRelationship(threatCase.relationships.size()), ofLink(threatCase.sameAs.size())
    {
        for (const Claim& claim : threatCase.claims) {
            if (claim.isDeleted && which == Of::Standing)
                continue;
            if (const auto* relationship = std::get_if<RelationshipId>(&claim.about))
                ++ofRelationship[rowOf(*relationship)];
            else if (const auto* link = std::get_if<SameAsId>(&claim.about))
                ++ofLink[rowOf(*link)];
        }
    }

    std::vector<std::uint32_t> ofRelationship;
    std::vector<std::uint32_t> ofLink;
};

/// Entities that something which is not deleted speaks of.
class EntityUse {
public:
    explicit EntityUse(const ThreatCase& threatCase) : m_case(threatCase), m_isUsed(threatCase.entities.size())
    {
        readMentions();
        readRelationships();
        readClaims();
        readIncidents();
        readOwnWords();
    }

    bool isUsed(std::size_t row) const { return m_isUsed[row]; }

private:
    void use(EntityId id) { m_isUsed[rowOf(id)] = true; }
    void use(const std::optional<EntityId>& id)
    {
        if (id)
            use(*id);
    }
    void use(const std::vector<EntityId>& ids)
    {
        for (const EntityId id : ids)
            use(id);
    }

    void readMentions()
    {
        for (std::size_t row = 0; row < m_case.entities.size(); ++row)
            for (const Mention& mention : m_case.entities[row].mentions)
                m_isUsed[row] = m_isUsed[row] || !m_case[mention.report].isDeleted;
        for (const Report& report : m_case.reports)
            if (!report.isDeleted)
                use(report.voice);
    }

    void readRelationships()
    {
        for (const Relationship& row : m_case.relationships) {
            if (row.isDeleted)
                continue;
            use(row.source);
            use(row.target);
            use(row.recordedBy);
        }
        for (const SameAs& row : m_case.sameAs) {
            if (row.isDeleted)
                continue;
            use(row.first);
            use(row.second);
        }
    }

    void readClaims()
    {
        for (const Claim& row : m_case.claims) {
            if (row.isDeleted)
                continue;
            if (const auto* entity = std::get_if<EntityId>(&row.about))
                use(*entity);
            use(row.speaker);
            use(row.alsoSpeakers);
            use(row.recordedBy);
            use(row.via);
        }
    }

    void readIncidents()
    {
        for (const Incident& row : m_case.incidents) {
            if (row.isDeleted)
                continue;
            for (const std::vector<EntityId>* list : {&row.actors, &row.capabilities, &row.routedVia, &row.targets, &row.reportedBy})
                use(*list);
        }
        for (const Quantity& row : m_case.quantities)
            if (!row.isDeleted)
                use(row.ofEntity);
    }

    void readOwnWords()
    {
        for (const Note& row : m_case.notes)
            if (const auto* entity = std::get_if<EntityId>(&row.about); entity && !row.isDeleted)
                use(*entity);
        for (const Attachment& row : m_case.attachments)
            if (const auto* entity = std::get_if<EntityId>(&row.about); entity && !row.isDeleted)
                use(*entity);
    }

    const ThreatCase& m_case;
    std::vector<bool> m_isUsed;
};

bool isOf(const std::optional<ReportId>& report, const std::vector<bool>& reports) { return report && reports[rowOf(*report)]; }

/// Rows of a table that belong to one of the reports.
template <class T>
void deleteOfReports(ChunkedColumn<T>& table, const std::vector<bool>& reports)
{
    for (std::size_t row = 0; row < table.size(); ++row)
        if (!table[row].isDeleted && isOf(table[row].report, reports))
            setAlong(table, row, true);
}

template <class T>
void restoreOfReports(ChunkedColumn<T>& table, const std::vector<bool>& reports)
{
    for (std::size_t row = 0; row < table.size(); ++row)
        if (table[row].isDeletedAlong && isOf(table[row].report, reports))
            setAlong(table, row, false);
}

/// Rows that had a claim before and have none after.
template <class T>
void deleteBared(ChunkedColumn<T>& table, const std::vector<std::uint32_t>& before, const std::vector<std::uint32_t>& after)
{
    for (std::size_t row = 0; row < table.size(); ++row)
        if (!table[row].isDeleted && before[row] > 0 && after[row] == 0)
            setAlong(table, row, true);
}

template <class T>
void restoreClaimed(ChunkedColumn<T>& table, const std::vector<std::uint32_t>& claims)
{
    for (std::size_t row = 0; row < table.size(); ++row)
        if (table[row].isDeletedAlong && claims[row] > 0)
            setAlong(table, row, false);
}

/// Relationships of the reports for which nobody has ever said anything (records without an author).
void markUnclaimed(ThreatCase& threatCase, const std::vector<bool>& reports, bool isDeleted)
{
    const ClaimCounts claims(threatCase, ClaimCounts::Of::All);
    for (std::size_t row = 0; row < threatCase.relationships.size(); ++row) {
        const Relationship& relationship = threatCase.relationships[row];
        const bool mayChange = isDeleted ? !relationship.isDeleted : relationship.isDeletedAlong;
        if (mayChange && claims.ofRelationship[row] == 0 && isOf(relationship.report, reports))
            setAlong(threatCase.relationships, row, isDeleted);
    }
}

void deleteUntold(ThreatCase& threatCase, const std::vector<bool>& reports)
{
    const EntityUse use(threatCase);
    for (std::size_t row = 0; row < threatCase.entities.size(); ++row) {
        const Entity& entity = threatCase.entities[row];
        const auto isOfThem = [&](const Mention& mention) { return reports[rowOf(mention.report)]; };
        const bool wasTold = std::any_of(entity.mentions.begin(), entity.mentions.end(), isOfThem);
        if (!entity.isDeleted && wasTold && !use.isUsed(row) && entity.id != threatCase.house.id)
            setAlong(threatCase.entities, row, true);
    }
}

void restoreTold(ThreatCase& threatCase)
{
    const EntityUse use(threatCase);
    for (std::size_t row = 0; row < threatCase.entities.size(); ++row)
        if (threatCase.entities[row].isDeletedAlong && use.isUsed(row))
            setAlong(threatCase.entities, row, false);
}

/// Claims as they stood before those of `gone` were deleted.
ClaimCounts countsBefore(const ThreatCase& threatCase, const action::Rows& gone)
{
    ClaimCounts counts(threatCase);
    for (const ClaimId id : gone.claims) {
        const ClaimSubject& about = threatCase[id].about;
        if (const auto* relationship = std::get_if<RelationshipId>(&about))
            ++counts.ofRelationship[rowOf(*relationship)];
        else if (const auto* link = std::get_if<SameAsId>(&about))
            ++counts.ofLink[rowOf(*link)];
    }
    return counts;
}

}  // namespace

void deleteCarried(ThreatCase& threatCase, const action::Rows& gone)
{
    if (gone.claims.empty() && gone.reports.empty())
        return;
    const std::vector<bool> reports = flagged(gone.reports, threatCase.reports.size());
    const ClaimCounts before = countsBefore(threatCase, gone);
    deleteOfReports(threatCase.claims, reports);
    const ClaimCounts after(threatCase);
    deleteBared(threatCase.relationships, before.ofRelationship, after.ofRelationship);
    deleteBared(threatCase.sameAs, before.ofLink, after.ofLink);
    if (gone.reports.empty())
        return;
    markUnclaimed(threatCase, reports, true);
    deleteOfReports(threatCase.incidents, reports);
    deleteOfReports(threatCase.quantities, reports);
    deleteUntold(threatCase, reports);
}

void restoreCarried(ThreatCase& threatCase, const action::Rows& back)
{
    if (back.claims.empty() && back.reports.empty())
        return;
    const std::vector<bool> reports = flagged(back.reports, threatCase.reports.size());
    restoreOfReports(threatCase.claims, reports);
    markUnclaimed(threatCase, reports, false);
    restoreOfReports(threatCase.incidents, reports);
    restoreOfReports(threatCase.quantities, reports);
    const ClaimCounts claims(threatCase);
    restoreClaimed(threatCase.relationships, claims.ofRelationship);
    restoreClaimed(threatCase.sameAs, claims.ofLink);
    restoreTold(threatCase);
}

}  // namespace throughline::edit
