// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/card_image.h"
#include "core/base/geometry.h"
#include "core/raster/pixels.h"

namespace throughline::raster {

/// Lays a picture over the rows of a band: `box` in pixels, its borders antialiased, between pixels of the fitting level
/// mixed by their distance. `opacity` 0..1.
void paintImage(const PixelBand& band, const Rect& box, const CardImage& image, double opacity);

}  // namespace throughline::raster
