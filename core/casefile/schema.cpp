// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/casefile/schema.h"

#include "core/base/embedded.h"
#include "core/casefile/casefile.h"
#include "core/casefile/cells.h"

namespace throughline::casefile {
namespace {

constexpr std::string_view create = "CREATE TABLE ";

template <class Row>
TableSchema tableOf(const char* name, const Row& row)
{
    // STRICT: a cell has the type of its column in every program that writes.
    std::string sql = std::string(create) + quoted(name) + "(\"row\" INTEGER PRIMARY KEY";
    visitFields(row, [&](const char* field, const auto& value) {
        sql += "," + quoted(field) + " " + std::string(columnType(value));
    });
    return {name, sql + ") STRICT"};
}

std::vector<TableSchema> currentSchema()
{
    std::vector<TableSchema> tables{tableOf("integrity", IntegrityRow{})};
    visitFileTables([&](const char* name, const auto& row) { tables.push_back(tableOf(name, row)); });
    return tables;
}

/// One statement a line.
std::vector<TableSchema> shippedSchema(std::string_view text)
{
    std::vector<TableSchema> tables;
    while (!text.empty()) {
        const std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(line.size() + 1, text.size()));
        if (!line.starts_with(create))
            continue;  // a comment
        const std::string_view name = line.substr(create.size() + 1);
        tables.push_back({std::string(name.substr(0, name.find('"'))), std::string(line)});
    }
    return tables;
}

}  // namespace

std::string quoted(std::string_view name) { return "\"" + std::string(name) + "\""; }

std::vector<TableSchema> schemaOf(int version)
{
    if (version == casefileSchemaVersion)
        return currentSchema();
    const auto text = embedded("casefile/schema-" + std::to_string(version) + ".sql");
    return text ? shippedSchema(*text) : std::vector<TableSchema>();
}

}  // namespace throughline::casefile
