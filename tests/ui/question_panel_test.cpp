// SPDX-License-Identifier: GPL-3.0-or-later
// Questions in the window: the form, the answer, who says so, what it rests on.
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QSettings>
#include <QSpinBox>
#include <QSplitter>
#include <QTest>
#include <QToolButton>

#include "tests/ui/qt_catch.h"
#include "tests/ui/sample_window.h"
#include "ui/canvas/canvas.h"
#include "ui/panels/claim_card.h"
#include "ui/panels/report_view.h"
#include "ui/qt_text.h"
#include "ui/window/main_window.h"

using namespace throughline;
using namespace throughline::ui;

namespace {

/// A window on the prose sample with the questions in front.
struct AskingWindow : test::SampleWindow {
    QComboBox* kind = child<QComboBox>("questionKind");
    QLineEdit* from = child<QLineEdit>("questionFrom");
    QLineEdit* to = child<QLineEdit>("questionTo");
    QPushButton* ask = child<QPushButton>("findPaths");
    QListWidget* rows = child<QListWidget>("pathsView");
    QLabel* statement = child<QLabel>("answerStatement");
    QLabel* notice = child<QLabel>("answerNotice");

    AskingWindow() : SampleWindow("questionPanel")
    {
        window.commands()["panel.paths"]->trigger();
        choose("paths");
        child<QToolButton>("moreOptions")->setChecked(true);
    }

    bool settled() { return isDrawn(); }
    void choose(const char* id) { kind->setCurrentIndex(kind->findData(QString::fromLatin1(id))); }
    /// Through the keys of a person.
    void askFor(const char* id, const char* source, const char* target = "")
    {
        choose(id);
        from->setText(QString::fromUtf8(source));
        to->setText(QString::fromUtf8(target));
        QTest::keyClick(from, Qt::Key_Return);
        REQUIRE(settled());
    }
    QStringList texts() const
    {
        QStringList texts;
        for (int row = 0; row < rows->count(); ++row)
            texts.append(rows->item(row)->text());
        return texts;
    }
    QString whyText()
    {
        QStringList texts;
        for (const QLabel* label : child<QScrollArea>("whyView")->widget()->findChildren<QLabel*>())
            texts.append(label->text());
        return texts.join(QLatin1Char('\n'));
    }
    QList<ClaimCard*> cards() { return child<QScrollArea>("whyView")->widget()->findChildren<ClaimCard*>(); }
    void tickSource(const char* name, bool isTicked)
    {
        for (QListWidgetItem* item : child<QListWidget>("questionSources")->findItems(QString::fromUtf8(name), Qt::MatchExactly))
            item->setCheckState(isTicked ? Qt::Checked : Qt::Unchecked);
    }
};

constexpr const char* party = "Democratic Progressive Party";

}  // namespace

TEST_CASE("The form shows what its kind looks at and nothing else", "[questions]")
{
    AskingWindow at;
    CHECK(at.from->isVisibleTo(at.panel));
    CHECK(at.to->isVisibleTo(at.panel));
    for (const char* field : {"questionVia", "questionAvoid", "questionCount", "questionLongest", "questionWeight", "questionTimed",
                              "questionMayCross", "questionCarriers", "questionSources"})
        CHECK(at.child<QWidget>(field)->isVisibleTo(at.panel));
    at.choose("cut");
    CHECK(at.to->isVisibleTo(at.panel));
    CHECK(at.child<QWidget>("questionMayCross")->isVisibleTo(at.panel));
    for (const char* field : {"questionVia", "questionCount", "questionLongest", "questionWeight", "questionTimed"})
        CHECK_FALSE(at.child<QWidget>(field)->isVisibleTo(at.panel));
    at.choose("common");
    CHECK(at.from->isVisibleTo(at.panel));
    CHECK_FALSE(at.to->isVisibleTo(at.panel));
    CHECK_FALSE(at.child<QWidget>("questionCarriers")->isVisibleTo(at.panel));
    at.choose("degree");
    CHECK_FALSE(at.from->isVisibleTo(at.panel));
    CHECK(at.child<QWidget>("questionCount")->isVisibleTo(at.panel));
    CHECK(at.child<QWidget>("questionAvoid")->isVisibleTo(at.panel));
}

