// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "core/graph/lens_filter.h"
#include "core/model/threat_case.h"

namespace throughline {

/// For each same-as link: does it join its ends? Accepted, of kind SameAs, neither it nor an end deleted,
/// and a claim for it in force under the lens (a link without any claim is the analyst's own).
std::vector<bool> joiningLinks(const ThreatCase& threatCase, const LensFilter& lens);

/// For each entity the row of the first member of its same-as class (its own row if it is alone).
/// Union-find over `joiningLinks`.
std::vector<std::uint32_t> sameAsClasses(const ThreatCase& threatCase, const LensFilter& lens);
/// The same, quicker. `claims`: of this case.
std::vector<std::uint32_t> sameAsClasses(const ThreatCase& threatCase, const ClaimIndex& claims, const LensFilter& lens);

}  // namespace throughline
