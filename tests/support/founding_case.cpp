// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/founding_case.h"

#include <string>

namespace throughline::test {
namespace {

class Maker {
public:
    ThreatCase make()
    {
        Report report;
        report.id = "report--1";
        report.title = "Accusation and denial";
        report.publisher = "Example Wire";
        report.published = *parseTime("2026-03-20");
        m_case.reports.push_back(report);
        addPeople();
        addGroup();
        addCounter();
        return std::move(m_case);
    }

private:
    EntityId entity(EntityType type, std::string name, IdentityClass identityClass = IdentityClass::NotStated,
                    std::string kind = {}, Naming naming = Naming::Named)
    {
        Entity row;
        row.type = type;
        row.typeWord = entityTypeInfo(type).word;
        row.id = row.typeWord + "--" + std::to_string(m_case.entities.size());
        row.name = std::move(name);
        row.identityClass = identityClass;
        row.kindWord = std::move(kind);
        row.naming = naming;
        row.rule = "phrase.actor";  // read from prose, and reviewed since
        row.mentions = {{idAt<ReportId>(0), {static_cast<std::uint32_t>(10 * m_case.entities.size()),
                                             static_cast<std::uint32_t>(10 * m_case.entities.size() + 5)}}};
        return idAt<EntityId>(m_case.entities.push_back(row));
    }

    RelationshipId relation(EntityId source, RelationType type, EntityId target, std::string words = {})
    {
        Relationship row;
        row.id = "relationship--" + std::to_string(m_case.relationships.size());
        row.type = type;
        row.typeWord = relationTypeInfo(type).word;
        row.source = source;
        row.target = target;
        row.degreeWords = std::move(words);
        row.report = idAt<ReportId>(0);
        return idAt<RelationshipId>(m_case.relationships.push_back(row));
    }

    ClaimId claim(ClaimSubject about, EntityId speaker, Stance stance, SpeechAct act, std::uint32_t sentence)
    {
        Claim row;
        row.about = about;
        row.speaker = speaker;
        row.stance = stance;
        row.act = act;
        row.report = idAt<ReportId>(0);
        row.span = {100 * sentence, 100 * sentence + 90};
        row.text = "Sentence " + std::to_string(sentence) + ".";
        row.provenance = Provenance::Sentence;
        return idAt<ClaimId>(m_case.claims.push_back(row));
    }

    void addPeople()
    {
        m_police = entity(EntityType::Identity, "Guangzhou police", IdentityClass::Government);
        m_authorities = entity(EntityType::Identity, "Chinese authorities", IdentityClass::Government);
        m_bureau = entity(EntityType::Identity, "National Security Bureau", IdentityClass::Government);
    }

    void targets(EntityId group, EntityId target, EntityId speaker, SpeechAct act, std::uint32_t sentence)
    {
        const RelationshipId id = relation(group, RelationType::Targets, target);
        claim(id, speaker, Stance::Asserts, act, sentence);
        m_incident.relationships.push_back(id);
        m_incident.targets.push_back(target);
    }

    void uses(EntityId group, EntityId thing, EntityId speaker, std::uint32_t sentence, std::vector<EntityId>& list)
    {
        const RelationshipId id = relation(group, RelationType::Uses, thing);
        claim(id, speaker, Stance::Asserts, SpeechAct::Says, sentence);
        m_incident.relationships.push_back(id);
        list.push_back(thing);
    }

    void count(EntityId of, double value, std::string words, std::string unit)
    {
        Quantity row;
        row.ofEntity = of;
        row.value = value;
        row.bound = Bound::MoreThan;
        row.words = std::move(words);
        row.unit = std::move(unit);
        m_case.quantities.push_back(row);
    }

    void sponsor(EntityId group, EntityId of, EntityId accuser, const char* words, std::uint32_t sentence)
    {
        const RelationshipId id = relation(group, RelationType::AttributedTo, of, words);
        claim(id, accuser, Stance::Asserts, SpeechAct::Accuses, sentence);
        claim(id, m_bureau, Stance::Denies, SpeechAct::Says, 9);
        m_incident.relationships.push_back(id);
    }

