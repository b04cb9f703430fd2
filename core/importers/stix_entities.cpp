// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "core/importers/stix_case.h"
#include "core/importers/stix_names.h"

namespace throughline {
namespace {

bool isCve(std::string_view text)
{
    return text.size() > 12 && text.substr(0, 4) == "CVE-" && text[8] == '-'
        && std::all_of(text.begin() + 9, text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// ATT&CK id, CVE number or CAPEC number that an object refers to.
std::string externalId(const StixProperties& properties)
{
    for (const JsonValue reference : properties.object()["external_references"]) {
        const std::string_view source = reference["source_name"].text();
        const std::string_view id = reference["external_id"].text();
        const bool isKnown = source == "mitre-attack" || source == "mitre-ics-attack" || source == "mitre-mobile-attack"
            || source == "capec" || source == "cve";
        if (isKnown && !id.empty())
            return std::string(id);
    }
    return {};
}

bool hasSector(const std::vector<std::string>& sectors, std::string_view word)
{
    return std::any_of(sectors.begin(), sectors.end(),
                       [&](const std::string& s) { return s == word || s.rfind(std::string(word) + "-", 0) == 0; });
}

/// Government has no class of its own in STIX: it shows in the sectors (model.md section 1).
void readIdentity(Entity& entity, const StixProperties& properties)
{
    const std::vector<std::string> sectors = properties.has("sectors") ? properties.texts("sectors") : std::vector<std::string>();
    const std::string word = properties.text("identity_class");
    entity.classWord = word;
    if (word == "individual")
        entity.identityClass = IdentityClass::Individual;
    else if (word == "class")
        entity.identityClass = IdentityClass::Class;
    else if (word == "government" || (word != "unknown" && hasSector(sectors, "government")))
        entity.identityClass = IdentityClass::Government;
    else if (word == "organization" || word == "group" || word == "system")
        entity.identityClass = IdentityClass::Organisation;
    entity.kindWord = word == "class" ? "sector" : hasSector(sectors, "defense") ? "military"
        : sectors.empty() ? std::string() : wordsOf(sectors.front());
}

void readPlace(Entity& entity, const StixProperties& properties)
{
    const PlaceName place = placeName(properties);
    entity.name = place.name;
    entity.kindWord = place.kind;
    entity.externalId = place.code;
}

/// Finer kind as the first word of the object's own open vocabulary.
void readKind(Entity& entity, const StixProperties& properties)
{
    for (const std::string_view name : {"threat_actor_types", "malware_types", "tool_types", "infrastructure_types", "indicator_types"})
        if (properties.has(name))
            entity.kindWord = wordsOf(properties.firstText(name));
}

void readName(Entity& entity, const StixProperties& properties)
{
    switch (entity.type) {
    case EntityType::Location: readPlace(entity, properties); break;
    case EntityType::Observable: entity.name = observableName(entity.typeWord, properties); break;
    case EntityType::Other: entity.name = genericName(properties); break;
    case EntityType::Indicator:
        entity.name = properties.text("name");
        if (entity.name.empty())
            entity.name = properties.text("pattern");
        break;
    default: entity.name = properties.text("name");
    }
    if (!entity.name.empty() || entity.typeWord == "network-traffic")
        return;
    entity.name = wordsOf(entity.typeWord) + " " + shortId(entity.id);
    entity.naming = Naming::NotNamed;
    if (entity.type != EntityType::Observable && entity.type != EntityType::Other)
        properties.warn("missing-name", entity.type == EntityType::Location ? "" : "name", "the object has no name");
}

void readAliases(Entity& entity, const StixProperties& properties)
{
    for (const std::string_view list : {"aliases", "x_mitre_aliases", "x_opencti_aliases"}) {
        if (!properties.has(list))
            continue;
        for (std::string& name : properties.texts(list)) {
            const bool isKnown = name == entity.name || name.empty()
                || std::any_of(entity.also.begin(), entity.also.end(), [&](const Alias& a) { return a.name == name; });
            if (!isKnown)
                entity.also.push_back({.name = std::move(name), .saidBy = entity.recordedBy});
        }
    }
}

void readExternalId(Entity& entity, const StixProperties& properties)
{
    if (entity.externalId.empty())
        entity.externalId = externalId(properties);
    if (entity.type == EntityType::Vulnerability && entity.externalId.empty() && isCve(entity.name))
        entity.externalId = entity.name;
    if (entity.type == EntityType::AttackPattern && !entity.externalId.empty())
        entity.mapping = TechniqueMapping::Stated;
}

void checkSpecVersion(const StixProperties& properties)
{
    const std::string version = properties.text("spec_version");
    if (version.empty())
        properties.warn("missing-property", "spec_version", "the required spec_version is missing; the object was read as STIX 2.1");
    else if (version != "2.1" && version != "2.0")
        properties.warn("unknown-version", "spec_version", quoted(version) + " is not known; the object was read as STIX 2.1");
}

void readTimes(Entity& entity, const StixProperties& properties)
{
    if (const auto seen = properties.time("first_seen"))
        entity.firstSeen = *seen;
    if (const auto seen = properties.time("last_seen"))
        entity.lastSeen = *seen;
    if (entity.firstSeen.earliest && entity.lastSeen.latest && *entity.firstSeen.earliest > *entity.lastSeen.latest)
        properties.warn("reversed-times", "last_seen", "last_seen is before first_seen; both were kept");
}

/// STIX words of known types that the picture has no card kind for: no reason to call them unknown.
bool isStixWord(std::string_view word)
{
    static constexpr std::array<std::string_view, 4> words{"note", "observed-data", "malware-analysis", "grouping"};
    return word.substr(0, 8) == "x-mitre-" || std::find(words.begin(), words.end(), word) != words.end();
}

std::string textOf(const Entity& entity, const StixProperties& properties)
{
    const std::string description = properties.text("description");
    if (description.empty() && entity.typeWord == "note")
        return properties.text("content");
    return description;
}

/// Properties that the row says completely; all others are kept as they are.
std::vector<std::string_view> consumed(const Entity& entity, const StixProperties& properties)
{
    std::vector<std::string_view> names{"type", "spec_version", "id", "created", "created_by_ref",
                                        "confidence", "first_seen", "last_seen", "object_marking_refs"};
    const bool isNamedByName = entity.type != EntityType::Observable && entity.type != EntityType::Other
        && entity.type != EntityType::Location && entity.type != EntityType::Indicator;
    if (isNamedByName)
        names.push_back("name");
    if (!properties.isEmptyText("description"))
        names.push_back("description");
    if (properties.object()["modified"].text() == stixModified(entity.recorded))
        names.push_back("modified");
    return names;
}

}  // namespace

void readStixEntity(StixCase& stix, const StixObject& row, const StixProperties& properties)
{
    const EntityId id = *stix.find(row.id);
    Entity entity{.id = row.id, .type = entityTypeOf(row.type), .typeWord = row.type};
    // Observables and many custom objects have no versions.
    const bool hasVersions = entity.type != EntityType::Observable
        && (entity.type != EntityType::Other || properties.has("created") || isStixWord(row.type));
    if (hasVersions) {
        checkSpecVersion(properties);
        entity.recorded = stix.recordedOf(properties);
    }
    if (entity.type == EntityType::Other && !isStixWord(row.type))
        stix.diagnostics.info("unknown-type", placeOf(row.where, "type"),
                              quoted(row.type) + " is no STIX 2.1 type; the object was kept as a plain node");
    entity.recordedBy = stix.recorderOf(properties);
    readName(entity, properties);
    if (entity.type == EntityType::Identity)
        readIdentity(entity, properties);
    readKind(entity, properties);
    readAliases(entity, properties);
    readExternalId(entity, properties);
    readTimes(entity, properties);
    entity.description = textOf(entity, properties);
    entity.confidence = properties.confidence();
    entity.marking = stix.markingOf(properties);
    entity.isRevoked = properties.flag("revoked") || properties.flag("x_mitre_deprecated");
    stix.checkExtensions(properties);
    entity.properties = jsonText(properties.object(), consumed(entity, properties));
    stix.out.entities[rowOf(id)] = std::move(entity);
}

}  // namespace throughline
