// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/page_template.h"

#include <filesystem>

#include <nlohmann/json.hpp>

#include "core/base/text_start.h"
#include "core/workbench/small_file.h"

namespace throughline {
namespace {

using Json = nlohmann::json;

constexpr std::size_t mostTextBytes = 4000;
constexpr std::size_t mostBlocks = 8;
constexpr std::size_t mostShownBytes = 80;

Error malformed(std::string message) { return {ErrorCode::Malformed, std::move(message), {}}; }

Error expected(const std::string& name, const std::string& what)
{
    return malformed("\"" + std::string(textStart(name, mostShownBytes)) + "\" has to be " + what + ".");
}

bool isText(const Json& value) { return value.is_string() && value.get_ref<const std::string&>().size() <= mostTextBytes; }

/// A row is a member that is a text.
struct TextMember {
    const char* name;
    std::string PageTemplate::*text;
};
constexpr TextMember textMembers[]{
    {"title", &PageTemplate::title}, {"second_line", &PageTemplate::secondLine}, {"footer", &PageTemplate::footer},
    {"logo", &PageTemplate::logo},   {"paper", &PageTemplate::paper},            {"theme", &PageTemplate::theme},
};

const TextMember* textMember(const std::string& name)
{
    for (const TextMember& member : textMembers)
        if (name == member.name)
            return &member;
    return nullptr;
}

/// False if it is no block of words.
bool readBlock(const Json& json, PageWords& block)
{
    if (!json.is_object())
        return false;
    for (const auto& [name, value] : json.items()) {
        if (!isText(value) || (name != "heading" && name != "text"))
            return false;
        (name == "heading" ? block.heading : block.text) = value.get<std::string>();
    }
    return true;
}

bool readWords(const Json& json, std::vector<PageWords>& words)
{
    if (!json.is_array() || json.size() > mostBlocks)
        return false;
    for (const Json& row : json)
        if (!readBlock(row, words.emplace_back()))
            return false;
    return true;
}

}  // namespace

Result<PageTemplate> parsePageTemplate(std::string_view text)
{
    const Json json = Json::parse(text.begin(), text.end(), nullptr, false);
    if (json.is_discarded())
        return malformed("This is no JSON.");
    if (!json.is_object())
        return malformed("A template is a JSON object.");
    PageTemplate page;
    for (const auto& [name, value] : json.items()) {
        const TextMember* const member = textMember(name);
        if (member == nullptr && name != "words")
            return expected(name, "title, second_line, footer, words, logo, paper or theme as its name");
        if (member == nullptr && !readWords(value, page.words))
            return expected(name, "a list of at most 8 objects with \"heading\" and \"text\", each at most 4,000 bytes");
        if (member != nullptr && !isText(value))
            return expected(name, "a text of at most 4,000 bytes");
        if (member != nullptr)
            page.*member->text = value.get<std::string>();
    }
    if (!page.theme.empty() && page.theme != "light" && page.theme != "dark")
        return expected("theme", "\"light\" or \"dark\"");
    return page;
}

Result<PageTemplate> readPageTemplate(const std::string& path)
{
    const Result<std::string> text = readSmallFile(path, "A template");
    if (!text)
        return text.error();
    Result<PageTemplate> page = parsePageTemplate(*text);
    if (!page) {
        Error error = page.error();
        error.where = path;
        return error;
    }
    if (!page->logo.empty() && std::filesystem::path(page->logo).is_relative())
        page->logo = (std::filesystem::path(path).parent_path() / page->logo).string();
    return page;
}

std::string pageTemplateJson(const PageTemplate& page)
{
    nlohmann::ordered_json json = nlohmann::ordered_json::object();
    for (const TextMember& member : textMembers)
        if (!(page.*member.text).empty())
            json[member.name] = page.*member.text;
    for (const PageWords& block : page.words) {
        nlohmann::ordered_json row = nlohmann::ordered_json::object();
        if (!block.heading.empty())
            row["heading"] = block.heading;
        row["text"] = block.text;
        json["words"].push_back(std::move(row));
    }
    return json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace throughline
