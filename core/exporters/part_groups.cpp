// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporters/part_groups.h"

#include <optional>

namespace throughline {
namespace {

/// For each thing the last of the groups that show it.
std::vector<std::optional<std::size_t>> lastGroups(const std::vector<PartGroup>& groups, std::size_t hitCount)
{
    std::vector<std::optional<std::size_t>> last(hitCount);
    for (std::size_t i = 0; i < groups.size(); ++i)
        if (groups[i].hit != noHit)
            last[groups[i].hit] = i;
    return last;
}

}  // namespace

std::vector<PartGroup> partGroups(const DisplayList& list)
{
    std::vector<PartGroup> groups;
    for (std::uint32_t i = 0; i < list.shapes.size(); ++i) {
        if (groups.empty() || groups.back().hit != list.shapes.hit[i])
            groups.push_back({.hit = list.shapes.hit[i], .shapes = {}, .texts = {}});
        groups.back().shapes.push_back(i);
    }
    const auto last = lastGroups(groups, list.hits.size());
    PartGroup free;
    for (std::uint32_t i = 0; i < list.texts.length(); ++i) {
        const HitIndex hit = list.texts.hit[i];
        if (hit != noHit && last[hit])
            groups[*last[hit]].texts.push_back(i);
        else
            free.texts.push_back(i);
    }
    if (!free.texts.empty())
        groups.push_back(std::move(free));
    return groups;
}

}  // namespace throughline
