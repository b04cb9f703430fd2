// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/chart.h"

#include "core/graph/chart_time.h"
#include "core/graph/tactics_json.h"
#include "tests/support/catch.h"
#include "tests/support/founding_case.h"
#include "tests/support/graph_text.h"

using namespace throughline;
using namespace throughline::test;

namespace {

/// Two actors, a denial; sectors and a technique. The last line is only a record.
ThreatCase madeUp()
{
    return caseFromText("Bear -targets-> sector:energy {Acme says; Herald alleges}\n"
                        "Bear -targets-> sector:finance {Acme says}\n"
                        "Bear -attributed-to-> government:Nordland {Acme alleges; government:Nordland denies}\n"
                        "Bear -uses-> attack-pattern:Phishing {Acme says}\n"
                        "Wolf -uses-> attack-pattern:Phishing {Herald alleges}\n");
}

Chart chartOf(const ThreatCase& threatCase, ChartKind kind, const ViewState& view = {})
{
    const Result<Chart> chart = makeChart(threatCase, ClaimIndex(threatCase), view, kind, nullptr, {});
    REQUIRE(chart);
    return *chart;
}

/// "energy 2, finance 1/1": with the contested share where there is one.
std::string barsText(const Chart& chart)
{
    std::string text;
    for (const ChartBar& bar : chart.bars)
        text += (text.empty() ? "" : ", ") + bar.label + " " + std::to_string(bar.count) + (bar.contested > 0 ? "/" + std::to_string(bar.contested) : "");
    return text;
}

const ChartBar& barNamed(const Chart& chart, std::string_view label)
{
    const auto found = std::find_if(chart.bars.begin(), chart.bars.end(), [&](const ChartBar& bar) { return bar.label == label; });
    INFO(label << " in " << barsText(chart));
    REQUIRE(found != chart.bars.end());
    return *found;
}

Entity technique(std::string properties)
{
    Entity entity{.id = "attack-pattern--1", .type = EntityType::AttackPattern, .name = "T"};
    entity.properties = std::move(properties);
    return entity;
}

}  // namespace

TEST_CASE("Charts count claims by sector, speaker and stance, and say which are contested", "[graph][chart]")
{
    const ThreatCase threatCase = madeUp();
    CHECK(barsText(chartOf(threatCase, ChartKind::Sectors)) == "energy 2, finance 1");
    const Chart speakers = chartOf(threatCase, ChartKind::Speakers);
    CHECK(barsText(speakers) == "Acme 4/1, Herald 2, Nordland 1/1");
    CHECK(barNamed(speakers, "Nordland").against == 1);
    CHECK(speakers.fullText(barNamed(speakers, "Nordland")) == "Nordland: 1 claim (0 for, 1 against), 1 contested");
    CHECK(barNamed(speakers, "Acme").against == 0);
    CHECK(barNamed(speakers, "Acme").entities == std::vector{entityNamed(threatCase, "Acme")});
    const Chart stances = chartOf(threatCase, ChartKind::Stances);
    CHECK(barsText(stances) == "Asserts, alleged 3/1, Asserts, stated 3, Denies 1/1");
    CHECK(barNamed(stances, "Denies").relationships.size() == 1);
}

TEST_CASE("Charts follow lens, filter and hidden things", "[graph][chart]")
{
    const ThreatCase threatCase = madeUp();
    ViewState view;
    view.lens.disbelieve = {threatCase[entityNamed(threatCase, "Acme")].id};
    CHECK(barsText(chartOf(threatCase, ChartKind::Sectors, view)) == "energy 1");
    CHECK(barsText(chartOf(threatCase, ChartKind::Speakers, view)) == "Herald 2");
    view = {};
    view.filter.contestedOnly = true;
    CHECK(barsText(chartOf(threatCase, ChartKind::Sectors, view)).empty());
    CHECK(barsText(chartOf(threatCase, ChartKind::Speakers, view)) == "Acme 1/1, Nordland 1/1");
    view = {};
    view.hidden = {entityNamed(threatCase, "energy")};
    CHECK(barsText(chartOf(threatCase, ChartKind::Sectors, view)) == "finance 1");
}