TEST_CASE("Kinds stand in groups, and each has its hint", "[questions]")
{
    AskingWindow at;
    QStringList groups;
    int kinds = 0;
    for (int row = 0; row < at.kind->count(); ++row) {
        if (at.kind->itemData(row).toString().isEmpty()) {
            groups.append(at.kind->itemText(row));
            continue;
        }
        ++kinds;
        CHECK_FALSE(at.kind->itemData(row, Qt::ToolTipRole).toString().isEmpty());
    }
    CHECK(groups.join(QLatin1Char(' ')) == QStringLiteral("Paths Cuts Reach Together Structure Rankings"));
    CHECK(kinds == 20);
}

TEST_CASE("A path from the alleged sponsor to a sector is one row that says what it rests on", "[questions]")
{
    AskingWindow at;
    at.askFor("paths", party, "energy");
    REQUIRE(at.rows->count() == 1);
    CHECK(at.texts().front().startsWith(QStringLiteral("Democratic Progressive Party > ")));
    CHECK(at.texts().front().contains(QStringLiteral("VPNs | foreign cloud servers | hijacked devices > energy")));
    CHECK(at.texts().front().contains(QStringLiteral("3 hops · weakest hop: contested · routing stated for the campaign, not for this target")));
    CHECK(at.statement->text().contains(QStringLiteral("In the reported graph: 1 path")));

    QTest::keyClick(at.from, Qt::Key_Down, Qt::AltModifier);
    CHECK(at.rows->currentRow() == 0);
    CHECK(at.state().selection.entities.size() == 6);
    const QString why = at.whyText();
    CHECK(why.contains(QStringLiteral("Hop 1 of 3: Democratic Progressive Party > ")));
    CHECK(why.contains(QStringLiteral("Hop 3 of 3: ")));
    CHECK(why.contains(QStringLiteral("Guangzhou police · asserts")));
    CHECK(why.contains(QStringLiteral("National Security Bureau · denies")));
    CHECK(why.contains(QStringLiteral("the group is linked to the island's ruling party")));
}

TEST_CASE("A path is stepped through hop by hop", "[questions]")
{
    AskingWindow at;
    at.askFor("paths", party, "energy");
    at.rows->setCurrentRow(0);
    const Selection whole = at.state().selection;
    auto* hop = at.child<QLabel>("hopText");
    CHECK(hop->text() == QStringLiteral("All 3 hops"));
    QTest::keyClick(at.rows, Qt::Key_Right, Qt::AltModifier);
    CHECK(hop->text() == QStringLiteral("Hop 1 of 3"));
    CHECK(at.state().selection.entities.size() == 2);
    QTest::keyClick(at.rows, Qt::Key_Right, Qt::AltModifier);
    QTest::keyClick(at.rows, Qt::Key_Right, Qt::AltModifier);
    CHECK(hop->text() == QStringLiteral("Hop 3 of 3"));
    QTest::keyClick(at.rows, Qt::Key_Right, Qt::AltModifier);
    CHECK(hop->text() == QStringLiteral("All 3 hops"));
    CHECK(at.state().selection == whole);
}

TEST_CASE("A claim of a hop opens the report at its sentence", "[questions]")
{
    AskingWindow at;
    at.askFor("paths", party, "energy");
    at.rows->setCurrentRow(0);
    REQUIRE_FALSE(at.cards().isEmpty());
    const ClaimId claim = at.cards().front()->claim();
    QTest::keyClick(at.cards().front(), Qt::Key_Return);
    CHECK(at.state().selection.claim == claim);
    auto* report = at.window.findChild<ReportView*>(QStringLiteral("reportText"));
    CHECK(report->litSentence() == toQt(at.state().threatCase[claim].text));
    CHECK(report->isVisible());
}

TEST_CASE("A cut, choke points, what is reached and rankings are rows that can be chosen", "[questions]")
{
    AskingWindow at;
    at.askFor("cut", "kind:sponsor", "energy");
    CHECK(at.rows->count() >= 1);
    for (const char* kind : {"choke-points", "edge-cut", "reach-down", "cut-off", "components", "degree", "bridges"}) {
        INFO(kind);
        at.askFor(kind, "Unnamed group (accused by Guangzhou police)", "energy");
        CHECK(at.notice->text().isEmpty());
        REQUIRE(at.rows->count() >= 1);
        at.window.session().select({});
        QTest::keyClick(at.rows, Qt::Key_Down, Qt::AltModifier);
        CHECK_FALSE(at.state().selection.isEmpty());
    }
}

TEST_CASE("Asked without the only accuser, there is no such path, and the answer says who was not believed", "[questions]")
{
    AskingWindow at;
    at.tickSource("Guangzhou police", true);
    at.askFor("paths", party, "energy");
    CHECK(at.notice->text().isEmpty());
    CHECK(at.rows->count() == 0);
    CHECK(at.statement->text().contains(QStringLiteral("without Guangzhou police")));
    CHECK(at.child<QLabel>("answerFoot")->text().contains(QStringLiteral("not believed: Guangzhou police")));
}

