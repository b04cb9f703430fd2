// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/role.h"

#include <algorithm>
#include <array>
#include <string>

#include "core/base/utf8.h"

namespace throughline {
namespace {

/// What is said of one thing (or of a class of things that are the same).
struct Part {
    bool acts = false;          ///< targets, uses, exploits, compromises something, or wrote it
    bool isAttributed = false;  ///< somebody or some place is said to stand behind it
    bool isSponsor = false;
    bool isTargeted = false;
    bool isUsed = false;
    bool isCompromised = false;
    bool isControlTied = false;  ///< stands in infrastructure, or malware talks to it
    bool hasOther = false;       ///< any other relationship that tells something
    bool speaks = false;
    bool isPlaceOfDoer = false;
    bool isPlaceOfSpeaker = false;
    bool isListedActor = false;
    bool isListedTarget = false;
    bool isListedMeans = false;

    bool isTold() const
    {
        return acts || isAttributed || isSponsor || isTargeted || isUsed || isCompromised || hasOther
            || isListedActor || isListedTarget || isListedMeans;
    }
};

/// Observables inherit their tie to infrastructure over so many resolves-to and belongs-to steps.
constexpr int maxTieSteps = 4;

bool isCapabilityType(EntityType type)
{
    return type == EntityType::Malware || type == EntityType::Tool || type == EntityType::AttackPattern
        || type == EntityType::Vulnerability;
}

/// Things that keep the role of their type whatever is said of them.
bool isFixedType(EntityType type)
{
    return isCapabilityType(type) || type == EntityType::Indicator || type == EntityType::CourseOfAction;
}

/// STIX objects that only carry words about others (STIX 2.1 sections 4 and 7).
bool carriesWords(const Entity& entity)
{
    constexpr std::array<std::string_view, 7> words{"note", "opinion", "grouping", "report", "marking-definition",
                                                    "language-content", "extension-definition"};
    return entity.type == EntityType::Document
        || std::find(words.begin(), words.end(), entity.typeWord) != words.end();
}

/// "government systems", "key networks": victims, not a sector.
bool namesSystems(const Entity& entity)
{
    constexpr std::array<std::string_view, 8> words{"system", "network", "server", "device",
                                                    "router", "computer", "website", "account"};
    // The kind decides where there is one: the sector "energy" may be called "energy systems" too.
    const std::string text = foldCase(entity.kindWord.empty() ? entity.name : entity.kindWord);
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return text.find(word) != std::string::npos; });
}

class RoleFinder {
public:
    RoleFinder(const ThreatCase& threatCase, const ClaimIndex& claims, const std::vector<bool>& isOut, std::span<const std::uint32_t> classes)
        : m_case(threatCase), m_claims(claims), m_isOut(isOut), m_classes(classes), m_parts(threatCase.entities.size())
    {
    }

    std::vector<Role> run() &&
    {
        forEachRelationship([this](const RelationshipFacts& row) { note(row); });
        tieObservables();
        noteSpeakers();
        noteIncidents();
        forEachRelationship([this](const RelationshipFacts& row) { notePlace(row); });
        std::vector<Role> roles;
        roles.reserve(m_case.entities.size());
        for (std::size_t i = 0; i < m_case.entities.size(); ++i)
            roles.push_back(roleOf(m_case.entities[i], part(idAt<EntityId>(i))));
        return roles;
    }

private:
    Part& part(EntityId id) { return m_parts[m_classes.empty() ? rowOf(id) : m_classes[rowOf(id)]]; }

    template <class Body>
    void forEachRelationship(Body body)
    {
        for (std::size_t i = 0; i < m_case.relationships.size(); ++i) {
            const RelationshipFacts& row = m_claims.facts(idAt<RelationshipId>(i));
            if ((i >= m_isOut.size() || !m_isOut[i]) && !row.isDeleted)
                body(row);
        }
    }

    void note(const RelationshipFacts& row)
    {
        Part& source = part(row.source);
        Part& target = part(row.target);
        switch (row.type) {
        case RelationType::Targets: source.acts = target.isTargeted = true; return;
        case RelationType::Uses:
        case RelationType::Exploits: source.acts = target.isUsed = true; return;
        case RelationType::Compromises: source.acts = target.isCompromised = true; return;
        case RelationType::AttributedTo:
        case RelationType::OriginatesFrom:
            if (&source != &target)
                source.isAttributed = target.isSponsor = true;
            return;
        case RelationType::AuthoredBy: source.hasOther = target.acts = true; return;
        case RelationType::Impersonates:
        case RelationType::Sighting: source.hasOther = target.isTargeted = true; return;
        default: noteOther(row, source, target);
        }
    }

