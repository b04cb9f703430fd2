// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/suggestions.h"

#include <algorithm>

#include "core/review/reading_rules.h"
#include "tests/core/importers/prose_reading.h"
#include "tests/support/graph_text.h"

using namespace throughline;
using namespace throughline::test;

namespace {

ThreatCase caseOf(const std::string& text) { return mergeReport({}, readText(text)).threatCase; }

std::vector<Suggestion> suggestions(const ThreatCase& threatCase) { return suggestionsOf(threatCase, ReportId{0}); }

/// "claim: APT77 targets banks, says the report (stated)" in order.
std::vector<std::string> lines(const ThreatCase& threatCase)
{
    std::vector<std::string> out;
    for (const Suggestion& s : suggestions(threatCase))
        out.push_back(std::string(suggestionKindWord(s.kind)) + ": " + suggestionText(threatCase, s));
    return out;
}

Suggestion claimSaying(const ThreatCase& threatCase, const std::string& words)
{
    for (const Suggestion& s : suggestions(threatCase))
        if (s.kind != SuggestionKind::Entity && suggestionText(threatCase, s).find(words) != std::string::npos)
            return s;
    for (const std::string& line : lines(threatCase))
        UNSCOPED_INFO(line);
    FAIL("nothing says " << words);
    return {};
}

std::string textOf(const ThreatCase& threatCase, TextSpan span)
{
    const std::u32string points = toUtf32(*threatCase.reports[0].text);
    return toUtf8(std::u32string_view(points).substr(span.begin, span.end - span.begin));
}

}  // namespace

TEST_CASE("Suggestions stand in text order and read as an analyst would say them", "[review]")
{
    const ThreatCase threatCase = caseOf("APT77 targeted banks in Peru, Mandiant said.");
    const std::vector<std::string> expected{"entity: APT77: intrusion set", "claim: APT77 targets banks, says Mandiant (stated)", "entity: banks: organisations"};
    const std::vector<std::string> found = lines(threatCase);
    for (const std::string& line : expected)
        CHECK_THAT(found, Catch::Matchers::VectorContains(line));
    const auto all = suggestions(threatCase);
    CHECK(std::is_sorted(all.begin(), all.end(), [](const Suggestion& a, const Suggestion& b) { return a.span.begin < b.span.begin; }));
    CHECK(textOf(threatCase, claimSaying(threatCase, "APT77 targets banks").span) == "targeted");
    CHECK(claimSaying(threatCase, "APT77 targets banks").sentence == threatCase.claims[0].span);
}

TEST_CASE("A denial, an allegation, a technique and a count read as what they are", "[review]")
{
    const ThreatCase threatCase = caseOf(
        "Guangzhou police accused a hacker group allegedly linked to the Democratic Progressive Party of attacking more than 1,000 networks. "
        "Taiwan's National Security Bureau denied the accusations. The group sent phishing emails, the police said.");
    const std::vector<std::string> found = lines(threatCase);
    for (const std::string& line : found)
        UNSCOPED_INFO(line);
    const auto has = [&](const std::string& words) {
        return std::any_of(found.begin(), found.end(), [&](const std::string& line) { return line.find(words) != std::string::npos; });
    };
    CHECK(has("entity: Unnamed group (accused by Guangzhou police): threat actor, not named"));
    CHECK(has("claim: Unnamed group is allegedly linked to "));
    CHECK(has("denies: Unnamed group is allegedly linked to "));
    CHECK(has("technique: T1566 "));
    CHECK(has(", used by Unnamed group, says Guangzhou police ("));
    CHECK(has("quantity: more than 1,000 networks"));
    CHECK_FALSE(has("entity: Phishing"));
}

TEST_CASE("A government that is only implied is suggested at the words that imply it", "[review]")
{
    const ThreatCase threatCase = caseOf("Estonia said the Russian state-backed group APT77 attacked banks in Latvia.");
    const auto all = suggestions(threatCase);
    const auto government = std::find_if(all.begin(), all.end(), [&](const Suggestion& s) {
        const auto* id = std::get_if<EntityId>(&s.row);
        return id && threatCase[*id].mentions.empty();
    });
    REQUIRE(government != all.end());
    CHECK(textOf(threatCase, government->span) == "backed");
    const Reason reason = reasonFor(threatCase, *government);
    CHECK_THAT(reason.doubts, Catch::Matchers::VectorContains(std::string("the text implies it without naming it")));
    CHECK(reason.confidence == government->confidence);
    CHECK(reason.confidence < readingRule(reason.rule).weight);
}

