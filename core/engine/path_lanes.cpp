// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/path_lanes.h"

#include <array>

#include "core/engine/scratch.h"
#include "core/engine/stop_check.h"

namespace throughline {
namespace {

// Each lane is a search of its own; all lanes share the scan of a row. Numbers of shortest paths are
// pulled: the number of a node is the sum over all its neighbours, since in the lanes in which it is found
// now, those neighbours that have a number at all are one step nearer. Likewise on the way back. So no
// distance is ever looked at, and the inner loop is a plain sum of vectors. What a level finds is
// written only after the level.

using Pair = double __attribute__((vector_size(16)));
using PairBits = std::int64_t __attribute__((vector_size(16)));

/// One number for each source; in pairs, which every processor adds at once.
struct alignas(64) Lanes {
    std::array<Pair, pathLanes / 2> pairs{};

    void set(std::size_t lane, double value) { pairs[lane / 2][lane % 2] = value; }
    Lanes& operator+=(const Lanes& other)
    {
        for (std::size_t i = 0; i < pairs.size(); ++i)
            pairs[i] += other.pairs[i];
        return *this;
    }
};

constexpr std::uint8_t allLanes = 0xFF;

struct Found {
    NodeIndex node;
    std::uint8_t lanes;
};

struct LaneScratch {
    std::vector<Lanes> counts;  ///< shortest paths from the sources; 0 where not found yet
    std::vector<Lanes> shares;  ///< on the way back: what a path to the node carries; 0 before its level
    std::vector<std::uint8_t> seen;
    std::vector<std::uint8_t> next;  ///< lanes in which a candidate will be found
    std::vector<NodeIndex> candidates;
    std::vector<Found> found;  ///< level by level
    std::vector<std::size_t> levels;
    std::vector<Lanes> pending;  ///< values of the level being worked on
};

Lanes sumOf(const std::vector<Lanes>& values, std::span<const NodeIndex> nodes)
{
    Lanes sum;
    for (const NodeIndex node : nodes)
        sum += values[node];
    return sum;
}

/// All bits set in those of lanes 2 * pair and 2 * pair + 1 that are among `lanes`.
PairBits maskOf(std::uint8_t lanes, std::size_t pair)
{
    static constexpr std::array<PairBits, 4> masks{PairBits{0, 0}, PairBits{-1, 0}, PairBits{0, -1}, PairBits{-1, -1}};
    return masks[(lanes >> (2 * pair)) & 3U];
}

Pair onlyIn(PairBits mask, Pair values) { return reinterpret_cast<Pair>(reinterpret_cast<PairBits>(values) & mask); }

std::uint8_t lanesAboveZero(const Lanes& values)
{
    PairBits lanes{};
    PairBits bits{1, 2};
    for (const Pair& pair : values.pairs) {
        lanes |= (pair > 0) & bits;
        bits *= 4;
    }
    return static_cast<std::uint8_t>(lanes[0] | lanes[1]);
}

class LaneSearch {
public:
    LaneSearch(const TrimmedGraph& graph, LaneScratch& scratch, const Job& job)
        : m_graph(graph), m_at(scratch), m_stopped(job)
    {
        const std::size_t nodes = graph.nodes.size();
        m_at.counts.assign(nodes, Lanes{});
        m_at.shares.assign(nodes, Lanes{});
        m_at.seen.assign(nodes, 0);
        m_at.next.assign(nodes, 0);
        m_at.found.clear();
        m_at.pending.clear();
        m_at.levels.assign(1, 0);
    }

    /// False if stopped.
    bool count(std::span<const NodeIndex> sources)
    {
        for (std::size_t lane = 0; lane < sources.size(); ++lane) {
            const auto bit = static_cast<std::uint8_t>(1U << lane);
            m_at.counts[sources[lane]].set(lane, 1);
            m_at.seen[sources[lane]] = bit;
            m_at.found.push_back({sources[lane], bit});
            m_sourcesOn.set(lane, m_graph.sources[sources[lane]]);
        }
        m_unused = static_cast<std::uint8_t>(allLanes << sources.size());
        while (m_at.levels.back() < m_at.found.size()) {
            const std::size_t begin = m_at.levels.back();
            m_at.levels.push_back(m_at.found.size());
            if (!(isDense(begin) ? countAll() : countNear(begin)))
                return false;
            commitCounts();
        }
        return true;
    }

