// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cmath>

#include "core/raster/frame_plan.h"
#include "core/raster/small_words.h"
#include "core/scene/draw_map.h"

namespace throughline::raster {

/// One look under way.
struct FramePlanner::Look {
    const Picture& picture;
    const DisplayList& list;
    const StyleSheet& sheet;
    const StyleSheet dim;
    const FrameView& view;
    const Overview* overview;
    Rect area;  ///< scene units
    DisplayParts parts;
    FramePlan& out;
    Pills pills = {};
    /// A plate without room for a word, drawn as a square in its hue.
    struct PlateMark {
        HitIndex hit = noHit;
        Rect box;  ///< pixels of the device
    };
    std::vector<PlateMark> marks = {};

    /// Plates of cards and lines among what is drawn, ascending.
    std::vector<std::uint32_t> plates() const;
    /// An empty plate would say nothing: a square in its hue stands for each of these.
    void markPlates(const std::vector<std::uint32_t>& plates);
    std::vector<PlaceCluster> clusters = {};  ///< of a map from afar
    std::vector<bool> isClustered = {};       ///< by card; empty: none is

    double scale() const { return view.transform.scale / view.pixelRatio; }
    /// Of things of the picture; an overview has discs in their place.
    Emphasis emphasis(HitIndex hit) const
    {
        return hit < view.emphasis.size() && out.detail != Detail::Overview ? view.emphasis[hit] : Emphasis::None;
    }
    Colour fill(StyleId style, HitIndex hit) const { return styleOf(emphasis(hit) == Emphasis::Dimmed ? dim : sheet, style).fill; }
    bool isCard(HitIndex hit) const { return out.detail != Detail::Overview && hit < picture.plan.cards.size(); }
    bool isLink(HitIndex hit) const { return !isCard(hit) && hit - picture.plan.cards.size() < picture.plan.links.size(); }
    const Rect& cardBox(std::uint32_t card) const { return list.hits[card].bounds; }
    /// What is not in this list has no box.
    bool isInSight(const Rect& box) const { return !box.isEmpty() && box.overlaps(area); }
    bool isSeen(std::uint32_t card) const { return isInSight(cardBox(card)) && emphasis(card) != Emphasis::Gone && !isInCluster(card); }
    bool isInCluster(std::uint32_t card) const { return card < isClustered.size() && isClustered[card]; }
    /// Whole pixels of the device in the middle of the card.
    Rect signSquare(std::uint32_t card) const
    {
        const Rect box = view.transform(cardBox(card));
        const double size = std::floor(std::clamp(box.height * 0.86, 8 * view.pixelRatio, 16 * view.pixelRatio));
        const Point middle = box.centre();
        return {std::round(middle.x - size / 2), std::round(middle.y - size / 2), size, size};
    }
};

}  // namespace throughline::raster
