// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "core/importers/import_format.h"
#include "tests/support/catch.h"
#include "tests/support/paths.h"

namespace throughline::test {

/// Id of the n-th object (0-9) of a test: "malware--a1b2c3d2-0000-4000-8000-000000000002".
inline std::string stixId(const std::string& type, int n)
{
    const std::string digit = std::to_string(n);
    return type + "--a1b2c3d" + digit + "-0000-4000-8000-00000000000" + digit;
}

/// A STIX object with all common properties; `rest` is more members: R"("name":"X")".
inline std::string stixObject(const std::string& type, int n, const std::string& rest = {})
{
    return R"({"type":")" + type + R"(","spec_version":"2.1","id":")" + stixId(type, n)
        + R"(","created":"2024-05-01T10:00:00.000Z","modified":"2024-05-02T10:00:00.000Z")" + (rest.empty() ? "" : ",") + rest + "}";
}

/// Relationship n from `source` to `target` (ids).
inline std::string stixLink(int n, const std::string& type, const std::string& source, const std::string& target,
                            const std::string& rest = {})
{
    return stixObject("relationship", n, R"("relationship_type":")" + type + R"(","source_ref":")" + source
                          + R"(","target_ref":")" + target + "\"" + (rest.empty() ? "" : ",") + rest);
}

inline std::string stixBundle(const std::vector<std::string>& objects)
{
    std::string out = R"({"type":"bundle","id":"bundle--a1b2c3d0-0000-4000-8000-000000000000","objects":[)";
    for (std::size_t i = 0; i < objects.size(); ++i)
        out += (i ? "," : "") + objects[i];
    return out + "]}";
}

/// Imports a text under the name "case.json"; fails the test if it is refused.
inline ParsedReport importText(const std::string& text)
{
    Result<ParsedReport> parsed = importReport(text, "case.json", {});
    if (!parsed)
        FAIL(describe(parsed.error()));
    return std::move(parsed).value();
}

inline ParsedReport importObjects(const std::vector<std::string>& objects) { return importText(stixBundle(objects)); }

/// "threat actor name -uses-> malware name" of each relationship.
inline std::vector<std::string> linkTexts(const ParsedReport& parsed)
{
    std::vector<std::string> out;
    for (const Relationship& r : parsed.relationships)
        out.push_back(parsed.entities[rowOf(r.source)].name + " -" + r.typeWord + "-> " + parsed.entities[rowOf(r.target)].name);
    return out;
}

/// Names of entities, in the order given.
inline std::vector<std::string> namesOf(const ParsedReport& parsed, const std::vector<EntityId>& ids)
{
    std::vector<std::string> out;
    for (const EntityId id : ids)
        out.push_back(parsed.entities[rowOf(id)].name);
    return out;
}

inline const Entity& entityNamed(const ParsedReport& parsed, std::string_view name)
{
    const auto found = std::find_if(parsed.entities.begin(), parsed.entities.end(), [&](const Entity& e) { return e.name == name; });
    INFO("looking for " << name);
    REQUIRE(found != parsed.entities.end());
    return *found;
}

/// "code at where" of each diagnostic.
inline std::vector<std::string> diagnosticTexts(const ParsedReport& parsed)
{
    std::vector<std::string> out;
    for (const Diagnostic& d : parsed.diagnostics)
        out.push_back(d.code + " at " + d.where);
    return out;
}

}  // namespace throughline::test
