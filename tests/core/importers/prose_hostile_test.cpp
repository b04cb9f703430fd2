// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/importers/import_format.h"
#include "core/base/utf8.h"
#include "tests/support/catch.h"
#include "tests/support/hostile_texts.h"

using namespace throughline;
using namespace throughline::test;

namespace {

constexpr std::size_t bytes = 120'000;

Result<ParsedReport> readHostile(const HostileText& hostile, const std::string& text)
{
    for (const ImportFormat& format : importFormats())
        if (format.id == hostile.format)
            return format.parse({.fileName = "hostile", .text = text}, {});
    return Error{ErrorCode::UnknownFormat, {}, {}};
}

}  // namespace

TEST_CASE("Text made to take time or memory gives no more rows than it has words, all inside the text", "[importers][prose][hostile]")
{
    for (const HostileText& hostile : hostileTexts()) {
        INFO(hostile.name);
        const std::string text = hostile.make(bytes);
        const Result<ParsedReport> parsed = readHostile(hostile, text);
        REQUIRE(parsed);
        CHECK(*parsed->reports.at(0).text == text);
        CHECK(parsed->entities.size() <= bytes / 3);
        CHECK(parsed->relationships.size() <= bytes / 4);
        CHECK(parsed->claims.size() <= bytes / 2);
        CHECK(parsed->quantities.size() <= bytes / 8);
        CHECK(parsed->incidents.size() <= bytes / 10);
        CHECK(parsed->diagnostics.size() <= 4);
        const std::size_t end = countCodePoints(text);
        CHECK(std::all_of(parsed->claims.begin(), parsed->claims.end(), [&](const Claim& claim) {
            return claim.span.begin <= claim.span.end && claim.span.end <= end && claim.cueSpan.end <= end && claim.text.size() < 20'000;
        }));
        CHECK(std::all_of(parsed->entities.begin(), parsed->entities.end(), [&](const Entity& entity) {
            return entity.name.size() < 4'000 && entity.also.size() <= 100
                && std::all_of(entity.mentions.begin(), entity.mentions.end(), [&](const Mention& mention) { return mention.span.end <= end; });
        }));
    }
}

TEST_CASE("A long text is read to its end", "[importers][prose][hostile]")
{
    std::string text;
    while (text.size() < 2'500'000)
        text += "The council met on Tuesday and spoke about the bridge, the ferries and the weather of the week. ";
    text += "\n\nAPT77 attacked banks in Peru, Mandiant said.\n";
    for (const ImportFormat& format : importFormats()) {
        if (format.id != "text")
            continue;
        const Result<ParsedReport> parsed = format.parse({.fileName = "long.txt", .text = text}, {});
        REQUIRE(parsed);
        CHECK(std::any_of(parsed->entities.begin(), parsed->entities.end(), [](const Entity& entity) { return entity.name == "APT77"; }));
        CHECK(parsed->diagnostics.empty());
    }
}
