// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/base/card_image.h"
#include "core/scene/display_list.h"

namespace throughline {

/// English Metric Units, 36,000 to a millimetre: what office files measure in.
using Emu = std::int64_t;
inline constexpr double emuPerMm = 36000;

/// Where a list lies on a slide: scene units times `scale`, then moved.
struct SlidePlace {
    double scale = 1;  ///< EMU per scene unit
    double x = 0;      ///< EMU
    double y = 0;
};

/// The XML of a slide, and the pictures that it shows: the first has relationship "rId2", the next "rId3" and so on.
struct SlideXml {
    std::string xml;
    std::vector<std::shared_ptr<const CardImage>> images;
};

SlideXml slideXml(const DisplayList& list, const SlidePlace& place, const StyleSheet& sheet, const std::string& title);

}  // namespace throughline
