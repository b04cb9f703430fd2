// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/minimum_cut.h"

#include <optional>

#include "tests/core/engine/plain_graph.h"
#include "tests/support/catch.h"

using namespace throughline;
using namespace throughline::test;

namespace {

struct Ends {
    std::vector<NodeIndex> sources;
    std::vector<NodeIndex> targets;
};

Ends someEnds(const SmallGraph& small)
{
    RandomNumbers random(small.graph.edgeCount() * 131 + small.graph.nodeCount());
    Ends ends{someNodes(small, random), someNodes(small, random)};
    if (random.chance(50)) {
        ends.sources.resize(1);
        ends.targets.resize(1);
    }
    return ends;
}

std::string described(const SmallGraph& small, const Ends& ends)
{
    std::string text = small.name + (small.graph.isDirected() ? " directed" : " undirected");
    for (const EdgeIndex edge : plainGraph(small).edges)
        text += " " + std::to_string(small.graph.edge(edge).tail) + ">" + std::to_string(small.graph.edge(edge).head);
    text += " from";
    for (const NodeIndex node : ends.sources)
        text += " " + std::to_string(node);
    text += " to";
    for (const NodeIndex node : ends.targets)
        text += " " + std::to_string(node);
    return text;
}

/// Edges from a source to another node that is a target.
std::vector<EdgeIndex> joiningEdges(const SmallGraph& small, NodeSet sources, NodeSet targets)
{
    std::vector<EdgeIndex> joining;
    for (const EdgeIndex edge : plainGraph(small).edges) {
        const auto [tail, head] = small.graph.edge(edge);
        const bool isAlong = holds(sources, tail) && holds(targets, head);
        const bool isAgainst = !small.graph.isDirected() && holds(sources, head) && holds(targets, tail);
        if (tail != head && (isAlong || isAgainst))
            joining.push_back(edge);
    }
    return joining;
}

/// By trying every set of nodes.
MinimumCut plainVertexCut(const SmallGraph& small, const Ends& ends)
{
    const PlainGraph plain = plainGraph(small);
    const NodeSet sources = setOf(ends.sources) & plain.nodes;
    const NodeSet targets = setOf(ends.targets) & plain.nodes;
    const std::vector<EdgeIndex> joining = joiningEdges(small, sources, targets);
    if ((sources & targets) != 0 || !joining.empty())
        return {.exists = false, .nodes = {}, .edges = joining};
    NodeSet best = 0;
    NodeSet bestReach = 0;
    bool hasBest = false;
    const NodeSet others = plain.nodes & ~sources & ~targets;
    for (NodeSet removed = others;; removed = (removed - 1) & others) {
        const NodeSet reach = plain.reach(sources, ~removed);
        const int larger = std::popcount(removed) - std::popcount(best);
        if ((reach & targets) == 0
            && (!hasBest || larger < 0 || (larger == 0 && std::popcount(reach) < std::popcount(bestReach)))) {
            best = removed;
            bestReach = reach;
            hasBest = true;
        }
        if (removed == 0)
            return {.exists = true, .nodes = nodesOf(best), .edges = {}};
    }
}

std::vector<EdgeIndex> leaving(const SmallGraph& small, const PlainGraph& plain, NodeSet side)
{
    std::vector<EdgeIndex> edges;
    for (const EdgeIndex edge : plain.edges) {
        const auto [tail, head] = small.graph.edge(edge);
        const bool leaves = holds(side, tail) && !holds(side, head);
        if (leaves || (!small.graph.isDirected() && holds(side, head) && !holds(side, tail)))
            edges.push_back(edge);
    }
    return edges;
}

/// By trying every set of nodes as the sources' side.
MinimumCut plainEdgeCut(const SmallGraph& small, const Ends& ends)
{
    const PlainGraph plain = plainGraph(small);
    const NodeSet sources = setOf(ends.sources) & plain.nodes;
    const NodeSet targets = setOf(ends.targets) & plain.nodes;
    if ((sources & targets) != 0)
        return {.exists = false, .nodes = {}, .edges = {}};
    std::optional<std::vector<EdgeIndex>> best;
    int bestSize = 0;
    const NodeSet others = plain.nodes & ~sources & ~targets;
    for (NodeSet side = others;; side = (side - 1) & others) {
        std::vector<EdgeIndex> edges = leaving(small, plain, side | sources);
        if (!best || edges.size() < best->size() || (edges.size() == best->size() && std::popcount(side) < bestSize)) {
            best = std::move(edges);
            bestSize = std::popcount(side);
        }
        if (side == 0)
            return {.exists = true, .nodes = {}, .edges = *best};
    }
}

/// By removing each node; the earlier of two is reached without the later one.
std::vector<NodeIndex> plainChokePoints(const SmallGraph& small, const Ends& ends)
{
    const PlainGraph plain = plainGraph(small);
    const NodeSet sources = setOf(ends.sources) & plain.nodes;
    const NodeSet targets = setOf(ends.targets) & plain.nodes;
    std::vector<NodeIndex> chokes;
    if ((plain.reach(sources, plain.nodes) & targets) == 0)
        return chokes;
    for (const NodeIndex node : nodesOf(plain.nodes & ~sources & ~targets))
        if ((plain.reach(sources, ~(NodeSet{1} << node)) & targets) == 0)
            chokes.push_back(node);
    std::sort(chokes.begin(), chokes.end(), [&](NodeIndex a, NodeIndex b) {
        return a != b && holds(plain.reach(sources, ~(NodeSet{1} << b)), a);
    });
    return chokes;
}

}  // namespace

TEST_CASE("The least vertex cut nearest to the sources is the one that trying all sets finds", "[engine][cut]")
{
    forSmallGraphs(4000, 21, [](const SmallGraph& small) {
        const Ends ends = someEnds(small);
        INFO(described(small, ends));
        const Result<MinimumCut> cut = minimumVertexCut(small.view(), ends.sources, ends.targets, {});
        const MinimumCut plain = plainVertexCut(small, ends);
        REQUIRE(cut);
        REQUIRE(cut->exists == plain.exists);
        REQUIRE(cut->nodes == plain.nodes);
        REQUIRE(cut->edges == plain.edges);
    });
}

TEST_CASE("The least edge cut nearest to the sources is the one that trying all sides finds", "[engine][cut]")
{
    forSmallGraphs(4000, 22, [](const SmallGraph& small) {
        const Ends ends = someEnds(small);
        INFO(described(small, ends));
        const Result<MinimumCut> cut = minimumEdgeCut(small.view(), ends.sources, ends.targets, {});
        const MinimumCut plain = plainEdgeCut(small, ends);
        REQUIRE(cut);
        REQUIRE(cut->exists == plain.exists);
        REQUIRE(cut->nodes.empty());
        REQUIRE(cut->edges == plain.edges);
    });
}

TEST_CASE("Choke points are the nodes without which no path is left, in order", "[engine][cut]")
{
    forSmallGraphs(6000, 23, [](const SmallGraph& small) {
        const Ends ends = someEnds(small);
        INFO(described(small, ends));
        const Result<std::vector<NodeIndex>> chokes = chokePoints(small.view(), ends.sources, ends.targets, {});
        REQUIRE(chokes);
        REQUIRE(*chokes == plainChokePoints(small, ends));
    });
}
