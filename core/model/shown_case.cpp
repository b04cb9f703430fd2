// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/shown_case.h"

#include <algorithm>
#include <type_traits>

#include "core/model/incident_parts.h"

namespace throughline {
namespace {

template <class Id>
bool isShownIfAny(const ThreatCase& threatCase, const std::optional<Id>& id)
{
    return !id || isShown(threatCase, *id);
}

bool isSubjectShown(const ThreatCase& threatCase, const NoteSubject& about)
{
    return std::visit([&](auto id) {
        if constexpr (std::is_same_v<decltype(id), std::monostate>)
            return true;
        else
            return isShown(threatCase, id);
    }, about);
}

/// What stays of a row that is not shown: enough that ids which point to it point to something.
template <class T>
T emptied(const T&)
{
    return {};
}
Relationship emptied(const Relationship& row)
{
    return {.source = row.source, .target = row.target};
}
SameAs emptied(const SameAs& row)
{
    return {.first = row.first, .second = row.second};
}
Claim emptied(const Claim& row)
{
    return {.about = row.about};
}

/// Takes ids of rows that are not shown out of the rows that are.
class Cleaner {
public:
    explicit Cleaner(const ThreatCase& threatCase) : m_case(threatCase), m_out(threatCase) {}

    ThreatCase run() &&
    {
        clean<ReportId>(m_case.reports, m_out.reports);
        clean<EntityId>(m_case.entities, m_out.entities);
        clean<RelationshipId>(m_case.relationships, m_out.relationships);
        clean<ClaimId>(m_case.claims, m_out.claims);
        clean<IncidentId>(m_case.incidents, m_out.incidents);
        clean<QuantityId>(m_case.quantities, m_out.quantities);
        clean<SameAsId>(m_case.sameAs, m_out.sameAs);
        clean<NoteId>(m_case.notes, m_out.notes);
        clean<AttachmentId>(m_case.attachments, m_out.attachments);
        cleanAssessments();
        return std::move(m_out);
    }

private:
    template <class Id, class T>
    void clean(const ChunkedColumn<T>& from, ChunkedColumn<T>& to)
    {
        for (std::size_t row = 0; row < from.size(); ++row) {
            if (!isShown(m_case, idAt<Id>(row))) {
                T empty = emptied(from[row]);
                empty.isDeleted = true;
                to.edit(row) = std::move(empty);
            } else if (namesDeleted(from[row])) {
                rewrite(to.edit(row));
            }
        }
    }

    void cleanAssessments()
    {
        for (std::size_t row = 0; row < m_case.assessments.size(); ++row) {
            const Assessment& from = m_case.assessments[row];
            if (from.isDeleted)
                m_out.assessments.edit(row) = Assessment{.isDeleted = true};
            else if (isGone(from.restsOn))
                drop(m_out.assessments.edit(row).restsOn);
        }
    }

    template <class Id>
    bool isGone(Id id) const { return !isShown(m_case, id); }
    template <class Id>
    bool isGone(const std::optional<Id>& id) const { return id && isGone(*id); }
    template <class Id>
    bool isGone(const std::vector<Id>& ids) const
    {
        return std::any_of(ids.begin(), ids.end(), [this](Id id) { return isGone(id); });
    }
    template <class Id>
    void drop(std::optional<Id>& id) const
    {
        if (isGone(id))
            id.reset();
    }
    template <class Id>
    void drop(std::vector<Id>& ids) const
    {
        std::erase_if(ids, [this](Id id) { return isGone(id); });
    }

    // Does a row name one that is not shown? What does so is rewritten, and no other chunk is copied.

    bool namesDeleted(const Report& row) const { return isGone(row.voice); }
    bool namesDeleted(const Entity& row) const
    {
        return isGone(row.recordedBy)
            || std::any_of(row.also.begin(), row.also.end(), [this](const Alias& alias) { return isGone(alias.saidBy); })
            || std::any_of(row.mentions.begin(), row.mentions.end(), [this](const Mention& mention) { return isGone(mention.report); });
    }
    bool namesDeleted(const Relationship& row) const { return isGone(row.report) || isGone(row.recordedBy); }
    bool namesDeleted(const Claim& row) const
    {
        return isGone(row.speaker) || isGone(row.alsoSpeakers) || isGone(row.recordedBy) || isGone(row.via);
    }
    bool namesDeleted(const Incident& row) const
    {
        return isGone(row.report) || isGone(row.actors) || isGone(row.capabilities) || isGone(row.routedVia)
            || isGone(row.targets) || isGone(row.relationships) || isGone(row.reportedBy) || isGone(row.quantities)
            || isGone(row.claims) || isGone(row.answers);
    }
    template <class T>
    bool namesDeleted(const T&) const { return false; }

