// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/edit_support.h"

#include <algorithm>

#include "core/base/utf8.h"

namespace throughline::edit {
namespace {

constexpr std::size_t quotedLength = 60;

bool isBlankOrControl(char32_t c) { return c <= 0x20 || (c >= 0x7F && c <= 0xA0) || c == 0x2028 || c == 0x2029; }

}  // namespace

Error badArgument(std::string message, std::string where)
{
    return {.code = ErrorCode::BadArgument, .message = std::move(message), .where = std::move(where)};
}

Error unknownRow(std::size_t row)
{
    return {.code = ErrorCode::NotFound, .message = "It is not in the case any more; choose it again.",
            .where = "row " + std::to_string(row)};
}

Error deletedRow(std::size_t row)
{
    return {.code = ErrorCode::NotFound, .message = "It was deleted; restore it first.", .where = "row " + std::to_string(row)};
}

std::string cleanName(std::string_view typed)
{
    const std::string valid = toValidUtf8(typed);
    std::string clean;
    bool isGap = false;
    for (std::size_t at = 0; at < valid.size();) {
        const char32_t c = nextCodePoint(valid, at);
        if (isBlankOrControl(c)) {
            isGap = true;
            continue;
        }
        if (isGap && !clean.empty())
            clean += ' ';
        isGap = false;
        appendUtf8(clean, c);
    }
    return clean;
}

std::optional<Error> badName(const std::string& name)
{
    if (name.empty())
        return badArgument("The name is empty; type one.");
    if (countCodePoints(name) > maxNameLength)
        return badArgument("The name has more than " + std::to_string(maxNameLength) + " characters; shorten it.");
    return std::nullopt;
}

void changeTags(std::vector<std::string>& tags, const std::vector<std::string>& add, const std::vector<std::string>& remove)
{
    for (const std::string& tag : remove)
        std::erase(tags, tag);
    for (const std::string& tag : add)
        tags.push_back(cleanName(tag));
    std::sort(tags.begin(), tags.end());
    tags.erase(std::unique(tags.begin(), tags.end()), tags.end());
}

std::optional<Error> wrongTags(const std::vector<std::string>& tags)
{
    for (const std::string& tag : tags)
        if (cleanName(tag).empty())
            return badArgument("A tag is empty; type one.");
    return std::nullopt;
}

std::string quoted(std::string_view name)
{
    std::u32string text = toUtf32(name);
    if (text.size() > quotedLength)
        text = text.substr(0, quotedLength - 1) + U"…";
    return "“" + toUtf8(text) + "”";
}

std::string counted(std::size_t count, std::string_view one, std::string_view many)
{
    return count == 1 ? withArticle(one) : std::to_string(count) + " " + std::string(many);
}

std::string withArticle(std::string_view noun)
{
    const bool isVowel = !noun.empty() && std::string_view("aeiou").find(noun.front()) != std::string_view::npos;
    return (isVowel ? "an " : "a ") + std::string(noun);
}

std::string namesOf(const ThreatCase& threatCase, const std::vector<EntityId>& ids)
{
    return ids.size() == 1 ? quoted(threatCase[ids.front()].name) : counted(ids.size(), "thing", "things");
}

std::string sentenceOf(const ThreatCase& threatCase, const Relationship& relationship)
{
    const std::string_view verb = relationship.type == RelationType::Other ? std::string_view(relationship.typeWord)
                                                                           : relationTypeInfo(relationship.type).verb;
    return quoted(threatCase[relationship.source].name) + " " + std::string(verb) + " " + quoted(threatCase[relationship.target].name);
}

std::string speakerOf(const ThreatCase& threatCase, const Claim& claim)
{
    if (claim.speaker)
        return quoted(threatCase[*claim.speaker].name);
    if (claim.report)
        return "the report " + quoted(reportLabel(threatCase[*claim.report]));
    return "an unknown source";
}

}  // namespace throughline::edit
