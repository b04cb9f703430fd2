// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/importers/sentence_table.h"

#include <algorithm>
#include <cstdlib>

namespace throughline::test {
namespace {

std::string trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t\r");
    if (first == std::string_view::npos)
        return {};
    return std::string(text.substr(first, text.find_last_not_of(" \t\r") - first + 1));
}

std::vector<std::string> split(std::string_view text, std::string_view by)
{
    std::vector<std::string> parts;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find(by, at), text.size());
        parts.push_back(trimmed(text.substr(at, end - at)));
        at = end + by.size();
    }
    return parts;
}

Choice choice(std::string_view text) { return split(text, " or "); }

/// Takes "head<mark>rest" apart; false if the mark is not there. The last mark counts.
bool cut(std::string_view text, std::string_view mark, std::string& head, std::string& rest)
{
    const std::size_t at = text.rfind(mark);
    if (at == std::string_view::npos)
        return false;
    rest = trimmed(text.substr(at + mark.size()));
    head = trimmed(text.substr(0, at));
    return true;
}

/// "asserts by X, alleged via Reuters [backed-by]"
bool readSaying(std::string text, ClaimLine& line)
{
    std::string head;
    std::string rest;
    if (text.ends_with(']') && cut(text, "[", head, rest)) {
        line.degree = choice(rest.substr(0, rest.size() - 1));
        text = head;
    }
    if (!cut(text, ",", head, rest))
        return false;
    std::string via;
    if (cut(rest, " via ", rest, via))
        line.via = choice(via);
    line.hedge = choice(rest);
    const std::size_t by = head.find(" by ");
    if (by == std::string::npos)
        return false;
    line.stance = choice(std::string_view(head).substr(0, by));
    line.speaker = choice(std::string_view(head).substr(by + 4));
    return true;
}

std::optional<ClaimLine> readClaim(const std::string& text)
{
    ClaimLine line;
    line.text = text;
    std::string edge = text;
    std::string saying;
    if (cut(text, " | ", edge, saying) && !readSaying(saying, line))
        return std::nullopt;
    std::string source;
    std::string target;
    std::string type;
    if (!cut(edge, "-> ", edge, target) || !cut(edge, " -", source, type))
        return std::nullopt;
    // A type word may hold a hyphen: the edge begins at the first " -".
    const std::size_t begin = edge.find(" -");
    line.source = choice(std::string_view(edge).substr(0, begin));
    line.type = choice(std::string_view(edge).substr(begin + 2));
    line.target = choice(target);
    return line;
}

std::optional<QuantityLine> readQuantity(const std::string& text)
{
    const std::size_t first = text.find(' ');
    const std::size_t second = first == std::string::npos ? first : text.find(' ', first + 1);
    if (second == std::string::npos)
        return std::nullopt;
    QuantityLine line;
    line.text = text;
    char* end = nullptr;
    line.value = std::strtod(text.c_str(), &end);
    if (end != text.c_str() + first)
        return std::nullopt;
    line.bound = text.substr(first + 1, second - first - 1);
    line.unit = choice(std::string_view(text).substr(second + 1));
    return line;
}

template <typename Row>
bool keep(std::optional<Row> row, std::vector<Row>& rows)
{
    if (row)
        rows.push_back(std::move(*row));
    return row.has_value();
}

bool readLine(const std::string& line, SentenceCase& into)
{
    const auto rest = [&](std::size_t mark) { return trimmed(std::string_view(line).substr(mark)); };
    into.saysSomething = true;
    if (line == "nothing")
        return into.isNothing = true;
    if (line == "no claims")
        return true;
    if (line.starts_with("?# "))
        return keep(readQuantity(rest(3)), into.optionalQuantities);
    if (line.starts_with("# "))
        return keep(readQuantity(rest(2)), into.quantities);
    if (line.starts_with("?@ "))
        return into.optionalTechniques.push_back(rest(3)), true;
    if (line.starts_with("@ "))
        return into.techniques.push_back(rest(2)), true;
    if (line.starts_with("= "))
        return into.sameThings.push_back(split(rest(2), " = ")), true;
    if (line.starts_with("? "))
        return keep(readClaim(rest(2)), into.optional);
    if (line.starts_with("! "))
        return keep(readClaim(rest(2)), into.forbidden);
    const std::optional<ClaimLine> claim = readClaim(line);
    return claim && !claim->hedge.empty() && keep(claim, into.needed);
}

}  // namespace

SentenceTable readSentenceTable(std::string_view text)
{
    SentenceTable table;
    std::string section;
    bool isOpen = false;
    std::size_t number = 0;
    for (const std::string& line : split(text, "\n")) {
        ++number;
        if (line.starts_with("//"))
            continue;
        if (line.starts_with("## ")) {
            section = line.substr(3);
        } else if (line.starts_with(">")) {
            const bool isMarked = line.starts_with(">~");
            isOpen = true;
            SentenceCase& opened = table.cases.emplace_back();
            opened.line = number;
            opened.section = section;
            opened.isNotReadYet = isMarked;
            opened.text = trimmed(std::string_view(line).substr(isMarked ? 2 : 1));
        } else if (line.empty()) {
            isOpen = false;
        } else if (!isOpen || !readLine(line, table.cases.back())) {
            table.errors.push_back("line " + std::to_string(number) + ": " + line);
        }
    }
    return table;
}

}  // namespace throughline::test
