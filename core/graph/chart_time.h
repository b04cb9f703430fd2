// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/graph/claim_time.h"

namespace throughline {

/// A stretch of the calendar, seconds since 1970 UTC, both ends inclusive.
struct CalendarBin {
    std::int64_t from = 0;
    std::int64_t to = 0;
    std::string label;  ///< "2023", "2023 Q1", "2023-01", "2023-01-31", "2020 to 2029"

    bool operator==(const CalendarBin&) const = default;
};

/// The stretches that cover all dated times without a gap: days, months, quarters, years or equally many years, the
/// shortest of which there are no more than `most` (at least 1). Empty where nothing is dated.
std::vector<CalendarBin> calendarBins(const std::vector<KnownTime>& times, std::size_t most);

}  // namespace throughline
