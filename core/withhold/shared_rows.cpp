// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/withhold/shared_rows.h"

#include <algorithm>
#include <variant>

namespace throughline {
namespace {

template <class Row, class Allows>
std::vector<bool> rowsThat(const ChunkedColumn<Row>& column, Allows&& allows)
{
    std::vector<bool> rows(column.size());
    for (std::size_t row = 0; row < column.size(); ++row)
        rows[row] = allows(column[row]);
    return rows;
}

/// Does the claim stand for the analyst: neither it nor what it is about was deleted?
bool lives(const ThreatCase& threatCase, const Claim& claim)
{
    return !claim.isDeleted && std::visit([&](auto about) { return !threatCase[about].isDeleted; }, claim.about);
}

/// Who names an entity. A sentence or record that goes out (`named`) speaks for itself; a bare row (`usedByKept`) carries
/// no thing out that withheld reports told of.
class NamedEntities {
public:
    NamedEntities(const ThreatCase& threatCase, const SharedRows& rows)
        : m_case(threatCase), m_rows(rows), m_named(threatCase.entities.size()), m_used(m_named), m_usedByKept(m_named)
    {
        readReports();
        for (std::size_t row = 0; row < m_case.claims.size(); ++row)
            readClaim(idAt<ClaimId>(row));
        readRelationships();
        readIncidents();
        readLinks();
        readEntities();
    }

    bool isNamed(EntityId id) const
    {
        const std::size_t row = rowOf(id);
        return m_named[row] || (m_case[id].mentions.empty() && (!m_used[row] || m_usedByKept[row]));
    }

private:
    void name(EntityId id) { m_named[rowOf(id)] = true; }
    void name(const std::optional<EntityId>& id)
    {
        if (id)
            name(*id);
    }
    void use(EntityId id, bool isKept)
    {
        m_used[rowOf(id)] = true;
        if (isKept)
            m_usedByKept[rowOf(id)] = true;
    }
    void use(const std::optional<EntityId>& id, bool isKept)
    {
        if (id)
            use(*id, isKept);
    }
    /// Would it go out by itself?
    bool isOpen(EntityId id) const { return m_rows.has(id) && (m_named[rowOf(id)] || m_case[id].mentions.empty()); }

    void readReports()
    {
        for (std::size_t row = 0; row < m_case.reports.size(); ++row) {
            if (m_rows.has(idAt<ReportId>(row)))
                name(m_case.reports[row].voice);
            else
                use(m_case.reports[row].voice, false);
        }
        for (std::size_t row = 0; row < m_case.entities.size(); ++row)
            for (const Mention& mention : m_case.entities[row].mentions)
                if (m_rows.has(mention.report))
                    name(idAt<EntityId>(row));
    }

    void readClaim(ClaimId id)
    {
        const Claim& claim = m_case[id];
        const bool isKept = m_rows.has(id) && lives(m_case, claim);
        const auto read = [&](EntityId entity) {
            use(entity, isKept);
            if (isKept)
                name(entity);
        };
        const auto readEnds = [&](EntityId from, EntityId to) {
            read(from);
            read(to);
        };
        if (claim.speaker)
            read(*claim.speaker);
        if (claim.recordedBy)
            read(*claim.recordedBy);
        std::for_each(claim.alsoSpeakers.begin(), claim.alsoSpeakers.end(), read);
        std::for_each(claim.via.begin(), claim.via.end(), read);
        if (const auto* entity = std::get_if<EntityId>(&claim.about))
            read(*entity);
        else if (const auto* relationship = std::get_if<RelationshipId>(&claim.about))
            readEnds(m_case[*relationship].source, m_case[*relationship].target);
        else if (const auto* link = std::get_if<SameAsId>(&claim.about))
            readEnds(m_case[*link].first, m_case[*link].second);
    }

    void readRelationships()
    {
        for (std::size_t row = 0; row < m_case.relationships.size(); ++row) {
            const Relationship& tie = m_case.relationships[row];
            const bool isKept = !tie.isDeleted && m_rows.has(idAt<RelationshipId>(row));
            if (isKept && tie.report) {
                name(tie.source);
                name(tie.target);
            }
            const bool carries = isKept && isOpen(tie.source) && isOpen(tie.target);
            for (const std::optional<EntityId>& id : {std::optional(tie.source), std::optional(tie.target), tie.recordedBy})
                use(id, carries);
        }
    }

