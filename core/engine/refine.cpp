// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/leiden_steps.h"
#include "core/engine/stop_check.h"

namespace throughline {
namespace {

class Refinement {
public:
    Refinement(const TiedNodes& nodes, const Grouping& groups, const LeidenSearch& search)
        : m_nodes(nodes), m_groups(groups), m_scale(nodes.total > 0 ? search.resolution / nodes.total : 0),
          m_stopped(search.job), m_groupStrengths(groups.count), m_parts(nodes.nodeCount()),
          m_partOf(nodes.nodeCount()), m_near(nodes.nodeCount() + 1)
    {
        for (NodeIndex node = 0; node < nodes.nodeCount(); ++node) {
            m_partOf[node] = node;
            m_groupStrengths[groups.groupOf[node]] += nodes.strengths[node];
            m_parts[node] = {.strength = nodes.strengths[node], .cut = cutOf(node)};
        }
    }

    void run()
    {
        for (NodeIndex node = 0; node < m_nodes.nodeCount(); ++node) {
            if (m_stopped())
                return;
            if (m_parts[node].isSingle && m_partOf[node] == node)
                merge(node);
        }
    }

    Grouping parts() const { return renumbered(m_partOf); }

private:
    struct Part {
        double strength = 0;
        double cut = 0;  ///< weight of ties with the rest of the group
        std::uint32_t tied = 0;
        bool isSingle = true;
    };

    double cutOf(NodeIndex node) const
    {
        std::uint32_t cut = 0;
        for (const TiedNodes::Tie& tie : m_nodes.tiesOf(node))
            cut += (m_groups.groupOf[tie.end] == m_groups.groupOf[node] ? 1U : 0U) * tie.weight;
        return cut;
    }

    bool isWellTied(const Part& part, double groupStrength) const
    {
        return part.cut >= m_scale * part.strength * (groupStrength - part.strength);
    }

    void merge(NodeIndex node)
    {
        const std::uint32_t group = m_groups.groupOf[node];
        const double groupStrength = m_groupStrengths[group];
        if (!isWellTied(m_parts[node], groupStrength))
            return;
        std::size_t near = 0;
        for (const TiedNodes::Tie& tie : m_nodes.tiesOf(node)) {
            // Without jumps: which neighbours are in the group cannot be foretold.
            const std::uint32_t isInGroup = m_groups.groupOf[tie.end] == group ? 1U : 0U;
            Part& part = m_parts[m_partOf[tie.end]];
            m_near[near] = m_partOf[tie.end];
            near += isInGroup & (part.tied == 0 ? 1U : 0U);
            part.tied += isInGroup * tie.weight;
        }
        join(node, bestPart(node, near, groupStrength));
        for (std::size_t i = 0; i < near; ++i)
            m_parts[m_near[i]].tied = 0;
    }

    /// The node's own if no other gains.
    std::uint32_t bestPart(NodeIndex node, std::size_t near, double groupStrength) const
    {
        std::uint32_t best = node;
        double bestGain = 0;
        for (std::size_t i = 0; i < near; ++i) {
            const Part& part = m_parts[m_near[i]];
            const double gain = part.tied - m_scale * part.strength * m_nodes.strengths[node];
            if (gain > bestGain && isWellTied(part, groupStrength)) {
                bestGain = gain;
                best = m_near[i];
            }
        }
        return best;
    }

    void join(NodeIndex node, std::uint32_t to)
    {
        if (to == node)
            return;
        Part& part = m_parts[to];
        part.strength += m_nodes.strengths[node];
        part.cut += m_parts[node].cut - 2.0 * part.tied;
        part.isSingle = false;
        m_partOf[node] = to;
    }

    const TiedNodes& m_nodes;
    const Grouping& m_groups;
    double m_scale;
    StopCheck m_stopped;
    std::vector<double> m_groupStrengths;
    std::vector<Part> m_parts;  ///< by the node that a part began from
    std::vector<std::uint32_t> m_partOf;
    std::vector<std::uint32_t> m_near;
};

}  // namespace

Grouping refine(const TiedNodes& nodes, const Grouping& groups, LeidenSearch& search)
{
    Refinement refinement(nodes, groups, search);
    refinement.run();
    return refinement.parts();
}

}  // namespace throughline
