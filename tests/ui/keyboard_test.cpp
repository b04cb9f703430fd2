// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QTableWidget>
#include <QTest>
#include <QTreeWidget>
#include <map>

#include "tests/ui/qt_catch.h"
#include "ui/window/command_palette.h"
#include "ui/window/key_map.h"
#include "ui/window/keyboard_page.h"
#include "ui/window/main_window.h"

using namespace throughline;
using namespace throughline::ui;

namespace {

/// The usual keys again, whatever a test does.
class KeptKeys {
public:
    KeptKeys() { QSettings().remove(QStringLiteral("shortcuts")); }
    ~KeptKeys() { QSettings().remove(QStringLiteral("shortcuts")); }
};

qsizetype rowOf(const KeyMap& keys, const char* id)
{
    for (qsizetype i = 0; i < keys.rows().size(); ++i)
        if (keys.rows()[i].id == QLatin1String(id))
            return i;
    FAIL("no command " << id);
    return -1;
}

QKeySequence keysOf(const KeyMap& keys, const char* id) { return keys.rows()[rowOf(keys, id)].keys; }

QKeySequence pressed(const char* text) { return QKeySequence(QString::fromLatin1(text), QKeySequence::PortableText); }

bool isUnique(const KeyMap& keys)
{
    std::map<QString, int> count;
    for (const KeyMap::Row& row : keys.rows())
        if (!row.keys.isEmpty() && ++count[row.keys.toString()] > 1)
            return false;
    return true;
}

/// The page on a window's commands.
struct Page {
    KeptKeys kept;
    MainWindow window;
    KeyboardPage page{KeyMap::of(window.commands()), nullptr};
    QTreeWidget* list = page.findChild<QTreeWidget*>(QStringLiteral("keyList"));
    KeyField* field = page.findChild<KeyField*>(QStringLiteral("newKeys"));

    Page() { page.show(); }
    void choose(const char* id) { list->setCurrentItem(list->topLevelItem(static_cast<int>(rowOf(page.keys(), id)))); }
    QString said() const { return page.findChild<QLabel*>(QStringLiteral("keysSaid"))->text(); }
    QPushButton* button(const char* name) const { return page.findChild<QPushButton*>(QString::fromLatin1(name)); }
    QStringList listed() const
    {
        QStringList ids;
        for (int i = 0; i < list->topLevelItemCount(); ++i)
            if (!list->topLevelItem(i)->isHidden())
                ids.append(page.keys().rows()[i].id);
        return ids;
    }
};

}  // namespace

TEST_CASE("Changed keys are kept, hold in the next window and stand in its list of shortcuts", "[ui][keys]")
{
    const KeptKeys kept;
    {
        MainWindow window;
        KeyMap keys = KeyMap::of(window.commands());
        keys.give(rowOf(keys, "open"), pressed("Ctrl+Alt+O"));
        keys.give(rowOf(keys, "save"), {});
        keys.save();
        keys.apply(const_cast<CommandSet&>(window.commands()));
        CHECK(window.commands()["open"]->shortcut() == pressed("Ctrl+Alt+O"));
        CHECK(window.commands()["open"]->toolTip().contains(QStringLiteral("Ctrl+Alt+O")));
        CHECK_FALSE(window.commands()["save"]->toolTip().contains(QStringLiteral("Ctrl+S")));
    }
    MainWindow next;
    CHECK(next.commands()["open"]->shortcut() == pressed("Ctrl+Alt+O"));
    CHECK(next.commands()["save"]->shortcut().isEmpty());
    CHECK(CommandSet::usualKeys(*next.commands()["open"]) == pressed("Ctrl+O"));
    const ShortcutList sheet(next.commands().all(), nullptr);
    CHECK_FALSE(sheet.findChild<QTableWidget*>()->findItems(QStringLiteral("Ctrl+Alt+O"), Qt::MatchExactly).isEmpty());
    CHECK(sheet.findChild<QTableWidget*>()->findItems(QStringLiteral("Ctrl+O"), Qt::MatchExactly).isEmpty());
    CHECK(KeyMap::of(next.commands()) != [&] {
        KeyMap usual = KeyMap::of(next.commands());
        usual.resetAll();
        return usual;
    }());
}

