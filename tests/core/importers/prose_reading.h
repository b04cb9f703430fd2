// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "core/base/utf8.h"
#include "core/importers/prose_formats.h"
#include "tests/support/catch.h"

namespace throughline::test {

inline ParsedReport readText(const std::string& text, const std::string& file = "report.txt")
{
    const auto parsed = parseText({file, text}, {});
    REQUIRE(parsed);
    return *parsed;
}

inline std::string nameOf(const ParsedReport& report, EntityId id) { return report.entities[rowOf(id)].name; }

/// "A -targets-> B | asserts by X, alleged" for each claim about an edge, sorted.
inline std::vector<std::string> claimLines(const ParsedReport& report)
{
    std::vector<std::string> lines;
    for (const Claim& claim : report.claims) {
        const auto* about = std::get_if<RelationshipId>(&claim.about);
        if (!about)
            continue;
        const Relationship& edge = report.relationships[rowOf(*about)];
        lines.push_back(nameOf(report, edge.source) + " -" + edge.typeWord + "-> " + nameOf(report, edge.target) + " | "
                        + std::string(stanceWord(claim.stance)) + " by " + (claim.speaker ? nameOf(report, *claim.speaker) : "the report")
                        + ", " + std::string(hedgeWord(hedgeOf(claim))));
    }
    std::sort(lines.begin(), lines.end());
    return lines;
}

inline bool tells(const ParsedReport& report, const std::string& line)
{
    const auto lines = claimLines(report);
    const bool found = std::find(lines.begin(), lines.end(), line) != lines.end();
    if (!found)
        for (const std::string& other : lines)
            UNSCOPED_INFO(other);
    return found;
}

inline const Entity* findEntity(const ParsedReport& report, const std::string& name)
{
    for (const Entity& entity : report.entities) {
        const bool alias = std::any_of(entity.also.begin(), entity.also.end(), [&](const Alias& a) { return a.name == name; });
        if (entity.name == name || alias)
            return &entity;
    }
    return nullptr;
}

/// Words of the stored text under a span of code points.
inline std::string under(const ParsedReport& report, TextSpan span)
{
    const std::u32string points = toUtf32(*report.reports.at(0).text);
    return toUtf8(std::u32string_view(points).substr(span.begin, span.end - span.begin));
}

}  // namespace throughline::test
