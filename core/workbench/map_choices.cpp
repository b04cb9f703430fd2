// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/map_choices.h"

#include <algorithm>

#include "core/base/embedded.h"
#include "core/geo/geo_table.h"

namespace throughline {

const std::vector<MapChoice>& mapProjections()
{
    static const std::vector<MapChoice> choices{
        {"", "equal-area", "Equal-area", "Areas as large as they are; centred on what is shown."},
        {"mercator", "mercator", "Mercator", "True angles; areas grow towards the poles."},
    };
    return choices;
}

const std::vector<MapChoice>& mapViewpoints()
{
    static const std::vector<MapChoice> choices = [] {
        std::vector<MapChoice> made;
        if (const auto rows = geo::readGeoTable(embedded("geo/viewpoints.csv").value_or(std::string_view()), "viewpoints.csv", "viewpoint,name,note"))
            for (const geo::GeoRow& row : *rows)
                made.push_back({made.empty() ? std::string() : row.fields[0], row.fields[0], row.fields[1],
                                "Whose statement contested boundaries follow; disputed ones stay dashed from every viewpoint. Not an endorsement."});
        return made;
    }();
    return choices;
}

const std::vector<MapChoice>& matrixChoices()
{
    static const std::vector<MapChoice> choices{
        {"", "auto", "What there is", "Places by sectors where claims name any, else techniques by actors."},
        {"places-sectors", "places-sectors", "Places × sectors", "Claims that somebody targets something, by where that is and of which sector."},
        {"actors-techniques", "actors-techniques", "Techniques × actors", "Claims that somebody uses a technique."},
    };
    return choices;
}

std::string mapChoiceWords(std::span<const MapChoice> choices)
{
    std::string words;
    for (const MapChoice& choice : choices)
        words.append(words.empty() ? "" : ", ").append(choice.word);
    return words;
}

const MapChoice* findMapChoice(std::span<const MapChoice> choices, std::string_view idOrWord)
{
    const auto found = std::find_if(choices.begin(), choices.end(), [&](const MapChoice& choice) { return choice.id == idOrWord || choice.word == idOrWord; });
    return found != choices.end() ? &*found : nullptr;
}

}  // namespace throughline
