// SPDX-License-Identifier: GPL-3.0-or-later
// The Sources panel: who speaks, trust by keys and buttons, what changes, the lens said outside the panel.
#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QStatusBar>
#include <QTest>
#include <QTimer>
#include <QToolButton>

#include "tests/ui/qt_catch.h"
#include "tests/ui/sample_window.h"
#include "ui/qt_text.h"
#include "ui/sources/source_model.h"
#include "ui/sources/source_text.h"
#include "ui/sources/source_view.h"
#include "ui/window/main_window.h"

using namespace throughline;
using namespace throughline::ui;

namespace {

using test::patienceMs;

/// A window on the prose sample with the sources in front.
struct SourcesWindow : test::SampleWindow {
    SourceView* view = child<SourceView>("sourcesView");
    QLabel* summary = child<QLabel>("lensSummary");
    QListWidget* changes = child<QListWidget>("lensChanges");
    QToolButton* chip = window.findChild<QToolButton*>(QStringLiteral("lensChip"));
    QToolButton* off = window.findChild<QToolButton*>(QStringLiteral("lensOffButton"));

    SourcesWindow() : SampleWindow("sourcesPanel")
    {
        QSettings().remove(QStringLiteral("sources"));
        window.commands()["panel.sources"]->trigger();
        REQUIRE(settled());
        REQUIRE(model()->sourceCount() > 3);
    }

    const SourceModel* model() const { return qobject_cast<const SourceModel*>(view->model()); }
    bool settled()
    {
        return QTest::qWaitFor(
            [this] {
                const bool isWeighed = panel->visibleRegion().isEmpty() || (state().sources && state().sources->viewVersion == state().viewVersion);
                return !window.session().isBusy() && state().picture && !state().isPictureStale() && isWeighed;
            },
            patienceMs);
    }
    QModelIndex source(const char* name)
    {
        const QModelIndexList found = view->model()->match(view->model()->index(0, 0), Qt::DisplayRole, QString::fromUtf8(name), 1,
                                                           Qt::MatchExactly | Qt::MatchRecursive);
        INFO(name);
        REQUIRE(found.size() == 1);
        return found.front();
    }
    void press(const char* name, Qt::Key key)
    {
        view->setCurrentIndex(source(name));
        QTest::keyClick(view, key);
        REQUIRE(settled());
    }
    QString trust(const char* name) { return source(name).siblingAtColumn(SourceModel::TrustColumn).data().toString(); }
    QString standing(int row)
    {
        const auto table = makeTable(TableKind::Relationships,
                                     {.threatCase = state().threatCase, .claims = state().claims, .lens = state().view.lens}, {});
        return toQt(table->text(static_cast<std::size_t>(row), static_cast<std::size_t>(RelationshipColumn::Standing)));
    }
};

constexpr const char* police = "Guangzhou police";

}  // namespace

