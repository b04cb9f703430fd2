// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/readable_text.h"

#include <filesystem>

#include "core/base/utf8.h"
#include "core/importers/import_format.h"
#include "tests/support/catch.h"
#include "tests/support/paths.h"

using namespace throughline;
using namespace throughline::test;

namespace {

std::string cut(std::string_view text, TextSpan span)
{
    const std::u32string points = toUtf32(text);
    return toUtf8(std::u32string_view(points).substr(span.begin, span.end - span.begin));
}

/// Span of words in a text, in code points.
TextSpan spanOf(const std::string& text, const std::string& words)
{
    const std::size_t at = text.find(words);
    REQUIRE(at != std::string::npos);
    const auto begin = static_cast<std::uint32_t>(countCodePoints(text.substr(0, at)));
    return {begin, begin + static_cast<std::uint32_t>(countCodePoints(words))};
}

/// Stored words light up as readable ones, and selected they give the stored words again.
void checkBothWays(const std::string& stored, const std::string& format, const std::string& markedUp, const std::string& read)
{
    const ReadableText text(stored, format);
    CAPTURE(text.text(), markedUp);
    const TextSpan place = spanOf(stored, markedUp);
    CHECK(cut(text.text(), text.toReadable(place)) == read);
    CHECK(cut(stored, text.toStored(spanOf(text.text(), read))) == markedUp);
}

/// Readable and back again, each mention is what it was, but for tags at its ends. How many there are.
std::size_t checkMentions(const std::string& bytes, const std::string& name)
{
    const Result<ParsedReport> parsed = importReport(bytes, name, {});
    REQUIRE(parsed);
    REQUIRE(parsed->reports.size() == 1);
    const Report& report = parsed->reports[0];
    const ReadableText text(*report.text, report.format);
    std::size_t checked = 0;
    for (const Entity& entity : parsed->entities)
        for (const Mention& mention : entity.mentions) {
            const TextSpan back = text.toStored(text.toReadable(mention.span));
            CAPTURE(name, entity.name, mention.span.begin, mention.span.end, back.begin, back.end);
            CHECK(mention.span.contains(back));
            CHECK_FALSE(back.isEmpty());
            const std::string before = cut(*report.text, {mention.span.begin, back.begin});
            const std::string behind = cut(*report.text, {back.end, mention.span.end});
            CHECK((before.empty() || before.ends_with('>')));
            CHECK((behind.empty() || behind.starts_with('<')));
            ++checked;
        }
    return checked;
}

}  // namespace

TEST_CASE("A page reads without its tags, and its words lead back to them", "[review][readable]")
{
    const std::string page = "<html><head><title>No</title><style>p{}</style></head><body>\r\n<h1>The <em>raid</em></h1>\r\n"
                             "<p>APT77 <b>att</b>acked AT&amp;T \xF0\x9F\x98\x80 and the Cafe\xCC\x81 &#x201C;Noir&#8221;,<br>police&nbsp;said.</p>"
                             "<ul><li>one</li><li>two <a href=\"x\">three</a></li></ul></body></html>";
    const ReadableText text(page, "html");
    CHECK(text.text().find('<') == std::string::npos);
    CHECK(text.text().starts_with("The raid\n\nAPT77 attacked AT&T"));
    checkBothWays(page, "html", "AT&amp;T", "AT&T");
    checkBothWays(page, "html", "att</b>acked", "attacked");
    checkBothWays(page, "html", "APT77", "APT77");
    checkBothWays(page, "html", "\xF0\x9F\x98\x80", "\xF0\x9F\x98\x80");
    checkBothWays(page, "html", "Cafe\xCC\x81", "Cafe\xCC\x81");
    checkBothWays(page, "html", "two <a href=\"x\">three", "two three");
    REQUIRE(text.blocks().size() == 5);  // a line break parts blocks, too
    CHECK(text.blocks()[0].kind == BlockKind::Heading);
    CHECK(text.blocks()[4].kind == BlockKind::ListItem);
    CHECK(cut(text.text(), text.blocks()[3].span) == "one");
}

TEST_CASE("What stands inside a tag has an empty place where it would stand", "[review][readable]")
{
    const std::string page = "<p>before <a href=\"secret\">link</a> after</p>";
    const ReadableText text(page, "html");
    const TextSpan place = text.toReadable(spanOf(page, "secret"));
    CHECK(place.isEmpty());
    CHECK(place.begin == spanOf(text.text(), "link").begin);
    CHECK(text.toReadable({1000, 1001}).isEmpty());
    CHECK(text.toStored({1000, 1001}).isEmpty());
}

TEST_CASE("Markdown reads without its marks", "[review][readable]")
{
    const std::string page = "# The *raid*\r\n\r\nAPT77 attacked **banks** in [Peru](https://example.org), `evil.exe` \xF0\x9F\x98\x80 too.\r\n\r\n- one\r\n- two\r\n";
    const ReadableText text(page, "markdown");
    CHECK(text.text().find("**") == std::string::npos);
    CHECK(text.text().find("https") == std::string::npos);
    checkBothWays(page, "markdown", "banks", "banks");
    checkBothWays(page, "markdown", "Peru", "Peru");
    checkBothWays(page, "markdown", "\xF0\x9F\x98\x80", "\xF0\x9F\x98\x80");
    CHECK(cut(text.text(), text.toReadable(spanOf(page, "**banks** in [Peru"))) == "banks in Peru");
}

TEST_CASE("A text without mark-up is read as it is stored", "[review][readable]")
{
    const std::string stored = "\xF0\x9F\x98\x80 Cafe\xCC\x81.\r\nSecond <line> &amp; more.\r\n";
    const ReadableText text(stored, "text");
    CHECK(text.text() == stored);
    const TextSpan place{2, 9};
    CHECK(text.toReadable(place) == place);
    CHECK(text.toStored(place) == place);
    CHECK(ReadableText("", "text").blocks().empty());
    CHECK(ReadableText("", "html").text().empty());
}

TEST_CASE("Sentences are those of the reader, in code points of the stored text", "[review][readable]")
{
    const std::string page = "<p>\xF0\x9F\x98\x80 APT77 hit <b>Dr. Smith</b>. Police said so.</p>";
    const std::vector<TextSpan> sentences = sentencesOf(page, "html");
    REQUIRE(sentences.size() == 2);
    CHECK(cut(page, sentences[1]) == "Police said so.");
}

TEST_CASE("Every mention in reports leads to its words and back", "[review][readable]")
{
    std::size_t checked = 0;
    for (const auto& file : std::filesystem::directory_iterator(sourceDir() + "/tests/fixtures/articles")) {
        const std::string extension = file.path().extension().string();
        if (extension == ".html" || extension == ".md" || extension == ".txt")
            checked += checkMentions(readBytes(file.path().string()), file.path().filename().string());
    }
    CHECK(checked > 200);
}
