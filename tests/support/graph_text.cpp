// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/graph_text.h"

#include <map>
#include <vector>

#include "tests/support/catch.h"

namespace throughline::test {
namespace {

std::string_view trim(std::string_view text)
{
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ')
        text.remove_suffix(1);
    return text;
}

std::vector<std::string_view> split(std::string_view text, std::string_view separators)
{
    std::vector<std::string_view> parts;
    std::size_t begin = 0;
    int depth = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        if (i < text.size())
            depth += text[i] == '{' ? 1 : text[i] == '}' ? -1 : 0;
        if (i < text.size() && (depth > 0 || separators.find(text[i]) == std::string_view::npos))
            continue;
        if (const std::string_view part = trim(text.substr(begin, i - begin)); !part.empty())
            parts.push_back(part);
        begin = i + 1;
    }
    return parts;
}

struct Kind {
    EntityType type = EntityType::Identity;
    IdentityClass identityClass = IdentityClass::NotStated;
    std::string kindWord;
};

Kind kindOf(std::string_view word)
{
    if (word == "government")
        return {EntityType::Identity, IdentityClass::Government, {}};
    if (word == "organisation")
        return {EntityType::Identity, IdentityClass::Organisation, {}};
    if (word == "person")
        return {EntityType::Identity, IdentityClass::Individual, {}};
    if (word == "sector")
        return {EntityType::Identity, IdentityClass::Class, "sector"};
    if (word == "class")
        return {EntityType::Identity, IdentityClass::Class, {}};
    if (word == "state-media")
        return {EntityType::Identity, IdentityClass::Organisation, "state media"};
    return {entityTypeOf(word), IdentityClass::NotStated, {}};
}

/// What the ends of a relationship are, where the text does not say it.
std::string_view kindOfEnd(RelationType type, bool isTarget)
{
    if (!isTarget)
        return type == RelationType::LocatedAt ? "identity" : "threat-actor";
    switch (type) {
    case RelationType::Uses:
    case RelationType::Compromises: return "infrastructure";
    case RelationType::Exploits: return "vulnerability";
    case RelationType::AttributedTo: return "government";
    case RelationType::OriginatesFrom:
    case RelationType::LocatedAt: return "location";
    default: return "organisation";
    }
}

class CaseWriter {
public:
    void chain(std::string_view line)
    {
        std::string_view claims;
        if (const std::size_t brace = line.find('{'); brace != std::string_view::npos) {
            claims = line.substr(brace + 1, line.rfind('}') - brace - 1);
            line = trim(line.substr(0, brace));
        }
        if (const std::size_t link = line.find(" =same-as= "); link != std::string_view::npos) {
            join(trim(line.substr(0, link)), trim(line.substr(link + 11)));
            return;
        }
        std::size_t arrow = line.find("-> ");
        if (arrow == std::string_view::npos)
            entity(line, "identity");
        while (arrow != std::string_view::npos) {
            const std::size_t verb = line.rfind(" -", arrow);
            REQUIRE(verb != std::string_view::npos);
            const std::string_view rest = line.substr(arrow + 3);
            const std::size_t next = rest.find("-> ");
            const std::string_view target = next == std::string_view::npos ? rest : rest.substr(0, rest.rfind(" -", next));
            relate(trim(line.substr(0, verb)), line.substr(verb + 2, arrow - verb - 2), trim(target), claims);
            line = rest;
            arrow = next;
        }
    }

    ThreatCase threatCase;

private:
    EntityId entity(std::string_view text, std::string_view usualKind)
    {
        const std::size_t colon = text.find(':');
        const std::string name(colon == std::string_view::npos ? text : text.substr(colon + 1));
        const auto [at, isNew] = m_entities.try_emplace(name, idAt<EntityId>(threatCase.entities.size()));
        if (!isNew)
            return at->second;
        const std::string_view word = colon == std::string_view::npos ? usualKind : text.substr(0, colon);
        const Kind kind = kindOf(word);
        Entity row;
        row.type = kind.type;
        row.typeWord = entityTypeInfo(kind.type).word.empty() ? std::string(word)
                                                              : std::string(entityTypeInfo(kind.type).word);
        row.identityClass = kind.identityClass;
        row.kindWord = kind.kindWord;
        row.name = name;
        row.id = row.typeWord + "--" + name;
        threatCase.entities.push_back(std::move(row));
        return at->second;
    }

