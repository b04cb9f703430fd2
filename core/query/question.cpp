// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/question.h"

#include <array>

namespace throughline {
namespace {

struct WeightWord {
    PathWeight weight;
    std::string_view word;
};
constexpr std::array weightWords{WeightWord{PathWeight::Hops, "none"}, WeightWord{PathWeight::Strength, "strength"},
                                 WeightWord{PathWeight::Recency, "recency"}};

}  // namespace

std::string_view routingScopeWord(RoutingScope scope)
{
    switch (scope) {
    case RoutingScope::NotStated: return "none";
    case RoutingScope::Campaign: return "campaign";
    case RoutingScope::Specific: return "specific";
    }
    return "";
}

std::string_view pathTimingWord(PathTiming timing)
{
    switch (timing) {
    case PathTiming::NotAsked: return "";
    case PathTiming::Certain: return "certain";
    case PathTiming::Possible: return "possible";
    }
    return "";
}

std::string_view pathWeightWord(PathWeight weight)
{
    for (const WeightWord& row : weightWords)
        if (row.weight == weight)
            return row.word;
    return "";
}

std::optional<PathWeight> parsePathWeight(std::string_view word)
{
    for (const WeightWord& row : weightWords)
        if (row.word == word)
            return row.weight;
    return std::nullopt;
}

}  // namespace throughline
