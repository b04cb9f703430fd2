// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/prose/source_text.h"

#include <algorithm>

#include "core/base/utf8.h"
#include "tests/support/catch.h"

using namespace throughline;
using namespace throughline::prose;

namespace {

/// Every word of the plain text must be found, by its mapped span, in the stored text (entities decoded).
std::string storedWords(const PlainText& plain, const std::string& stored, const std::string& word)
{
    const SpanMap map(plain, stored);
    const std::size_t at = plain.text.find(word);
    REQUIRE(at != std::string::npos);
    const TextSpan span = map.toStored(at, at + word.size());
    const std::u32string points = toUtf32(stored);
    return toUtf8(std::u32string_view(points).substr(span.begin, span.end - span.begin));
}

}  // namespace

TEST_CASE("Positions survive tags and entities", "[importers][prose]")
{
    const std::string html = "<html><body><p>Caf\u0065\u0301 \U0001F600 <b>Volt</b>&nbsp;<i>Typhoon</i> &amp; <a href=\"x\">Acme&#8217;s bank</a></p></body></html>";
    const PlainText plain = plainOfHtml(html);
    CHECK(storedWords(plain, html, "Volt") == "Volt");
    CHECK(storedWords(plain, html, "Typhoon") == "Typhoon");
    CHECK(storedWords(plain, html, "&") == "&amp;");
    CHECK(storedWords(plain, html, "Acme’s bank") == "Acme&#8217;s bank");
    CHECK(storedWords(plain, html, "\U0001F600") == "\U0001F600");
}

TEST_CASE("A page's script, style and menus are not read", "[importers][prose]")
{
    const PlainText plain = plainOfHtml("<title>A &amp; B</title><script>if (a < b) hack();</script><nav><p>Menu</p></nav><p>Text</p>");
    CHECK(plain.title == "A & B");
    CHECK(plain.text.find("hack") == std::string::npos);
    REQUIRE(plain.blocks.size() == 2);
    CHECK(plain.blocks[0].kind == BlockKind::Boilerplate);
    CHECK(plain.blocks[1].kind == BlockKind::Paragraph);
}

TEST_CASE("Headings, list items, tables and code are told apart", "[importers][prose]")
{
    const std::string text = "# Title\r\n\r\nA paragraph with a full stop.\r\n* first item\r\n* second item\r\n| a | b |\r\n```\r\ncode\r\n```\r\n";
    const PlainText plain = plainOfMarkdown(text);
    std::vector<BlockKind> kinds;
    for (const Block& block : plain.blocks)
        kinds.push_back(block.kind);
    CHECK(kinds == std::vector{BlockKind::Heading, BlockKind::Paragraph, BlockKind::ListItem, BlockKind::ListItem, BlockKind::TableRow, BlockKind::Code});
    CHECK(plain.title == "Title");
}

TEST_CASE("Markdown links keep their words and lose their address", "[importers][prose]")
{
    const std::string text = "See the [**long** report](https://example.org/a_b) on *snake_case* names.";
    const PlainText plain = plainOfMarkdown(text);
    CHECK(plain.text.starts_with("See the long report on snake_case names."));
    CHECK(storedWords(plain, text, "report") == "report");
    CHECK(storedWords(plain, text, "long report") == "long** report");
}

TEST_CASE("Lines broken by width are one paragraph", "[importers][prose]")
{
    const std::string text = "The group had been known to break into the networks of many\nbanks in the region.\nA new paragraph.\n";
    const PlainText plain = plainOfText(text);
    REQUIRE(plain.blocks.size() == 2);
    CHECK(plain.text.substr(plain.blocks[0].begin, plain.blocks[0].end - plain.blocks[0].begin).ends_with("region."));
}

TEST_CASE("Contact and link tails are boilerplate", "[importers][prose]")
{
    const PlainText plain = plainOfText("A story about a bank.\nFor questions please contact us at a@example.org\n- Site: https://example.org/\n");
    REQUIRE(plain.blocks.size() == 3);
    CHECK(plain.blocks[0].kind == BlockKind::Paragraph);
    CHECK(plain.blocks[1].kind == BlockKind::Boilerplate);
    CHECK(plain.blocks[2].kind == BlockKind::Boilerplate);
}

TEST_CASE("Broken mark-up neither loops nor loses the text", "[importers][prose]")
{
    for (const std::string html : {"<p>a < b and c</p>", "<p>text<", "<p>&bogus; text", "<!-- open", "<a href='x>text</a><p>more", ""}) {
        const PlainText plain = plainOfHtml(html);
        for (const Block& block : plain.blocks) {
            CHECK(block.begin <= block.end);
            CHECK(block.end <= plain.text.size());
        }
    }
    CHECK(plainOfHtml("<p>a < b</p>").text.find("a < b") != std::string::npos);
}
