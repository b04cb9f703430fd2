// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <tuple>
#include <vector>

#include "core/base/uuid.h"
#include "core/importers/prose/build_report.h"

namespace throughline::prose {
namespace {

// Bounds that keep comparing all with all cheap; real reports stay far below.
constexpr std::size_t maxCompared = 400;
constexpr std::size_t maxShared = 16;

bool isDeed(RelationType type)
{
    return type == RelationType::Targets || type == RelationType::Compromises || type == RelationType::Uses || type == RelationType::Exploits
        || type == RelationType::Impersonates;
}

template <class T>
void addOnce(std::vector<T>& list, const T& value)
{
    if (std::find(list.begin(), list.end(), value) == list.end())
        list.push_back(value);
}

class IncidentMaker {
public:
    IncidentMaker(ParsedReport& parsed, const std::vector<RelationshipId>& routing, const std::string& hash)
        : m_parsed(parsed), m_routing(routing), m_hash(hash), m_parent(parsed.entities.size())
    {
        std::iota(m_parent.begin(), m_parent.end(), std::size_t{0});
    }

    void run()
    {
        for (const Claim& claim : m_parsed.claims)
            if (const auto* about = std::get_if<RelationshipId>(&claim.about))
                m_firstSpan.emplace(rowOf(*about), claim.span);
        m_isRouting.assign(m_parsed.relationships.size(), false);
        for (const RelationshipId id : m_routing)
            m_isRouting[rowOf(id)] = true;
        joinActors();
        for (std::size_t i = 0; i < m_parsed.relationships.size(); ++i)
            place(idAt<RelationshipId>(i));
        indexEnds();
        for (std::size_t i = 0; i < m_parsed.relationships.size(); ++i)
            placeRest(idAt<RelationshipId>(i));
        indexClaims();
        for (std::size_t i = 0; i < m_parsed.incidents.size(); ++i)
            finish(idAt<IncidentId>(i));
        if (m_parsed.incidents.size() <= maxCompared)
            answers();
    }

private:
    std::size_t root(std::size_t row) const
    {
        while (m_parent[row] != row)
            row = m_parent[row];
        return row;
    }

    bool isDoer(EntityId id) const
    {
        const Entity& e = m_parsed.entities[rowOf(id)];
        return isActorType(e.type) || e.type == EntityType::Malware
            || (e.type == EntityType::Identity && (e.identityClass == IdentityClass::Individual || e.identityClass == IdentityClass::Organisation));
    }

    /// Those who act together are one band: an actor and the family it uses that is said to attack,
    /// persons and the group they belong to.
    void joinActors()
    {
        std::vector<bool> acts(m_parsed.entities.size(), false);
        for (const Relationship& r : m_parsed.relationships)
            if (isDeed(r.type) || r.type == RelationType::AttributedTo)
                acts[rowOf(r.source)] = true;
        for (const Relationship& r : m_parsed.relationships) {
            const bool tied = r.type == RelationType::Uses || r.type == RelationType::AttributedTo;
            if (tied && acts[rowOf(r.source)] && acts[rowOf(r.target)] && isDoer(r.source) && isDoer(r.target))
                m_parent[root(rowOf(r.source))] = root(rowOf(r.target));
        }
    }

    Incident& incidentOf(EntityId actor)
    {
        const std::size_t key = root(rowOf(actor));
        const auto found = m_incidents.find(key);
        if (found != m_incidents.end())
            return m_parsed.incidents[found->second];
        Incident made;
        made.report = idAt<ReportId>(0);
        made.isDraft = true;
        m_incidents.emplace(key, m_parsed.incidents.size());
        m_parsed.incidents.push_back(std::move(made));
        return m_parsed.incidents.back();
    }

    /// Adds to a list of an incident what is not in it, however long it is.
    void addNew(Incident& incident, std::vector<EntityId> Incident::*list, int kind, EntityId id)
    {
        const auto row = static_cast<std::size_t>(&incident - m_parsed.incidents.data());
        if (m_listed.insert({row, kind, rowOf(id)}).second)
            (incident.*list).push_back(id);
    }

