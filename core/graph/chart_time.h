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

/// A date to be printed on an axis of days since 1970.
struct CalendarTick {
    std::int64_t day = 0;
    std::string label;  ///< "2023", "2023-04", "2023-04-11"

    bool operator==(const CalendarTick&) const = default;
};

/// From the first to the last day the beginnings of years, of months or, where even those are far apart, the first of each
/// month and days at even steps from there, ascending and no less than `leastDays` apart; none of those there: the first day.
std::vector<CalendarTick> calendarTicks(std::int64_t firstDay, std::int64_t lastDay, double leastDays);

}  // namespace throughline
