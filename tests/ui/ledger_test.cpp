// SPDX-License-Identifier: GPL-3.0-or-later
// The ledger of claims in the window: lists, filters, groups, jumps to sentences and back, copies.
#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDockWidget>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QSettings>
#include <QTest>
#include <QTreeView>

#include "tests/ui/qt_catch.h"
#include "tests/ui/sample_window.h"
#include "tests/ui/small_case.h"
#include "ui/models/ledger_model.h"
#include "ui/panels/report_view.h"
#include "ui/qt_text.h"
#include "ui/window/main_window.h"

using namespace throughline;
using namespace throughline::ui;

namespace {

using test::patienceMs;
constexpr int stanceColumn = static_cast<int>(LedgerColumn::Stance);

/// A window on the prose sample with the ledger in front.
struct LedgerWindow : test::SampleWindow {
    QTreeView* view = child<QTreeView>("ledgerView");
    QLineEdit* filter = child<QLineEdit>("ledgerFilter");
    QComboBox* grouping = child<QComboBox>("ledgerGrouping");
    QComboBox* scope = child<QComboBox>("ledgerScope");
    QCheckBox* contested = child<QCheckBox>("ledgerContested");
    QLabel* count = child<QLabel>("ledgerCount");

    LedgerWindow() : SampleWindow("ledgerPanel")
    {
        window.commands()["panel.ledger"]->trigger();
        QTest::qWait(20);
        REQUIRE(rows() > 10);
    }

    int rows(const QModelIndex& parent = {}) { return view->model()->rowCount(parent); }
    QString cell(const QModelIndex& index, int column = 0) { return index.siblingAtColumn(column).data().toString(); }
    QModelIndex row(int at, const QModelIndex& parent = {}) { return view->model()->index(at, 0, parent); }
    void press(int key) { QTest::keyClick(view, static_cast<Qt::Key>(key)); }

    /// The first row that denies something in a sentence of a report.
    QModelIndex denial()
    {
        for (int at = 0; at < rows(); ++at)
            if (cell(row(at), stanceColumn).startsWith(QStringLiteral("denies")))
                return row(at);
        FAIL("nobody denies anything");
        return {};
    }
};

std::shared_ptr<const ClaimLedger> ledgerOf(const ThreatCase& threatCase)
{
    return makeLedger(threatCase, std::make_shared<const ClaimIndex>(threatCase), {});
}

}  // namespace

TEST_CASE("The ledger keeps the rules of item models in every grouping", "[ledger][models]")
{
    LedgerModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const auto ledger = ledgerOf(test::smallCase().threatCase);
    for (const LedgerGrouping grouping : {LedgerGrouping::None, LedgerGrouping::Speaker, LedgerGrouping::Relationship}) {
        model.show(ledger, viewOf(*ledger, {.grouping = grouping}));
        CHECK(model.rowCount() > 0);
        CHECK(model.rowsAt({model.index(0, 0)}).size() == (grouping == LedgerGrouping::Relationship ? 2 : 1));
    }
    model.show(nullptr, {});
    CHECK(model.rowCount() == 0);
}

TEST_CASE("Cells and tooltips of the ledger hold no mark-up of a report", "[ledger][models]")
{
    ThreatCase c = test::smallCase().threatCase;
    c.claims.edit(0).text = "<b>bold</b> <img src=x>";
    LedgerModel model;
    const auto ledger = ledgerOf(c);
    model.show(ledger, viewOf(*ledger, {}));
    const QModelIndex cell = model.index(0, static_cast<int>(LedgerColumn::Sentence));
    CHECK(cell.data().toString() == QStringLiteral("<b>bold</b> <img src=x>"));
    CHECK_FALSE(cell.data(Qt::ToolTipRole).toString().contains(QStringLiteral("<b>")));
    CHECK(cell.data(Qt::ToolTipRole).toString().contains(QStringLiteral("&lt;img")));
}

