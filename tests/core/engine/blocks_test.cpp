// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/blocks.h"

#include <map>
#include <set>

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/biconnected_components.hpp>

#include "tests/core/engine/plain_graph.h"
#include "tests/support/catch.h"

using namespace throughline;
using namespace throughline::test;

namespace {

PlainGraph bothWays(const SmallGraph& small, EdgeIndex without = ~EdgeIndex{0})
{
    PlainGraph plain = plainGraph(small);
    for (NodeSet& next : plain.next)
        next = 0;
    for (const EdgeIndex edge : plain.edges) {
        const auto [tail, head] = small.graph.edge(edge);
        if (edge == without)
            continue;
        plain.next[tail] |= NodeSet{1} << head;
        plain.next[head] |= NodeSet{1} << tail;
    }
    return plain;
}

std::size_t partCount(const PlainGraph& plain, NodeSet within)
{
    std::size_t count = 0;
    for (NodeSet left = within & plain.nodes; left != 0; ++count)
        left &= ~plain.reach(left & (~left + 1), within);
    return count;
}

/// Two edges are of one block if no single node stands between them.
bool areOfOneBlock(const PlainGraph& plain, const NodePair& a, const NodePair& b)
{
    for (NodeIndex removed = 0; removed < plain.next.size(); ++removed) {
        const NodeSet left = ~(NodeSet{1} << removed);
        const NodeSet endsOfB = ((NodeSet{1} << b.tail) | (NodeSet{1} << b.head)) & left;
        if ((plain.reach((NodeSet{1} << a.tail) | (NodeSet{1} << a.head), left) & endsOfB) == 0)
            return false;
    }
    return true;
}

Blocks plainBlocks(const SmallGraph& small)
{
    const PlainGraph plain = bothWays(small);
    Blocks blocks;
    blocks.blockOf.assign(small.graph.edgeCount(), Blocks::noBlock);
    for (const EdgeIndex edge : plain.edges) {
        const NodePair ends = small.graph.edge(edge);
        if (ends.tail == ends.head)
            continue;
        if (!holds(bothWays(small, edge).reach(NodeSet{1} << ends.tail, plain.nodes), ends.head))
            blocks.bridges.push_back(edge);
        for (const EdgeIndex other : plain.edges)
            if (other < edge && blocks.blockOf[other] != Blocks::noBlock && areOfOneBlock(plain, ends, small.graph.edge(other)))
                blocks.blockOf[edge] = blocks.blockOf[other];
        if (blocks.blockOf[edge] == Blocks::noBlock)
            blocks.blockOf[edge] = blocks.count++;
    }
    const std::size_t parts = partCount(plain, plain.nodes);
    for (const NodeIndex node : nodesOf(plain.nodes))
        if (partCount(plain, ~(NodeSet{1} << node)) > parts)
            blocks.articulationPoints.push_back(node);
    return blocks;
}

using BoostEdge = boost::property<boost::edge_index_t, std::size_t>;
using BoostGraph = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS, boost::no_property, BoostEdge>;

/// Self loops are left out, as Boost.Graph gives them blocks. It does not tell parallel edges apart.
Blocks boostBlocks(std::size_t nodes, const std::vector<NodePair>& edges)
{
    BoostGraph graph(nodes);
    for (std::size_t i = 0; i < edges.size(); ++i)
        if (edges[i].tail != edges[i].head)
            add_edge(edges[i].tail, edges[i].head, BoostEdge(i), graph);
    std::vector<std::size_t> kinds(edges.size());
    std::vector<std::size_t> cutNodes;
    boost::biconnected_components(
        graph, boost::make_iterator_property_map(kinds.begin(), get(boost::edge_index, graph)), std::back_inserter(cutNodes));
    Blocks blocks;
    std::map<std::size_t, std::uint32_t> numbers;
    std::map<std::size_t, std::size_t> sizes;
    for (std::size_t i = 0; i < edges.size(); ++i) {
        const bool isLoop = edges[i].tail == edges[i].head;
        blocks.blockOf.push_back(isLoop ? Blocks::noBlock
                                        : numbers.emplace(kinds[i], static_cast<std::uint32_t>(numbers.size())).first->second);
        sizes[kinds[i]] += isLoop ? 0 : 1;
    }
    blocks.count = static_cast<std::uint32_t>(numbers.size());
    for (EdgeIndex i = 0; i < edges.size(); ++i)
        if (edges[i].tail != edges[i].head && sizes[kinds[i]] == 1)
            blocks.bridges.push_back(i);
    blocks.articulationPoints.assign(cutNodes.begin(), cutNodes.end());
    std::sort(blocks.articulationPoints.begin(), blocks.articulationPoints.end());
    return blocks;
}

std::vector<NodePair> withoutParallel(const std::vector<NodePair>& edges)
{
    std::vector<NodePair> kept;
    std::set<std::pair<NodeIndex, NodeIndex>> seen;
    for (const NodePair& edge : edges)
        if (seen.emplace(std::min(edge.tail, edge.head), std::max(edge.tail, edge.head)).second)
            kept.push_back(edge);
    return kept;
}

}  // namespace

TEST_CASE("Two triangles on a bridge are three blocks", "[engine][blocks]")
{
    const FlatGraph graph = graphOf("3-4 0-1 1-2 2-0 2-3 4-5 5-3 5-5");
    const Result<Blocks> found = blocks(graph, {});
    REQUIRE(found);
    CHECK(found->blockOf == std::vector<std::uint32_t>{0, 1, 1, 1, 2, 0, 0, Blocks::noBlock});
    CHECK(found->articulationPoints == std::vector<NodeIndex>{2, 3});
    CHECK(found->bridges == std::vector<EdgeIndex>{4});
}

TEST_CASE("An edge that has another beside it is no bridge", "[engine][blocks]")
{
    CHECK(blocks(graphOf("0-1 1-2 1-0"), {})->bridges == std::vector<EdgeIndex>{1});
    CHECK(blocks(graphOf("0>1 1>2 1>0"), {})->bridges == std::vector<EdgeIndex>{1});
}

TEST_CASE("Blocks, articulation points and bridges are what removing things shows", "[engine][blocks]")
{
    forSmallGraphs(3000, 41, [](const SmallGraph& small) {
        INFO(small.name);
        const Result<Blocks> found = blocks(small.view(), {});
        const Blocks plain = plainBlocks(small);
        REQUIRE(found);
        REQUIRE(found->blockOf == plain.blockOf);
        REQUIRE(found->count == plain.count);
        REQUIRE(found->articulationPoints == plain.articulationPoints);
        REQUIRE(found->bridges == plain.bridges);
    });
}

TEST_CASE("Blocks of larger graphs are those of Boost.Graph", "[engine][blocks]")
{
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        INFO(seed);
        RandomNumbers random(seed);
        const std::vector<NodePair> edges = withoutParallel(randomPairs(random, 500, 250 + 10 * seed));
        const Blocks expected = boostBlocks(500, edges);
        CHECK(*blocks(FlatGraph(500, edges, Orientation::Undirected), {}) == expected);
        CHECK(*blocks(FlatGraph(500, edges, Orientation::Directed), {}) == expected);
    }
}
