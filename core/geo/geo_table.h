// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace throughline::geo {

struct GeoRow {
    std::size_t line = 0;  ///< from 1
    std::vector<std::string> fields;
};

/// Rows of a table under resources/geo: '#' lines are comments, the first other line must be `columns`, fields may be
/// quoted. Errors: Malformed (other columns, a ragged row, an open quote) with "name: line N".
Result<std::vector<GeoRow>> readGeoTable(std::string_view text, std::string_view name, std::string_view columns);
/// Parts of "a|b|c", empty ones left out.
std::vector<std::string> splitNames(std::string_view field);
Error geoTableError(std::string_view name, std::size_t line, std::string_view why);

}  // namespace throughline::geo