TEST_CASE("Which sources an answer rests on is found out on demand, row and hop stay", "[questions]")
{
    AskingWindow at;
    at.askFor("paths", party, "energy");
    at.rows->setCurrentRow(0);
    QTest::keyClick(at.rows, Qt::Key_Right, Qt::AltModifier);
    QTest::keyClick(at.rows, Qt::Key_W, Qt::AltModifier);
    REQUIRE(at.settled());
    const QString foot = at.child<QLabel>("answerFoot")->text();
    CHECK(foot.contains(QStringLiteral("Without any one of these there is no such answer: ")));
    CHECK(foot.contains(QStringLiteral("Guangzhou police")));
    CHECK_FALSE(foot.contains(QStringLiteral("National Security Bureau")));
    CHECK(at.rows->currentRow() == 0);
    CHECK(at.child<QLabel>("hopText")->text() == QStringLiteral("Hop 1 of 3"));
}

TEST_CASE("The answer is copied as text, in the list the chosen path alone", "[questions]")
{
    AskingWindow at;
    at.askFor("paths", party, "energy");
    at.child<QAction>("copyAnswer")->trigger();
    CHECK(QApplication::clipboard()->text().startsWith(QStringLiteral("In the reported graph: 1 path")));
    CHECK(QApplication::clipboard()->text().contains(QStringLiteral("National Security Bureau denies")));
    at.rows->setCurrentRow(0);
    at.child<QAction>("copyRow")->trigger();
    CHECK(QApplication::clipboard()->text().startsWith(QStringLiteral("Democratic Progressive Party > ")));
}

TEST_CASE("An answer of an earlier view says so and can be asked again; moved cards do not matter", "[questions]")
{
    AskingWindow at;
    at.askFor("paths", party, "energy");
    CHECK(at.notice->text().isEmpty());
    at.window.commands()["layout.force"]->trigger();
    REQUIRE(at.settled());
    CHECK(at.notice->text().isEmpty());
    at.window.session().select({.entities = {at.state().answered->campaign->graph().node(at.state().answered->answer.to.front()).entities.front()}});
    at.window.commands()["hide"]->trigger();
    REQUIRE(at.settled());
    CHECK(at.notice->text().contains(QStringLiteral("earlier state")));
    at.window.commands()["showAll"]->trigger();
    REQUIRE(at.settled());
    CHECK(at.notice->text().isEmpty());
    at.window.session().select({.entities = {idAt<EntityId>(0)}});
    at.window.commands()["hide"]->trigger();
    REQUIRE(at.settled());
    at.child<QPushButton>("askAgain")->click();
    REQUIRE(at.settled());
    CHECK(at.notice->text().isEmpty());
    CHECK(at.child<QLabel>("answerFoot")->text().contains(QStringLiteral("1 hidden")));
}

TEST_CASE("What is chosen is taken as an end, and ends are swapped", "[questions]")
{
    AskingWindow at;
    at.window.session().select({.entities = {idAt<EntityId>(3)}});
    const QString name = toQt(at.state().threatCase[idAt<EntityId>(3)].name);
    at.child<QToolButton>("takeChosenFrom")->click();
    CHECK(at.from->text() == name);
    at.to->setText(QStringLiteral("energy"));
    at.child<QToolButton>("swapEnds")->click();
    CHECK(at.from->text() == QStringLiteral("energy"));
    CHECK(at.to->text() == name);
}

TEST_CASE("A question from the menu is asked at once where nothing is missing", "[questions]")
{
    AskingWindow at;
    at.askFor("paths", party, "energy");
    const Answer first = at.state().answered->answer;
    const auto entityOf = [&](NodeIndex node) { return at.state().answered->campaign->graph().node(node).entities.front(); };
    const EntityId sponsor = entityOf(first.from.front());
    const EntityId sector = entityOf(first.to.front());
    at.window.session().select({.entities = {sponsor}});
    REQUIRE(at.window.commands()["reachDown"]->isEnabled());
    CHECK_FALSE(at.window.commands()["pathsBetween"]->isEnabled());
    at.window.commands()["reachDown"]->trigger();
    REQUIRE(at.settled());
    CHECK(at.state().answered->answer.question.kind == "reach-down");
    CHECK(at.rows->count() > 3);
    at.window.session().select({.entities = {sponsor, sector}});
    at.window.commands()["pathsBetween"]->trigger();
    REQUIRE(at.settled());
    CHECK(at.state().answered->answer.paths.size() == 1);
    at.from->clear();
    at.to->clear();
    at.window.session().select({.entities = {sector}});
    at.window.commands()["pathsTo"]->trigger();
    CHECK(at.to->text() == QStringLiteral("energy"));
    CHECK(QApplication::focusWidget() == at.from);
}

