// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace throughline::ui {

/// A number for `action::SetFilter::gesture` that no other gesture of this window has. Window thread only.
std::uint64_t newGesture();

}  // namespace throughline::ui
