// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/time_span.h"

#include <chrono>
#include <cstdio>

namespace throughline {
namespace {

using std::chrono::day;
using std::chrono::month;
using std::chrono::sys_days;
using std::chrono::year;
using std::chrono::year_month_day;

constexpr std::int64_t daySeconds = 86400;

std::optional<int> digits(std::string_view text, std::size_t at, std::size_t count)
{
    if (at + count > text.size())
        return std::nullopt;
    int value = 0;
    for (std::size_t i = at; i < at + count; ++i) {
        if (text[i] < '0' || text[i] > '9')
            return std::nullopt;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

std::int64_t secondsOf(year_month_day date) { return sys_days(date).time_since_epoch().count() * daySeconds; }

/// Seconds after midnight UTC of "Thh:mm:ss[.f]Z|±hh:mm"; nullopt if malformed.
std::optional<std::int64_t> clockSeconds(std::string_view text)
{
    const auto hour = digits(text, 1, 2);
    const auto minute = digits(text, 4, 2);
    const auto second = digits(text, 7, 2);
    if (!hour || !minute || !second || text[3] != ':' || text[6] != ':' || *hour > 23 || *minute > 59 || *second > 60)
        return std::nullopt;
    std::size_t at = 9;
    if (at < text.size() && text[at] == '.') {
        const std::size_t first = ++at;
        while (at < text.size() && text[at] >= '0' && text[at] <= '9')
            ++at;
        if (at == first)
            return std::nullopt;
    }
    std::int64_t value = *hour * 3600 + *minute * 60 + *second;
    const std::string_view zone = text.substr(at);
    if (zone == "Z" || zone == "z" || zone.empty())
        return value;
    const auto zoneHour = digits(zone, 1, 2);
    const auto zoneMinute = digits(zone, 4, 2);
    if (zone.size() != 6 || (zone[0] != '+' && zone[0] != '-') || zone[3] != ':' || !zoneHour || !zoneMinute)
        return std::nullopt;
    const std::int64_t offset = *zoneHour * 3600 + *zoneMinute * 60;
    return zone[0] == '+' ? value - offset : value + offset;
}

TimeSpan spanOf(std::int64_t first, std::int64_t last, TimePrecision precision, std::string_view text)
{
    return {.earliest = first, .latest = last, .precision = precision, .text = std::string(text)};
}

}  // namespace

std::optional<TimeSpan> parseTime(std::string_view text)
{
    const auto y = digits(text, 0, 4);
    if (!y || *y < 1)
        return std::nullopt;
    if (text.size() == 4)
        return spanOf(secondsOf(year(*y) / 1 / 1), secondsOf(year(*y + 1) / 1 / 1) - 1, TimePrecision::Year, text);
    const auto m = digits(text, 5, 2);
    if (text[4] != '-' || !m || *m < 1 || *m > 12)
        return std::nullopt;
    const year_month_day firstOfMonth = year(*y) / month(static_cast<unsigned>(*m)) / 1;
    if (text.size() == 7) {
        const year_month_day next = firstOfMonth + std::chrono::months(1);
        return spanOf(secondsOf(firstOfMonth), secondsOf(next) - 1, TimePrecision::Month, text);
    }
    const auto d = digits(text, 8, 2);
    if (text[7] != '-' || !d)
        return std::nullopt;
    const year_month_day date = year(*y) / month(static_cast<unsigned>(*m)) / day(static_cast<unsigned>(*d));
    if (!date.ok())
        return std::nullopt;
    if (text.size() == 10)
        return spanOf(secondsOf(date), secondsOf(date) + daySeconds - 1, TimePrecision::Day, text);
    if (text[10] != 'T' && text[10] != 't' && text[10] != ' ')
        return std::nullopt;
    const auto clock = clockSeconds(text.substr(10));
    if (!clock)
        return std::nullopt;
    const std::int64_t at = secondsOf(date) + *clock;
    return spanOf(at, at, TimePrecision::Second, text);
}

std::string stixTime(std::int64_t seconds)
{
    const auto days = std::chrono::floor<std::chrono::days>(std::chrono::sys_seconds(std::chrono::seconds(seconds)));
    const year_month_day date(days);
    const std::int64_t rest = seconds - days.time_since_epoch().count() * daySeconds;
    char buffer[40];
    std::snprintf(buffer, sizeof buffer, "%04d-%02u-%02uT%02d:%02d:%02d.000Z", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()), static_cast<int>(rest / 3600),
                  static_cast<int>(rest / 60 % 60), static_cast<int>(rest % 60));
    return buffer;
}

std::string timeText(const TimeSpan& span)
{
    const std::optional<std::int64_t> at = span.earliest ? span.earliest : span.latest;
    if (!at)
        return span.text;
    const std::string full = stixTime(*at);
    switch (span.precision) {
    case TimePrecision::Year: return full.substr(0, 4);
    case TimePrecision::Quarter:
    case TimePrecision::Month: return full.substr(0, 7);
    case TimePrecision::Unknown:
    case TimePrecision::Day:
    case TimePrecision::Hour:
    case TimePrecision::Second: return full.substr(0, 10);
    }
    return full.substr(0, 10);
}

}  // namespace throughline
