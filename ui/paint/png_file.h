// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

#include "ui/paint/picture_files.h"

class QPainter;

namespace throughline::ui {

/// Uniform scale and shift from scene units to a page.
struct Placement {
    double scale = 1;
    Point offset;
};

/// The list's bounds centred on a page, as large as they fit.
Placement placeOn(const Size& page, const DisplayList& list);
void applyPlacement(QPainter& painter, const Placement& place);

/// The picture on a page of so many pixels. Errors: TooLarge, Cancelled.
Result<QImage> renderImage(const DisplayList& list, const Size& pixels, Theme theme, const Job& job);

/// Row of the picture format table.
Result<QByteArray> writePng(const DisplayList& list, const PageSpec& spec, const Job& job);

}  // namespace throughline::ui
