// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/ledger_words.h"

#include <algorithm>

#include "core/base/defang.h"
#include "core/base/printable.h"
#include "core/graph/plan_wording.h"
#include "core/model/enum_words.h"
#include "core/model/shown_case.h"

namespace throughline {
namespace {

std::string spaced(std::string_view word)
{
    std::string text(word);
    std::replace(text.begin(), text.end(), '-', ' ');
    return text;
}

void append(std::string& text, std::string_view more)
{
    if (!more.empty())
        text += (text.empty() ? "" : " · ") + std::string(more);
}

struct SubjectWords {
    const ThreatCase& threatCase;

    std::string operator()(RelationshipId id) const
    {
        const Relationship& row = threatCase[id];
        // Who accuses stands in the row already.
        return inOneLine(cardTitle(threatCase[row.source])) + " – " + verbText(row) + " – " + inOneLine(cardTitle(threatCase[row.target]));
    }
    std::string operator()(EntityId id) const { return ledgerName(threatCase, id); }
    std::string operator()(IncidentId id) const { return "Incident as a whole: " + inOneLine(withoutAccuser(threatCase[id].title)); }
    std::string operator()(SameAsId id) const
    {
        const SameAs& link = threatCase[id];
        return ledgerName(threatCase, link.first) + " – " + spaced(enumWord(link.kind)) + " – " + ledgerName(threatCase, link.second);
    }
};

}  // namespace

std::string inOneLine(std::string_view text)
{
    std::string out = printable(text);
    out.erase(std::unique(out.begin(), out.end(), [](char a, char b) { return a == ' ' && b == ' '; }), out.end());
    if (!out.empty() && out.front() == ' ')
        out.erase(out.begin());
    if (!out.empty() && out.back() == ' ')
        out.pop_back();
    return out;
}

std::string ledgerName(const ThreatCase& threatCase, EntityId id)
{
    const Entity& entity = threatCase[id];
    const bool isIndicator = entity.type == EntityType::Indicator || entity.type == EntityType::Observable;
    const std::string name = inOneLine(entity.name.empty() ? entity.id : entity.name);
    return isIndicator && !entity.name.empty() ? listedIndicator(name) : name;
}

std::string ledgerSubject(const ThreatCase& threatCase, const ClaimSubject& about)
{
    return std::visit(SubjectWords{threatCase}, about);
}

TextCell timeCell(const TimeSpan& span)
{
    std::string text = inOneLine(timeText(span));
    if (!span.isDated())
        return {text, text.empty() ? std::string() : "~" + text};
    constexpr std::int64_t beforeAll = 1'000'000'000'000;  // year 1 lies at -62,135,596,800
    const std::string digits = std::to_string(std::max<std::int64_t>(0, span.earliest.value_or(span.latest.value_or(0)) + beforeAll));
    return {text, std::string(digits.size() < 20 ? 20 - digits.size() : 0, '0') + digits};
}

std::string kindText(const Entity& entity)
{
    const std::string_view label = entityTypeInfo(entity.type).label;
    std::string kind = inOneLine(label.empty() || entity.type == EntityType::Other ? std::string_view(entity.typeWord) : label);
    if (entity.identityClass != IdentityClass::NotStated)
        append(kind, identityClassWord(entity.identityClass));
    else
        append(kind, inOneLine(entity.kindWord));
    return kind;
}

std::string verbText(const Relationship& relationship)
{
    const std::string_view verb = relationTypeInfo(relationship.type).verb;
    return inOneLine(!relationship.degreeWords.empty() ? std::string_view(relationship.degreeWords) : verb.empty() ? std::string_view(relationship.typeWord) : verb);
}

TextCell stanceCell(const Claim& claim)
{
    std::string text(stanceWord(claim.stance));
    if (claim.stance == Stance::Denies && claim.scope == DenialScope::Blanket)
        text += " (blanket)";
    return {std::move(text), {}};
}

TextCell hedgeCell(const Claim& claim)
{
    std::string text;
    std::string key = "3";
    // A denial is not weaker or stronger for being hedged; its words are told all the same.
    if (isFor(claim.stance)) {
        text = hedgeWord(hedgeOf(claim));
        key = std::to_string(static_cast<int>(hedgeOf(claim)));
    }
    if (!claim.cue.empty())
        append(text, "“" + inOneLine(claim.cue) + "”");
    return {text, key + text};
}

TextCell certaintyCell(const Claim& claim)
{
    if (claim.certainty == Certainty::NotStated)
        return {};
    std::string text = spaced(enumWord(claim.certainty));
    if (!claim.certaintyScale.empty())
        text += " (" + inOneLine(claim.certaintyScale) + ")";
    return {text, std::to_string(static_cast<int>(claim.certainty)) + text};
}

TextCell gradeCell(const ThreatCase& threatCase, const Claim& claim)
{
    const Reliability reliability = claim.report ? threatCase[*claim.report].reliability : Reliability::Absent;
    const bool hasReliability = reliability != Reliability::Absent;
    const bool hasCredibility = claim.credibility != Credibility::Absent;
    if (!hasReliability && !hasCredibility)
        return {};
    const std::string source(hasReliability ? enumWord(reliability) : "–");
    const std::string content(hasCredibility ? enumWord(claim.credibility) : "–");
    // What is not graded comes after all grades.
    return {source + content, (hasReliability ? source : "Z") + (hasCredibility ? content : "9")};
}

TextCell happenedCell(const ThreatCase& threatCase, const Claim& claim)
{
    const auto* relationship = std::get_if<RelationshipId>(&claim.about);
    return timeCell(claim.factTime.isEmpty() && relationship ? threatCase[*relationship].time : claim.factTime);
}

TextCell publishedCell(const ThreatCase& threatCase, const Claim& claim)
{
    return claim.report ? timeCell(threatCase[*claim.report].published) : TextCell{};
}

std::string mediumText(const ThreatCase& threatCase, const Claim& claim)
{
    std::string text;
    for (const EntityId medium : claim.via)
        text += (text.empty() ? "" : ", ") + ledgerName(threatCase, medium);
    return text;
}

std::string reportText(const ThreatCase& threatCase, const Claim& claim)
{
    if (!claim.report)
        return {};
    const Report& report = threatCase[*claim.report];
    return inOneLine(report.title.empty() ? reportLabel(report) : report.title);
}

std::string stateText(const ThreatCase& threatCase, ClaimId id, bool isTakenBack)
{
    const Claim& claim = threatCase[id];
    std::string text;
    if (!isShown(threatCase, id))
        append(text, claim.isDraft ? "rejected" : "withdrawn");
    else if (claim.isDraft)
        append(text, "draft");
    if (claim.isSetAside)
        append(text, claim.setAsideReason.empty() ? "set aside" : "set aside: " + inOneLine(claim.setAsideReason));
    if (isTakenBack)
        append(text, "taken back by its speaker");
    if (const auto* relationship = std::get_if<RelationshipId>(&claim.about); relationship && threatCase[*relationship].isRevoked)
        append(text, "record revoked");
    return text;
}

}  // namespace throughline
