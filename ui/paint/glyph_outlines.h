// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/raster/text_masks.h"
#include "ui/paint/fonts.h"

namespace throughline::ui {

/// Shapes of characters in the embedded faces for the raster; texts in other scripts come shaped, in the
/// system's fonts. Belongs to the thread that made it.
class GlyphOutlines final : public raster::GlyphSource {
public:
    std::unique_ptr<raster::GlyphOutline> outline(FontFace face, char32_t codePoint) override;
    raster::Mask shaped(FontFace face, double pixels, std::string_view text) override;
    double shapedWidth(FontFace face, double pixels, std::string_view text) override;

private:
    PaintFonts m_fonts;
};

}  // namespace throughline::ui
