// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/spring_graph.h"

#include <algorithm>

namespace throughline {

SpringGraph::SpringGraph(std::size_t nodeCount, std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs)
    : offsets(nodeCount + 1)
{
    const std::size_t given = pairs.size();
    for (std::size_t i = 0; i < given; ++i)
        pairs.emplace_back(pairs[i].second, pairs[i].first);
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    for (const auto& [from, to] : pairs)
        if (from != to) {
            ++offsets[from + 1];
            ends.push_back(to);
        }
    for (std::size_t i = 0; i < nodeCount; ++i)
        offsets[i + 1] += offsets[i];
}

std::vector<std::vector<std::uint32_t>> componentsOf(const SpringGraph& graph)
{
    std::vector<std::vector<std::uint32_t>> components;
    std::vector<bool> isSeen(graph.nodeCount());
    for (std::uint32_t first = 0; first < graph.nodeCount(); ++first) {
        if (isSeen[first])
            continue;
        isSeen[first] = true;
        std::vector<std::uint32_t> nodes{first};
        for (std::size_t next = 0; next < nodes.size(); ++next)
            for (const std::uint32_t end : graph.neighbours(nodes[next]))
                if (!isSeen[end]) {
                    isSeen[end] = true;
                    nodes.push_back(end);
                }
        std::sort(nodes.begin(), nodes.end());
        components.push_back(std::move(nodes));
    }
    return components;
}

SpringGraph partOf(const SpringGraph& graph, const std::vector<std::uint32_t>& nodes)
{
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
    const auto localOf = [&](std::uint32_t node) {
        return static_cast<std::uint32_t>(std::lower_bound(nodes.begin(), nodes.end(), node) - nodes.begin());
    };
    for (std::uint32_t i = 0; i < nodes.size(); ++i)
        for (const std::uint32_t end : graph.neighbours(nodes[i]))
            if (end > nodes[i])
                pairs.emplace_back(i, localOf(end));
    return {nodes.size(), std::move(pairs)};
}

}  // namespace throughline
