// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/find_box.h"

#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>
#include <algorithm>

#include "tests/ui/qt_catch.h"
#include "ui/panels/report_panel.h"
#include "ui/window/command_palette.h"
#include "ui/window/main_window.h"
#include "ui/window/source_questions.h"

using namespace throughline;
using namespace throughline::ui;

namespace {

constexpr int patienceMs = 20000;

/// A window with one small report, and the box over it.
class OpenBox {
public:
    OpenBox()
    {
        setAsksForSources(false);
        const QString path = m_folder.filePath(QStringLiteral("article.txt"));
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write("Police in Germany said the hacking group Grey Heron attacked energy companies. Its server was c2[.]badhost[.]net. "
                   "Nobody was hurt.\n");
        file.close();
        window.show();
        window.openFiles({path});
        REQUIRE(QTest::qWaitFor([&] { return !window.session().isCaseEmpty() && !window.session().isBusy(); }, patienceMs));
        window.commands()["find"]->trigger();
        box = window.findChild<FindBox*>();
        REQUIRE(box);
    }

    /// What is listed for these words.
    QStringList type(const QString& text)
    {
        box->findChild<QLineEdit*>()->setText(text);
        REQUIRE(QTest::qWaitFor([&] { return !window.session().isBusy(); }, patienceMs));
        QStringList lines;
        const auto* list = box->findChild<QTreeWidget*>();
        for (int row = 0; row < list->topLevelItemCount(); ++row)
            lines << list->topLevelItem(row)->text(0) + QStringLiteral(" | ") + list->topLevelItem(row)->text(1);
        return lines;
    }

    void press(Qt::Key key) { QTest::keyClick(box->findChild<QLineEdit*>(), key); }

    MainWindow window;
    FindBox* box = nullptr;

private:
    QTemporaryDir m_folder;
};

}  // namespace

TEST_CASE("Typing finds names and sentences; Enter chooses the thing", "[ui][find]")
{
    OpenBox at;
    CHECK(at.type(QString()).isEmpty());
    const QStringList lines = at.type(QStringLiteral("heron"));
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].startsWith(QStringLiteral("Grey Heron | ")));
    CHECK(lines[1].contains(QStringLiteral("said the hacking group Grey Heron attacked")));
    CHECK(at.box->findChild<QLabel*>()->text() == QStringLiteral("1 name, 1 sentence"));
    at.press(Qt::Key_Return);
    const Selection& chosen = at.window.session().state().selection;
    REQUIRE(chosen.entities.size() == 1);
    CHECK(at.window.session().state().threatCase[chosen.entities[0]].name == "Grey Heron");
    CHECK_FALSE(at.box->isVisible());
}

TEST_CASE("Enter on a sentence lights it in its report", "[ui][find]")
{
    OpenBox at;
    REQUIRE(at.type(QStringLiteral("nobody hurt")).size() == 1);
    at.press(Qt::Key_Return);
    const auto* view = at.window.findChild<ReportPanel*>()->findChild<ReportView*>();
    REQUIRE(view);
    CHECK(view->litSentence() == QStringLiteral("Nobody was hurt."));
}

TEST_CASE("An indicator is found as written and harmless, and listed harmless", "[ui][find]")
{
    OpenBox at;
    const QStringList plain = at.type(QStringLiteral("c2.badhost"));
    REQUIRE_FALSE(plain.isEmpty());
    INFO(plain.join(QStringLiteral("\n")).toStdString());
    CHECK(plain[0].startsWith(QStringLiteral("c2[.]badhost[.]net | ")));
    CHECK(at.type(QStringLiteral("c2[.]badhost")) == plain);
}

TEST_CASE("What is nearly a name is said to be, and nothing found is said", "[ui][find]")
{
    OpenBox at;
    const QStringList near = at.type(QStringLiteral("heorn"));
    CHECK(near.isEmpty());  // two letters changed places: two errors in a short word
    const QStringList lines = at.type(QStringLiteral("herron"));
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].endsWith(QStringLiteral(", nearly")));
    at.type(QStringLiteral("zzzzzz"));
    CHECK(at.box->findChild<QLabel*>()->text().startsWith(QStringLiteral("Nothing was found.")));
    at.press(Qt::Key_Return);
    CHECK(at.box->isVisible());
    at.press(Qt::Key_Escape);
    CHECK_FALSE(at.box->isVisible());
}

