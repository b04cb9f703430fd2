// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/matrix_plan.h"

#include <algorithm>

#include "core/graph/build_graph.h"
#include "core/graph/matrix_ties.h"
#include "core/graph/tactics_json.h"
#include "tests/support/catch.h"
#include "tests/support/founding_case.h"
#include "tests/support/graph_text.h"

using namespace throughline;
using namespace throughline::test;

namespace {

PicturePlan planOf(const ThreatCase& threatCase, const ViewState& view = {})
{
    const ClaimIndex claims(threatCase);
    return planMatrix(threatCase, claims, buildGraph(threatCase, claims, view), view);
}

PicturePlan planOf(std::string_view text, const ViewState& view = {}) { return planOf(caseFromText(text), view); }

std::string endText(const PicturePlan& plan, PlanEnd end) { return end.isGroup ? "[" + plan.groups[end.index].caption + "]" : plan.cards[end.index].title; }

using Lines = std::vector<std::string>;

/// "Ukraine | energy | 2", with what is said and "contested".
Lines table(const PicturePlan& plan)
{
    Lines lines;
    for (std::size_t i = 0; i < plan.matrix->cells.size(); ++i) {
        const MatrixCell& cell = plan.matrix->cells[i];
        std::string line = endText(plan, plan.matrix->rows[cell.row]) + " | " + endText(plan, plan.matrix->columns[cell.column]) + " | " + std::to_string(cell.claims);
        for (const std::string& said : cell.said)
            line += " | " + said;
        lines.push_back(line + (plan.links[i].plate.empty() ? "" : " | contested"));
        CHECK(plan.links[i].from == plan.matrix->rows[cell.row]);
        CHECK(plan.links[i].to == plan.matrix->columns[cell.column]);
    }
    return lines;
}

ViewState viewOf(std::string matrix)
{
    ViewState view;
    view.matrix = std::move(matrix);
    return view;
}

Quantity quantityOf(EntityId of, std::string words, std::string unit, double value)
{
    Quantity quantity;
    quantity.ofEntity = of;
    quantity.words = std::move(words);
    quantity.unit = std::move(unit);
    quantity.value = value;
    return quantity;
}

}  // namespace

TEST_CASE("A cell fills where one thing has a claimed place and a sector, what names one of them stands in the margins", "[matrix][plan]")
{
    const PicturePlan plan = planOf("Group -targets-> Plant; Plant -located-at-> location:Ukraine; Plant -part-of-> sector:energy\n"
                                    "Other -targets-> Plant; Group -targets-> Mill; Mill -located-at-> location:Ukraine\n"
                                    "Group -targets-> sector:transport; Group -targets-> Somebody");
    CHECK(table(plan) == Lines{"Ukraine | energy | 2", "Ukraine | [Not broken down by sector] | 1", "[Not broken down by place] | transport | 1",
                               "[Not broken down by place] | [Not broken down by sector] | 1"});
    CHECK(plan.matrix->kind == MatrixKind::PlacesSectors);
    CHECK(plan.bands.front().title == "Targets by place and sector");
}

TEST_CASE("A place that is attacked and a sector that is attacked elsewhere are no cell", "[matrix][plan]")
{
    const PicturePlan plan = planOf("Group -targets-> location:Ukraine; Group -targets-> sector:energy");
    CHECK(table(plan) == Lines{"Ukraine | [Not broken down by sector] | 1", "[Not broken down by place] | energy | 1"});
}

TEST_CASE("In several places and of several sectors nobody says which goes with which", "[matrix][plan]")
{
    CHECK(table(planOf("Group -targets-> Plant; Plant -located-at-> location:Ukraine; Plant -located-at-> location:Poland; Plant -part-of-> sector:energy"))
          == Lines{"Poland | energy | 1", "Ukraine | energy | 1"});
    CHECK(table(planOf("Group -targets-> Plant; Plant -located-at-> location:Ukraine; Plant -located-at-> location:Poland\n"
                       "Plant -part-of-> sector:energy; Plant -part-of-> sector:water"))
          == Lines{"Poland | [Not broken down by sector] | 1", "Ukraine | [Not broken down by sector] | 1", "[Not broken down by place] | energy | 1",
                   "[Not broken down by place] | water | 1"});
}

