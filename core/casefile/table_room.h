// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "core/casefile/file_rows.h"
#include "core/casefile/sqlite.h"

namespace throughline::casefile {

/// How many row numbers each table may use, by its name. All together get no more than a file of `fileBytes` can hold: first
/// each up to where its last row and what `integrity` says of it agree, then the rest, the most modest first. So a row
/// that says that it is the billionth, and a file that says so, cost no more memory than a file full of rows.
std::map<std::string, std::int64_t> tableRoom(sqlite::Database& database, const std::vector<IntegrityRow>& integrity, std::uint64_t fileBytes);

}  // namespace throughline::casefile
