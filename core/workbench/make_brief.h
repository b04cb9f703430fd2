// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/exporters/brief.h"
#include "core/scene/picture.h"

namespace throughline {

/// What the page of a picture says, in words, with the sentences behind its notes. `threatCase`: as it is named in the picture.
/// Errors: MarkingTooLow.
Result<Brief> makeBrief(const ThreatCase& threatCase, const Picture& picture, const BriefingOptions& options, const TextMetrics& metrics);

}  // namespace throughline
