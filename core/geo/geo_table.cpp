// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/geo_table.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace throughline::geo {
namespace {

/// Fields of a line; nullopt for an open quote.
std::optional<std::vector<std::string>> fieldsOf(std::string_view line)
{
    std::vector<std::string> fields(1);
    bool isQuoted = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char c = line[i];
        if (c == '"' && isQuoted && i + 1 < line.size() && line[i + 1] == '"')
            fields.back() += line[++i];
        else if (c == '"')
            isQuoted = !isQuoted;
        else if (c == ',' && !isQuoted)
            fields.emplace_back();
        else
            fields.back() += c;
    }
    return isQuoted ? std::nullopt : std::optional(std::move(fields));
}

}  // namespace

Error geoTableError(std::string_view name, std::size_t line, std::string_view why)
{
    return Error{ErrorCode::Malformed, std::string(why), std::string(name) + ": line " + std::to_string(line)};
}

Result<std::vector<GeoRow>> readGeoTable(std::string_view text, std::string_view name, std::string_view columns)
{
    std::vector<GeoRow> rows;
    const auto width = static_cast<std::size_t>(std::count(columns.begin(), columns.end(), ',')) + 1;
    bool hasColumns = false;
    for (std::size_t line = 1; !text.empty(); ++line) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view row = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (row.ends_with('\r'))
            row.remove_suffix(1);
        if (row.empty() || row.front() == '#')
            continue;
        if (!hasColumns && row != columns)
            return geoTableError(name, line, "the columns are not " + std::string(columns));
        if (!std::exchange(hasColumns, true))
            continue;
        std::optional<std::vector<std::string>> fields = fieldsOf(row);
        if (!fields || fields->size() != width)
            return geoTableError(name, line, fields ? "a row has too many or too few fields" : "a quote is open");
        rows.push_back({line, std::move(*fields)});
    }
    if (!hasColumns)
        return geoTableError(name, 1, "the columns are not named");
    return rows;
}

std::vector<std::string> splitNames(std::string_view field)
{
    std::vector<std::string> names;
    while (!field.empty()) {
        const std::size_t end = std::min(field.find('|'), field.size());
        if (end > 0)
            names.emplace_back(field.substr(0, end));
        field.remove_prefix(std::min(end + 1, field.size()));
    }
    return names;
}

}  // namespace throughline::geo
