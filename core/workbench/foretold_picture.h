// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "core/scene/picture.h"

namespace throughline {

/// What is known of the next picture before it is drawn, so that what leaves can leave at once, and what comes back be back.
struct ForetoldPicture {
    std::shared_ptr<const ThreatGraph> graph;  ///< of the next picture
    std::shared_ptr<const Picture> base;       ///< to be shown until then: the present one, or the fullest
    std::vector<bool> isGone;                  ///< by hit of `base->display`: nothing of it is in the next picture
    std::shared_ptr<const Overview> overview;  ///< of what is left; null: `base` has none
    std::uint64_t caseVersion = 0;
    std::uint64_t viewVersion = 0;
};

/// Cards from which a picture takes so long that it is foretold.
inline constexpr std::size_t leastForetoldCards = 2000;

/// Which cards, lines and boxes of a picture stand for nothing that `next` has. Both of the same rows.
std::vector<bool> goneFrom(const Picture& picture, const ThreatGraph& next);

/// The picture of a version of the case that shows most of it. Kept while lens, filter, focus or hidden things take from the
/// present one: what they give back is shown out of it until the next is drawn.
struct FullestPicture {
    std::shared_ptr<const Picture> picture;
    ViewState view;
    std::uint64_t caseVersion = 0;
};

/// May `fullest` stand for the next picture, of this graph and view, where nothing of what it lacks is drawn? Only if it has all of
/// it, drawn by the same view but for what that leaves out, and every card where the view has it.
bool mayStandFor(const FullestPicture& fullest, const ThreatGraph& next, const ViewState& view);
/// Has the picture a card of every node, and a line of every edge?
bool hasAllOf(const Picture& picture, const ThreatGraph& next);

}  // namespace throughline
