// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporters/brief_writer.h"

#include "tests/support/catch.h"
#include "tests/support/hostile_words.h"

using namespace throughline;
using Catch::Matchers::Contains;

namespace {

Brief briefOf(const std::string& words)
{
    const TextMetrics metrics = plainTextMetrics();
    DisplayListBuilder builder(metrics);
    const HitIndex card = builder.addHit(HitKind::Card, 0, words);
    builder.roundRect({10, 10, 80, 40}, 8, StyleId::Card, card);
    builder.text({20, 34}, 12, FontFace::Regular, StyleId::TextStrong, words, card);
    Brief brief;
    brief.title = words;
    brief.marking.tlp = Tlp::Amber;
    brief.secondBanner = words;
    brief.restsOn = words;
    brief.leftOut = words;
    brief.footer = "Footer.";
    brief.contested = {{words, {words, "denied by " + words}}};
    const BriefClaim claim{words, words, words, words, words, words, words, words, words, words};
    brief.notes = {{.number = 1, .speaker = words, .detail = words, .claims = {claim}}};
    brief.figure = std::make_shared<const DisplayList>(builder.seal({0, 0, 100, 60}));
    return brief;
}

std::size_t count(const std::string& text, std::string_view part)
{
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
        ++found;
    return found;
}

/// Signs that CommonMark takes for markup and that no backslash stands before.
std::string bareSigns(const std::string& line)
{
    std::string bare;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i] == '\\')
            ++i;
        else if (std::string_view("<>[]`|$^@=~").find(line[i]) != std::string_view::npos)
            bare += line[i];
    }
    return bare;
}

}  // namespace

TEST_CASE("A brief in HTML holds the picture, both banners, the notes and their sentences", "[exporters][brief]")
{
    Brief brief = briefOf("Unnamed group");
    brief.notes[0].claims[0].sentence = "The group has allegedly targeted a bank.";
    const std::string html = briefHtml(brief, Theme::Light);
    CHECK(count(html, "TLP:AMBER</div>") + count(html, "TLP:AMBER<span>") == 2);
    CHECK_THAT(html, Contains("<h1>Unnamed group</h1>"));
    CHECK_THAT(html, Contains("<svg xmlns"));
    CHECK(html.find("<?xml") == std::string::npos);
    CHECK_THAT(html, Contains("<blockquote dir=\"auto\">The group has allegedly targeted a bank.</blockquote>"));
    CHECK_THAT(html, Contains("denied by Unnamed group"));
    CHECK_THAT(html, Contains("Footer."));
    CHECK_THAT(html, Contains("default-src 'none'"));
    for (const char* fetched : {"<script", "<a ", "href=\"http", "src=\"http", "@import", "<link", "<iframe"})
        CHECK(html.find(fetched) == std::string::npos);
    CHECK(html == briefHtml(brief, Theme::Light));
    CHECK(html != briefHtml(brief, Theme::Dark));
}

TEST_CASE("A brief in Markdown shows the picture beside it by a name that is an address", "[exporters][brief]")
{
    const std::string text = briefMarkdown(briefOf("Unnamed group"), "my (notes)-picture.svg");
    CHECK(text.starts_with("**TLP:AMBER** · Unnamed group\n\n# Unnamed group\n"));
    CHECK_THAT(text, Contains("![Unnamed group](my%20%28notes%29-picture.svg)"));
    CHECK_THAT(text, Contains("1. **Unnamed group** Unnamed group\n"));
    CHECK_THAT(text, Contains("     “Unnamed group”\n"));
    CHECK(briefMarkdown(briefOf("x"), "").find("![") == std::string::npos);
}

TEST_CASE("Names stay names in briefs", "[exporters][brief][hostile]")
{
    const Brief plain = briefOf("x");
    const std::size_t tags = count(briefHtml(plain, Theme::Light), "<");
    for (const std::string& words : test::hostileWords()) {
        INFO(words.substr(0, 60));
        const Brief brief = briefOf(words);
        const std::string html = briefHtml(brief, Theme::Light);
        CHECK_FALSE(test::turnsOrHides(html));
        CHECK(count(html, "<") == tags);
        const std::string text = briefMarkdown(brief, "");
        CHECK_FALSE(test::turnsOrHides(text));
        for (std::size_t at = 0, end = 0; at < text.size(); at = end + 1) {
            end = std::min(text.find('\n', at), text.size());
            const std::string line = text.substr(at, end - at);
            INFO(line.substr(0, 200));
            CHECK(bareSigns(line).empty());
        }
    }
}

TEST_CASE("A note of a great many claims tells how many it leaves out", "[exporters][brief]")
{
    Brief brief = briefOf("x");
    brief.notes[0].claims.resize(mostClaimsOfNote + 7);
    CHECK_THAT(briefHtml(brief, Theme::Light), Contains("… and 7 more"));
    CHECK_THAT(briefMarkdown(brief, ""), Contains("… and 7 more"));
}
