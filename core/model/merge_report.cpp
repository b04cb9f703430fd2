// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <concepts>
#include <set>
#include <string_view>
#include <type_traits>
#include <unordered_map>
#include <variant>

#include "core/model/threat_case.h"

namespace throughline {
namespace {

/// Rows of one table by STIX id. Only looked up, never walked: its order reaches nothing.
template <class Row>
std::unordered_map<std::string_view, std::size_t> rowsById(const ChunkedColumn<Row>& table)
{
    std::unordered_map<std::string_view, std::size_t> rows;
    rows.reserve(table.size());
    for (std::size_t i = 0; i < table.size(); ++i)
        if (!table[i].id.empty())
            rows.emplace(table[i].id, i);
    return rows;
}

bool isNewer(const TimeSpan& a, const TimeSpan& b) { return a.latest && (!b.latest || *a.latest > *b.latest); }

/// Appends what is not there yet, in order.
template <class T>
    requires std::totally_ordered<T>
void unite(std::vector<T>& into, const std::vector<T>& from)
{
    std::set<T> known(into.begin(), into.end());
    for (const T& value : from)
        if (known.insert(value).second)
            into.push_back(value);
}

void unite(std::vector<Alias>& into, const std::vector<Alias>& from)
{
    for (const Alias& value : from)
        if (std::find(into.begin(), into.end(), value) == into.end())
            into.push_back(value);
}

/// What the analyst did to a row stays when a newer version of it is loaded. (A draft is one only as
/// long as every source that tells of it is: what is reviewed, or recorded elsewhere, stays so.)
template <class T>
void keepAnalystMarks(T& row, const T& known)
{
    row.isDeleted = known.isDeleted;
    row.isDeletedAlong = known.isDeletedAlong;
    row.tags = known.tags;
    row.highlight = known.highlight;
}

/// What went with a report comes back when it is loaded again; what was deleted for itself does not.
template <class T>
void revive(ChunkedColumn<T>& table, std::size_t row)
{
    if (!table[row].isDeletedAlong)
        return;
    T& known = table.edit(row);
    known.isDeleted = known.isDeletedAlong = false;
}

/// Equal but for what the analyst did to the known one.
bool isSameClaim(const Claim& known, Claim row)
{
    row.isDeleted = known.isDeleted;
    row.isDeletedAlong = known.isDeletedAlong;
    row.isSetAside = known.isSetAside;
    row.setAsideReason = known.setAsideReason;
    row.credibility = known.credibility;
    row.isDraft = known.isDraft;
    return known == row;
}

bool isSameQuantity(const Quantity& known, Quantity row)
{
    row.isDeleted = known.isDeleted;
    row.isDeletedAlong = known.isDeletedAlong;
    row.isDraft = known.isDraft;
    return known == row;
}

class Merger {
public:
    Merger(ThreatCase threatCase, const ParsedReport& parsed) : m_parsed(parsed) { m_out.threatCase = std::move(threatCase); }

    MergeOutcome run() &&
    {
        // Ids first: rows point at each other in both directions.
        m_out.reports = place(m_out.threatCase.reports, m_parsed.reports, m_newReports);
        m_out.entities = place(m_out.threatCase.entities, m_parsed.entities, m_newEntities);
        m_out.relationships = place(m_out.threatCase.relationships, m_parsed.relationships, m_newRelationships);
        m_firstClaim = m_out.threatCase.claims.size();
        m_sameAs = placeAs<SameAs, SameAsId>(m_out.threatCase.sameAs, m_parsed.sameAs, m_newSameAs);
        m_out.incidents = placeIncidents();
        for (std::size_t i = 0; i < m_parsed.reports.size(); ++i)
            mergeRow(i);
        for (std::size_t i = 0; i < m_parsed.entities.size(); ++i)
            mergeEntity(i);
        for (std::size_t i = 0; i < m_parsed.relationships.size(); ++i)
            mergeRelationship(i);
        addClaims();
        addQuantities();
        addIncidents();
        addSameAs();
        addOwnWords();
        return std::move(m_out);
    }

private:
    template <class Row, class Id>
    std::vector<Id> placeAs(ChunkedColumn<Row>& table, const std::vector<Row>& rows, std::vector<bool>& isNew)
    {
        auto known = rowsById(table);
        // Views into `rows` keep the keys alive while the table grows.
        std::unordered_map<std::string_view, std::size_t> added;
        std::vector<Id> ids;
        ids.reserve(rows.size());
        std::size_t next = table.size();
        for (const Row& row : rows) {
            const auto old = known.find(row.id);
            const auto twin = added.find(row.id);
            const bool fresh = row.id.empty() || (old == known.end() && twin == added.end());
            isNew.push_back(fresh);
            if (fresh) {
                if (!row.id.empty())
                    added.emplace(row.id, next);
                ids.push_back(idAt<Id>(next++));
            } else {
                ids.push_back(idAt<Id>(old != known.end() ? old->second : twin->second));
            }
        }
        return ids;
    }

