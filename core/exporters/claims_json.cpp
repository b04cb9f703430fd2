// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporters/claims_json.h"

#include <algorithm>
#include <array>
#include <map>
#include <span>
#include <nlohmann/json.hpp>

namespace throughline {
namespace {

using Json = nlohmann::ordered_json;

Json spanJson(TextSpan span) { return Json::array({span.begin, span.end}); }

/// Number as an integer where it is one: 1000, not 1000.0.
Json numberJson(double value)
{
    const auto whole = static_cast<std::int64_t>(value);
    if (static_cast<double>(whole) == value)
        return whole;
    return value;
}

class ClaimsWriter {
public:
    ClaimsWriter(const ThreatCase& threatCase, ReportId report) : m_case(threatCase), m_report(report), m_index(threatCase) {}

    std::string write()
    {
        collect();
        Json root;
        root["file"] = m_case[m_report].fileName;
        root["entities"] = entities();
        root["relationships"] = relationships();
        root["claims"] = claims();
        root["quantities"] = quantities();
        root["techniques"] = techniques();
        root["entity_claims"] = entityClaims();
        root["same_as"] = sameAs();
        return root.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
    }

private:
    bool isHere(const Claim& claim) const { return claim.report == m_report; }

    void need(EntityId id)
    {
        m_entities.emplace(rowOf(id), std::string());
    }

    /// What this report tells of: its claims, and what these speak of.
    void collect()
    {
        for (std::size_t i = 0; i < m_case.claims.size(); ++i) {
            const Claim& claim = m_case.claims[i];
            if (!isHere(claim))
                continue;
            if (const auto* edge = std::get_if<RelationshipId>(&claim.about)) {
                m_edges.emplace(rowOf(*edge), std::string());
                need(m_case[*edge].source);
                need(m_case[*edge].target);
            } else if (const auto* entity = std::get_if<EntityId>(&claim.about)) {
                need(*entity);
            }
            if (claim.speaker)
                need(*claim.speaker);
            for (const EntityId via : claim.via)
                need(via);
        }
        for (std::size_t i = 0; i < m_case.entities.size(); ++i)
            for (const Mention& mention : m_case.entities[i].mentions)
                if (mention.report == m_report)
                    need(idAt<EntityId>(i));
        if (const auto voice = m_case[m_report].voice)
            need(*voice);
        std::size_t number = 0;
        for (auto& [row, name] : m_entities)
            name = "e" + std::to_string(++number);
        number = 0;
        for (auto& [row, name] : m_edges)
            name = "r" + std::to_string(++number);
    }

    const std::string& ref(EntityId id) const { return m_entities.at(rowOf(id)); }

    bool isTechnique(EntityId id) const
    {
        const Entity& entity = m_case[id];
        return entity.type == EntityType::AttackPattern && !entity.externalId.empty();
    }

    Json entities() const
    {
        Json list = Json::array();
        for (const auto& [row, name] : m_entities) {
            const Entity& entity = m_case.entities[row];
            if (isTechnique(idAt<EntityId>(row)))
                continue;
            Json item;
            item["id"] = name;
            item["type"] = entity.typeWord.empty() ? std::string(entityTypeInfo(entity.type).word) : entity.typeWord;
            if (entity.identityClass != IdentityClass::NotStated)
                item["class"] = identityClassWord(entity.identityClass);
            item["name"] = entity.name;
            item["also"] = Json::array();
            for (const Alias& alias : entity.also)
                item["also"].push_back(alias.name);
            item["mentions"] = Json::array();
            for (const Mention& mention : entity.mentions)
                if (mention.report == m_report && !mention.span.isEmpty())
                    item["mentions"].push_back(spanJson(mention.span));
            list.push_back(std::move(item));
        }
        return list;
    }

    bool isTechniqueEdge(std::size_t row) const
    {
        const Relationship& edge = m_case.relationships[row];
        return edge.type == RelationType::Uses && isTechnique(edge.target);
    }

