// SPDX-License-Identifier: GPL-3.0-or-later
#include <chrono>
#include <set>
#include <thread>

#include "core/layout/layout.h"
#include "tests/support/catch.h"
#include "tests/support/layout_check.h"

using namespace throughline;
using namespace throughline::test;

namespace {

LayoutInput inputOf(const PlannedGraph& planned) { return {.plan = &planned.plan, .sizes = &planned.sizes}; }

/// Runs `body` for each layout of the table and each class of graphs.
void forEachCase(const auto& body)
{
    for (const LayoutMethod& method : layoutMethods())
        for (const GraphClass& graph : graphClasses()) {
            CAPTURE(method.id, graph.name);
            body(method, planFor(method, graph.text));
        }
}

}  // namespace

TEST_CASE("Layouts have names of their own and are found by them", "[layout][table]")
{
    std::set<std::string_view> ids;
    for (const LayoutMethod& method : layoutMethods()) {
        CHECK(ids.insert(method.id).second);
        CHECK(findLayout(method.id) == &method);
        CHECK_FALSE(method.label.empty());
        CHECK_FALSE(method.hint.empty());
    }
    CHECK(findLayout("force") != nullptr);
    CHECK(findLayout("no such layout") == nullptr);
}

TEST_CASE("Every layout places every card once, on finite places inside its bounds", "[layout][invariants]")
{
    forEachCase([](const LayoutMethod& method, const PlannedGraph& planned) {
        const Result<Layout> layout = method.run(inputOf(planned), {});
        REQUIRE(layout);
        CHECK(isWhole(planned.plan, *layout));
        for (std::size_t i = 0; i < layout->cards.size(); ++i) {
            const Rect& card = layout->cards[i];
            // Lanes may widen a card to its column.
            const Size size = planned.sizes.cards[i];
            const bool hasItsSize = card.width >= size.width && card.height >= size.height;
            const bool isInside = layout->bounds.united(card) == layout->bounds;
            if (!hasItsSize || !isInside)
                FAIL("card " << i << " has room: " << hasItsSize << ", is inside the bounds: " << isInside);
        }
    });
}

TEST_CASE("No layout lets cards overlap", "[layout][invariants]")
{
    forEachCase([](const LayoutMethod& method, const PlannedGraph& planned) {
        const Result<Layout> layout = method.run(inputOf(planned), {});
        REQUIRE(layout);
        CHECK(overlapsText(*layout).empty());
    });
}

TEST_CASE("The same input and seed give the same layout", "[layout][invariants]")
{
    forEachCase([](const LayoutMethod& method, const PlannedGraph& planned) {
        const Result<Layout> first = method.run(inputOf(planned), {});
        const Result<Layout> second = method.run(inputOf(planned), {});
        REQUIRE(first);
        REQUIRE(second);
        CHECK(first->cards == second->cards);
        CHECK(first->linkLabels == second->linkLabels);
        CHECK(first->bounds == second->bounds);
    });
}

TEST_CASE("A card that the analyst has placed stays where it is", "[layout][invariants]")
{
    forEachCase([](const LayoutMethod& method, const PlannedGraph& planned) {
        if (planned.plan.cards.empty() || !method.keepsPlaces)
            return;
        LayoutInput input = inputOf(planned);
        input.pins.resize(planned.plan.cards.size());
        input.pins.front() = Point{1234, -567};
        if (planned.plan.cards.size() > 3)
            input.pins[2] = Point{5000, 900};
        const Result<Layout> layout = method.run(input, {});
        REQUIRE(layout);
        CHECK(layout->cards.front().centre() == Point{1234, -567});
        if (planned.plan.cards.size() > 3)
            CHECK(layout->cards[2].centre() == Point{5000, 900});
        CHECK(overlapsText(*layout).empty());
    });
}

TEST_CASE("A layout that is stopped before it starts gives nothing", "[layout][invariants]")
{
    std::stop_source stop;
    stop.request_stop();
    for (const LayoutMethod& method : layoutMethods()) {
        CAPTURE(method.id);
        const PlannedGraph planned = planFor(method, graphClasses().back().text);
        const Result<Layout> layout = method.run(inputOf(planned), {.stop = stop.get_token()});
        REQUIRE_FALSE(layout);
        CHECK(layout.error().code == ErrorCode::Cancelled);
    }
}

TEST_CASE("A layout stops soon after it was asked to", "[layout][invariants]")
{
    using Clock = std::chrono::steady_clock;
    for (const LayoutMethod& method : layoutMethods()) {
        CAPTURE(method.id);
        std::string text;
        for (int i = 0; i < 4000; ++i)
            text += "threat-actor:g" + std::to_string(i * 7 % 400) + " -uses-> infrastructure:r" + std::to_string(i) + "\n";
        const PlannedGraph planned = planFor(method, text);
        std::stop_source stop;
        Clock::time_point asked;
        std::jthread impatient([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(40));
            asked = Clock::now();
            stop.request_stop();
        });
        const Result<Layout> layout = method.run(inputOf(planned), {.stop = stop.get_token()});
        const Clock::time_point done = Clock::now();
        impatient.join();
        if (layout) {
            WARN("the layout was done before it could be stopped");
            continue;
        }
        const double milliseconds = std::chrono::duration<double, std::milli>(done - asked).count();
        CAPTURE(milliseconds);
        // 20 ms are promised; the rest is for busy machines and sanitizers.
        CHECK(milliseconds < 250);
    }
}