TEST_CASE("The model of sources is a sound tree, with origins over their sources", "[ui][sources]")
{
    SourceList list;
    const auto add = [&](const char* name, std::size_t claims, std::uint32_t group) {
        list.rows.push_back({.what = idAt<EntityId>(list.rows.size()), .id = std::string("identity--") + name, .name = name, .claims = claims,
                             .asserts = claims, .says = claims, .group = group});
    };
    add("Ministry", 4, 0);
    add("Acme", 3, 1);
    add("Daily", 2, 0);
    list.groups = {{.tie = SourceTie::Government, .name = "Nordland", .claims = 5, .asserts = 5, .rows = {0, 2}},
                   {.tie = SourceTie::Body, .name = "Acme", .claims = 3, .rows = {1}}};
    list.circles = {{{"Acme", "Daily"}, {1, 2}}};
    list.rows[1].circles = {0};
    SourceModel model;
    const QAbstractItemModelTester tester(&model);
    model.show(std::make_shared<const SourceList>(list));
    REQUIRE(model.rowCount() == 2);
    const QModelIndex government = model.index(0, 0);
    CHECK(government.data().toString() == QStringLiteral("Government of Nordland: its bodies and media"));
    CHECK(model.index(0, SourceModel::NoteColumn).data().toString() == QStringLiteral("2 that count as one source"));
    CHECK(model.index(0, SourceModel::AssertsColumn).data().toInt() == 5);
    CHECK(model.rowCount(government) == 2);
    CHECK(model.index(1, 0, government).data().toString() == QStringLiteral("Daily"));
    CHECK(model.rowCount(model.index(1, 0)) == 0);
    CHECK(model.index(1, SourceModel::NoteColumn).data().toString() == QStringLiteral("Circular reporting: Acme and Daily have it from each other; speaks"));

    model.setLens({.disbelieve = {"identity--Daily"}});
    CHECK(model.index(1, SourceModel::TrustColumn, government).data().toString() == QStringLiteral("✕ not believed"));
    CHECK(model.index(0, SourceModel::TrustColumn).data().toString() == QStringLiteral("in part"));
    CHECK(model.idsAt({government, model.index(1, 0, government)}) == std::vector<std::string>{"identity--Ministry", "identity--Daily"});

    model.setFilter(QStringLiteral("dail"));
    CHECK(model.shownCount() == 1);
    CHECK(model.idsAt({model.index(0, 0)}) == std::vector<std::string>{"identity--Daily"});
    model.setFilter(QStringLiteral("nordland"));
    CHECK(model.shownCount() == 2);
    model.setFilter({});
    model.setGrouped(false);
    CHECK(model.rowCount() == 3);
    CHECK(model.index(0, 0).data().toString() == QStringLiteral("Ministry"));
    CHECK(model.index(1, 0).data(Qt::ToolTipRole).toString().contains(QStringLiteral("They count as one source.")));

    // What counts by itself stands by itself, and what is left of the origin says how many count as one.
    list.rows.push_back({.what = idAt<EntityId>(3), .id = "identity--Radio", .name = "Radio", .claims = 1, .group = 0});
    list.groups[0].rows.push_back(3);
    model.show(std::make_shared<const SourceList>(list));
    model.setGrouped(true);
    REQUIRE(model.setLens({.ownOrigins = {"identity--Daily"}}));
    REQUIRE(model.rowCount() == 3);
    CHECK(model.rowCount(model.index(0, 0)) == 2);
    CHECK(model.index(0, SourceModel::NoteColumn).data().toString() == QStringLiteral("2 that count as one source"));
    CHECK(model.index(1, 0).data().toString() == QStringLiteral("Daily"));
    CHECK(model.indexOf("identity--Daily") == model.index(1, 0));
    CHECK(model.indexOf("identity--Radio") == model.index(1, 0, model.index(0, 0)));
    CHECK_FALSE(model.setLens({.disbelieve = {"identity--Radio"}, .ownOrigins = {"identity--Daily"}}));
}

TEST_CASE("A source that is not believed takes lines out of the picture, and the panel says which", "[ui][sources]")
{
    SourcesWindow open;
    const std::size_t edges = open.state().picture->graph->edgeCount();
    CHECK(open.summary->text().startsWith(QStringLiteral("Every source is believed")));
    CHECK_FALSE(open.chip->isVisible());

    open.press(police, Qt::Key_X);
    CHECK(open.state().view.lens.disbelieve.size() == 1);
    CHECK(open.trust(police) == QStringLiteral("✕ not believed"));
    CHECK(open.state().picture->graph->edgeCount() < edges);
    const LensEffect& effect = open.state().sources->effect;
    CHECK(effect.count(LensChange::LineLeaves) == edges - open.state().picture->graph->edgeCount());
    CHECK(open.summary->text() == effectSummary(effect));
    CHECK(open.changes->count() > static_cast<int>(effect.differences.size()));
    CHECK(open.changes->item(0)->text() == changeHeading(LensChange::LineLeaves, effect.count(LensChange::LineLeaves)));
    CHECK(effect.disputesGone == 2);

    // A click leads to what left: it is chosen, with a claim for it, though nobody draws it.
    emit open.changes->itemClicked(open.changes->item(1));
    REQUIRE(open.settled());
    CHECK(open.state().selection.relationships == effect.differences.front().relationships);
    CHECK(open.state().selection.claim);
    CHECK(open.standing(static_cast<int>(rowOf(effect.differences.front().relationships.front()))) == QStringLiteral("left out by the lens"));

    open.window.commands()["undo"]->trigger();
    REQUIRE(open.settled());
    CHECK(open.state().view.lens.isNeutral());
    CHECK(open.trust(police) == QStringLiteral("believed"));
    CHECK(open.state().picture->graph->edgeCount() == edges);
}

TEST_CASE("Keys and buttons say how far the chosen sources are trusted, each one step", "[ui][sources]")
{
    SourcesWindow open;
    const auto beliefAfter = [&](Qt::Key key) {
        open.press(police, key);
        return open.trust(police);
    };
    CHECK(beliefAfter(Qt::Key_D) == QStringLiteral("? doubted"));
    CHECK(beliefAfter(Qt::Key_3) == QStringLiteral("✕ not believed"));
    CHECK(beliefAfter(Qt::Key_2) == QStringLiteral("? doubted"));
    CHECK(beliefAfter(Qt::Key_1) == QStringLiteral("believed"));
    CHECK(beliefAfter(Qt::Key_X) == QStringLiteral("✕ not believed"));
    CHECK(beliefAfter(Qt::Key_B) == QStringLiteral("believed"));
    const std::size_t steps = open.state().history.position();
    open.view->selectAll();
    open.child<QPushButton>("doubt")->click();
    REQUIRE(open.settled());
    CHECK(open.state().history.position() == steps + 1);
    CHECK(open.state().view.lens.doubt.size() == open.model()->sourceCount());
    open.view->clearSelection();
    CHECK_FALSE(open.child<QPushButton>("doubt")->isEnabled());
}