TEST_CASE("The ledger lists the claims of the case, filters them as one types, and says how many", "[ledger]")
{
    LedgerWindow w;
    const int all = w.rows();
    CHECK(all == static_cast<int>(w.state().threatCase.claims.size()));
    CHECK(w.count->text().contains(QString::number(all)));
    QTest::keyClicks(w.filter, QStringLiteral("bureau denies"));
    CHECK(w.rows() > 0);
    CHECK(w.rows() < all);
    CHECK(w.cell(w.row(0), stanceColumn).startsWith(QStringLiteral("denies")));
    QTest::keyClick(w.filter, Qt::Key_Down);
    CHECK(QApplication::focusWidget() == w.view);
    QTest::keyClick(w.filter, Qt::Key_Escape);
    CHECK(w.rows() == all);
    w.contested->setChecked(true);
    CHECK(w.rows() > 1);
    CHECK(w.rows() < all);
}

TEST_CASE("Grouped by relationship, who is said to stand behind somebody is one heading with a part for each", "[ledger]")
{
    LedgerWindow w;
    w.contested->setChecked(true);
    w.grouping->setCurrentIndex(2);
    const QModelIndex group = w.row(0);
    CHECK(w.cell(group).startsWith(QStringLiteral("Who stands behind ")));
    REQUIRE(w.rows(group) == 2);
    CHECK(w.view->isFirstColumnSpanned(0, {}));
    for (int part = 0; part < 2; ++part) {
        CHECK(w.cell(w.row(part, group)).contains(QStringLiteral("asserted by Guangzhou police · denied by National Security Bureau")));
        CHECK(w.view->isExpanded(w.row(part, group)));
        CHECK(w.rows(w.row(part, group)) == 2);
    }
    w.view->setCurrentIndex(group);  // both at once in the picture
    CHECK(w.state().selection.relationships.size() == 2);
    CHECK(w.cell(w.row(0)) == w.cell(group));
    w.view->setFocus();
    w.press(Qt::Key_Return);
    CHECK_FALSE(w.view->isExpanded(w.row(0)));
    w.grouping->setCurrentIndex(1);
    CHECK(w.cell(w.row(0)).contains(QStringLiteral("claim")));
}

TEST_CASE("A chosen claim is chosen everywhere, Enter goes to its sentence, and the list stays as it was", "[ledger]")
{
    LedgerWindow w;
    const int all = w.rows();
    const QModelIndex denial = w.denial();
    w.view->setCurrentIndex(denial);
    REQUIRE(w.state().selection.claim);
    const Claim& claim = w.state().threatCase[*w.state().selection.claim];
    CHECK(claim.stance == Stance::Denies);
    CHECK_FALSE((w.state().selection.relationships.empty() && !w.state().selection.incident));
    CHECK(w.rows() == all);
    w.view->setFocus();
    w.press(Qt::Key_Return);
    auto* report = w.window.findChild<ReportView*>(QStringLiteral("reportText"));
    CHECK(QTest::qWaitFor([&] { return !report->visibleRegion().isEmpty() && w.view->visibleRegion().isEmpty(); }, patienceMs));  // it lies over the list
    CHECK(w.state().selection.claim);
    w.window.commands()["panel.ledger"]->trigger();  // and back
    QTest::qWait(20);
    CHECK_FALSE(w.view->visibleRegion().isEmpty());
    CHECK(w.rows() == all);
    CHECK(w.view->currentIndex().row() == denial.row());
    CHECK(QApplication::focusWidget() == w.view);
}

TEST_CASE("What is selected in the picture has its claims in the ledger, unless the whole case is asked for", "[ledger]")
{
    LedgerWindow w;
    const int all = w.rows();
    const auto attribution = std::find_if(w.state().threatCase.relationships.begin(), w.state().threatCase.relationships.end(),
                                          [](const Relationship& row) { return row.type == RelationType::AttributedTo; });
    const auto id = idAt<RelationshipId>(static_cast<std::size_t>(attribution - w.state().threatCase.relationships.begin()));
    w.window.session().select({.relationships = {id}});
    CHECK(w.rows() < all);
    CHECK(w.rows() >= 2);
    CHECK(w.count->text().contains(QStringLiteral("selected")));
    w.scope->setCurrentIndex(1);
    emit w.scope->activated(1);
    CHECK(w.rows() == all);
    CHECK(w.view->currentIndex().isValid());  // and the line's claim is marked
    CHECK(w.cell(w.view->currentIndex(), static_cast<int>(LedgerColumn::What)).contains(QStringLiteral("Unnamed group")));
    w.window.session().select({});
    w.scope->setCurrentIndex(0);
    emit w.scope->activated(0);
    CHECK(w.rows() == all);
}

