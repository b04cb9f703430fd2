// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/model/fields.h"

namespace throughline {

/// Says values of case fields in words for people: enums as their words, ids as names, long texts
/// shortened; "not stated" for what is empty. Looks at one case; the reference must outlive it.
class FieldWords {
public:
    explicit FieldWords(const ThreatCase& threatCase) : m_case(threatCase) {}

    std::string operator()(const std::string& value) const;
    std::string operator()(const std::vector<std::string>& values) const;
    std::string operator()(const std::shared_ptr<const std::string>& text) const;
    std::string operator()(bool value) const { return value ? "yes" : "no"; }
    std::string operator()(double value) const;
    std::string operator()(int value) const { return std::to_string(value); }
    std::string operator()(const Marking& value) const;
    std::string operator()(const TimeSpan& value) const;
    std::string operator()(TextSpan value) const;
    std::string operator()(const Likelihood& value) const;
    std::string operator()(const Alias& value) const;
    std::string operator()(const Mention& value) const;
    std::string operator()(const ReadingCue& value) const { return std::string(cueRoleWord(value.role)) + " at " + (*this)(value.span); }
    std::string operator()(const DerivedFrom& value) const;

    std::string operator()(EntityType value) const;
    std::string operator()(Naming value) const;
    std::string operator()(IdentityClass value) const;
    std::string operator()(TechniqueMapping value) const;
    std::string operator()(Highlight value) const;
    std::string operator()(RelationType value) const;
    std::string operator()(AttributionDegree value) const;
    std::string operator()(Stance value) const { return std::string(stanceWord(value)); }
    std::string operator()(SpeechAct value) const { return std::string(speechActWord(value)); }
    std::string operator()(Certainty value) const;
    std::string operator()(DenialScope value) const { return value == DenialScope::Blanket ? "blanket" : "specific"; }
    std::string operator()(Provenance value) const;
    std::string operator()(Credibility value) const;
    std::string operator()(Reliability value) const;
    std::string operator()(AnalyticConfidence value) const;
    std::string operator()(Bound value) const { return std::string(boundWord(value)); }
    std::string operator()(RoutingScope value) const;
    std::string operator()(SameAsKind value) const;

    std::string operator()(EntityId id) const;
    std::string operator()(ReportId id) const;
    /// "APT-X uses c2.example"
    std::string operator()(RelationshipId id) const;
    std::string operator()(IncidentId id) const;
    /// Two names and how they hang together.
    std::string operator()(SameAsId id) const;
    /// Its sentence, else who says what about what.
    std::string operator()(ClaimId id) const;
    std::string operator()(QuantityId id) const;
    std::string operator()(std::monostate) const { return "the case"; }

    template <class... Ids>
    std::string operator()(const std::variant<Ids...>& subject) const { return std::visit(*this, subject); }
    template <class T>
    std::string operator()(const std::optional<T>& value) const { return value ? (*this)(*value) : notStated(); }
    template <class T>
    std::string operator()(const std::vector<T>& values) const
    {
        std::vector<std::string> words;
        for (const T& value : values)
            words.push_back((*this)(value));
        return list(words);
    }

    static std::string notStated() { return "not stated"; }

private:
    static std::string list(const std::vector<std::string>& words);

    const ThreatCase& m_case;
};

// A row of any table on one line: an entity with its type, a note with its words …
std::string rowText(const ThreatCase& threatCase, EntityId id);
std::string rowText(const ThreatCase& threatCase, AssessmentId id);
std::string rowText(const ThreatCase& threatCase, NoteId id);
std::string rowText(const ThreatCase& threatCase, AttachmentId id);
std::string rowText(const ThreatCase& threatCase, QuantityId id);
template <class Id>
std::string rowText(const ThreatCase& threatCase, Id id) { return FieldWords(threatCase)(id); }

/// Who says it, shown for people: "Acme", "the document (Example Wire)".
std::string voiceText(const ThreatCase& threatCase, const Claim& claim);
/// The sentence of a claim, shortened; empty where a record has none.
std::string sentenceOf(const ThreatCase& threatCase, const Claim& claim);
/// At most `maxBytes` bytes, cut between code points, "…" at the end of what was cut; one line.
std::string shortened(std::string_view text, std::size_t maxBytes = 300);

}  // namespace throughline
