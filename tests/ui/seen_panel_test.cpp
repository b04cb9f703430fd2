// SPDX-License-Identifier: GPL-3.0-or-later
// "Seen before" in the window: what is found where, broken casefiles, linking and undoing it, names of the view.
#include <QAction>
#include <QComboBox>
#include <QDockWidget>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

#include "tests/ui/qt_catch.h"
#include "tests/ui/sample_window.h"
#include "ui/panels/seen_rows.h"
#include "ui/qt_text.h"
#include "ui/window/command_palette.h"
#include "ui/window/recent_files.h"

using namespace throughline;
using namespace throughline::ui;

namespace {

using test::patienceMs;

/// A window on the prose sample with the panel in front; the settings know no file.
struct SeenWindow : test::SampleWindow {
    QTemporaryDir folder;
    QTreeWidget* list = child<QTreeWidget>("seenList");
    QLabel* count = child<QLabel>("seenCount");

    SeenWindow() : SampleWindow(forgetful("seenPanel")) { bringForward(); }
    ~SeenWindow() { forgetful(""); }

    static const char* forgetful(const char* name)
    {
        for (const char* key : {"recentCasefiles", "recentFiles", "seen/references", "seen/afterLoading", "seen/common"})
            QSettings().remove(QString::fromLatin1(key));
        return name;
    }
    void bringForward()
    {
        window.commands()["panel.seen"]->trigger();
        QTest::qWait(20);
        REQUIRE(isDrawn());
    }
    void search()
    {
        child<QPushButton>("seenAgain")->click();
        REQUIRE(isDrawn());
    }
    QString save(const char* name)
    {
        const QString path = folder.filePath(QString::fromLatin1(name));
        window.session().dispatch(action::WriteCasefile{fromQt(path)});
        REQUIRE(isDrawn());
        return path;
    }
    void addGroup(const char* name)
    {
        window.session().dispatch(action::Edit(action::AddEntity{.type = EntityType::IntrusionSet, .typeWord = "intrusion-set", .name = name}));
        REQUIRE(isDrawn());
    }
    /// The first row, with all below it, that has the words in a column.
    QTreeWidgetItem* row(const char* words, SeenColumn column)
    {
        for (QTreeWidgetItemIterator at(list); *at; ++at)
            if ((*at)->text(static_cast<int>(column)).contains(QString::fromUtf8(words)))
                return *at;
        return nullptr;
    }
    QString tab() { return panel->parentWidget()->windowTitle(); }
};

}  // namespace

TEST_CASE("Things of the case are found in a recent casefile, with what is said there", "[seen]")
{
    SeenWindow open;
    CHECK(open.tab() == QStringLiteral("Seen before"));
    rememberFiles({open.save("earlier.tline")});
    open.search();
    REQUIRE(open.list->topLevelItemCount() > 0);
    QTreeWidgetItem* hit = open.list->topLevelItem(0)->child(0);
    REQUIRE(hit);
    CHECK(hit->text(static_cast<int>(SeenColumn::How)) == QStringLiteral("same id"));
    CHECK(hit->text(static_cast<int>(SeenColumn::Claims)).toInt() > 0);
    CHECK_FALSE(hit->text(static_cast<int>(SeenColumn::Reports)).isEmpty());
    CHECK(hit->text(static_cast<int>(SeenColumn::Marking)) == QStringLiteral("TLP NOT STATED"));
    CHECK(open.tab().startsWith(QStringLiteral("Seen before (")));
    open.list->setCurrentItem(hit);
    CHECK(open.state().selection.entities.size() == 1);
    CHECK(open.child<QPushButton>("seenOpen")->isEnabled());
    CHECK_FALSE(open.child<QPushButton>("seenLink")->isEnabled());
    QSignalSpy asked(&open.window.session(), &Session::fileAsked);
    QObject::disconnect(&open.window.session(), &Session::fileAsked, &open.window, nullptr);
    open.child<QPushButton>("seenOpen")->click();
    REQUIRE(asked.count() == 1);
    CHECK(asked.front().front().toString().endsWith(QStringLiteral("earlier.tline")));
}

TEST_CASE("Another case is opened at the thing that was seen there", "[seen]")
{
    SeenWindow open;
    rememberFiles({open.save("earlier.tline")});
    open.search();
    QTreeWidgetItem* hit = open.list->topLevelItem(0)->child(0);
    REQUIRE(hit);
    open.list->setCurrentItem(hit);
    const std::string id = open.state().threatCase[open.state().selection.entities.front()].id;
    const std::uint64_t before = open.state().file.caseNumber;
    open.child<QPushButton>("seenOpen")->click();
    REQUIRE(QTest::qWaitFor([&] { return open.state().file.caseNumber != before && !open.state().selection.entities.empty(); }, patienceMs));
    const EntityId there = open.state().selection.entities.front();
    CHECK(open.state().threatCase[there].id == id);
}