    void readIncidents()
    {
        for (std::size_t row = 0; row < m_case.incidents.size(); ++row) {
            const Incident& incident = m_case.incidents[row];
            const bool isKept = !incident.isDeleted && m_rows.has(idAt<IncidentId>(row));
            for (const auto* list : {&incident.actors, &incident.capabilities, &incident.routedVia, &incident.targets, &incident.reportedBy})
                for (const EntityId id : *list)
                    use(id, isKept);
        }
    }

    void readLinks()
    {
        for (std::size_t row = 0; row < m_case.sameAs.size(); ++row) {
            const SameAs& link = m_case.sameAs[row];
            const bool carries = !link.isDeleted && m_rows.has(idAt<SameAsId>(row)) && isOpen(link.first) && isOpen(link.second);
            use(link.first, carries);
            use(link.second, carries);
        }
        for (const Quantity& quantity : m_case.quantities)
            use(quantity.ofEntity, !quantity.isDeleted && (!quantity.report || m_rows.has(*quantity.report)));
    }

    void readEntities()
    {
        for (std::size_t row = 0; row < m_case.entities.size(); ++row) {
            const Entity& entity = m_case.entities[row];
            const bool carries = !entity.isDeleted && isOpen(idAt<EntityId>(row));
            use(entity.recordedBy, carries);
            for (const Alias& alias : entity.also)
                use(alias.saidBy, carries);
        }
    }

    const ThreatCase& m_case;
    const SharedRows& m_rows;
    std::vector<bool> m_named;
    std::vector<bool> m_used;
    std::vector<bool> m_usedByKept;
};

/// Had it living claims, and does none of them go?
class Unsaid {
public:
    explicit Unsaid(std::size_t rows) : m_had(rows), m_keeps(rows) {}