    void noteOther(const RelationshipFacts& row, Part& source, Part& target)
    {
        switch (row.type) {
        // Where somebody sits and what he belongs to is not something that he does.
        case RelationType::LocatedAt:
        case RelationType::PartOf:
        case RelationType::BelongsTo:
        case RelationType::Reference:
        case RelationType::DuplicateOf: break;
        default: source.hasOther = target.hasOther = true;
        }
        const EntityType sourceType = m_case[row.source].type;
        const bool isControl = row.type == RelationType::ConsistsOf || row.type == RelationType::CommunicatesWith
            || row.type == RelationType::Controls || row.type == RelationType::Has || row.type == RelationType::Owns;
        if (isControl && (sourceType == EntityType::Infrastructure || isCapabilityType(sourceType)
                          || isActorType(sourceType)))
            target.isControlTied = true;
        if (row.type == RelationType::Hosts)
            source.isControlTied = true;
    }

    void tieObservables()
    {
        for (int step = 0; step < maxTieSteps; ++step)
            forEachRelationship([this](const RelationshipFacts& row) {
                if (row.type != RelationType::ResolvesTo && row.type != RelationType::BelongsTo)
                    return;
                Part& source = part(row.source);
                Part& target = part(row.target);
                if (source.isControlTied || target.isControlTied || source.isUsed || target.isUsed)
                    source.isControlTied = target.isControlTied = true;
            });
    }

    void noteSpeakers()
    {
        for (std::size_t i = 0; i < m_case.claims.size(); ++i)
            noteSpeakersOf(idAt<ClaimId>(i));
        for (const Report& report : m_case.reports)
            if (report.voice && !report.isDeleted)
                part(*report.voice).speaks = true;
        for (const Entity& entity : m_case.entities)
            if (entity.recordedBy && !entity.isDeleted)
                part(*entity.recordedBy).speaks = true;
        for (std::size_t i = 0; i < m_case.relationships.size(); ++i)
            if (const RelationshipFacts& row = m_claims.facts(idAt<RelationshipId>(i)); row.recordedBy && !row.isDeleted)
                part(*row.recordedBy).speaks = true;
    }

    void noteSpeakersOf(ClaimId id)
    {
        const ClaimFacts& claim = m_claims.facts(id);
        if (claim.isDeleted)
            return;
        if (claim.speaker)
            part(*claim.speaker).speaks = true;
        if (claim.recordedBy)
            part(*claim.recordedBy).speaks = true;
        if (!claim.hasMoreVoices)
            return;
        for (const EntityId other : m_case[id].alsoSpeakers)
            part(other).speaks = true;
        for (const EntityId other : m_case[id].via)
            part(other).speaks = true;
    }

    /// Lists of incidents are weaker than relationships: they tell only of things that nothing else does.
    void noteIncidents()
    {
        for (const Incident& incident : m_case.incidents) {
            if (incident.isDeleted)
                continue;
            for (const EntityId id : incident.actors)
                part(id).isListedActor = true;
            for (const EntityId id : incident.targets)
                part(id).isListedTarget = true;
            for (const EntityId id : incident.capabilities)
                part(id).isListedMeans = true;
            for (const EntityId id : incident.routedVia)
                part(id).isListedMeans = true;
            for (const EntityId id : incident.reportedBy)
                part(id).speaks = true;
        }
    }

    void notePlace(const RelationshipFacts& row)
    {
        if (row.type != RelationType::LocatedAt)
            return;
        const Part& source = part(row.source);
        const bool onlySpeaks = !source.isTold() && source.speaks && m_case[row.source].type == EntityType::Identity;
        (onlySpeaks ? part(row.target).isPlaceOfSpeaker : part(row.target).isPlaceOfDoer) = true;
    }

