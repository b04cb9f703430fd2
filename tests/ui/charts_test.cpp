// SPDX-License-Identifier: GPL-3.0-or-later
// The charts panel: bars that filter and select, follow the picture, and go out as a page.
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDockWidget>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "tests/ui/qt_catch.h"
#include "tests/ui/sample_window.h"
#include "ui/charts/bar_chart_view.h"
#include "ui/charts/chart_table.h"
#include "ui/qt_text.h"

using namespace throughline;
using namespace throughline::ui;

namespace {

struct ChartsWindow : test::SampleWindow {
    ChartsWindow() : SampleWindow("chartsPanel")
    {
        window.commands()["panel.charts"]->trigger();
        auto* dock = window.findChild<QDockWidget*>(QStringLiteral("dock.charts"));
        dock->show();
        dock->raise();
        REQUIRE(QTest::qWaitFor([this] { return panel->isVisible(); }, test::patienceMs));
        child<QCheckBox>("chartAsTable")->setChecked(false);
        bars = child<BarChartView>("barChart");
        show(ChartKind::Types);
    }

    void show(ChartKind kind)
    {
        child<QComboBox>("chartKind")->setCurrentIndex(static_cast<int>(kind));
        REQUIRE(isDrawn());
        QApplication::processEvents();
    }
    void click(int row, Qt::KeyboardModifiers keys = {})
    {
        QTest::mouseClick(bars->viewport(), Qt::LeftButton, keys, bars->rowRect(row).center());
        REQUIRE(isDrawn());
    }
    QString told() const { return bars->accessibleDescription(); }

    BarChartView* bars = nullptr;
};

}  // namespace

TEST_CASE("A click on a bar of kinds is a condition of the picture, the other bars stay, and a second click takes it off", "[ui][charts]")
{
    ChartsWindow open;
    const std::size_t all = open.state().picture->graph->nodeCount();
    const QString before = open.told();
    REQUIRE(open.bars->rowCount() > 2);
    open.click(0);
    REQUIRE(open.state().view.filter.types.size() == 1);
    CHECK(open.state().picture->graph->nodeCount() < all);
    CHECK(open.told() == before);
    CHECK(open.bars->accessibleName().endsWith(QStringLiteral(", chosen")));
    CHECK(open.child<QLabel>("chartNotes")->text().contains(QStringLiteral("Counted without the picture's condition")));
    open.click(1, Qt::ControlModifier);
    CHECK(open.state().view.filter.types.size() == 2);
    open.click(1, Qt::ControlModifier);
    open.click(0);
    CHECK(open.state().view.filter.types.empty());
    CHECK_FALSE(open.bars->accessibleName().endsWith(QStringLiteral(", chosen")));
    CHECK(open.state().picture->graph->nodeCount() == all);
}

TEST_CASE("Bars of speakers select; keys reach each bar", "[ui][charts]")
{
    ChartsWindow open;
    open.show(ChartKind::Speakers);
    REQUIRE(open.bars->rowCount() > 1);
    open.bars->setFocus();
    QTest::keyClick(open.bars, Qt::Key_Down);
    CHECK(open.bars->current() == 1);
    QTest::keyClick(open.bars, Qt::Key_End);
    CHECK(open.bars->current() == open.bars->rowCount() - 1);
    QTest::keyClick(open.bars, Qt::Key_Home);
    QTest::keyClick(open.bars, Qt::Key_Return);
    const Selection first = open.state().selection;
    REQUIRE_FALSE(first.isEmpty());
    CHECK(open.bars->accessibleName().endsWith(QStringLiteral(", chosen")));
    QTest::keyClick(open.bars, Qt::Key_Down);
    QTest::keyClick(open.bars, Qt::Key_Return, Qt::ShiftModifier);
    CHECK(open.state().selection.entities.size() + open.state().selection.relationships.size()
          > first.entities.size() + first.relationships.size());
    open.window.session().select({});
    CHECK_FALSE(open.bars->accessibleName().endsWith(QStringLiteral(", chosen")));
}

TEST_CASE("Charts follow filter and lens, and say so where nothing is left", "[ui][charts]")
{
    ChartsWindow open;
    open.show(ChartKind::Places);
    REQUIRE(open.bars->rowCount() > 0);
    const QString before = open.told();
    ViewFilter filter;
    filter.types = {EntityType::Malware};
    open.window.session().dispatch(action::SetFilter{filter});
    REQUIRE(open.isDrawn());
    CHECK(open.bars->rowCount() == 0);
    CHECK(open.child<QLabel>("chartHint")->isVisible());
    CHECK_FALSE(open.child<QPushButton>("chartExport")->isEnabled());
    open.window.commands()["undo"]->trigger();
    REQUIRE(open.isDrawn());
    CHECK(open.told() == before);
}

TEST_CASE("A chart as a table has all bars, copies as CSV, and is remembered", "[ui][charts]")
{
    ChartsWindow open;
    open.show(ChartKind::Speakers);
    const int bars = open.bars->rowCount();
    open.child<QCheckBox>("chartAsTable")->setChecked(true);
    auto* table = open.child<ChartTable>("chartTable");
    CHECK(table->isVisible());
    CHECK(table->chartModel()->rowCount() >= bars);
    CHECK(table->accessibleName() == QStringLiteral("Speakers"));
    table->setCurrentIndex(table->chartModel()->index(0, 0));
    QTest::keyClick(table, Qt::Key_Return);
    CHECK_FALSE(open.state().selection.isEmpty());
    CHECK(table->chartModel()->index(0, 0).data(ChartModel::ChosenRole).toBool());
    open.child<QPushButton>("chartCopy")->click();
    const QString copied = QApplication::clipboard()->text();
    CHECK(copied.startsWith(QStringLiteral("\"Speakers\",\"Claims\",\"Contested\",\"For\",\"Against\"")));
    CHECK(copied.count(QStringLiteral("\r\n")) + (copied.contains(QStringLiteral("\r\n")) ? 0 : copied.count(QLatin1Char('\n'))) == table->chartModel()->rowCount() + 1);
    CHECK(QSettings().value(QStringLiteral("charts/kind")).toString() == QStringLiteral("speakers"));
    CHECK(QSettings().value(QStringLiteral("charts/asTable")).toBool());
    open.child<QCheckBox>("chartAsTable")->setChecked(false);
}

TEST_CASE("A chart goes out as a page in each picture format", "[ui][charts]")
{
    ChartsWindow open;
    const QTemporaryDir folder;
    const WorkbenchState& state = open.state();
    const auto chart = countChart(state.threatCase, state.claims, state.view, ChartKind::Speakers, nullptr, {});
    REQUIRE(chart);
    ChartExport request;
    request.chart = std::make_shared<const Chart>(*chart);
    request.view = state.view;
    for (const PictureFormat& format : pictureFormats()) {
        if (format.needsBrief)
            continue;
        const QString path = folder.filePath(QStringLiteral("chart.") + toQt(format.extension));
        QSignalSpy exported(&open.window.session(), &Session::exported);
        request.format = &format;
        request.path = path;
        open.window.session().exportChart(request);
        REQUIRE(QTest::qWaitFor([&] { return exported.count() == 1; }, test::patienceMs));
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        CHECK(bytes.size() > 1000);
        if (format.extension == "svg")
            CHECK(bytes.contains("TLP NOT STATED"));
    }
    QSignalSpy failed(&open.window.session(), &Session::failed);
    request.path = folder.filePath(QStringLiteral("no/such/folder.png"));
    open.window.session().exportChart(request);
    CHECK(QTest::qWaitFor([&] { return failed.count() == 1; }, test::patienceMs));
}
