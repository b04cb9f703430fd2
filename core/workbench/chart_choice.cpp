// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/chart_choice.h"

#include <algorithm>

#include "core/graph/plan_wording.h"
#include "core/model/shown_case.h"
#include "core/names/name_choice.h"
#include "core/workbench/lens_text.h"

namespace throughline {
namespace {

template <class Id>
bool containsAll(std::vector<Id> all, const std::vector<Id>& some)
{
    std::sort(all.begin(), all.end());
    return std::includes(all.begin(), all.end(), some.begin(), some.end());
}

template <class Id>
void unite(std::vector<Id>& into, const std::vector<Id>& ids)
{
    into.insert(into.end(), ids.begin(), ids.end());
    std::sort(into.begin(), into.end());
    into.erase(std::unique(into.begin(), into.end()), into.end());
}

template <class Id>
void takeOut(std::vector<Id>& of, const std::vector<Id>& ids)
{
    std::erase_if(of, [&](Id id) { return std::binary_search(ids.begin(), ids.end(), id); });
}

ViewFilter withType(ViewFilter filter, EntityType type, bool adds)
{
    std::vector<EntityType>& types = filter.types;
    const bool isIn = std::find(types.begin(), types.end(), type) != types.end();
    const bool isAlone = isIn && types.size() == 1;
    if (isIn && (adds || isAlone)) {
        std::erase(types, type);
    } else {
        if (!adds)
            types.clear();
        unite(types, {type});
    }
    return filter;
}

ViewFilter withWindow(ViewFilter filter, const TimeWindow& window, bool adds)
{
    TimeWindow& time = filter.time;
    const bool isBounded = time.basis == window.basis && time.from && time.to;
    if (time == window) {
        time = {.basis = window.basis};
    } else if (adds && isBounded && (*window.from < *time.from || *window.to > *time.to)) {
        time.from = std::min(*time.from, *window.from);
        time.to = std::max(*time.to, *window.to);
    } else {
        time = window;
    }
    return filter;
}

}  // namespace

Result<Chart> countChart(const ThreatCase& threatCase, std::shared_ptr<const ClaimIndex> claims, const ViewState& view, ChartKind kind,
                         std::shared_ptr<const ThreatGraph> pictured, const Job& job)
{
    const ShownCase shown = shownCase(threatCase, std::move(claims));
    Result<Chart> chart = makeChart(namedCase(shown.threatCase, view.names), *shown.claims, view, kind, std::move(pictured), job);
    if (!chart)
        return chart;
    for (ChartBar& bar : chart->bars) {
        bar.label = defangedText(bar.label);
        bar.said = defangedText(bar.said);
    }
    return chart;
}

Result<DisplayList> chartPage(const ThreatCase& threatCase, std::shared_ptr<const ClaimIndex> claims, const ViewState& view,
                              const Chart& chart, const BriefingOptions& options, const TextMetrics& metrics)
{
    const ThreatCase named = namedCase(shownCase(threatCase, std::move(claims)).threatCase, view.names);
    BriefingOptions told = options;
    told.names = pageViewText(named, view);
    return composeChartPage(named, view, chart, told, metrics);
}

bool canBeChosen(const ChartBar& bar) { return bar.type || bar.window || !bar.entities.empty() || !bar.relationships.empty(); }

bool isChosen(const ChartBar& bar, const ViewFilter& filter, const Selection& selection)
{
    if (bar.type)
        return std::find(filter.types.begin(), filter.types.end(), *bar.type) != filter.types.end();
    if (bar.window)
        return filter.time.basis == bar.window->basis && (filter.time.from || filter.time.to)
            && filter.time.from.value_or(*bar.window->from) <= *bar.window->from && filter.time.to.value_or(*bar.window->to) >= *bar.window->to;
    if (!canBeChosen(bar))
        return false;
    return containsAll(selection.entities, bar.entities) && containsAll(selection.relationships, bar.relationships);
}

ChartChoice choose(const ChartBar& bar, const ViewFilter& filter, const Selection& selection, bool adds)
{
    if (bar.type)
        return {.filter = withType(filter, *bar.type, adds), .selection = {}};
    if (bar.window)
        return {.filter = withWindow(filter, *bar.window, adds), .selection = {}};
    if (!canBeChosen(bar))
        return {};
    const Selection alone{.entities = bar.entities, .relationships = bar.relationships, .incident = {}, .claim = {}};
    const bool isIn = isChosen(bar, filter, selection);
    if (!adds) {
        // Chosen alone already: once more takes it off.
        const bool isAlone = isIn && selection.entities.size() == bar.entities.size() && selection.relationships.size() == bar.relationships.size();
        return {.filter = {}, .selection = isAlone ? Selection() : alone};
    }
    Selection sum{.entities = selection.entities, .relationships = selection.relationships, .incident = {}, .claim = {}};
    if (isIn) {
        takeOut(sum.entities, bar.entities);
        takeOut(sum.relationships, bar.relationships);
    } else {
        unite(sum.entities, bar.entities);
        unite(sum.relationships, bar.relationships);
    }
    return {.filter = {}, .selection = std::move(sum)};
}

std::vector<std::string> chartTitles(const Chart& chart)
{
    const ChartInfo& info = chartInfo(chart.kind);
    std::vector<std::string> titles{std::string(info.title), capitalised(std::string(info.many)), "Contested"};
    if (chart.kind == ChartKind::Speakers)
        titles.insert(titles.end(), {"For", "Against"});
    if (chart.kind == ChartKind::Techniques)
        titles.insert(titles.end(), {"Actors", "Tactics"});
    if (chart.kind == ChartKind::Sectors || chart.kind == ChartKind::Places || chart.kind == ChartKind::Infrastructure)
        titles.emplace_back("Counts as said");
    return titles;
}

std::vector<std::string> chartCells(const Chart& chart, const ChartBar& bar)
{
    std::vector<std::string> cells{bar.label, std::to_string(bar.count), std::to_string(bar.contested)};
    if (chart.kind == ChartKind::Speakers)
        cells.insert(cells.end(), {std::to_string(bar.count - bar.against), std::to_string(bar.against)});
    if (chart.kind == ChartKind::Techniques) {
        std::vector<std::string> tactics;
        for (const std::uint32_t column : bar.columns)
            tactics.push_back(chart.tactics[column]);
        cells.insert(cells.end(), {std::to_string(bar.actors), joined(tactics, ", ")});
    }
    if (cells.size() < chartTitles(chart).size())
        cells.push_back(bar.said);
    return cells;
}

std::string chartText(const Chart& chart, CopyFormat format)
{
    std::string text = copiedHead(chartTitles(chart), format);
    for (const ChartBar& bar : chart.bars) {
        std::vector<std::string> cells = chartCells(chart, bar);
        std::transform(cells.begin(), cells.end(), cells.begin(), copiedText);
        text += copiedLine(cells, format);
    }
    return text;
}

}  // namespace throughline
