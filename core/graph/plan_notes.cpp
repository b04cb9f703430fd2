// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/plan_notes.h"

#include <algorithm>

#include "core/graph/plan_wording.h"

namespace throughline {
namespace {

constexpr std::uint32_t nobody = 0xFFFFFFFF;

std::optional<EntityId> speakerOf(const ThreatCase& threatCase, const Claim& claim)
{
    if (claim.speaker)
        return claim.speaker;
    if (claim.recordedBy)
        return claim.recordedBy;
    if (claim.report)
        return threatCase[*claim.report].voice;
    return std::nullopt;
}

/// "via Chinese state media", "recorded by MITRE", "in its own voice", and when it was said.
std::string detailOf(const ThreatCase& threatCase, const Claim& claim)
{
    std::vector<std::string> parts;
    std::string via;
    for (const EntityId medium : claim.via)
        via += (via.empty() ? "via " : ", ") + cardTitle(threatCase[medium]);
    if (!via.empty())
        parts.push_back(via);
    else if (claim.provenance == Provenance::Record)
        parts.push_back("as recorded");
    else if (claim.provenance == Provenance::SourceNotStated)
        parts.push_back("source not stated");
    else if (claim.provenance == Provenance::Inferred)
        parts.push_back("inferred by Throughline");
    else if (!claim.speaker)
        parts.push_back("in the report's own voice");
    if (!claim.cue.empty() && claim.speaker)
        parts.push_back("“" + claim.cue + "”");
    const std::string date = timeText(claim.saidAt);
    if (!date.empty())
        parts.push_back(date);
    return joined(parts, " · ");
}

}  // namespace

std::string speakerName(const ThreatCase& threatCase, const Claim& claim)
{
    if (claim.provenance == Provenance::Inferred)
        return "Throughline";
    if (const auto speaker = speakerOf(threatCase, claim))
        return cardTitle(threatCase[*speaker]);
    return claim.report ? reportLabel(threatCase[*claim.report]) : std::string("source not stated");
}

std::uint32_t NoteBook::numberOf(ClaimId id)
{
    const Claim& claim = m_case[id];
    const auto speaker = speakerOf(m_case, claim);
    const Key key{speaker ? static_cast<std::uint32_t>(*speaker) : nobody,
                  claim.report ? static_cast<std::uint32_t>(*claim.report) : nobody};
    const auto [place, isNew] = m_index.try_emplace(key, m_notes.size());
    if (isNew) {
        PlanNote note;
        note.number = static_cast<std::uint32_t>(m_notes.size() + 1);
        note.speaker = speakerName(m_case, claim);
        note.detail = detailOf(m_case, claim);
        m_notes.push_back(std::move(note));
    }
    PlanNote& note = m_notes[place->second];
    if (std::find(note.claims.begin(), note.claims.end(), id) == note.claims.end())
        note.claims.push_back(id);
    return note.number;
}

std::vector<std::uint32_t> NoteBook::numbersOf(const std::vector<ClaimId>& claims)
{
    std::vector<std::uint32_t> numbers;
    for (const ClaimId claim : claims)
        numbers.push_back(numberOf(claim));
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    return numbers;
}

std::vector<PlanNote> NoteBook::notes() && { return std::move(m_notes); }

}  // namespace throughline
