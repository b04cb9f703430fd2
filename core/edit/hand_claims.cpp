// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/hand_claims.h"

#include <algorithm>

#include "core/edit/edit_support.h"
#include "core/edit/house_identity.h"
#include "core/edit/place_words.h"

namespace throughline::edit {
namespace {

std::optional<Error> unknownParts(const ThreatCase& threatCase, const Claim& claim)
{
    return firstOf(std::visit([&](auto id) { return missing(threatCase, id); }, claim.about), missing(threatCase, claim.speaker),
                   missing(threatCase, claim.alsoSpeakers), missing(threatCase, claim.via), missing(threatCase, claim.recordedBy),
                   missing(threatCase, claim.report));
}

std::optional<Error> wrongValues(const Claim& claim)
{
    if (claim.confidence && (*claim.confidence < 0 || *claim.confidence > 100))
        return badArgument("A confidence is a number from 0 to 100.", "confidence");
    return std::nullopt;
}

/// Copies sentence and cue from the report's text.
std::optional<Error> readPlace(const ThreatCase& threatCase, Claim& claim)
{
    const Report& report = threatCase[*claim.report];
    if (!report.hasText())
        return badArgument("This report has no text to pick a sentence from; leave the place out.", reportLabel(report));
    const PlaceWords words(report);
    if (!words.has(claim.span))
        return badArgument("The sentence lies outside the report's text; pick it again.", reportLabel(report));
    if (!claim.cueSpan.isEmpty() && !claim.span.contains(claim.cueSpan))
        return badArgument("The words that tell the hedge are not inside the sentence; pick them again.", reportLabel(report));
    claim.text = words.at(claim.span);
    if (!claim.cueSpan.isEmpty())
        claim.cue = words.at(claim.cueSpan);
    claim.provenance = Provenance::Sentence;
    return std::nullopt;
}

bool hasSamePlace(const Claim& a, const Claim& b)
{
    return a.report == b.report && a.span == b.span && a.cueSpan == b.cueSpan;
}

}  // namespace

Result<Claim> handClaim(ThreatCase& threatCase, Claim claim, const Claim* before)
{
    if (std::optional<Error> error = firstOf(unknownParts(threatCase, claim), wrongValues(claim)))
        return *error;
    if (!claim.report)
        claim.span = claim.cueSpan = {};
    const bool staysInPlace = before != nullptr && hasSamePlace(*before, claim);
    if (staysInPlace) {
        claim.provenance = before->provenance;
    } else if (claim.report && !claim.span.isEmpty()) {
        if (std::optional<Error> error = readPlace(threatCase, claim))
            return *error;
    } else {
        claim.provenance = Provenance::Record;
        if (!claim.recordedBy)
            claim.recordedBy = houseEntity(threatCase);
        if (!claim.speaker && !claim.report)
            claim.speaker = claim.recordedBy;
    }
    if (!staysInPlace)  // words that were seen elsewhere
        std::erase_if(claim.cues, [&](const ReadingCue& cue) { return cue.span.isEmpty() || !claim.span.contains(cue.span); });
    claim.isDeleted = claim.isDeletedAlong = false;
    return claim;
}

std::optional<Error> addHandClaim(ThreatCase& threatCase, Claim claim, ClaimSubject subject)
{
    claim.about = subject;
    Result<Claim> finished = handClaim(threatCase, std::move(claim));
    if (!finished)
        return finished.error();
    const auto id = idAt<ClaimId>(threatCase.claims.push_back(*std::move(finished)));
    if (const auto* incident = std::get_if<IncidentId>(&subject))
        threatCase.incidents.edit(rowOf(*incident)).claims.push_back(id);
    return std::nullopt;
}

}  // namespace throughline::edit
