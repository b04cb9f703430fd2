// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/base/uuid.h"
#include "core/importers/stix_case.h"
#include "core/importers/stix_claims.h"
#include "core/importers/stix_names.h"

namespace throughline {
namespace {

/// Properties that all records have in common.
Relationship commonFields(StixCase& stix, const StixObject& row, const StixProperties& properties)
{
    Relationship out;
    out.id = row.id;
    out.report = stix.reportOf(row.id);
    out.recorded = stix.recordedOf(properties);
    out.recordedBy = stix.recorderOf(properties);
    out.confidence = properties.confidence();
    out.description = properties.text("description");
    out.marking = stix.markingOf(properties);
    out.isRevoked = properties.flag("revoked") || properties.flag("x_mitre_deprecated");
    stix.checkExtensions(properties);
    return out;
}

void setType(Relationship& relationship, const std::string& word)
{
    relationship.typeWord = word;
    relationship.type = relationTypeOf(word);
    // Degrees short of "is" travel as relationship types of their own (model.md section 1).
    const AttributionDegree degree = parseAttributionDegree(word);
    if (degree != AttributionDegree::NotStated && degree != AttributionDegree::Is) {
        relationship.type = RelationType::AttributedTo;
        relationship.degree = degree;
    }
}

/// Properties that the row says completely; all others are kept as they are.
std::vector<std::string_view> consumed(const Relationship& row, const StixProperties& properties)
{
    std::vector<std::string_view> names{"type", "spec_version", "id", "created", "created_by_ref",
                                        "confidence", "object_marking_refs", "relationship_type", "source_ref", "target_ref"};
    if (!properties.isEmptyText("description"))
        names.push_back("description");
    if (properties.object()["modified"].text() == stixModified(row.recorded))
        names.push_back("modified");
    return names;
}

std::optional<EntityId> endOf(StixCase& stix, const StixProperties& properties, std::string_view property)
{
    if (properties.text(property).empty()) {
        stix.diagnostics.error("missing-property", placeOf(properties.where(), property),
                               "the relationship has no " + std::string(property) + "; it was left out");
        return std::nullopt;
    }
    return stix.resolveMember(properties, property);
}

/// Id of a further row that one STIX object gives.
std::string derivedId(const std::string& id, std::string_view what)
{
    return "relationship--" + uuidV5(throughlineNamespace, id + ";" + std::string(what));
}

void addCount(StixCase& stix, const StixProperties& properties, std::optional<RelationshipId> of, std::optional<EntityId> entity)
{
    const std::optional<std::int64_t> count = properties.object()["count"].integer();
    if (!count)
        return;
    stix.out.quantities.push_back({.ofEntity = entity, .ofRelationship = of, .value = static_cast<double>(*count),
                                   .unit = "sightings", .words = std::to_string(*count)});
}

std::vector<EntityId> resolveAll(StixCase& stix, const StixProperties& properties, std::string_view property)
{
    std::vector<EntityId> out;
    if (properties.has(property))
        for (const std::string& id : properties.texts(property))
            if (const auto entity = stix.resolve(id, properties, property))
                out.push_back(*entity);
    return out;
}

/// Where it was seen, else what was seen, else who saw it.
std::vector<EntityId> sightingTargets(StixCase& stix, const StixProperties& properties, const Relationship& common)
{
    std::vector<EntityId> targets = resolveAll(stix, properties, "where_sighted_refs");
    if (targets.empty())
        targets = resolveAll(stix, properties, "observed_data_refs");
    if (targets.empty() && common.recordedBy)
        targets.push_back(*common.recordedBy);
    return targets;
}

bool isReferenceName(std::string_view name)
{
    if (name == "created_by_ref" || name == "object_marking_refs" || name == "x_mitre_modified_by_ref" || name == "marking_ref")
        return false;
    return name.size() > 4 && (name.substr(name.size() - 4) == "_ref" || name.substr(name.size() - 5) == "_refs");
}

/// Walks an object for `*_ref(s)`, extensions and nested parts included, and adds an edge for each.
class ReferenceLinker {
public:
    ReferenceLinker(StixCase& stix, const StixObject& row, const StixProperties& properties)
        : m_stix(stix), m_row(row), m_properties(properties), m_source(*stix.find(row.id))
    {
    }

    void walk(const JsonValue& value, const std::string& path)
    {
        for (const JsonValue member : value) {
            const std::string name = value.kind() == JsonKind::List ? path
                : path.empty() ? std::string(member.key()) : path + "." + std::string(member.key());
            if (isReferenceName(member.key()) && member.kind() != JsonKind::Object)
                references(member, name);
            else
                walk(member, name);
        }
    }

private:
    void references(const JsonValue& member, const std::string& name)
    {
        if (member.isText())
            link(member.text(), name);
        for (const JsonValue item : member)
            if (item.isText())
                link(item.text(), name);
    }

