// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/plan_notes.h"

#include <algorithm>

#include "core/graph/plan_wording.h"

namespace throughline {
namespace {

constexpr std::uint32_t nobody = 0xFFFFFFFF;

/// How the claims of one source were made, each way once: "accuses", "says", "denies".
std::string actsOf(const ThreatCase& threatCase, const std::vector<ClaimId>& claims)
{
    std::vector<std::string> acts;
    for (const ClaimId id : claims) {
        const Claim& claim = threatCase[id];
        const bool isPlain = claim.stance == Stance::Asserts || claim.stance == Stance::Admits;
        const std::string_view act = isPlain ? speechActWord(claim.act) : stanceWord(claim.stance);
        if (std::find(acts.begin(), acts.end(), act) == acts.end())
            acts.emplace_back(act);
    }
    return joined(acts, ", ");
}

/// How a source without a sentence is known: a record, or not at all.
std::string_view provenanceText(const Claim& claim)
{
    switch (claim.provenance) {
    case Provenance::Record: return claim.speaker ? "" : "as recorded";
    case Provenance::SourceNotStated: return "";
    case Provenance::Inferred: return "inferred by Throughline";
    case Provenance::Sentence: return claim.speaker ? "" : "in the report's own voice";
    }
    return "";
}

/// "via Chinese state media · accuses, says · 2026-03": through whom, how, when.
std::string detailOf(const ThreatCase& threatCase, const std::vector<ClaimId>& claims)
{
    std::vector<std::string> media;
    std::string date;
    for (const ClaimId id : claims) {
        for (const EntityId medium : threatCase[id].via)
            if (std::string name = cardTitle(threatCase[medium]); std::find(media.begin(), media.end(), name) == media.end())
                media.push_back(std::move(name));
        if (date.empty())
            date = timeText(threatCase[id].saidAt);
    }
    const std::string via = media.empty() ? std::string() : "via " + joined(media, ", ");
    return joined({via, std::string(provenanceText(threatCase[claims.front()])), actsOf(threatCase, claims), date}, " · ");
}

}  // namespace

std::optional<EntityId> speakingEntity(const ThreatCase& threatCase, const Claim& claim)
{
    if (claim.speaker)
        return claim.speaker;
    if (claim.recordedBy)
        return claim.recordedBy;
    if (claim.report)
        return threatCase[*claim.report].voice;
    return std::nullopt;
}

std::string speakerName(const ThreatCase& threatCase, const Claim& claim)
{
    if (claim.provenance == Provenance::Inferred)
        return "Throughline";
    if (const auto speaker = speakingEntity(threatCase, claim))
        return cardTitle(threatCase[*speaker]);
    if (claim.provenance == Provenance::SourceNotStated || !claim.report)
        return "source not stated";
    // A headline is no speaker: where nobody is known to have published it, the report itself says so.
    const Report& report = threatCase[*claim.report];
    if (!report.publisher.empty())
        return report.publisher;
    return threatCase.reports.size() == 1 ? std::string("the report") : "“" + reportLabel(report) + "”";
}

std::uint32_t NoteBook::numberOf(ClaimId id)
{
    const Claim& claim = m_case[id];
    const auto speaker = speakingEntity(m_case, claim);
    const Key key{speaker ? static_cast<std::uint32_t>(*speaker) : nobody,
                  claim.report ? static_cast<std::uint32_t>(*claim.report) : nobody};
    const auto [place, isNew] = m_index.try_emplace(key, m_notes.size());
    if (isNew) {
        PlanNote note;
        note.number = static_cast<std::uint32_t>(m_notes.size() + 1);
        note.speaker = speakerName(m_case, claim);
        m_notes.push_back(std::move(note));
    }
    PlanNote& note = m_notes[place->second];
    if (!m_isNoted[rowOf(id)])
        note.claims.push_back(id);
    m_isNoted[rowOf(id)] = true;
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

std::vector<PlanNote> NoteBook::notes() &&
{
    for (PlanNote& note : m_notes)
        note.detail = detailOf(m_case, note.claims);
    return std::move(m_notes);
}

}  // namespace throughline
