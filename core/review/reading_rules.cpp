// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/reading_rules.h"

#include <algorithm>
#include <charconv>

#include "core/importers/prose/csv_table.h"

namespace throughline {
namespace {

/// 0 for what is no whole number.
int weightOf(std::string_view field)
{
    int weight = 0;
    const auto read = std::from_chars(field.data(), field.data() + field.size(), weight);
    return read.ec == std::errc() && read.ptr == field.data() + field.size() ? weight : 0;
}

std::vector<ReadingRule> readRules()
{
    std::vector<ReadingRule> rules;
    const Result<prose::CsvTable> table = prose::readCsvResource("lexicon/rules.csv");
    if (!table || table->columns != std::vector<std::string>{"rule", "weight", "words"})
        return rules;
    for (const std::vector<std::string>& row : table->rows)
        rules.push_back({row[0], std::clamp(weightOf(row[1]), 1, 100), row[2]});
    std::sort(rules.begin(), rules.end(), [](const ReadingRule& a, const ReadingRule& b) { return a.id < b.id; });
    return rules;
}

}  // namespace

const std::vector<ReadingRule>& readingRules()
{
    static const std::vector<ReadingRule> rules = readRules();
    return rules;
}

const ReadingRule& readingRule(std::string_view id)
{
    static const ReadingRule unknown{"", 50, "a rule that this version of Throughline does not know"};
    const std::vector<ReadingRule>& rules = readingRules();
    const auto at = std::lower_bound(rules.begin(), rules.end(), id, [](const ReadingRule& rule, std::string_view key) { return rule.id < key; });
    return at != rules.end() && at->id == id ? *at : unknown;
}

}  // namespace throughline
