// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/find/find_index.h"

namespace throughline {

/// A find in words. Plain text as the source has it: whoever shows it defangs it.
struct FoundText {
    std::string what;    ///< the name, the title, the sentence
    std::string detail;  ///< what it is: "actor", "actor, Salt Typhoon" of an alias, the report that the sentence stands in
};

/// `found` must be of an index of this case.
FoundText textOf(const ThreatCase& threatCase, const Found& found);

}  // namespace throughline
