// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "core/base/diagnostic.h"
#include "core/base/result.h"
#include "core/model/lens.h"
#include "core/model/threat_case.h"

namespace throughline {

/// A lens as JSON: {"disbelieve": [ids], "doubt": [ids], "min_reliability": "A".."F", "min_credibility": 1..6,
/// "include_ungraded": bool, "include_set_aside": bool}; each may be missing. Errors: Malformed, with the
/// name that is wrong in the message.
Result<Lens> parseLens(std::string_view json);
/// The same from a file of at most 1 MB. Errors: FileNotFound, FileUnreadable, TooLarge, Malformed; `where` is the path.
Result<Lens> readLensFile(const std::string& path);

/// A warning for each id of a lens that the case has not.
std::vector<Diagnostic> unknownLensIds(const ThreatCase& threatCase, const Lens& lens, const std::string& file);

}  // namespace throughline
