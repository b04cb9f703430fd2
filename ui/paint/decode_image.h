// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <memory>
#include <string>

#include "core/base/card_image.h"

namespace throughline::ui {

/// A PNG or JPEG within `largest`, upright as its EXIF says, in sRGB, never enlarged; null if the header is none of these, promises
/// more than `mostImagePixels`, or the rest cannot be decoded. Nothing but pixels is kept. Thread-safe.
QImage decodeImage(const std::string& bytes, const QSize& largest);

/// The decoder that front ends give the workbench.
std::shared_ptr<CardImage> decodeCardImage(const std::string& bytes);

/// PNG bytes of an image's pixels alone. Same pixels, same bytes.
std::string pngOf(const QImage& image);

}  // namespace throughline::ui