    std::vector<ReportId> place(ChunkedColumn<Report>& t, const std::vector<Report>& r, std::vector<bool>& n) { return placeAs<Report, ReportId>(t, r, n); }
    std::vector<EntityId> place(ChunkedColumn<Entity>& t, const std::vector<Entity>& r, std::vector<bool>& n) { return placeAs<Entity, EntityId>(t, r, n); }
    std::vector<RelationshipId> place(ChunkedColumn<Relationship>& t, const std::vector<Relationship>& r, std::vector<bool>& n) { return placeAs<Relationship, RelationshipId>(t, r, n); }
    std::vector<IncidentId> placeIncidents() { return placeAs<Incident, IncidentId>(m_out.threatCase.incidents, m_parsed.incidents, m_newIncidents); }

    EntityId map(EntityId id) const { return m_out.entities[rowOf(id)]; }
    ReportId map(ReportId id) const { return m_out.reports[rowOf(id)]; }
    RelationshipId map(RelationshipId id) const { return m_out.relationships[rowOf(id)]; }
    IncidentId map(IncidentId id) const { return m_out.incidents[rowOf(id)]; }
    ClaimId map(ClaimId id) const { return m_out.claims[rowOf(id)]; }
    QuantityId map(QuantityId id) const { return m_quantities[rowOf(id)]; }
    SameAsId map(SameAsId id) const { return m_sameAs[rowOf(id)]; }

    template <class Id>
    std::optional<Id> map(const std::optional<Id>& id) const
    {
        return id ? std::optional<Id>(map(*id)) : std::nullopt;
    }
    template <class Id>
    std::vector<Id> map(const std::vector<Id>& ids) const
    {
        std::vector<Id> out;
        out.reserve(ids.size());
        for (const Id id : ids)
            out.push_back(map(id));
        return out;
    }

    void mergeRow(std::size_t i)
    {
        Report row = m_parsed.reports[i];
        row.voice = map(row.voice);
        if (m_newReports[i]) {
            m_out.threatCase.reports.push_back(std::move(row));
            return;
        }
        Report& known = m_out.threatCase.reports.edit(rowOf(m_out.reports[i]));
        known.marking = strictest(known.marking, row.marking);
        known.isDeleted = false;
    }

    void mergeEntity(std::size_t i)
    {
        Entity row = m_parsed.entities[i];
        row.recordedBy = map(row.recordedBy);
        for (Mention& mention : row.mentions)
            mention.report = map(mention.report);
        for (Alias& alias : row.also)
            alias.saidBy = map(alias.saidBy);
        if (m_newEntities[i]) {
            m_out.threatCase.entities.push_back(std::move(row));
            return;
        }
        revive(m_out.threatCase.entities, rowOf(m_out.entities[i]));
        Entity& known = m_out.threatCase.entities.edit(rowOf(m_out.entities[i]));
        keepAnalystMarks(row, known);
        std::vector<Mention> mentions = known.mentions;
        std::vector<Alias> also = known.also;
        unite(mentions, row.mentions);
        unite(also, row.also);
        // Whichever version wins, a marking never gets weaker by loading more.
        const Marking marking = strictest(known.marking, row.marking);
        const bool isDraft = known.isDraft && row.isDraft;
        const bool replaces = known.isPlaceholder || (!row.isPlaceholder && isNewer(row.recorded, known.recorded));
        if (replaces)
            known = std::move(row);
        known.mentions = std::move(mentions);
        known.also = std::move(also);
        known.marking = marking;
        known.isDraft = isDraft;
    }

    void mergeRelationship(std::size_t i)
    {
        Relationship row = m_parsed.relationships[i];
        row.source = map(row.source);
        row.target = map(row.target);
        row.report = map(row.report);
        row.recordedBy = map(row.recordedBy);
        if (m_newRelationships[i]) {
            m_out.threatCase.relationships.push_back(std::move(row));
            return;
        }
        Relationship& known = m_out.threatCase.relationships.edit(rowOf(m_out.relationships[i]));
        keepAnalystMarks(row, known);
        const Marking marking = strictest(known.marking, row.marking);
        const bool isDraft = known.isDraft && row.isDraft;
        if (isNewer(row.recorded, known.recorded))
            known = std::move(row);
        known.marking = marking;
        known.isDraft = isDraft;
    }

