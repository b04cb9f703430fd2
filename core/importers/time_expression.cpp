// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/time_expression.h"

#include <algorithm>
#include <initializer_list>
#include <string>
#include <vector>

#include "core/importers/calendar.h"
#include "core/importers/time_words.h"

namespace throughline {
namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::year_month_day;

constexpr std::int64_t daySeconds = 86400;
constexpr std::size_t maxExpressionBytes = 200;

using Words = TimeWords;

/// Days with open ends, before they become seconds.
struct Span {
    std::optional<sys_days> first;
    std::optional<sys_days> last;
    TimePrecision precision = TimePrecision::Unknown;
};

class Reader {
public:
    Reader(Words words, std::optional<sys_days> published) : m_words(std::move(words)), m_published(published) {}

    std::optional<Span> read()
    {
        skipAny({"around", "about", "circa", "approximately", "roughly"});
        if (const auto span = between(); span || m_isDone)
            return span;
        if (const auto span = open(); span || m_isDone)
            return span;
        const std::optional<DayRange> range = whole(0, m_words.size());
        return range ? std::optional(Span{range->first, range->last, range->precision}) : std::nullopt;
    }
    bool isRelative() const { return m_isRelative; }

private:
    std::string_view at(std::size_t i) const { return i < m_words.size() ? std::string_view(m_words[i]) : std::string_view(); }
    bool is(std::size_t i, std::initializer_list<std::string_view> words) const
    {
        return std::find(words.begin(), words.end(), at(i)) != words.end();
    }
    void skipAny(std::initializer_list<std::string_view> words)
    {
        while (!m_words.empty() && is(0, words))
            m_words.erase(m_words.begin());
    }

    /// "between A and B", "from A to B", "A to B". The first one takes from the second what it lacks.
    std::optional<Span> between()
    {
        if (is(0, {"up"}))
            return std::nullopt;
        const bool isBetween = is(0, {"between"});
        const std::size_t begin = isBetween || is(0, {"from"}) ? 1 : 0;
        for (std::size_t i = begin + 1; i + 1 < m_words.size(); ++i) {
            const bool isJoint = isBetween ? is(i, {"and"}) : is(i, {"to", "until", "till", "through"});
            if (!isJoint)
                continue;
            m_isDone = true;
            const std::optional<DayRange> last = whole(i + 1, m_words.size());
            std::optional<DayRange> first = completed(begin, i, last);
            if (!first || !last || first->first > last->last)
                return std::nullopt;
            return Span{first->first, last->last, std::max(first->precision, last->precision)};
        }
        return std::nullopt;
    }

    /// Words up to `end`, with the month and year of `last` where they have none of their own.
    std::optional<DayRange> completed(std::size_t begin, std::size_t end, const std::optional<DayRange>& last)
    {
        Words words(m_words.begin() + static_cast<std::ptrdiff_t>(begin), m_words.begin() + static_cast<std::ptrdiff_t>(end));
        const auto any = [&](auto&& holds) { return std::any_of(words.begin(), words.end(), holds); };
        const year_month_day to(last ? last->last : sys_days{});
        const int toYear = static_cast<int>(to.year());
        if (last && words.size() == 1 && numberOf(words[0]) && !yearOf(words[0]))
            return rangeOfDay(toYear, static_cast<int>(static_cast<unsigned>(to.month())), *numberOf(words[0]));
        const bool lacksYear = any([](const std::string& w) { return monthOfWord(w) > 0 || isSeason(w); })
            && !any([](const std::string& w) { return yearOf(w).has_value(); });
        if (!last || !lacksYear)
            return Reader(std::move(words), m_published).wholly(m_isRelative);
        words.push_back(std::to_string(toYear));
        const std::optional<DayRange> same = Reader(words, m_published).wholly(m_isRelative);
        if (!same || same->first <= last->last)
            return same;
        words.back() = std::to_string(toYear - 1);  // "November to February 2024"
        return Reader(std::move(words), m_published).wholly(m_isRelative);
    }

    std::optional<DayRange> wholly(bool& isRelative)
    {
        const std::optional<DayRange> range = whole(0, m_words.size());
        isRelative = isRelative || m_isRelative;
        return range;
    }

