// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/lens_json.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "core/base/text_start.h"
#include "core/workbench/small_file.h"

namespace throughline {
namespace {

using Json = nlohmann::json;

constexpr std::size_t mostShownBytes = 80;

Error malformed(std::string message) { return {ErrorCode::Malformed, std::move(message), {}}; }

bool readIds(const Json& json, std::vector<std::string>& ids)
{
    if (!json.is_array() || !std::all_of(json.begin(), json.end(), [](const Json& id) { return id.is_string(); }))
        return false;
    ids = json.get<std::vector<std::string>>();
    return true;
}

bool readFlag(const Json& json, bool& flag)
{
    if (!json.is_boolean())
        return false;
    flag = json.get<bool>();
    return true;
}

bool readReliability(const Json& json, Reliability& reliability)
{
    if (!json.is_string() || json.get_ref<const std::string&>().size() != 1)
        return false;
    const char letter = json.get_ref<const std::string&>().front();
    if (letter < 'A' || letter > 'F')
        return false;
    reliability = static_cast<Reliability>(1 + (letter - 'A'));
    return true;
}

bool readCredibility(const Json& json, Credibility& credibility)
{
    if (!json.is_number_integer() || json.get<std::int64_t>() < 1 || json.get<std::int64_t>() > 6)
        return false;
    credibility = static_cast<Credibility>(json.get<std::int64_t>());
    return true;
}

/// What is expected of a member; empty if all is well.
std::string readMember(const std::string& name, const Json& value, Lens& lens)
{
    if (name == "disbelieve")
        return readIds(value, lens.disbelieve) ? "" : "a list of ids";
    if (name == "doubt")
        return readIds(value, lens.doubt) ? "" : "a list of ids";
    if (name == "own_origins")
        return readIds(value, lens.ownOrigins) ? "" : "a list of ids";
    if (name == "min_reliability")
        return readReliability(value, lens.minReliability) ? "" : "a letter from \"A\" to \"F\"";
    if (name == "min_credibility")
        return readCredibility(value, lens.minCredibility) ? "" : "a number from 1 to 6";
    if (name == "include_ungraded")
        return readFlag(value, lens.includeUngraded) ? "" : "true or false";
    if (name == "include_set_aside")
        return readFlag(value, lens.includeSetAside) ? "" : "true or false";
    return "one of disbelieve, doubt, own_origins, min_reliability, min_credibility, include_ungraded, include_set_aside as its name";
}

}  // namespace

Result<Lens> parseLens(std::string_view text)
{
    const Json json = Json::parse(text.begin(), text.end(), nullptr, false);
    if (json.is_discarded())
        return malformed("This is no JSON.");
    if (!json.is_object())
        return malformed("A lens is a JSON object.");
    Lens lens;
    for (const auto& [name, value] : json.items())
        if (const std::string expected = readMember(name, value, lens); !expected.empty())
            return malformed("\"" + std::string(textStart(name, mostShownBytes)) + "\" has to be " + expected + ".");
    return lens;
}

Result<Lens> readLensFile(const std::string& path)
{
    const Result<std::string> text = readSmallFile(path, "A lens");
    if (!text)
        return text.error();
    Result<Lens> lens = parseLens(*text);
    if (lens)
        return lens;
    Error error = lens.error();
    error.where = path;
    return error;
}

std::vector<Diagnostic> unknownLensIds(const ThreatCase& threatCase, const Lens& lens, const std::string& file)
{
    std::vector<std::string> unknown = lens.disbelieve;
    unknown.insert(unknown.end(), lens.doubt.begin(), lens.doubt.end());
    unknown.insert(unknown.end(), lens.ownOrigins.begin(), lens.ownOrigins.end());
    const auto isKnown = [&](const std::string& id) {
        return std::any_of(threatCase.entities.begin(), threatCase.entities.end(), [&](const Entity& row) { return row.id == id; })
            || std::any_of(threatCase.reports.begin(), threatCase.reports.end(), [&](const Report& row) { return row.id == id; });
    };
    std::vector<Diagnostic> warnings;
    for (const std::string& id : unknown)
        if (!isKnown(id))
            warnings.push_back({.severity = Severity::Warning, .code = "unknown-lens-id", .file = file,
                                .message = "The case has no source with the id " + id + "."});
    return warnings;
}

}  // namespace throughline
