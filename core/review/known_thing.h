// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

#include "core/model/threat_case.h"
#include "core/review/guessed_name.h"

namespace throughline {

/// The thing of the case that a typed name means beyond doubt: the one with its common id (a country, a CVE, an address, also as
/// an observable that a record brought), else the only one of just this name, capitals aside. nullopt where there is none, or several.
/// What is deleted is none. Linear in the things.
std::optional<EntityId> knownThing(const ThreatCase& threatCase, std::string_view typed, const std::optional<GuessedName>& guess);

}  // namespace throughline