    static Role roleOf(const Entity& entity, const Part& part)
    {
        if (entity.type == EntityType::Other && part.isTargeted)
            return Role::Victim;  // x-mitre-asset and the like
        if (isFixedType(entity.type))
            return roleByType(entity);
        if (entity.type == EntityType::Observable)
            return part.isControlTied || part.isUsed || part.isListedMeans ? Role::Infrastructure : Role::Other;
        if (entity.type == EntityType::Infrastructure)
            return roleOfInfrastructure(part);
        // A campaign attributed to a group names who did it, not who stands behind it.
        if (part.isSponsor && !isActorType(entity.type))
            return Role::Sponsor;
        if (part.acts || part.isAttributed || isActorType(entity.type))
            return Role::Actor;
        if (part.isTargeted)
            return roleByType(entity);
        if (entity.type == EntityType::Identity && (part.isUsed || part.isCompromised))
            return part.isCompromised && entity.identityClass != IdentityClass::Class ? Role::Victim
                                                                                      : Role::Infrastructure;
        return roleOfUntold(entity, part);
    }

    /// Attacked itself, and not a means of anybody's: a victim.
    static Role roleOfInfrastructure(const Part& part)
    {
        const bool isMeans = part.isUsed || part.isCompromised || part.isControlTied || part.isListedMeans || part.acts;
        return part.isTargeted && !isMeans ? Role::Victim : Role::Infrastructure;
    }

    static Role roleOfUntold(const Entity& entity, const Part& part)
    {
        if (part.isListedActor)
            return Role::Actor;
        if (part.isListedTarget)
            return roleByType(entity);
        if (part.isListedMeans)
            return Role::Infrastructure;
        if (!part.hasOther && (carriesWords(entity) || (part.speaks && entity.type == EntityType::Identity)))
            return Role::Speaker;
        if (entity.type == EntityType::Location && !part.hasOther && part.isPlaceOfSpeaker && !part.isPlaceOfDoer)
            return Role::Speaker;  // "police in Guangzhou": the place goes with the police
        // Nobody says that it was attacked: it must not be called a victim.
        const Role role = roleByType(entity);
        return role == Role::Victim ? Role::Other : role;
    }

    const ThreatCase& m_case;
    const ClaimIndex& m_claims;
    const std::vector<bool>& m_isOut;
    std::span<const std::uint32_t> m_classes;
    std::vector<Part> m_parts;
};

}  // namespace

std::string_view laneTitle(Role role)
{
    switch (role) {
    case Role::Sponsor: return "Sponsor, as claimed";
    case Role::Actor: return "Actor";
    case Role::Capability: return "Capability";
    case Role::Infrastructure: return "Infrastructure";
    case Role::Place: return "Place";
    case Role::Sector: return "Sector";
    case Role::Victim: return "Victim";
    case Role::Other: return "Other";
    case Role::Speaker: return "Speaker";
    }
    return "";
}

bool isTarget(Role role) { return role == Role::Place || role == Role::Sector || role == Role::Victim; }

Role roleByType(const Entity& entity)
{
    switch (entity.type) {
    case EntityType::ThreatActor:
    case EntityType::IntrusionSet:
    case EntityType::Campaign: return Role::Actor;
    case EntityType::Malware:
    case EntityType::Tool:
    case EntityType::AttackPattern:
    case EntityType::Vulnerability: return Role::Capability;
    case EntityType::Infrastructure: return Role::Infrastructure;
    case EntityType::Location: return Role::Place;
    case EntityType::Identity:
        return entity.identityClass == IdentityClass::Class && !namesSystems(entity) ? Role::Sector : Role::Victim;
    case EntityType::Indicator:
    case EntityType::Observable:
    case EntityType::Incident:
    case EntityType::CourseOfAction:
    case EntityType::Document:
    case EntityType::Other: return Role::Other;
    }
    return Role::Other;
}

std::vector<Role> assignRoles(const ThreatCase& threatCase, const std::vector<bool>& isRelationshipOut)
{
    return RoleFinder(threatCase, ClaimIndex(threatCase), isRelationshipOut, {}).run();
}

std::vector<Role> assignRoles(const ThreatCase& threatCase, const ClaimIndex& claims, const std::vector<bool>& isRelationshipOut,
                              std::span<const std::uint32_t> classes)
{
    return RoleFinder(threatCase, claims, isRelationshipOut, classes).run();
}

}  // namespace throughline