    Json relationships() const
    {
        Json list = Json::array();
        for (const auto& [row, name] : m_edges) {
            if (isTechniqueEdge(row))
                continue;
            const Relationship& edge = m_case.relationships[row];
            Json item;
            item["id"] = name;
            item["source"] = ref(edge.source);
            item["type"] = edge.typeWord.empty() ? std::string(relationTypeInfo(edge.type).word) : edge.typeWord;
            item["target"] = ref(edge.target);
            list.push_back(std::move(item));
        }
        return list;
    }

    Json claimJson(const Claim& claim, const std::string& about) const
    {
        Json item;
        if (!about.empty())
            item["about"] = about;
        item["stance"] = stanceWord(claim.stance);
        item["by"] = claim.speaker ? ref(*claim.speaker) : std::string("author");
        item["hedge"] = hedgeWord(hedgeOf(claim));
        item["via"] = claim.via.empty() ? Json(nullptr) : Json(ref(claim.via.front()));
        if (!claim.span.isEmpty())
            item["sentence"] = spanJson(claim.span);
        item["date"] = claim.factTime.text.empty() ? Json(nullptr) : Json(claim.factTime.text);
        item["text"] = claim.text;
        return item;
    }

    /// Claims of this report about one edge; blanket denials of its incidents where it attributes.
    std::vector<Claim> claimsOf(RelationshipId edge) const
    {
        std::vector<Claim> found = hereOf(m_index.of(edge));
        if (m_case[edge].type != RelationType::AttributedTo)
            return found;
        for (const IncidentId row : m_index.incidentsOf(edge)) {
            const Incident& incident = m_case[row];
            for (const ClaimId id : incident.claims)
                if (isHere(m_case[id]) && coversEdge(m_case[id], incident, edge, found))
                    found.push_back(m_case[id]);
        }
        return found;
    }

    /// A blanket denial reaches an edge unless its edges are told one by one.
    bool coversEdge(const Claim& blanket, const Incident& incident, RelationshipId edge, const std::vector<Claim>& found) const
    {
        const auto same = [&](const Claim& c) { return c.speaker == blanket.speaker && c.stance == blanket.stance; };
        if (std::any_of(found.begin(), found.end(), same))
            return false;
        for (const RelationshipId other : incident.relationships) {
            const std::span<const ClaimId> claims = m_index.of(other);
            if (other != edge && std::any_of(claims.begin(), claims.end(), [&](ClaimId id) { return same(m_case[id]); }))
                return false;
        }
        return true;
    }

    Json claims() const
    {
        Json list = Json::array();
        for (const auto& [row, name] : m_edges) {
            if (isTechniqueEdge(row))
                continue;
            for (const Claim& claim : claimsOf(idAt<RelationshipId>(row)))
                list.push_back(claimJson(claim, name));
        }
        return list;
    }

    Json quantities() const
    {
        Json list = Json::array();
        for (std::size_t i = 0; i < m_case.quantities.size(); ++i) {
            const Quantity& quantity = m_case.quantities[i];
            if (quantity.report != m_report)
                continue;
            Json item;
            if (quantity.ofEntity && m_entities.contains(rowOf(*quantity.ofEntity)))
                item["of"] = ref(*quantity.ofEntity);
            else if (quantity.ofRelationship && m_edges.contains(rowOf(*quantity.ofRelationship)))
                item["of"] = m_edges.at(rowOf(*quantity.ofRelationship));
            else
                item["of"] = nullptr;
            item["value"] = numberJson(quantity.value);
            item["bound"] = boundWord(quantity.bound);
            item["unit"] = quantity.unit;
            if (!quantity.span.isEmpty())
                item["sentence"] = spanJson(quantity.span);
            list.push_back(std::move(item));
        }
        return list;
    }

