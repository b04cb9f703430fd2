// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/components.h"

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/connected_components.hpp>
#include <boost/graph/strong_components.hpp>

#include "tests/core/engine/plain_graph.h"
#include "tests/support/catch.h"

using namespace throughline;
using namespace throughline::test;

namespace {

/// Nodes of the same class get the number of the class's least node in order.
template <class IsSame>
Components classes(const SmallGraph& small, const IsSame& isSame)
{
    Components parts;
    parts.partOf.assign(small.graph.nodeCount(), Components::noPart);
    for (NodeIndex node = 0; node < small.graph.nodeCount(); ++node) {
        if (!small.hasNode(node) || parts.partOf[node] != Components::noPart)
            continue;
        for (NodeIndex other = node; other < small.graph.nodeCount(); ++other)
            if (small.hasNode(other) && isSame(node, other))
                parts.partOf[other] = parts.count;
        ++parts.count;
    }
    return parts;
}

/// Numbers of any kind, renumbered in order of the least node.
Components renumbered(const std::vector<int>& kinds)
{
    std::vector<std::uint32_t> numbers(kinds.size(), Components::noPart);
    Components parts;
    for (const int kind : kinds) {
        std::uint32_t& number = numbers[static_cast<std::size_t>(kind)];
        if (number == Components::noPart)
            number = parts.count++;
        parts.partOf.push_back(number);
    }
    return parts;
}

}  // namespace

TEST_CASE("Parts are numbered by their least node, and what is left out has none", "[engine][components]")
{
    const FlatGraph graph = graphOf("4>1 2>0 5>5 3>6 6>2");
    GraphMask mask(graph);
    mask.dropNode(6);
    const Result<Components> parts = components(mask, {});
    REQUIRE(parts);
    CHECK(parts->partOf == std::vector<std::uint32_t>{0, 1, 0, 2, 1, 3, Components::noPart});
    CHECK(parts->count == 4);
}

TEST_CASE("Connected parts are those that walking either way finds", "[engine][components]")
{
    forSmallGraphs(4000, 31, [](const SmallGraph& small) {
        INFO(small.name);
        PlainGraph plain = plainGraph(small);
        for (const EdgeIndex edge : plain.edges)
            plain.next[small.graph.edge(edge).head] |= NodeSet{1} << small.graph.edge(edge).tail;
        const Result<Components> parts = components(small.view(), {});
        REQUIRE(parts);
        REQUIRE(*parts == classes(small, [&](NodeIndex a, NodeIndex b) {
            return holds(plain.reach(NodeSet{1} << a, plain.nodes), b);
        }));
    });
}

TEST_CASE("In a strong part every node reaches every other", "[engine][components]")
{
    forSmallGraphs(4000, 32, [](const SmallGraph& small) {
        INFO(small.name);
        const PlainGraph plain = plainGraph(small);
        const Result<Components> parts = strongComponents(small.view(), {});
        REQUIRE(parts);
        REQUIRE(*parts == classes(small, [&](NodeIndex a, NodeIndex b) {
            return holds(plain.reach(NodeSet{1} << a, plain.nodes), b) && holds(plain.reach(NodeSet{1} << b, plain.nodes), a);
        }));
    });
}

TEST_CASE("Parts of larger graphs are those of Boost.Graph", "[engine][components]")
{
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        INFO(seed);
        RandomNumbers random(seed);
        const std::vector<NodePair> edges = randomPairs(random, 600, 300 + 25 * seed);
        boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS> directed(600);
        boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS> undirected(600);
        for (const NodePair& edge : edges) {
            add_edge(edge.tail, edge.head, directed);
            add_edge(edge.tail, edge.head, undirected);
        }
        std::vector<int> kinds(600);
        boost::connected_components(undirected, kinds.data());
        CHECK(*components(FlatGraph(600, edges, Orientation::Undirected), {}) == renumbered(kinds));
        CHECK(*components(FlatGraph(600, edges, Orientation::Directed), {}) == renumbered(kinds));
        boost::strong_components(directed, kinds.data());
        CHECK(*strongComponents(FlatGraph(600, edges, Orientation::Directed), {}) == renumbered(kinds));
    }
}
