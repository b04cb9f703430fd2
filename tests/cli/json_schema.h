// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace throughline::test {

/// Checks a value against the part of JSON Schema that docs/cli uses: type, enum, required,
/// properties, additionalProperties, items, minimum, $ref to "#/$defs/NAME". "" or what is wrong,
/// with its place; any other keyword of the schema is wrong too, so that none is overlooked.
std::string schemaFault(const nlohmann::json& schema, const nlohmann::json& value);

}  // namespace throughline::test
