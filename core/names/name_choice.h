// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "core/model/threat_case.h"

namespace throughline {

/// Whose names things are shown under (`ViewState::names`).
struct NameChoice {
    std::string_view id;     ///< empty: as in the source
    std::string_view label;  ///< "MITRE ATT&CK", "Microsoft"
    std::string_view hint;
};
/// The source, the house list, ATT&CK, MISP, then vendors by name.
std::span<const NameChoice> nameChoices();
/// Null if there is no such choice.
const NameChoice* findNameChoice(std::string_view id);
/// "Names: MITRE ATT&CK"; empty for the source's names, and for a choice that this version does not know.
std::string namesText(std::string_view id);

/// The case as it is read under a choice: the same rows, of which those that the choice has a name for go by that name; what
/// the source calls them becomes their first alias and `Entity::sourceName`. Others keep the source's name. Nothing is
/// joined and no id changes. Only named groups, campaigns, malware, tools and techniques have names in reference sets; the
/// house list may name anything but indicators. Of several entries with one name none is taken.
ThreatCase namedCase(const ThreatCase& threatCase, std::string_view choice);

/// What a vendor calls a thing of these names, in this order of preference: a name of the vendor's present scheme, one that the
/// MISP galaxy gives to the vendor, a provisional number ("Storm-0558", "UNC2452"). Empty if there is none.
std::string vendorName(std::string_view vendor, std::span<const std::string> names);

}  // namespace throughline
