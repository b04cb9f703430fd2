// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QRawFont>
#include <map>
#include <string_view>
#include <utility>

#include "core/scene/text_metrics.h"

namespace throughline::ui {

/// Makes the embedded faces known to Qt; once per process, needs a QGuiApplication. Called by all
/// functions below.
void registerFonts();

/// The embedded face at an em of `size` logical pixels, unhinted, without kerning.
QFont fontOf(FontFace face, double size);

/// Advances of the embedded faces for code points 0..0x2FFF in 1000 units per em, unhinted: the same
/// on every machine.
TextMetrics makeTextMetrics();

/// Fonts of one painting: looked up once per face and size. Belongs to the thread that made it.
class PaintFonts {
public:
    const QRawFont& at(FontFace face, double size);

private:
    std::map<std::pair<FontFace, double>, QRawFont> m_fonts;
};

}  // namespace throughline::ui