TEST_CASE("What a sentence does not say itself lowers the confidence, a hedge does not", "[review]")
{
    const ThreatCase near = caseOf("APT77 targeted banks in Peru, Mandiant said.");
    const ThreatCase hedged = caseOf("APT77 allegedly targeted banks in Peru, Mandiant said.");
    CHECK(claimSaying(near, "banks").confidence == claimSaying(hedged, "banks").confidence);
    CHECK(claimSaying(near, "banks").confidence == readingRule("frame.verb").weight);
    const ThreatCase carried = caseOf("Mandiant said APT77 targeted banks in Peru. The group also breached hospitals, the company said.");
    const Suggestion far = claimSaying(carried, "hospitals");
    CHECK(far.confidence <= claimSaying(carried, "banks").confidence);
}

TEST_CASE("Why a claim is suggested: rule, words seen, doubts", "[review]")
{
    const ThreatCase threatCase = caseOf("APT77 allegedly targeted banks in Peru, Mandiant said.");
    const Suggestion claim = claimSaying(threatCase, "banks");
    const Reason reason = reasonFor(threatCase, claim);
    CHECK(reason.rule == "frame.verb");
    CHECK(reason.words == "a verb of attack or use between a subject and an object");
    std::vector<std::string> cues;
    for (const Reason::Cue& cue : reason.cues) {
        cues.push_back(std::string(cueRoleWord(cue.role)) + " " + cue.text);
        CHECK(textOf(threatCase, cue.span) == cue.text);
    }
    CHECK(cues == std::vector<std::string>{"hedge allegedly", "predicate targeted", "speech said"});
    CHECK(reason.doubts.empty());
    CHECK(reason.confidence == claim.confidence);
}

TEST_CASE("Reasons of many are the reasons of each", "[review]")
{
    const ThreatCase threatCase = caseOf("Estonian police accused a hacker group of attacking more than 40 banks in Latvia. They said it used phishing emails.");
    const std::vector<Suggestion> all = suggestions(threatCase);
    const std::vector<Reason> reasons = reasonsFor(threatCase, ReportId{0}, all);
    REQUIRE(reasons.size() == all.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        const Reason one = reasonFor(threatCase, all[i]);
        CHECK(one.confidence == all[i].confidence);
        CHECK(one.confidence == reasons[i].confidence);
        CHECK(one.doubts == reasons[i].doubts);
        CHECK(one.cues.size() == reasons[i].cues.size());
        CHECK(one.rule == reasons[i].rule);
    }
}

TEST_CASE("The words of a reason come from whoever shows the text", "[review]")
{
    const ThreatCase threatCase = caseOf("Estonian police accused a hacker group of attacking banks in Latvia.");
    for (const Suggestion& one : suggestions(threatCase)) {
        const Reason reason = reasonFor(threatCase, one, [](TextSpan span) { return "words at " + std::to_string(span.begin); });
        for (const Reason::Cue& cue : reason.cues)
            CHECK(cue.text == "words at " + std::to_string(cue.span.begin));
        CHECK(reason.cues.size() == reasonFor(threatCase, one).cues.size());
    }
}

TEST_CASE("Records and what was made by hand are no suggestions", "[review]")
{
    ThreatCase threatCase = caseFromText("APT-X -uses-> Wrench {Acme says}");
    threatCase.reports.push_back({.id = "report--1"});
    threatCase.claims.edit(0).report = ReportId{0};
    CHECK(suggestions(threatCase).empty());
    CHECK(progressOf({}) == ReviewProgress{0, 0});
}

TEST_CASE("Rows say whether they are reviewed", "[review]")
{
    ThreatCase threatCase = caseOf("APT77 targeted banks in Peru, Mandiant said.");
    const auto stateOf = [&] { return claimSaying(threatCase, "banks").state; };
    const ClaimId claim = std::get<ClaimId>(claimSaying(threatCase, "banks").row);
    CHECK(stateOf() == ReviewState::Draft);
    threatCase.claims.edit(rowOf(claim)).isDraft = false;
    CHECK(stateOf() == ReviewState::Accepted);
    threatCase.entities.edit(rowOf(entityNamed(threatCase, "APT77"))).isDeleted = true;
    CHECK(stateOf() == ReviewState::Rejected);
    CHECK(progressOf(suggestions(threatCase)).reviewed >= 2);
}

TEST_CASE("Indicators are written harmless in suggestions", "[review]")
{
    const ThreatCase threatCase = caseOf("APT77 attacked banks in Peru with malware that connects to evil[.]example, Mandiant said.");
    for (const std::string& line : lines(threatCase))
        CHECK(line.find("evil.example") == std::string::npos);
}
