// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDockWidget>
#include <QImage>
#include <QLineEdit>
#include <QListWidget>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSlider>
#include <QSpinBox>
#include <QTabWidget>
#include <QTimer>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <functional>

#include "tests/ui/control_walk.h"
#include "tests/ui/in_language.h"
#include "tests/ui/sample_window.h"
#include "ui/appearance.h"
#include "ui/dialogs/ask.h"
#include "ui/window/export_dialog.h"
#include "ui/window/settings_dialog.h"

using namespace throughline;
using namespace throughline::test;
using namespace throughline::ui;

namespace {

QString faultsOf(const QWidget& window)
{
    QStringList faults = namelessControls(window) + doubleMnemonics(window);
    return faults.join(QLatin1Char('\n'));
}

/// Does what opens a dialog, looks through the dialog and leaves it with Cancel.
QString faultsWhenAsked(const std::function<void()>& ask)
{
    QString faults = QStringLiteral("no dialog came up");
    QTimer::singleShot(0, qApp, [&faults] {
        for (QWidget* dialog = QApplication::activeModalWidget(); dialog; dialog = QApplication::activeModalWidget()) {
            faults = faultsOf(*dialog);
            static_cast<QDialog*>(dialog)->reject();
            QApplication::processEvents();
        }
    });
    ask();
    return faults;
}

}  // namespace

TEST_CASE("Every control of every panel has a name and is reached without a mouse", "[ui][accessible]")
{
    const InLanguage spoken(GENERATE(as<QString>(), QStringLiteral("en"), QStringLiteral("de")));
    SampleWindow at("canvas");
    const WorkbenchState& state = at.state();
    REQUIRE_FALSE(state.picture->plan.cards.empty());
    // With something chosen the panels show what they can.
    at.window.session().select({.entities = {at.state().picture->graph->node(state.picture->plan.cards[0].nodes[0]).entities.front()}});
    for (QDockWidget* dock : at.window.findChildren<QDockWidget*>()) {
        dock->show();
        dock->raise();
        QApplication::processEvents();
        INFO(dock->objectName().toStdString());
        CHECK(doubleMnemonics(at.window).join(QLatin1Char('\n')) == QString());
    }
    CHECK(namelessControls(at.window).join(QLatin1Char('\n')) == QString());
    for (const QAction* menu : at.window.menuBar()->actions()) {
        REQUIRE(menu->menu() != nullptr);
        INFO(menu->text().toStdString());
        CHECK(menuFaults(*menu->menu()).join(QLatin1Char('\n')) == QString());
    }
}

