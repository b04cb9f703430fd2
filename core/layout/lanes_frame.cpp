// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "core/layout/lanes_placed.h"
#include "core/layout/straight_routes.h"

namespace throughline::lanes {
namespace {

void addTethers(PlacedWork& work)
{
    work.out.tethers.clear();
    const auto& groups = work.input->plan->groups;
    for (std::size_t group = 0; group < groups.size(); ++group)
        for (const std::uint32_t card : groups[group].cards) {
            const Rect& box = work.out.groups[group];
            if (!box.contains(work.out.cards[card].centre()))
                work.out.tethers.push_back({card, straightRoute(box, work.out.cards[card], 0)});
        }
}

bool isFreeForBand(const std::vector<Rect>& boxes, const Rect& box, std::size_t self)
{
    for (std::size_t i = 0; i < boxes.size(); ++i)
        if (i != self && boxes[i].overlaps(box))
            return false;
    return true;
}

/// Labels that lie at the edge of their band stretch it where it touches no other one.
void stretchOverLabels(PlacedWork& work, std::vector<Rect>& boxes)
{
    for (std::size_t link = 0; link < work.input->plan->links.size(); ++link) {
        const Rect& label = work.out.linkLabels[link];
        const std::uint32_t band = work.input->plan->links[link].band;
        if (label.isEmpty())
            continue;
        for (std::size_t i = 0; i < boxes.size(); ++i) {
            if (work.parts[i].band != band || !work.parts[i].isMain)
                continue;
            const Rect stretched = boxes[i].united(label.grown(4));
            const bool isAbove = stretched.y < boxes[i].y;
            if (!isAbove && isFreeForBand(boxes, stretched, i))
                boxes[i] = stretched;
        }
    }
}

/// Where two bands share a little of their padding, each keeps half of what is between their cards.
void trimPadding(const PlacedWork& work, std::vector<Rect>& boxes)
{
    for (std::size_t i = 0; i < boxes.size(); ++i)
        for (std::size_t j = 0; j < boxes.size(); ++j) {
            const double content = work.parts[i].blocks.bottom();
            const bool isUpper = boxes[i].y < boxes[j].y && i != j && boxes[i].overlaps(boxes[j]);
            if (isUpper && content < boxes[j].y)
                boxes[i].height = (content + boxes[j].y) / 2 - boxes[i].y;
        }
}

double wordsOf(const PlacedWork& work, std::uint32_t band, double otherwise)
{
    const auto& widths = work.input->sizes->headerWidths;
    return band < widths.size() ? widths[band] : otherwise;
}

/// Headers at the top of their band, or the nearest place where they cover nothing.
void placeHeaders(PlacedWork& work, const std::vector<Rect>& boxes)
{
    RectGrid taken = takenRooms(work);
    for (const Rect& label : work.out.linkLabels)
        if (!label.isEmpty())
            taken.add(~0U, label);
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        Rect title = work.titleOf(work.parts[i]);
        title = {boxes[i].x, boxes[i].y, boxes[i].width, title.height};  // as wide as words may be
        if (title.height > 0) {
            if (work.parts[i].isMain)
                title.width = std::min(title.width, wordsOf(work, work.parts[i].band, title.width));
            title.y = taken.freeY(title, 0, -1e9, 1e9, [](std::uint32_t) { return true; }).value_or(title.y);
            taken.add(~0U, title);
        }
        if (work.parts[i].isMain)
            work.out.headers[work.parts[i].band] = title;
    }
}

void placeLaneTitles(PlacedWork& work)
{
    double top = work.out.bounds.y;
    double right = -1e12;
    std::vector<LaneBox> titles;
    for (const LaneBox& lane : work.fresh->lanes) {
        const auto index = static_cast<std::size_t>(&lane - work.fresh->lanes.data());
        const double width = std::max(work.laneWidth[index], 150.0);
        const LaneBox box{lane.lane, work.laneMiddle[index] - width / 2, width, top - laneTitleHeight};
        // A lane between others has no room for a title; its cards say what they are.
        if (box.x < right)
            continue;
        right = box.x + box.width;
        titles.push_back(box);
    }
    work.out.lanes = std::move(titles);
    for (const LaneBox& lane : work.out.lanes)
        work.out.bounds = work.out.bounds.united({lane.x, lane.y, lane.width, laneTitleHeight});
}

Rect boundsOf(const PlacedWork& work)
{
    Rect all;
    for (const std::vector<Rect>* rects : {&work.out.bands, &work.out.headers})
        for (const Rect& rect : *rects)
            all = all.united(rect);
    for (const BandPart& part : work.out.parts)
        all = all.united(part.box);
    for (const std::vector<Rect>* rects : {&work.out.cards, &work.out.groups, &work.out.linkLabels})
        for (const Rect& rect : *rects)
            if (all.united(rect) != all)
                all = all.united(rect.grown(bandPadding));
    for (const Route& route : work.out.routes)
        for (const Point& point : route.points)
            if (!all.contains(point))
                all = all.united({point.x - 4, point.y - 4, 8, 8});
    return all;
}

}  // namespace

void closeFrame(PlacedWork& work)
{
    addTethers(work);
    std::vector<Rect> boxes;
    for (const Part& part : work.parts)
        boxes.push_back(work.boxOf(part));
    stretchOverLabels(work, boxes);
    trimPadding(work, boxes);
    placeHeaders(work, boxes);
    work.out.parts.clear();
    for (std::size_t i = 0; i < boxes.size(); ++i)
        if (work.parts[i].isMain)
            work.out.bands[work.parts[i].band] = boxes[i];
        else
            work.out.parts.push_back({work.parts[i].band, boxes[i]});
    work.out.bounds = boundsOf(work);
    placeLaneTitles(work);
}

}  // namespace throughline::lanes
