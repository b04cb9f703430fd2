// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/technique_names.h"

#include <algorithm>
#include <map>

#include "core/importers/prose/csv_table.h"

namespace throughline {
namespace {

std::map<std::string, std::string, std::less<>> readNames()
{
    std::map<std::string, std::string, std::less<>> names;
    const Result<prose::CsvTable> table = prose::readCsvResource("lexicon/attack_ids.csv");
    if (table && table->columns == std::vector<std::string>{"attack_id", "name"})
        for (const std::vector<std::string>& row : table->rows)
            names.emplace(row[0], row[1]);
    return names;
}

bool areDigits(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

bool isTechniqueId(std::string_view id)
{
    const bool isWhole = id.size() == 5;
    const bool hasSub = id.size() == 9 && id[5] == '.' && areDigits(id.substr(6));
    return (isWhole || hasSub) && id[0] == 'T' && areDigits(id.substr(1, 4));
}

std::string techniqueName(std::string_view id)
{
    static const std::map<std::string, std::string, std::less<>> names = readNames();
    const auto found = names.find(id);
    return found == names.end() ? std::string() : found->second;
}

}  // namespace throughline