TEST_CASE("A chart leaves out the condition that its own bars set, and no other", "[graph][chart]")
{
    const ThreatCase threatCase = madeUp();
    ViewState view;
    view.filter.types = {EntityType::AttackPattern, EntityType::IntrusionSet, EntityType::ThreatActor};
    const Chart types = chartOf(threatCase, ChartKind::Types, view);
    CHECK(barsText(types) == barsText(chartOf(threatCase, ChartKind::Types)));
    CHECK(barsText(chartOf(threatCase, ChartKind::Sectors, view)).empty());
    view.filter.contestedOnly = true;
    CHECK(barsText(chartOf(threatCase, ChartKind::Types, view)) != barsText(types));
}

TEST_CASE("Techniques stand under the tactics that their records state, others under none", "[graph][chart]")
{
    ThreatCase threatCase = madeUp();
    Chart chart = chartOf(threatCase, ChartKind::Techniques);
    CHECK(chart.tactics == std::vector<std::string>{"No tactic stated"});
    CHECK(barNamed(chart, "Phishing").actors == 2);
    CHECK(barNamed(chart, "Phishing").count == 2);
    threatCase.entities.edit(rowOf(entityNamed(threatCase, "Phishing"))).properties =
        R"({"kill_chain_phases":[{"kill_chain_name":"mitre-attack","phase_name":"execution"},{"kill_chain_name":"mitre-attack","phase_name":"initial-access"}]})";
    chart = chartOf(threatCase, ChartKind::Techniques);
    CHECK(chart.tactics == std::vector<std::string>{"Initial access", "Execution"});
    CHECK(barNamed(chart, "Phishing").columns == std::vector<std::uint32_t>{0, 1});
    CHECK_FALSE(chart.note.empty());
}

TEST_CASE("Tactics are read of MITRE kill chains only, and of nothing that is no record", "[graph][chart]")
{
    const auto read = [](std::string properties) { return tacticsOf(technique(std::move(properties))); };
    CHECK(read(R"({"kill_chain_phases":[{"kill_chain_name":"mitre-attack","phase_name":"impact"},{"kill_chain_name":"mitre-attack","phase_name":"impact"}]})")
          == std::vector<std::string>{"impact"});
    CHECK(read(R"({"kill_chain_phases":[{"kill_chain_name":"lockheed-martin-cyber-kill-chain","phase_name":"delivery"}]})").empty());
    CHECK(read(R"({"kill_chain_phases":"impact"})").empty());
    CHECK(read(R"({"kill_chain_phases":[{"kill_chain_name":)").empty());
    CHECK(read(R"({"kill_chain_phases":[7,{"kill_chain_name":7,"phase_name":[]}]})").empty());
    CHECK(read("").empty());
}

TEST_CASE("Activity counts each claim where it may have been, and undated ones openly", "[graph][chart]")
{
    ThreatCase threatCase = madeUp();
    const std::array<const char*, 5> times{"2021-03", "2021", "2023-01-02", "", "2022"};
    for (std::size_t i = 0; i < times.size(); ++i)
        if (*times[i])
            threatCase.claims.edit(i).factTime = *parseTime(times[i]);
    const Chart chart = chartOf(threatCase, ChartKind::Happened);
    CHECK(barsText(chart) == "2021 Q1 2, 2021 Q2 1, 2021 Q3 1, 2021 Q4 1, 2022 Q1 1/1, 2022 Q2 1/1, 2022 Q3 1/1, 2022 Q4 1/1, 2023 Q1 1, Undated 3/1");
    CHECK_FALSE(chart.note.empty());
    REQUIRE(chart.bars.front().window);
    CHECK(chart.bars.front().window->from == parseTime("2021-01-01")->earliest);
    CHECK(chart.bars.front().window->to == parseTime("2021-03-31")->latest);
    CHECK_FALSE(chart.bars.back().window);
    CHECK(chart.bars.back().relationships.size() == 3);
    ViewState view;
    view.filter.time = *chart.bars.front().window;
    CHECK(barsText(chartOf(threatCase, ChartKind::Happened, view)) == barsText(chart));
}

