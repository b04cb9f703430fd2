// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/picture.h"

namespace throughline {

/// The picture with its legend below it and nothing else: for documents that say in words what the frame of a page says. Hits are those of
/// the picture.
DisplayList composeFigure(const Picture& picture, const TextMetrics& metrics);

}  // namespace throughline
