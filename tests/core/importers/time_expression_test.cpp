// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/time_expression.h"
#include "tests/support/catch.h"

using namespace throughline;

namespace {

/// "2024-03-14 .. 2024-03-14 day"; "…" for an open end, "~" in front of relative ones, "?" for none.
std::string described(const TimeSpan& span)
{
    static constexpr const char* precisions[]{"unknown", "year", "quarter", "month", "day", "hour", "second"};
    if (!span.isDated())
        return "?";
    const auto day = [](const std::optional<std::int64_t>& at) { return at ? stixTime(*at).substr(0, 10) : std::string("…"); };
    return (span.isRelative ? "~" : "") + day(span.earliest) + " .. " + day(span.latest) + " "
        + precisions[static_cast<std::size_t>(span.precision)];
}

struct Row {
    const char* text;
    const char* expected;
};

}  // namespace

TEST_CASE("Absolute English time expressions become spans", "[importers][time]")
{
    static constexpr Row rows[]{
        {"14 March 2024", "2024-03-14 .. 2024-03-14 day"},
        {"14th of March 2024", "2024-03-14 .. 2024-03-14 day"},
        {"on the 1st of May, 2023", "2023-05-01 .. 2023-05-01 day"},
        {"March 14, 2024", "2024-03-14 .. 2024-03-14 day"},
        {"March 14th, 2024", "2024-03-14 .. 2024-03-14 day"},
        {"Thursday, 14 March 2024", "2024-03-14 .. 2024-03-14 day"},
        {"29 Feb 2024", "2024-02-29 .. 2024-02-29 day"},
        {"29 Feb 2023", "?"},
        {"31 April 2023", "?"},
        {"March 2024", "2024-03-01 .. 2024-03-31 month"},
        {"in March 2024", "2024-03-01 .. 2024-03-31 month"},
        {"Sept. 2022", "2022-09-01 .. 2022-09-30 month"},
        {"February of 2024", "2024-02-01 .. 2024-02-29 month"},
        {"2023", "2023-01-01 .. 2023-12-31 year"},
        {"during 2023", "2023-01-01 .. 2023-12-31 year"},
        {"circa 2010", "2010-01-01 .. 2010-12-31 year"},
        {"Q3 2023", "2023-07-01 .. 2023-09-30 quarter"},
        {"2023 Q1", "2023-01-01 .. 2023-03-31 quarter"},
        {"the fourth quarter of 2022", "2022-10-01 .. 2022-12-31 quarter"},
        {"Q5 2023", "?"},
        {"early 2023", "2023-01-01 .. 2023-04-30 month"},
        {"mid-2023", "2023-05-01 .. 2023-08-31 month"},
        {"late 2022", "2022-09-01 .. 2022-12-31 month"},
        {"the end of 2022", "2022-09-01 .. 2022-12-31 month"},
        {"the beginning of 2022", "2022-01-01 .. 2022-04-30 month"},
        {"early March 2024", "2024-03-01 .. 2024-03-10 day"},
        {"mid-March 2024", "2024-03-11 .. 2024-03-20 day"},
        {"late February 2024", "2024-02-21 .. 2024-02-29 day"},
        {"early Q2 2024", "2024-04-01 .. 2024-04-30 month"},
        {"the first half of 2024", "2024-01-01 .. 2024-06-30 month"},
        {"the second half of 2024", "2024-07-01 .. 2024-12-31 month"},
        {"summer of 2022", "2022-06-01 .. 2022-08-31 quarter"},
        {"spring 2022", "2022-03-01 .. 2022-05-31 quarter"},
        {"the fall of 2021", "2021-09-01 .. 2021-11-30 quarter"},
        {"winter 2022", "2022-12-01 .. 2023-02-28 quarter"},
        {"between May and July 2023", "2023-05-01 .. 2023-07-31 month"},
        {"between May 2022 and July 2023", "2022-05-01 .. 2023-07-31 month"},
        {"between 3 May and 10 July 2023", "2023-05-03 .. 2023-07-10 day"},
        {"from 2019 to 2021", "2019-01-01 .. 2021-12-31 year"},
        {"2019-2021", "2019-01-01 .. 2021-12-31 year"},
        {"2019 – 2021", "2019-01-01 .. 2021-12-31 year"},
        {"from 2021 to 2019", "?"},
        {"10-12 March 2024", "2024-03-10 .. 2024-03-12 day"},
        {"10 to 12 March 2024", "2024-03-10 .. 2024-03-12 day"},
        {"November to February 2024", "2023-11-01 .. 2024-02-29 month"},
        {"from January through March 2024", "2024-01-01 .. 2024-03-31 month"},
        {"since 2019", "2019-01-01 .. … year"},
        {"since at least March 2021", "?"},
        {"since March 2021", "2021-03-01 .. … month"},
        {"from 2019 onwards", "2019-01-01 .. … year"},
        {"starting in May 2020", "2020-05-01 .. … month"},
        {"after 14 March 2024", "2024-03-15 .. … day"},
        {"until June 2022", "… .. 2022-06-30 month"},
        {"before 2020", "… .. 2019-12-31 year"},
        {"by the end of 2023", "… .. 2023-12-31 month"},
        {"up to June 2022", "… .. 2022-06-30 month"},
        {"2024-03-14", "2024-03-14 .. 2024-03-14 day"},
        {"2024-03", "2024-03-01 .. 2024-03-31 month"},
        {"2024/03/14", "2024-03-14 .. 2024-03-14 day"},
        {"14/03/2024", "2024-03-14 .. 2024-03-14 day"},
        {"03/14/2024", "2024-03-14 .. 2024-03-14 day"},
        {"03/04/2024", "?"},
        {"04/04/2024", "2024-04-04 .. 2024-04-04 day"},
        {"14.03.2024", "2024-03-14 .. 2024-03-14 day"},
        {"2024-03-14T10:30:00Z", "2024-03-14 .. 2024-03-14 second"},
        {"2024-03-14T23:30:00-02:00", "2024-03-15 .. 2024-03-15 second"},
        {"2024-13-14", "?"},
        {"", "?"},
        {"for a long time", "?"},
        {"in the report", "?"},
        {"99999999999999 March 2024", "?"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const TimeSpan span = readTimeExpression(row.text);
        CHECK(described(span) == row.expected);
        CHECK(span.text == row.text);
    }
}

TEST_CASE("Relative time expressions are reckoned from the day of publication", "[importers][time]")
{
    // 20 March 2024 was a Wednesday.
    const TimeSpan published = *parseTime("2024-03-20");
    static constexpr Row rows[]{
        {"today", "~2024-03-20 .. 2024-03-20 day"},
        {"yesterday", "~2024-03-19 .. 2024-03-19 day"},
        {"the day before yesterday", "~2024-03-18 .. 2024-03-18 day"},
        {"on Monday", "~2024-03-18 .. 2024-03-18 day"},
        {"on Wednesday", "~2024-03-20 .. 2024-03-20 day"},
        {"on Thursday", "~2024-03-14 .. 2024-03-14 day"},
        {"last Wednesday", "~2024-03-13 .. 2024-03-13 day"},
        {"this week", "~2024-03-18 .. 2024-03-24 day"},
        {"last week", "~2024-03-11 .. 2024-03-17 day"},
        {"last month", "~2024-02-01 .. 2024-02-29 month"},
        {"this month", "~2024-03-01 .. 2024-03-31 month"},
        {"last year", "~2023-01-01 .. 2023-12-31 year"},
        {"late last year", "~2023-09-01 .. 2023-12-31 month"},
        {"last quarter", "~2023-10-01 .. 2023-12-31 quarter"},
        {"last summer", "~2023-06-01 .. 2023-08-31 quarter"},
        {"earlier this year", "~2024-01-01 .. 2024-03-20 year"},
        {"earlier this month", "~2024-03-01 .. 2024-03-20 month"},
        {"Earlier in March", "~2024-03-01 .. 2024-03-20 month"},
        {"in March", "~2024-03-01 .. 2024-03-31 month"},
        {"in April", "~2023-04-01 .. 2023-04-30 month"},
        {"last March", "~2023-03-01 .. 2023-03-31 month"},
        {"on 14 March", "~2024-03-14 .. 2024-03-14 day"},
        {"on March 25", "~2023-03-25 .. 2023-03-25 day"},
        {"early February", "~2024-02-01 .. 2024-02-10 day"},
        {"since last month", "~2024-02-01 .. … month"},
        {"until yesterday", "~… .. 2024-03-19 day"},
        {"between November and January", "~2023-11-01 .. 2024-01-31 month"},
        {"two years ago", "~2022-01-01 .. 2022-12-31 year"},
        {"a month ago", "~2024-02-01 .. 2024-02-29 month"},
        {"3 weeks ago", "~2024-02-26 .. 2024-03-03 day"},
        {"five days ago", "~2024-03-15 .. 2024-03-15 day"},
        {"a decade ago", "~2014-01-01 .. 2014-12-31 year"},
        {"over the past three months", "~2023-12-01 .. 2024-03-20 month"},
        {"in recent weeks", "?"},
        {"two years earlier", "?"},
        {"2023", "2023-01-01 .. 2023-12-31 year"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(described(readTimeExpression(row.text, published)) == row.expected);
        if (row.expected[0] == '~')
            CHECK(described(readTimeExpression(row.text)) == "?");
    }
}