    void add(std::size_t row, bool isKept)
    {
        m_had[row] = true;
        if (isKept)
            m_keeps[row] = true;
    }
    bool at(std::size_t row) const { return m_had[row] && !m_keeps[row]; }
    void withhold(std::vector<bool>& rows) const
    {
        for (std::size_t row = 0; row < rows.size(); ++row)
            if (at(row))
                rows[row] = false;
    }

private:
    std::vector<bool> m_had;
    std::vector<bool> m_keeps;
};

/// Takes rows out that do not pass any more.
template <class Row, class Passes>
void narrow(std::vector<bool>& rows, const ChunkedColumn<Row>& column, Passes&& passes)
{
    for (std::size_t row = 0; row < rows.size(); ++row)
        rows[row] = rows[row] && passes(column[row]);
}

}  // namespace

SharedRows::SharedRows(const ThreatCase& threatCase, Tlp cap) : m_case(threatCase), m_cap(capLevel(cap))
{
    allowByMarking();
    // What leaves takes along what leans on it, which may be all that named something else.
    for (std::size_t before = keptRows() + 1; keptRows() < before;) {
        before = keptRows();
        withholdLeaning();
        withholdUnsaid();
        withholdUnnamed();
    }
}

std::size_t SharedRows::keptRows() const
{
    std::size_t rows = 0;
    for (const auto* table : {&m_reports, &m_entities, &m_relationships, &m_incidents, &m_links, &m_claims})
        rows += static_cast<std::size_t>(std::count(table->begin(), table->end(), true));
    return rows;
}

bool SharedRows::allows(const Marking& marking) const
{
    return capLevel(marking.tlp == Tlp::NotStated ? m_case.defaultMarking.tlp : marking.tlp) <= m_cap;
}

KeepRows SharedRows::keepRows() const
{
    return {.report = [this](ReportId id) { return has(id); },
            .entity = [this](EntityId id) { return has(id); },
            .relationship = [this](RelationshipId id) { return has(id); },
            .claim = [this](ClaimId id) { return has(id); },
            .incident = [this](IncidentId id) { return has(id); },
            .sameAs = [this](SameAsId id) { return has(id); }};
}

bool SharedRows::standsForFile(const Report& row) { return !row.hasText() && row.properties.empty() && row.marking.tlp == Tlp::NotStated; }

bool SharedRows::vouches(ReportId id) const { return has(id) && allows(m_case[id].marking); }

/// Unmarked, it can be read where the least strict of its reports is.
bool SharedRows::allowsEntity(const Entity& row) const
{
    if (row.marking.tlp != Tlp::NotStated || row.mentions.empty())
        return allows(row.marking);
    return std::any_of(row.mentions.begin(), row.mentions.end(), [&](const Mention& mention) { return vouches(mention.report); });
}

bool SharedRows::allowsClaim(const Claim& row) const
{
    if (row.marking.tlp != Tlp::NotStated)
        return allows(row.marking);
    if (row.report && vouches(*row.report))
        return true;
    // A record's own marking holds for the claim that was made of it.
    const auto* const about = std::get_if<RelationshipId>(&row.about);
    return allows(about ? m_case[*about].marking : Marking{});
}

void SharedRows::allowByMarking()
{
    m_reports = rowsThat(m_case.reports, [&](const Report& row) { return standsForFile(row) || allows(row.marking); });
    m_entities = rowsThat(m_case.entities, [&](const Entity& row) { return allowsEntity(row); });
    m_relationships = rowsThat(m_case.relationships, [&](const Relationship& row) {
        return (row.marking.tlp == Tlp::NotStated && row.report && vouches(*row.report)) || allows(row.marking);
    });
    // An incident has no marking: it is as strict as its report and what it names as such.
    m_incidents.assign(m_case.incidents.size(), true);
    m_links.assign(m_case.sameAs.size(), true);
    m_claims = rowsThat(m_case.claims, [&](const Claim& row) { return allowsClaim(row); });
}

void SharedRows::withholdLeaning()
{
    const auto all = [this](const std::vector<EntityId>& ids) { return std::all_of(ids.begin(), ids.end(), [this](EntityId id) { return has(id); }); };
    narrow(m_relationships, m_case.relationships, [&](const Relationship& row) { return has(row.source) && has(row.target) && may(row.report); });
    narrow(m_incidents, m_case.incidents, [&](const Incident& row) { return may(row.report); });
    narrow(m_links, m_case.sameAs, [&](const SameAs& row) { return has(row.first) && has(row.second); });
    narrow(m_claims, m_case.claims, [&](const Claim& row) {
        return may(row.report) && may(row.speaker) && all(row.alsoSpeakers) && all(row.via) && std::visit([&](auto about) { return has(about); }, row.about);
    });
}

/// Without its claims it would look like a plain record.
void SharedRows::withholdUnsaid()
{
    Unsaid relationships(m_relationships.size());
    Unsaid links(m_links.size());
    Unsaid incidents(m_incidents.size());
    for (std::size_t row = 0; row < m_claims.size(); ++row) {
        const Claim& claim = m_case.claims[row];
        if (!lives(m_case, claim))
            continue;
        if (const auto* relationship = std::get_if<RelationshipId>(&claim.about))
            relationships.add(rowOf(*relationship), m_claims[row]);
        else if (const auto* link = std::get_if<SameAsId>(&claim.about))
            links.add(rowOf(*link), m_claims[row]);
        else if (const auto* incident = std::get_if<IncidentId>(&claim.about))
            incidents.add(rowOf(*incident), m_claims[row]);
    }
    relationships.withhold(m_relationships);
    links.withhold(m_links);
    for (std::size_t row = 0; row < m_incidents.size(); ++row) {
        const Incident& incident = m_case.incidents[row];
        for (const ClaimId id : incident.claims)
            incidents.add(row, has(id));
        for (const RelationshipId id : incident.relationships)
            incidents.add(row, has(id));
        if (!incident.report && incidents.at(row))  // its report vouches for the others
            m_incidents[row] = false;
    }
}

void SharedRows::withholdUnnamed()
{
    const NamedEntities naming(m_case, *this);
    for (std::size_t row = 0; row < m_entities.size(); ++row)
        if (!naming.isNamed(idAt<EntityId>(row)))
            m_entities[row] = false;
}

}  // namespace throughline
