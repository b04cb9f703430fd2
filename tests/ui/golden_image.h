// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

namespace throughline::test {

/// Compares with tests/ui/golden/<name>.png: every pixel must have, within one pixel around it, a
/// pixel of the golden image that is at most one level away in each channel, and the other way
/// round. A difference (or a missing file) writes <name>.actual.png beside it for a person to approve.
bool matchesGolden(const QImage& image, const QString& name);

}  // namespace throughline::test
