// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text_offsets.h"

#include <QPlainTextEdit>

#include "core/base/utf8.h"
#include "tests/ui/qt_catch.h"

using namespace throughline;
using namespace throughline::ui;

namespace {

/// Code points with line ends made one character, cut out by code points.
QString storedPart(const std::string& stored, std::size_t begin, std::size_t end)
{
    QString part = QString::fromStdString(toUtf8(std::u32string_view(toUtf32(stored)).substr(begin, end - begin)));
    part.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    return part.replace(QLatin1Char('\r'), QLatin1Char('\n'));
}

}  // namespace

TEST_CASE("A span of code points lights the same words in the text that is shown", "[text][offsets]")
{
    const std::string stored = GENERATE(
        std::string("plain words"), std::string("caf\xC3\xA9 \xF0\x9F\x98\x80\xF0\x9F\x98\x81 end"),
        std::string("one\r\ntwo\r\n\r\nthree \xF0\x9F\x98\x80\r\nfour\rfive\nsix"), std::string("\r\n\xF0\x9F\x98\x80"));
    const TextOffsets offsets(stored);
    QPlainTextEdit shown;
    shown.setPlainText(offsets.shown());
    const QString text = shown.toPlainText();
    CHECK(text == offsets.shown());
    const std::size_t count = countCodePoints(stored);
    for (std::size_t begin = 0; begin <= count; ++begin) {
        const bool startsAtLf = storedPart(stored, begin ? begin - 1 : 0, begin + 1) == QStringLiteral("\n") && begin;
        if (startsAtLf)
            continue;
        const int from = offsets.toPosition(static_cast<std::uint32_t>(begin));
        const int to = offsets.toPosition(static_cast<std::uint32_t>(count));
        CHECK(text.mid(from, to - from) == storedPart(stored, begin, count));
    }
}

TEST_CASE("A position goes back to the code point that it shows", "[text][offsets]")
{
    const std::string stored = "a\r\nb\xF0\x9F\x98\x80" "c\r\n\r\nd";
    const TextOffsets offsets(stored);
    const std::u32string points = toUtf32(stored);
    for (std::uint32_t i = 0; i < points.size(); ++i) {
        if (points[i] == U'\n' && i > 0 && points[i - 1] == U'\r')
            continue;
        CHECK(offsets.toCodePoint(offsets.toPosition(i)) == i);
    }
    CHECK(offsets.toCodePoint(4) == 4);  // inside the pair: a \n b [hi] lo
    CHECK(offsets.toCodePoint(1000) == points.size());
    CHECK(offsets.toPosition(1000) == offsets.shown().size());
}

TEST_CASE("An empty text has one place", "[text][offsets]")
{
    CHECK(TextOffsets(std::string_view()).toPosition(5) == 0);
    CHECK(TextOffsets().toCodePoint(5) == 0);
}

TEST_CASE("Characters that a text document keeps for itself are replaced", "[text][offsets]")
{
    const TextOffsets offsets(std::string_view("a\0b", 3));
    CHECK(offsets.shown() == QString(QStringLiteral("a") + QChar(QChar::ReplacementCharacter) + QStringLiteral("b")));
}
