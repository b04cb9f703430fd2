// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "core/base/thread_pool.h"
#include "core/raster/pixels.h"
#include "core/raster/stroke.h"
#include "core/raster/text_masks.h"
#include "core/scene/display_list.h"
#include "core/scene/emphasis.h"

namespace throughline::raster {

/// A plain box in pixels, antialiased at its borders.
struct BoxAt {
    Rect box;
    Colour colour;
};

/// What is painted of a display list, in order: shapes, then boxes, then masks (texts, signs) above them.
struct Frame {
    const DisplayList* list = nullptr;
    std::span<const std::uint32_t> shapes;  ///< ascending
    std::span<const BoxAt> boxes;
    std::span<const MaskAt> masks;
    Transform transform;
    std::span<const Emphasis> emphasis;  ///< one per hit, or empty
    Colour accent{0, 114, 178, 255};     ///< of halos
    double leastLine = 0.5;              ///< pixels: thinner lines are drawn so wide, or far away nothing was to be seen
};

/// Paints a frame over what is in the pixels, as `paint` of ui/paint does with QPainter, on all threads
/// of the pool; the same bytes for every number of threads. `pool` may be null: then on the caller's.
void paintFrame(std::uint32_t* pixels, std::size_t stride, int width, int height, const Frame& frame, const StyleSheet& sheet,
                ThreadPool* pool);

/// The pixel rows that one thread takes at a time.
inline constexpr int bandRows = 64;

}  // namespace throughline::raster
