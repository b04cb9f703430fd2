// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/case_facts.h"

namespace throughline {

RelationshipFacts factsOf(const Relationship& row)
{
    return {.source = row.source, .target = row.target, .recordedBy = row.recordedBy, .type = row.type, .isDeleted = row.isDeleted,
            .isRevoked = row.isRevoked, .isDraft = row.isDraft, .hasOwnWords = !row.degreeWords.empty(), .hasTypeWord = !row.typeWord.empty()};
}

ClaimFacts factsOf(const Claim& row)
{
    return {.speaker = row.speaker, .recordedBy = row.recordedBy, .report = row.report, .stance = row.stance, .hedge = hedgeOf(row),
            .credibility = row.credibility, .hasMoreVoices = !row.alsoSpeakers.empty() || !row.via.empty(),
            .isInferred = row.provenance == Provenance::Inferred, .isSetAside = row.isSetAside, .isDraft = row.isDraft,
            .isDeleted = row.isDeleted};
}

}  // namespace throughline
