// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of things, lines and problems in the window: filters, columns, order, choosing, writing, copying.
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include "tests/ui/qt_catch.h"
#include "tests/ui/sample_window.h"
#include "ui/models/table_model.h"
#include "ui/panels/table_panel.h"
#include "ui/qt_text.h"

using namespace throughline;
using namespace throughline::ui;

namespace {

using test::patienceMs;

constexpr int kindColumn = static_cast<int>(EntityColumn::Kind);
constexpr int claimsColumn = static_cast<int>(EntityColumn::Claims);

/// Forgets at its end how a table was shown; the window, which may still write it down, has to be gone by then.
struct Forgetting {
    QString table;
    bool isOn = true;

    ~Forgetting()
    {
        if (isOn)
            QSettings().remove(table);
    }
};

/// A window on the prose sample with a table in front.
struct TableWindow {
    Forgetting forgetting;
    QString name;
    ui::MainWindow window;
    QTableView* view;
    QWidget* panel;
    QLineEdit* filter;
    QLabel* count;

    explicit TableWindow(const char* table = "entities") : forgetting{QString::fromLatin1(table)}, name(forgetting.table)
    {
        view = child<QTableView>("View");
        filter = child<QLineEdit>("Filter");
        count = child<QLabel>("Count");
        panel = view->parentWidget();
        window.resize(1400, 900);
        window.show();
        REQUIRE(QTest::qWaitForWindowExposed(&window));
        window.commands()["reducedMotion"]->setChecked(true);
        window.commands()["openSample"]->trigger();
        REQUIRE(isAtRest());
        window.commands()[("panel." + std::string(table)).c_str()]->trigger();
        QTest::qWait(20);
    }

    template <class Widget>
    Widget* child(const char* part) const
    {
        auto* found = window.findChild<Widget*>(name + QString::fromLatin1(part));
        INFO(part);
        REQUIRE(found != nullptr);
        return found;
    }
    QAction* action(const char* part) const { return child<QAction>(part); }
    const WorkbenchState& state() { return window.session().state(); }
    bool isAtRest()
    {
        return QTest::qWaitFor([this] { return !window.session().isBusy() && state().picture && !state().isPictureStale(); }, patienceMs);
    }
    int rows() const { return view->model()->rowCount(); }
    QString cell(int row, int column = 0) const { return view->model()->index(row, column).data().toString(); }
    int rowOf(const QString& text) const
    {
        for (int row = 0; row < rows(); ++row)
            if (cell(row) == text)
                return row;
        return -1;
    }
    QList<int> chosen() const
    {
        QList<int> rows;
        for (const QModelIndex& index : view->selectionModel()->selectedRows())
            rows << index.row();
        std::sort(rows.begin(), rows.end());
        return rows;
    }
    void sort(int column, Qt::SortOrder order) { view->horizontalHeader()->setSortIndicator(column, order); }
    std::vector<EntityId> selected() { return state().selection.entities; }
    /// Writes into a cell as a person does.
    void write(int row, int column, const QString& typed)
    {
        view->setFocus();
        view->setCurrentIndex(view->model()->index(row, column));
        QTest::keyClick(view, Qt::Key_F2);
        auto* editor = view->findChild<QLineEdit*>();
        REQUIRE(editor != nullptr);
        editor->selectAll();
        QTest::keyClicks(editor, typed);
        QTest::keyClick(editor, Qt::Key_Return);
        // With the editor gone, what was written waits in the queue.
        REQUIRE(QTest::qWaitFor([this] { return view->findChild<QLineEdit*>() == nullptr; }, patienceMs));
        QCoreApplication::sendPostedEvents();
        REQUIRE(isAtRest());
    }
};

}  // namespace

TEST_CASE("A table filters as one types, says how many rows are left, and Escape brings all back", "[tables]")
{
    TableWindow w;
    const int all = w.rows();
    REQUIRE(all > 10);
    CHECK(w.count->text() == QStringLiteral("%1 of %1").arg(all));
    QTest::keyClicks(w.filter, QStringLiteral("GOVERNMENT ident"));
    CHECK(w.rows() > 0);
    CHECK(w.rows() < all);
    for (int row = 0; row < w.rows(); ++row) {
        QString whole;
        for (int column = 0; column < w.view->model()->columnCount(); ++column)
            whole += w.cell(row, column) + QLatin1Char(' ');
        CHECK(whole.contains(QStringLiteral("government"), Qt::CaseInsensitive));
        CHECK(whole.contains(QStringLiteral("ident"), Qt::CaseInsensitive));
    }
    CHECK(w.count->text() == QStringLiteral("%1 of %2").arg(w.rows()).arg(all));
    QTest::keyClicks(w.filter, QStringLiteral(" nowhere"));
    CHECK(w.rows() == 0);
    CHECK(w.child<QLabel>("Hint")->isVisible());
    QTest::keyClick(w.filter, Qt::Key_Escape);
    CHECK(w.rows() == all);
    CHECK_FALSE(w.child<QLabel>("Hint")->isVisible());
    QTest::keyClick(w.filter, Qt::Key_Down);
    CHECK(QApplication::focusWidget() == w.view);
    CHECK(w.selected().size() == 1);
}

