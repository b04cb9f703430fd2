// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/map/plan_map.h"

#include <algorithm>

#include "core/geo/viewpoint.h"
#include "core/graph/build_graph.h"
#include "core/map/map_frame.h"
#include "tests/support/catch.h"
#include "tests/support/founding_case.h"
#include "tests/support/graph_text.h"

using namespace throughline;
using namespace throughline::test;

namespace {

PicturePlan planOf(const ThreatCase& threatCase, const ViewState& view = {})
{
    const ClaimIndex claims(threatCase);
    return planMap(threatCase, claims, buildGraph(threatCase, claims, view), view);
}

/// Where each card stands: "Plant @ Ukraine", "Group @ -".
std::vector<std::string> standing(const PicturePlan& plan)
{
    std::vector<std::string> lines;
    for (std::size_t i = 0; i < plan.cards.size(); ++i) {
        const auto spot = plan.map->spotOfCard[i];
        lines.push_back(plan.cards[i].title + " @ " + (spot ? plan.map->spots[*spot].name : "-"));
    }
    std::sort(lines.begin(), lines.end());
    return lines;
}

std::string endText(const PicturePlan& plan, PlanEnd end) { return end.isGroup ? "[" + plan.groups[end.index].caption + "]" : plan.cards[end.index].title; }

std::vector<std::string> lines(const PicturePlan& plan)
{
    std::vector<std::string> all;
    for (const PlanLink& link : plan.links)
        all.push_back(endText(plan, link.from) + " " + link.verb + " " + endText(plan, link.to));
    std::sort(all.begin(), all.end());
    return all;
}

void addIncident(ThreatCase& threatCase, const std::vector<std::string>& relays, RoutingScope scope)
{
    Incident incident;
    incident.id = "incident--1";
    for (const std::string& relay : relays)
        incident.routedVia.push_back(entityNamed(threatCase, relay));
    for (std::size_t i = 0; i < threatCase.relationships.size(); ++i)
        incident.relationships.push_back(idAt<RelationshipId>(i));
    incident.routingScope = scope;
    threatCase.incidents.push_back(incident);
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("Things stand where they are claimed to be, all others beside the map", "[map][plan]")
{
    const PicturePlan plan = planOf(caseFromText("Group -targets-> Plant; Group -targets-> Mill; Plant -located-at-> location:Ukraine\n"
                                                 "Group -uses-> infrastructure:Relay; Relay -located-at-> location:Germany"));
    CHECK(standing(plan) == Lines{"Group @ -", "Mill @ -", "Plant @ Ukraine", "Relay @ Germany"});
    REQUIRE(plan.bands.size() == 1);
    CHECK(plan.map->spots.size() == 2);
}

TEST_CASE("A thing that is claimed to be in several places stands in each of them", "[map][plan]")
{
    const PicturePlan plan = planOf(caseFromText("Group -uses-> infrastructure:Botnet; Botnet -located-at-> location:Japan; Botnet -located-at-> location:Brazil"));
    CHECK(standing(plan) == Lines{"Botnet @ Brazil", "Botnet @ Japan", "Group @ -"});
    CHECK(lines(plan) == Lines{"Group uses Botnet", "Group uses Botnet"});
}

TEST_CASE("What is only denied places nothing, what is contested places and is drawn", "[map][plan]")
{
    const PicturePlan denied = planOf(caseFromText("Group -targets-> Plant; Plant -located-at-> location:Ukraine {Plant denies}"));
    CHECK(standing(denied)[1] == "Plant @ -");
    const PicturePlan contested = planOf(caseFromText("Group -targets-> Plant; Plant -located-at-> location:Ukraine {Acme says; Plant denies}"));
    const Lines stands = standing(contested);
    CHECK(std::count(stands.begin(), stands.end(), "Plant @ Ukraine") == 1);
    CHECK(std::count(stands.begin(), stands.end(), "Ukraine @ Ukraine") == 1);
    const auto disputed = std::find_if(contested.links.begin(), contested.links.end(), [](const PlanLink& link) { return !link.plate.empty(); });
    CHECK(disputed != contested.links.end());
}

TEST_CASE("No sponsor stands on the map, wherever it is, and no line begins in its country", "[map][plan][neutral]")
{
    const PicturePlan plan = planOf(caseFromText("Group -targets-> Plant; Plant -located-at-> location:Ukraine\n"
                                                 "Group -attributed-to-> government:Agency {Acme alleges; government:Agency denies}\n"
                                                 "government:Agency -located-at-> location:Russia\n"
                                                 "Other -attributed-to-> location:North Korea; Other -targets-> Plant"));
    CHECK(standing(plan) == Lines{"Agency @ -", "Group @ -", "North Korea @ -", "Other @ -", "Plant @ Ukraine"});
    REQUIRE(plan.map->spots.size() == 1);
    CHECK(plan.map->spots[0].name == "Ukraine");
    const auto denial = std::find_if(plan.links.begin(), plan.links.end(), [](const PlanLink& link) { return !link.plate.empty(); });
    REQUIRE(denial != plan.links.end());
    CHECK(denial->plate.size() == 2);
}

TEST_CASE("The country of a sponsor that is attacked itself stands on the map for that alone", "[map][plan][neutral]")
{
    ThreatCase threatCase = caseFromText("Group -attributed-to-> location:Taiwan; Group -targets-> Plant; Plant -located-at-> location:China; Answer -targets-> location:Taiwan");
    Incident accusation;
    accusation.id = "incident--1";
    accusation.relationships = {idAt<RelationshipId>(0), idAt<RelationshipId>(1), idAt<RelationshipId>(2)};
    Incident answer;
    answer.id = "incident--2";
    answer.relationships = {idAt<RelationshipId>(3)};
    threatCase.incidents.push_back(accusation);
    threatCase.incidents.push_back(answer);
    const PicturePlan plan = planOf(threatCase);
    CHECK(standing(plan) == Lines{"Answer @ -", "Group @ -", "Plant @ China", "Taiwan @ -", "Taiwan @ Taiwan"});
    for (const PlanLink& link : plan.links)
        for (const PlanEnd end : {link.from, link.to})
            if (!end.isGroup && plan.cards[end.index].title == "Taiwan") {
                const bool isAttack = link.verb == "targets";
                CHECK(plan.map->spotOfCard[end.index].has_value() == isAttack);
            }
}

TEST_CASE("An attack through one relay leads over it", "[map][plan][routing]")
{
    ThreatCase threatCase = caseFromText("Group -uses-> infrastructure:Relay; Relay -located-at-> location:Japan; Group -targets-> Plant; Group -targets-> Mill\n"
                                         "Plant -located-at-> location:Ukraine; Mill -located-at-> location:Poland");
    addIncident(threatCase, {"Relay"}, RoutingScope::Campaign);
    CHECK(lines(planOf(threatCase)) == Lines{"Group through Relay", "Relay against Mill", "Relay against Plant"});
}

TEST_CASE("Several relays lead to one box: nobody says which of them an attack went through", "[map][plan][routing]")
{
    ThreatCase threatCase = caseFromText("Group -uses-> infrastructure:R1; Group -uses-> infrastructure:R2; R1 -located-at-> location:Japan; R2 -located-at-> location:Chile\n"
                                         "Group -targets-> Plant; Group -targets-> Mill; Plant -located-at-> location:Ukraine; Mill -located-at-> location:Poland");
    addIncident(threatCase, {"R1", "R2"}, RoutingScope::Campaign);
    const PicturePlan plan = planOf(threatCase);
    CHECK(lines(plan) == Lines{"Group through R1", "Group through R2", "R1  [through any of these 2]", "R2  [through any of these 2]",
                               "[through any of these 2] against Mill", "[through any of these 2] against Plant"});
    const auto box = std::find_if(plan.groups.begin(), plan.groups.end(), [](const PlanGroup& group) { return group.lane == Role::Infrastructure; });
    REQUIRE(box != plan.groups.end());
    CHECK(box->footer == "routing stated for the campaign");
    CHECK(plan.map->isOnMap[static_cast<std::size_t>(box - plan.groups.begin())]);
}

TEST_CASE("Counted provinces that nobody names hatch their country with the words of the source", "[map][plan]")
{
    const PicturePlan plan = planOf(foundingCase());
    const auto hatched = std::find_if(plan.map->areas.begin(), plan.map->areas.end(), [](const MapArea& area) { return area.isHatched; });
    REQUIRE(hatched != plan.map->areas.end());
    REQUIRE(hatched->text);
    CHECK(plan.map->texts[*hatched->text] == "more than 1,000 networks in over 10 provinces, not named");
    CHECK(hatched->count == 0);
    const auto country = geo::baseMap().countryOfIso("CN");
    CHECK(hatched->provinces == geo::viewpoints().provincesOf(0, *country));
    CHECK(plan.groups[hatched->group].caption == "China: more than 1,000 networks in over 10 provinces, not named");
    const std::vector<std::uint32_t>& there = plan.groups[hatched->group].cards;
    REQUIRE(there.size() == 1);
    CHECK(plan.cards[there[0]].title == "Chinese provinces");
}

TEST_CASE("Areas are shaded by the targets that are claimed there, relays do not count", "[map][plan]")
{
    const PicturePlan plan = planOf(caseFromText("Group -targets-> A1; Group -targets-> A2; A1 -located-at-> location:Texas; A2 -located-at-> location:Texas\n"
                                                 "Group -uses-> infrastructure:Relay; Relay -located-at-> location:Germany"));
    REQUIRE(plan.map->areas.size() == 1);
    CHECK(plan.map->areas[0].count == 2);
    CHECK_FALSE(plan.map->areas[0].isHatched);
    REQUIRE(plan.map->areas[0].provinces.size() == 1);
    CHECK(geo::baseMap().provinces()[plan.map->areas[0].provinces[0]].name == "Texas");
}

TEST_CASE("A country is as large as the viewpoint has it", "[map][plan][viewpoint]")
{
    const ThreatCase threatCase = caseFromText("Group -targets-> location:Ukraine");
    const auto crimea = geo::baseMap().provinceOfId("RUS/Crimea");
    REQUIRE(crimea);
    const auto holdsCrimea = [&](const std::string& viewpoint) {
        ViewState view;
        view.mapViewpoint = viewpoint;
        const PicturePlan plan = planOf(threatCase, view);
        const std::vector<std::size_t>& area = plan.map->areas.at(0).provinces;
        CHECK(plan.map->note == geo::viewpoints().all()[plan.map->viewpoint].note);
        return std::find(area.begin(), area.end(), *crimea) != area.end();
    };
    CHECK_FALSE(holdsCrimea(""));
    CHECK(holdsCrimea("iso"));
    CHECK_FALSE(holdsCrimea("stated-by-ru"));
    CHECK_FALSE(holdsCrimea("no such viewpoint"));
}

TEST_CASE("A map over the Pacific is centred there", "[map][frame]")
{
    const ThreatCase threatCase = caseFromText("Group -targets-> A; Group -targets-> B; A -located-at-> location:Japan; B -located-at-> location:California");
    ViewState view;
    for (const std::string projection : {"", "mercator"}) {
        view.mapProjection = projection;
        const PicturePlan plan = planOf(threatCase, view);
        CAPTURE(projection, plan.map->frame.centre.lon);
        CHECK(std::abs(geo::wrapLongitude(plan.map->frame.centre.lon - 190)) < 25);
    }
}

TEST_CASE("The ground stays where it is, whatever filter and hiding leave of a case", "[map][frame]")
{
    const ThreatCase threatCase = caseFromText("Group -targets-> A; Group -targets-> B; A -located-at-> location:Japan; B -located-at-> location:Spain");
    const PicturePlan whole = planOf(threatCase);
    ViewState view;
    view.hidden = {entityNamed(threatCase, "B")};
    const PicturePlan part = planOf(threatCase, view);
    const Lines left = standing(part);
    CHECK(std::find(left.begin(), left.end(), "B @ Spain") == left.end());
    CHECK(part.ground == whole.ground);
    CHECK_FALSE(whole.ground.empty());
    view.mapProjection = "mercator";
    CHECK(planOf(threatCase, view).ground != whole.ground);
}

TEST_CASE("One more place among others does not move the ground", "[map][frame]")
{
    const std::string text = "Group -targets-> A; A -located-at-> location:Spain; Group -targets-> B; B -located-at-> location:Poland\n";
    CHECK(planOf(caseFromText(text)).ground == planOf(caseFromText(text + "Group -targets-> C; C -located-at-> location:Switzerland")).ground);
    CHECK(planOf(caseFromText(text)).ground != planOf(caseFromText(text + "Group -targets-> C; C -located-at-> location:Japan")).ground);
}

TEST_CASE("Where nothing has a claimed place everything stands beside a map of the world", "[map][plan]")
{
    const PicturePlan plan = planOf(caseFromText("Group -targets-> Plant; Group -uses-> malware:Wiper"));
    CHECK(standing(plan) == Lines{"Group @ -", "Plant @ -", "Wiper @ -"});
    CHECK(plan.map->spots.empty());
    CHECK(plan.map->frame.shown.width > 5);
}

TEST_CASE("What touches no place is counted, not dropped in silence", "[map][plan]")
{
    const PicturePlan plan = planOf(caseFromText("Group -targets-> Plant; Plant -located-at-> location:Ukraine; Group -uses-> malware:Wiper; Group -uses-> tool:Scanner"));
    CHECK(standing(plan) == Lines{"Group @ -", "Plant @ Ukraine"});
    CHECK(plan.map->leftOut == "2 things that touch no place (tools, techniques, sectors and the like)");
}

TEST_CASE("That one place lies in another is no line", "[map][plan]")
{
    const PicturePlan plan = planOf(caseFromText("Group -targets-> location:Kharkiv; location:Kharkiv -located-at-> location:Ukraine"));
    CHECK(lines(plan) == Lines{"Group targets Kharkiv"});
}

TEST_CASE("Many things that are tied alike at one place share a card, unless they are unfolded", "[map][plan]")
{
    std::string text;
    for (int i = 0; i < 6; ++i)
        text += "Group -targets-> organisation:Plant" + std::to_string(i) + "; organisation:Plant" + std::to_string(i) + " -located-at-> location:Chile\n";
    const ThreatCase threatCase = caseFromText(text + "Group -targets-> organisation:Mill {Acme says; Mill denies}; organisation:Mill -located-at-> location:Chile");
    CHECK(standing(planOf(threatCase)) == Lines{"6 organisations @ Chile", "Group @ -", "Mill @ Chile"});
    ViewState view;
    view.unfolded = {entityNamed(threatCase, "Plant0"), entityNamed(threatCase, "Plant1"), entityNamed(threatCase, "Plant2")};
    CHECK(standing(planOf(threatCase, view)).size() == 8);
}
