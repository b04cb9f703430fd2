// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "core/graph/lens_filter.h"
#include "core/model/threat_case.h"

namespace throughline {

/// For each entity the row of the first member of its same-as class (its own row if it is alone).
/// Only accepted links of kind SameAs join, and only if a claim for them is in force under the lens
/// (a link without any claim is the analyst's own). Union-find.
std::vector<std::uint32_t> sameAsClasses(const ThreatCase& threatCase, const LensFilter& lens);

}  // namespace throughline
