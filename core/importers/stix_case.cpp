// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/stix_case.h"

#include <algorithm>
#include <array>

#include "core/base/utf8.h"
#include "core/base/uuid.h"
#include "core/importers/stix_claims.h"
#include "core/importers/stix_names.h"

namespace throughline {
namespace {

/// Extensions that the specification or FIRST defines: nobody sends their definition along.
constexpr std::array<std::string_view, 2> wellKnownExtensions{
    "extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d",  // TLP 2.0
    throughlineExtensionId};

}  // namespace

StixRole stixRoleOf(std::string_view type)
{
    if (type == "relationship")
        return StixRole::Relationship;
    if (type == "sighting")
        return StixRole::Sighting;
    if (type == "opinion")
        return StixRole::Opinion;
    // An ATT&CK collection lists the objects of a release as a report lists its own.
    if (type == "report" || type == "grouping" || type == "x-mitre-collection")
        return StixRole::Report;
    if (type == "marking-definition")
        return StixRole::Marking;
    if (type == "extension-definition" || type == throughlinePartType)
        return StixRole::Extension;
    return type == "language-content" ? StixRole::Skipped : StixRole::Entity;
}

StixCase::StixCase(const StixObjects& objects, DiagnosticList& list, const StixExtension* own)
    : diagnostics(list), extension(own)
{
    for (const StixObject& row : objects.rows) {
        if (row.isSuperseded)
            continue;
        const StixRole role = stixRoleOf(row.type);
        m_roles.emplace(row.id, role);
        if (role == StixRole::Entity) {
            m_entities.emplace(row.id, idAt<EntityId>(out.entities.size()));
            out.entities.push_back({.id = row.id, .type = entityTypeOf(row.type), .typeWord = row.type});
        } else if (role == StixRole::Report) {
            m_reports.emplace(row.id, idAt<ReportId>(out.reports.size()));
            out.reports.push_back({.id = row.id});
        } else if (role == StixRole::Extension) {
            extensions.insert(row.id);
        }
    }
    m_reportObjects = out.reports.size();
}

std::optional<EntityId> StixCase::find(std::string_view id) const
{
    const auto known = m_entities.find(std::string(id));
    return known != m_entities.end() ? std::optional(known->second) : std::nullopt;
}

bool StixCase::isNoThing(std::string_view id) const
{
    const auto role = m_roles.find(std::string(id));
    return role != m_roles.end() && role->second != StixRole::Entity && role->second != StixRole::Report;
}

std::optional<EntityId> StixCase::resolve(std::string_view id, const StixProperties& at, std::string_view property)
{
    if (const std::optional<EntityId> known = find(id))
        return known;
    const std::string key(id);
    if (const auto report = m_reports.find(key); report != m_reports.end()) {
        const Report& row = out.reports[rowOf(report->second)];
        return addEntity({.id = key, .type = EntityType::Document, .typeWord = key.substr(0, key.find("--")),
                          .name = row.title.empty() ? "report " + shortId(id) : row.title, .marking = row.marking});
    }
    if (isNoThing(id)) {
        at.warn("reference-to-no-thing", property, key + " is no thing that can be drawn; the reference was left out");
        return std::nullopt;
    }
    if (id.find("--") == std::string_view::npos || id.find("--") == 0) {
        at.warn("bad-reference", property, quoted(key) + " is no id; the reference was left out");
        return std::nullopt;
    }
    return placeholder(id, at, property);
}

std::optional<EntityId> StixCase::resolveMember(const StixProperties& at, std::string_view property)
{
    const std::string id = at.text(property);
    return id.empty() ? std::nullopt : resolve(id, at, property);
}

EntityId StixCase::placeholder(std::string_view id, const StixProperties& at, std::string_view property)
{
    const std::string word(id.substr(0, id.find("--")));
    if (!extension || !extension->objects.contains(std::string(id)))
        at.warn("dangling-reference", property, std::string(id) + " is not in the file; a placeholder stands for it");
    return addEntity({.id = std::string(id), .type = entityTypeOf(word), .typeWord = word,
                      .name = wordsOf(word) + " " + shortId(id), .naming = Naming::NotNamed, .isPlaceholder = true});
}

EntityId StixCase::addEntity(Entity entity)
{
    const auto row = idAt<EntityId>(out.entities.size());
    m_entities.emplace(entity.id, row);
    out.entities.push_back(std::move(entity));
    return row;
}

void StixCase::list(ReportId report, std::string_view objectId) { m_listedIn.emplace(objectId, report); }

ReportId StixCase::reportOf(const std::string& objectId)
{
    if (const auto listed = m_listedIn.find(objectId); listed != m_listedIn.end())
        return listed->second;
    return m_reportObjects == 1 ? ReportId{} : fileReport();
}

ReportId StixCase::fileReport()
{
    if (!m_fileReport) {
        m_fileReport = idAt<ReportId>(out.reports.size());
        out.reports.emplace_back();
    }
    return *m_fileReport;
}

void StixCase::addMarking(Marking& marking, std::string_view id, const StixProperties& at, std::string_view property)
{
    const auto known = markings.find(std::string(id));
    if (const std::optional<Tlp> tlp = tlpOfStixId(id))
        marking = strictest(marking, {.tlp = *tlp});
    else if (known != markings.end())
        marking = strictest(marking, known->second);
    else if (m_danglingMarkings.emplace(id).second)
        at.warn("dangling-marking", property, std::string(id) + " is not in the file; what it allows is not known");
}

Marking StixCase::markingOf(const StixProperties& properties)
{
    Marking marking;
    if (properties.has("object_marking_refs"))
        for (const std::string& id : properties.texts("object_marking_refs"))
            addMarking(marking, id, properties, "object_marking_refs");
    // A part of the object is marked: the whole counts as marked so, which can only be too strict.
    for (const JsonValue granular : properties.object()["granular_markings"]) {
        ++granularMarkings;
        if (!granular["marking_ref"].text().empty())
            addMarking(marking, granular["marking_ref"].text(), properties, "granular_markings");
    }
    return marking;
}

TimeSpan StixCase::recordedOf(const StixProperties& properties)
{
    const std::optional<TimeSpan> created = properties.time("created");
    const std::optional<TimeSpan> modified = properties.time("modified");
    for (const std::string_view name : {"created", "modified"})
        if (!properties.has(name))
            properties.warn("missing-property", name, "the required time is missing");
    TimeSpan span = created ? *created : modified ? *modified : TimeSpan{};
    if (modified)
        span.latest = modified->latest;
    if (created && modified && *modified->latest < *created->earliest)
        properties.warn("reversed-times", "modified", "modified is before created; both were kept");
    return span;
}

std::optional<EntityId> StixCase::recorderOf(const StixProperties& properties)
{
    return properties.has("created_by_ref") ? resolveMember(properties, "created_by_ref") : std::nullopt;
}

void StixCase::checkExtensions(const StixProperties& properties)
{
    for (const JsonValue part : properties.object()["extensions"]) {
        const std::string_view id = part.key();
        const bool isKnown = id.rfind("extension-definition--", 0) != 0 || extensions.contains(id)
            || std::find(wellKnownExtensions.begin(), wellKnownExtensions.end(), id) != wellKnownExtensions.end();
        if (!isKnown)
            diagnostics.info("undeclared-extension", placeOf(properties.where(), "extensions"),
                             std::string(id) + " is not defined in the file; its content was kept as it is");
    }
}

EntityId StixCase::identityNamed(const std::string& name)
{
    if (m_identities.empty())
        for (std::size_t i = 0; i < out.entities.size(); ++i)
            if (out.entities[i].type == EntityType::Identity)
                m_identities.emplace(foldCase(out.entities[i].name), idAt<EntityId>(i));
    const std::string folded = foldCase(name);
    if (const auto known = m_identities.find(folded); known != m_identities.end())
        return known->second;
    const EntityId added = addEntity({.id = "identity--" + uuidV5(throughlineNamespace, "opinion-author;" + folded),
                                      .type = EntityType::Identity, .typeWord = "identity", .name = name});
    m_identities.emplace(folded, added);
    return added;
}

const std::vector<EntityId>& StixCase::wholesOf(EntityId part)
{
    if (!m_hasWholes)
        for (const Relationship& relationship : out.relationships)
            if (relationship.type == RelationType::PartOf)
                m_wholes[rowOf(relationship.source)].push_back(relationship.target);
    m_hasWholes = true;
    return m_wholes[rowOf(part)];
}

RelationshipId StixCase::addRelationship(Relationship relationship, const StixProperties& properties)
{
    const auto row = idAt<RelationshipId>(out.relationships.size());
    if (relationship.source == relationship.target)
        diagnostics.info("self-loop", properties.where(), "the relationship runs from a thing to itself; it was kept");
    Claim claim;
    claim.about = row;
    claim.recordedBy = relationship.recordedBy;
    claim.report = relationship.report;
    claim.text = relationship.description;
    claim.confidence = relationship.confidence;
    claim.factTime = relationship.time;
    claim.marking = relationship.marking;
    fillStixClaim(*this, claim, properties);
    out.claims.push_back(std::move(claim));
    out.relationships.push_back(std::move(relationship));
    return row;
}

}  // namespace throughline
