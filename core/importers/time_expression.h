// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "core/model/time_span.h"

namespace throughline {

/// When an English expression says that something was: "14 March 2024", "late 2022", "Q3 2023", "between
/// May and July 2023", "since 2019" (open at the end), "14/03/2024" (only where no reader can take it
/// otherwise), ISO 8601 forms, and relative ones ("yesterday", "last month", "two years ago", "in March")
/// against `published`, marked `isRelative`. `text` is always the expression itself; what cannot be
/// resolved is that alone. Early, mid and late are thirds, weeks run from Monday, seasons are those of the
/// northern hemisphere (`rangeOfSeason`). "In March" is the last March that had begun by then.
TimeSpan readTimeExpression(std::string_view text, const TimeSpan& published = {});

}  // namespace throughline
