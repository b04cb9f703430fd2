// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/find/find_index.h"

namespace throughline {

/// A find in words. Plain text as the source has it: whoever shows it defangs it.
struct FoundText {
    std::string what;    ///< the name, the title, the sentence
    std::string detail;  ///< the name that an alias is for, the report that a text stands in; else empty or what it is in a word
};

/// `found` must be of an index of this case.
FoundText textOf(const ThreatCase& threatCase, const Found& found);

}  // namespace throughline
