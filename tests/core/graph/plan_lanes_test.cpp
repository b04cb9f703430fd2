// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/picture_plan.h"

#include <algorithm>

#include "core/graph/plan_wording.h"
#include "tests/support/catch.h"
#include "tests/support/founding_case.h"
#include "tests/support/graph_text.h"

using namespace throughline;

namespace {

struct Planned {
    ThreatCase threatCase;
    ThreatGraph graph;
    PicturePlan plan;
};

Planned planned(ThreatCase threatCase, const ViewState& view = {})
{
    const ClaimIndex claims(threatCase);
    Planned out{std::move(threatCase), {}, {}};
    out.graph = buildGraph(out.threatCase, claims, view);
    out.plan = planLanes(out.threatCase, claims, out.graph, view);
    return out;
}

std::string endText(const PicturePlan& plan, PlanEnd end)
{
    return end.isGroup ? "[" + plan.groups[end.index].caption + "]" : plan.cards[end.index].title;
}

/// "from -verb-> to (plate lines)", one per link.
std::vector<std::string> linksText(const PicturePlan& plan, std::uint32_t band)
{
    std::vector<std::string> lines;
    for (const PlanLink& link : plan.links)
        if (link.band == band)
            lines.push_back(endText(plan, link.from) + (link.arrowAtStart ? " <-" : " -") + link.verb
                            + (link.arrowAtEnd ? "-> " : "- ") + endText(plan, link.to)
                            + (link.plate.empty() ? "" : " (" + joined(link.plate, " / ") + ")"));
    return lines;
}

const PlanCard* cardNamed(const PicturePlan& plan, std::string_view title)
{
    const auto found = std::find_if(plan.cards.begin(), plan.cards.end(), [&](const PlanCard& c) { return c.title == title; });
    return found != plan.cards.end() ? &*found : nullptr;
}

}  // namespace

TEST_CASE("The founding incident is a trunk: with means, through relays, against targets", "[graph][plan]")
{
    const Planned p = planned(test::foundingCase());
    REQUIRE(p.plan.bands.size() == 2);
    CHECK(linksText(p.plan, 0)
          == std::vector<std::string>{
              "Taiwan (government) -allegedly backed by- Unnamed group (Alleged by Chinese authorities\u00A0[1] / "
              "Denied by National Security Bureau\u00A0[2])",
              "Democratic Progressive Party -allegedly linked to- Unnamed group (Alleged by Guangzhou police\u00A0[3] / "
              "Denied by National Security Bureau\u00A0[2])",
              "Unnamed group -with-> [uses]",
              "[uses] -through-> [routed through any of]",
              "[routed through any of] -against-> Unnamed technology company",
              "[routed through any of] -against-> [more than 1,000 networks, over 10 provinces (not named)]"});
    CHECK(p.plan.lanes == std::vector<Role>{Role::Sponsor, Role::Actor, Role::Capability, Role::Infrastructure, Role::Victim});
    CHECK(p.plan.groups[1].footer == "routing stated for the campaign");
}

TEST_CASE("A counter-accusation is a band of its own in the same form", "[graph][plan]")
{
    const Planned p = planned(test::foundingCase());
    CHECK(p.plan.bands[1].letter == "B");
    CHECK(p.plan.bands[1].title == "Counter-accusation, answering A");
    CHECK(p.plan.bands[1].header == "said by National Security Bureau\u00A0[2]");
    CHECK(linksText(p.plan, 1) == std::vector<std::string>{"China (government) -targets-> Taiwan"});
}

TEST_CASE("A band keeps its letter while a lens, a filter or a hand takes others away", "[graph][plan]")
{
    ThreatCase threatCase = test::foundingCase();
    Lens lens;
    for (const char* name : {"Guangzhou police", "Chinese authorities"})
        for (const Entity& entity : threatCase.entities)
            if (entity.name == name)
                lens.disbelieve.push_back(entity.id);
    REQUIRE(lens.disbelieve.size() == 2);
    const Planned p = planned(threatCase, {.lens = lens});
    REQUIRE(p.plan.bands.size() == 1);
    CHECK(p.plan.bands[0].letter == "B");
    CHECK(p.plan.bands[0].title == "Counter-accusation");
}

TEST_CASE("Cards say who is not named and what was counted", "[graph][plan]")
{
    const Planned p = planned(test::foundingCase());
    const PlanCard* group = cardNamed(p.plan, "Unnamed group");
    REQUIRE(group);
    CHECK(group->isNotNamed);
    CHECK(group->subtitle == "name withheld by accuser");
    const PlanCard* networks = cardNamed(p.plan, "Key networks");
    REQUIRE(networks);
    CHECK(networks->badge == "> 1,000");
    CHECK(cardNamed(p.plan, "Phishing e-mails")->subtitle == "mapped to T1566");
}

