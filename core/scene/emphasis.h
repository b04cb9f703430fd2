// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#include "core/scene/style_sheet.h"

namespace throughline {

/// How a thing is shown beside its own style: a byte per hit.
enum class Emphasis : std::uint8_t {
    None,
    Selected,
    Hover,
    Dimmed,
    Gone,  ///< not drawn: the next picture no longer has it
};

/// Width of the halo around selected and hovered things, scene units.
inline constexpr double haloWidth = 5;

/// How opaque a halo is, 0..1.
constexpr double haloAlpha(Emphasis emphasis) { return emphasis == Emphasis::Selected ? 0.9 : 0.45; }

/// Share of its own colour that a dimmed thing keeps, 0..1.
inline constexpr double dimmedInk = 0.4;

/// Things whose outline shows that they are selected; marks and grounds on them do not.
bool takesHalo(StyleId style);

/// The sheet of dimmed things: each keeps a share of its own colour, the rest is page, so that grounds
/// stay opaque.
StyleSheet dimmedSheet(const StyleSheet& sheet);

}  // namespace throughline
