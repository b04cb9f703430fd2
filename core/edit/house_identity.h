// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/model/threat_case.h"

namespace throughline::edit {

/// Name that own claims stand under: the house's, else "We".
std::string houseName(const House& house);

/// The entity that stands for the house, made (or restored) at first use. The house keeps its id from
/// then on, so that a later change of name renames the entity instead of making a second one.
EntityId houseEntity(ThreatCase& threatCase);

}  // namespace throughline::edit