    void link(std::string_view id, const std::string& name)
    {
        if (id.empty() || m_stix.isNoThing(id))
            return;
        const std::optional<EntityId> target = m_stix.resolve(id, m_properties, name);
        if (!target)
            return;
        std::string word = name.substr(name.rfind('.') + 1);
        word.resize(word.rfind("_ref"));
        std::replace(word.begin(), word.end(), '_', '-');
        const Entity& source = m_stix.out.entities[rowOf(m_source)];
        Relationship out;
        out.id = derivedId(m_row.id, name + ";" + std::string(id));
        out.type = RelationType::Reference;
        out.typeWord = word;
        out.source = m_source;
        out.target = *target;
        out.report = m_stix.reportOf(m_row.id);
        out.recorded = source.recorded;
        out.recordedBy = source.recordedBy;
        out.marking = source.marking;
        out.isRevoked = source.isRevoked;
        m_stix.addRelationship(std::move(out), m_properties);
    }

    StixCase& m_stix;
    const StixObject& m_row;
    const StixProperties& m_properties;
    EntityId m_source;
};

/// "10.0.0.1 to 10.0.0.2:443 (tcp)".
std::string trafficName(const StixCase& stix, const StixProperties& properties)
{
    const auto end = [&](std::string_view ref, std::string_view port) {
        const auto entity = stix.find(properties.object()[ref].text());
        std::string name = entity ? stix.out.entities[rowOf(*entity)].name : std::string();
        if (const auto number = properties.object()[port].integer())
            name.append(":").append(std::to_string(*number));
        return name;
    };
    const std::string from = end("src_ref", "src_port");
    const std::string to = end("dst_ref", "dst_port");
    std::string name = from;
    name.append(from.empty() || to.empty() ? "" : " to ").append(to);
    std::string protocols;
    for (const JsonValue protocol : properties.object()["protocols"])
        protocols.append(protocols.empty() ? "" : ", ").append(protocol.text());
    if (name.empty() || protocols.empty())
        return name + protocols;
    return name.append(" (").append(protocols).append(")");
}

}  // namespace

void linkStixEntity(StixCase& stix, const StixObject& row, const StixProperties& properties)
{
    Entity& entity = stix.out.entities[rowOf(*stix.find(row.id))];
    if (row.type == "network-traffic") {
        entity.name = trafficName(stix, properties);
        if (entity.name.empty())
            entity.name = "network traffic " + shortId(row.id);
    }
    ReferenceLinker(stix, row, properties).walk(properties.object(), {});
}

void readStixRelationship(StixCase& stix, const StixObject& row, const StixProperties& properties)
{
    const std::optional<EntityId> source = endOf(stix, properties, "source_ref");
    const std::optional<EntityId> target = endOf(stix, properties, "target_ref");
    if (!source || !target)
        return;
    Relationship out = commonFields(stix, row, properties);
    out.source = *source;
    out.target = *target;
    setType(out, properties.text("relationship_type"));
    if (out.typeWord.empty())
        properties.warn("missing-property", "relationship_type", "the relationship has no type");
    const JsonValue own = ownExtension(properties);
    if (out.type == RelationType::AttributedTo && own["degree"].isText())
        out.degree = parseAttributionDegree(own["degree"].text());
    out.degreeWords = own["degree_words"].text();
    out.time = properties.interval("start_time", "stop_time");
    out.properties = jsonText(properties.object(), consumed(out, properties));
    stix.relationships[row.id].push_back(stix.addRelationship(std::move(out), properties));
}

void readStixSighting(StixCase& stix, const StixObject& row, const StixProperties& properties)
{
    const std::optional<EntityId> seen = endOf(stix, properties, "sighting_of_ref");
    if (!seen)
        return;
    Relationship common = commonFields(stix, row, properties);
    common.type = RelationType::Sighting;
    common.typeWord = "sighting";
    common.source = *seen;
    common.time = properties.interval("first_seen", "last_seen");
    common.properties = jsonText(properties.object(), consumed(common, properties));
    const std::vector<EntityId> targets = sightingTargets(stix, properties, common);
    if (targets.empty()) {
        stix.diagnostics.info("sighting-without-place", row.where, "the sighting says neither where nor by whom; only its count was kept");
        addCount(stix, properties, std::nullopt, seen);
    }
    for (const EntityId target : targets) {
        Relationship out = common;
        out.target = target;
        if (target != targets.front())
            out.id = derivedId(row.id, stix.out.entities[rowOf(target)].id);
        const RelationshipId added = stix.addRelationship(std::move(out), properties);
        stix.relationships[row.id].push_back(added);
        if (target == targets.front())
            addCount(stix, properties, added, std::nullopt);
    }
}

}  // namespace throughline
