// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <tuple>

#include "core/raster/text_masks.h"
#include "core/scene/glyphs.h"

namespace throughline::raster {

/// Signs of kinds (shield, hexagon …) as masks, made once for each size in whole pixels.
class SignMasks {
public:
    /// The sign in a square of `pixels`; its colour is the fill of `signStyle`.
    const Mask& at(Glyph glyph, int pixels);

private:
    std::map<std::pair<Glyph, int>, Mask> m_masks;
};

/// Whose fill a sign has.
StyleId signStyle(Glyph glyph);

}  // namespace throughline::raster