TEST_CASE("Nobody who only speaks gets a card", "[graph][plan]")
{
    const Planned p = planned(test::foundingCase());
    for (const char* speaker : {"Guangzhou police", "Chinese authorities", "National Security Bureau"})
        CHECK(cardNamed(p.plan, speaker) == nullptr);
}

TEST_CASE("A denial without an accusation is drawn as what it is", "[graph][plan]")
{
    const Planned p = planned(test::caseFromText("APT-X -attributed-to-> government:Nordland {government:Nordland denies}"));
    REQUIRE(p.plan.links.size() == 1);
    REQUIRE(p.plan.links[0].plate.size() == 2);
    CHECK(p.plan.links[0].plate[0] == "Denied; no accusation loaded");
}

TEST_CASE("More than twelve like leaves fold into one card and unfold on request", "[graph][plan]")
{
    std::string text;
    for (int i = 0; i < 20; ++i)
        text += "APT-X -uses-> malware:M" + std::to_string(i) + "\n";
    const ThreatCase threatCase = test::caseFromText(text);
    const Planned folded = planned(threatCase);
    REQUIRE(cardNamed(folded.plan, "20 malware"));
    CHECK(cardNamed(folded.plan, "20 malware")->subtitle == "M0, M1, M2, …");
    CHECK(folded.plan.cards.size() == 2);

    ViewState view;
    for (int i = 0; i < 20; ++i)
        view.unfolded.push_back(test::entityNamed(threatCase, "M" + std::to_string(i)));
    CHECK(planned(threatCase, view).plan.cards.size() == 21);
}

TEST_CASE("What is folded, drawn or left out: no edge is lost", "[graph][plan]")
{
    const Planned p = planned(test::foundingCase());
    std::vector<bool> isDrawn(p.graph.edgeCount(), false);
    for (const PlanLink& link : p.plan.links)
        for (const EdgeIndex edge : link.edges)
            isDrawn[edge] = true;
    CHECK(std::count(isDrawn.begin(), isDrawn.end(), false) == 0);
}

TEST_CASE("Indicators are defanged on their cards", "[graph][plan]")
{
    const Planned p = planned(test::caseFromText("indicator:evil.example -indicates-> malware:M"));
    CHECK(cardNamed(p.plan, "evil[.]example"));
}

TEST_CASE("A place that is denied or alleged is drawn, not printed as a fact", "[graph][plan]")
{
    const Planned plain = planned(test::caseFromText("APT-X -uses-> malware:M\nAPT-X -located-at-> location:Freedonia {Acme says}"));
    REQUIRE(cardNamed(plain.plan, "APT-X"));
    CHECK(cardNamed(plain.plan, "APT-X")->subtitle.find("in Freedonia") != std::string::npos);

    const Planned denied = planned(test::caseFromText(
        "APT-X -uses-> malware:M\nAPT-X -located-at-> location:Freedonia {Acme says; government:Freedonia denies}"));
    CHECK(cardNamed(denied.plan, "APT-X")->subtitle.find("Freedonia") == std::string::npos);
    REQUIRE(cardNamed(denied.plan, "Freedonia"));
    const auto link = std::find_if(denied.plan.links.begin(), denied.plan.links.end(), [](const PlanLink& l) { return l.verb == "located at"; });
    REQUIRE(link != denied.plan.links.end());
    CHECK_FALSE(link->plate.empty());
}

TEST_CASE("Members of a box that have a line between them, or are denied, stand outside it", "[graph][plan]")
{
    ThreatCase threatCase = test::foundingCase();
    const EntityId trojan = test::entityNamed(threatCase, "self-developed Trojan programs");
    const EntityId phishing = test::entityNamed(threatCase, "Phishing e-mails");
    Relationship drops;
    drops.id = "relationship--drops";
    drops.type = RelationType::Uses;
    drops.typeWord = "uses";
    drops.source = trojan;
    drops.target = phishing;
    const auto id = idAt<RelationshipId>(threatCase.relationships.push_back(drops));
    threatCase.incidents.edit(0).relationships.push_back(id);

    const Planned p = planned(threatCase);
    const auto drawn = linksText(p.plan, 0);
    CHECK(std::count(drawn.begin(), drawn.end(), "Self-developed Trojan programs -uses-> Phishing e-mails") == 1);
    CHECK_FALSE(cardNamed(p.plan, "Phishing e-mails")->group);
    CHECK(cardNamed(p.plan, "Brute-force password attacks")->group);
}

