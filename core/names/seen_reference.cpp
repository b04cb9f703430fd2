// SPDX-License-Identifier: GPL-3.0-or-later
#include <fstream>
#include <iterator>

#include "core/importers/import_format.h"
#include "core/importers/json_reader.h"
#include "core/names/reference_names.h"
#include "core/names/seen_support.h"

namespace throughline {
namespace {

/// STIX type of the values of a MISP galaxy cluster, by its type; "" for clusters of what no case holds.
std::string_view typeOfCluster(std::string_view cluster)
{
    struct Row {
        std::string_view cluster;
        std::string_view type;
    };
    static constexpr Row rows[] = {
        {"threat-actor", "threat-actor"},     {"microsoft-activity-group", "intrusion-set"}, {"mitre-intrusion-set", "intrusion-set"},
        {"360net-threat-actor", "intrusion-set"}, {"malpedia", "malware"},                   {"mitre-malware", "malware"},
        {"ransomware", "malware"},            {"botnet", "malware"},                         {"banker", "malware"},
        {"rat", "malware"},                   {"stealer", "malware"},                        {"backdoor", "malware"},
        {"android", "malware"},               {"cryptominers", "malware"},                   {"exploit-kit", "tool"},
        {"tool", "tool"},                     {"mitre-tool", "tool"},                        {"mitre-attack-pattern", "attack-pattern"},
        {"tidal-groups", "intrusion-set"},    {"tidal-software", "malware"},
    };
    for (const Row& row : rows)
        if (row.cluster == cluster)
            return row.type;
    return {};
}

/// As texts of a JSON list of references; `id` and `url` hold nothing that must be escaped.
std::string referenceProperties(std::string_view source, const std::string& id, const std::string& url)
{
    std::string text = R"({"external_references":[{"source_name":")" + std::string(source) + R"(","external_id":")" + id + '"';
    if (!url.empty())
        text += R"(,"url":")" + url + '"';
    return text + "}]}";
}

SeenEntry entryOf(const ReferenceName& name)
{
    SeenEntry entry{.id = name.stixId, .type = entityTypeOf(name.typeWord), .typeWord = name.typeWord, .name = name.name, .aliases = name.aliases};
    if (name.source == ReferenceSource::Attack) {
        entry.externalId = name.externalId;
        entry.properties = referenceProperties("mitre-attack", name.externalId, attackUrl(name.externalId));
    } else {
        entry.properties = referenceProperties("misp-galaxy", name.externalId, {});
    }
    return entry;
}

std::shared_ptr<const SeenSet> builtIn(ReferenceSource source, std::string title)
{
    auto set = std::make_shared<SeenSet>();
    set->kind = SeenSet::Kind::Reference;
    set->title = std::move(title);
    for (const ReferenceName& name : referenceNames()) {
        if (name.source != source)
            continue;
        SeenEntry entry = entryOf(name);
        const Entity entity = entityOfEntry(entry);
        addSeenEntry(*set, std::move(entry), entity, {});
    }
    return set;
}

bool isUuid(std::string_view text)
{
    if (text.size() != 36)
        return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const bool isDash = i == 8 || i == 13 || i == 18 || i == 23;
        const bool isHex = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
        if (isDash ? c != '-' : !isHex)
            return false;
    }
    return true;
}

void fillFromCluster(SeenSet& set, JsonValue cluster, const SeenLimits& limits)
{
    const std::string_view type = typeOfCluster(cluster["type"].text());
    if (type.empty()) {
        set.problem = "A MISP galaxy cluster of this type holds nothing that a case could hold.";
        return;
    }
    if (!cluster["name"].text().empty())
        set.title = "MISP galaxy: " + std::string(cluster["name"].text());
    for (const JsonValue value : cluster["values"]) {
        const std::string_view uuid = value["uuid"].text();
        if (value["value"].text().empty() || !isUuid(uuid))
            continue;
        SeenEntry entry{.id = std::string(type) + "--" + std::string(uuid), .type = entityTypeOf(type), .typeWord = std::string(type),
                        .name = std::string(value["value"].text())};
        for (const JsonValue synonym : value["meta"]["synonyms"])
            if (!synonym.text().empty() && synonym.text() != entry.name)
                entry.aliases.emplace_back(synonym.text());
        entry.properties = referenceProperties("misp-galaxy", std::string(uuid), {});
        const Entity entity = entityOfEntry(entry);
        if (!addSeenEntry(set, std::move(entry), entity, limits))
            return;
    }
}

