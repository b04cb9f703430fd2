// SPDX-License-Identifier: GPL-3.0-or-later
#include <variant>

#include "tests/core/importers/stix_fixture.h"

using namespace throughline;
using namespace throughline::test;

namespace {

std::string identity(int n, const std::string& name)
{
    return stixObject("identity", n, R"("identity_class":"organization","name":")" + name + "\"");
}

std::string opinion(int n, const std::string& word, const std::string& about, const std::string& rest)
{
    return stixObject("opinion", n, R"("opinion":")" + word + R"(","explanation":"Because.","object_refs":[")" + about + "\"]" + (rest.empty() ? "" : ",") + rest);
}

std::string by(int n) { return R"("created_by_ref":")" + stixId("identity", n) + "\""; }

/// "speaker stance" of each claim that an opinion made.
std::vector<std::string> stances(const ParsedReport& parsed)
{
    std::vector<std::string> out;
    for (const Claim& claim : parsed.claims)
        if (claim.stance != Stance::Asserts)
            out.push_back((claim.speaker ? parsed.entities[rowOf(*claim.speaker)].name : "?") + " " + std::string(stanceWord(claim.stance)));
    return out;
}

/// Heron is attributed to State by Vendor; `more` are further objects.
ParsedReport contested(const std::vector<std::string>& more)
{
    std::vector<std::string> objects{stixObject("threat-actor", 1, R"("name":"Heron")"), identity(2, "State"), identity(3, "Vendor"),
                                     stixLink(4, "attributed-to", stixId("threat-actor", 1), stixId("identity", 2), by(3))};
    objects.insert(objects.end(), more.begin(), more.end());
    return importObjects(objects);
}

}  // namespace

TEST_CASE("Opinions on a relationship support or dispute it", "[importers][stix]")
{
    const std::string edge = stixId("relationship", 4);
    const ParsedReport parsed = contested({identity(5, "Third"), opinion(6, "strongly-agree", edge, by(5)), opinion(7, "disagree", edge, by(5))});
    CHECK(stances(parsed) == std::vector<std::string>{"Third supports", "Third disputes"});
    const Claim& claim = parsed.claims.back();
    CHECK(std::get<RelationshipId>(claim.about) == RelationshipId{0});
    CHECK(claim.text == "Because.");
    CHECK(claim.provenance == Provenance::Record);
    CHECK(claim.saidAt.isEmpty());
}

TEST_CASE("An end of the relationship, or a body that is part of one, denies", "[importers][stix]")
{
    const std::string edge = stixId("relationship", 4);
    const ParsedReport end = contested({opinion(6, "strongly-disagree", edge, by(2))});
    CHECK(stances(end) == std::vector<std::string>{"State denies"});
    const ParsedReport part = contested({opinion(6, "strongly-disagree", edge, by(5)), identity(5, "Office"), identity(8, "Ministry"),
                                         stixLink(7, "part-of", stixId("identity", 5), stixId("identity", 8)),
                                         stixLink(9, "part-of", stixId("identity", 8), stixId("identity", 2))});
    CHECK(stances(part) == std::vector<std::string>{"Office denies"});
}

TEST_CASE("The author of an opinion without recorder speaks, as a known identity if there is one", "[importers][stix]")
{
    const std::string edge = stixId("relationship", 4);
    const ParsedReport parsed = contested({opinion(6, "disagree", edge, R"("authors":["STATE"])"), opinion(7, "agree", edge, R"("authors":["Somebody"])"),
                                           opinion(8, "agree", edge, R"("authors":["Somebody"])"), opinion(9, "agree", edge, "")});
    CHECK(stances(parsed) == std::vector<std::string>{"State denies", "Somebody supports", "Somebody supports", "? supports"});
    CHECK(parsed.entities.size() == 4);
    CHECK(parsed.entities.back().type == EntityType::Identity);
    CHECK(parsed.claims.back().provenance == Provenance::SourceNotStated);
}

TEST_CASE("Neutral and unknown opinions make no claim but are told", "[importers][stix]")
{
    const std::string edge = stixId("relationship", 4);
    const ParsedReport parsed = contested({opinion(6, "neutral", edge, ""), opinion(7, "maybe", edge, ""), opinion(8, "agree", stixId("relationship", 9), "")});
    CHECK(stances(parsed).empty());
    CHECK(diagnosticTexts(parsed)
          == std::vector<std::string>{"neutral-opinion at objects[4].opinion", "bad-opinion at objects[5].opinion", "opinion-without-object at objects[6].object_refs"});
    CHECK(parsed.diagnostics[0].severity == Severity::Info);
}

TEST_CASE("An opinion against a campaign is a blanket one on its incident", "[importers][stix]")
{
    const ParsedReport parsed = contested({stixObject("campaign", 5, R"("name":"Wave")"),
                                           stixLink(6, "attributed-to", stixId("campaign", 5), stixId("threat-actor", 1)),
                                           opinion(7, "disagree", stixId("campaign", 5), by(2)), opinion(8, "agree", stixId("campaign", 5), by(3))});
    REQUIRE(parsed.incidents.size() == 1);
    REQUIRE(parsed.incidents[0].claims.size() == 1);
    const Claim& blanket = parsed.claims[rowOf(parsed.incidents[0].claims[0])];
    CHECK(std::get<IncidentId>(blanket.about) == IncidentId{0});
    CHECK(blanket.scope == DenialScope::Blanket);
    CHECK(parsed.entities[rowOf(*blanket.speaker)].name == "State");
    CHECK(std::get<EntityId>(parsed.claims.back().about) == EntityId{3});
}