    void rewrite(Report& row) const { drop(row.voice); }
    void rewrite(Entity& row) const
    {
        drop(row.recordedBy);
        // A name that only a deleted body uses stays a name of the thing.
        for (Alias& alias : row.also)
            drop(alias.saidBy);
        std::erase_if(row.mentions, [this](const Mention& mention) { return isGone(mention.report); });
    }
    void rewrite(Relationship& row) const
    {
        drop(row.report);
        drop(row.recordedBy);
    }
    void rewrite(Claim& row) const
    {
        drop(row.speaker);
        drop(row.alsoSpeakers);
        drop(row.recordedBy);
        drop(row.via);
    }
    void rewrite(Incident& row) const
    {
        drop(row.report);
        const std::vector<EntityId> untied = untiedParts(m_case, row);
        for (std::vector<EntityId>* list : {&row.actors, &row.capabilities, &row.routedVia, &row.targets}) {
            drop(*list);
            std::erase_if(*list, [&](EntityId id) { return std::binary_search(untied.begin(), untied.end(), id); });
        }
        drop(row.reportedBy);
        drop(row.relationships);
        drop(row.quantities);
        drop(row.claims);
        drop(row.answers);
    }
    template <class T>
    void rewrite(T&) const {}

    const ThreatCase& m_case;
    ThreatCase m_out;
};

template <class T>
bool hasDeleted(const ChunkedColumn<T>& table)
{
    return std::any_of(table.begin(), table.end(), [](const T& row) { return row.isDeleted; });
}

bool hasDeleted(const ThreatCase& c)
{
    return hasDeleted(c.reports) || hasDeleted(c.entities) || hasDeleted(c.relationships) || hasDeleted(c.claims)
        || hasDeleted(c.incidents) || hasDeleted(c.quantities) || hasDeleted(c.sameAs) || hasDeleted(c.assessments)
        || hasDeleted(c.notes) || hasDeleted(c.attachments);
}

}  // namespace

bool isShown(const ThreatCase& threatCase, ReportId id) { return !threatCase[id].isDeleted; }
bool isShown(const ThreatCase& threatCase, EntityId id) { return !threatCase[id].isDeleted; }
bool isShown(const ThreatCase& threatCase, IncidentId id) { return !threatCase[id].isDeleted; }

bool isShown(const ThreatCase& threatCase, RelationshipId id)
{
    const Relationship& row = threatCase[id];
    return !row.isDeleted && isShown(threatCase, row.source) && isShown(threatCase, row.target);
}

bool isShown(const ThreatCase& threatCase, SameAsId id)
{
    const SameAs& row = threatCase[id];
    return !row.isDeleted && isShown(threatCase, row.first) && isShown(threatCase, row.second);
}

bool isShown(const ThreatCase& threatCase, ClaimId id)
{
    const Claim& row = threatCase[id];
    return !row.isDeleted && isShownIfAny(threatCase, row.report)
        && std::visit([&](auto about) { return isShown(threatCase, about); }, row.about);
}

bool isShown(const ThreatCase& threatCase, QuantityId id)
{
    const Quantity& row = threatCase[id];
    return !row.isDeleted && isShownIfAny(threatCase, row.ofEntity) && isShownIfAny(threatCase, row.ofRelationship)
        && isShownIfAny(threatCase, row.report);
}

bool isShown(const ThreatCase& threatCase, NoteId id)
{
    return !threatCase[id].isDeleted && isSubjectShown(threatCase, threatCase[id].about);
}

bool isShown(const ThreatCase& threatCase, AttachmentId id)
{
    return !threatCase[id].isDeleted && isSubjectShown(threatCase, threatCase[id].about);
}

ShownCase shownCase(const ThreatCase& threatCase, std::shared_ptr<const ClaimIndex> claims)
{
    if (!hasDeleted(threatCase))
        return {threatCase, std::move(claims)};
    ShownCase shown{.threatCase = Cleaner(threatCase).run(), .claims = {}};
    shown.claims = std::make_shared<const ClaimIndex>(shown.threatCase, *claims);
    return shown;
}

}  // namespace throughline