TEST_CASE("A denied target and a disputed place contest their cell, a place that is only denied gives none", "[matrix][plan]")
{
    CHECK(table(planOf("Group -targets-> Plant {Acme says; Group denies}; Plant -located-at-> location:Ukraine; Plant -part-of-> sector:energy"))
          == Lines{"Ukraine | energy | 1 | contested"});
    CHECK(table(planOf("Group -targets-> Plant {Acme says}; Plant -located-at-> location:Ukraine {Acme says; Plant disputes}; Plant -part-of-> sector:energy"))
          == Lines{"Ukraine | energy | 1 | contested"});
    CHECK(table(planOf("Group -targets-> Plant {Acme says}; Plant -located-at-> location:Ukraine {Plant denies}; Plant -part-of-> sector:energy"))
          == Lines{"[Not broken down by place] | energy | 1"});
}

TEST_CASE("A denial of one thing that a cell counts is no denial of the others", "[matrix][plan]")
{
    const PicturePlan plan = planOf("Group -targets-> Plant {Acme alleges; Group denies}; Group -targets-> Mill {Bill says}; Group -targets-> Shop {Bill says}");
    REQUIRE(plan.matrix->cells.empty());
    const PicturePlan some = planOf("Group -targets-> sector:energy; Group -targets-> Plant {Acme alleges; Group denies}; Group -targets-> Mill {Bill says}");
    CHECK(some.links.back().plate == Lines{"1 of 2 contested", "Alleged by Acme\u00A0[2]", "Denied by Group\u00A0[4]"});
}

TEST_CASE("Where the allegations of an incident are denied, its cells say by whom", "[matrix][plan]")
{
    ThreatCase threatCase = caseFromText("Group -attributed-to-> Nordland {Acme alleges}; Group -targets-> sector:energy {Acme says}; Group -targets-> location:Ukraine {Acme says}");
    threatCase.incidents.push_back({.relationships = {RelationshipId{0}, RelationshipId{1}}});
    Claim denial;
    denial.about = IncidentId{0};
    denial.stance = Stance::Denies;
    denial.scope = DenialScope::Blanket;
    denial.speaker = entityNamed(threatCase, "Nordland");
    threatCase.claims.push_back(denial);
    const PicturePlan plan = planOf(threatCase);
    REQUIRE(plan.links.size() == 2);
    CHECK(plan.links[0].mark.empty());  // of no incident
    CHECK(plan.links[1].mark == "incident denied by Nordland\u00A0[2], scope not specified");
    CHECK(plan.links[1].plate.empty());
    ThreatCase more = threatCase;
    more.incidents.edit(0).relationships = {RelationshipId{0}, RelationshipId{2}};
    more.relationships.edit(1).target = entityNamed(more, "Ukraine");  // two tell of it, one in the incident
    more.relationships.edit(1).source = entityNamed(more, "Nordland");
    CHECK(planOf(more).links[0].mark == "1 of 2: incident denied by Nordland\u00A0[2], scope not specified");
    ViewState view;
    view.lens.disbelieve = {threatCase[entityNamed(threatCase, "Nordland")].id};
    CHECK(planOf(threatCase, view).links[1].mark.empty());
    // Where nobody was said to stand behind it, the denial is of the attack itself, and stands on the plate alone.
    threatCase.incidents.edit(0).relationships = {RelationshipId{1}};
    CHECK(planOf(threatCase).links[1].mark.empty());
    CHECK_FALSE(planOf(threatCase).links[1].plate.empty());
}

TEST_CASE("Only who tells of provinces leaves open which", "[matrix][plan]")
{
    ThreatCase threatCase = caseFromText("Group -targets-> location:Chinese provinces {Acme says}; Group -targets-> sector:energy {Acme says}; Fox -targets-> sector:water {Bill says}");
    threatCase.quantities.push_back(quantityOf(entityNamed(threatCase, "Chinese provinces"), "at least 10", "provinces", 10));
    threatCase.reports.push_back({});
    threatCase.reports.push_back({});
    for (std::size_t i = 0; i < threatCase.claims.size(); ++i)
        threatCase.claims.edit(i).report = idAt<ReportId>(0);
    CHECK(table(planOf(threatCase)).front() == "[Not broken down by province] | energy | 1");
    threatCase.claims.edit(threatCase.claims.size() - 1).report = idAt<ReportId>(1);
    CHECK(table(planOf(threatCase)).front() == "[Not broken down by place] | energy | 1");
}

