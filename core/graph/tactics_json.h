// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/entity.h"

namespace throughline {

/// ATT&CK tactics that the record of a technique states (`kill_chain_phases` of a MITRE kill chain, STIX 2.1 section 2.9),
/// as their short names ("initial-access"), each once, in the order of the kill chain. Empty where none is stated or
/// the record cannot be read: a technique that prose names by id has none.
std::vector<std::string> tacticsOf(const Entity& entity);

/// Place of a tactic in the kill chain of ATT&CK Enterprise, then ICS; words that neither knows come after all others.
std::size_t tacticRank(std::string_view tactic);
/// Sectors that the record of a thing states (`sectors` of an identity, STIX 2.1 section 4.5), as written, each once, in its order.
std::vector<std::string> sectorsOf(const Entity& entity);
/// "initial-access" as people write it: "Initial access".
std::string tacticLabel(std::string_view tactic);

}  // namespace throughline
