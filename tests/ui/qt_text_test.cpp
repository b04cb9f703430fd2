// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/qt_text.h"

#include <QTextDocumentFragment>

#include "tests/ui/qt_catch.h"

using namespace throughline::ui;

TEST_CASE("Report text in a tooltip stays plain", "[text]")
{
    const QString tip = tooltipText(std::string_view("<img src=\"file:///x\"> & more\nsecond"));
    CHECK_FALSE(tip.contains(QStringLiteral("<img")));
    CHECK(QTextDocumentFragment::fromHtml(tip).toPlainText().startsWith(QStringLiteral("<img src=\"file:///x\"> & more")));
    CHECK(tooltipText(std::string_view()).isEmpty());
}

TEST_CASE("Text goes to Qt and back without change", "[text]")
{
    const std::string text = "caf\xC3\xA9 \xF0\x9F\x98\x80 \xE5\x8F\xB0";
    CHECK(fromQt(toQt(text)) == text);
    CHECK(toQt(text).size() == 9);
}