TEST_CASE("What was selected and done while the ledger lay behind another panel is there when it comes forward", "[ledger]")
{
    LedgerWindow w;
    const int all = w.rows();
    w.window.commands()["panel.report"]->trigger();
    QTest::qWait(20);
    w.window.session().select({.relationships = {RelationshipId{1}}});
    w.window.session().dispatch(action::Edit(action::Delete{{.claims = {ClaimId{0}}}}));
    w.window.session().waitForJobs();
    CHECK(w.rows() == all);  // nobody sees it: nothing is made
    w.window.commands()["panel.ledger"]->trigger();
    CHECK(QTest::qWaitFor([&] { return w.rows() < all - 1 && w.rows() > 0; }, patienceMs));
    w.window.session().select({});
    CHECK(w.rows() == all - 1);
}

TEST_CASE("What was folded is folded again once the filter is cleared, and open while it finds", "[ledger]")
{
    LedgerWindow open;
    open.grouping->setCurrentIndex(static_cast<int>(LedgerGrouping::Speaker));
    REQUIRE(open.rows() > 2);
    REQUIRE(open.view->isExpanded(open.row(0)));
    open.view->collapse(open.row(0));
    open.filter->setText(QStringLiteral("e"));
    REQUIRE(open.rows() > 0);
    CHECK(open.view->isExpanded(open.row(0)));
    open.filter->clear();
    CHECK_FALSE(open.view->isExpanded(open.row(0)));
    CHECK(open.view->isExpanded(open.row(1)));
    open.view->expand(open.row(0));
    open.filter->setText(QStringLiteral("e"));
    open.filter->clear();
    CHECK(open.view->isExpanded(open.row(0)));
}

TEST_CASE("Getting the keys alone selects nothing", "[ledger]")
{
    LedgerWindow w;
    w.filter->setFocus();
    w.view->setFocus(Qt::TabFocusReason);
    CHECK(w.state().selection.isEmpty());
    w.press(Qt::Key_Down);
    CHECK(w.state().selection.claim);
}

TEST_CASE("Chosen claims are copied as text, CSV and Markdown, plain text alone", "[ledger]")
{
    LedgerWindow w;
    w.view->setCurrentIndex(w.denial());
    w.view->setFocus();
    QTest::keyClick(w.view, Qt::Key_C, Qt::ControlModifier);
    const QString text = QApplication::clipboard()->text();
    CHECK(text.contains(QStringLiteral(" · denies")));
    CHECK(text.count(QLatin1Char('\n')) == 1);
    CHECK(text.contains(QStringLiteral("draft")));
    w.window.findChild<QAction*>(QStringLiteral("ledgerCopyCsv"))->trigger();
    CHECK(QApplication::clipboard()->text().startsWith(QStringLiteral("\"Who\",\"Stance\",\"What\"")));
    w.view->clearSelection();
    w.window.findChild<QAction*>(QStringLiteral("ledgerCopyMarkdown"))->trigger();
    CHECK(QApplication::clipboard()->text().count(QLatin1Char('\n')) == w.rows() + 2);
}

TEST_CASE("Chosen columns are remembered; who says what is always shown", "[ledger]")
{
    constexpr int medium = static_cast<int>(LedgerColumn::Medium);
    {
        LedgerWindow w;
        CHECK_FALSE(w.view->isColumnHidden(medium));
        w.window.findChild<QAction*>(QStringLiteral("ledgerColumn.medium"))->setChecked(false);
        CHECK(w.view->isColumnHidden(medium));
        CHECK_FALSE(w.window.findChild<QAction*>(QStringLiteral("ledgerColumn.speaker"))->isEnabled());
    }
    {
        LedgerWindow w;
        CHECK(w.view->isColumnHidden(medium));
        CHECK_FALSE(w.window.findChild<QAction*>(QStringLiteral("ledgerColumn.medium"))->isChecked());
    }
    QSettings().remove(QStringLiteral("ledger"));
}