TEST_CASE("Stretches of the calendar are as short as can be while there are not too many", "[graph][chart]")
{
    const auto labels = [](const char* first, const char* last, std::size_t most) {
        std::vector<std::string> all;
        for (const CalendarBin& bin : calendarBins({{parseTime(first)->earliest, parseTime(last)->latest}}, most))
            all.push_back(bin.label);
        return all;
    };
    CHECK(labels("2023-01-30", "2023-02-01", 15) == std::vector<std::string>{"2023-01-30", "2023-01-31", "2023-02-01"});
    CHECK(labels("2023-01", "2023-02", 15) == std::vector<std::string>{"2023-01", "2023-02"});
    CHECK(labels("2021", "2023", 15).front() == "2021 Q1");
    CHECK(labels("2001", "2023", 15).size() == 12);
    CHECK(labels("2001", "2023", 15).front() == "2000 to 2001");
    CHECK(labels("0001", "9999", 15).size() <= 15);
    CHECK(labels("1969-12-31", "1970-01-01", 15) == std::vector<std::string>{"1969-12-31", "1970-01-01"});
    CHECK(calendarBins({{}}, 15).empty());
}

TEST_CASE("The founding case in charts: counts keep the sense in which they are said", "[graph][chart]")
{
    const ThreatCase threatCase = foundingCase();
    for (const ChartInfo& info : chartKinds()) {
        const Chart chart = chartOf(threatCase, info.kind);
        for (const ChartBar& bar : chart.bars) {
            INFO(info.id << ": " << chart.fullText(bar));
            CHECK(bar.count >= bar.contested);
            CHECK(bar.count >= bar.against);
            CHECK(bar.count < 100);  // "more than 1,000" is not counted
        }
    }
    const Chart speakers = chartOf(threatCase, ChartKind::Speakers);
    CHECK(speakers.bars.size() > 2);
    CHECK(std::any_of(speakers.bars.begin(), speakers.bars.end(), [](const ChartBar& bar) { return bar.against > 0; }));
    const Chart places = chartOf(threatCase, ChartKind::Places);
    INFO(barsText(places) << " | " << barsText(speakers) << " | " << barsText(chartOf(threatCase, ChartKind::Infrastructure)) << " | " << barsText(chartOf(threatCase, ChartKind::Sectors)));
    CHECK_FALSE(places.bars.empty());
}

TEST_CASE("An axis of days is labelled where years, months and even steps in them begin", "[graph][chart]")
{
    const auto days = [](std::string_view date) { return *knownTime(*parseTime(date)).earliest / 86400; };
    const auto labels = [&](std::string_view first, std::string_view last, double least) {
        std::string all;
        for (const CalendarTick& tick : calendarTicks(days(first), days(last), least)) {
            CHECK(tick.day == days(tick.label));
            all += (all.empty() ? "" : " ") + tick.label;
        }
        return all;
    };
    CHECK(labels("2019-05-17", "2024-02-03", 200) == "2020 2021 2022 2023 2024");
    CHECK(labels("2019-05-17", "2024-02-03", 400) == "2020 2022 2024");
    CHECK(labels("1994-05-17", "2024-02-03", 2500) == "2000 2010 2020");
    CHECK(labels("2023-01-15", "2024-02-03", 80) == "2023-04 2023-07 2023-10 2024-01");
    CHECK(labels("2023-11-20", "2024-02-03", 20) == "2023-12 2024-01 2024-02");
    CHECK(labels("2024-02-20", "2024-03-12", 4.5) == "2024-02-21 2024-03-01 2024-03-06 2024-03-11");
    CHECK(labels("2024-02-20", "2024-02-22", 0.5) == "2024-02-20 2024-02-21 2024-02-22");
    CHECK(labels("2024-02-20", "2024-02-22", 50) == "2024-02-20");  // no month begins in it
    CHECK(calendarTicks(5, 4, 1).empty());
}
