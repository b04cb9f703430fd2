// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include "core/graph/chart.h"

namespace throughline {
namespace {

constexpr std::string_view claimOne = "claim";
constexpr std::string_view claimMany = "claims";
constexpr std::string_view thingOne = "thing";
constexpr std::string_view thingMany = "things";

constexpr std::array kinds{
    ChartInfo{ChartKind::Happened, "happened", "Activity: when it happened",
              "Claims by when what they claim was; a bar sets the window of time", claimOne, claimMany,
              "Nothing here is dated."},
    ChartInfo{ChartKind::Told, "told", "Activity: when it was said",
              "Claims by when they were said, else published; a bar sets the window of time", claimOne, claimMany,
              "Nothing here is dated."},
    ChartInfo{ChartKind::Types, "types", "Things by kind", "Things by kind; a bar is a condition of the picture", thingOne,
              thingMany, "Nothing is shown."},
    ChartInfo{ChartKind::Stances, "stances", "Claims by stance", "Claims by what they do and how sure they are; a bar selects their lines",
              claimOne, claimMany, "Nothing is claimed."},
    ChartInfo{ChartKind::Sectors, "sectors", "Sectors", "Claims on each sector; a bar selects it", claimOne, claimMany,
              "No sector is named."},
    ChartInfo{ChartKind::Places, "places", "Places", "Claims on each country, province and other place; a bar selects it",
              claimOne, claimMany, "No place is named as more than somebody's seat."},
    ChartInfo{ChartKind::Techniques, "techniques", "Techniques by tactic",
              "Claims on each technique, under the tactics that its record states; a cell selects it", claimOne, claimMany,
              "No technique is named."},
    ChartInfo{ChartKind::Infrastructure, "infrastructure", "Infrastructure", "Infrastructure by kind; a bar selects it",
              thingOne, thingMany, "No infrastructure is named."},
    ChartInfo{ChartKind::Speakers, "speakers", "Speakers", "Claims by who says them; a bar selects the speaker", claimOne,
              claimMany, "Nobody claims anything."},
};

std::string counted(std::size_t count, std::string_view one, std::string_view many)
{
    return std::to_string(count).append(" ").append(count == 1 ? one : many);
}

}  // namespace

std::span<const ChartInfo> chartKinds() { return kinds; }

const ChartInfo& chartInfo(ChartKind kind) { return kinds[static_cast<std::size_t>(kind)]; }

std::string Chart::countText(const ChartBar& bar) const
{
    std::string text = std::to_string(bar.count);
    if (bar.contested > 0 && bar.contested == bar.count)
        text.append(bar.count == 1 ? ", contested" : ", all contested");
    else if (bar.contested > 0)
        text.append(", ").append(std::to_string(bar.contested)).append(" contested");
    return text;
}

std::string Chart::fullText(const ChartBar& bar) const
{
    const ChartInfo& info = chartInfo(kind);
    std::string text = bar.label + ": " + counted(bar.count, info.one, info.many);
    if (kind == ChartKind::Speakers)
        text.append(" (").append(std::to_string(bar.count - bar.against)).append(" for, ").append(std::to_string(bar.against)).append(" against)");
    if (bar.actors > 0)
        text.append(" of ").append(counted(bar.actors, "actor", "actors"));
    if (bar.contested > 0)
        text.append(", ").append(std::to_string(bar.contested)).append(" contested");
    if (!bar.said.empty())
        text.append("; said: ").append(bar.said);
    return text;
}

}  // namespace throughline