TEST_CASE("Two commands never have the same keys, whatever is given to whom", "[ui][keys]")
{
    const KeptKeys kept;
    MainWindow window;
    KeyMap keys = KeyMap::of(window.commands());
    REQUIRE(isUnique(keys));
    keys.give(rowOf(keys, "export"), pressed("Ctrl+O"));
    CHECK(keysOf(keys, "export") == pressed("Ctrl+O"));
    CHECK(keysOf(keys, "open").isEmpty());
    keys.give(rowOf(keys, "open"), pressed("Ctrl+O"));
    CHECK(keysOf(keys, "export").isEmpty());
    for (qsizetype i = 0; i < keys.rows().size(); ++i)
        keys.give(i, pressed(i % 2 == 0 ? "Ctrl+Alt+Y" : "Ctrl+Alt+Z"));
    CHECK(isUnique(keys));
    keys.resetAll();
    CHECK(isUnique(keys));
    CHECK(keysOf(keys, "export") == pressed("Ctrl+E"));
}

TEST_CASE("Keys that the picture and texts live on are refused in words", "[ui][keys]")
{
    const KeptKeys kept;
    MainWindow window;
    KeyMap keys = KeyMap::of(window.commands());
    const qsizetype row = rowOf(keys, "export");
    for (const char* reserved : {"Tab", "Shift+Tab", "Left", "Shift+Up", "Alt+Right", "Space", "Esc", "F", "Return", "Enter", "Home", "A",
                                 "Shift+K", "7", "Ctrl+C", "Ctrl+V", "Ctrl+A", "Alt+F", "Alt+X"}) {
        INFO(reserved);
        CHECK_FALSE(keys.refusal(row, pressed(reserved)).isEmpty());
        keys.give(row, pressed(reserved));
        CHECK(keysOf(keys, "export") == pressed("Ctrl+E"));
    }
    CHECK_FALSE(keys.refusal(row, pressed("Ctrl+K, Ctrl+O")).isEmpty());
    CHECK_FALSE(keys.refusal(row, QKeySequence(Qt::Key_Control)).isEmpty());
    for (const char* free : {"Ctrl+Alt+E", "F7", "Shift+F7", "Ctrl+Shift+Q", "Ctrl+Home", "Ctrl+F"}) {
        INFO(free);
        CHECK(keys.refusal(row, pressed(free)).isEmpty());
    }
    // A command may always have what it came with.
    CHECK(keys.refusal(rowOf(keys, "fit"), pressed("F")).isEmpty());
}

TEST_CASE("A settings file with nonsense in it leaves every key with one command at most", "[ui][keys]")
{
    const KeptKeys kept;
    QSettings settings;
    settings.beginGroup(QStringLiteral("shortcuts"));
    settings.setValue(QStringLiteral("export"), QStringLiteral("Tab"));           // reserved
    settings.setValue(QStringLiteral("saveAs"), QStringLiteral("no such key"));   // no key
    settings.setValue(QStringLiteral("find"), QStringLiteral("Ctrl+Alt+P"));
    settings.setValue(QStringLiteral("hide"), QStringLiteral("Ctrl+Alt+P"));      // twice
    settings.setValue(QStringLiteral("undo"), QStringLiteral("Ctrl+O"));          // usual keys of another
    settings.setValue(QStringLiteral("no.such.command"), QStringLiteral("Ctrl+L"));
    settings.sync();
    MainWindow window;
    const KeyMap keys = KeyMap::of(window.commands());
    CHECK(isUnique(keys));
    CHECK(keysOf(keys, "export") == pressed("Ctrl+E"));
    CHECK(keysOf(keys, "saveAs") == pressed("Ctrl+Shift+S"));
    CHECK(keysOf(keys, "find") == pressed("Ctrl+Alt+P"));
    CHECK(keysOf(keys, "hide") == pressed("Ctrl+H"));
    CHECK(keysOf(keys, "undo") == pressed("Ctrl+O"));
    CHECK(keysOf(keys, "open").isEmpty());
    CHECK(keysOf(keys, "relayout") == pressed("Ctrl+L"));
}