/// External references alone of what the importer kept.
std::string referencesOf(JsonReader& reader, const std::string& properties)
{
    const Result<JsonValue> all = reader.parse(properties.empty() ? "{}" : properties);
    if (!all || !(*all)["external_references"].isPresent())
        return {};
    return R"({"external_references":)" + jsonText((*all)["external_references"]) + "}";
}

bool isReferenced(const Entity& entity)
{
    const NameFamily family = nameFamily(entity);
    return !entity.isRevoked && !entity.isPlaceholder && family != NameFamily::Other && family != NameFamily::Place && family != NameFamily::Sector;
}

void fillFromBundle(SeenSet& set, const ParsedReport& parsed, const Job& job, const SeenLimits& limits)
{
    JsonReader reader;
    for (const Entity& entity : parsed.entities) {
        if (job.isStopped())
            return;
        if (!isReferenced(entity))
            continue;
        SeenEntry entry{.id = entity.id, .externalId = entity.externalId, .type = entity.type, .typeWord = entity.typeWord,
                        .kindWord = entity.kindWord, .name = entity.name};
        for (const Alias& alias : entity.also)
            entry.aliases.push_back(alias.name);
        entry.marking = entity.marking;
        entry.properties = referencesOf(reader, entity.properties);
        if (!addSeenEntry(set, std::move(entry), entity, limits))
            return;
    }
}

Result<std::string> textOf(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    if (!file)
        return Error{ErrorCode::FileUnreadable, {}, {}};
    Result<DecodedInput> decoded = decodeInput(bytes, path);
    if (!decoded)
        return decoded.error();
    return std::move(decoded->text);
}

/// True if the text is a cluster of the MISP galaxy, taken or complained of.
bool takeCluster(SeenSet& set, const std::string& text, const SeenLimits& limits)
{
    if (text.size() > JsonReader::maxBytes)
        return false;
    JsonReader reader;
    const Result<JsonValue> value = reader.parse(text);
    if (!value || (*value)["values"].kind() != JsonKind::List || (*value)["type"].text() == "bundle")
        return false;
    fillFromCluster(set, *value, limits);
    return true;
}

}  // namespace

const std::vector<std::shared_ptr<const SeenSet>>& builtInSets()
{
    static const std::vector<std::shared_ptr<const SeenSet>> sets{builtIn(ReferenceSource::Attack, "MITRE ATT&CK"),
                                                                  builtIn(ReferenceSource::MispGalaxy, "MISP galaxy")};
    return sets;
}

std::shared_ptr<const SeenSet> readReferenceSet(const std::string& path, const Job& job, const SeenLimits& limits)
{
    auto set = std::make_shared<SeenSet>();
    set->kind = SeenSet::Kind::Reference;
    set->path = path;
    set->title = fileNameOf(path);
    const auto refused = [&](const Error& error) {
        set->problem = seenProblem(error);
        return set;
    };
    if (const Status status = checkSeenFile(path, limits); !status)
        return refused(status.error());
    const Result<std::string> text = textOf(path);
    if (!text)
        return refused(text.error());
    const std::size_t first = text->find_first_not_of(" \t\r\n");
    if (first == std::string::npos || ((*text)[first] != '{' && (*text)[first] != '['))
        return refused({ErrorCode::UnknownFormat, "A reference set is a STIX bundle or a cluster of the MISP galaxy.", {}});
    if (takeCluster(*set, *text, limits))
        return set;
    const LimitedJob limited(job, limits.seconds);
    const Result<ParsedReport> parsed = importReport(*text, path, limited.job());
    if (job.isStopped())
        return nullptr;
    if (!parsed)
        return refused(parsed.error());
    fillFromBundle(*set, *parsed, job, limits);
    if (set->entries.empty() && set->problem.empty())
        set->problem = "It names no group, tool, technique, body or indicator.";
    return job.isStopped() ? nullptr : set;
}

}  // namespace throughline