    /// Few claims share all of these, also where none has any text.
    static std::size_t fingerprint(const Claim& claim)
    {
        const auto mix = [](std::size_t seed, std::size_t value) { return seed * 1000003 ^ value; };
        std::size_t hash = mix(claim.about.index(), std::visit([](auto id) { return rowOf(id); }, claim.about));
        hash = mix(hash, claim.speaker ? rowOf(*claim.speaker) + 1 : 0);
        hash = mix(hash, claim.report ? rowOf(*claim.report) + 1 : 0);
        hash = mix(hash, static_cast<std::size_t>(claim.stance));
        return mix(hash, claim.span.begin);
    }

    /// Of no report, and about something that the case holds.
    bool isLooseAboutKnown(const Claim& claim) const
    {
        const auto isKnown = [](const std::vector<bool>& isNew, std::size_t row) { return row < isNew.size() && !isNew[row]; };
        if (claim.report)
            return false;
        if (const auto* entity = std::get_if<EntityId>(&claim.about))
            return isKnown(m_newEntities, rowOf(*entity));
        if (const auto* incident = std::get_if<IncidentId>(&claim.about))
            return isKnown(m_newIncidents, rowOf(*incident));
        const auto* link = std::get_if<SameAsId>(&claim.about);
        return link && isKnown(m_newSameAs, rowOf(*link));
    }

    /// Claims that the case holds already (the same file loaded twice) are the same rows.
    void addClaims()
    {
        std::vector<Claim> rows;
        for (const Claim& parsed : m_parsed.claims) {
            Claim row = parsed;
            row.about = std::visit([&](auto id) -> ClaimSubject { return map(id); }, parsed.about);
            row.speaker = map(row.speaker);
            row.alsoSpeakers = map(row.alsoSpeakers);
            row.recordedBy = map(row.recordedBy);
            row.via = map(row.via);
            row.report = map(row.report);
            rows.push_back(std::move(row));
        }
        const bool mayRepeat = std::find(m_newReports.begin(), m_newReports.end(), false) != m_newReports.end()
            || std::find(m_newRelationships.begin(), m_newRelationships.end(), false) != m_newRelationships.end()
            || std::any_of(m_parsed.claims.begin(), m_parsed.claims.end(), [&](const Claim& claim) { return isLooseAboutKnown(claim); });
        // Only looked up; among several twins the first row is taken, so its order reaches nothing.
        std::unordered_multimap<std::size_t, std::size_t> known;
        if (mayRepeat)
            for (std::size_t i = 0; i < m_firstClaim; ++i)
                known.emplace(fingerprint(m_out.threatCase.claims[i]), i);
        for (Claim& row : rows) {
            std::optional<std::size_t> twin;
            const auto [first, last] = known.equal_range(fingerprint(row));
            for (auto it = first; it != last; ++it)
                if ((!twin || it->second < *twin) && isSameClaim(m_out.threatCase.claims[it->second], row))
                    twin = it->second;
            // Who was deleted for himself stays so, and with him what a source says anew in his name.
            if (!twin && row.speaker && m_out.threatCase[*row.speaker].isDeleted)
                row.isDeleted = row.isDeletedAlong = true;
            m_out.claims.push_back(idAt<ClaimId>(twin ? *twin : m_out.threatCase.claims.push_back(std::move(row))));
            reviveClaim(m_out.claims.back());
        }
    }

    /// With a claim that stands again or anew its relationship or link does.
    void reviveClaim(ClaimId id)
    {
        ThreatCase& threatCase = m_out.threatCase;
        const std::optional<EntityId> speaker = threatCase[id].speaker;
        if (!speaker || !threatCase[*speaker].isDeleted)
            revive(threatCase.claims, rowOf(id));
        if (threatCase[id].isDeleted)
            return;
        if (const auto* relationship = std::get_if<RelationshipId>(&threatCase[id].about))
            revive(threatCase.relationships, rowOf(*relationship));
        else if (const auto* link = std::get_if<SameAsId>(&threatCase[id].about); link && rowOf(*link) < threatCase.sameAs.size())
            revive(threatCase.sameAs, rowOf(*link));
    }

    /// Quantities have no id: those of a report that the case holds already are the same if all is equal.
    void addQuantities()
    {
        ChunkedColumn<Quantity>& table = m_out.threatCase.quantities;
        std::unordered_multimap<std::uint32_t, std::size_t> known;
        const bool isAnyLoose = std::any_of(m_parsed.quantities.begin(), m_parsed.quantities.end(), [](const Quantity& row) { return !row.report; });
        if (isAnyLoose || std::find(m_newReports.begin(), m_newReports.end(), false) != m_newReports.end())
            for (std::size_t i = 0; i < table.size(); ++i)
                known.emplace(table[i].span.begin, i);
        for (Quantity row : m_parsed.quantities) {
            row.ofEntity = map(row.ofEntity);
            row.ofRelationship = map(row.ofRelationship);
            row.report = map(row.report);
            const auto [first, last] = known.equal_range(row.span.begin);
            const auto twin = std::find_if(first, last, [&](const auto& at) { return isSameQuantity(table[at.second], row); });
            m_quantities.push_back(idAt<QuantityId>(twin != last ? twin->second : table.push_back(std::move(row))));
            revive(table, rowOf(m_quantities.back()));
        }
    }

