// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/field_words.h"

#include <array>
#include <cstdio>

#include "core/base/text_start.h"
#include "core/base/utf8.h"
#include "core/base/uuid.h"

namespace throughline {
namespace {

/// Longer lists are told with their number.
constexpr std::size_t maxListed = 8;

template <class Enum, std::size_t Count>
std::string wordAt(const std::array<std::string_view, Count>& words, Enum value)
{
    const auto at = static_cast<std::size_t>(value);
    return std::string(at < Count ? words[at] : std::string_view("unknown"));
}

}  // namespace

std::string shortened(std::string_view text, std::size_t maxBytes)
{
    const std::string_view start = textStart(text, maxBytes);
    std::string out;
    for (const char c : start)
        out += static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? ' ' : c;
    return start.size() < text.size() ? out + "…" : out;
}

std::string FieldWords::list(const std::vector<std::string>& words)
{
    if (words.empty())
        return "none";
    std::string text;
    for (std::size_t i = 0; i < words.size() && i < maxListed; ++i)
        text.append(i > 0 ? ", " : "").append(words[i]);
    if (words.size() > maxListed)
        text.append(" and ").append(std::to_string(words.size() - maxListed)).append(" more");
    return text;
}

std::string FieldWords::operator()(const std::string& value) const { return value.empty() ? notStated() : shortened(value); }
std::string FieldWords::operator()(const std::vector<std::string>& values) const { return list(values); }

std::string FieldWords::operator()(const std::shared_ptr<const std::string>& text) const
{
    if (!text || text->empty())
        return "none";
    return std::to_string(text->size()) + " bytes, SHA-256 " + sha256Hex(*text).substr(0, 12);
}

std::string FieldWords::operator()(double value) const
{
    std::array<char, 32> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%.15g", value);
    return buffer.data();
}

std::string FieldWords::operator()(const Marking& value) const
{
    std::string text(tlpText(value.tlp));
    if (value.pap != Pap::NotStated)
        text.append(", ").append(papText(value.pap));
    for (const std::string& statement : value.statements)
        text.append(", ").append(shortened(statement));
    return text;
}

std::string FieldWords::operator()(const TimeSpan& value) const
{
    std::string text = timeText(value);
    if (text.empty())
        return notStated();
    if (!value.text.empty() && value.text != text)
        text.append(" (“").append(shortened(value.text)).append("”)");
    return text;
}

std::string FieldWords::operator()(TextSpan value) const
{
    return value.isEmpty() ? notStated() : "characters " + std::to_string(value.begin) + " to " + std::to_string(value.end);
}

std::string FieldWords::operator()(const Likelihood& value) const
{
    if (value.word.empty())
        return notStated();
    return value.scale.empty() ? value.word : value.word + " (" + value.scale + ")";
}

std::string FieldWords::operator()(const Alias& value) const
{
    return value.saidBy ? shortened(value.name) + " (by " + (*this)(*value.saidBy) + ")" : shortened(value.name);
}

std::string FieldWords::operator()(const Mention& value) const { return (*this)(value.report) + ", " + (*this)(value.span); }

std::string FieldWords::operator()(const DerivedFrom& value) const
{
    std::string text;
    for (const std::string* part : {&value.how, &value.name, &value.url})
        if (!part->empty())
            text.append(text.empty() ? "" : " ").append(shortened(*part));
    return text;
}

std::string FieldWords::operator()(EntityType value) const { return std::string(entityTypeInfo(value).label); }

std::string FieldWords::operator()(Naming value) const
{
    return wordAt(std::array<std::string_view, 3>{"named", "not named", "name withheld"}, value);
}

std::string FieldWords::operator()(IdentityClass value) const
{
    return value == IdentityClass::NotStated ? notStated() : std::string(identityClassWord(value));
}

std::string FieldWords::operator()(TechniqueMapping value) const
{
    return wordAt(std::array<std::string_view, 3>{"not mapped", "stated", "mapped"}, value);
}

std::string FieldWords::operator()(Highlight value) const
{
    return wordAt(std::array<std::string_view, 8>{"none", "blue", "teal", "olive", "amber", "rust", "plum", "slate"}, value);
}

std::string FieldWords::operator()(RelationType value) const
{
    const std::string_view word = relationTypeInfo(value).word;
    return word.empty() ? "other" : std::string(word);
}

std::string FieldWords::operator()(AttributionDegree value) const
{
    return value == AttributionDegree::NotStated ? notStated() : std::string(attributionDegreeWord(value));
}

std::string FieldWords::operator()(Certainty value) const
{
    return wordAt(std::array<std::string_view, 6>{"not stated", "none", "may", "likely", "highly likely", "certain"}, value);
}

std::string FieldWords::operator()(Provenance value) const
{
    return wordAt(std::array<std::string_view, 4>{"sentence", "record", "source not stated", "inferred by Throughline"}, value);
}

std::string FieldWords::operator()(Credibility value) const
{
    return wordAt(std::array<std::string_view, 7>{"not stated", "1", "2", "3", "4", "5", "6"}, value);
}

std::string FieldWords::operator()(Reliability value) const
{
    return wordAt(std::array<std::string_view, 7>{"not stated", "A", "B", "C", "D", "E", "F"}, value);
}

std::string FieldWords::operator()(AnalyticConfidence value) const
{
    return wordAt(std::array<std::string_view, 4>{"not stated", "low", "moderate", "high"}, value);
}

std::string FieldWords::operator()(RoutingScope value) const
{
    return wordAt(std::array<std::string_view, 3>{"not stated", "campaign", "specific"}, value);
}

std::string FieldWords::operator()(SameAsKind value) const
{
    return wordAt(std::array<std::string_view, 4>{"same as", "overlaps", "part of", "renamed to"}, value);
}

std::string FieldWords::operator()(EntityId id) const
{
    if (rowOf(id) >= m_case.entities.size())
        return "nothing";
    const Entity& entity = m_case[id];
    return entity.name.empty() ? (*this)(entity.type) + " without a name" : shortened(entity.name);
}

std::string FieldWords::operator()(ReportId id) const
{
    return rowOf(id) < m_case.reports.size() ? shortened(reportLabel(m_case[id])) : "nothing";
}

std::string FieldWords::operator()(RelationshipId id) const
{
    if (rowOf(id) >= m_case.relationships.size())
        return "nothing";
    const Relationship& row = m_case[id];
    const std::string_view verb = row.degreeWords.empty() ? relationTypeInfo(row.type).verb : std::string_view(row.degreeWords);
    const std::string verbOrWord = verb.empty() ? shortened(row.typeWord) : shortened(verb);
    return (*this)(row.source) + " — " + verbOrWord + " — " + (*this)(row.target);
}

std::string FieldWords::operator()(IncidentId id) const
{
    if (rowOf(id) >= m_case.incidents.size())
        return "nothing";
    const Incident& row = m_case[id];
    if (!row.title.empty())
        return "incident “" + shortened(row.title) + "”";
    return row.actors.empty() ? "an incident" : "an incident of " + (*this)(row.actors);
}

std::string FieldWords::operator()(SameAsId id) const
{
    if (rowOf(id) >= m_case.sameAs.size())
        return "nothing";
    const SameAs& row = m_case[id];
    return (*this)(row.first) + " — " + (*this)(row.kind) + " — " + (*this)(row.second);
}

std::string FieldWords::operator()(ClaimId id) const
{
    if (rowOf(id) >= m_case.claims.size())
        return "nothing";
    const Claim& claim = m_case[id];
    const std::string sentence = sentenceOf(m_case, claim);
    return sentence.empty() ? voiceText(m_case, claim) + " " + (*this)(claim.stance) + " " + (*this)(claim.about) : sentence;
}

std::string FieldWords::operator()(QuantityId id) const
{
    if (rowOf(id) >= m_case.quantities.size())
        return "nothing";
    const Quantity& row = m_case[id];
    const std::string text = quantityText(row);
    return row.unit.empty() || text.find(row.unit) != std::string::npos ? text : text + " " + row.unit;
}

std::string rowText(const ThreatCase& threatCase, EntityId id)
{
    const FieldWords words(threatCase);
    return words(id) + " (" + words(threatCase[id].type) + ")";
}

std::string rowText(const ThreatCase& threatCase, AssessmentId id) { return shortened(threatCase[id].statement); }

std::string rowText(const ThreatCase& threatCase, NoteId id)
{
    return FieldWords(threatCase)(threatCase[id].about) + ": " + shortened(threatCase[id].text);
}

std::string rowText(const ThreatCase& threatCase, AttachmentId id)
{
    return FieldWords(threatCase)(threatCase[id].about) + ": " + shortened(threatCase[id].fileName);
}

std::string rowText(const ThreatCase& threatCase, QuantityId id)
{
    const FieldWords words(threatCase);
    const Quantity& row = threatCase[id];
    const std::string what = words(id);
    return row.ofEntity ? what + " of " + words(*row.ofEntity) : row.ofRelationship ? what + " of " + words(*row.ofRelationship) : what;
}

std::string voiceText(const ThreatCase& threatCase, const Claim& claim)
{
    const FieldWords words(threatCase);
    if (claim.speaker)
        return words(*claim.speaker);
    return claim.report ? "the document (" + words(*claim.report) + ")" : "the document";
}

std::string sentenceOf(const ThreatCase& threatCase, const Claim& claim)
{
    if (!claim.text.empty() || claim.span.isEmpty() || !claim.report || rowOf(*claim.report) >= threatCase.reports.size()
        || !threatCase[*claim.report].hasText())
        return shortened(claim.text);
    const std::string& text = *threatCase[*claim.report].text;
    std::size_t at = 0;
    std::string sentence;
    for (std::uint32_t i = 0; i < claim.span.end && at < text.size(); ++i) {
        const std::size_t begin = at;
        nextCodePoint(text, at);
        if (i >= claim.span.begin)
            sentence.append(text, begin, at - begin);
    }
    return shortened(sentence);
}

}  // namespace throughline
