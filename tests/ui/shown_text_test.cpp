// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shown_text.h"

#include <QPlainTextEdit>

#include "core/base/utf8.h"
#include "tests/ui/qt_catch.h"

using namespace throughline;
using namespace throughline::ui;

namespace {

/// Code points [begin, end) of the stored text that hold `part`.
TextSpan storedPlace(const std::string& stored, const std::string& part)
{
    const std::u32string all = toUtf32(stored);
    const std::u32string wanted = toUtf32(part);
    const std::size_t at = all.find(wanted);
    REQUIRE(at != std::u32string::npos);
    return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + wanted.size())};
}

QString wordsAt(const ShownText& shown, ShownSpan span)
{
    QPlainTextEdit edit;
    edit.setPlainText(shown.text());
    QTextCursor cursor(edit.document());
    cursor.setPosition(span.begin);
    cursor.setPosition(span.end, QTextCursor::KeepAnchor);
    return cursor.selectedText();
}

}  // namespace

TEST_CASE("Stored spans of a page light the words that people see, and back", "[text][shown]")
{
    const std::string html =
        "<html><body>\r\n<h1>Raid on \xF0\x9F\x8F\xA6 banks</h1>\r\n<p>The caf\x65\xCC\x81 <b>gang &amp; friends</b> hit\r\n"
        "the <a href=\"x\">Sm\xC3\xB8rum</a> grid &lt;twice&gt; \xF0\x9F\x98\x80 today.</p></body></html>";
    const ShownText shown(html, "html");
    CHECK_FALSE(shown.text().contains(QLatin1Char('<') + QStringLiteral("b>")));
    const auto [stored, seen] = GENERATE(table<std::string, std::string>({
        {"caf\x65\xCC\x81", "caf\x65\xCC\x81"},
        {"gang &amp; friends", "gang & friends"},
        {"Sm\xC3\xB8rum", "Sm\xC3\xB8rum"},
        {"&lt;twice&gt;", "<twice>"},
        {"\xF0\x9F\x98\x80 today", "\xF0\x9F\x98\x80 today"},
        {"hit\r\nthe <a href=\"x\">Sm\xC3\xB8rum</a> grid", "hit the Sm\xC3\xB8rum grid"},
    }));
    const TextSpan place = storedPlace(html, stored);
    const ShownSpan span = shown.toShown(place);
    CHECK(wordsAt(shown, span).simplified() == QString::fromStdString(seen).simplified());
    CHECK(shown.wordsAt(place).simplified() == QString::fromStdString(seen).simplified());
    CHECK(shown.toStored(span) == place);
    CHECK(shown.toStored(span.begin) == place.begin);
}

TEST_CASE("Of a plain text every place is shown as it is stored", "[text][shown]")
{
    const std::string stored = "One \xF0\x9F\x98\x80\r\ntwo\r\n\r\nthree na\x69\xCC\x88ve.";
    const ShownText shown(stored, "text");
    for (const std::string word : {"One", "\xF0\x9F\x98\x80", "two", "three", "na\x69\xCC\x88ve"}) {
        const TextSpan place = storedPlace(stored, word);
        CHECK(wordsAt(shown, shown.toShown(place)) == QString::fromStdString(word));
        CHECK(shown.toStored(shown.toShown(place)) == place);
    }
}

TEST_CASE("Headings of a page are known as such", "[text][shown]")
{
    const ShownText shown("<h2>Title here</h2><p>Words of the article.</p>", "html");
    REQUIRE(shown.blocks().size() == 2);
    CHECK(shown.blocks()[0].kind == BlockKind::Heading);
    CHECK(wordsAt(shown, shown.blocks()[0].span) == QStringLiteral("Title here"));
    CHECK(wordsAt(shown, shown.blocks()[1].span) == QStringLiteral("Words of the article."));
}

TEST_CASE("Who shows the same report shares its shown text", "[text][shown]")
{
    Report report{.format = "text"};
    CHECK(shownTextOf(report)->text().isEmpty());
    report.text = std::make_shared<const std::string>("Some words");
    const auto first = shownTextOf(report);
    CHECK(shownTextOf(report) == first);
    report.text = std::make_shared<const std::string>("Other words");
    CHECK(shownTextOf(report)->text() == QStringLiteral("Other words"));
}
