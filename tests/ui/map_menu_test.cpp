// SPDX-License-Identifier: GPL-3.0-or-later
// How the map is drawn: the menu of projections and viewpoints, and what settings say of new cases.
#include <QAction>
#include <QSettings>
#include <QTest>
#include <algorithm>

#include "tests/ui/qt_catch.h"
#include "tests/ui/sample_window.h"
#include "ui/canvas/canvas.h"
#include "ui/canvas/picking.h"
#include "ui/qt_text.h"
#include "ui/window/case_habits.h"

using namespace throughline;
using namespace throughline::ui;

TEST_CASE("Projection and viewpoint are chosen from the menu while the map is shown", "[window][map]")
{
    test::SampleWindow at("chipBar");
    auto& commands = at.window.commands();
    CHECK_FALSE(commands["viewpoint.iso"]->isEnabled());
    commands["layout.map"]->trigger();
    REQUIRE(QTest::qWaitFor([&] { return at.state().picture && at.state().picture->layoutId == "map"; }, test::patienceMs));
    CHECK(commands["viewpoint.iso"]->isEnabled());
    CHECK(commands["viewpoint.de-facto"]->isChecked());
    CHECK(commands["projection.equal-area"]->isChecked());
    commands["viewpoint.iso"]->trigger();
    REQUIRE(QTest::qWaitFor([&] { return at.state().view.mapViewpoint == "iso"; }, test::patienceMs));
    commands["projection.mercator"]->trigger();
    REQUIRE(QTest::qWaitFor([&] { return at.state().view.mapProjection == "mercator"; }, test::patienceMs));
    CHECK(at.state().view.mapViewpoint == "iso");
    REQUIRE(at.isDrawn());
    const auto& texts = at.state().picture->display.texts.text;
    const bool saysWhose = std::any_of(texts.begin(), texts.end(), [](const std::string& text) { return text.find("ISO 3166") != std::string::npos; });
    CHECK(saysWhose);
    // A step of the history like any other.
    commands["undo"]->trigger();
    REQUIRE(QTest::qWaitFor([&] { return at.state().view.mapProjection.empty(); }, test::patienceMs));
    CHECK(commands["projection.equal-area"]->isChecked());
}

TEST_CASE("Maps of new cases follow the viewpoint that the settings say", "[window][habits][map]")
{
    QSettings().remove(QStringLiteral("case"));
    saveCaseHabits({.viewpoint = "stated-by-ua"});
    CHECK(loadCaseHabits() == CaseHabits{.viewpoint = "stated-by-ua"});
    {
        test::SampleWindow at("chipBar");
        CHECK(QTest::qWaitFor([&] { return at.state().view.mapViewpoint == "stated-by-ua"; }, test::patienceMs));
    }
    QSettings().setValue(QStringLiteral("case/viewpoint"), QStringLiteral("stated-by-nobody"));
    CHECK(loadCaseHabits().viewpoint.empty());
    QSettings().remove(QStringLiteral("case"));
}

TEST_CASE("Which matrix is chosen from the menu while one is shown, and a double click leads to what a cell counts", "[window][matrix]")
{
    test::SampleWindow at("chipBar");
    auto& commands = at.window.commands();
    CHECK_FALSE(commands["matrix.actors-techniques"]->isEnabled());
    commands["layout.matrix"]->trigger();
    REQUIRE(QTest::qWaitFor([&] { return at.state().picture && at.state().picture->layoutId == "matrix"; }, test::patienceMs));
    CHECK(commands["matrix.auto"]->isChecked());
    CHECK_FALSE(commands["viewpoint.iso"]->isEnabled());
    commands["matrix.actors-techniques"]->trigger();
    REQUIRE(QTest::qWaitFor([&] { return at.state().view.matrix == "actors-techniques"; }, test::patienceMs));
    REQUIRE(at.isDrawn());
    CHECK(at.state().picture->plan.bands.front().title == "Techniques by actor");
    CHECK_FALSE(at.state().view.placed.contains("matrix"));  // nothing of a table is placed
    auto* canvas = at.window.findChild<Canvas*>();
    REQUIRE(canvas);
    commands["fit"]->trigger();
    const Rect cell = at.state().picture->layout.linkLabels.front();
    const Selection expected = selectionOf(*at.state().picture, *at.state().picture->display.hitOf(HitKind::Link, 0));
    REQUIRE_FALSE(expected.relationships.empty());
    const QPointF there = canvas->viewport().toWidget({cell.x + 5, cell.y + 5});
    QTest::mouseDClick(canvas, Qt::LeftButton, {}, there.toPoint());
    REQUIRE(QTest::qWaitFor([&] { return at.state().view.layout == "lanes" && at.state().view.focus.isOn(); }, test::patienceMs));
    CHECK_FALSE(at.state().view.focus.around.empty());
    REQUIRE(at.isDrawn());
    CHECK(at.state().selection.relationships == expected.relationships);
}