TEST_CASE("A header sorts up, down and not at all; what was sorted before decides among equals", "[tables]")
{
    TableWindow w;
    const QString first = w.cell(0);
    w.sort(claimsColumn, Qt::DescendingOrder);
    for (int row = 1; row < w.rows(); ++row)
        CHECK(w.cell(row - 1, claimsColumn).toInt() >= w.cell(row, claimsColumn).toInt());
    w.sort(0, Qt::AscendingOrder);
    w.sort(kindColumn, Qt::AscendingOrder);
    for (int row = 1; row < w.rows(); ++row) {
        CHECK(w.cell(row - 1, kindColumn) <= w.cell(row, kindColumn));
        if (w.cell(row - 1, kindColumn) == w.cell(row, kindColumn))
            CHECK(w.cell(row - 1).compare(w.cell(row), Qt::CaseInsensitive) <= 0);
    }
    w.sort(-1, Qt::AscendingOrder);
    CHECK(w.cell(0) == first);
}

TEST_CASE("Choosing rows chooses things everywhere, and what is chosen elsewhere is marked and brought into sight", "[tables]")
{
    TableWindow w;
    auto* model = qobject_cast<TableModel*>(w.view->model());
    w.view->selectRow(2);
    CHECK(w.selected() == std::vector{idAt<EntityId>(model->table()->ids[2])});
    w.view->selectionModel()->select(w.view->model()->index(5, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    CHECK(w.selected().size() == 2);
    const int last = w.rows() - 1;
    w.view->verticalScrollBar()->setValue(0);
    REQUIRE(w.view->rowAt(w.view->viewport()->height() - 1) >= 0);  // the last row is out of sight
    w.filter->setFocus();
    w.window.session().select({.entities = {idAt<EntityId>(model->table()->ids[static_cast<std::size_t>(last)])}});
    CHECK(w.chosen() == QList<int>{last});
    CHECK(w.view->rowAt(w.view->viewport()->height() - 1) != w.view->rowAt(0));
    CHECK(w.view->visualRect(w.view->model()->index(last, 0)).intersects(w.view->viewport()->rect()));
    CHECK(QApplication::focusWidget() == w.filter);
    CHECK(w.selected().size() == 1);
    const int reading = w.view->verticalScrollBar()->value();
    w.window.session().select({.entities = {idAt<EntityId>(model->table()->ids[static_cast<std::size_t>(last - 1)])}});
    CHECK(w.view->verticalScrollBar()->value() == reading);  // it was in sight: nothing moves
    w.window.session().select({});
    CHECK(w.chosen().isEmpty());
}

TEST_CASE("What is chosen stays chosen through filter, order and edits of the case", "[tables]")
{
    TableWindow w;
    w.view->selectRow(3);
    const QString name = w.cell(3);
    const std::vector<EntityId> chosen = w.selected();
    w.sort(0, Qt::DescendingOrder);
    CHECK(w.selected() == chosen);
    REQUIRE(w.chosen().size() == 1);
    CHECK(w.cell(w.chosen().front()) == name);
    w.filter->setText(QStringLiteral("nowhere"));
    w.filter->clear();
    REQUIRE(w.chosen().size() == 1);
    CHECK(w.cell(w.chosen().front()) == name);
    w.window.session().dispatch(action::Edit(action::AddEntity{.type = EntityType::Tool, .name = "Zzz"}));
    REQUIRE(w.isAtRest());
    CHECK(w.cell(0) == QStringLiteral("Zzz"));
    REQUIRE(w.chosen().size() == 1);
    CHECK(w.cell(w.chosen().front()) == name);
}

TEST_CASE("Columns are chosen, moved and widened, and the next window has them so; Reset brings back the first ones", "[tables]")
{
    constexpr int lane = static_cast<int>(EntityColumn::Lane);
    constexpr int confidence = static_cast<int>(EntityColumn::Confidence);
    int usual = 0;
    {
        TableWindow w;
        CHECK(w.view->isColumnHidden(confidence));
        usual = w.view->columnWidth(0);
        w.action("Column.confidence")->setChecked(true);
        w.action("Column.lane")->setChecked(false);
        CHECK(w.view->isColumnHidden(lane));
        CHECK_FALSE(w.view->isColumnHidden(confidence));
        w.view->horizontalHeader()->moveSection(w.view->horizontalHeader()->visualIndex(claimsColumn), 0);
        w.view->horizontalHeader()->resizeSection(0, usual + 100);
        w.sort(claimsColumn, Qt::DescendingOrder);
        w.forgetting.isOn = false;
    }
    {
        TableWindow w;
        CHECK(w.view->isColumnHidden(lane));
        CHECK_FALSE(w.view->isColumnHidden(confidence));
        CHECK(w.view->horizontalHeader()->visualIndex(claimsColumn) == 0);
        CHECK(std::abs(w.view->columnWidth(0) - usual - 100) <= 1);
        CHECK(w.view->horizontalHeader()->sortIndicatorSection() == claimsColumn);
        CHECK(w.cell(0, claimsColumn).toInt() >= w.cell(w.rows() - 1, claimsColumn).toInt());
        CHECK(w.action("Column.confidence")->isChecked());
        // A word in a column that is not shown finds nothing.
        w.filter->setText(QStringLiteral("claimed"));
        CHECK(w.rows() == 0);
        w.action("ResetColumns")->trigger();
        CHECK(w.rows() > 0);
        CHECK_FALSE(w.view->isColumnHidden(lane));
        CHECK(w.view->isColumnHidden(confidence));
        CHECK(w.view->horizontalHeader()->visualIndex(claimsColumn) == claimsColumn);
        CHECK(w.view->columnWidth(0) == usual);
        CHECK(w.view->horizontalHeader()->sortIndicatorSection() == -1);
    }
}

TEST_CASE("Settings that say nonsense give the first columns", "[tables]")
{
    QSettings().setValue(QStringLiteral("entities/columns"),
                         QStringList{QStringLiteral("name:-5:1"), QStringLiteral("name:50:0"), QStringLiteral("gone:10:1"), QStringLiteral("kind"), QString()});
    QSettings().setValue(QStringLiteral("entities/sort"), QStringList{QStringLiteral("gone:1"), QStringLiteral(":::")});
    TableWindow w;
    CHECK_FALSE(w.view->isColumnHidden(0));
    CHECK(w.view->columnWidth(0) > 5);
    CHECK_FALSE(w.view->isColumnHidden(kindColumn));
    CHECK(w.view->horizontalHeader()->sortIndicatorSection() == -1);
}

TEST_CASE("F2 writes into a cell as a step that can be undone, and what is wrong is told in the status line", "[tables]")
{
    TableWindow w;
    const QString before = w.cell(1);
    w.write(1, 0, QStringLiteral("Another name"));
    CHECK(w.cell(1) == QStringLiteral("Another name"));
    CHECK(w.state().history.canUndo());
    w.window.commands()["undo"]->trigger();
    REQUIRE(w.isAtRest());
    CHECK(w.cell(1) == before);
    w.write(1, static_cast<int>(EntityColumn::Tags), QStringLiteral("b, a"));
    CHECK(w.cell(1, static_cast<int>(EntityColumn::Tags)) == QStringLiteral("a, b"));
    QSignalSpy failed(&w.window.session(), &Session::failed);
    const std::size_t steps = w.state().history.position();
    w.write(1, static_cast<int>(EntityColumn::FirstSeen), QStringLiteral("soon"));
    CHECK(w.state().history.position() == steps);
    REQUIRE(failed.size() == 1);
    CHECK(failed.front().front().toString().contains(QStringLiteral("“soon” is no date")));
    w.view->setCurrentIndex(w.view->model()->index(1, claimsColumn));
    QTest::keyClick(w.view, Qt::Key_Return);  // no cell is open: this looks closer
    CHECK(w.view->findChild<QLineEdit*>() == nullptr);
}

TEST_CASE("Enter and a double click look closer in the picture", "[tables]")
{
    TableWindow w;
    QSignalSpy closer(&w.window.session(), &Session::closerLookAsked);
    w.view->setFocus();
    w.view->setCurrentIndex(w.view->model()->index(1, kindColumn));
    QTest::keyClick(w.view, Qt::Key_Return);
    CHECK(closer.size() == 1);
    const QPoint at = w.view->visualRect(w.view->model()->index(1, kindColumn)).center();
    QTest::mouseClick(w.view->viewport(), Qt::LeftButton, {}, at);
    QTest::mouseDClick(w.view->viewport(), Qt::LeftButton, {}, at);
    CHECK(closer.size() == 2);
    CHECK(w.view->findChild<QLineEdit*>() == nullptr);
}

TEST_CASE("Copied rows have the columns that are shown, in their order", "[tables]")
{
    TableWindow w("relationships");
    for (const TableColumnInfo& info : tableColumns(TableKind::Relationships))
        if (info.id != "to" && info.id != "from")
            w.action(("Column." + std::string(info.id)).c_str())->setChecked(false);
    w.view->horizontalHeader()->moveSection(w.view->horizontalHeader()->visualIndex(static_cast<int>(RelationshipColumn::To)), 0);
    w.view->selectRow(0);
    const QString from = w.cell(0, 0);
    const QString to = w.cell(0, static_cast<int>(RelationshipColumn::To));
    w.view->setFocus();
    QTest::keySequence(w.view, QKeySequence::Copy);
    CHECK(QApplication::clipboard()->text() == to + QLatin1Char('\t') + from + QLatin1Char('\n'));
    w.action("CopyCsv")->trigger();
    CHECK(QApplication::clipboard()->text().startsWith(QStringLiteral("\"To\",\"From\"\r\n")));
    w.action("CopyMarkdown")->trigger();
    CHECK(QApplication::clipboard()->text().count(QLatin1Char('\n')) == 3);
    w.action("CopyAll")->trigger();
    CHECK(QApplication::clipboard()->text().count(QLatin1Char('\n')) == w.rows() + 1);
}

TEST_CASE("Everything in a table has a name for those who do not see it, and is reached by Tab", "[tables]")
{
    for (const char* table : {"entities", "relationships", "problems"}) {
        TableWindow w(table);
        CHECK_FALSE(w.view->accessibleName().isEmpty());
        CHECK_FALSE(w.filter->accessibleName().isEmpty());
        for (const char* part : {"Columns", "Copy"})
            CHECK((w.child<QWidget>(part)->focusPolicy() & Qt::TabFocus) != 0);
        CHECK((w.view->focusPolicy() & Qt::TabFocus) != 0);
        auto* own = qobject_cast<TablePanel*>(w.panel);
        REQUIRE(own != nullptr);
        CHECK(w.child<QLabel>("Hint")->isVisible() == (w.rows() == 0));
    }
}

TEST_CASE("Many rows are listed, filtered and sorted on another thread, and stay in step with the case", "[tables]")
{
    TableWindow w;
    // Enough pasted indicators for a list that is made beside the window.
    QString pasted;
    for (int i = 0; i < 21'000; ++i)
        pasted += QStringLiteral("10.%1.%2.%3\n").arg(i / 250 / 250).arg(i / 250 % 250).arg(i % 250 + 1);
    const int before = w.rows();
    w.window.session().dispatch(action::Edit(action::PasteIndicators{fromQt(pasted)}));
    REQUIRE(QTest::qWaitFor([&] { return w.rows() == before + 21'000; }, patienceMs));
    const auto* counts = w.window.findChild<QLabel*>(QStringLiteral("counts"));  // counted elsewhere too
    const auto counted = [&](int entities) { return counts->text().startsWith(QStringLiteral("%1 ").arg(entities)); };
    CHECK(QTest::qWaitFor([&] { return counted(before + 21'000); }, patienceMs));
    w.filter->setText(QStringLiteral("10.0.7.9"));
    CHECK(w.rows() == before + 21'000);  // not yet: it is done elsewhere
    REQUIRE(QTest::qWaitFor([&] { return w.rows() < 200 && w.rows() > 0; }, patienceMs));
    w.filter->clear();
    w.sort(0, Qt::AscendingOrder);
    REQUIRE(QTest::qWaitFor([&] { return w.rows() == before + 21'000 && w.cell(0).startsWith(QStringLiteral("10[.]0[.]0[.]1")); }, patienceMs));
    w.view->selectAll();
    CHECK(w.selected().size() == static_cast<std::size_t>(w.rows()));
    std::vector<EntityId> every;  // ten thousand that do not follow one another
    for (std::size_t i = 0; i < 20'000; i += 2)
        every.push_back(idAt<EntityId>(static_cast<std::size_t>(before) + i));
    w.window.session().select({.entities = every});
    CHECK(w.selected().size() == every.size());
    CHECK(w.view->selectionModel()->isRowSelected(w.rowOf(QStringLiteral("10[.]0[.]0[.]1"))));
    w.window.commands()["undo"]->trigger();
    REQUIRE(QTest::qWaitFor([&] { return w.rows() == before; }, patienceMs));
    CHECK(QTest::qWaitFor([&] { return counted(before); }, patienceMs));
}
