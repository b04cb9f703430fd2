// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include "core/model/threat_case.h"

namespace throughline {

/// Words of an enumeration in the order of its values, as files of ours write them. Never change a
/// word; new ones go to the end.
template <class E>
inline constexpr std::array<std::string_view, 0> enumWords{};

template <> inline constexpr std::array<std::string_view, 16> enumWords<EntityType>{
    "threat-actor", "intrusion-set", "campaign", "identity", "malware", "tool", "attack-pattern", "vulnerability",
    "infrastructure", "location", "indicator", "observable", "incident", "course-of-action", "document", "other"};
template <> inline constexpr std::array<std::string_view, 5> enumWords<IdentityClass>{
    "not-stated", "government", "organisation", "individual", "class"};
template <> inline constexpr std::array<std::string_view, 3> enumWords<Naming>{"named", "not-named", "withheld"};
template <> inline constexpr std::array<std::string_view, 3> enumWords<TechniqueMapping>{"not-mapped", "stated", "mapped"};
template <> inline constexpr std::array<std::string_view, 8> enumWords<Highlight>{
    "none", "blue", "teal", "olive", "amber", "rust", "plum", "slate"};
template <> inline constexpr std::array<std::string_view, 33> enumWords<RelationType>{
    "attributed-to", "targets", "uses", "exploits", "compromises", "originates-from", "located-at", "communicates-with",
    "controls", "delivers", "drops", "downloads", "hosts", "owns", "has", "consists-of", "indicates", "based-on",
    "impersonates", "variant-of", "authored-by", "related-to", "derived-from", "duplicate-of", "resolves-to",
    "belongs-to", "part-of", "subtechnique-of", "mitigates", "detects", "sighting", "reference", "other"};
template <> inline constexpr std::array<std::string_view, 7> enumWords<AttributionDegree>{
    "not-stated", "is", "unit-of", "directed-by", "backed-by", "linked-to", "tolerated-by"};
template <> inline constexpr std::array<std::string_view, 6> enumWords<Stance>{
    "asserts", "supports", "denies", "disputes", "admits", "retracts"};
template <> inline constexpr std::array<std::string_view, 7> enumWords<SpeechAct>{
    "says", "accuses", "assesses", "charges", "sanctions", "convicts", "admits"};
template <> inline constexpr std::array<std::string_view, 4> enumWords<CueRole>{"predicate", "hedge", "speech", "denial"};
template <> inline constexpr std::array<std::string_view, 6> enumWords<Certainty>{
    "not-stated", "none", "may", "likely", "highly-likely", "certain"};
template <> inline constexpr std::array<std::string_view, 4> enumWords<Provenance>{
    "sentence", "record", "source-not-stated", "inferred"};
template <> inline constexpr std::array<std::string_view, 2> enumWords<DenialScope>{"specific", "blanket"};
template <> inline constexpr std::array<std::string_view, 7> enumWords<Reliability>{"absent", "A", "B", "C", "D", "E", "F"};
template <> inline constexpr std::array<std::string_view, 7> enumWords<Credibility>{"absent", "1", "2", "3", "4", "5", "6"};
template <> inline constexpr std::array<std::string_view, 4> enumWords<AnalyticConfidence>{"absent", "low", "moderate", "high"};
template <> inline constexpr std::array<std::string_view, 3> enumWords<RoutingScope>{"not-stated", "campaign", "specific"};
template <> inline constexpr std::array<std::string_view, 6> enumWords<Bound>{
    "exactly", "approximately", "more-than", "at-least", "less-than", "at-most"};
template <> inline constexpr std::array<std::string_view, 4> enumWords<SameAsKind>{
    "same-as", "overlaps", "part-of", "renamed-to"};
template <> inline constexpr std::array<std::string_view, 7> enumWords<TimePrecision>{
    "unknown", "year", "quarter", "month", "day", "hour", "second"};
template <> inline constexpr std::array<std::string_view, 3> enumWords<Hedge>{"alleged", "stated", "confirmed"};
template <> inline constexpr std::array<std::string_view, 2> enumWords<TimeBasis>{"happened", "told"};
template <> inline constexpr std::array<std::string_view, 6> enumWords<Tlp>{
    "not-stated", "clear", "green", "amber", "amber+strict", "red"};
template <> inline constexpr std::array<std::string_view, 5> enumWords<Pap>{"not-stated", "clear", "green", "amber", "red"};

/// Word of a value; empty for a number outside the enumeration.
template <class E>
constexpr std::string_view enumWord(E value)
{
    const auto row = static_cast<std::size_t>(value);
    return row < enumWords<E>.size() ? enumWords<E>[row] : std::string_view();
}

/// Value of a word; nullopt if it is none of them.
template <class E>
std::optional<E> enumOf(std::string_view word)
{
    const auto& words = enumWords<E>;
    const auto at = std::find(words.begin(), words.end(), word);
    return at != words.end() ? std::optional(static_cast<E>(at - words.begin())) : std::nullopt;
}

}  // namespace throughline