    void place(RelationshipId id)
    {
        const Relationship& r = m_parsed.relationships[rowOf(id)];
        if (!isDeed(r.type) && r.type != RelationType::AttributedTo)
            return;
        if (r.type == RelationType::AttributedTo && !isDoer(r.source))
            return;
        Incident& incident = incidentOf(r.source);
        incident.relationships.push_back(id);
        addNew(incident, &Incident::actors, 0, r.source);
        const Entity& target = m_parsed.entities[rowOf(r.target)];
        if (r.type == RelationType::Targets || r.type == RelationType::Impersonates)
            addNew(incident, &Incident::targets, 1, r.target);
        else if (r.type == RelationType::Compromises || (r.type == RelationType::Uses && target.type == EntityType::Infrastructure))
            infrastructure(incident, id);
        else if (r.type != RelationType::AttributedTo)
            addNew(incident, &Incident::capabilities, 2, r.target);
    }

    /// Relays that attacks are said to go through, with the sentence that says so.
    void infrastructure(Incident& incident, RelationshipId id)
    {
        const Relationship& r = m_parsed.relationships[rowOf(id)];
        if (!m_isRouting[rowOf(id)])
            return;
        addNew(incident, &Incident::routedVia, 3, r.target);
        incident.routingScope = RoutingScope::Campaign;
        if (incident.routing.isEmpty() && m_firstSpan.contains(rowOf(id)))
            incident.routing = m_firstSpan.at(rowOf(id));
    }

    void indexClaims()
    {
        m_claims.assign(m_parsed.relationships.size(), {});
        for (std::size_t i = 0; i < m_parsed.claims.size(); ++i)
            if (const auto* about = std::get_if<RelationshipId>(&m_parsed.claims[i].about))
                m_claims[rowOf(*about)].push_back(i);
    }

    /// Edges of what an incident holds: where a sponsor sits, what a family talks to.
    void placeRest(RelationshipId id)
    {
        const Relationship& r = m_parsed.relationships[rowOf(id)];
        if (isDeed(r.type) || (r.type == RelationType::AttributedTo && isDoer(r.source)))
            return;
        for (const EntityId end : {r.source, r.target})
            for (const std::size_t incident : m_touching[rowOf(end)])
                if (std::vector<RelationshipId>& list = m_parsed.incidents[incident].relationships; list.empty() || list.back() != id)
                    list.push_back(id);
    }

    /// Incidents by the things they tell of.
    void indexEnds()
    {
        m_touching.assign(m_parsed.entities.size(), {});
        for (std::size_t i = 0; i < m_parsed.incidents.size(); ++i)
            for (const RelationshipId id : m_parsed.incidents[i].relationships) {
                const Relationship& r = m_parsed.relationships[rowOf(id)];
                for (const EntityId end : {r.source, r.target})
                    if (m_touching[rowOf(end)].size() < maxShared)
                        addOnce(m_touching[rowOf(end)], i);
            }
    }

    void finish(IncidentId id)
    {
        Incident& incident = m_parsed.incidents[rowOf(id)];
        for (std::size_t q = 0; q < m_parsed.quantities.size() && q < maxCompared; ++q)
            if (belongs(m_parsed.quantities[q], incident))
                incident.quantities.push_back(idAt<QuantityId>(q));
        std::vector<Claim> blanket;
        std::vector<std::size_t> told;
        for (const RelationshipId edge : incident.relationships)
            told.insert(told.end(), m_claims[rowOf(edge)].begin(), m_claims[rowOf(edge)].end());
        std::sort(told.begin(), told.end());
        for (const std::size_t row : told) {
            const Claim& claim = m_parsed.claims[row];
            if (isFor(claim.stance) && claim.speaker)
                addNew(incident, &Incident::reportedBy, 4, *claim.speaker);
            if (incident.time.text.empty() && isFor(claim.stance))
                incident.time = claim.factTime;
            const bool known = std::any_of(blanket.begin(), blanket.end(), [&](const Claim& b) { return b.speaker == claim.speaker; });
            if (claim.stance == Stance::Denies && claim.scope == DenialScope::Blanket && !known)
                blanket.push_back(claim);
        }
        for (Claim& claim : blanket) {
            claim.about = id;
            incident.claims.push_back(idAt<ClaimId>(m_parsed.claims.size()));
            m_parsed.claims.push_back(std::move(claim));
        }
        incident.title = titleOf(incident);
        incident.id = "incident--" + uuidV5(throughlineNamespace, m_hash + "|incident|" + incident.title + "|" + std::to_string(rowOf(id)));
    }