    void addIncidents()
    {
        for (std::size_t i = 0; i < m_parsed.incidents.size(); ++i) {
            Incident row = m_parsed.incidents[i];
            row.report = map(row.report);
            row.actors = map(row.actors);
            row.capabilities = map(row.capabilities);
            row.routedVia = map(row.routedVia);
            row.targets = map(row.targets);
            row.relationships = map(row.relationships);
            row.reportedBy = map(row.reportedBy);
            row.quantities = map(row.quantities);
            row.claims = map(row.claims);
            row.answers = map(row.answers);
            if (m_newIncidents[i])
                m_out.threatCase.incidents.push_back(std::move(row));
            else {
                revive(m_out.threatCase.incidents, rowOf(m_out.incidents[i]));
                extend(m_out.threatCase.incidents.edit(rowOf(m_out.incidents[i])), row);
            }
        }
    }

    /// What a later file tells of the same incident comes to what is known.
    static void extend(Incident& known, const Incident& more)
    {
        unite(known.actors, more.actors);
        unite(known.capabilities, more.capabilities);
        unite(known.routedVia, more.routedVia);
        unite(known.targets, more.targets);
        unite(known.relationships, more.relationships);
        unite(known.reportedBy, more.reportedBy);
        unite(known.quantities, more.quantities);
        unite(known.claims, more.claims);
        if (!known.answers)
            known.answers = more.answers;
        known.isDraft = known.isDraft && more.isDraft;
    }

    void addSameAs()
    {
        for (std::size_t i = 0; i < m_parsed.sameAs.size(); ++i) {
            if (!m_newSameAs[i])
                continue;
            SameAs row = m_parsed.sameAs[i];
            row.first = map(row.first);
            row.second = map(row.second);
            if (row.first == row.second) {
                m_out.diagnostics.push_back({.code = "same-as-itself", .where = row.id,
                                             .message = "A same-as link from an entity to itself was left out."});
                row.isAccepted = false;
            }
            m_out.threatCase.sameAs.push_back(std::move(row));
        }
    }

    NoteSubject map(const NoteSubject& about) const
    {
        return std::visit([&](auto id) -> NoteSubject {
            if constexpr (std::is_same_v<decltype(id), std::monostate>)
                return id;
            else
                return map(id);
        }, about);
    }

    /// Rows that the case does not hold yet, made ready by `prepare`.
    template <class Row, class Prepare>
    static void addById(ChunkedColumn<Row>& table, const std::vector<Row>& rows, Prepare&& prepare)
    {
        std::set<std::string, std::less<>> known;
        for (const Row& row : table)
            known.insert(row.id);
        for (Row row : rows) {
            if (!row.id.empty() && !known.insert(row.id).second)
                continue;
            prepare(row);
            table.push_back(std::move(row));
        }
    }

    /// What the analyst wrote, and what is said of the case as a whole.
    void addOwnWords()
    {
        ThreatCase& out = m_out.threatCase;
        const auto moveSubject = [&](auto& row) { row.about = map(row.about); };
        addById(out.notes, m_parsed.notes, moveSubject);
        addById(out.attachments, m_parsed.attachments, moveSubject);
        addById(out.assessments, m_parsed.assessments, [&](Assessment& row) { row.restsOn = map(row.restsOn); });
        if (out.house == House{})
            out.house = m_parsed.house;
        if (out.defaultMarking == Marking{})
            out.defaultMarking = m_parsed.defaultMarking;
        if (out.title.empty())
            out.title = m_parsed.title;
    }

    const ParsedReport& m_parsed;
    MergeOutcome m_out;
    std::vector<bool> m_newReports;
    std::vector<bool> m_newEntities;
    std::vector<bool> m_newRelationships;
    std::vector<bool> m_newIncidents;
    std::size_t m_firstClaim = 0;
    std::vector<bool> m_newSameAs;
    std::vector<SameAsId> m_sameAs;
    std::vector<QuantityId> m_quantities;
};

}  // namespace

MergeOutcome mergeReport(ThreatCase threatCase, const ParsedReport& parsed)
{
    return Merger(std::move(threatCase), parsed).run();
}

}  // namespace throughline
