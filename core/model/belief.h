// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "core/model/lens.h"

namespace throughline {

/// How far a lens trusts one source.
enum class Belief { Believed, Doubted, Disbelieved };

/// Not being believed wins where a lens names a source twice.
Belief beliefIn(const Lens& lens, std::string_view id);

/// The lens with these sources (STIX ids) trusted so; the others stay as they are.
Lens withBelief(Lens lens, std::span<const std::string> ids, Belief belief);

/// The lens that counts these sources as origins of their own, or no longer.
Lens withOwnOrigins(Lens lens, std::span<const std::string> ids, bool areOwn);

}  // namespace throughline