    /// "since A", "until A" and their kin.
    std::optional<Span> open()
    {
        const bool hasOn = m_words.size() > 2 && is(m_words.size() - 1, {"on", "onward", "onwards"});
        const bool isSince = is(0, {"since", "starting", "beginning"}) && !is(1, {"of"});
        if (isSince || (is(0, {"from", "after"}) && (hasOn || is(0, {"after"})))) {
            m_isDone = true;
            const bool isAfter = is(0, {"after"});
            const auto from = whole(1, m_words.size() - (hasOn ? 1 : 0));
            return from ? std::optional(Span{isAfter ? from->last + days(1) : from->first, std::nullopt, from->precision}) : std::nullopt;
        }
        if (is(0, {"until", "till", "before", "by", "through"}) || (is(0, {"up"}) && is(1, {"to", "until"}))) {
            m_isDone = true;
            const auto to = whole(is(0, {"up"}) ? 2 : 1, m_words.size());
            return to ? std::optional(Span{std::nullopt, is(0, {"before"}) ? to->first - days(1) : to->last, to->precision}) : std::nullopt;
        }
        return std::nullopt;
    }

    /// An expression without ends of its own.
    std::optional<DayRange> whole(std::size_t begin, std::size_t end)
    {
        while (begin < end && is(begin, {"in", "on", "during", "throughout", "over", "at", "the", "of", "from", "as", "within", "sometime"}))
            ++begin;
        if (begin >= end)
            return std::nullopt;
        if (const auto part = qualified(begin, end))
            return part;
        if (const auto range = absolute(begin, end))
            return range;
        return m_published ? relative(begin, end) : std::nullopt;
    }

    /// "early A", "the first half of A", "the end of A", "mid-A".
    std::optional<DayRange> qualified(std::size_t begin, std::size_t end)
    {
        const bool isHalf = is(begin + 1, {"half"}) && ordinalOf(at(begin)) >= 1 && ordinalOf(at(begin)) <= 2;
        const int third = is(begin, {"early", "beginning", "start"}) ? 0 : is(begin, {"mid", "middle"}) ? 1 : is(begin, {"late", "end"}) ? 2 : -1;
        if (is(begin, {"earlier"}) && is(begin + 1, {"this", "in"}))
            return earlier(begin + 1, end);
        if (!isHalf && third < 0)
            return std::nullopt;
        const auto of = whole(begin + (isHalf ? 2 : 1), end);
        if (!of)
            return std::nullopt;
        return isHalf ? partOf(*of, ordinalOf(at(begin)) - 1, 2) : partOf(*of, third, 3);
    }

    /// From the beginning of the year, month … until the day of publication.
    std::optional<DayRange> earlier(std::size_t begin, std::size_t end)
    {
        auto range = whole(begin, end);
        if (!range || !m_published)
            return range;
        m_isRelative = true;
        range->last = std::max(range->first, std::min(range->last, *m_published));
        return range;
    }

    std::optional<DayRange> absolute(std::size_t begin, std::size_t end) const
    {
        Words words;
        for (std::size_t i = begin; i < end; ++i)
            if (!is(i, {"of", "the", "in"}) && (end - begin < 3 || weekdayOfWord(at(i)) == 0))
                words.push_back(m_words[i]);
        if (words.size() == 1)
            return single(words[0]);
        const int last = words.empty() ? 0 : yearOf(words.back()).value_or(0);
        const int first = words.empty() ? 0 : yearOf(words[0]).value_or(0);
        if (words.size() == 2 && (first > 0 || last > 0)) {
            const std::string& other = first > 0 ? words[1] : words[0];
            const int year = first > 0 ? first : last;
            if (const int month = monthOfWord(other))
                return rangeOfMonth(year, month);
            return isSeason(other) ? rangeOfSeason(year, other) : std::nullopt;
        }
        if (words.size() == 3 && last > 0)
            return dated(words, last);
        if (words.size() == 3 && first > 0)
            return dated({words[1], words[2], words[0]}, first);
        return std::nullopt;
    }

    /// Day and month in either order, a quarter, before the year.
    static std::optional<DayRange> dated(const Words& words, int year)
    {
        for (const std::size_t at : {std::size_t(0), std::size_t(1)}) {
            const std::optional<int> number = numberOf(words[1 - at]);
            if (const int month = monthOfWord(words[at]); month > 0 && number)
                return rangeOfDay(year, month, *number);
        }
        if (words[1] == "quarter")
            return rangeOfQuarter(year, ordinalOf(words[0]));
        return words[0] == "q" && numberOf(words[1]) ? rangeOfQuarter(year, *numberOf(words[1])) : std::nullopt;
    }

