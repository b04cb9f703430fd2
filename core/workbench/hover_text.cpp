// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/hover_text.h"

#include <algorithm>
#include <vector>

#include "core/workbench/question_answer.h"
#include "core/workbench/spoken_picture.h"

namespace throughline {
namespace {

constexpr std::size_t mostClaims = 6;

struct ClaimLine {
    std::string words;
    std::size_t count = 1;  ///< claims that say so
};

/// Claims of a line, each way of saying once, in the order of the case.
std::vector<ClaimLine> claimLines(const ThreatCase& threatCase, const Picture& picture, const PlanLink& link)
{
    std::vector<ClaimId> claims;
    for (const EdgeIndex edge : link.edges)
        claims.insert(claims.end(), picture.graph->edge(edge).claims.begin(), picture.graph->edge(edge).claims.end());
    std::sort(claims.begin(), claims.end());
    std::vector<ClaimLine> lines;
    for (const ClaimId id : withoutRepeated(threatCase, std::move(claims))) {
        const Claim& claim = threatCase[id];
        std::string words = claimWords(threatCase, claim);
        if (!claim.cue.empty())
            words.append(" (“").append(claim.cue).append("”)");
        const auto known = std::find_if(lines.begin(), lines.end(), [&](const ClaimLine& line) { return line.words == words; });
        if (known == lines.end())
            lines.push_back({std::move(words)});
        else
            ++known->count;
    }
    return lines;
}

std::string ofLink(const ThreatCase& threatCase, const Picture& picture, std::uint32_t index)
{
    std::string text = spokenLink(threatCase, picture, index).name;
    const std::vector<ClaimLine> lines = claimLines(threatCase, picture, picture.plan.links[index]);
    for (std::size_t i = 0; i < std::min(lines.size(), mostClaims); ++i)
        text.append("\n• ").append(lines[i].words).append(lines[i].count > 1 ? " (" + std::to_string(lines[i].count) + " times)" : std::string());
    std::size_t more = 0;
    for (std::size_t i = mostClaims; i < lines.size(); ++i)
        more += lines[i].count;
    if (more > 0)
        text.append("\nand ").append(std::to_string(more)).append(" more");
    return text;
}

/// The description's parts below each other.
std::string ofCard(const ThreatCase& threatCase, const Picture& picture, std::uint32_t index)
{
    const SpokenThing spoken = spokenCard(threatCase, picture, index);
    std::string text = spoken.name;
    for (std::size_t from = 0; from < spoken.description.size();) {
        const std::size_t end = std::min(spoken.description.find("; ", from), spoken.description.size());
        text.append("\n• ").append(spoken.description, from, end - from);
        from = end + 2;
    }
    return text;
}

}  // namespace

std::string hoverText(const ThreatCase& threatCase, const Picture& picture, HitIndex hit)
{
    if (hit >= picture.display.hits.size())
        return {};
    const Hit& thing = picture.display.hits[hit];
    switch (thing.kind) {
    case HitKind::Card: return ofCard(threatCase, picture, thing.index);
    case HitKind::Link: return ofLink(threatCase, picture, thing.index);
    default: return {};
    }
}

}  // namespace throughline
