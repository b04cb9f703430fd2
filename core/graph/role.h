// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/model/threat_case.h"

namespace throughline {

/// What a thing does in the story, in reading order; it decides the lane (not the STIX type does).
enum class Role {
    Sponsor,
    Actor,
    Capability,
    Infrastructure,
    Place,
    Sector,
    Victim,
    Other,    ///< drawn in a lane of its own behind the targets: mitigations, indicators, unknown types
    Speaker,  ///< does nothing but speak or carry words: not drawn unless asked
};
inline constexpr int roleCount = 9;

/// "Sponsor, as claimed", "Actor", …: lane titles.
std::string_view laneTitle(Role role);
bool isTarget(Role role);

/// One role per entity of the case (model.md 5.1): source of targets/uses/exploits/compromises is
/// an Actor, unless it is also somebody's alleged sponsor; target of attributed-to or
/// originates-from is a Sponsor; else by type. Malware, tools, techniques and flaws stay what they
/// are. A body of whom nobody says that it was attacked is a Speaker or Other, never a Victim.
/// Relationships marked in `isRelationshipOut` (hidden, out by lens) do not count; with all but one
/// incident's marked, these are the roles in that incident. A shorter mask marks no others.
std::vector<Role> assignRoles(const ThreatCase& threatCase, const std::vector<bool>& isRelationshipOut);
/// The same where entities are joined: `classes` gives each entity the row of its class's first
/// member (sameAsClasses); what is said of one member is said of all.
std::vector<Role> assignRoles(const ThreatCase& threatCase, const ClaimIndex& claims, const std::vector<bool>& isRelationshipOut,
                              std::span<const std::uint32_t> classes);

/// Role by type and class alone: the lane that a thing has once somebody acts on it.
Role roleByType(const Entity& entity);

}  // namespace throughline