TEST_CASE("Every control of every dialog has a name, and no two are called by one letter", "[ui][accessible]")
{
    const InLanguage spoken(GENERATE(as<QString>(), QStringLiteral("en"), QStringLiteral("de")));
    SampleWindow at("canvas");
    const WorkbenchState& state = at.state();
    const EntityId first = state.picture->graph->node(state.picture->plan.cards[0].nodes[0]).entities.front();
    const EntityId second = state.picture->graph->node(state.picture->plan.cards[1].nodes[0]).entities.front();
    QWidget* parent = &at.window;
    const std::vector<std::pair<const char*, std::function<void()>>> questions{
        {"new thing", [&] { askForNewEntity(state, std::nullopt, parent); }},
        {"edit thing", [&] { askForEntityEdit(state, first, parent); }},
        {"several", [&] { askForBulkEdit(state, {first, second}, {RelationshipId{0}}, parent); }},
        {"tags", [&] { askForTags(state, {first}, {}, parent); }},
        {"new relationship", [&] { askForNewRelationship(state, {first, second}, std::nullopt, parent); }},
        {"edit relationship", [&] { askForRelationshipEdit(state, RelationshipId{0}, parent); }},
        {"new claim", [&] { askForNewClaim(state, RelationshipId{0}, std::nullopt, parent); }},
        {"edit claim", [&] { askForClaimEdit(state, ClaimId{0}, parent); }},
        {"read claim", [&] { askForReadClaim(state, ClaimId{0}, parent); }},
        {"set aside", [&] { askForSetAside(state, ClaimId{0}, parent); }},
        {"same as", [&] { askForSameAs(state, {first, second}, parent); }},
        {"note", [&] { askForNote(state, {}, std::nullopt, parent); }},
        {"assessment", [&] { askForAssessment(state, std::nullopt, parent); }},
        {"indicators", [&] { askForIndicators(parent); }},
        {"report", [&] { askForReportRecord(state, ReportId{0}, parent); }},
        {"house", [&] { askForHouse(state, parent); }},
        {"case", [&] { askForCaseProperties(state, parent); }},
        {"settings", [&] { at.window.commands()["settings"]->trigger(); }},
        {"export", [&] { ExportDialog(at.window.session(), parent).exec(); }},
    };
    for (const auto& [name, ask] : questions) {
        INFO(name);
        CHECK(faultsWhenAsked(ask) == QString());
    }
    for (const char* command : {"find", "palette", "shortcuts", "saveView"}) {
        INFO(command);
        if (qstrcmp(command, "saveView") == 0) {
            CHECK(faultsWhenAsked([&] { at.window.commands()[command]->trigger(); }) == QString());
            continue;
        }
        at.window.commands()[command]->trigger();
        QApplication::processEvents();
        QDialog* opened = nullptr;
        for (QDialog* dialog : at.window.findChildren<QDialog*>())
            if (dialog->isVisible())
                opened = dialog;
        REQUIRE(opened != nullptr);
        CHECK(faultsOf(*opened) == QString());
        opened->close();
        QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

TEST_CASE("The pages of the settings name their controls", "[ui][accessible]")
{
    SampleWindow at("canvas");
    SettingsDialog dialog({{}, false, KeyMap::of(at.window.commands())}, &at.window);
    dialog.show();
    auto* pages = dialog.findChild<QTabWidget*>();
    REQUIRE(pages != nullptr);
    for (int i = 0; i < pages->count(); ++i) {
        pages->setCurrentIndex(i);
        INFO(pages->tabText(i).toStdString());
        CHECK(faultsOf(dialog) == QString());
    }
}

TEST_CASE("The walk over controls finds what it looks for", "[ui][accessible]")
{
    QWidget window;
    auto* layout = new QVBoxLayout(&window);
    layout->addWidget(new QLineEdit(&window));
    auto* mouseOnly = new QToolButton(&window);
    mouseOnly->setText(QStringLiteral("&Go"));
    mouseOnly->setFocusPolicy(Qt::NoFocus);
    layout->addWidget(mouseOnly);
    layout->addWidget(new QPushButton(QStringLiteral("&Give"), &window));
    window.show();
    CHECK(namelessControls(window).size() == 2);
    CHECK(doubleMnemonics(window).size() == 1);
    QMenu menu;
    menu.addAction(QStringLiteral("&Open"));
    menu.addAction(QStringLiteral("C&lose"))->setMenu(new QMenu(&menu));
    menu.addAction(QStringLiteral("&Old"));
    menu.addAction(QString());
    CHECK(menuFaults(menu).size() == 2);
}

TEST_CASE("What has the keys looks otherwise than what has not, in every choice of colours", "[ui][accessible][theme]")
{
    struct Look {
        ~Look() { applyAppearance({}); }
    } const kept;
    const ColourChoice colours = GENERATE(ColourChoice::Light, ColourChoice::Dark, ColourChoice::HighContrast);
    applyAppearance({colours, 100});
    QWidget window;
    auto* layout = new QVBoxLayout(&window);
    auto* resting = new QLineEdit(&window);
    layout->addWidget(resting);
    auto* list = new QListWidget(&window);
    list->addItems({QStringLiteral("one"), QStringLiteral("two")});
    list->setCurrentRow(0);
    auto* tree = new QTreeWidget(&window);
    tree->addTopLevelItem(new QTreeWidgetItem({QStringLiteral("one")}));
    tree->setCurrentItem(tree->topLevelItem(0));
    auto* combo = new QComboBox(&window);
    combo->addItem(QStringLiteral("one"));
    auto* tool = new QToolButton(&window);
    tool->setText(QStringLiteral("Tool"));
    tool->setFocusPolicy(Qt::StrongFocus);
    auto* quiet = new QToolButton(&window);
    quiet->setText(QStringLiteral("Quiet"));
    quiet->setAutoRaise(true);
    quiet->setFocusPolicy(Qt::StrongFocus);
    auto* tabs = new QTabWidget(&window);
    tabs->addTab(new QWidget(tabs), QStringLiteral("One"));
    auto* emptyList = new QListWidget(&window);
    const QList<QWidget*> controls{new QPushButton(QStringLiteral("Push"), &window), new QCheckBox(QStringLiteral("Check"), &window),
                                   new QRadioButton(QStringLiteral("Radio"), &window), new QSpinBox(&window), new QLineEdit(&window),
                                   new QPlainTextEdit(&window), new QSlider(Qt::Horizontal, &window), list, tree, combo, tool, quiet, emptyList};
    for (QWidget* control : controls)
        layout->addWidget(control);
    layout->addWidget(tabs);
    window.show();
    REQUIRE(QTest::qWaitForWindowExposed(&window));
    window.activateWindow();
    REQUIRE(QTest::qWaitFor([&] { return window.isActiveWindow(); }));
    QTest::keyClick(&window, Qt::Key_Tab);  // keys are being used
    const QList<QWidget*> all = controls + QList<QWidget*>{tabs->tabBar()};
    for (QWidget* control : all) {
        INFO(control->metaObject()->className() << " in colours " << static_cast<int>(colours));
        resting->setFocus(Qt::TabFocusReason);
        QApplication::processEvents();
        const QImage without = control->grab().toImage();
        control->setFocus(Qt::TabFocusReason);
        QApplication::processEvents();
        REQUIRE(control->hasFocus());
        const QImage with = control->grab().toImage();
        int changed = 0;
        for (int y = 0; y < with.height(); ++y)
            for (int x = 0; x < with.width(); ++x)
                changed += with.pixel(x, y) != without.pixel(x, y);
        CHECK(changed >= 20);  // more than a text cursor alone
    }
}