TEST_CASE("A source is counted as an origin of its own by a key, the button and the menu's tick, and no longer", "[ui][sources]")
{
    SourcesWindow open;
    const std::string id = open.model()->idsAt({open.source(police)}).front();
    open.press(police, Qt::Key_O);
    REQUIRE(open.settled());
    CHECK(open.state().view.lens.ownOrigins == std::vector<std::string>{id});
    CHECK(open.state().view.lens.believesAll());
    CHECK(open.source(police).siblingAtColumn(SourceModel::NoteColumn).data().toString().startsWith(QStringLiteral("You count it as an origin of its own")));
    CHECK(open.chip->text().contains(QStringLiteral("counted as an origin of its own")));
    CHECK(open.child<QPushButton>("ownOrigin")->isChecked());
    open.child<QPushButton>("ownOrigin")->click();
    REQUIRE(open.settled());
    CHECK_FALSE(open.child<QPushButton>("ownOrigin")->isChecked());
    CHECK(open.state().view.lens == Lens{});
}

TEST_CASE("The note of a source has room for some words, and headings are whole", "[ui][sources]")
{
    SourcesWindow open;
    const int letters = open.view->fontMetrics().averageCharWidth();
    CHECK(open.view->columnWidth(SourceModel::NoteColumn) >= 30 * letters);
    for (int column = 0; column < SourceModel::columns; ++column) {
        const QString words = open.model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        CHECK(open.view->columnWidth(column) > open.view->header()->fontMetrics().horizontalAdvance(words));
    }
}

TEST_CASE("Grades are asked for in the panel, and what has none has its tick", "[ui][sources]")
{
    SourcesWindow open;
    auto* reliability = open.child<QComboBox>("leastReliability");
    reliability->setCurrentIndex(3);
    emit reliability->activated(3);
    REQUIRE(open.settled());
    CHECK(open.state().view.lens.minReliability == Reliability::C);
    open.child<QCheckBox>("countUngraded")->click();
    REQUIRE(open.settled());
    CHECK_FALSE(open.state().view.lens.includeUngraded);
    CHECK(open.state().sources->effect.count(LensChange::LineLeaves) > 0);  // nothing of the sample is graded
    CHECK(open.chip->text() == QStringLiteral("Lens on: reliability C or better, ungraded left out"));
    open.child<QPushButton>("resetLens")->click();
    REQUIRE(open.settled());
    CHECK(open.state().view.lens.isNeutral());
    CHECK(reliability->currentIndex() == 0);
    CHECK(open.child<QCheckBox>("countUngraded")->isChecked());
    CHECK_FALSE(open.child<QPushButton>("resetLens")->isEnabled());
}

TEST_CASE("The window says outside the panel that a lens is on, and takes it off", "[ui][sources]")
{
    SourcesWindow open;
    CHECK_FALSE(open.window.commands()["lensOff"]->isEnabled());
    open.press(police, Qt::Key_X);
    open.window.commands()["panel.entities"]->trigger();
    CHECK(open.chip->isVisible());
    CHECK(open.chip->text().contains(QStringLiteral("not believed")));
    CHECK(open.chip->accessibleName().startsWith(QStringLiteral("Lens on")));
    CHECK(open.window.commands()["lensOff"]->isEnabled());
    CHECK(QTest::qWaitFor([&] { return open.panel->visibleRegion().isEmpty(); }, patienceMs));
    open.chip->click();
    CHECK(QTest::qWaitFor([&] { return !open.panel->visibleRegion().isEmpty(); }, patienceMs));
    open.off->click();
    REQUIRE(open.settled());
    CHECK(open.state().view.lens.isNeutral());
    CHECK_FALSE(open.chip->isVisible());
}

TEST_CASE("However much a lens asks for, the window that says so fits a small screen", "[ui][sources]")
{
    SourcesWindow open;
    open.window.session().dispatch(action::SetLens{{.disbelieve = {"one", "other"}, .doubt = {std::string(60, 'w')}, .minReliability = Reliability::C,
                                                    .minCredibility = Credibility::Two, .includeUngraded = false}});
    REQUIRE(open.settled());
    CHECK(open.chip->sizeHint().width() > 600);
    CHECK(open.window.minimumSizeHint().width() < 1200);
}

