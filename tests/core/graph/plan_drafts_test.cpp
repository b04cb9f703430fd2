// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/graph/picture_plan.h"
#include "tests/support/catch.h"
#include "tests/support/graph_text.h"

using namespace throughline;
using namespace throughline::test;

namespace {

constexpr auto story = "intrusion-set:Bear -attributed-to-> government:Nordland {Acme alleges; government:Nordland denies}\n"
                       "Bear -uses-> tool:Wrench {Acme says}\nBear -targets-> organisation:Bank {Wire says}";

ThreatCase draftCase()
{
    ThreatCase out = caseFromText(story);
    for (std::size_t i = 0; i < out.entities.size(); ++i)
        out.entities.edit(i).isDraft = true;
    for (std::size_t i = 0; i < out.relationships.size(); ++i)
        out.relationships.edit(i).isDraft = true;
    for (std::size_t i = 0; i < out.claims.size(); ++i)
        out.claims.edit(i).isDraft = true;
    return out;
}

PicturePlan planOf(const ThreatCase& threatCase)
{
    const ClaimIndex claims(threatCase);
    return planLanes(threatCase, claims, buildGraph(threatCase, claims, {}), {});
}

void accept(ThreatCase& threatCase, std::string_view name) { threatCase.entities.edit(rowOf(entityNamed(threatCase, name))).isDraft = false; }

std::vector<std::string> draftCards(const PicturePlan& plan)
{
    std::vector<std::string> titles;
    for (const PlanCard& card : plan.cards)
        if (card.isDraft)
            titles.push_back(card.title);
    std::sort(titles.begin(), titles.end());
    return titles;
}

std::vector<std::string> draftLinks(const PicturePlan& plan)
{
    std::vector<std::string> verbs;
    for (const PlanLink& link : plan.links)
        if (link.isDraft)
            verbs.push_back(link.verb);
    std::sort(verbs.begin(), verbs.end());
    return verbs;
}

}  // namespace

TEST_CASE("Where nothing is reviewed the picture says so once, its parts do not", "[graph][plan][draft]")
{
    const PicturePlan plan = planOf(draftCase());
    CHECK(plan.isDraft);
    CHECK(draftCards(plan).empty());
    CHECK(draftLinks(plan).empty());
}

TEST_CASE("A reviewed case has no drafts in its picture, an empty one neither", "[graph][plan][draft]")
{
    const PicturePlan plan = planOf(caseFromText(story));
    CHECK_FALSE(plan.isDraft);
    CHECK(draftCards(plan).empty());
    CHECK(draftLinks(plan).empty());
    CHECK_FALSE(planOf({}).isDraft);
}

TEST_CASE("Among reviewed things each draft is called one", "[graph][plan][draft]")
{
    ThreatCase threatCase = draftCase();
    accept(threatCase, "Bear");
    accept(threatCase, "Wrench");
    threatCase.claims.edit(2).isDraft = false;  // Acme says that Bear uses Wrench
    const PicturePlan plan = planOf(threatCase);
    CHECK_FALSE(plan.isDraft);
    CHECK(draftCards(plan) == std::vector<std::string>{"Bank", "Nordland"});
    CHECK(draftLinks(plan) == std::vector<std::string>{"attributed to", "targets"});
    REQUIRE(plan.notes.size() == 3);
    for (const PlanNote& note : plan.notes)
        CHECK((note.detail.find("draft") != std::string::npos) == (note.speaker != "Acme"));
}

TEST_CASE("A reviewed accusation does not make its unreviewed denial look reviewed", "[graph][plan][draft]")
{
    ThreatCase threatCase = caseFromText(story);
    threatCase.claims.edit(1).isDraft = true;
    const PicturePlan plan = planOf(threatCase);
    CHECK(draftLinks(plan).empty());
    const auto contested = std::find_if(plan.links.begin(), plan.links.end(), [](const PlanLink& link) { return !link.plate.empty(); });
    REQUIRE(contested != plan.links.end());
    REQUIRE(contested->plate.size() == 2);
    CHECK(contested->plate[0].find("draft") == std::string::npos);
    CHECK(contested->plate[1].ends_with(" (draft)"));
}

TEST_CASE("An unreviewed count on a reviewed thing is called a draft", "[graph][plan][draft]")
{
    ThreatCase threatCase = caseFromText(story);
    threatCase.quantities.push_back({.ofEntity = entityNamed(threatCase, "Bank"), .value = 40, .bound = Bound::MoreThan, .isDraft = true});
    const PicturePlan plan = planOf(threatCase);
    const auto bank = std::find_if(plan.cards.begin(), plan.cards.end(), [](const PlanCard& card) { return card.title == "Bank"; });
    REQUIRE(bank != plan.cards.end());
    CHECK(bank->badge == "> 40 (draft)");
}
