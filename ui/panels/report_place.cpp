// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "ui/panels/report_panel.h"

namespace throughline::ui {

namespace {

bool isInText(const Claim& claim) { return claim.report && !claim.span.isEmpty(); }

const Claim* chosenClaim(const ThreatCase& threatCase, const ClaimIndex& claims, const Selection& selection)
{
    if (selection.claim)
        return &threatCase[*selection.claim];
    const auto firstInText = [&](IdRange<ClaimId> ids) -> const Claim* {
        for (const ClaimId id : ids)
            if (isInText(threatCase[id]))
                return &threatCase[id];
        return nullptr;
    };
    for (const RelationshipId id : selection.relationships)
        if (const Claim* claim = firstInText(claims.of(id)))
            return claim;
    return selection.incident && selection.entities.empty() ? firstInText(claims.of(*selection.incident)) : nullptr;
}

std::vector<Mention> chosenMentions(const ThreatCase& threatCase, const Selection& selection)
{
    std::vector<Mention> mentions;
    for (const EntityId id : selection.entities) {
        const std::vector<Mention>& all = threatCase[id].mentions;
        mentions.insert(mentions.end(), all.begin(), all.end());
    }
    std::sort(mentions.begin(), mentions.end());
    return mentions;
}

}  // namespace

ReportPlace placeOf(const ThreatCase& threatCase, const ClaimIndex& claims, const Selection& selection,
                    std::optional<ReportId> preferred)
{
    ReportPlace place;
    if (const Claim* claim = chosenClaim(threatCase, claims, selection); claim && claim->report) {
        place.report = claim->report;
        if (!claim->span.isEmpty())
            place.lights.sentence = claim->span;
        if (!claim->cueSpan.isEmpty())
            place.lights.cue = claim->cueSpan;
    }
    const std::vector<Mention> mentions = chosenMentions(threatCase, selection);
    if (!place.report && !mentions.empty()) {
        const bool hasPreferred = preferred && std::any_of(mentions.begin(), mentions.end(), [&](const Mention& m) {
            return m.report == *preferred;
        });
        place.report = hasPreferred ? *preferred : mentions.front().report;
    }
    for (const Mention& mention : mentions)
        if (mention.report == place.report)
            place.lights.mentions.push_back(mention.span);
    return place;
}

std::optional<EntityId> entityAt(const ThreatCase& threatCase, ReportId report, std::uint32_t codePoint)
{
    std::optional<EntityId> best;
    std::uint32_t bestLength = 0;
    for (std::size_t row = 0; row < threatCase.entities.size(); ++row) {
        if (threatCase.entities[row].isDeleted)
            continue;
        for (const Mention& mention : threatCase.entities[row].mentions) {
            const std::uint32_t length = mention.span.end - mention.span.begin;
            if (mention.report == report && mention.span.begin <= codePoint && codePoint < mention.span.end
                && (!best || length < bestLength)) {
                best = idAt<EntityId>(row);
                bestLength = length;
            }
        }
    }
    return best;
}

}  // namespace throughline::ui
