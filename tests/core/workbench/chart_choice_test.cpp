// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/chart_choice.h"

#include "tests/support/catch.h"
#include "tests/support/founding_case.h"
#include "tests/support/graph_text.h"

using namespace throughline;
using namespace throughline::test;

namespace {

Chart counted(const ThreatCase& threatCase, ChartKind kind, const ViewState& view = {})
{
    const Result<Chart> chart = countChart(threatCase, std::make_shared<ClaimIndex>(threatCase), view, kind, nullptr, {});
    REQUIRE(chart);
    return *chart;
}

/// All words of a page, one text a line.
std::string pageText(const ThreatCase& threatCase, const ViewState& view, const Chart& chart, Tlp raiseTo = Tlp::NotStated)
{
    const Result<DisplayList> page = chartPage(threatCase, std::make_shared<ClaimIndex>(threatCase), view, chart, {.raiseTo = raiseTo}, plainTextMetrics());
    REQUIRE(page);
    std::string all;
    for (const std::string& text : page->texts.text)
        all += text + "\n";
    return all;
}

}  // namespace

TEST_CASE("The page of a chart says whose names it uses", "[workbench][chart][names]")
{
    const ThreatCase threatCase = caseFromText("intrusion-set:Fancy Bear -targets-> organisation:Bank {Acme says}");
    ViewState view;
    CHECK_THAT(pageText(threatCase, view, counted(threatCase, ChartKind::Types, view)), !Catch::Matchers::Contains("Names:"));
    view.names = "microsoft";
    CHECK_THAT(pageText(threatCase, view, counted(threatCase, ChartKind::Types, view)), Catch::Matchers::Contains("Names: Microsoft"));
}

TEST_CASE("A bar of kinds sets the condition, adds to it, and takes it off", "[workbench][chart]")
{
    const ThreatCase threatCase = caseFromText("Bear -uses-> tool:Nmap {Acme says}");
    const Chart chart = counted(threatCase, ChartKind::Types);
    const ChartBar& tools = *std::find_if(chart.bars.begin(), chart.bars.end(), [](const ChartBar& bar) { return bar.type == EntityType::Tool; });
    ViewFilter filter;
    filter.contestedOnly = true;
    filter = *choose(tools, filter, {}, false).filter;
    CHECK(filter.types == std::vector{EntityType::Tool});
    CHECK(filter.contestedOnly);
    CHECK(isChosen(tools, filter, {}));
    ChartBar malware = tools;
    malware.type = EntityType::Malware;
    CHECK(choose(malware, filter, {}, true).filter->types == std::vector{EntityType::Malware, EntityType::Tool});
    CHECK(choose(malware, filter, {}, false).filter->types == std::vector{EntityType::Malware});
    CHECK(choose(tools, filter, {}, false).filter->types.empty());
    CHECK(choose(tools, filter, {}, true).filter->types.empty());
}

TEST_CASE("Bars of time set a window, grow it together, and take it off", "[workbench][chart]")
{
    const auto month = [](std::int64_t from, std::int64_t to) { return ChartBar{.label = "m", .window = TimeWindow{.from = from, .to = to, .basis = TimeBasis::Told, .showUndated = false}}; };
    const ChartBar first = month(0, 9);
    const ChartBar third = month(20, 29);
    ViewFilter filter = *choose(first, {}, {}, false).filter;
    CHECK(filter.time == *first.window);
    CHECK(isChosen(first, filter, {}));
    CHECK_FALSE(isChosen(third, filter, {}));
    ViewFilter both = *choose(third, filter, {}, true).filter;
    CHECK(both.time.from == 0);
    CHECK(both.time.to == 29);
    CHECK(isChosen(month(10, 19), both, {}));
    CHECK(choose(first, both, {}, true).filter->time == *first.window);
    filter = *choose(first, filter, {}, false).filter;
    CHECK(filter.time.isOpen());
    CHECK(filter.time.basis == TimeBasis::Told);
}

