// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/threat_case.h"

namespace throughline {

/// For each report the row of the first report with a near-identical text (its own row if there is
/// none): at least six tenths of their runs of five words are shared. Reports without or with very
/// short text stand alone. Looks at the first 64 KiB of each.
/// Source: Broder, "On the resemblance and containment of documents", 1997 (bottom-k sketches).
std::vector<std::uint32_t> nearTextGroups(const ChunkedColumn<Report>& reports);

/// Letters and digits of a sentence in lower case with single spaces, for comparing wordings.
std::string plainWords(std::string_view text);

}  // namespace throughline