TEST_CASE("A saved view brings its lens back, also to the panel", "[ui][sources]")
{
    SourcesWindow open;
    open.press(police, Qt::Key_X);
    open.window.session().dispatch(action::Edit(action::SaveView{"Without the police", {}}));
    open.window.commands()["lensOff"]->trigger();
    REQUIRE(open.settled());
    CHECK(open.trust(police) == QStringLiteral("believed"));
    open.window.session().dispatch(action::Edit(action::ShowView{open.state().savedViews.front().id}));
    REQUIRE(open.settled());
    CHECK(open.trust(police) == QStringLiteral("✕ not believed"));
    CHECK(open.changes->count() > 0);
}

TEST_CASE("Sources are reckoned only while the panel is seen", "[ui][sources]")
{
    SourcesWindow open;
    open.window.commands()["panel.entities"]->trigger();
    REQUIRE(QTest::qWaitFor([&] { return open.panel->visibleRegion().isEmpty(); }, patienceMs));
    const std::shared_ptr<const WeighedSources> before = open.state().sources;
    open.window.session().dispatch(action::SetLens{{.minReliability = Reliability::A}});
    REQUIRE(open.settled());
    CHECK(open.state().sources == before);
    open.window.commands()["panel.sources"]->trigger();
    CHECK(QTest::qWaitFor([&] { return open.state().sources != before; }, patienceMs));
}

TEST_CASE("The filter and the grouping of sources are where they were, the grouping also next time", "[ui][sources]")
{
    {
        SourcesWindow open;
        open.child<QLineEdit>("sourcesFilter")->setText(QStringLiteral("BUREAU"));
        CHECK(open.model()->shownCount() == 1);
        CHECK(open.child<QLabel>("sourcesCount")->text().startsWith(QStringLiteral("1 of ")));
        open.child<QCheckBox>("sourcesGrouped")->setChecked(false);
    }
    CHECK_FALSE(QSettings().value(QStringLiteral("sources/grouped")).toBool());
    QSettings().remove(QStringLiteral("sources"));
}

TEST_CASE("Every control of the sources panel has a name for screen readers", "[ui][sources]")
{
    SourcesWindow open;
    for (const QWidget* widget : open.panel->findChildren<QWidget*>()) {
        if (widget->focusPolicy() == Qt::NoFocus || widget->objectName().startsWith(QStringLiteral("qt_")))
            continue;
        QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget));
        const bool isControl = qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QComboBox*>(widget)
            || qobject_cast<const QLineEdit*>(widget) || qobject_cast<const QAbstractItemView*>(widget);
        if (!isControl || !spoken || qobject_cast<const QComboBox*>(widget->parentWidget()))
            continue;
        INFO(widget->metaObject()->className() << " " << fromQt(widget->objectName()));
        CHECK_FALSE(spoken->text(QAccessible::Name).isEmpty());
    }
}

TEST_CASE("Enter shows a source; a click alone leaves the keys where they are", "[ui][sources]")
{
    SourcesWindow open;
    const QModelIndex row = open.source(police);
    QTest::mouseClick(open.view->viewport(), Qt::LeftButton, {}, open.view->visualRect(row).center());
    CHECK(open.state().selection.isEmpty());
    CHECK(open.view->currentIndex() == row);
    open.press(police, Qt::Key_Return);
    REQUIRE(open.state().selection.entities.size() == 1);
    CHECK(open.state().threatCase[open.state().selection.entities.front()].name == police);
}

TEST_CASE("The menu of a source offers the same, with its keys", "[ui][sources]")
{
    SourcesWindow open;
    open.view->setCurrentIndex(open.source(police));
    QStringList texts;
    QTimer::singleShot(200, &open.window, [&] {
        if (auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget())) {
            for (QAction* action : menu->actions())
                if (!action->isSeparator())
                    texts.append(action->text());
            menu->actions().at(1)->trigger();
            menu->close();
        }
    });
    emit open.view->customContextMenuRequested(open.view->visualRect(open.source(police)).center());
    REQUIRE(open.settled());
    CHECK(texts == QStringList{QStringLiteral("&Believe"), QStringLiteral("&Doubt"), QStringLiteral("Do not be&lieve"), QStringLiteral("An &origin of its own"), QStringLiteral("&Show it"),
                               QStringLiteral("Take the lens o&ff")});
    CHECK(open.trust(police) == QStringLiteral("? doubted"));
}
