// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/joined_parts.h"

#include "core/graph/picture_plan.h"
#include "tests/support/catch.h"
#include "tests/support/graph_text.h"

using namespace throughline;
using namespace throughline::test;

namespace {

SameAsId link(ThreatCase& threatCase, std::string_view a, std::string_view b, Credibility credibility, std::string_view speaker)
{
    const auto id = idAt<SameAsId>(threatCase.sameAs.push_back({.id = "link" + std::to_string(threatCase.sameAs.size()),
                                                                .first = entityNamed(threatCase, a),
                                                                .second = entityNamed(threatCase, b), .isAccepted = true}));
    Claim claim;
    claim.about = id;
    claim.credibility = credibility;
    claim.speaker = entityNamed(threatCase, speaker);
    threatCase.claims.push_back(claim);
    return id;
}

}  // namespace

TEST_CASE("Joined things keep their own names, relationships and claims", "[graph][same-as]")
{
    ThreatCase c = caseFromText("APT-X -uses-> Wrench {Acme says}\nBear -uses-> Saw {Wire alleges}");
    c.entities.edit(rowOf(entityNamed(c, "Bear"))).also = {{"Ursa", std::nullopt}};
    link(c, "APT-X", "Bear", Credibility::Two, "Acme");
    const std::vector<EntityId> node{entityNamed(c, "APT-X"), entityNamed(c, "Bear")};
    const std::vector<JoinedPart> parts = joinedParts(c, ClaimIndex(c), node);
    REQUIRE(parts.size() == 2);
    CHECK(parts[0].names == std::vector<std::string>{"APT-X"});
    CHECK(parts[0].relationships == std::vector{RelationshipId{0}});
    CHECK(parts[0].claims == std::vector{ClaimId{0}});
    CHECK(parts[1].names == std::vector<std::string>{"Bear", "Ursa"});
    CHECK(parts[1].relationships == std::vector{RelationshipId{1}});
    CHECK(parts[1].claims == std::vector{ClaimId{1}});
}

TEST_CASE("A chain of links holds as well as its weakest, and the strongest chain is told", "[graph][same-as]")
{
    ThreatCase c = caseFromText("APT-X -uses-> Wrench {Acme says}\nBear -uses-> Saw {Wire alleges}\nFox -uses-> Saw");
    const SameAsId direct = link(c, "APT-X", "Fox", Credibility::Five, "Wire");
    const SameAsId first = link(c, "APT-X", "Bear", Credibility::One, "Acme");
    const SameAsId second = link(c, "Bear", "Fox", Credibility::Three, "Wire");
    const LensFilter neutral(c, {});
    const auto chain = sameAsChain(c, ClaimIndex(c), neutral, entityNamed(c, "APT-X"), entityNamed(c, "Fox"));
    REQUIRE(chain);
    CHECK(chain->links == std::vector{first, second});
    CHECK(chain->weakest == second);
    CHECK(chain->credibility == Credibility::Three);
    CHECK(chain->speaker == entityNamed(c, "Wire"));
    const LensFilter withoutAcme(c, {.disbelieve = {c[entityNamed(c, "Acme")].id}});
    const auto other = sameAsChain(c, ClaimIndex(c), withoutAcme, entityNamed(c, "APT-X"), entityNamed(c, "Fox"));
    REQUIRE(other);
    CHECK(other->links == std::vector{direct});
    CHECK_FALSE(sameAsChain(c, ClaimIndex(c), withoutAcme, entityNamed(c, "APT-X"), entityNamed(c, "Wrench")));
}

TEST_CASE("The card of a joined node shows all names", "[graph][same-as]")
{
    ThreatCase c = caseFromText("APT-X -uses-> Wrench {Acme says}\nBear -uses-> Saw {Wire alleges}");
    link(c, "APT-X", "Bear", Credibility::Two, "Acme");
    const ClaimIndex claims(c);
    const PicturePlan plan = planFlat(c, claims, buildGraph(c, claims, {}), {});
    REQUIRE(plan.cards.size() == 3);
    CHECK(plan.cards[0].title == "APT-X");
    CHECK(plan.cards[0].subtitle.starts_with("also: Bear"));
}

TEST_CASE("A joined card goes by the name that the first of its things has of its own", "[graph][same-as]")
{
    ThreatCase c = caseFromText("Group -uses-> Wrench {Acme says}\nAPT-X -uses-> Saw {Wire says}\nBear -uses-> Saw {Wire says}");
    const auto row = [&](const char* name) { return rowOf(entityNamed(c, name)); };
    c.entities.edit(row("Group")).naming = Naming::NotNamed;
    link(c, "Group", "APT-X", Credibility::Two, "Acme");
    link(c, "Bear", "Group", Credibility::Two, "Acme");
    const auto planned = [&] {
        const ClaimIndex claims(c);
        const ThreatGraph graph = buildGraph(c, claims, {});
        CHECK(graph.nodeOf(entityNamed(c, "Group")) == 0U);
        return std::pair(nodeText(c, graph.node(0)), planFlat(c, claims, graph, {}).cards[0]);
    };
    SECTION("reports do not name the first one")
    {
        const auto [names, card] = planned();
        CHECK(names == "APT-X + Group + Bear");
        CHECK(card.title == "APT-X");
        CHECK(card.subtitle.starts_with("also: Group, Bear"));
        CHECK_FALSE(card.isNotNamed);
    }
    SECTION("what is only referred to has no name to give")
    {
        c.entities.edit(row("APT-X")).isPlaceholder = true;
        CHECK(planned().second.title == "Bear");
    }
    SECTION("none of them has a name")
    {
        for (const char* name : {"APT-X", "Bear"})
            c.entities.edit(row(name)).naming = Naming::Withheld;
        const auto [names, card] = planned();
        CHECK(names == "Group + APT-X + Bear");
        CHECK(card.title == "Group");
        CHECK(card.isNotNamed);
    }
}
