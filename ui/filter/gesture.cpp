// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filter/gesture.h"

namespace throughline::ui {

std::uint64_t newGesture()
{
    static std::uint64_t last = 0;
    return ++last;
}

}  // namespace throughline::ui
