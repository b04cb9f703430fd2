// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>

#include "tests/ui/qt_catch.h"
#include "tests/ui/small_case.h"
#include "ui/models/case_tree_model.h"
#include "ui/models/table_model.h"
#include "ui/told_time.h"

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

void show(TableModel& model, const CaseSnapshot& c, const TableQuery& query = {})
{
    auto table = makeTable(model.kind(), {.threatCase = c.threatCase, .claims = c.claims, .diagnostics = c.diagnostics}, {});
    TableView view = viewOf(*table, query);
    model.show(std::move(table), std::move(view));
}

QString cell(const QAbstractItemModel& model, int row, int column)
{
    return model.index(row, column).data().toString();
}

}  // namespace

TEST_CASE("Every table keeps the rules of item models while cases come and go", "[models]")
{
    const WarningCount warnings;
    for (const TableKind kind : {TableKind::Entities, TableKind::Relationships, TableKind::Problems}) {
        TableModel model(kind);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Warning);
        show(model, test::smallCase());
        CHECK(model.rowCount() > 0);
        show(model, test::smallCase(), {.filter = "nowhere", .columns = {0}});
        CHECK(model.rowCount() == 0);
        show(model, test::smallCase(), {.filter = {}, .columns = {}, .sortedBy = {{0, true}}});
        CHECK(model.rowCount() > 0);
        model.show(nullptr, {});
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

TEST_CASE("Indicators are shown defanged, and written in as they are", "[models]")
{
    TableModel entities(TableKind::Entities);
    show(entities, test::smallCase());
    CHECK(cell(entities, 3, 0) == QStringLiteral("c2[.]example"));
    CHECK_FALSE(entities.flags(entities.index(3, 0)) & Qt::ItemIsEditable);  // nobody takes what is written
    QString written;
    entities.setWriter([&](std::uint32_t row, std::size_t column, const QString& typed) {
        written = QStringLiteral("%1 %2 %3").arg(row).arg(column).arg(typed);
        return true;
    });
    CHECK(entities.flags(entities.index(3, 0)) & Qt::ItemIsEditable);
    CHECK_FALSE(entities.flags(entities.index(3, static_cast<int>(EntityColumn::Links))) & Qt::ItemIsEditable);
    CHECK(entities.index(3, 0).data(Qt::EditRole).toString() == QStringLiteral("c2.example"));
    CHECK(entities.setData(entities.index(3, 0), QStringLiteral("c3.example")));
    CHECK(written == QStringLiteral("3 0 c3.example"));
}

TEST_CASE("A problem shows the name of its file, the whole path as a tooltip, and no mark-up of a report", "[models]")
{
    CaseSnapshot c = test::smallCase();
    c.diagnostics.front().file = "/reports/2024/a.json";
    TableModel problems(TableKind::Problems);
    show(problems, c);
    CHECK(cell(problems, 0, 1) == QStringLiteral("a.json"));
    CHECK(problems.index(0, 1).data(Qt::ToolTipRole).toString().contains(QStringLiteral("/reports/2024/a.json")));
    CHECK(cell(problems, 0, 4) == QStringLiteral("This date is <b>odd</b>."));
    const QString tip = problems.index(0, 4).data(Qt::ToolTipRole).toString();
    CHECK(tip.contains(QStringLiteral("&lt;b&gt;odd")));
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

TEST_CASE("What its source took back is told from what goes by its name now", "[models]")
{
    CaseSnapshot c = test::smallCase();
    Entity old = c.threatCase.entities[1];
    old.id = "x--old";
    old.isRevoked = true;
    const auto heron = idAt<EntityId>(c.threatCase.entities.push_back(old));
    old.properties = R"({"x_mitre_deprecated":true})";
    const auto elder = idAt<EntityId>(c.threatCase.entities.push_back(old));
    CaseTreeModel model;
    model.show(c);
    CHECK(model.indexOf(idAt<EntityId>(1)).data().toString() == QStringLiteral("Grey Heron"));
    CHECK(model.indexOf(heron).data().toString() == QStringLiteral("Grey Heron (revoked)"));
    CHECK(model.indexOf(elder).data().toString() == QStringLiteral("Grey Heron (deprecated)"));
    CHECK(model.isAnyWithdrawn());
    model.show(c, false);
    CHECK(model.isAnyWithdrawn());
    CHECK_FALSE(model.indexOf(heron).isValid());
    CHECK_FALSE(model.indexOf(elder).isValid());
    CHECK(model.indexOf(idAt<EntityId>(1)).isValid());
}

TEST_CASE("A time that was reckoned from words is told with these", "[models]")
{
    const TimeSpan published = *parseTime("2025-05-28");
    TimeSpan year = *parseTime("2024");
    CHECK(toldTime(year) == QStringLiteral("2024"));
    year.isRelative = true;
    year.text = "In the past\nyear";
    CHECK(toldTime(year) == QStringLiteral("“In the past year” (about 2024)"));
    year.latest = published.latest;
    CHECK(toldTime(year) == QStringLiteral("“In the past year” (about 2024 to 2025)"));
    CHECK(toldTime({.isRelative = true, .text = "recently"}) == QStringLiteral("recently"));
}