TEST_CASE("A header sorts up, down and not at all; a rejected claim comes back only when asked for", "[ledger]")
{
    LedgerWindow w;
    const QString first = w.cell(w.row(0), 2);
    w.view->header()->setSortIndicator(2, Qt::AscendingOrder);
    const QString least = w.cell(w.row(0), 2);
    w.view->header()->setSortIndicator(2, Qt::DescendingOrder);
    CHECK(w.cell(w.row(w.rows() - 1), 2) == least);
    w.view->header()->setSortIndicator(-1, Qt::AscendingOrder);
    CHECK(w.cell(w.row(0), 2) == first);
    const int all = w.rows();
    w.window.session().dispatch(action::Edit(action::Delete{{.claims = {ClaimId{0}}}}));
    w.window.session().waitForJobs();
    CHECK(w.rows() == all - 1);
    w.window.findChild<QAction*>(QStringLiteral("ledgerWithdrawn"))->setChecked(true);
    CHECK(w.rows() == all);
    CHECK(w.cell(w.row(0), static_cast<int>(LedgerColumn::State)) == QStringLiteral("rejected"));
}

TEST_CASE("Everything in the ledger has a name for those who do not see it, and is reached by Tab", "[ledger]")
{
    LedgerWindow w;
    CHECK_FALSE(w.view->accessibleName().isEmpty());
    CHECK_FALSE(w.filter->accessibleName().isEmpty());
    CHECK_FALSE(w.grouping->accessibleName().isEmpty());
    CHECK_FALSE(w.scope->accessibleName().isEmpty());
    for (const char* name : {"ledgerSort", "ledgerColumns", "ledgerCopy"})
        CHECK((w.child<QWidget>(name)->focusPolicy() & Qt::TabFocus) != 0);
    CHECK((w.view->focusPolicy() & Qt::TabFocus) != 0);
}

TEST_CASE("A hundred thousand claims do not hold up the window", "[ledger][speed]")
{
    ThreatCase c = test::smallCase().threatCase;
    for (std::size_t i = 0; i < 5000; ++i) {
        c.entities.push_back({.id = "tool--" + std::to_string(i), .type = EntityType::Tool, .name = "Tool " + std::to_string(i)});
        c.relationships.push_back({.id = "relationship--x" + std::to_string(i), .type = i % 3 == 0 ? RelationType::AttributedTo : RelationType::Uses,
                                   .source = idAt<EntityId>(4 + i), .target = idAt<EntityId>(4 + (i * 7 + 1) % (i + 1))});
    }
    for (std::size_t i = 0; i < 100'000; ++i)
        c.claims.push_back({.about = idAt<RelationshipId>(1 + i % 5000), .stance = i % 5 == 0 ? Stance::Denies : Stance::Asserts,
                            .speaker = idAt<EntityId>(i % 500), .report = ReportId{0}, .text = "Sentence " + std::to_string(i) + " says so."});
    const auto ledger = ledgerOf(c);
    LedgerModel model;
    QTreeView view;
    view.setUniformRowHeights(true);
    view.setModel(&model);
    view.resize(900, 400);
    view.show();
    REQUIRE(QTest::qWaitForWindowExposed(&view));
    const auto timed = [&](const LedgerQuery& query) {
        QElapsedTimer timer;
        timer.start();
        model.show(ledger, viewOf(*ledger, query));
        view.expandAll();
        view.grab();  // laid out and painted
        return timer.elapsed();
    };
    const qint64 filtered = std::min(timed({.filter = "says"}), timed({.filter = "sentence"}));
    const qint64 sorted = std::min(timed({.sortedBy = LedgerColumn::Sentence}), timed({.sortedBy = LedgerColumn::What}));
    const qint64 grouped = std::min(timed({.grouping = LedgerGrouping::Relationship}), timed({.grouping = LedgerGrouping::Speaker}));
    UNSCOPED_INFO("filtered " << filtered << " ms, sorted " << sorted << " ms, grouped " << grouped << " ms");
    CHECK(filtered < 300);  // a third of that on an idle core; machines that test are not idle
    CHECK(sorted < 400);
    CHECK(grouped < 600);
}