TEST_CASE("Other bars select what they stand for, besides what is selected with Ctrl", "[workbench][chart]")
{
    const ThreatCase threatCase = caseFromText("Bear -targets-> sector:energy {Acme says}\nBear -targets-> sector:finance {Acme says}");
    const Chart chart = counted(threatCase, ChartKind::Sectors);
    REQUIRE(chart.bars.size() == 2);
    Selection selection = *choose(chart.bars[0], {}, {}, false).selection;
    CHECK(selection.entities == std::vector{entityNamed(threatCase, "energy")});
    CHECK(isChosen(chart.bars[0], {}, selection));
    CHECK_FALSE(isChosen(chart.bars[1], {}, selection));
    const Selection both = *choose(chart.bars[1], {}, selection, true).selection;
    CHECK(both.entities.size() == 2);
    CHECK(choose(chart.bars[0], {}, both, true).selection->entities == chart.bars[1].entities);
    CHECK(choose(chart.bars[0], {}, both, false).selection->entities == chart.bars[0].entities);
    CHECK(choose(chart.bars[0], {}, selection, false).selection->isEmpty());
    CHECK_FALSE(isChosen({.label = "Undated"}, {}, selection));
    CHECK_FALSE(choose({.label = "Undated"}, {}, selection, false).selection);
}

TEST_CASE("A copied chart has a header, all bars, and no formula", "[workbench][chart]")
{
    const ThreatCase threatCase = caseFromText("Bear -uses-> tool:Nmap {=1+2 says; Acme denies}");
    CHECK(chartText(counted(threatCase, ChartKind::Speakers), CopyFormat::Csv)
          == "\"Speakers\",\"Claims\",\"Contested\",\"For\",\"Against\"\r\n\"'=1+2\",\"1\",\"1\",\"1\",\"0\"\r\n\"Acme\",\"1\",\"1\",\"0\",\"1\"\r\n");
}

TEST_CASE("The page of a chart says its marking, what is left out, and whose claims they are", "[workbench][chart]")
{
    ThreatCase threatCase = caseFromText("Bear -targets-> sector:energy {Acme says; Herald denies}\nBear -targets-> sector:finance {Acme says}");
    ViewState view;
    view.filter.contestedOnly = true;
    const Chart chart = counted(threatCase, ChartKind::Sectors, view);
    std::string text = pageText(threatCase, view, chart);
    INFO(text);
    CHECK(text.find("TLP NOT STATED") != std::string::npos);
    CHECK(text.find("Sectors\n") != std::string::npos);
    CHECK(text.find("energy\n") != std::string::npos);
    CHECK(text.find("2, all contested\n") != std::string::npos);
    CHECK(text.find("finance") == std::string::npos);
    CHECK(text.find("Not in this chart: ") != std::string::npos);
    CHECK(text.find("Contested only") != std::string::npos);
    CHECK(text.find("Attribution as claimed by the sources named") != std::string::npos);
    // A speaker is no card of the picture, and is seen on its chart.
    threatCase.defaultMarking.tlp = Tlp::Green;
    CHECK(pageText(threatCase, {}, counted(threatCase, ChartKind::Sectors)).find("TLP:GREEN") != std::string::npos);
    threatCase.entities.edit(rowOf(entityNamed(threatCase, "Acme"))).marking.tlp = Tlp::Red;
    CHECK(pageText(threatCase, {}, counted(threatCase, ChartKind::Sectors)).find("TLP:GREEN") != std::string::npos);
    CHECK(pageText(threatCase, {}, counted(threatCase, ChartKind::Speakers)).find("TLP:RED") != std::string::npos);
}

TEST_CASE("A page says how many bars it does not draw", "[workbench][chart]")
{
    std::string lines;
    for (int i = 0; i < 20; ++i)
        lines += "Bear -targets-> sector:s" + std::to_string(i) + " {Acme says};";
    const ThreatCase threatCase = caseFromText(lines);
    const Chart chart = counted(threatCase, ChartKind::Sectors);
    CHECK(chart.bars.size() == 20);
    CHECK(notDrawnText(chart) == "5 more are not drawn; the table of the chart lists all 20.");
    CHECK(pageText(threatCase, {}, chart).find("5 more are not drawn") != std::string::npos);
    CHECK(pageText(threatCase, {}, counted(threatCase, ChartKind::Types)).find("not drawn") == std::string::npos);
}

TEST_CASE("Every chart of the founding case makes a page, and says what it leaves out of itself", "[workbench][chart]")
{
    const ThreatCase threatCase = foundingCase();
    ViewState view;
    view.filter.types = {EntityType::Location, EntityType::Infrastructure};
    for (const ChartInfo& info : chartKinds()) {
        INFO(info.id);
        const std::string text = pageText(threatCase, view, counted(threatCase, info.kind, view));
        CHECK(text.find(info.title) != std::string::npos);
        CHECK((text.find("Counted without the picture's condition") != std::string::npos) == (info.kind == ChartKind::Types));
    }
}
