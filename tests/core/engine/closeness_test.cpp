// SPDX-License-Identifier: GPL-3.0-or-later
#include <numeric>

#include "core/engine/centrality.h"
#include "tests/core/engine/plain_distances.h"
#include "tests/core/engine/random_graphs.h"
#include "tests/support/catch.h"

using namespace throughline;
using namespace throughline::test;
using Catch::Matchers::WithinRel;

namespace {

double plainCloseness(const SmallGraph& small, NodeIndex node)
{
    double others = -1;
    for (NodeIndex other = 0; other < small.graph.nodeCount(); ++other)
        others += small.hasNode(other) ? 1 : 0;
    double reached = 0;
    double steps = 0;
    for (const auto& distance : plainDistances(plainArcs(small), node))
        if (distance && *distance > 0) {
            ++reached;
            steps += static_cast<double>(*distance);
        }
    return reached == 0 ? 0 : reached / steps * (reached / others);
}

std::vector<NodeIndex> allNodes(std::size_t count)
{
    std::vector<NodeIndex> nodes(count);
    std::iota(nodes.begin(), nodes.end(), NodeIndex{0});
    return nodes;
}

}  // namespace

TEST_CASE("Closeness is what distances counted one by one give", "[engine][centrality]")
{
    forSmallGraphs(3000, 51, [](const SmallGraph& small) {
        INFO(small.name);
        const std::vector<double> found =
            *closeness(small.view(), allNodes(small.graph.nodeCount()), nullptr, {});
        for (NodeIndex node = 0; node < found.size(); ++node)
            REQUIRE_THAT(found[node], WithinRel(small.hasNode(node) ? plainCloseness(small, node) : 0, 1e-12));
    });
}

TEST_CASE("Closeness of nodes in a large graph is the same with others searched beside them", "[engine][centrality]")
{
    for (const Orientation orientation : {Orientation::Directed, Orientation::Undirected}) {
        const SmallGraph small{.graph = hubGraph(400, 700, orientation, 3)};
        const std::vector<double> all = *closeness(small.graph, allNodes(400), nullptr, {});
        const std::vector<NodeIndex> some{399, 7, 7, 250};
        const std::vector<double> found = *closeness(small.graph, some, nullptr, {});
        for (NodeIndex node = 0; node < 400; ++node) {
            CHECK_THAT(all[node], WithinRel(plainCloseness(small, node), 1e-12));
            CHECK(found[node] == (node == 399 || node == 7 || node == 250 ? all[node] : 0));
        }
    }
}

TEST_CASE("In the middle of a star closeness is 1, at its rim less, alone 0", "[engine][centrality]")
{
    const FlatGraph star = graphOf("0-1 0-2 0-3 5-5");
    const std::vector<double> found = *closeness(star, allNodes(6), nullptr, {});
    CHECK_THAT(found[0], WithinRel(1.0 * 3 / 5, 1e-12));
    CHECK_THAT(found[1], WithinRel(3.0 / 5 * 3 / 5, 1e-12));
    CHECK(found[4] == 0);
    CHECK(found[5] == 0);
}

TEST_CASE("Closeness is the same to the last bit for one thread and four", "[engine][centrality]")
{
    ThreadPool four(4);
    const FlatGraph graph = hubGraph(2000, 6000, Orientation::Directed, 4);
    CHECK(*closeness(graph, allNodes(2000), nullptr, {}) == *closeness(graph, allNodes(2000), &four, {}));
}

TEST_CASE("Closeness can be stopped before it begins and on its way", "[engine][centrality]")
{
    const FlatGraph graph = hubGraph(2000, 6000, Orientation::Undirected, 5);
    std::stop_source stop;
    std::size_t reports = 0;
    const Job job{.stop = stop.get_token(), .progress = [&](double) {
                      if (++reports == 2)
                          stop.request_stop();
                  }};
    CHECK(closeness(graph, allNodes(2000), nullptr, job).error().code == ErrorCode::Cancelled);
    CHECK(reports == 2);
    CHECK(closeness(graph, allNodes(2000), nullptr, job).error().code == ErrorCode::Cancelled);
    CHECK(reports == 2);
}
