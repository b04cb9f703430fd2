// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace throughline {

enum class TimePrecision { Unknown, Year, Quarter, Month, Day, Hour, Second };

/// When something was, as far as is known. Seconds since 1970 UTC; both ends inclusive; nullopt =
/// open or unresolved. `text` is the source's own expression ("Earlier in March"), kept even if it
/// could not be resolved; `isRelative` marks one that was resolved against a publication date.
struct TimeSpan {
    std::optional<std::int64_t> earliest;
    std::optional<std::int64_t> latest;
    TimePrecision precision = TimePrecision::Unknown;
    bool isRelative = false;
    std::string text;

    bool isDated() const { return earliest.has_value() || latest.has_value(); }
    bool isEmpty() const { return !isDated() && text.empty(); }
    bool operator==(const TimeSpan&) const = default;
};

/// RFC 3339 ("2024-01-31T00:00:00.000Z") or a plain date ("2024-01-31", "2024-01", "2024") to a
/// span; nullopt if it is no valid time of years 1..9999.
std::optional<TimeSpan> parseTime(std::string_view text);
/// "2024-01-31", "2024-01", "2024" by precision; the source's text where nothing is resolved.
std::string timeText(const TimeSpan& span);
/// "2024-01-31T00:00:00.000Z", as STIX wants it.
std::string stixTime(std::int64_t seconds);

}  // namespace throughline
