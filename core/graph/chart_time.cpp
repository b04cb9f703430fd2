// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/chart_time.h"

#include <algorithm>
#include <chrono>

#include "core/graph/filter_words.h"

namespace throughline {
namespace {

using std::chrono::days;
using std::chrono::months;
using std::chrono::sys_days;
using std::chrono::year_month_day;

constexpr std::int64_t daySeconds = 86400;

/// Times of years 1 to 9999 only reach here (`parseTime`); what a record of another kind holds is kept to them, so that
/// the calendar is never asked for what it does not have.
constexpr std::int64_t firstSecond = -62'135'596'800;
constexpr std::int64_t lastSecond = 253'402'300'799;

year_month_day dateOf(std::int64_t seconds)
{
    const std::int64_t kept = std::clamp(seconds, firstSecond, lastSecond);
    return year_month_day{sys_days{days{kept >= 0 ? kept / daySeconds : (kept - daySeconds + 1) / daySeconds}}};
}

std::int64_t secondsOf(const year_month_day& date)
{
    return static_cast<std::int64_t>(sys_days{date}.time_since_epoch().count()) * daySeconds;
}

/// Months per stretch; 0 = a day.
using Step = int;
constexpr Step quarter = 3;
constexpr Step year = 12;

year_month_day beginOf(const year_month_day& date, Step step)
{
    if (step == 0)
        return date;
    const int month = int(date.year()) * 12 + static_cast<int>(unsigned(date.month())) - 1;
    const int begin = month - month % step;
    return {std::chrono::year{begin / 12}, std::chrono::month{static_cast<unsigned>(begin % 12 + 1)}, std::chrono::day{1}};
}

year_month_day nextOf(const year_month_day& begin, Step step)
{
    return step == 0 ? year_month_day{sys_days{begin} + days{1}} : begin + months{step};
}

std::string labelOf(const year_month_day& begin, const year_month_day& next, Step step)
{
    const std::string day = dayText(secondsOf(begin));
    if (step == 0)
        return day;
    if (step < quarter)
        return day.substr(0, 7);
    if (step == quarter)
        return day.substr(0, 4) + " Q" + std::to_string((unsigned(begin.month()) - 1) / 3 + 1);
    const std::string last = dayText(secondsOf(next) - 1);
    return step == year ? day.substr(0, 4) : day.substr(0, 4) + " to " + last.substr(0, 4);
}

/// Days, months, quarters, years, then 2, 5, 10, 20, 50 … years.
Step longer(Step step)
{
    if (step == 0)
        return 1;
    if (step < year)
        return step == 1 ? quarter : year;
    int head = step / year;
    while (head >= 10)
        head /= 10;
    return head == 2 ? step / 2 * 5 : step * 2;
}

sys_days dayOf(std::int64_t number) { return sys_days{days{std::clamp(number, firstSecond / daySeconds, lastSecond / daySeconds)}}; }

/// Beginnings of stretches of whole months.
std::vector<CalendarTick> monthTicks(sys_days first, sys_days last, Step step)
{
    std::vector<CalendarTick> ticks;
    for (year_month_day at = beginOf(year_month_day{first}, step); sys_days{at} <= last; at = nextOf(at, step))
        if (sys_days{at} >= first) {
            const std::int64_t number = sys_days{at}.time_since_epoch().count();
            ticks.push_back({number, dayText(number * daySeconds).substr(0, step % year == 0 ? 4 : 7)});
        }
    return ticks;
}

/// The first of each month and every `step` days from there, but for what stands too near to the next first.
std::vector<CalendarTick> dayTicks(sys_days first, sys_days last, int step)
{
    std::vector<CalendarTick> ticks;
    for (sys_days at = first; at <= last; at += days{1}) {
        const year_month_day date{at};
        const int day = static_cast<int>(unsigned(date.day()));
        const int length = static_cast<int>(unsigned((date.year() / date.month() / std::chrono::last).day()));
        const std::int64_t number = at.time_since_epoch().count();
        if ((day - 1) % step == 0 && length - day + 1 >= step)
            ticks.push_back({number, dayText(number * daySeconds)});
    }
    return ticks;
}

}  // namespace

std::vector<CalendarTick> calendarTicks(std::int64_t firstDay, std::int64_t lastDay, double leastDays)
{
    const sys_days first = dayOf(firstDay);
    const sys_days last = dayOf(lastDay);
    std::vector<CalendarTick> ticks;
    for (const int step : {1, 2, 5, 10, 15})
        if (ticks.empty() && step >= leastDays)
            ticks = dayTicks(first, last, step);
    for (Step step = 1; ticks.empty() && step <= 1'000 * year; step = step == quarter ? 2 * quarter : longer(step))
        if (step * 28 >= leastDays)
            ticks = monthTicks(first, last, step);
    if (ticks.empty() && first <= last)
        ticks.push_back({first.time_since_epoch().count(), dayText(first.time_since_epoch().count() * daySeconds)});
    return ticks;
}

std::vector<CalendarBin> calendarBins(const std::vector<KnownTime>& times, std::size_t most)
{
    std::optional<std::int64_t> first;
    std::optional<std::int64_t> last;
    for (const KnownTime& time : times) {
        if (!time.isDated())
            continue;
        const std::int64_t from = time.earliest.value_or(time.latest.value_or(0));
        const std::int64_t to = time.latest.value_or(from);
        first = std::min(first.value_or(from), std::min(from, to));
        last = std::max(last.value_or(to), std::max(from, to));
    }
    if (!first)
        return {};
    for (Step step = 0;; step = longer(step)) {
        std::vector<CalendarBin> bins;
        for (year_month_day at = beginOf(dateOf(*first), step); secondsOf(at) <= std::min(*last, lastSecond) && bins.size() <= most;) {
            const year_month_day next = nextOf(at, step);
            bins.push_back({secondsOf(at), secondsOf(next) - 1, labelOf(at, next, step)});
            at = next;
        }
        // A stretch of 10,000 years holds everything.
        if (bins.size() <= std::max<std::size_t>(most, 1) || step >= 10'000 * year)
            return bins;
    }
}

}  // namespace throughline
