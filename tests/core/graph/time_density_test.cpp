// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/time_density.h"

#include <numeric>

#include "tests/support/catch.h"
#include "tests/support/graph_text.h"

using namespace throughline;
using namespace throughline::test;

namespace {

ThreatCase datedCase(const std::vector<const char*>& times)
{
    std::string text;
    for (std::size_t i = 0; i < times.size(); ++i)
        text += "A -uses-> tool:T" + std::to_string(i) + " {Acme says};";
    ThreatCase threatCase = caseFromText(text);
    for (std::size_t i = 0; i < times.size(); ++i)
        if (*times[i])
            threatCase.claims.edit(i).factTime = *parseTime(times[i]);
    return threatCase;
}

TimeDensity densityOf(const ThreatCase& threatCase, std::size_t bins, TimeBasis basis = TimeBasis::Happened)
{
    return timeDensity(threatCase, ClaimIndex(threatCase), basis, bins);
}

double sum(const TimeDensity& density) { return std::accumulate(density.bins.begin(), density.bins.end(), 0.0); }

}  // namespace

TEST_CASE("Each dated claim counts once, shared out over the days that it may have been on", "[graph][time]")
{
    const TimeDensity density = densityOf(datedCase({"2023-01-01", "2023-01-04", "2023-01", ""}), 31);
    CHECK(density.dated == 3);
    CHECK(density.undated == 1);
    REQUIRE(density.bins.size() == 31);
    CHECK(density.first == parseTime("2023-01-01")->earliest);
    CHECK(density.last == parseTime("2023-01-31")->latest);
    CHECK_THAT(sum(density), Catch::Matchers::WithinAbs(3, 1e-6));
    CHECK_THAT(density.bins[0], Catch::Matchers::WithinAbs(1 + 1 / 31.0, 1e-6));
    CHECK_THAT(density.bins[3], Catch::Matchers::WithinAbs(1 + 1 / 31.0, 1e-6));
    CHECK_THAT(density.bins[30], Catch::Matchers::WithinAbs(1 / 31.0, 1e-6));
}

TEST_CASE("There are no more stretches than days, and all of them are as long", "[graph][time]")
{
    CHECK(densityOf(datedCase({"2023-01-01", "2023-01-04"}), 100).bins.size() == 4);
    CHECK(densityOf(datedCase({"2023-01-01"}), 100).bins == std::vector<double>{1});
    const TimeDensity years = densityOf(datedCase({"2019", "2020-06", "2023"}), 60);
    CHECK(years.bins.size() == 60);
    CHECK_THAT(sum(years), Catch::Matchers::WithinAbs(3, 1e-6));
}

TEST_CASE("An open end counts where the known one is; before 1970 counts as well", "[graph][time]")
{
    ThreatCase threatCase = datedCase({"1969-12-30", "1970-01-02", ""});
    threatCase.claims.edit(2).factTime = {.earliest = parseTime("1970-01-01")->earliest, .precision = TimePrecision::Day};
    const TimeDensity density = densityOf(threatCase, 10);
    CHECK(density.bins == std::vector<double>{1, 0, 1, 1});
    CHECK(density.first == -2 * 86400);
}

TEST_CASE("Nothing dated gives no stretch; what is set aside or withdrawn does not count", "[graph][time]")
{
    ThreatCase threatCase = datedCase({"2023", "2024"});
    CHECK(densityOf(threatCase, 10, TimeBasis::Told).isEmpty());
    CHECK(densityOf(threatCase, 10, TimeBasis::Told).undated == 2);
    threatCase.claims.edit(0).isSetAside = true;
    threatCase.claims.edit(1).isDeleted = true;
    CHECK(densityOf(threatCase, 10).isEmpty());
    CHECK(densityOf(threatCase, 10).undated == 0);
}