    bool belongs(const Quantity& quantity, const Incident& incident) const
    {
        if (quantity.ofRelationship)
            return std::find(incident.relationships.begin(), incident.relationships.end(), *quantity.ofRelationship) != incident.relationships.end();
        return quantity.ofEntity && std::any_of(incident.relationships.begin(), incident.relationships.end(), [&](RelationshipId r) {
            const Relationship& edge = m_parsed.relationships[rowOf(r)];
            return edge.source == *quantity.ofEntity || edge.target == *quantity.ofEntity;
        });
    }

    const std::string& name(EntityId id) const { return m_parsed.entities[rowOf(id)].name; }

    /// "X against A and B", as far as the text says.
    std::string titleOf(const Incident& incident) const
    {
        std::string title = incident.actors.empty() ? std::string("Incident") : name(incident.actors.front());
        if (!incident.targets.empty())
            title += " against " + name(incident.targets.front());
        if (incident.targets.size() > 1)
            title += " and " + std::to_string(incident.targets.size() - 1) + " more";
        return title;
    }

    /// Countries of a list of things, by their government or place rows.
    bool sharesCountry(const std::vector<EntityId>& a, const std::vector<EntityId>& b) const
    {
        return std::any_of(a.begin(), a.end(), [&](EntityId x) {
            const std::string& code = m_parsed.entities[rowOf(x)].externalId;
            return !code.empty() && code.size() == 2 && std::any_of(b.begin(), b.end(), [&](EntityId y) { return m_parsed.entities[rowOf(y)].externalId == code; });
        });
    }

    std::vector<EntityId> deniers(const Incident& incident) const
    {
        std::vector<EntityId> who;
        for (const ClaimId claim : incident.claims)
            if (m_parsed.claims[rowOf(claim)].speaker)
                who.push_back(*m_parsed.claims[rowOf(claim)].speaker);
        return who;
    }

    /// A counter-accusation: the denier of an earlier incident accuses its accuser.
    void answers()
    {
        for (std::size_t later = 1; later < m_parsed.incidents.size(); ++later)
            for (std::size_t earlier = 0; earlier < later; ++earlier) {
                Incident& counter = m_parsed.incidents[later];
                const Incident& first = m_parsed.incidents[earlier];
                const std::vector<EntityId> against = deniers(first);
                const bool byDenier = std::any_of(counter.reportedBy.begin(), counter.reportedBy.end(), [&](EntityId id) {
                    return std::find(against.begin(), against.end(), id) != against.end();
                });
                const bool turned = sharesCountry(counter.actors, first.reportedBy) || sharesCountry(counter.actors, first.targets);
                if (!counter.answers && (byDenier || (turned && sharesCountry(counter.targets, sponsors(first)))))
                    counter.answers = idAt<IncidentId>(earlier);
            }
    }

    std::vector<EntityId> sponsors(const Incident& incident) const
    {
        std::vector<EntityId> who;
        for (const RelationshipId id : incident.relationships)
            if (m_parsed.relationships[rowOf(id)].type == RelationType::AttributedTo)
                who.push_back(m_parsed.relationships[rowOf(id)].target);
        return who;
    }

    ParsedReport& m_parsed;
    const std::vector<RelationshipId>& m_routing;
    const std::string& m_hash;
    std::vector<std::size_t> m_parent;
    std::map<std::size_t, std::size_t> m_incidents;
    std::set<std::tuple<std::size_t, int, std::size_t>> m_listed;  ///< incident, list, entity
    std::vector<bool> m_isRouting;                        ///< by relationship
    std::map<std::size_t, TextSpan> m_firstSpan;          ///< relationship -> sentence of its first claim
    std::vector<std::vector<std::size_t>> m_claims;       ///< by relationship
    std::vector<std::vector<std::size_t>> m_touching;     ///< by entity: incidents
};

}  // namespace

void addIncidents(ParsedReport& parsed, const std::vector<RelationshipId>& routing, const std::string& sha256)
{
    IncidentMaker(parsed, routing, sha256).run();
}

}  // namespace throughline::prose