TEST_CASE("What its speaker took back is called retracted and drawn faint", "[graph][plan]")
{
    const Planned p = planned(test::caseFromText("APT-X -targets-> organisation:Bank {Acme says; Acme retracts}"));
    REQUIRE(p.plan.links.size() == 1);
    CHECK(p.plan.links[0].mark == "retracted");
    CHECK(p.plan.links[0].line == LineKind::Withdrawn);
    CHECK(p.plan.bands[0].header.find("retracted by Acme") != std::string::npos);
    CHECK(p.plan.bands[0].header.find("denied") == std::string::npos);
}

TEST_CASE("Under a lens the disbelieved neither accuse nor deny in the header", "[graph][plan]")
{
    const ThreatCase threatCase = test::foundingCase();
    ViewState view;
    view.lens.disbelieve = {threatCase[test::entityNamed(threatCase, "National Security Bureau")].id};
    const Planned p = planned(threatCase, view);
    CHECK(p.plan.bands[0].header.find("National Security Bureau") == std::string::npos);
    for (const PlanLink& link : p.plan.links)
        CHECK(link.plate.empty());
}

TEST_CASE("A card's title loses who accuses, no other bracket", "[graph][plan]")
{
    Entity entity;
    entity.naming = Naming::NotNamed;
    entity.name = "Unnamed group (accused by China (government))";
    CHECK(cardTitle(entity) == "Unnamed group");
    entity.name = "small office (SOHO) routers";
    CHECK(cardTitle(entity) == "small office (SOHO) routers");
}

TEST_CASE("What hung on a deleted actor alone is drawn no more", "[graph][plan]")
{
    ThreatCase threatCase = test::caseFromText("APT-X -uses-> malware:M; APT-X -targets-> organisation:Bank; Bank -located-at-> location:Freedonia\n"
                                               "malware:M -communicates-with-> infrastructure:Server; Bear -targets-> organisation:Bank");
    Incident first{.title = "APT-X against Bank", .actors = {test::entityNamed(threatCase, "APT-X")},
                   .capabilities = {test::entityNamed(threatCase, "M")}, .targets = {test::entityNamed(threatCase, "Bank")}};
    first.relationships = {RelationshipId{0}, RelationshipId{1}, RelationshipId{2}, RelationshipId{3}};
    threatCase.incidents.push_back(first);
    threatCase.incidents.push_back({.title = "Bear", .actors = {test::entityNamed(threatCase, "Bear")}, .relationships = {RelationshipId{4}}});
    const Planned before = planned(threatCase);
    REQUIRE(std::count_if(before.plan.cards.begin(), before.plan.cards.end(), [](const PlanCard& c) { return c.title == "Bank"; }) == 2);

    threatCase.entities.edit(rowOf(test::entityNamed(threatCase, "APT-X"))).isDeleted = true;
    const Planned after = planned(threatCase);
    REQUIRE(after.plan.bands.size() == 2);
    CHECK(linksText(after.plan, 0) == std::vector<std::string>{"M -communicates with-> Server"});
    for (const PlanCard& card : after.plan.cards)
        CHECK((card.title != "Bank" || card.band == 1));

    // Where every incident has lost its parts, names that a reader found do not step in for them.
    for (std::size_t row = 0; row < threatCase.entities.size(); ++row)
        threatCase.entities.edit(row).rule = "lexicon.name";
    for (const char* name : {"M", "Bear", "Freedonia"})
        threatCase.entities.edit(rowOf(test::entityNamed(threatCase, name))).isDeleted = true;
    const Planned none = planned(threatCase);
    CHECK(none.plan.cards.empty());
    CHECK(none.plan.unattached == 2);  // the server and the bank
}

TEST_CASE("What an analyst typed stands beside the incidents before any line leads to it", "[graph][plan][draw]")
{
    ThreatCase threatCase = test::foundingCase();
    const auto add = [&](std::string name, std::string rule) {
        threatCase.entities.push_back({.id = "tool--" + name, .type = EntityType::Tool, .typeWord = "tool", .name = name, .rule = std::move(rule)});
    };
    add("Quux", "");
    add("Corge", "lexicon.name");  // a name that a reader only lists
    const Planned few = planned(threatCase);
    CHECK(few.plan.bands.size() == 3);
    CHECK(cardNamed(few.plan, "Quux"));
    CHECK_FALSE(cardNamed(few.plan, "Corge"));
    CHECK(few.plan.unattached == 1);
    // A long list that was pasted is no drawing.
    for (int i = 0; i < 100; ++i)
        add("Item " + std::to_string(i), "");
    const Planned many = planned(threatCase);
    CHECK_FALSE(cardNamed(many.plan, "Quux"));
    CHECK(many.plan.unattached == 102);
}
