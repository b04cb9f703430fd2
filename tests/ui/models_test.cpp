// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QSortFilterProxyModel>

#include "tests/ui/qt_catch.h"
#include "tests/ui/small_case.h"
#include "ui/models/case_table_model.h"
#include "ui/models/case_tree_model.h"

using namespace throughline;
using namespace throughline::ui;

namespace {

/// Counts the tester's warnings; the tester only logs in this mode.
class WarningCount {
public:
    WarningCount() { s_count = 0; m_old = qInstallMessageHandler(count); }
    ~WarningCount() { qInstallMessageHandler(m_old); }
    int value() const { return s_count; }

private:
    static void count(QtMsgType type, const QMessageLogContext&, const QString& text)
    {
        if (type == QtWarningMsg || type == QtCriticalMsg) {
            UNSCOPED_INFO(text.toStdString());
            ++s_count;
        }
    }
    static inline int s_count = 0;
    QtMessageHandler m_old;
};

QString cell(const QAbstractItemModel& model, int row, int column)
{
    return model.index(row, column).data().toString();
}

}  // namespace

TEST_CASE("Every table keeps the rules of item models while cases come and go", "[models]")
{
    const WarningCount warnings;
    for (const TableKind& kind : {entitiesTable(), relationshipsTable(), problemsTable()}) {
        CaseTableModel model(kind);
        QSortFilterProxyModel sorted;
        sorted.setSourceModel(&model);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Warning);
        const QAbstractItemModelTester proxyTester(&sorted, QAbstractItemModelTester::FailureReportingMode::Warning);
        model.show(test::smallCase());
        sorted.sort(0);
        CHECK(model.rowCount() > 0);
        model.show({});
        CHECK(model.rowCount() == 0);
    }
    CHECK(warnings.value() == 0);
}

TEST_CASE("The case tree keeps the rules of item models", "[models]")
{
    const WarningCount warnings;
    CaseTreeModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Warning);
    model.show(test::smallCase());
    model.show({});
    model.show(test::smallCase());
    CHECK(warnings.value() == 0);
}

TEST_CASE("The relationship table says who is contested and counts both sides", "[models]")
{
    CaseTableModel model(relationshipsTable());
    model.show(test::smallCase());
    REQUIRE(model.rowCount() == 1);
    CHECK(cell(model, 0, 0) == QStringLiteral("Grey Heron"));
    CHECK(cell(model, 0, 1) == QStringLiteral("backed by"));
    CHECK(cell(model, 0, 2) == QStringLiteral("Northland"));
    CHECK(cell(model, 0, 3) == QStringLiteral("contested"));
    CHECK(model.index(0, 4).data().toInt() == 1);
    CHECK(model.index(0, 5).data().toInt() == 1);
    const Selection selection = model.selectionOf(0);
    CHECK(selection.relationships == std::vector{idAt<RelationshipId>(0)});
    CHECK(selection.claim == idAt<ClaimId>(0));
    CHECK(model.selectionOf(7).isEmpty());
}

TEST_CASE("Indicators are shown defanged and tooltips hold no mark-up of the report", "[models]")
{
    CaseTableModel entities(entitiesTable());
    entities.show(test::smallCase());
    CHECK(cell(entities, 3, 0) == QStringLiteral("c2[.]example"));
    CaseTableModel problems(problemsTable());
    problems.show(test::smallCase());
    CHECK(cell(problems, 0, 4) == QStringLiteral("This date is <b>odd</b>."));
    const QString tip = problems.index(0, 4).data(Qt::ToolTipRole).toString();
    CHECK(tip.contains(QStringLiteral("&lt;b&gt;odd")));
}

TEST_CASE("A problem shows the name of its file, and the whole path as a tooltip", "[models]")
{
    CaseSnapshot c = test::smallCase();
    c.diagnostics.front().file = "/reports/2024/a.json";
    CaseTableModel problems(problemsTable());
    problems.show(c);
    CHECK(cell(problems, 0, 1) == QStringLiteral("a.json"));
    CHECK(problems.index(0, 1).data(Qt::ToolTipRole).toString().contains(QStringLiteral("/reports/2024/a.json")));
    CHECK(problems.widestOf(3) < problems.widestOf(4));
}

TEST_CASE("The case tree has reports, then things by kind, and selects what is chosen", "[models]")
{
    CaseTreeModel model;
    model.show(test::smallCase());
    CHECK(cell(model, 0, 0) == QStringLiteral("Reports (1)"));
    const QModelIndex report = model.index(0, 0, model.index(0, 0));
    CHECK(report.data().toString() == QStringLiteral("Accusation & <denial>"));
    CHECK(model.reportAt(report) == idAt<ReportId>(0));
    CHECK_FALSE(report.data(Qt::ToolTipRole).toString().contains(QStringLiteral("<denial>")));
    const QModelIndex heron = model.indexOf(idAt<EntityId>(1));
    REQUIRE(heron.isValid());
    CHECK(heron.data().toString() == QStringLiteral("Grey Heron"));
    CHECK(model.selectionAt(heron).entities == std::vector{idAt<EntityId>(1)});
    CHECK(model.selectionAt(model.index(0, 0)).isEmpty());
}
