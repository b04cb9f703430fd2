// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/overview.h"

#include <algorithm>

#include "tests/support/catch.h"

using namespace throughline;

namespace {

/// Rings of cards in a row; a ring's cards are tied all round, each ring to the next by two lines.
struct Rings {
    PicturePlan plan;
    Layout layout;

    Rings(std::uint32_t rings, std::uint32_t size)
    {
        plan.bands.emplace_back();
        for (std::uint32_t i = 0; i < rings * size; ++i) {
            plan.cards.push_back({.nodes = {i}, .title = "card " + std::to_string(i)});
            layout.cards.push_back({(i / size) * 9000.0 + (i % size % 5) * 300, (i % size / 5) * 200.0, 184, 44});
            layout.bounds = layout.bounds.united(layout.cards.back());
        }
        for (std::uint32_t ring = 0; ring < rings; ++ring) {
            for (std::uint32_t i = 0; i < size; ++i)
                for (const std::uint32_t step : {1U, 2U, 3U})
                    link(ring * size + i, ring * size + (i + step) % size);
            if (ring + 1 < rings) {
                link(ring * size, (ring + 1) * size);
                link(ring * size, (ring + 1) * size + 1);
                plan.links.back().plate = {"A alleges [1]", "B denies [2]"};
            }
        }
    }

    void link(std::uint32_t from, std::uint32_t to) { plan.links.push_back({.from = {false, from}, .to = {false, to}}); }
};

}  // namespace

TEST_CASE("Cards that are tied among themselves become one disc, and lines between discs one bundle", "[overview]")
{
    const Rings rings(6, 20);
    const auto made = makeOverview(rings.plan, rings.layout, rankCards(rings.plan), plainTextMetrics(), 1, {});
    REQUIRE(made);
    const Overview& overview = **made;
    REQUIRE(overview.communities.size() == 6);
    for (std::uint32_t card = 0; card < 120; ++card)
        CHECK(overview.communityOf[card] == overview.communityOf[card / 20 * 20]);
    for (const Overview::Community& community : overview.communities) {
        CHECK(community.size == 20);
        CHECK_THAT(community.name, Catch::Matchers::EndsWith(" +19"));
        CHECK(community.bounds.contains(community.disc.centre()));
    }
    std::size_t bundles = 0;
    std::size_t contested = 0;
    for (const StyleId style : overview.display.shapes.style) {
        bundles += style == StyleId::Bundle ? 1 : 0;
        contested += style == StyleId::Plate ? 1 : 0;
    }
    CHECK(bundles == 5);
    CHECK(contested == 5);  // a dispute is kept on the bundle
}

TEST_CASE("An overview is the same every time, and can be stopped", "[overview]")
{
    const Rings rings(4, 30);
    const CardRanks ranks = rankCards(rings.plan);
    const auto first = makeOverview(rings.plan, rings.layout, ranks, plainTextMetrics(), 1, {});
    const auto second = makeOverview(rings.plan, rings.layout, ranks, plainTextMetrics(), 1, {});
    REQUIRE(first);
    REQUIRE(second);
    CHECK(dumpText((*first)->display) == dumpText((*second)->display));
    std::stop_source stop;
    stop.request_stop();
    const auto stopped = makeOverview(rings.plan, rings.layout, ranks, plainTextMetrics(), 1, {.stop = stop.get_token(), .progress = {}});
    REQUIRE_FALSE(stopped);
    CHECK(stopped.error().code == ErrorCode::Cancelled);
}

TEST_CASE("Cards with most lines are named first", "[overview]")
{
    const Rings rings(2, 20);
    const CardRanks ranks = rankCards(rings.plan);
    CHECK(ranks.order.front() == 0);
    CHECK(ranks.degree[0] == 8);
    CHECK(ranks.degree[5] == 6);
}

TEST_CASE("What leaves a picture leaves its discs, and all others stay where they are", "[overview]")
{
    const Rings rings(6, 20);
    const CardRanks ranks = rankCards(rings.plan);
    const auto whole = makeOverview(rings.plan, rings.layout, ranks, plainTextMetrics(), 1, {});
    REQUIRE(whole);
    const std::uint32_t lost = (*whole)->communityOf[20];
    std::vector<bool> isGone(rings.plan.cards.size() + rings.plan.links.size());
    for (std::size_t card = 20; card < 40; ++card)  // the second ring
        isGone[card] = true;
    isGone[0] = true;  // one of the first
    for (std::size_t i = 0; i < rings.plan.links.size(); ++i)
        isGone[rings.plan.cards.size() + i] = isGone[rings.plan.links[i].from.index] || isGone[rings.plan.links[i].to.index];
    const auto left = overviewWithout(rings.plan, rings.layout, ranks, plainTextMetrics(), **whole, isGone);
    REQUIRE(left->communities.size() == 6);
    CHECK(left->belowScale == (*whole)->belowScale);
    for (std::uint32_t i = 0; i < 6; ++i) {
        const bool isFirst = i == (*whole)->communityOf[1];
        CHECK(left->communities[i].size == (i == lost ? 0U : isFirst ? 19U : 20U));
        CHECK(left->communities[i].disc.isEmpty() == (i == lost));
        if (i != lost && !isFirst)
            CHECK(left->communities[i].disc == (*whole)->communities[i].disc);
    }
    const auto count = [](const Overview& overview, StyleId style) {
        return std::count(overview.display.shapes.style.begin(), overview.display.shapes.style.end(), style);
    };
    CHECK(count(*left, StyleId::Community) == 5);
    CHECK(count(*left, StyleId::Bundle) == 3);  // the chain is broken at the second ring
    CHECK(count(*left, StyleId::Plate) == 3);
    CHECK(left->display.hits.size() == 6);
}

TEST_CASE("Communities that are known are kept", "[overview]")
{
    const Rings rings(2, 20);
    std::vector<std::uint32_t> known(40, 1);
    std::fill(known.begin(), known.begin() + 30, 0);
    const auto made = makeOverview(rings.plan, rings.layout, rankCards(rings.plan), plainTextMetrics(), known);
    REQUIRE(made->communities.size() == 2);
    CHECK(made->communities[0].size == 30);
    CHECK(made->communities[1].size == 10);
    CHECK(made->communityOf == known);
}