TEST_CASE("A thing that was deleted while the box stands is no longer found", "[ui][find]")
{
    OpenBox at;
    REQUIRE(at.type(QStringLiteral("heron")).size() == 2);
    const ThreatCase& now = at.window.session().state().threatCase;
    std::size_t row = 0;
    while (now.entities[row].name != "Grey Heron")
        ++row;
    at.window.session().select({.entities = {idAt<EntityId>(row)}});
    at.window.commands()["deleteChosen"]->trigger();
    REQUIRE(QTest::qWaitFor([&] { return at.box->findChild<QTreeWidget*>()->topLevelItemCount() == 1; }, patienceMs));
}

TEST_CASE("The palette lists things of the case below the commands", "[ui][find]")
{
    OpenBox at;
    at.box->close();
    at.window.commands()["palette"]->trigger();
    auto* palette = at.window.findChild<CommandPalette*>();
    REQUIRE(palette);
    const auto* list = palette->findChild<QTreeWidget*>();
    const auto listed = [&](const QString& typed) {
        palette->findChild<QLineEdit*>()->setText(typed);
        REQUIRE(QTest::qWaitFor([&] { return !at.window.session().isBusy(); }, patienceMs));
        return list->topLevelItemCount();
    };
    REQUIRE(listed(QStringLiteral("heron")) == 1);
    CHECK(list->topLevelItem(0)->text(0) == QStringLiteral("Grey Heron"));
    // Of the same words in a command and in a name the command stands first.
    REQUIRE(listed(QStringLiteral("re")) > 2);
    const auto rowOfText = [&](const QString& text) { return list->indexOfTopLevelItem(list->findItems(text, Qt::MatchExactly).value(0)); };
    CHECK(rowOfText(QStringLiteral("Review report")) >= 0);
    CHECK(rowOfText(QStringLiteral("Review report")) < rowOfText(QStringLiteral("Grey Heron")));
    REQUIRE(listed(QStringLiteral("heron")) == 1);
    QTest::keyClick(palette->findChild<QLineEdit*>(), Qt::Key_Return);
    REQUIRE(at.window.session().state().selection.entities.size() == 1);
    CHECK_FALSE(palette->isVisible());
}

TEST_CASE("A long text is cut around what was typed", "[ui][find]")
{
    const QString start = QStringLiteral("word ").repeated(40);
    const QString cut = cutAround(start + QStringLiteral("heron flies ") + start, QStringLiteral("heron"));
    CHECK(cut.startsWith(QStringLiteral("… word")));
    CHECK(cut.endsWith(QStringLiteral(" …")));
    CHECK(cut.contains(QStringLiteral("heron flies")));
    CHECK(cut.size() < 170);
    CHECK(cutAround(QStringLiteral("short"), QStringLiteral("or")) == QStringLiteral("short"));
}

TEST_CASE("The palette says what can be typed when it lists nothing, and lists first what was done last", "[ui][find]")
{
    QSettings().remove(QStringLiteral("palette"));
    OpenBox at;
    at.box->close();
    const auto open = [&] {
        at.window.commands()["palette"]->trigger();
        QPointer<CommandPalette> palette = at.window.findChildren<CommandPalette*>().last();
        REQUIRE(palette);
        return palette;
    };
    QPointer<CommandPalette> palette = open();
    const auto* hint = palette->findChild<QLabel*>(QStringLiteral("paletteHint"));
    REQUIRE(hint);
    const QString usual = hint->text();
    CHECK_FALSE(usual.isEmpty());
    auto* field = palette->findChild<QLineEdit*>();
    field->setText(QStringLiteral("no such thing"));
    REQUIRE(QTest::qWaitFor([&] { return !at.window.session().isBusy(); }, patienceMs));
    CHECK(palette->findChild<QTreeWidget*>()->topLevelItemCount() == 0);
    CHECK(hint->text().contains(QStringLiteral("called that")));
    QTest::keyClick(field, Qt::Key_Return);  // does nothing
    CHECK(palette->isVisible());
    field->setText(QStringLiteral("unfold"));
    CHECK(hint->text().contains(QStringLiteral("cannot be done now")));
    field->setText(QStringLiteral("zoom in"));
    CHECK(hint->text() == usual);
    QTest::keyClick(field, Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return !palette || !palette->isVisible(); }, patienceMs));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    CHECK(open()->findChild<QTreeWidget*>()->topLevelItem(0)->text(0) == QStringLiteral("Zoom in"));
}
