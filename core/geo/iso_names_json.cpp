// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/iso_names_json.h"

#include <filesystem>
#include <fstream>
#include <system_error>

#include <nlohmann/json.hpp>

#include "core/geo/place_key.h"

namespace throughline::geo {
namespace {

using Json = nlohmann::json;

constexpr std::uintmax_t mostBytes = 8'000'000;
constexpr std::size_t mostRows = 50'000;
constexpr std::size_t longestText = 200;

std::string textOf(const Json& row, const char* member)
{
    const auto found = row.find(member);
    if (found == row.end() || !found->is_string())
        return {};
    const std::string& text = found->get_ref<const std::string&>();
    return text.size() <= longestText ? text : std::string();
}

}  // namespace

Result<std::vector<IsoDivision>> parseIsoDivisions(std::string_view json)
{
    const Json table = Json::parse(json, nullptr, false);
    if (!table.is_object() || !table.contains("3166-2") || !table["3166-2"].is_array())
        return Error{ErrorCode::Malformed, "no table of ISO 3166-2", "iso_3166-2.json"};
    std::vector<IsoDivision> divisions;
    for (const Json& row : table["3166-2"]) {
        if (!row.is_object() || divisions.size() == mostRows)
            continue;
        IsoDivision division{isoCodeLike(textOf(row, "code")), textOf(row, "name"), textOf(row, "type"),
                             textOf(row, "parent")};
        if (division.code.size() < 4 || division.name.empty())
            continue;
        // Older issues name the unit above without its country.
        if (!division.parent.empty() && division.parent.find('-') == std::string::npos)
            division.parent = division.code.substr(0, 3) + division.parent;
        divisions.push_back(std::move(division));
    }
    return divisions;
}

Result<std::vector<IsoDivision>> readIsoDivisions(const std::string& path)
{
    std::error_code code;
    if (!std::filesystem::is_regular_file(path, code))
        return Error{ErrorCode::FileNotFound, "the package iso-codes has it", path};
    if (std::filesystem::file_size(path, code) > mostBytes || code)
        return Error{ErrorCode::TooLarge, "no table of ISO 3166-2 is as large", path};
    std::ifstream file(path, std::ios::binary);
    std::string bytes((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    if (!file && !file.eof())
        return Error{ErrorCode::FileUnreadable, "", path};
    return parseIsoDivisions(bytes);
}

}  // namespace throughline::geo