    std::optional<DayRange> single(const std::string& word) const
    {
        if (const auto year = yearOf(word))
            return rangeOfYear(*year);
        const auto separator = std::find_if(word.begin(), word.end(), [](char c) { return c == '/' || c == '.' || c == '-'; });
        if (separator == word.end())
            return std::nullopt;
        return numeric(word, *separator);
    }

    /// Year first as ISO; else day and month only where one of them can be nothing else.
    static std::optional<DayRange> numeric(const std::string& word, char separator)
    {
        std::vector<std::string> parts(1);
        for (const char c : word)
            if (c == separator)
                parts.emplace_back();
            else
                parts.back().push_back(c);
        std::vector<int> numbers;
        for (const std::string& part : parts)
            numbers.push_back(numberOf(part).value_or(-1));
        if (parts.size() == 2 && yearOf(parts[0]))
            return parts[1].size() == 4 ? yearsOf(numbers) : rangeOfMonth(numbers[0], numbers[1]);
        if (parts.size() != 3)
            return std::nullopt;
        if (yearOf(parts[0]))
            return rangeOfDay(numbers[0], numbers[1], numbers[2]);
        if (!yearOf(parts[2]) || (numbers[0] <= 12 && numbers[1] <= 12 && numbers[0] != numbers[1]))
            return std::nullopt;
        return numbers[0] > 12 ? rangeOfDay(numbers[2], numbers[1], numbers[0]) : rangeOfDay(numbers[2], numbers[0], numbers[1]);
    }

    /// "2019-2021".
    static std::optional<DayRange> yearsOf(const std::vector<int>& years)
    {
        const auto from = rangeOfYear(years[0]);
        const auto to = rangeOfYear(years[1]);
        if (!from || !to || years[1] < years[0])
            return std::nullopt;
        return DayRange{from->first, to->last, TimePrecision::Year};
    }

    std::optional<DayRange> relative(std::size_t begin, std::size_t end)
    {
        m_isRelative = true;
        const std::size_t size = end - begin;
        if (size == 1)
            return oneWord(at(begin));
        if (is(end - 1, {"ago"}))
            return ago(begin, end - 1);
        if (is(begin, {"day"}) && is(end - 1, {"yesterday"}))
            return DayRange{*m_published - days(2), *m_published - days(2), TimePrecision::Day};
        if (is(begin, {"last", "past", "previous", "this"}) && size == 2)
            return is(begin, {"this"}) ? thisOne(at(begin + 1)) : lastOne(at(begin + 1));
        if (is(begin, {"last", "past", "previous"}) && size == 3)
            return past(countOf(at(begin + 1)), at(begin + 2));
        return dayOfMonth(begin, size);
    }

    int year() const { return static_cast<int>(year_month_day(*m_published).year()); }
    int month() const { return static_cast<int>(static_cast<unsigned>(year_month_day(*m_published).month())); }

    /// The latest range of a year that had begun by the day of publication.
    template <class OfYear>
    std::optional<DayRange> latest(OfYear&& ofYear) const
    {
        const std::optional<DayRange> now = ofYear(year());
        return now && now->first <= *m_published ? now : ofYear(year() - 1);
    }

    std::optional<DayRange> oneWord(std::string_view word) const
    {
        const auto day = [&](int back) { return DayRange{*m_published - days(back), *m_published - days(back), TimePrecision::Day}; };
        if (word == "today" || word == "yesterday")
            return day(word == "today" ? 0 : 1);
        if (const int weekday = weekdayOfWord(word)) {
            const int now = static_cast<int>(std::chrono::weekday(*m_published).iso_encoding());
            return day((now - weekday + 7) % 7);
        }
        if (const int of = monthOfWord(word))
            return latest([&](int y) { return rangeOfMonth(y, of); });
        if (isSeason(word))
            return latest([&](int y) { return rangeOfSeason(y, word); });
        return std::nullopt;
    }

    /// "14 March", "March 14" without a year.
    std::optional<DayRange> dayOfMonth(std::size_t begin, std::size_t size) const
    {
        Words words;
        for (std::size_t i = begin; i < begin + size; ++i)
            if (!is(i, {"of", "the"}) && weekdayOfWord(m_words[i]) == 0)
                words.push_back(m_words[i]);
        if (words.size() == 1)
            return oneWord(words[0]);
        if (words.size() != 2)
            return std::nullopt;
        const std::size_t monthAt = monthOfWord(words[0]) > 0 ? 0 : 1;
        const int of = monthOfWord(words[monthAt]);
        const std::optional<int> day = numberOf(words[1 - monthAt]);
        return of > 0 && day ? latest([&](int y) { return rangeOfDay(y, of, *day); }) : std::nullopt;
    }

