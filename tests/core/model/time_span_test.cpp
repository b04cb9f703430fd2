// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/time_span.h"

#include "tests/support/catch.h"

using namespace throughline;

TEST_CASE("Dates are read to the precision that they are written in", "[model][time]")
{
    CHECK(timeText(*parseTime("2024")) == "2024");
    CHECK(timeText(*parseTime("2024-02")) == "2024-02");
    CHECK(timeText(*parseTime("2024-02-29")) == "2024-02-29");
    const TimeSpan month = *parseTime("2024-02");
    CHECK(*month.latest - *month.earliest == 29 * 86400 - 1);
    CHECK(parseTime("2024-01-31T10:20:30.12345Z")->earliest == 1706696430);
    CHECK(parseTime("2024-01-31T12:20:30+02:00")->earliest == 1706696430);
}

TEST_CASE("Impossible dates are no dates", "[model][time]")
{
    const char* text = GENERATE("", "24", "2023-02-29", "2024-13", "2024-00-10", "2024-01-31T25:00:00Z", "2024-01-31T10:20",
                                "2024-01-31T10:20:30.Z", "2024-01-31T10:20:30+2", "abcd-ef-gh", "0000");
    INFO(text);
    CHECK_FALSE(parseTime(text));
}

TEST_CASE("STIX times are written as the standard asks", "[model][time]")
{
    CHECK(stixTime(1706696430) == "2024-01-31T10:20:30.000Z");
    CHECK(stixTime(-1) == "1969-12-31T23:59:59.000Z");
}
