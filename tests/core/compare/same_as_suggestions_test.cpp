// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/same_as_suggestions.h"

#include "core/compare/plain_name.h"
#include "tests/support/catch.h"
#include "tests/support/graph_text.h"

using namespace throughline;
using namespace throughline::test;

namespace {

struct Named {
    const char* name;
    EntityType type = EntityType::IntrusionSet;
    std::vector<std::string> also = {};
    std::string externalId = {};
    Naming naming = Naming::Named;
};

ThreatCase caseOf(const std::vector<Named>& things)
{
    ThreatCase threatCase;
    for (const Named& thing : things) {
        Entity row;
        row.id = "thing--" + std::to_string(threatCase.entities.size());
        row.name = thing.name;
        row.type = thing.type;
        row.typeWord = entityTypeInfo(thing.type).word;
        row.externalId = thing.externalId;
        row.naming = thing.naming;
        for (const std::string& name : thing.also)
            row.also.push_back({.name = name, .saidBy = {}});
        threatCase.entities.push_back(std::move(row));
    }
    return threatCase;
}

/// "Bear = Ursa (shared alias: Fancy)", one line for each suggestion.
std::vector<std::string> suggested(const ThreatCase& threatCase)
{
    std::vector<std::string> lines;
    for (const SameAsSuggestion& row : suggestSameAs(threatCase)) {
        std::string line = threatCase[row.first].name + " = " + threatCase[row.second].name;
        for (const SameAsEvidence& evidence : row.evidence)
            line += " (" + std::string(sameAsEvidenceWord(evidence.kind)) + ": " + evidence.words + ")";
        lines.push_back(line);
    }
    return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("Each kind of evidence suggests a same-as link", "[compare][same-as]")
{
    CHECK(suggested(caseOf({{"Fancy Bear"}, {"FANCY-BEAR", EntityType::ThreatActor}}))
          == Lines{"Fancy Bear = FANCY-BEAR (equal name: Fancy Bear / FANCY-BEAR)"});
    CHECK(suggested(caseOf({{"Grey Heron", EntityType::IntrusionSet, {"UNC-77"}}, {"Marsh Wader", EntityType::IntrusionSet, {"unc 77"}}}))
          == Lines{"Grey Heron = Marsh Wader (shared alias: UNC-77)"});
    CHECK(suggested(caseOf({{"Grey Heron"}, {"Gray Heron"}})) == Lines{"Grey Heron = Gray Heron (similar spelling: Grey Heron / Gray Heron)"});
    CHECK(suggested(caseOf({{"Snare", EntityType::Malware, {}, "S0999"}, {"Snare loader", EntityType::Malware, {}, "S0999"}}))
          == Lines{"Snare = Snare loader (equal external id: S0999)"});
    CHECK(suggested(caseFromText("intrusion-set:Grey Heron -uses-> infrastructure:a.example\nGrey Heron -uses-> infrastructure:b.example\n"
                                 "intrusion-set:Marsh Wader -uses-> a.example\nMarsh Wader -uses-> b.example"))
          == Lines{"Grey Heron = Marsh Wader (shared indicators: a.example, b.example)"});
}

TEST_CASE("Better evidence comes first", "[compare][same-as]")
{
    const Lines lines = suggested(caseOf({{"Gray Heron"}, {"Grey Heron"}, {"Snare", EntityType::Malware, {}, "S0999"},
                                          {"Sling", EntityType::Malware, {"snare"}, "S0999"}}));
    REQUIRE(lines.size() == 2);
    CHECK(lines[0] == "Snare = Sling (equal external id: S0999) (shared alias: snare)");
}

TEST_CASE("What names nothing in particular is never suggested", "[compare][same-as]")
{
    CHECK(suggested(caseOf({{"unnamed group", EntityType::IntrusionSet, {}, {}, Naming::NotNamed},
                            {"unnamed group", EntityType::IntrusionSet, {}, {}, Naming::NotNamed}})) == Lines{});
    CHECK(suggested(caseOf({{"unnamed group"}, {"Unnamed Group"}})) == Lines{});
    CHECK(suggested(caseOf({{"C2 servers", EntityType::Infrastructure}, {"C2 server", EntityType::Infrastructure}})) == Lines{});
    CHECK(suggested(caseOf({{"Snare", EntityType::Malware}, {"Snare", EntityType::Tool}})) == Lines{});
    CHECK(suggested(caseOf({{"APT28"}, {"APT29"}})) == Lines{});
    CHECK(suggested(caseOf({{"Heron 128"}, {"Heron 129"}})) == Lines{});
    CHECK(suggested(caseOf({{"Heron 128"}, {"Herron 128"}})) == Lines{"Heron 128 = Herron 128 (similar spelling: Heron 128 / Herron 128)"});
    CHECK(suggested(caseOf({{"Grey Heron", EntityType::IntrusionSet, {"the group"}}, {"Marsh Wader", EntityType::IntrusionSet, {"the group"}}})) == Lines{});
    CHECK(suggested(caseFromText("intrusion-set:Grey Heron -uses-> infrastructure:a.example\nintrusion-set:Marsh Wader -uses-> a.example")) == Lines{});
}

TEST_CASE("A pair that was judged is not suggested again", "[compare][same-as]")
{
    ThreatCase threatCase = caseOf({{"Fancy Bear"}, {"Fancy-Bear"}});
    REQUIRE(suggestSameAs(threatCase).size() == 1);
    const ThreatCase linked = linkSameAs(threatCase, idAt<EntityId>(0), idAt<EntityId>(1));
    REQUIRE(linked.sameAs.size() == 1);
    CHECK(linked.sameAs[0].isAccepted);
    CHECK(suggestSameAs(linked).empty());
    CHECK(linkSameAs(linked, idAt<EntityId>(1), idAt<EntityId>(0)) == linked);
    CHECK(linkSameAs(threatCase, idAt<EntityId>(0), idAt<EntityId>(0)) == threatCase);
    threatCase.sameAs.push_back({.id = "relationship--no", .first = idAt<EntityId>(0), .second = idAt<EntityId>(1), .isDeleted = true});
    CHECK(suggestSameAs(threatCase).empty());
}

TEST_CASE("A name that very many things have says nothing and costs nothing", "[compare][same-as][size]")
{
    std::vector<Named> things(50'000, Named{"Grey Heron"});
    CHECK(suggestSameAs(caseOf(things)).empty());
}

TEST_CASE("Names are told apart from common words", "[compare][same-as]")
{
    CHECK(plainName("Fancy-Bear 28!") == "fancybear28");
    CHECK(isTellingName("Volt Heron"));
    CHECK_FALSE(isTellingName("the hackers"));
    CHECK_FALSE(isTellingName("X"));
    CHECK_FALSE(isTellingName("--"));
}
