// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "core/layout/lanes_placed.h"

namespace throughline::lanes {
namespace {

/// Box around some cards of a group; without room for its words if there is none.
Rect around(const PlacedWork& work, std::uint32_t group, const Rect& members, bool hasWords)
{
    if (!hasWords)
        return members.grown(4);
    Rect box = members.grown(groupPadding);
    box.width = std::max(box.width, groupSize(*work.input, group).width);
    box.y -= work.input->sizes->groupCaptions[group];
    box.height += work.input->sizes->groupCaptions[group] + work.input->sizes->groupFooters[group];
    return box;
}

/// Blocks of one band that may make its main part.
struct Core {
    std::uint32_t band = 0;
    std::vector<std::uint32_t> blocks;
    Rect box;
    double middle = 0;  ///< median height of its blocks
};

void settle(const PlacedWork& work, Core& core)
{
    core.box = {};
    for (const std::uint32_t block : core.blocks)
        core.box = core.box.united(work.blocks[block].box);
}

std::vector<Core> coresOf(const PlacedWork& work)
{
    std::vector<Core> cores(work.bands->size());
    for (std::uint32_t band = 0; band < cores.size(); ++band)
        cores[band].band = band;
    for (std::uint32_t i = 0; i < work.blocks.size(); ++i)
        if (work.blocks[i].isPlaced)
            cores[work.blocks[i].band].blocks.push_back(i);
    std::erase_if(cores, [](const Core& core) { return core.blocks.empty(); });
    for (Core& core : cores) {
        std::vector<double> ys;
        for (const std::uint32_t block : core.blocks)
            ys.push_back(work.blocks[block].box.centre().y);
        const auto half = static_cast<std::ptrdiff_t>(ys.size() / 2);
        std::nth_element(ys.begin(), ys.begin() + half, ys.end());
        core.middle = ys[static_cast<std::size_t>(half)];
        settle(work, core);
    }
    return cores;
}

/// Takes the block that strays farthest from its band out of two that run into each other.
bool takeStray(const PlacedWork& work, Core& a, Core& b)
{
    Core* worst = nullptr;
    std::size_t at = 0;
    double farthest = -1;
    for (Core* core : {&a, &b})
        for (std::size_t i = 0; i < core->blocks.size() && core->blocks.size() > 1; ++i) {
            const Rect& box = work.blocks[core->blocks[i]].box;
            // Bands are rows: how far along them a block stands says nothing.
            const double away = std::fabs(box.centre().y - core->middle);
            const bool isInside = box.overlaps(core == &a ? b.box : a.box);
            if (isInside && away > farthest) {
                worst = core;
                at = i;
                farthest = away;
            }
        }
    if (!worst)
        return false;
    worst->blocks.erase(worst->blocks.begin() + static_cast<std::ptrdiff_t>(at));
    settle(work, *worst);
    return true;
}

void separate(const PlacedWork& work, std::vector<Core>& cores)
{
    for (std::size_t i = 0; i < cores.size(); ++i)
        for (std::size_t j = i + 1; j < cores.size(); ++j)
            while (cores[i].box.overlaps(cores[j].box) && takeStray(work, cores[i], cores[j])) {
            }
}

/// What a further part needs around its blocks.
Rect partBox(const Rect& blocks)
{
    Rect box = blocks.grown(bandPadding);
    box.y -= partTitleHeight - bandPadding;
    box.height += partTitleHeight - bandPadding;
    return box;
}

bool isFree(const PlacedWork& work, const Rect& box, std::uint32_t band, const Rect& within)
{
    for (const Part& part : work.parts)
        if (box.overlaps(work.boxOf(part)))
            return false;
    return std::none_of(work.blocks.begin(), work.blocks.end(), [&](const PlacedBlock& block) {
        const bool isOwn = block.band == band && within.united(block.box) == within;
        return block.isPlaced && !isOwn && block.box.overlaps(box);
    });
}

/// Blocks outside the main parts, top to bottom: neighbours of one band share a part where nothing is between.
void addFurtherParts(PlacedWork& work, const std::vector<bool>& isInMain)
{
    std::vector<std::uint32_t> strays;
    for (std::uint32_t i = 0; i < work.blocks.size(); ++i)
        if (work.blocks[i].isPlaced && !isInMain[i])
            strays.push_back(i);
    std::stable_sort(strays.begin(), strays.end(), [&](auto a, auto b) {
        return std::pair(work.blocks[a].band, work.blocks[a].box.y) < std::pair(work.blocks[b].band, work.blocks[b].box.y);
    });
    std::optional<Part> open;
    const auto close = [&] {
        if (open && isFree(work, partBox(open->blocks), open->band, open->blocks))
            work.parts.push_back(*open);
        open.reset();
    };
    for (const std::uint32_t i : strays) {
        const PlacedBlock& block = work.blocks[i];
        const Rect joined = open ? open->blocks.united(block.box) : block.box;
        if (open && (open->band != block.band || !isFree(work, partBox(joined), block.band, joined)))
            close();
        open = Part{.band = block.band, .blocks = open ? joined : block.box, .isMain = false};
    }
    close();
}

}  // namespace

Rect PlacedWork::boxOf(const Part& part) const
{
    const double head = headOf(part);
    const Rect& wide = part.isWide ? extent : part.blocks;
    const double width = part.isMain ? std::max(wide.width + 2 * bandPadding, input->sizes->bandHeaders[part.band] > 0 ? input->sizes->headerWidth : 0)
                                     : wide.width + 2 * bandPadding;
    return {wide.x - bandPadding, part.blocks.y - head, width, head + part.blocks.height + bandPadding};
}

Rect PlacedWork::titleOf(const Part& part) const
{
    const Rect box = boxOf(part);
    return {box.x, box.y, box.width, part.isMain ? input->sizes->bandHeaders[part.band] : partTitleHeight};
}

Rect groupBox(const PlacedWork& work, std::uint32_t group, const RectGrid& taken)
{
    std::vector<std::uint32_t> members;
    Rect all;
    for (const std::uint32_t card : work.input->plan->groups[group].cards)
        if (work.isStanding[card]) {
            members.push_back(card);
            all = all.united(work.out.cards[card]);
        }
    if (members.empty())
        return {};
    const std::uint32_t self = work.blockOfCard[members.front()];
    const auto isFree = [&](const Rect& rect) { return !taken.isTaken(rect, self); };
    for (const bool hasWords : {true, false})
        if (const Rect box = around(work, group, all, hasWords); isFree(box))
            return box;
    // Scattered: a box around what stands together with the first member.
    const bool hasWords = isFree(around(work, group, work.out.cards[members.front()], true));
    Rect together = work.out.cards[members.front()];
    for (const std::uint32_t card : members)
        if (const Rect more = together.united(work.out.cards[card]); isFree(around(work, group, more, hasWords)))
            together = more;
    return around(work, group, together, hasWords);
}

void findParts(PlacedWork& work)
{
    work.parts.clear();
    work.extent = {};
    for (const PlacedBlock& block : work.blocks)
        if (block.isPlaced)
            work.extent = work.extent.united(block.box);
    std::vector<Core> cores = coresOf(work);
    separate(work, cores);
    std::vector<bool> isInMain(work.blocks.size());
    for (const Core& core : cores) {
        for (const std::uint32_t block : core.blocks)
            isInMain[block] = true;
        Rect row = core.box;
        row.x = work.extent.x;
        row.width = work.extent.width;
        const bool isWide = std::none_of(cores.begin(), cores.end(), [&](const Core& other) {
            return other.band != core.band && other.box.overlaps(row);
        });
        work.parts.push_back({.band = core.band, .blocks = core.box, .isMain = true, .isWide = isWide});
    }
    addFurtherParts(work, isInMain);
}

}  // namespace throughline::lanes
