// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "core/base/utf8.h"
#include "core/base/uuid.h"
#include "core/importers/stix_case.h"

namespace throughline {
namespace {

/// With more campaigns, incidents and sets than this a file is a knowledge base, not the record of
/// something that happened: one band for the whole reads better than a band each.
constexpr std::size_t maxSeeds = 12;

bool isCapability(EntityType type)
{
    return type == EntityType::Malware || type == EntityType::Tool || type == EntityType::AttackPattern
        || type == EntityType::Vulnerability;
}

bool isGroup(EntityType type) { return type == EntityType::ThreatActor || type == EntityType::IntrusionSet; }

/// Infrastructure that attacks are sent through rather than from: relays, VPNs, botnets, proxies.
bool isRelay(const Entity& entity)
{
    static constexpr std::array<std::string_view, 12> words{
        "anonymization", "botnet", "amplification", "routers-switches", "vpn", "relay",
        "proxy", "proxies", "tor ", "hop point", "jump host", "orb network"};
    if (entity.type != EntityType::Infrastructure)
        return false;
    const std::string text = foldCase(entity.name + " " + entity.properties);
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return text.find(word) != std::string::npos; });
}

template <class Id>
bool contains(const std::vector<Id>& ids, Id id)
{
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

template <class Id>
void addOnce(std::vector<Id>& ids, Id id)
{
    if (!contains(ids, id))
        ids.push_back(id);
}

/// Relationships by their ends, in document order.
class Links {
public:
    explicit Links(const ParsedReport& parsed) : m_from(parsed.entities.size()), m_to(parsed.entities.size())
    {
        for (std::size_t i = 0; i < parsed.relationships.size(); ++i) {
            m_from[rowOf(parsed.relationships[i].source)].push_back(idAt<RelationshipId>(i));
            m_to[rowOf(parsed.relationships[i].target)].push_back(idAt<RelationshipId>(i));
        }
    }
    const std::vector<RelationshipId>& from(EntityId id) const { return m_from[rowOf(id)]; }
    const std::vector<RelationshipId>& to(EntityId id) const { return m_to[rowOf(id)]; }

private:
    std::vector<std::vector<RelationshipId>> m_from;
    std::vector<std::vector<RelationshipId>> m_to;
};

class IncidentMaker {
public:
    explicit IncidentMaker(StixCase& stix) : m_stix(stix), m_out(stix.out), m_links(stix.out) {}

    void run()
    {
        for (const EntityId seed : seeds())
            m_bands.push_back({seed, groupsOf(seed)});
        for (Band& band : m_bands)
            collect(band);
        for (const Band& band : m_bands)
            if (!band.relationships.empty())
                m_out.incidents.push_back(incidentOf(band));
        for (Incident& incident : m_out.incidents)
            takeDenials(incident);
    }

private:
    struct Band {
        EntityId seed;
        std::vector<EntityId> groups;  ///< whom the seed is attributed to, as far as they are groups
        std::vector<EntityId> members;
        std::vector<RelationshipId> relationships;
    };

    const Entity& entity(EntityId id) const { return m_out.entities[rowOf(id)]; }
    const Relationship& relationship(RelationshipId id) const { return m_out.relationships[rowOf(id)]; }

    /// Campaigns and incidents; without any, the one group of a file; none for a knowledge base.
    std::vector<EntityId> seeds() const
    {
        std::vector<EntityId> happenings;
        std::vector<EntityId> groups;
        for (std::size_t i = 0; i < m_out.entities.size(); ++i) {
            const Entity& row = m_out.entities[i];
            const bool isHappening = row.type == EntityType::Campaign || row.type == EntityType::Incident;
            if (isHappening && !row.isPlaceholder)
                happenings.push_back(idAt<EntityId>(i));
            else if (isGroup(row.type) && !row.isPlaceholder)
                groups.push_back(idAt<EntityId>(i));
        }
        if (happenings.size() + groups.size() > maxSeeds)
            return {};
        return !happenings.empty() || groups.size() != 1 ? happenings : groups;
    }

    std::vector<EntityId> groupsOf(EntityId seed) const
    {
        std::vector<EntityId> chain{seed};
        for (std::size_t i = 0; i < chain.size(); ++i)
            for (const RelationshipId id : m_links.from(chain[i]))
                if (relationship(id).type == RelationType::AttributedTo && isActorType(entity(relationship(id).target).type))
                    addOnce(chain, relationship(id).target);
        chain.erase(chain.begin());
        return chain;
    }

    /// Belongs an entity to another band's core as well? Then what it does cannot be put to one of them.
    bool isShared(EntityId id, const Band& band) const
    {
        return std::any_of(m_bands.begin(), m_bands.end(), [&](const Band& other) {
            return other.seed != band.seed && (other.seed == id || contains(other.groups, id) || usesDirectly(other, id));
        });
    }

    bool usesDirectly(const Band& band, EntityId id) const
    {
        return std::any_of(m_links.to(id).begin(), m_links.to(id).end(), [&](RelationshipId link) {
            const EntityId source = relationship(link).source;
            return source == band.seed || contains(band.groups, source);
        });
    }

    /// Takes what the core says of itself, then follows capabilities and infrastructure that are its own.
    void collect(Band& band)
    {
        addOnce(band.members, band.seed);
        for (const EntityId group : band.groups)
            addOnce(band.members, group);
        for (std::size_t i = 0; i < band.members.size(); ++i) {
            const EntityId member = band.members[i];
            const bool isCore = member == band.seed || contains(band.groups, member);
            if (isCore || canLead(member, band))
                takeFrom(member, band, member != band.seed && isShared(member, band));
        }
        takeIndications(band);
        std::sort(band.relationships.begin(), band.relationships.end());
    }

    bool canLead(EntityId id, const Band& band) const
    {
        const EntityType type = entity(id).type;
        return (isCapability(type) || type == EntityType::Infrastructure) && type != EntityType::AttackPattern && !isShared(id, band);
    }

    void takeFrom(EntityId member, Band& band, bool attributionOnly)
    {
        for (const RelationshipId id : m_links.from(member)) {
            const RelationType type = relationship(id).type;
            if (attributionOnly && type != RelationType::AttributedTo)
                continue;
            addOnce(band.relationships, id);
            addOnce(band.members, relationship(id).target);
        }
    }

    /// Relationships that end in the band: indicators, and victims' own links to members.
    void takeIndications(Band& band) const
    {
        const std::vector<EntityId> members = band.members;
        for (const EntityId member : members)
            for (const RelationshipId id : m_links.to(member)) {
                const Relationship& row = relationship(id);
                const bool isOwn = !isShared(member, band);
                const bool isInside = contains(members, row.source) && row.type == RelationType::LocatedAt;
                if ((row.type == RelationType::Indicates && isOwn) || isInside || isIncidentLink(row, band))
                    addOnce(band.relationships, id);
            }
        for (const EntityId member : members)
            for (const RelationshipId id : m_links.from(member))
                if (relationship(id).type == RelationType::LocatedAt && isVictim(member, band))
                    addOnce(band.relationships, id);
    }

    static bool isIncidentLink(const Relationship& row, const Band& band)
    {
        return row.target == band.seed && row.type == RelationType::AttributedTo;
    }

    bool isVictim(EntityId id, const Band& band) const
    {
        return std::any_of(band.relationships.begin(), band.relationships.end(), [&](RelationshipId link) {
            return relationship(link).type == RelationType::Targets && relationship(link).target == id;
        });
    }

    Incident incidentOf(const Band& band) const
    {
        const Entity& seed = entity(band.seed);
        Incident out{.id = "incident--" + uuidV5(throughlineNamespace, seed.id), .title = seed.name};
        out.report = m_stix.reportOf(seed.id);
        out.actors = band.groups;
        if (seed.type != EntityType::Incident)
            out.actors.push_back(band.seed);
        out.relationships = band.relationships;
        sortMembers(out);
        if (seed.recordedBy)
            addOnce(out.reportedBy, *seed.recordedBy);
        for (const RelationshipId id : out.relationships)
            if (relationship(id).recordedBy)
                addOnce(out.reportedBy, *relationship(id).recordedBy);
        out.time = timeOf(seed);
        if (!out.routedVia.empty())
            out.routingScope = RoutingScope::Campaign;
        for (std::size_t i = 0; i < m_out.quantities.size(); ++i)
            if (const auto of = m_out.quantities[i].ofRelationship; of && contains(out.relationships, *of))
                out.quantities.push_back(idAt<QuantityId>(i));
        return out;
    }

    void sortMembers(Incident& out) const
    {
        for (const RelationshipId id : out.relationships) {
            const Relationship& row = relationship(id);
            const EntityType type = entity(row.target).type;
            const bool isAimed = row.type == RelationType::Targets || row.type == RelationType::Compromises;
            if (isRelay(entity(row.target)))
                addOnce(out.routedVia, row.target);
            else if (isCapability(type) && row.type != RelationType::Indicates)
                addOnce(out.capabilities, row.target);
            else if (isAimed)
                addOnce(out.targets, row.target);
        }
    }

    static TimeSpan timeOf(const Entity& seed)
    {
        TimeSpan span = seed.firstSeen;
        if (!seed.lastSeen.isEmpty())
            span.latest = seed.lastSeen.latest;
        else if (span.isDated())
            span.latest.reset();  // still going on, or not said when it ended
        return span;
    }

    /// What is said against the whole campaign stands on its incident as a blanket denial (model.md 2).
    void takeDenials(Incident& incident)
    {
        const std::size_t row = static_cast<std::size_t>(&incident - m_out.incidents.data());
        for (std::size_t i = 0; i < m_out.claims.size(); ++i) {
            Claim& claim = m_out.claims[i];
            const auto* about = std::get_if<EntityId>(&claim.about);
            if (!about || !isAgainst(claim.stance) || incident.id != "incident--" + uuidV5(throughlineNamespace, entity(*about).id))
                continue;
            claim.about = idAt<IncidentId>(row);
            claim.scope = DenialScope::Blanket;
            incident.claims.push_back(idAt<ClaimId>(i));
        }
    }

    StixCase& m_stix;
    ParsedReport& m_out;
    Links m_links;
    std::vector<Band> m_bands;
};

}  // namespace

void deriveStixIncidents(StixCase& stix) { IncidentMaker(stix).run(); }

}  // namespace throughline
