// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/timed_path.h"

#include <algorithm>

#include "tests/core/engine/plain_paths.h"
#include "tests/core/engine/small_graphs.h"
#include "tests/support/catch.h"
#include "tests/support/random_numbers.h"

using namespace throughline;
using namespace throughline::test;

namespace {

constexpr TimeInterval undated{};

/// Straight from the words of the readings, by looking at all pairs of edges.
bool isForward(const NodePath& path, const std::vector<TimeInterval>& byEdge, TimeReading reading)
{
    for (std::size_t i = 0; i < path.edges.size(); ++i) {
        const TimeInterval& times = byEdge[path.edges[i]];
        if (times.earliest > times.latest)
            return false;
        if (reading == TimeReading::Certain
            && (times.earliest == undated.earliest || times.latest == undated.latest))
            return false;
        for (std::size_t before = 0; before < i; ++before) {
            const TimeInterval& earlier = byEdge[path.edges[before]];
            if (reading == TimeReading::Possible ? earlier.earliest > times.latest : earlier.latest > times.earliest)
                return false;
        }
    }
    return true;
}

std::optional<NodePath> plainTimed(const std::vector<NodePath>& all, const std::vector<TimeInterval>& byEdge,
                                   TimeReading reading, std::size_t maxHops)
{
    std::optional<NodePath> best;
    for (const NodePath& path : all)
        if (path.edges.size() <= maxHops && isForward(path, byEdge, reading) && (!best || isBefore(path, *best)))
            best = path;
    return best;
}

std::vector<TimeInterval> randomTimes(std::size_t edges, RandomNumbers& random)
{
    std::vector<TimeInterval> times(edges);
    for (TimeInterval& interval : times) {
        if (!random.chance(10))
            interval.earliest = static_cast<std::int64_t>(random.below(12));
        if (!random.chance(10))
            interval.latest = static_cast<std::int64_t>(random.below(12));
        if (random.chance(90) && interval.earliest > interval.latest)
            std::swap(interval.earliest, interval.latest);
    }
    return times;
}

}  // namespace

TEST_CASE("A path through time takes a way round where the short one runs backwards", "[engine][paths]")
{
    const FlatGraph graph = graphOf("0>1 1>3 0>2 2>1 1>3");
    std::vector<TimeInterval> times{{50, 60}, {30, 40}, {10, 20}, {20, 30}, {30, 55}};
    CHECK(*timedPath(graph, times, 0, 3, TimeReading::Possible, Job{}) == NodePath{{0, 1, 3}, {0, 4}, 2});
    CHECK(*timedPath(graph, times, 0, 3, TimeReading::Certain, Job{}) == NodePath{{0, 2, 1, 3}, {2, 3, 1}, 3});
    CHECK(*timedPath(graph, times, 0, 3, TimeReading::Certain, Job{}, 2) == std::nullopt);
    times[2] = undated;
    CHECK(*timedPath(graph, times, 0, 3, TimeReading::Certain, Job{}) == std::nullopt);
    times[4] = {30, 49};
    CHECK(*timedPath(graph, times, 0, 3, TimeReading::Possible, Job{}) == NodePath{{0, 2, 1, 3}, {2, 3, 1}, 3});
}

TEST_CASE("One undated edge is a possible path and no certain one", "[engine][paths]")
{
    const FlatGraph graph = graphOf("0>1");
    const std::vector<TimeInterval> times{undated};
    CHECK(*timedPath(graph, times, 0, 1, TimeReading::Possible, Job{}) == NodePath{{0, 1}, {0}, 1});
    CHECK(*timedPath(graph, times, 0, 1, TimeReading::Certain, Job{}) == std::nullopt);
    CHECK(*timedPath(graph, times, 1, 0, TimeReading::Possible, Job{}) == std::nullopt);
    CHECK(*timedPath(graph, times, 1, 1, TimeReading::Certain, Job{}) == NodePath{{1}, {}, 0});
}

TEST_CASE("Timed paths are the first of all whose times run forward", "[engine][paths]")
{
    RandomNumbers random(41);
    std::size_t compared = 0;
    forSmallGraphs(3000, 41, [&](const SmallGraph& small) {
        INFO(small.name);
        const std::vector<TimeInterval> times = randomTimes(small.graph.edgeCount(), random);
        const NodeIndex nodes = static_cast<NodeIndex>(small.graph.nodeCount());
        for (NodeIndex from = 0; from < nodes; ++from) {
            const NodeIndex to = (from * 3 + 1) % nodes;
            const auto all = plainSimplePaths(small.view(), {}, from, to, unlimitedHops, 1500);
            if (!all || from == to)
                continue;
            ++compared;
            for (const TimeReading reading : {TimeReading::Possible, TimeReading::Certain})
                for (const std::size_t maxHops : {std::size_t{1}, std::size_t{3}, unlimitedHops})
                    REQUIRE(*timedPath(small.view(), times, from, to, reading, Job{}, maxHops)
                            == plainTimed(*all, times, reading, maxHops));
        }
    });
    CHECK(compared > 5000);
}