TEST_CASE("A broken and a missing casefile are rows that say so", "[seen]")
{
    SeenWindow open;
    const QString broken = open.folder.filePath(QStringLiteral("broken.tline"));
    const QString gone = open.folder.filePath(QStringLiteral("gone.tline"));
    for (const QString& path : {broken, gone}) {
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write("no casefile");
    }
    rememberFiles({broken, gone});
    REQUIRE(QFile::remove(gone));
    open.search();
    for (const char* name : {"broken.tline", "gone.tline"}) {
        QTreeWidgetItem* row = open.row(name, SeenColumn::Thing);
        INFO(name);
        REQUIRE(row);
        CHECK(row->text(static_cast<int>(SeenColumn::How)) == QStringLiteral("not searched"));
        CHECK_FALSE(row->text(static_cast<int>(SeenColumn::Where)).isEmpty());
    }
    open.list->setCurrentItem(open.row("broken.tline", SeenColumn::Thing));
    CHECK_FALSE(open.child<QPushButton>("seenOpen")->isEnabled());
}

TEST_CASE("An entry of a reference set is linked as one step, and undone", "[seen]")
{
    SeenWindow open;
    open.addGroup("Fancy Bear");
    QTreeWidgetItem* hit = open.row("G0007", SeenColumn::Thing);
    REQUIRE(hit);
    CHECK(hit->text(static_cast<int>(SeenColumn::Where)) == QStringLiteral("MITRE ATT&CK"));
    const std::size_t things = open.state().threatCase.entities.size();
    const std::size_t cards = open.state().picture->plan.cards.size();
    const std::size_t steps = open.state().history.position();
    open.list->setCurrentItem(hit);
    open.child<QPushButton>("seenLink")->click();
    REQUIRE(open.isDrawn());
    CHECK(open.state().history.position() == steps + 1);
    CHECK(open.state().threatCase.entities.size() > things);
    CHECK(open.state().threatCase.sameAs.size() == 1);
    CHECK(open.state().picture->plan.cards.size() == cards);
    CHECK(open.row("G0007", SeenColumn::Thing) == nullptr);
    open.window.session().dispatch(action::Undo{});
    REQUIRE(open.isDrawn());
    CHECK(open.state().threatCase.entities.size() == things);
    CHECK(open.state().threatCase.sameAs.empty());
    CHECK(open.row("G0007", SeenColumn::Thing) != nullptr);
}

TEST_CASE("What is listed follows the filter and what is selected", "[seen]")
{
    SeenWindow open;
    open.addGroup("Fancy Bear");
    open.addGroup("Sandworm");
    const int all = open.list->topLevelItemCount();
    REQUIRE(all >= 2);
    open.child<QLineEdit>("seenFilter")->setText(QStringLiteral("sandworm"));
    CHECK(open.list->topLevelItemCount() == 1);
    open.child<QLineEdit>("seenFilter")->clear();
    CHECK(open.list->topLevelItemCount() == all);
    auto* scope = open.child<QComboBox>("seenScope");
    scope->setCurrentIndex(1);
    emit scope->activated(1);
    open.window.session().select({.entities = {idAt<EntityId>(open.state().threatCase.entities.size() - 1)}});
    CHECK(open.list->topLevelItemCount() == 1);
    open.window.session().select({});
    CHECK(open.list->topLevelItemCount() == 0);
}

TEST_CASE("Names of the view are read everywhere and change nothing that is kept", "[seen][names]")
{
    SeenWindow open;
    open.addGroup("Fancy Bear");
    const EntityId group = idAt<EntityId>(open.state().threatCase.entities.size() - 1);
    open.window.commands()["names.attack"]->trigger();
    REQUIRE(open.isDrawn());
    CHECK(open.window.commands()["names.attack"]->isChecked());
    // In its menu the name of the choice is enough, in a list of all commands it is not.
    CHECK(open.window.commands()["names.attack"]->text() == QStringLiteral("MITRE ATT&&CK"));
    CHECK(plainText(*open.window.commands()["names.attack"]) == QStringLiteral("Names: MITRE ATT&CK"));
    CHECK(open.state().named[group].name == "APT28");
    CHECK(open.state().threatCase[group].name == "Fancy Bear");
    CHECK(open.row("APT28", SeenColumn::Thing) != nullptr);
    open.window.session().dispatch(action::Undo{});
    REQUIRE(open.isDrawn());
    CHECK(open.window.commands()["names.source"]->isChecked());
    CHECK(open.state().named[group].name == "Fancy Bear");
}
