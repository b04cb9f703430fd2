// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/importers/json_scanner.h"

namespace throughline {

/// JSON text made strict, and what was changed (offsets in the text given).
struct RepairedJson {
    std::string text;
    std::vector<JsonFault> changes;
};

/// Rewrites what common tools write although JSON has no word for it: NaN and Infinity become null;
/// True, False and None their JSON words; control characters in strings are escaped; lone
/// surrogates become U+FFFD; unknown escapes are taken literally; numbers that no computer number
/// holds become texts; commas before a closing bracket go. Anything else stays as it is, so the
/// result may still be malformed. At most 20 changes are listed, all are made.
RepairedJson repairJson(std::string_view text);

}  // namespace throughline
