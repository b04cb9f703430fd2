// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <map>
#include <variant>

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

/// Ids in the order they were added, each once.
template <class Id>
class OrderedSet {
public:
    void add(Id id)
    {
        if (rowOf(id) >= m_has.size())
            m_has.resize(std::max(rowOf(id) + 1, 2 * m_has.size()));
        if (!m_has[rowOf(id)])
            m_ids.push_back(id);
        m_has[rowOf(id)] = true;
    }
    bool has(Id id) const { return rowOf(id) < m_has.size() && m_has[rowOf(id)]; }
    const std::vector<Id>& ids() const { return m_ids; }

private:
    std::vector<Id> m_ids;
    std::vector<bool> m_has;
};

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
    explicit IncidentMaker(ParsedReport& parsed) : m_out(parsed), m_links(parsed)
    {
        m_hasSpeakers = std::any_of(m_out.claims.begin(), m_out.claims.end(),
                                    [](const Claim& c) { return c.recordedBy && c.speaker != c.recordedBy; });
    }

    void run()
    {
        for (const EntityId seed : seeds())
            m_bands.push_back({.seed = seed, .groups = groupsOf(seed)});
        for (Band& band : m_bands)
            collect(band);
        for (const Band& band : m_bands)
            if (!band.relationships.ids().empty()) {
                m_rowOfSeed.emplace(rowOf(band.seed), m_out.incidents.size());
                m_out.incidents.push_back(incidentOf(band));
            }
        takeDenials();
    }

private:
    struct Band {
        EntityId seed;
        std::vector<EntityId> groups;  ///< whom the seed is attributed to, as far as they are groups
        OrderedSet<EntityId> members;
        OrderedSet<EntityId> victims;
        OrderedSet<RelationshipId> relationships;
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
        OrderedSet<EntityId> chain;
        chain.add(seed);
        for (std::size_t i = 0; i < chain.ids().size(); ++i)
            for (const RelationshipId id : m_links.from(chain.ids()[i]))
                if (relationship(id).type == RelationType::AttributedTo && isActorType(entity(relationship(id).target).type))
                    chain.add(relationship(id).target);
        return {chain.ids().begin() + 1, chain.ids().end()};
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
        band.members.add(band.seed);
        for (const EntityId group : band.groups)
            band.members.add(group);
        for (std::size_t i = 0; i < band.members.ids().size(); ++i) {
            const EntityId member = band.members.ids()[i];
            const bool isCore = member == band.seed || contains(band.groups, member);
            if (isCore || canLead(member, band))
                takeFrom(member, band, member != band.seed && isShared(member, band));
        }
        takeWhatJoins(band);
    }

    bool canLead(EntityId id, const Band& band) const
    {
        const EntityType type = entity(id).type;
        return (isCapability(type) || type == EntityType::Infrastructure) && type != EntityType::AttackPattern && !isShared(id, band);
    }

    void takeFrom(EntityId member, Band& band, bool attributionOnly)
    {
        for (const RelationshipId id : m_links.from(member)) {
            const Relationship& row = relationship(id);
            if (attributionOnly && row.type != RelationType::AttributedTo)
                continue;
            band.relationships.add(id);
            band.members.add(row.target);
            if (row.type == RelationType::Targets)
                band.victims.add(row.target);
        }
    }

    /// Indicators of members, incidents put down to the seed, and where members and victims are.
    void takeWhatJoins(Band& band) const
    {
        for (const EntityId member : band.members.ids()) {
            const bool isOwn = !isShared(member, band);
            for (const RelationshipId id : m_links.to(member)) {
                const Relationship& row = relationship(id);
                const bool isPlaced = row.type == RelationType::LocatedAt && band.members.has(row.source);
                const bool isPutDown = row.type == RelationType::AttributedTo && row.target == band.seed;
                if (isPlaced || isPutDown || (isOwn && row.type == RelationType::Indicates))
                    band.relationships.add(id);
            }
        }
        for (const EntityId victim : band.victims.ids())
            for (const RelationshipId id : m_links.from(victim))
                if (relationship(id).type == RelationType::LocatedAt)
                    band.relationships.add(id);
    }

    Incident incidentOf(const Band& band) const
    {
        const Entity& seed = entity(band.seed);
        Incident out;
        out.id = "incident--" + uuidV5(throughlineNamespace, seed.id);
        out.title = seed.name;
        out.actors = band.groups;
        if (seed.type != EntityType::Incident)
            out.actors.push_back(band.seed);
        out.relationships = band.relationships.ids();
        std::sort(out.relationships.begin(), out.relationships.end());
        out.report = relationship(out.relationships.front()).report;
        sortMembers(out);
        out.reportedBy = reportersOf(band);
        out.time = timeOf(seed);
        if (!out.routedVia.empty())
            out.routingScope = RoutingScope::Campaign;
        for (std::size_t i = 0; i < m_out.quantities.size(); ++i)
            if (const auto of = m_out.quantities[i].ofRelationship; of && band.relationships.has(*of))
                out.quantities.push_back(idAt<QuantityId>(i));
        return out;
    }

    /// Who says that its relationships are so; their recorder where nobody else is named.
    std::vector<EntityId> reportersOf(const Band& band) const
    {
        OrderedSet<EntityId> reporters;
        for (const Claim& claim : m_out.claims) {
            const auto* about = std::get_if<RelationshipId>(&claim.about);
            if (about && band.relationships.has(*about) && isFor(claim.stance) && claim.speaker && !isHouse(claim))
                reporters.add(*claim.speaker);
        }
        return reporters.ids();
    }

    /// The author of the record itself, where other claims of it name their speakers.
    bool isHouse(const Claim& claim) const { return m_hasSpeakers && claim.speaker == claim.recordedBy; }

    void sortMembers(Incident& out) const
    {
        OrderedSet<EntityId> relays, capabilities, targets;
        for (const RelationshipId id : out.relationships) {
            const Relationship& row = relationship(id);
            const bool isAimed = row.type == RelationType::Targets || row.type == RelationType::Compromises;
            if (isRelay(entity(row.target)))
                relays.add(row.target);
            else if (isCapability(entity(row.target).type) && row.type != RelationType::Indicates)
                capabilities.add(row.target);
            else if (isAimed)
                targets.add(row.target);
        }
        out.routedVia = relays.ids();
        out.capabilities = capabilities.ids();
        out.targets = targets.ids();
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
    void takeDenials()
    {
        for (std::size_t i = 0; i < m_out.claims.size(); ++i) {
            Claim& claim = m_out.claims[i];
            const auto* about = std::get_if<EntityId>(&claim.about);
            const auto incident = about && isAgainst(claim.stance) ? m_rowOfSeed.find(rowOf(*about)) : m_rowOfSeed.end();
            if (incident == m_rowOfSeed.end())
                continue;
            m_out.incidents[incident->second].claims.push_back(idAt<ClaimId>(i));
            claim.about = idAt<IncidentId>(incident->second);
            claim.scope = DenialScope::Blanket;
        }
    }

    ParsedReport& m_out;
    Links m_links;
    std::vector<Band> m_bands;
    bool m_hasSpeakers = false;
    std::map<std::size_t, std::size_t> m_rowOfSeed;  ///< entity row -> incident row
};

}  // namespace

void deriveStixIncidents(StixCase& stix) { IncidentMaker(stix.out).run(); }

}  // namespace throughline