    EntityId technique(std::string name, std::string id)
    {
        const EntityId row = entity(EntityType::AttackPattern, std::move(name));
        m_case.entities.edit(rowOf(row)).externalId = std::move(id);
        m_case.entities.edit(rowOf(row)).mapping = TechniqueMapping::Mapped;
        return row;
    }

    void addGroup()
    {
        m_incident = {};
        m_incident.id = "incident--a";
        m_incident.title = "Networks in China";
        m_incident.report = idAt<ReportId>(0);
        const EntityId group = entity(EntityType::ThreatActor, "Unnamed group (accused by Guangzhou police)",
                                      IdentityClass::NotStated, {}, Naming::Withheld);
        m_incident.actors = {group};
        sponsor(group, entity(EntityType::Identity, "Taiwan (government)", IdentityClass::Government), m_authorities,
                "allegedly backed by", 1);
        sponsor(group, entity(EntityType::Identity, "Democratic Progressive Party", IdentityClass::Organisation, "political party"),
                m_police, "allegedly linked to", 2);
        uses(group, technique("Phishing e-mails", "T1566"), m_authorities, 3, m_incident.capabilities);
        uses(group, technique("Exploitation of known vulnerabilities", "T1190"), m_authorities, 3, m_incident.capabilities);
        uses(group, technique("Brute-force password attacks", "T1110"), m_authorities, 3, m_incident.capabilities);
        uses(group, entity(EntityType::Malware, "self-developed Trojan programs"), m_police, 4, m_incident.capabilities);
        uses(group, entity(EntityType::Infrastructure, "VPNs", IdentityClass::NotStated, "vpn"), m_authorities, 5, m_incident.routedVia);
        uses(group, entity(EntityType::Infrastructure, "foreign cloud services", IdentityClass::NotStated, "cloud service"), m_authorities, 5, m_incident.routedVia);
        uses(group, entity(EntityType::Infrastructure, "compromised devices", IdentityClass::NotStated, "hijacked devices"), m_authorities, 5, m_incident.routedVia);
        m_incident.routingScope = RoutingScope::Campaign;
        const EntityId networks = entity(EntityType::Identity, "key networks", IdentityClass::Class, "systems");
        const EntityId provinces = entity(EntityType::Location, "Chinese provinces", IdentityClass::NotStated, "province", Naming::NotNamed);
        count(networks, 1000, "more than 1,000", "networks");
        count(provinces, 10, "over 10", "provinces");
        targets(group, networks, m_police, SpeechAct::Says, 2);
        targets(group, provinces, m_police, SpeechAct::Says, 2);
        for (const char* sector : {"military", "energy", "transportation", "government"})
            targets(group, entity(EntityType::Identity, sector, IdentityClass::Class, "sector"), m_police, SpeechAct::Says, 2);
        targets(group, entity(EntityType::Identity, "Unnamed technology company", IdentityClass::Organisation, {}, Naming::Withheld),
                m_authorities, SpeechAct::Accuses, 1);
        m_case.incidents.push_back(m_incident);
    }

    void addCounter()
    {
        m_incident = {};
        m_incident.id = "incident--b";
        m_incident.title = "Counter-accusation";
        m_incident.answers = idAt<IncidentId>(0);
        const EntityId state = entity(EntityType::Identity, "China (government)", IdentityClass::Government);
        const EntityId island = entity(EntityType::Location, "Taiwan", IdentityClass::NotStated, "country");
        m_incident.actors = {state};
        targets(state, island, m_bureau, SpeechAct::Says, 10);
        m_case.incidents.push_back(m_incident);
    }

    ThreatCase m_case;
    Incident m_incident;
    EntityId m_police{};
    EntityId m_authorities{};
    EntityId m_bureau{};
};

}  // namespace

ThreatCase foundingCase() { return Maker().make(); }

}  // namespace throughline::test
