// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/calendar.h"

#include <array>

namespace throughline {
namespace {

using std::chrono::days;
using std::chrono::months;
using std::chrono::sys_days;
using std::chrono::year_month_day;

bool isYear(int year) { return year >= 1000 && year <= 9999; }

year_month_day dateOf(int year, int month, int day)
{
    return std::chrono::year(year) / std::chrono::month(static_cast<unsigned>(month)) / std::chrono::day(static_cast<unsigned>(day));
}

/// `count` whole months from the first of one.
DayRange monthsFrom(int year, int month, int count, TimePrecision precision)
{
    const year_month_day first = dateOf(year, month, 1);
    return {sys_days(first), sys_days(first + months(count)) - days(1), precision};
}

int monthsIn(const DayRange& range)
{
    const year_month_day first(range.first);
    const year_month_day after(range.last + days(1));
    return (static_cast<int>(after.year()) - static_cast<int>(first.year())) * 12 + static_cast<int>(static_cast<unsigned>(after.month()))
        - static_cast<int>(static_cast<unsigned>(first.month()));
}

}  // namespace

std::optional<DayRange> rangeOfYear(int year)
{
    return isYear(year) ? std::optional(monthsFrom(year, 1, 12, TimePrecision::Year)) : std::nullopt;
}

std::optional<DayRange> rangeOfMonth(int year, int month)
{
    const bool fits = isYear(year) && month >= 1 && month <= 12;
    return fits ? std::optional(monthsFrom(year, month, 1, TimePrecision::Month)) : std::nullopt;
}

std::optional<DayRange> rangeOfDay(int year, int month, int day)
{
    if (!isYear(year) || month < 1 || day < 1 || day > 31 || !dateOf(year, month, day).ok())
        return std::nullopt;
    const sys_days at(dateOf(year, month, day));
    return DayRange{at, at, TimePrecision::Day};
}

std::optional<DayRange> rangeOfQuarter(int year, int quarter)
{
    const bool fits = isYear(year) && quarter >= 1 && quarter <= 4;
    return fits ? std::optional(monthsFrom(year, 3 * quarter - 2, 3, TimePrecision::Quarter)) : std::nullopt;
}

std::optional<DayRange> rangeOfSeason(int year, std::string_view season)
{
    const int month = season == "spring" ? 3 : season == "summer" ? 6 : season == "autumn" || season == "fall" ? 9 : season == "winter" ? 12 : 0;
    return isYear(year) && month > 0 ? std::optional(monthsFrom(year, month, 3, TimePrecision::Quarter)) : std::nullopt;
}

DayRange weekOf(sys_days day)
{
    const unsigned since = std::chrono::weekday(day).iso_encoding() - 1;
    const sys_days monday = day - days(since);
    return {monday, monday + days(6), TimePrecision::Day};
}

DayRange partOf(const DayRange& whole, int at, int parts)
{
    const int wholeMonths = monthsIn(whole);
    if (wholeMonths % parts == 0 && wholeMonths > 1) {
        const year_month_day first(whole.first);
        const sys_days begin(first + months(at * wholeMonths / parts));
        return {begin, sys_days(first + months((at + 1) * wholeMonths / parts)) - days(1), TimePrecision::Month};
    }
    const auto length = (whole.last - whole.first).count() + 1;
    // Thirds of a month are its first ten days, the next ten and the rest.
    const auto step = parts == 3 && wholeMonths == 1 ? 10 : length / parts;
    const sys_days begin = whole.first + days(at * step);
    return {begin, at + 1 == parts ? whole.last : begin + days(step - 1), TimePrecision::Day};
}

int monthOfWord(std::string_view word)
{
    static constexpr std::array<std::string_view, 12> names{"january", "february", "march", "april", "may", "june",
                                                           "july", "august", "september", "october", "november", "december"};
    for (std::size_t i = 0; i < names.size(); ++i)
        if (word == names[i] || (word.size() == 3 && word == names[i].substr(0, 3)) || (word == "sept" && i == 8))
            return static_cast<int>(i + 1);
    return 0;
}

int weekdayOfWord(std::string_view word)
{
    static constexpr std::array<std::string_view, 7> names{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};
    for (std::size_t i = 0; i < names.size(); ++i)
        if (word == names[i])
            return static_cast<int>(i + 1);
    return 0;
}

}  // namespace throughline
