// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace throughline::casefile {

/// A table as it stands in a casefile: its name and the statement that makes it, letter by letter as
/// SQLite keeps it.
struct TableSchema {
    std::string name;
    std::string sql;

    bool operator==(const TableSchema&) const = default;
};

/// The tables of a schema version, in the order in which they are made. Today's come from the fields of
/// the model; older ones are kept as they were shipped. Empty if there never was such a version.
std::vector<TableSchema> schemaOf(int version);

/// Name as it stands in SQL, between double quotes.
std::string quoted(std::string_view name);

}  // namespace throughline::casefile
