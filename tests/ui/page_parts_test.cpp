// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/page_parts.h"

#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSettings>

#include "tests/support/catch.h"
#include "tests/ui/qt_catch.h"
#include "tests/ui/sample_window.h"
#include "ui/window/export_dialog.h"
#include "ui/window/main_window.h"

using namespace throughline;
using namespace throughline::ui;

TEST_CASE("Own text is headings and paragraphs, and comes back as it was written", "[output][template]")
{
    CHECK(wordsOf({}).empty());
    CHECK(wordsOf(QStringLiteral("\n  \n")).empty());
    const auto words = wordsOf(QStringLiteral("First.\n\nSecond.\n# Outlook\nNothing is known.\n#no heading"));
    REQUIRE(words.size() == 2);
    CHECK(words[0] == PageWords{"", "First.\nSecond."});
    CHECK(words[1] == PageWords{"Outlook", "Nothing is known.\n#no heading"});
    CHECK(wordsOf(textOf(words)) == words);
}

TEST_CASE("A template of the folder fills the form, and the page that is asked for has its words", "[output][template]")
{
    const QString path = PageParts::folder() + QStringLiteral("/own brief for a test.json");
    REQUIRE(QDir().mkpath(PageParts::folder()));
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(R"({"title": "Weekly", "second_line": "HOUSE", "footer": "Desk 4", "words": [{"heading": "A", "text": "B <b>c</b>"}], "paper": "a3", "theme": "dark"})");
    file.close();
    QSettings().remove(QStringLiteral("export/template"));
    test::SampleWindow at("chartsPanel");
    ExportDialog dialog(at.window.session(), &at.window);
    auto* templates = dialog.findChild<QComboBox*>(QStringLiteral("exportTemplate"));
    const int row = templates->findText(QStringLiteral("own brief for a test"));
    REQUIRE(row > 0);
    CHECK(templates->currentIndex() == 0);
    templates->setCurrentIndex(row);
    CHECK(dialog.findChild<QPlainTextEdit*>(QStringLiteral("exportWords"))->toPlainText() == QStringLiteral("# A\nB <b>c</b>"));
    const PictureExport asked = dialog.request();
    CHECK(asked.briefing.title == "Weekly");
    CHECK(asked.briefing.secondBanner == "HOUSE");
    CHECK(asked.briefing.footer == "Desk 4");
    REQUIRE(asked.briefing.words.size() == 1);
    CHECK(asked.briefing.words[0] == PageWords{"A", "B <b>c</b>"});
    CHECK(asked.page.widthMm == 420);
    CHECK(asked.page.theme == Theme::Dark);

    ExportDialog again(at.window.session(), &at.window);  // the next time it is chosen already
    CHECK(again.findChild<QComboBox*>(QStringLiteral("exportTemplate"))->currentText() == QStringLiteral("own brief for a test"));
    CHECK(again.request().briefing.footer == "Desk 4");
    CHECK(again.request().briefing.title == "Weekly");
    CHECK(again.request().page.widthMm == 420);
    again.findChild<QComboBox*>(QStringLiteral("exportTemplate"))->setCurrentIndex(0);
    CHECK(again.request().briefing.words.empty());
    CHECK(QFile::remove(path));
}