TEST_CASE("Sectors that a record states are columns, and meet the sector that is a thing of the case", "[matrix][plan]")
{
    ThreatCase threatCase = caseFromText("Group -targets-> Bank; Group -targets-> Grid; Group -targets-> sector:energy; Bank -located-at-> location:Ukraine");
    const auto state = [&](std::string_view name, std::string properties) {
        threatCase.entities.edit(rowOf(entityNamed(threatCase, name))).properties = std::move(properties);
    };
    state("Bank", R"({"sectors":["financial-services","financial-services",7]})");
    state("Grid", R"({"sectors":["Energy"]})");
    const PicturePlan plan = planOf(threatCase);
    CHECK(table(plan) == Lines{"Ukraine | Financial services | 1", "[Not broken down by place] | energy | 2"});
    CHECK(sectorsOf(threatCase[entityNamed(threatCase, "Bank")]) == Lines{"financial-services"});
    Entity broken;
    broken.properties = R"({"sectors":[")";
    CHECK(sectorsOf(broken).empty());
}

TEST_CASE("Counts stand in the sources' words and are never added up", "[matrix][plan]")
{
    ThreatCase threatCase = caseFromText("Group -targets-> Plant; Group -targets-> Mill; Plant -located-at-> location:Ukraine; Mill -located-at-> location:Ukraine\n"
                                         "Plant -part-of-> sector:energy; Mill -part-of-> sector:energy");
    threatCase.quantities.push_back(quantityOf(entityNamed(threatCase, "Plant"), "more than 1,000", "networks", 1000));
    threatCase.quantities.push_back(quantityOf(entityNamed(threatCase, "Mill"), "at least 10", "networks", 10));
    CHECK(table(planOf(threatCase)) == Lines{"Ukraine | energy | 2 | more than 1,000 networks | at least 10 networks"});
}

TEST_CASE("What one sentence counts of things and of places that it does not name is said in one piece", "[matrix][plan]")
{
    ThreatCase threatCase = caseFromText("Group -targets-> networks; Group -targets-> location:Chinese provinces; Group -targets-> location:Hainan");
    Quantity networks = quantityOf(entityNamed(threatCase, "networks"), "more than 1,000", "networks", 1000);
    Quantity provinces = quantityOf(entityNamed(threatCase, "Chinese provinces"), "at least 10", "provinces", 10);
    threatCase.reports.push_back({});
    for (Quantity* quantity : {&networks, &provinces}) {
        quantity->report = idAt<ReportId>(0);
        quantity->span = {10, 90};
        threatCase.quantities.push_back(*quantity);
    }
    CHECK(table(planOf(threatCase)) == Lines{"Hainan | [Not broken down by sector] | 1",
                                             "[Not broken down by province] | [Not broken down by sector] | 2 | more than 1,000 networks in at least 10 provinces, not named"});
    threatCase.quantities.edit(1).span = {100, 190};
    CHECK(table(planOf(threatCase)).back().find("more than 1,000 networks | at least 10 provinces, not named") != std::string::npos);
    // Whoever does not believe the report has its numbers from nobody.
    ViewState view;
    threatCase.reports.edit(0).id = "report--1";
    view.lens.disbelieve = {"report--1"};
    CHECK(table(planOf(threatCase, view)).back() == "[Not broken down by place] | [Not broken down by sector] | 2 | Chinese provinces, not named");
}

TEST_CASE("Several places in one word are no row", "[matrix][plan]")
{
    ThreatCase threatCase = caseFromText("Group -targets-> location:neighbouring countries; Group -targets-> sector:energy");
    threatCase.entities.edit(rowOf(entityNamed(threatCase, "neighbouring countries"))).kindWord = "set of places";
    CHECK(table(planOf(threatCase)).back() == "[Not broken down by place] | [Not broken down by sector] | 1 | neighbouring countries, not named");
}

TEST_CASE("The founding report breaks nothing down by province", "[matrix][plan]")
{
    CHECK(table(planOf(foundingCase())) == Lines{"Taiwan | [Not broken down by sector] | 1", "[Not broken down by province] | Energy | 1",
                                                 "[Not broken down by province] | Government | 1", "[Not broken down by province] | Military | 1",
                                                 "[Not broken down by province] | Transportation | 1",
                                                 "[Not broken down by province] | [Not broken down by sector] | 3 | more than 1,000 networks | over 10 provinces, not named"});
}