    bool gather(std::vector<double>& scores)
    {
        for (std::size_t level = m_at.levels.size() - 2; level > 0; --level) {
            m_at.pending.clear();
            for (std::size_t i = m_at.levels[level]; i < m_at.levels[level + 1]; ++i) {
                if (m_stopped())
                    return false;
                gatherAt(m_at.found[i], scores);
            }
            for (std::size_t i = m_at.levels[level]; i < m_at.levels[level + 1]; ++i)
                m_at.shares[m_at.found[i].node] += m_at.pending[i - m_at.levels[level]];
        }
        return true;
    }

private:
    bool isDense(std::size_t begin) const
    {
        std::size_t arcs = 0;
        for (std::size_t i = begin; i < m_at.found.size(); ++i)
            arcs += m_graph.out.degree(m_at.found[i].node);
        return 3 * arcs > m_graph.out.ends.size();
    }

    bool countAll()
    {
        for (NodeIndex node = 0; node < m_at.seen.size(); ++node) {
            if (m_stopped())
                return false;
            if ((m_at.seen[node] | m_unused) != allLanes)
                countAt(node);
        }
        return true;
    }

    bool countNear(std::size_t begin)
    {
        m_at.candidates.clear();
        const std::size_t end = m_at.found.size();
        for (std::size_t i = begin; i < end; ++i)
            for (const NodeIndex near : m_graph.out.endsOf(m_at.found[i].node)) {
                if ((m_at.found[i].lanes & ~m_at.seen[near]) == 0)
                    continue;
                if (m_at.next[near] == 0)
                    m_at.candidates.push_back(near);
                m_at.next[near] = 1;
            }
        for (const NodeIndex node : m_at.candidates) {
            if (m_stopped())
                return false;
            m_at.next[node] = 0;
            countAt(node);
        }
        return true;
    }

    void countAt(NodeIndex node)
    {
        Lanes sum = sumOf(m_at.counts, m_graph.arriving().endsOf(node));
        const auto lanes = static_cast<std::uint8_t>(lanesAboveZero(sum) & ~m_at.seen[node]);
        if (lanes == 0)
            return;
        m_at.found.push_back({node, lanes});
        for (std::size_t i = 0; i < sum.pairs.size(); ++i)
            sum.pairs[i] = onlyIn(maskOf(lanes, i), sum.pairs[i]);
        m_at.pending.push_back(sum);
    }

    void commitCounts()
    {
        const std::size_t begin = m_at.levels.back();
        for (std::size_t i = begin; i < m_at.found.size(); ++i) {
            const Found found = m_at.found[i];
            m_at.counts[found.node] += m_at.pending[i - begin];
            m_at.seen[found.node] |= found.lanes;
        }
        m_at.pending.clear();
    }

    void gatherAt(Found found, std::vector<double>& scores)
    {
        Lanes share = sumOf(m_at.shares, m_graph.out.endsOf(found.node));
        const Lanes& counts = m_at.counts[found.node];
        const double hanging = m_graph.hanging[found.node];
        Pair score{};
        for (std::size_t i = 0; i < share.pairs.size(); ++i) {
            const PairBits mask = maskOf(found.lanes, i);
            const Pair passing = onlyIn(mask, counts.pairs[i] * share.pairs[i]);
            score += passing * m_sourcesOn.pairs[i];
            share.pairs[i] = onlyIn(mask, (passing + hanging) / counts.pairs[i]);
        }
        scores[found.node] += score[0] + score[1];
        m_at.pending.push_back(share);
    }

    const TrimmedGraph& m_graph;
    LaneScratch& m_at;
    StopCheck m_stopped;
    Lanes m_sourcesOn;
    std::uint8_t m_unused = 0;
};

}  // namespace

void addPassing(const TrimmedGraph& graph, std::span<const NodeIndex> sources, const Job& job,
                std::vector<double>& scores)
{
    const ScratchLease<LaneScratch> scratch;
    LaneSearch search(graph, *scratch, job);
    if (search.count(sources))
        search.gather(scores);
}

}  // namespace throughline