TEST_CASE("An unknown name is told in the panel, and the last answer stays", "[questions]")
{
    AskingWindow at;
    at.askFor("paths", party, "energy");
    at.askFor("paths", party, "Atlantis Nowhere");
    CHECK(at.notice->text().contains(QStringLiteral("Atlantis Nowhere")));
    CHECK(at.rows->count() == 1);
    CHECK(at.ask->isEnabled());
}

TEST_CASE("Kind and options are there again in the next window", "[questions]")
{
    {
        AskingWindow at;
        at.child<QSpinBox>("questionLongest")->setValue(7);
        at.child<QCheckBox>("questionMayCross")->setChecked(true);
        at.askFor("all-shortest", party, "energy");
    }
    {
        const MainWindow window;
        auto* panel = window.findChild<QWidget*>(QStringLiteral("questionPanel"));
        CHECK(panel->findChild<QComboBox*>(QStringLiteral("questionKind"))->currentData().toString() == QStringLiteral("all-shortest"));
        CHECK(panel->findChild<QSpinBox*>(QStringLiteral("questionLongest"))->value() == 7);
        CHECK(panel->findChild<QCheckBox*>(QStringLiteral("questionMayCross"))->isChecked());
    }
    QSettings().remove(QStringLiteral("questions"));
}

TEST_CASE("In a narrow panel the parts stand one below the other, and nothing is wider than it", "[questions]")
{
    AskingWindow at;
    auto* splitter = at.panel->findChild<QSplitter*>();
    CHECK(splitter->orientation() == Qt::Horizontal);
    at.panel->setParent(nullptr);
    at.panel->resize(280, 900);
    at.panel->show();
    REQUIRE(QTest::qWaitForWindowExposed(at.panel));
    CHECK(splitter->orientation() == Qt::Vertical);
    for (const char* name : {"questionKind", "questionFrom", "findPaths", "pathsView"})
        CHECK(at.child<QWidget>(name)->mapTo(at.panel, QPoint(at.child<QWidget>(name)->width(), 0)).x() <= 280);
    delete at.panel;
}

TEST_CASE("A row of an answer comes into sight when it is chosen, and has a menu of what can be done with it", "[questions]")
{
    AskingWindow at;
    at.askFor("reach-down", "Unnamed group (accused by Guangzhou police)");
    auto* canvas = at.window.findChild<Canvas*>();
    const auto isAnyInSight = [&] {
        const Rect seen = canvas->viewport().sceneArea(canvas->size());
        for (std::uint32_t card = 0; card < canvas->itemCount(HitKind::Card); ++card)
            if (canvas->isChosen({HitKind::Card, card}) && seen.overlaps(at.state().picture->layout.cards[card]))
                return true;
        return false;
    };
    at.window.session().select({});
    canvas->showCamera({{-5000, -5000}, 1});
    QTest::keyClick(at.rows, Qt::Key_Down, Qt::AltModifier);
    REQUIRE_FALSE(at.state().selection.isEmpty());
    CHECK(isAnyInSight());

    CHECK(at.rows->contextMenuPolicy() == Qt::ActionsContextMenu);
    const auto action = [&](const char* name) {
        auto* found = at.rows->findChild<QAction*>(QString::fromLatin1(name));
        REQUIRE(found);
        CHECK(at.rows->actions().contains(found));
        return found;
    };
    for (const char* name : {"showRow", "inspectRow", "openRow", "copyRow", "copyAll"})
        CHECK(action(name)->isEnabled());
    action("copyRow")->trigger();
    CHECK(QApplication::clipboard()->text() == at.rows->currentItem()->text());
    auto* report = at.window.findChild<ReportView*>(QStringLiteral("reportText"));
    action("openRow")->trigger();
    CHECK(report->isVisible());
    CHECK_FALSE(report->litSentence().isEmpty());
    canvas->showCamera({{-5000, -5000}, 1});
    REQUIRE_FALSE(isAnyInSight());
    action("showRow")->trigger();
    CHECK(isAnyInSight());
    at.askFor("paths", party, "energy");  // the kind is remembered
}