TEST_CASE("Techniques stand against the actors that are said to use them", "[matrix][plan]")
{
    const PicturePlan plan = planOf("Bear -uses-> attack-pattern:Phishing {Acme says; Bill says; Bear denies}; Fox -uses-> attack-pattern:Phishing\n"
                                    "Bear -uses-> malware:Worm; malware:Worm -uses-> attack-pattern:Wiping; malware:Worm -uses-> tool:Wrench");
    CHECK(plan.matrix->kind == MatrixKind::ActorsTechniques);
    CHECK(table(plan) == Lines{"Phishing | Bear | 2 | contested", "Phishing | Fox | 1", "Wiping | [Not broken down by actor] | 1",
                               "[Not broken down by technique] | Bear | 1"});
}

TEST_CASE("A view says which matrix, else it is the first that has something", "[matrix][plan]")
{
    constexpr std::string_view both = "Bear -uses-> attack-pattern:Phishing; Bear -targets-> location:Ukraine";
    CHECK(planOf(both).matrix->kind == MatrixKind::PlacesSectors);
    CHECK(planOf(both, viewOf("actors-techniques")).matrix->kind == MatrixKind::ActorsTechniques);
    CHECK(planOf("Bear -uses-> attack-pattern:Phishing", viewOf("places-sectors")).matrix->cells.empty());
    // Somebody who is attacked somewhere that nobody names is no head.
    CHECK(planOf("Bear -uses-> attack-pattern:Phishing; Bear -targets-> Bank").matrix->kind == MatrixKind::ActorsTechniques);
}

TEST_CASE("An empty matrix says why", "[matrix][plan]")
{
    const PicturePlan plan = planOf("Bear -uses-> malware:Worm");
    CHECK(plan.cards.empty());
    REQUIRE(plan.bands.size() == 1);
    CHECK(plan.bands.front().header == "No claim says of a target where it is or of which sector.");
    CHECK(planOf("", viewOf("actors-techniques")).bands.front().header == "No claim says that somebody uses a technique.");
}

TEST_CASE("Beyond the strongest, rows and columns share a head that says how many", "[matrix][plan]")
{
    std::string text;
    for (int i = 0; i < 40; ++i)
        text += "G" + std::to_string(i) + " -uses-> attack-pattern:T" + std::to_string(i) + (i == 7 ? " {Acme says; Bill says}" : "") + "\n";
    const PicturePlan plan = planOf(text);
    REQUIRE(plan.matrix->rows.size() == 24);
    REQUIRE(plan.matrix->columns.size() == 12);
    CHECK(endText(plan, plan.matrix->rows.front()) == "T7");
    CHECK(endText(plan, plan.matrix->rows.back()) == "17 other techniques");
    CHECK(endText(plan, plan.matrix->columns.back()) == "29 other actors");
    CHECK(plan.cards[plan.matrix->rows.back().index].nodes.size() == 17);
    CHECK(plan.bands.front().header.find("Of 40 techniques the 23 with most claims stand for themselves.") != std::string::npos);
    std::size_t claims = 0;
    for (const MatrixCell& cell : plan.matrix->cells)
        claims += cell.claims;
    CHECK(claims == 41);
}

TEST_CASE("Who is not believed, and what is hidden, is not counted", "[matrix][plan]")
{
    const ThreatCase threatCase = caseFromText("Group -targets-> Plant {Acme says; Bill says}; Plant -located-at-> location:Ukraine; Plant -part-of-> sector:energy\n"
                                               "Group -targets-> sector:water {Bill says}");
    ViewState view;
    view.lens.disbelieve = {threatCase[entityNamed(threatCase, "Bill")].id};
    CHECK(table(planOf(threatCase, view)) == Lines{"Ukraine | energy | 1"});
    view = {};
    view.hidden = {entityNamed(threatCase, "Plant")};
    CHECK(table(planOf(threatCase, view)) == Lines{"[Not broken down by place] | water | 1"});
}

TEST_CASE("Two runs plan the same matrix", "[matrix][plan]")
{
    const ThreatCase threatCase = foundingCase();
    CHECK(table(planOf(threatCase)) == table(planOf(threatCase)));
}
