// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>
#include <utility>

#include <boost/graph/dijkstra_shortest_paths.hpp>
#include <boost/graph/filtered_graph.hpp>

#include "tests/bench/bgl_peer.h"

namespace throughline::bench {
namespace {

using Path = std::vector<BglVertex>;
using CostedPath = std::pair<int, Path>;

struct ReachedEnd {};

struct KeptVertices {
    const std::vector<bool>* isRemoved = nullptr;
    bool operator()(BglVertex vertex) const { return !(*isRemoved)[vertex]; }
};
struct KeptEdges {
    const BglGraph* graph = nullptr;
    const std::set<std::pair<BglVertex, BglVertex>>* removed = nullptr;
    bool operator()(BglEdge edge) const
    {
        return removed->count(std::minmax({source(edge, *graph), target(edge, *graph)})) == 0;
    }
};
using Filtered = boost::filtered_graph<BglGraph, KeptEdges, KeptVertices>;

class StopVisitor : public boost::dijkstra_visitor<> {
public:
    explicit StopVisitor(BglVertex to) : m_to(to) {}
    void examine_vertex(BglVertex vertex, const Filtered&) const
    {
        if (vertex == m_to)
            throw ReachedEnd();
    }

private:
    BglVertex m_to;
};

/// Yen's list of paths found and of candidates for the next.
class Yen {
public:
    Yen(const BglGraph& graph, NodePair pair) : m_graph(graph), m_isRemoved(num_vertices(graph)), m_to(pair.head)
    {
        addCandidate({}, pair.tail);
    }

    bool next()
    {
        if (m_candidates.empty())
            return false;
        m_found.push_back(*m_candidates.begin());
        m_candidates.erase(m_candidates.begin());
        return true;
    }
    int lastCost() const { return m_found.back().first; }

    void addDeviations()
    {
        const Path last = m_found.back().second;
        for (std::size_t i = 0; i + 1 < last.size(); ++i) {
            const Path root(last.begin(), last.begin() + static_cast<std::ptrdiff_t>(i));
            removeFoundEdges(last, i);
            addCandidate(root, last[i]);
            m_isRemoved[last[i]] = true;
        }
        for (const BglVertex vertex : last)
            m_isRemoved[vertex] = false;
        m_removedEdges.clear();
    }

private:
    /// Edges by which paths found so far leave the same root.
    void removeFoundEdges(const Path& last, std::size_t i)
    {
        m_removedEdges.clear();
        for (const auto& [cost, path] : m_found)
            if (path.size() > i + 1 &&
                std::equal(path.begin(), path.begin() + static_cast<std::ptrdiff_t>(i) + 1, last.begin()))
                m_removedEdges.insert(std::minmax(path[i], path[i + 1]));
    }

    void addCandidate(Path path, BglVertex spur)
    {
        const Filtered rest(m_graph, KeptEdges{&m_graph, &m_removedEdges}, KeptVertices{&m_isRemoved});
        std::vector<BglVertex> before(num_vertices(m_graph));
        try {
            boost::dijkstra_shortest_paths(rest, spur,
                                           boost::predecessor_map(before.data()).visitor(StopVisitor(m_to)));
        } catch (const ReachedEnd&) {
            Path tail{m_to};
            while (tail.back() != spur)
                tail.push_back(before[tail.back()]);
            path.insert(path.end(), tail.rbegin(), tail.rend());
            m_candidates.emplace(costOf(path), path);
        }
    }

    int costOf(const Path& path) const
    {
        int cost = 0;
        for (std::size_t i = 0; i + 1 < path.size(); ++i)
            cost += get(boost::edge_weight, m_graph, edge(path[i], path[i + 1], m_graph).first);
        return cost;
    }

    const BglGraph& m_graph;
    std::vector<bool> m_isRemoved;
    std::set<std::pair<BglVertex, BglVertex>> m_removedEdges;
    std::vector<CostedPath> m_found;
    std::set<CostedPath> m_candidates;
    BglVertex m_to;
};

}  // namespace

double kShortestCosts(const BglGraph& graph, NodePair pair, std::size_t k)
{
    Yen yen(graph, pair);
    double costs = 0;
    for (std::size_t found = 0; found < k && yen.next(); ++found) {
        costs += yen.lastCost();
        if (found + 1 < k)
            yen.addDeviations();
    }
    return costs;
}

}  // namespace throughline::bench
