// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <optional>
#include <unordered_map>
#include <vector>

#include "core/base/search_fold.h"
#include "core/importers/prose/csv_table.h"
#include "core/names/name_choice.h"

namespace throughline {
namespace {

/// How a vendor makes names: of two words or more with one of these at the end or the beginning, or of letters and digits.
struct Scheme {
    std::string_view vendor;
    std::string_view lastWords;   ///< between blanks, folded
    std::string_view firstWords;  ///< likewise
    std::string_view numbered;    ///< beginnings that digits follow, of final names
    std::string_view provisional; ///< likewise, of names given until more is known
};
constexpr std::array schemes{
    Scheme{"microsoft", " blizzard cyclone dust flood hail rain sandstorm sleet tempest tsunami typhoon ", {}, {}, " storm- dev- "},
    Scheme{"crowdstrike", " bear buffalo chollima crane hawk jackal kitten leopard lynx ocelot panda saiga sphinx spider tiger wolf ", {}, {}, {}},
    Scheme{"mandiant", {}, {}, " apt fin ", " unc temp. "},
    Scheme{"secureworks", {}, " aluminum bronze cobalt copper gold iron nickel platinum tin tungsten zinc ", {}, " tg- "},
    Scheme{"proofpoint", {}, {}, " ta ", " unk_ "},
    Scheme{"trend-micro", {}, " earth void water ", {}, {}},
    Scheme{"unit42", " draco gemini hydra leo libra orion pisces scorpius serpens taurus ursa virgo ", {}, {}, " cl-cri- cl-sta- tgr-cri- tgr-sta- "},
    Scheme{"recorded-future", {}, {}, {}, " tag- "},
    Scheme{"talos", {}, {}, {}, " uat- "},
};

bool hasWord(std::string_view words, std::string_view word)
{
    return !word.empty() && words.find(" " + std::string(word) + " ") != std::string_view::npos;
}

/// "apt28" for "apt": the rest is digits.
bool isNumbered(std::string_view beginnings, std::string_view folded)
{
    for (std::size_t at = 0; at < beginnings.size();) {
        const std::size_t end = std::min(beginnings.find(' ', at + 1), beginnings.size());
        const std::string_view beginning = beginnings.substr(at + 1, end - at - 1);
        at = end;
        if (beginning.empty() || folded.size() <= beginning.size() || !folded.starts_with(beginning))
            continue;
        const std::string_view rest = folded.substr(beginning.size());
        const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
        // "TEMP." is followed by a word.
        if (beginning.ends_with('.') || std::all_of(rest.begin(), rest.end(), isDigit))
            return true;
    }
    return false;
}

/// Vendors that use a name, by the folded name.
const std::unordered_map<std::string, std::string>& attributed()
{
    static const auto table = [] {
        std::unordered_map<std::string, std::string> vendors;  // " microsoft symantec ", only looked up
        if (const Result<prose::CsvTable> rows = prose::readCsvResource("lexicon/vendor_names.csv"); rows && rows->columns.size() == 2)
            for (const std::vector<std::string>& row : rows->rows) {
                std::string& list = vendors[searchFold(row[1])];
                list += (list.empty() ? " " : "") + row[0] + " ";
            }
        return vendors;
    }();
    return table;
}

/// 0 by scheme, 1 by attribution, 2 provisional; nullopt: no name of this vendor.
std::optional<int> rankOf(std::string_view vendor, const std::string& name)
{
    const std::string folded = searchFold(name);
    const auto scheme = std::find_if(schemes.begin(), schemes.end(), [&](const Scheme& s) { return s.vendor == vendor; });
    if (scheme != schemes.end()) {
        const std::size_t first = folded.find(' ');
        const bool hasWords = first != std::string::npos;
        if (hasWords && (hasWord(scheme->lastWords, folded.substr(folded.rfind(' ') + 1)) || hasWord(scheme->firstWords, folded.substr(0, first))))
            return 0;
        if (isNumbered(scheme->numbered, folded))
            return 0;
        if (isNumbered(scheme->provisional, folded))
            return 2;
    }
    const auto known = attributed().find(folded);
    return known != attributed().end() && hasWord(known->second, vendor) ? std::optional(1) : std::nullopt;
}

}  // namespace

std::string vendorName(std::string_view vendor, std::span<const std::string> names)
{
    const std::string* best = nullptr;
    int bestRank = 3;
    for (const std::string& name : names)
        if (const std::optional<int> rank = rankOf(vendor, name); rank && *rank < bestRank) {
            best = &name;
            bestRank = *rank;
        }
    return best ? *best : std::string();
}

}  // namespace throughline