TEST_CASE("Pressing keys in the settings changes a command; who has them is named before they are taken", "[ui][keys]")
{
    Page at;
    at.choose("export");
    QTest::keyClick(at.field, Qt::Key_F7);
    CHECK(keysOf(at.page.keys(), "export") == pressed("F7"));
    CHECK(at.field->text() == QStringLiteral("F7"));

    QTest::keyClick(at.field, Qt::Key_O, Qt::ControlModifier);
    CHECK(keysOf(at.page.keys(), "export") == pressed("F7"));
    CHECK(at.said().contains(QStringLiteral("“Open”")));
    REQUIRE(at.button("takeKeysOver")->isVisible());
    at.button("takeKeysOver")->click();
    CHECK(keysOf(at.page.keys(), "export") == pressed("Ctrl+O"));
    CHECK(keysOf(at.page.keys(), "open").isEmpty());
    CHECK(at.said().contains(QStringLiteral("“Open” has no keys now")));
    CHECK_FALSE(at.button("takeKeysOver")->isVisible());

    QTest::keyClick(at.field, Qt::Key_Space);
    CHECK(at.said().contains(QStringLiteral("Space moves the picture")));
    CHECK(keysOf(at.page.keys(), "export") == pressed("Ctrl+O"));

    at.button("clearKeys")->click();
    CHECK(keysOf(at.page.keys(), "export").isEmpty());
    at.button("resetKeys")->click();
    CHECK(keysOf(at.page.keys(), "export") == pressed("Ctrl+E"));
    CHECK_FALSE(at.button("resetKeys")->isEnabled());
    at.button("resetAllKeys")->click();
    CHECK(keysOf(at.page.keys(), "open") == pressed("Ctrl+O"));
    CHECK(at.window.commands()["open"]->shortcut() == pressed("Ctrl+O"));  // nothing takes effect on the page itself
}

TEST_CASE("Commands are found by name and by pressing their keys", "[ui][keys]")
{
    Page at;
    at.page.findChild<QLineEdit*>(QStringLiteral("keyWords"))->setText(QStringLiteral("case clo"));
    CHECK(at.listed() == QStringList{QStringLiteral("closeCase")});
    CHECK(at.list->currentItem()->text(0) == QStringLiteral("Close case"));
    at.page.findChild<QLineEdit*>(QStringLiteral("keyWords"))->clear();
    auto* sought = at.page.findChild<KeyField*>(QStringLiteral("soughtKeys"));
    QTest::keyClick(sought, Qt::Key_J, Qt::ControlModifier);
    CHECK(at.listed() == QStringList{QStringLiteral("askQuestion")});
    QTest::keyClick(sought, Qt::Key_F9);
    CHECK(at.listed().isEmpty());
    CHECK(at.said() == QStringLiteral("No command has these keys."));
    QTest::keyClick(sought, Qt::Key_Backspace);
    CHECK(at.listed().size() == at.page.keys().rows().size());
}

TEST_CASE("What's This has plain words for every command, every panel and the picture", "[ui][keys]")
{
    const KeptKeys kept;
    MainWindow window;
    for (const QAction* action : window.commands().all()) {
        if (action->objectName().startsWith(QStringLiteral("savedView.")))
            continue;
        INFO(action->objectName().toStdString());
        CHECK(action->whatsThis().startsWith(QStringLiteral("<qt>")));  // escaped, see tooltipText
        CHECK(action->whatsThis().size() > 20);
    }
    for (const QWidget* dock : window.findChildren<QWidget*>(QRegularExpression(QStringLiteral("^dock\\.")), Qt::FindDirectChildrenOnly)) {
        INFO(dock->objectName().toStdString());
        CHECK_FALSE(dock->whatsThis().isEmpty());
    }
    CHECK_FALSE(window.findChild<QWidget*>(QStringLiteral("canvas"))->whatsThis().isEmpty());
}
