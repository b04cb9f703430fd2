// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/model/threat_case.h"
#include "core/scene/picture.h"

namespace throughline {

/// Claims at a glance: what a card or a line is, and who says what of it, a line of plain text each. Empty for
/// what is neither. `threatCase`: the one that the picture was made of.
std::string hoverText(const ThreatCase& threatCase, const Picture& picture, HitIndex hit);

}  // namespace throughline
