// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/stix_claims.h"

#include <algorithm>
#include <array>

namespace throughline {
namespace {

constexpr std::array acts{SpeechAct::Says,     SpeechAct::Accuses,  SpeechAct::Assesses, SpeechAct::Charges,
                          SpeechAct::Sanctions, SpeechAct::Convicts, SpeechAct::Admits};

constexpr std::array degrees{AttributionDegree::Is,       AttributionDegree::UnitOf,   AttributionDegree::DirectedBy,
                             AttributionDegree::BackedBy, AttributionDegree::LinkedTo, AttributionDegree::ToleratedBy};

SpeechAct parseAct(std::string_view word)
{
    const auto* act = std::find_if(acts.begin(), acts.end(), [&](SpeechAct a) { return speechActWord(a) == word; });
    return act != acts.end() ? *act : SpeechAct::Says;
}

Certainty parseCertainty(std::string_view word)
{
    if (word == "may")
        return Certainty::May;
    if (word == "likely")
        return Certainty::Likely;
    if (word == "highly-likely")
        return Certainty::HighlyLikely;
    if (word == "certain")
        return Certainty::Certain;
    return word == "none" ? Certainty::None : Certainty::NotStated;
}

}  // namespace

JsonValue ownExtension(const StixProperties& properties)
{
    return properties.object()["extensions"][throughlineExtensionId];
}

AttributionDegree parseAttributionDegree(std::string_view word)
{
    const auto* degree = std::find_if(degrees.begin(), degrees.end(),
                                      [&](AttributionDegree d) { return attributionDegreeWord(d) == word; });
    return degree != degrees.end() ? *degree : AttributionDegree::NotStated;
}

void fillStixClaim(StixCase& stix, Claim& claim, const StixProperties& properties)
{
    const JsonValue own = ownExtension(properties);
    claim.speaker = claim.recordedBy;
    if (own["speaker_ref"].isText())
        claim.speaker = stix.resolve(own["speaker_ref"].text(), properties, "extensions");
    for (const JsonValue medium : own["via_refs"])
        if (const auto via = stix.resolve(medium.text(), properties, "extensions"))
            claim.via.push_back(*via);
    claim.act = parseAct(own["act"].text());
    claim.certainty = parseCertainty(own["certainty"].text());
    claim.cue = own["cue"].text();
    claim.reporterDistance = own["reporter_distance"].isTrue();
    if (const std::optional<TimeSpan> said = parseTime(own["said_at"].text()))
        claim.saidAt = *said;
    claim.provenance = claim.speaker || claim.recordedBy ? Provenance::Record : Provenance::SourceNotStated;
}

}  // namespace throughline
