// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/picture_index.h"

#include <numeric>

namespace throughline {
namespace {

using Entries = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

NumberRows cardsOfNode(const PicturePlan& plan, std::size_t nodes)
{
    Entries entries;
    entries.reserve(plan.cards.size());
    for (std::uint32_t card = 0; card < plan.cards.size(); ++card)
        for (const NodeIndex node : plan.cards[card].nodes)
            entries.emplace_back(node, card);
    return {nodes, entries};
}

NumberRows linksOfEdge(const PicturePlan& plan, std::size_t edges)
{
    Entries entries;
    entries.reserve(plan.links.size());
    for (std::uint32_t link = 0; link < plan.links.size(); ++link)
        for (const EdgeIndex edge : plan.links[link].edges)
            entries.emplace_back(edge, link);
    return {edges, entries};
}

NumberRows linksAt(const PicturePlan& plan, bool isGroup, std::size_t ends)
{
    Entries entries;
    entries.reserve(isGroup ? 0 : 2 * plan.links.size());
    for (std::uint32_t link = 0; link < plan.links.size(); ++link) {
        const PlanLink& line = plan.links[link];
        if (line.from.isGroup == isGroup)
            entries.emplace_back(line.from.index, link);
        if (line.to.isGroup == isGroup && !(line.to == line.from))
            entries.emplace_back(line.to.index, link);
    }
    return {ends, entries};
}

}  // namespace

NumberRows::NumberRows(std::size_t rows, std::span<const std::pair<std::uint32_t, std::uint32_t>> entries) : m_first(rows + 1, 0), m_numbers(entries.size())
{
    for (const auto& [row, number] : entries)
        ++m_first[row + 1];
    std::partial_sum(m_first.begin(), m_first.end(), m_first.begin());
    std::vector<std::uint32_t> next(m_first.begin(), m_first.end() - 1);
    for (const auto& [row, number] : entries)
        m_numbers[next[row]++] = number;
}

PictureIndex indexPlan(const PicturePlan& plan, const ThreatGraph& graph)
{
    return {.cardsOfNode = cardsOfNode(plan, graph.nodeCount()),
            .linksOfEdge = linksOfEdge(plan, graph.edgeCount()),
            .linksOfCard = linksAt(plan, false, plan.cards.size()),
            .linksOfGroup = linksAt(plan, true, plan.groups.size())};
}

}  // namespace throughline