    std::optional<DayRange> thisOne(std::string_view unit) const
    {
        if (unit == "week")
            return weekOf(*m_published);
        if (unit == "month")
            return rangeOfMonth(year(), month());
        if (unit == "year")
            return rangeOfYear(year());
        if (unit == "quarter")
            return rangeOfQuarter(year(), (month() + 2) / 3);
        return isSeason(unit) ? rangeOfSeason(year(), unit) : oneWord(unit);
    }

    std::optional<DayRange> lastOne(std::string_view unit) const
    {
        if (weekdayOfWord(unit) > 0) {
            std::optional<DayRange> day = oneWord(unit);
            if (day->first == *m_published)
                day->first = day->last = *m_published - days(7);
            return day;
        }
        if (monthOfWord(unit) > 0 || isSeason(unit)) {
            const std::optional<DayRange> found = oneWord(unit);
            const bool isNow = found && found->last >= *m_published;
            return !isNow ? found : isSeason(unit) ? rangeOfSeason(year() - 1, unit) : rangeOfMonth(year() - 1, monthOfWord(unit));
        }
        return unitBack(1, unit);
    }

    /// The week, month … that lies `count` of them back.
    std::optional<DayRange> unitBack(int count, std::string_view unit) const
    {
        if (count < 0 || count > 1000)
            return std::nullopt;
        if (unit == "day" || unit == "days" || unit == "night")
            return DayRange{*m_published - days(count), *m_published - days(count), TimePrecision::Day};
        if (unit == "week" || unit == "weeks")
            return weekOf(*m_published - days(7 * count));
        if (unit == "year" || unit == "years")
            return rangeOfYear(year() - count);
        if (unit == "decade" || unit == "decades")
            return rangeOfYear(year() - 10 * count);
        const bool isQuarter = unit == "quarter" || unit == "quarters";
        if (!isQuarter && unit != "month" && unit != "months")
            return std::nullopt;
        const int back = year() * 12 + month() - 1 - count * (isQuarter ? 3 : 1);
        return isQuarter ? rangeOfQuarter(back / 12, back % 12 / 3 + 1) : rangeOfMonth(back / 12, back % 12 + 1);
    }

    std::optional<DayRange> ago(std::size_t begin, std::size_t end) const
    {
        const std::optional<int> count = end - begin == 2 ? countOf(at(begin)) : std::nullopt;
        return count ? unitBack(*count, at(begin + 1)) : std::nullopt;
    }

    /// "the past three months": from that day on until publication.
    std::optional<DayRange> past(std::optional<int> count, std::string_view unit) const
    {
        if (!count)
            return std::nullopt;
        const std::optional<DayRange> from = unitBack(*count, unit);
        if (!from)
            return std::nullopt;
        return DayRange{from->first, *m_published, from->precision};
    }

    Words m_words;
    std::optional<sys_days> m_published;
    bool m_isRelative = false;
    bool m_isDone = false;  ///< the form is known, whatever came of it
};

std::optional<sys_days> dayOf(const TimeSpan& published)
{
    if (!published.earliest)
        return std::nullopt;
    return std::chrono::floor<days>(std::chrono::sys_seconds(std::chrono::seconds(*published.earliest)));
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && (text.front() == ' ' || text.front() == ','))
        text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == ',' || text.back() == '.'))
        text.remove_suffix(1);
    return text;
}

}  // namespace

TimeSpan readTimeExpression(std::string_view text, const TimeSpan& published)
{
    TimeSpan out;
    out.text = text;
    if (text.size() > maxExpressionBytes)
        return out;
    if (std::optional<TimeSpan> exact = parseTime(trimmed(text))) {
        exact->text = out.text;
        return *exact;
    }
    Reader reader(timeWords(trimmed(text)), dayOf(published));
    const std::optional<Span> span = reader.read();
    if (!span)
        return out;
    if (span->first)
        out.earliest = span->first->time_since_epoch().count() * daySeconds;
    if (span->last)
        out.latest = (span->last->time_since_epoch().count() + 1) * daySeconds - 1;
    out.precision = span->precision;
    out.isRelative = reader.isRelative();
    return out;
}

}  // namespace throughline
