// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/threat_case.h"

namespace throughline {

/// Where the entities of a case are named in one report; made once for many questions.
class MentionPlaces {
public:
    MentionPlaces() = default;
    /// O(entities + mentions).
    MentionPlaces(const ThreatCase& threatCase, ReportId report);
    /// Of these entities only.
    MentionPlaces(const ThreatCase& threatCase, ReportId report, const std::vector<EntityId>& entities);

    /// First place; empty if the report names the entity nowhere.
    TextSpan first(EntityId entity) const;
    bool isIn(EntityId entity, TextSpan sentence) const;

private:
    struct Place {
        EntityId entity{};
        TextSpan span;

        auto operator<=>(const Place&) const = default;
    };
    void add(const ThreatCase& threatCase, ReportId report, EntityId entity);
    std::vector<Place>::const_iterator from(EntityId entity, std::uint32_t begin) const;

    std::vector<Place> m_places;         ///< by entity, then place
    std::vector<std::uint32_t> m_firstOf;  ///< by entity: its first row of `m_places`, one more behind; empty for a few entities
};

enum class DoubtKind : std::uint8_t {
    EndBefore,         ///< an end of the relationship is named in a sentence before
    EndLater,          ///< … further on only
    EndImplied,        ///< … nowhere: "Chinese-backed" implies a government
    BareActor,         ///< "the hackers": no better than "somebody"
    SpeakerBefore,     ///< "he said"
    SpeakerCarried,    ///< nobody is said to speak
    LongSentence,
    NothingCounted,    ///< a count whose thing is no entity
    OnlyImplied,       ///< an entity that the text names nowhere
};

/// One thing in the rows that makes a finding less sure than its rule.
struct Doubt {
    DoubtKind kind = DoubtKind::LongSentence;
    EntityId entity{};  ///< where the kind is about one

    bool operator==(const Doubt&) const = default;
};
/// "the speaker, “X”, is not named in this sentence".
std::string doubtWords(const ThreatCase& threatCase, const Doubt& doubt);

/// What lowers the confidence in a claim. A hedge of the source is no doubt of the reader: it is part of the claim.
std::vector<Doubt> doubtsOf(const ThreatCase& threatCase, const Claim& claim, const MentionPlaces& places);
std::vector<Doubt> doubtsOf(const Quantity& quantity, const MentionPlaces& places);
/// Of an entity that is named in the report, or only implied by it.
std::vector<Doubt> doubtsOf(const ThreatCase& threatCase, EntityId entity, bool isNamed);

/// The weight of the rule, lowered by each doubt in turn; whole percent, at least 1.
int confidenceOf(std::string_view rule, const std::vector<Doubt>& doubts);

}  // namespace throughline
