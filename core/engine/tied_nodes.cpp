// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/tied_nodes.h"

#include <numeric>

#include "core/engine/kept_rows.h"

namespace throughline {
namespace {

/// Sums ties by the group at their other end, for one group of nodes after another.
class GroupTies {
public:
    explicit GroupTies(const Grouping& grouping)
        : m_grouping(grouping), m_sums(grouping.count), m_touched(grouping.count + std::size_t{1})
    {
    }

    void add(const TiedNodes::Tie& tie)
    {
        const std::uint32_t group = m_grouping.groupOf[tie.end];
        m_touched[m_size] = group;
        m_size += m_sums[group] == 0 ? 1U : 0U;
        m_sums[group] += tie.weight;
    }

    void moveTo(std::vector<TiedNodes::Tie>& ties, std::uint32_t own)
    {
        for (std::size_t i = 0; i < m_size; ++i) {
            if (m_touched[i] != own)
                ties.push_back({m_touched[i], m_sums[m_touched[i]]});
            m_sums[m_touched[i]] = 0;
        }
        m_size = 0;
    }

private:
    const Grouping& m_grouping;
    std::vector<std::uint32_t> m_sums;
    std::vector<std::uint32_t> m_touched;
    std::size_t m_size = 0;
};

/// Of two nodes that have but each other only the one with the larger number is a leaf.
std::vector<std::uint8_t> leavesOf(const KeptRows& rows)
{
    std::vector<std::uint8_t> isLeaf(rows.nodeCount());
    for (NodeIndex node = 0; node < rows.nodeCount(); ++node)
        if (rows.degree(node) == 1) {
            const NodeIndex end = rows.endsOf(node).front();
            isLeaf[node] = rows.degree(end) > 1 || end < node ? 1 : 0;
        }
    return isLeaf;
}

void numberTied(TiedView& tied, const KeptRows& rows, const std::vector<std::uint8_t>& isLeaf)
{
    NodeIndex count = 0;
    for (NodeIndex node = 0; node < rows.nodeCount(); ++node)
        tied.at[node] = isLeaf[node] == 0 ? count++ : 0;
    for (NodeIndex node = 0; node < rows.nodeCount(); ++node)
        if (isLeaf[node] != 0)
            tied.at[node] = tied.at[rows.endsOf(node).front()];
    tied.nodes.offsets.reserve(count + std::size_t{1});
    tied.nodes.strengths.reserve(count);
}

}  // namespace

TiedView tiedView(const GraphView& view, Leaves leaves)
{
    const KeptRows rows = keptRows(view, ArcDirection::Both);
    TiedView tied{.nodes = {}, .at = std::vector<NodeIndex>(rows.nodeCount())};
    const std::vector<std::uint8_t> isLeaf =
        leaves == Leaves::Folded ? leavesOf(rows) : std::vector<std::uint8_t>(rows.nodeCount());
    numberTied(tied, rows, isLeaf);
    tied.nodes.total = static_cast<double>(rows.ends.size());
    tied.nodes.ties.resize(rows.ends.size());
    ArcIndex size = 0;
    for (NodeIndex node = 0; node < rows.nodeCount(); ++node) {
        if (isLeaf[node] != 0)
            continue;
        std::size_t strength = rows.degree(node);
        for (const NodeIndex end : rows.endsOf(node)) {
            tied.nodes.ties[size] = {tied.at[end], 1};
            size += end != node && isLeaf[end] == 0 ? 1U : 0U;
            strength += isLeaf[end];
        }
        tied.nodes.strengths.push_back(static_cast<double>(strength));
        tied.nodes.offsets.push_back(size);
    }
    tied.nodes.ties.resize(size);
    return tied;
}

TiedNodes joined(const TiedNodes& nodes, const Grouping& grouping)
{
    std::vector<NodeIndex> order(nodes.nodeCount());
    std::iota(order.begin(), order.end(), NodeIndex{0});
    const Members members = membersOf(grouping, order);
    TiedNodes groups;
    groups.total = nodes.total;
    groups.offsets.reserve(grouping.count + std::size_t{1});
    groups.ties.reserve(nodes.ties.size() / 2);
    groups.strengths.resize(grouping.count);
    GroupTies sums(grouping);
    for (std::uint32_t group = 0; group < grouping.count; ++group) {
        for (const NodeIndex node : members.of(group)) {
            groups.strengths[group] += nodes.strengths[node];
            for (const TiedNodes::Tie& tie : nodes.tiesOf(node))
                sums.add(tie);
        }
        sums.moveTo(groups.ties, group);
        groups.offsets.push_back(static_cast<ArcIndex>(groups.ties.size()));
    }
    return groups;
}

Grouping renumbered(std::span<const std::uint32_t> groupOf)
{
    constexpr std::uint32_t unknown = ~std::uint32_t{0};
    std::vector<std::uint32_t> numbers(groupOf.size(), unknown);
    Grouping grouping{.groupOf = std::vector<std::uint32_t>(groupOf.size())};
    for (std::size_t node = 0; node < groupOf.size(); ++node) {
        std::uint32_t& number = numbers[groupOf[node]];
        if (number == unknown)
            number = grouping.count++;
        grouping.groupOf[node] = number;
    }
    return grouping;
}

Members membersOf(const Grouping& grouping, std::span<const NodeIndex> order)
{
    // Where a group begins moves to where it ends, the start of the next, while its nodes are put.
    Members members{.nodes = std::vector<NodeIndex>(order.size()),
                    .offsets = std::vector<std::uint32_t>(grouping.count + std::size_t{2})};
    for (const std::uint32_t group : grouping.groupOf)
        ++members.offsets[group + 2];
    std::partial_sum(members.offsets.begin(), members.offsets.end(), members.offsets.begin());
    for (const NodeIndex node : order)
        members.nodes[members.offsets[grouping.groupOf[node] + 1]++] = node;
    members.offsets.pop_back();
    return members;
}

}  // namespace throughline
