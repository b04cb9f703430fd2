// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/prose/csv_table.h"

#include <algorithm>
#include <optional>

#include "core/base/embedded.h"
#include "core/importers/prose/text_lines.h"

namespace throughline::prose {
namespace {

/// Fields of one line; nullopt if a quote stays open.
std::optional<std::vector<std::string>> splitLine(std::string_view line)
{
    std::vector<std::string> fields(1);
    bool quoted = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char c = line[i];
        if (quoted && c == '"' && i + 1 < line.size() && line[i + 1] == '"') {
            fields.back().push_back('"');
            ++i;
        } else if (c == '"') {
            quoted = !quoted;
        } else if (c == ',' && !quoted) {
            fields.emplace_back();
        } else {
            fields.back().push_back(c);
        }
    }
    if (quoted)
        return std::nullopt;
    return fields;
}

}  // namespace

std::vector<std::string> splitList(std::string_view field)
{
    std::vector<std::string> parts;
    while (!field.empty()) {
        const std::size_t bar = std::min(field.find('|'), field.size());
        if (bar > 0)
            parts.emplace_back(field.substr(0, bar));
        field.remove_prefix(std::min(bar + 1, field.size()));
    }
    return parts;
}

CsvTable parseLooseCsvTable(std::string_view text)
{
    CsvTable table;
    std::size_t number = 0;
    for (std::size_t at = 0; at < text.size();) {
        const TextLine line = lineAt(text, at);
        at = line.next;
        ++number;
        const std::string_view body = text.substr(line.begin, line.end - line.begin);
        if (isBlank(body) || body.starts_with('#'))
            continue;
        auto fields = splitLine(body);
        if (!fields) {
            table.faults.push_back({number, "a quote is not closed"});
        } else if (table.columns.empty()) {
            table.columns = std::move(*fields);
        } else if (fields->size() != table.columns.size()) {
            table.faults.push_back({number, std::to_string(fields->size()) + (fields->size() == 1 ? " field, " : " fields, ") + std::to_string(table.columns.size()) + " expected"});
        } else {
            table.rows.push_back(std::move(*fields));
            table.lines.push_back(number);
        }
    }
    return table;
}

Result<CsvTable> parseCsvTable(std::string_view text, std::string_view name)
{
    CsvTable table = parseLooseCsvTable(text);
    if (!table.faults.empty())
        return Error{ErrorCode::Malformed, table.faults.front().message, std::string(name) + ": line " + std::to_string(table.faults.front().line)};
    return table;
}

Result<CsvTable> readCsvResource(std::string_view path)
{
    const auto bytes = embedded(path);
    if (!bytes)
        return Error{ErrorCode::NotFound, "resource is not compiled in", std::string(path)};
    return parseCsvTable(*bytes, path);
}

}  // namespace throughline::prose
