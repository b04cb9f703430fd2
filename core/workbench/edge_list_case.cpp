// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/edge_list_case.h"

#include <array>
#include <charconv>
#include <cstdio>
#include <fstream>

#include "core/base/gunzip.h"
#include "core/query/graph_file.h"

namespace throughline {
namespace {

constexpr std::size_t speakerCount = 20;
constexpr std::array kinds{EntityType::IntrusionSet, EntityType::Malware, EntityType::AttackPattern, EntityType::Infrastructure, EntityType::Identity};

std::string idOf(std::string_view type, std::size_t number)
{
    std::array<char, 48> text{};
    std::snprintf(text.data(), text.size(), "--00000000-0000-5000-8000-%012zx", number);
    return std::string(type) + text.data();
}

Entity entityOf(EntityType type, std::size_t number, std::string name)
{
    Entity entity;
    entity.type = type;
    entity.typeWord = entityTypeInfo(type).word;
    entity.id = idOf(entity.typeWord, number);
    entity.name = std::move(name);
    return entity;
}

Relationship relationshipOf(const NodePair& edge, std::size_t number)
{
    Relationship row;
    row.id = idOf("relationship", number);
    row.type = RelationType::Uses;
    row.typeWord = relationTypeInfo(row.type).word;
    row.source = idAt<EntityId>(edge.tail);
    row.target = idAt<EntityId>(edge.head);
    row.report = idAt<ReportId>(0);
    return row;
}

Claim claimOf(std::size_t edge, std::size_t nodes)
{
    Claim claim;
    claim.about = idAt<RelationshipId>(edge);
    claim.speaker = idAt<EntityId>(nodes + edge % speakerCount);
    claim.report = idAt<ReportId>(0);
    claim.provenance = Provenance::Record;
    return claim;
}

}  // namespace

Result<ThreatCase> readEdgeListCase(const std::string& path)
{
    const Result<EdgeList> list = readEdgeListFile(path);
    if (!list)
        return list.error();
    ThreatCase threatCase;
    Report report;
    report.id = idOf("report", 0);
    report.title = "Edge list";
    report.format = "edge list";
    threatCase.reports.push_back(std::move(report));
    for (std::size_t i = 0; i < list->nodeCount; ++i)
        threatCase.entities.push_back(entityOf(kinds[i % kinds.size()], i, "node " + std::to_string(i)));
    for (std::size_t i = 0; i < speakerCount; ++i)
        threatCase.entities.push_back(entityOf(EntityType::Identity, list->nodeCount + i, "source " + std::to_string(i)));
    for (std::size_t i = 0; i < list->edges.size(); ++i) {
        threatCase.relationships.push_back(relationshipOf(list->edges[i], i));
        threatCase.claims.push_back(claimOf(i, list->nodeCount));
    }
    return threatCase;
}

bool isEdgeListFile(const std::string& path)
{
    std::array<char, 4096> bytes{};
    std::ifstream file(path, std::ios::binary);
    file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    std::string_view text(bytes.data(), static_cast<std::size_t>(file.gcount()));
    if (isGzip(text))  // of compressed files only its reader can tell; reports come plain
        return static_cast<bool>(readEdgeListFile(path));
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.empty() || line.front() == '#' || line.front() == '%')
            continue;
        std::size_t nodes = 0;
        std::size_t edges = 0;
        const auto first = std::from_chars(line.data(), line.data() + line.size(), nodes);
        if (first.ec != std::errc() || first.ptr == line.data() + line.size() || *first.ptr != ' ')
            return false;
        return std::from_chars(first.ptr + 1, line.data() + line.size(), edges).ec == std::errc();
    }
    return false;
}

}  // namespace throughline
