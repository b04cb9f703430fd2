// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "core/scene/picture.h"

namespace throughline {

/// What is known of the next picture before it is drawn, so that what leaves can leave at once.
struct ForetoldPicture {
    std::shared_ptr<const ThreatGraph> graph;  ///< of the next picture
    std::shared_ptr<const Picture> before;     ///< the one that is shown
    std::vector<bool> isGone;                  ///< by hit of `before->display`: nothing of it is in the next picture
    std::uint64_t caseVersion = 0;
    std::uint64_t viewVersion = 0;
};

/// Cards from which a picture takes so long that it is foretold.
inline constexpr std::size_t leastForetoldCards = 2000;

/// Which cards, lines and boxes of a picture stand for nothing that `next` has. Both of the same rows.
std::vector<bool> goneFrom(const Picture& picture, const ThreatGraph& next);

}  // namespace throughline
