// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/later.h"

#include <algorithm>
#include <array>
#include <vector>

namespace throughline {
namespace {

constexpr std::array laterCommands{std::string_view("layout")};

struct LaterOptions {
    std::string_view command;
    std::vector<std::string_view> options;
};

const std::vector<LaterOptions>& laterOptions()
{
    static const std::vector<LaterOptions> table{
        {"convert", {"--map"}},
    };
    return table;
}

struct LaterValues {
    std::string_view what;
    std::vector<std::string_view> values;
};

const std::vector<LaterValues>& laterValues()
{
    static const std::vector<LaterValues> table{
        {"view", {"radial", "timeline"}},
        {"target format", {"misp", "graphml", "gexf", "dot", "csv", "markdown", "navigator"}},
    };
    return table;
}

template <class List>
bool holds(const List& list, std::string_view word)
{
    return std::find(list.begin(), list.end(), word) != list.end();
}

std::string notYet(std::string_view what, std::string_view word)
{
    return std::string(what) + " " + std::string(word) + " is not in this version of Throughline";
}

}  // namespace

std::optional<std::string> findLaterWord(int argc, const char* const* argv)
{
    if (argc < 2)
        return std::nullopt;
    const std::string_view command = argv[1];
    if (holds(laterCommands, command))
        return notYet("the command", command);
    const auto& table = laterOptions();
    const auto row = std::find_if(table.begin(), table.end(), [&](const auto& r) { return r.command == command; });
    if (row == table.end())
        return std::nullopt;
    for (int i = 2; i < argc && std::string_view(argv[i]) != "--"; ++i) {
        const std::string_view word(argv[i]);
        const std::string_view option = word.substr(0, word.find('='));
        if (holds(row->options, option))
            return notYet("the option", option);
    }
    return std::nullopt;
}

std::string laterValue(std::string_view what, std::string_view value)
{
    for (const LaterValues& row : laterValues())
        if (row.what == what && holds(row.values, value))
            return notYet("the " + std::string(what), value);
    return {};
}

}  // namespace throughline
