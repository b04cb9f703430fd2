// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/engine/leiden_steps.h"
#include "core/engine/stop_check.h"

namespace throughline {
namespace {

/// Gains below this are rounding; without it two moves could undo each other for ever.
constexpr double leastGain = 1e-9;

/// Nodes that wait to be looked at, each once.
class WaitingNodes {
public:
    explicit WaitingNodes(std::vector<NodeIndex> all)
        : m_ring(std::move(all)), m_isWaiting(m_ring.size(), 1), m_count(m_ring.size())
    {
    }
    bool isEmpty() const { return m_count == 0; }
    NodeIndex take()
    {
        const NodeIndex node = m_ring[m_first];
        m_first = m_first + 1 == m_ring.size() ? 0 : m_first + 1;
        --m_count;
        m_isWaiting[node] = 0;
        return node;
    }
    /// Without jumps, which could not be foretold. At least the node taken last is not waiting, so that
    /// there is a free place to write to.
    void addIf(bool isWanted, NodeIndex node)
    {
        const auto isNew = static_cast<std::uint8_t>((isWanted ? 1U : 0U) & (m_isWaiting[node] ^ 1U));
        m_isWaiting[node] |= isNew;
        const std::size_t end = m_first + m_count;
        m_ring[end >= m_ring.size() ? end - m_ring.size() : end] = node;
        m_count += isNew;
    }

private:
    std::vector<NodeIndex> m_ring;
    std::vector<std::uint8_t> m_isWaiting;
    std::size_t m_first = 0;
    std::size_t m_count = 0;
};

/// Runs of neighbouring numbers in a random order: nodes that lie together in memory are looked at
/// together, which takes a third less time than any order and leads to groups as good.
std::vector<NodeIndex> inMixedOrder(std::size_t count, SplitMix64& random)
{
    constexpr std::size_t run = 32;
    std::vector<NodeIndex> order;
    order.reserve(count);
    for (const std::uint32_t block : shuffledNumbers((count + run - 1) / run, random))
        for (std::size_t node = block * run; node < std::min(count, (block + 1) * run); ++node)
            order.push_back(static_cast<NodeIndex>(node));
    return order;
}

class NodeMoves {
public:
    NodeMoves(const TiedNodes& nodes, std::vector<std::uint32_t>& groupOf, LeidenSearch& search)
        : m_nodes(nodes), m_groupOf(groupOf), m_scale(nodes.total > 0 ? search.resolution / nodes.total : 0),
          m_stopped(search.job), m_waiting(inMixedOrder(nodes.nodeCount(), search.random)),
          m_groups(nodes.nodeCount()), m_near(nodes.nodeCount() + 1)
    {
        for (NodeIndex node = 0; node < nodes.nodeCount(); ++node) {
            Group& group = m_groups[groupOf[node]];
            group.strength += nodes.strengths[node];
            ++group.size;
        }
        for (std::uint32_t group = 0; group < m_groups.size(); ++group)
            if (m_groups[group].size == 0)
                m_empty.push_back(group);
    }

    bool run()
    {
        while (!m_waiting.isEmpty()) {
            if (m_stopped())
                return false;
            const NodeIndex node = m_waiting.take();
            const std::uint32_t best = bestGroup(node);
            if (best != m_groupOf[node])
                move(node, best);
        }
        return true;
    }

private:
    struct Group {
        double strength = 0;
        std::uint32_t size = 0;
        std::uint32_t tied = 0;  ///< weight of ties with the node that is looked at
    };

    std::uint32_t bestGroup(NodeIndex node)
    {
        const std::uint32_t own = m_groupOf[node];
        const double pull = m_nodes.strengths[node] * m_scale;
        std::size_t near = 0;
        for (const TiedNodes::Tie& tie : m_nodes.tiesOf(node)) {
            const std::uint32_t at = m_groupOf[tie.end];
            m_near[near] = at;
            near += m_groups[at].tied == 0 ? 1U : 0U;
            m_groups[at].tied += tie.weight;
        }
        std::uint32_t best = own;
        double bestGain = m_groups[own].tied - pull * (m_groups[own].strength - m_nodes.strengths[node]) + leastGain;
        m_groups[own].tied = 0;
        for (std::size_t i = 0; i < near; ++i) {
            Group& group = m_groups[m_near[i]];
            const double gain = group.tied - pull * group.strength;
            group.tied = 0;
            const bool isBetter = gain > bestGain;  // never its own, which has no ties left
            bestGain = isBetter ? gain : bestGain;
            best = isBetter ? m_near[i] : best;
        }
        return bestGain < 0 && m_groups[own].size > 1 ? m_empty.back() : best;
    }

    void move(NodeIndex node, std::uint32_t to)
    {
        leave(m_groupOf[node], m_nodes.strengths[node]);
        if (!m_empty.empty() && m_empty.back() == to)
            m_empty.pop_back();
        m_groups[to].strength += m_nodes.strengths[node];
        ++m_groups[to].size;
        m_groupOf[node] = to;
        for (const TiedNodes::Tie& tie : m_nodes.tiesOf(node))
            m_waiting.addIf(m_groupOf[tie.end] != to, tie.end);
    }

    void leave(std::uint32_t from, double strength)
    {
        m_groups[from].strength -= strength;
        if (--m_groups[from].size == 0)
            m_empty.push_back(from);
    }

    const TiedNodes& m_nodes;
    std::vector<std::uint32_t>& m_groupOf;
    double m_scale;
    StopCheck m_stopped;
    WaitingNodes m_waiting;
    std::vector<Group> m_groups;
    std::vector<std::uint32_t> m_near;   ///< groups that the node is tied to
    std::vector<std::uint32_t> m_empty;  ///< groups without nodes
};

}  // namespace

bool moveNodes(const TiedNodes& nodes, std::vector<std::uint32_t>& groupOf, LeidenSearch& search)
{
    return NodeMoves(nodes, groupOf, search).run();
}

}  // namespace throughline