    void join(std::string_view first, std::string_view second)
    {
        SameAs link;
        link.first = entity(first, "identity");
        link.second = entity(second, "identity");
        link.isAccepted = true;
        threatCase.sameAs.push_back(std::move(link));
    }

    void relate(std::string_view source, std::string_view verb, std::string_view target, std::string_view claims)
    {
        Relationship row;
        row.type = relationTypeOf(verb);
        row.typeWord = verb;
        row.source = entity(source, kindOfEnd(row.type, false));
        row.target = entity(target, kindOfEnd(row.type, true));
        row.id = "relationship--" + std::to_string(threatCase.relationships.size());
        const auto id = idAt<RelationshipId>(threatCase.relationships.push_back(std::move(row)));
        for (const std::string_view claim : split(claims, ";"))
            say(id, claim);
        if (claims.empty()) {
            Claim claim;
            claim.about = id;
            threatCase.claims.push_back(std::move(claim));
        }
    }

    void say(RelationshipId about, std::string_view text)
    {
        Claim claim;
        claim.about = about;
        claim.provenance = Provenance::Sentence;
        if (const std::size_t via = text.find(" via "); via != std::string_view::npos) {
            claim.via.push_back(entity(trim(text.substr(via + 5)), "organisation"));
            text = trim(text.substr(0, via));
        }
        const std::size_t space = text.rfind(' ');
        REQUIRE(space != std::string_view::npos);
        const std::string_view verb = text.substr(space + 1);
        if (text.substr(0, space) != "-")
            claim.speaker = entity(text.substr(0, space), "organisation");
        setVerb(claim, verb);
        threatCase.claims.push_back(std::move(claim));
    }

    static void setVerb(Claim& claim, std::string_view verb)
    {
        if (verb == "alleges")
            claim.reporterDistance = true;
        else if (verb == "confirms")
            claim.certainty = Certainty::Certain;
        else if (verb == "admits")
            claim.stance = Stance::Admits;
        else if (verb == "supports")
            claim.stance = Stance::Supports;
        else if (verb == "denies")
            claim.stance = Stance::Denies;
        else if (verb == "disputes")
            claim.stance = Stance::Disputes;
        else if (verb == "retracts")
            claim.stance = Stance::Retracts;
        else if (verb == "infers")
            claim.provenance = Provenance::Inferred;
        else
            REQUIRE(verb == "says");
    }

    std::map<std::string, EntityId> m_entities;
};

}  // namespace

ThreatCase caseFromText(std::string_view text)
{
    CaseWriter writer;
    for (const std::string_view line : split(text, ";\n"))
        writer.chain(line);
    return std::move(writer.threatCase);
}

ThreatGraph graphFromText(std::string_view text)
{
    const ThreatCase threatCase = caseFromText(text);
    return buildGraph(threatCase, ClaimIndex(threatCase), {});
}

EntityId entityNamed(const ThreatCase& threatCase, std::string_view name)
{
    for (std::size_t i = 0; i < threatCase.entities.size(); ++i)
        if (threatCase.entities[i].name == name)
            return idAt<EntityId>(i);
    FAIL("no entity is called " << std::string(name));
    return {};
}

std::string nodeText(const ThreatCase& threatCase, const GraphNode& node)
{
    std::string text;
    for (const EntityId id : node.entities)
        text += (text.empty() ? "" : " + ") + threatCase[id].name;
    return text;
}

std::string graphText(const ThreatCase& threatCase, const ThreatGraph& graph)
{
    std::string text;
    for (const GraphEdge& edge : graph.edges())
        text += nodeText(threatCase, graph.node(edge.source)) + " -" + edge.typeWord + "-> "
            + nodeText(threatCase, graph.node(edge.target)) + " [" + std::string(strengthWord(edge.strength)) + "]\n";
    return text;
}

std::string rolesText(const ThreatCase& threatCase, const ThreatGraph& graph)
{
    std::string text;
    for (const GraphNode& node : graph.nodes())
        text += nodeText(threatCase, node) + ": " + std::string(laneTitle(node.role)) + "\n";
    return text;
}

}  // namespace throughline::test
