// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace throughline {

/// Does it look like an ATT&CK id of a technique: "T1566", "T1566.001"?
bool isTechniqueId(std::string_view id);
/// The technique's name in resources/lexicon/attack_ids.csv; empty for an id that is not there.
std::string techniqueName(std::string_view id);

}  // namespace throughline