    Json techniqueJson(EntityId pattern, const std::optional<EntityId>& by, const std::vector<Claim>& told) const
    {
        Json item;
        item["attack_id"] = m_case[pattern].externalId;
        item["by"] = by ? Json(ref(*by)) : Json(nullptr);
        if (!told.empty() && !told.front().span.isEmpty())
            item["sentence"] = spanJson(told.front().span);
        item["claims"] = Json::array();
        for (const Claim& claim : told)
            item["claims"].push_back(claimJson(claim, ""));
        return item;
    }

    Json techniques() const
    {
        Json list = Json::array();
        for (const auto& [row, name] : m_edges)
            if (isTechniqueEdge(row)) {
                const Relationship& edge = m_case.relationships[row];
                list.push_back(techniqueJson(edge.target, edge.source, claimsOf(idAt<RelationshipId>(row))));
            }
        for (const auto& [row, name] : m_entities) {
            const EntityId id = idAt<EntityId>(row);
            const std::vector<Claim> told = about(id);
            if (isTechnique(id) && !told.empty())
                list.push_back(techniqueJson(id, std::nullopt, told));
        }
        return list;
    }

    std::vector<Claim> about(EntityId id) const { return hereOf(m_index.of(id)); }

    /// Those of this report.
    std::vector<Claim> hereOf(std::span<const ClaimId> claims) const
    {
        std::vector<Claim> found;
        for (const ClaimId id : claims)
            if (isHere(m_case[id]))
                found.push_back(m_case[id]);
        return found;
    }

    Json entityClaims() const
    {
        Json list = Json::array();
        for (const auto& [row, name] : m_entities)
            if (!isTechnique(idAt<EntityId>(row)))
                for (const Claim& claim : about(idAt<EntityId>(row)))
                    list.push_back(claimJson(claim, name));
        return list;
    }

    Json sameAs() const
    {
        static constexpr std::array<std::string_view, 4> words{"same-as", "overlaps", "part-of", "renamed-to"};
        Json list = Json::array();
        for (std::size_t i = 0; i < m_case.sameAs.size(); ++i) {
            const SameAs& link = m_case.sameAs[i];
            if (!m_entities.contains(rowOf(link.first)) || !m_entities.contains(rowOf(link.second)))
                continue;
            Json item;
            item["first"] = ref(link.first);
            item["second"] = ref(link.second);
            item["kind"] = words.at(static_cast<std::size_t>(link.kind));
            item["claims"] = Json::array();
            for (std::size_t c = 0; c < m_case.claims.size(); ++c)
                if (isHere(m_case.claims[c]) && m_case.claims[c].about == ClaimSubject(idAt<SameAsId>(i)))
                    item["claims"].push_back(claimJson(m_case.claims[c], ""));
            list.push_back(std::move(item));
        }
        return list;
    }

    const ThreatCase& m_case;
    ReportId m_report;
    ClaimIndex m_index;
    std::map<std::size_t, std::string> m_entities;  ///< row -> id in the file
    std::map<std::size_t, std::string> m_edges;
};

}  // namespace

std::string claimsJson(const ThreatCase& threatCase, ReportId report) { return ClaimsWriter(threatCase, report).write(); }

std::string claimsFileName(const Report& report)
{
    std::string stem = report.fileName.substr(0, report.fileName.rfind('.'));
    if (stem.empty() || stem.find_first_of("/\\") != std::string::npos)
        stem = "report";
    return stem + ".json";
}

std::vector<std::string> claimsFileNames(const ThreatCase& threatCase)
{
    std::vector<std::string> names;
    for (std::size_t i = 0; i < threatCase.reports.size(); ++i) {
        const std::string first = claimsFileName(threatCase.reports[i]);
        std::string name = first;
        for (int n = 2; std::find(names.begin(), names.end(), name) != names.end(); ++n)
            name = first.substr(0, first.size() - 5) + "-" + std::to_string(n) + ".json";
        names.push_back(name);
    }
    return names;
}

}  // namespace throughline
