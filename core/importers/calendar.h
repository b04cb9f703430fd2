// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>

#include "core/model/time_span.h"

namespace throughline {

/// Whole days of the Gregorian calendar (UTC), both ends inclusive, and how fine the words were.
struct DayRange {
    std::chrono::sys_days first;
    std::chrono::sys_days last;
    TimePrecision precision = TimePrecision::Day;
};

// Ranges of parts of the calendar. nullopt where there is no such day, month …; years 1000 to 9999.
std::optional<DayRange> rangeOfYear(int year);
std::optional<DayRange> rangeOfMonth(int year, int month);
std::optional<DayRange> rangeOfDay(int year, int month, int day);
std::optional<DayRange> rangeOfQuarter(int year, int quarter);
/// Meteorological seasons of the northern hemisphere, as most reports mean them: spring is March to
/// May, summer June to August, autumn September to November; the winter of a year begins in December.
std::optional<DayRange> rangeOfSeason(int year, std::string_view season);
/// Monday to Sunday (ISO 8601) of the week that holds a day.
DayRange weekOf(std::chrono::sys_days day);

/// Part `at` of `parts` equal ones (thirds for "early", "mid", "late"; halves), in whole months for years
/// and longer, else in days.
DayRange partOf(const DayRange& whole, int at, int parts);

/// 1 to 12 for "march", "mar", "mar."; 0 for anything else. Lower case.
int monthOfWord(std::string_view word);
/// Monday is 1; 0 for anything else. Lower case.
int weekdayOfWord(std::string_view word);

}  // namespace throughline
