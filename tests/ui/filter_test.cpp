// SPDX-License-Identifier: GPL-3.0-or-later
// Chips of filter, focus and lens above the canvas, the popups that set them, the strip of time below.
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDockWidget>
#include <QLabel>
#include <QListWidget>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>
#include <cmath>

#include "tests/ui/qt_catch.h"
#include "tests/ui/sample_window.h"
#include "ui/canvas/canvas.h"
#include "ui/filter/condition_popup.h"
#include "ui/filter/filter_menu.h"
#include "ui/filter/range_slider.h"
#include "ui/filter/time_strip.h"

using namespace throughline;
using namespace throughline::ui;

namespace {

using test::patienceMs;

constexpr std::int64_t daySeconds = 86400;

/// Claims on each of the first days of 2023, as many as given.
TimeDensity january(const std::vector<double>& claims)
{
    const std::int64_t first = parseTime("2023-01-01")->earliest.value();
    return {.first = first, .last = first + static_cast<std::int64_t>(claims.size()) * daySeconds - 1, .bins = claims, .dated = 9};
}

struct FilterWindow : test::SampleWindow {
    FilterWindow() : SampleWindow("chipBar") { QSettings().remove(QStringLiteral("view/timeStrip")); }

    void set(const ViewFilter& filter)
    {
        window.session().dispatch(action::SetFilter{filter});
        REQUIRE(isDrawn());
    }
    QToolButton* chip(const char* name) const { return panel->findChild<QToolButton*>(QStringLiteral("chipText.") + QLatin1String(name)); }
    QToolButton* off(const char* name) const { return panel->findChild<QToolButton*>(QStringLiteral("chipOff.") + QLatin1String(name)); }
    QString number(FilterPart part) const { return QString::number(static_cast<int>(part)); }
    QStringList texts() const
    {
        QStringList all;
        for (const QToolButton* button : panel->findChildren<QToolButton*>())
            if (button->objectName().startsWith(QStringLiteral("chipText.")) && button->isVisible())
                all.append(button->accessibleName());
        return all;
    }
    /// Dates what the sample claims, a claim a month from 2022-01 on, every third left without.
    void dateClaims()
    {
        TimeStrip* strip = window.findChild<TimeStrip*>();
        REQUIRE(strip != nullptr);
        for (std::size_t i = 0; i < state().threatCase.claims.size(); ++i) {
            if (i % 3 == 2)
                continue;
            Claim claim = state().threatCase.claims[i];
            claim.factTime = *parseTime("2022-" + std::string(i % 12 < 9 ? "0" : "") + std::to_string(i % 12 + 1));
            window.session().dispatch(action::Edit{action::EditClaim{idAt<ClaimId>(i), claim}});
        }
        window.commands()["time"]->trigger();
        slider = window.findChild<RangeSlider*>();
        REQUIRE(QTest::qWaitFor([this] { return !slider->isEmpty(); }, patienceMs));
        REQUIRE(isDrawn());
    }

    RangeSlider* slider = nullptr;
};

}  // namespace

TEST_CASE("Chips stand above the picture only while there are conditions, and take them off", "[ui][filter]")
{
    FilterWindow open;
    CHECK_FALSE(open.panel->isVisible());
    CHECK_FALSE(open.window.commands()["clearFilter"]->isEnabled());
    const std::size_t all = open.state().picture->graph->nodeCount();
    open.set({.types = {EntityType::Location}, .contestedOnly = false});
    CHECK(open.panel->isVisible());
    CHECK(open.texts() == QStringList{QStringLiteral("Only places")});
    CHECK(open.state().picture->graph->nodeCount() < all);
    open.set({.types = {EntityType::Location}, .contestedOnly = true});
    CHECK(open.texts().size() == 2);
    QToolButton* off = open.off(qPrintable(open.number(FilterPart::Types)));
    REQUIRE(off != nullptr);
    CHECK(off->focusPolicy() == Qt::TabFocus);
    CHECK(off->accessibleName() == QStringLiteral("Take off: Only places"));
    QTest::mouseClick(off, Qt::LeftButton);
    REQUIRE(open.isDrawn());
    CHECK(open.texts() == QStringList{QStringLiteral("Contested only")});
    open.window.commands()["clearFilter"]->trigger();
    REQUIRE(open.isDrawn());
    CHECK_FALSE(open.panel->isVisible());
    CHECK(open.state().picture->graph->nodeCount() == all);
    open.window.commands()["undo"]->trigger();
    CHECK(open.state().view.filter.contestedOnly);
}

TEST_CASE("What is looked at stays where it is on the screen while chips and panels come, go and change their width", "[ui][filter]")
{
    FilterWindow open;
    auto* canvas = open.window.findChild<Canvas*>();
    REQUIRE(canvas != nullptr);
    open.window.commands()["zoomIn"]->trigger();
    const Point seen = canvas->viewport().toScene({100, 100});
    const auto onScreen = [&] { return canvas->viewport().toWidget(seen) + QPointF(canvas->mapTo(&open.window, QPoint(0, 0))); };
    const QPointF before = onScreen();
    const auto hasStayed = [&] { return (onScreen() - before).manhattanLength() < 0.5; };
    const QSize whole = canvas->size();
    open.set({.contestedOnly = true});
    REQUIRE(QTest::qWaitFor([&] { return canvas->height() < whole.height(); }, patienceMs));
    CHECK(hasStayed());
    open.window.commands()["clearFilter"]->trigger();
    REQUIRE(QTest::qWaitFor([&] { return canvas->height() == whole.height(); }, patienceMs));
    CHECK(hasStayed());
    for (const Qt::DockWidgetArea side : {Qt::LeftDockWidgetArea}) {
        INFO(side);
        const int width = canvas->width();
        QList<QDockWidget*> docks;
        for (auto* dock : open.window.findChildren<QDockWidget*>())
            if (open.window.dockWidgetArea(dock) == side && dock->isVisible())
                docks.append(dock);
        REQUIRE_FALSE(docks.isEmpty());
        for (QDockWidget* dock : docks)
            dock->hide();
        REQUIRE(QTest::qWaitFor([&] { return canvas->width() > width; }, patienceMs));
        CHECK(hasStayed());
        for (QDockWidget* dock : docks)
            dock->show();
        REQUIRE(QTest::qWaitFor([&] { return canvas->width() < whole.width() + 3; }, patienceMs));
        CHECK(hasStayed());
    }
    // With the window it stays in the middle.
    const Camera camera = canvas->camera();
    const int width = canvas->width();
    open.window.resize(open.window.width() + 200, open.window.height());
    REQUIRE(QTest::qWaitFor([&] { return canvas->width() > width; }, patienceMs));
    CHECK(std::abs(canvas->camera().centre.x - camera.centre.x) < 0.5);
}

TEST_CASE("A picture that a filter makes far smaller is fitted in again, unless somebody has zoomed", "[ui][filter]")
{
    FilterWindow open;
    auto* canvas = open.window.findChild<Canvas*>();
    REQUIRE(canvas != nullptr);
    const auto filtered = [&](const ViewFilter& filter) {
        open.set(filter);
        REQUIRE(open.isDrawn());
        QCoreApplication::processEvents();
    };
    const ViewFilter few{.types = {EntityType::Infrastructure}};
    canvas->keepView();  // looked elsewhere, at the same scale
    const double whole = canvas->viewport().scale;
    filtered(few);
    CHECK(canvas->viewport().scale > whole * 1.2);
    filtered({});
    CHECK(canvas->viewport().scale < whole * 1.2);
    open.window.commands()["zoomIn"]->trigger();
    const double zoomed = canvas->viewport().scale;
    filtered(few);
    CHECK(canvas->viewport().scale == zoomed);
}

TEST_CASE("A lens has its chip beside those of the filter", "[ui][filter]")
{
    FilterWindow open;
    open.window.session().dispatch(action::SetLens{{.minReliability = Reliability::B}});
    REQUIRE(open.isDrawn());
    CHECK(open.texts() == QStringList{QStringLiteral("Lens: reliability B or better")});
    QTest::mouseClick(open.off("lens"), Qt::LeftButton);
    CHECK(open.state().view.lens.isNeutral());
}

TEST_CASE("Focus on what is chosen, wider and narrower by the chip and by commands", "[ui][filter][focus]")
{
    FilterWindow open;
    const std::size_t all = open.state().picture->graph->nodeCount();
    CHECK_FALSE(open.window.commands()["focusChosen"]->isEnabled());
    const EntityId centre = open.state().picture->graph->node(0).entities.front();
    open.window.session().select({.entities = {centre}});
    open.window.commands()["focusChosen"]->trigger();
    REQUIRE(open.isDrawn());
    CHECK(open.state().view.focus == Focus{.around = {centre}, .hops = 1});
    const std::size_t near = open.state().picture->graph->nodeCount();
    CHECK(near < all);
    QToolButton* more = open.panel->findChild<QToolButton*>(QStringLiteral("moreHops"));
    REQUIRE(more != nullptr);
    CHECK_FALSE(open.panel->findChild<QToolButton*>(QStringLiteral("fewerHops"))->isEnabled());
    QTest::mouseClick(more, Qt::LeftButton);
    REQUIRE(open.isDrawn());
    CHECK(open.state().view.focus.hops == 2);
    CHECK(open.state().picture->graph->nodeCount() >= near);
    open.window.commands()["focusLess"]->trigger();
    CHECK(open.state().view.focus.hops == 1);
    CHECK_FALSE(open.window.commands()["focusLess"]->isEnabled());
    open.window.commands()["focusOff"]->trigger();
    REQUIRE(open.isDrawn());
    CHECK(open.state().picture->graph->nodeCount() == all);
}

TEST_CASE("What a popup ticks takes effect at once and is one step", "[ui][filter]")
{
    FilterWindow open;
    const std::size_t steps = open.state().history.position();
    editCondition(open.window.session(), FilterPart::Types, open.panel->window(), QPoint(200, 200));
    auto* popup = qobject_cast<ConditionPopup*>(QApplication::activePopupWidget());
    REQUIRE(popup != nullptr);
    auto* list = popup->findChild<QListWidget*>(QStringLiteral("conditionChoices"));
    REQUIRE(list != nullptr);
    REQUIRE(list->count() > 2);
    list->item(0)->setCheckState(Qt::Checked);
    CHECK(open.state().view.filter.types.size() == 1);
    list->item(1)->setCheckState(Qt::Checked);
    CHECK(open.state().view.filter.types.size() == 2);
    CHECK(open.state().history.position() == steps + 1);
    QTest::keyClick(popup, Qt::Key_Escape);
    REQUIRE(open.isDrawn());
    editCondition(open.window.session(), FilterPart::Degree, open.panel->window(), QPoint(200, 200));
    popup = qobject_cast<ConditionPopup*>(QApplication::activePopupWidget());
    REQUIRE(popup != nullptr);
    popup->findChild<QSpinBox*>(QStringLiteral("leastDegree"))->setValue(2);
    CHECK(open.state().view.filter.minDegree == 2);
    CHECK(open.state().history.position() == steps + 2);
    popup->close();
    editCondition(open.window.session(), FilterPart::Hedge, open.panel->window(), QPoint(200, 200));
    popup = qobject_cast<ConditionPopup*>(QApplication::activePopupWidget());
    REQUIRE(popup != nullptr);
    popup->findChild<QListWidget*>(QStringLiteral("conditionChoices"))->setCurrentRow(1);
    CHECK(open.state().view.filter.minHedge == Hedge::Stated);
    popup->close();
    REQUIRE(open.isDrawn());
}

TEST_CASE("A range is moved, stretched and put at the ends by keys", "[ui][filter][time]")
{
    RangeSlider slider(nullptr);
    slider.resize(400, 80);
    slider.show();
    CHECK(slider.isEmpty());
    CHECK(slider.accessibleDescription() == QStringLiteral("Nothing is dated"));
    slider.setDensity(january(std::vector<double>(31, 1)));
    const DayRange span = slider.span();
    CHECK(span.last - span.first == 30);
    CHECK(slider.isWhole());
    slider.setRange({span.first + 10, span.first + 14});
    QSignalSpy moved(&slider, &RangeSlider::moved);
    const auto after = [&](int key, Qt::KeyboardModifiers with = Qt::NoModifier) {
        QTest::keyClick(&slider, static_cast<Qt::Key>(key), with);
        return std::pair(slider.range().first - span.first, slider.range().last - span.first);
    };
    using Days = std::pair<std::int64_t, std::int64_t>;
    CHECK(after(Qt::Key_Right) == Days(11, 15));
    CHECK(after(Qt::Key_Left) == Days(10, 14));
    CHECK(after(Qt::Key_Right, Qt::ShiftModifier) == Days(10, 15));
    CHECK(after(Qt::Key_Left, Qt::ShiftModifier) == Days(10, 14));
    CHECK(after(Qt::Key_Left, Qt::ControlModifier) == Days(9, 14));
    CHECK(after(Qt::Key_PageDown) == Days(15, 20));
    CHECK(after(Qt::Key_End) == Days(25, 30));
    CHECK(after(Qt::Key_Right) == Days(25, 30));  // never out of what is known
    CHECK(after(Qt::Key_Home) == Days(0, 5));
    CHECK(after(Qt::Key_End, Qt::ShiftModifier) == Days(0, 30));
    CHECK(moved.count() == 9);
    CHECK(slider.accessibleDescription() == QStringLiteral("2023-01-01 to 2023-01-31"));
}

TEST_CASE("A drag moves an end or the whole range, and tells when it begins and ends", "[ui][filter][time]")
{
    RangeSlider slider(nullptr);
    slider.resize(330, 80);  // ten pixels a day
    slider.show();
    slider.setDensity(january(std::vector<double>(31, 1)));
    const std::int64_t first = slider.span().first;
    slider.setRange({first + 10, first + 14});
    QSignalSpy began(&slider, &RangeSlider::began);
    QSignalSpy ended(&slider, &RangeSlider::ended);
    const auto drag = [&](int from, int to) {
        QTest::mousePress(&slider, Qt::LeftButton, {}, QPoint(from, 20));
        QTest::mouseMove(&slider, QPoint((from + to) / 2, 20));
        QTest::mouseMove(&slider, QPoint(to, 20));
        QTest::mouseRelease(&slider, Qt::LeftButton, {}, QPoint(to, 20));
    };
    drag(135, 165);  // inside: days 12 to 15
    CHECK(slider.range() == DayRange{first + 13, first + 17});
    drag(190, 240);  // its end
    CHECK(slider.range() == DayRange{first + 13, first + 22});
    drag(140, 20);  // its beginning
    CHECK(slider.range() == DayRange{first + 1, first + 22});
    CHECK(began.count() == 3);
    CHECK(ended.count() == 3);
    QTest::mouseDClick(&slider, Qt::LeftButton, {}, QPoint(100, 20));
    CHECK(slider.isWhole());
}

TEST_CASE("Moving the strip of time filters the picture; a key that is held is one step", "[ui][filter][time]")
{
    FilterWindow open;
    open.dateClaims();
    const std::size_t steps = open.state().history.position();
    const std::size_t all = open.state().picture->graph->edgeCount();
    open.slider->setRange({open.slider->span().first, open.slider->span().first + 40});
    QTest::keyPress(open.slider, Qt::Key_Right);
    QTest::keyPress(open.slider, Qt::Key_Right);
    QTest::keyPress(open.slider, Qt::Key_Right);
    QTest::keyRelease(open.slider, Qt::Key_Right);
    REQUIRE(open.isDrawn());
    const TimeWindow& time = open.state().view.filter.time;
    CHECK(time.from == open.slider->range().first * daySeconds);
    CHECK(time.to == (open.slider->range().last + 1) * daySeconds - 1);
    CHECK(open.state().history.position() == steps + 1);
    CHECK(open.state().picture->graph->edgeCount() < all);
    auto* undated = open.window.findChild<QCheckBox*>(QStringLiteral("showUndated"));
    REQUIRE(undated != nullptr);
    CHECK(undated->isChecked());
    CHECK(undated->text().contains(QStringLiteral("undated")));
    const std::size_t withUndated = open.state().picture->graph->edgeCount();
    undated->click();
    REQUIRE(open.isDrawn());
    CHECK_FALSE(open.state().view.filter.time.showUndated);
    CHECK(open.state().picture->graph->edgeCount() < withUndated);
    open.window.findChild<QToolButton*>(QStringLiteral("wholeSpan"))->click();
    REQUIRE(open.isDrawn());
    CHECK(open.state().view.filter.isNeutral());
    CHECK(open.slider->isWhole());
}

TEST_CASE("Playing goes through the whole span, stops at its end and is one step", "[ui][filter][time]")
{
    FilterWindow open;
    open.dateClaims();
    const std::size_t steps = open.state().history.position();
    auto* speed = open.window.findChild<QComboBox*>(QStringLiteral("playSpeed"));
    auto* play = open.window.findChild<QToolButton*>(QStringLiteral("playTime"));
    REQUIRE(speed != nullptr);
    REQUIRE(play != nullptr);
    speed->setCurrentIndex(2);
    play->click();
    CHECK(play->isChecked());
    REQUIRE(QTest::qWaitFor([&] { return !play->isChecked(); }, patienceMs));
    REQUIRE(open.isDrawn());
    CHECK(open.slider->range().last == open.slider->span().last);
    CHECK(open.state().view.filter.time.from.has_value());
    CHECK(open.state().history.position() == steps + 1);
    open.window.commands()["undo"]->trigger();
    CHECK(open.state().view.filter.isNeutral());
}

TEST_CASE("The strip of time is remembered, and closed by its button and its command", "[ui][filter][time]")
{
    FilterWindow open;
    auto* strip = open.window.findChild<TimeStrip*>();
    REQUIRE(strip != nullptr);
    CHECK_FALSE(strip->isVisible());
    open.window.commands()["time"]->trigger();
    CHECK(strip->isVisible());
    CHECK(QSettings().value(QStringLiteral("view/timeStrip")).toBool());
    open.window.findChild<QToolButton*>(QStringLiteral("closeTime"))->click();
    CHECK_FALSE(strip->isVisible());
    CHECK_FALSE(open.window.commands()["time"]->isChecked());
    CHECK_FALSE(QSettings().value(QStringLiteral("view/timeStrip")).toBool());
}

TEST_CASE("A saved view brings filter and focus back", "[ui][filter][views]")
{
    FilterWindow open;
    const EntityId centre = open.state().picture->graph->node(0).entities.front();
    open.set({.contestedOnly = true});
    open.window.session().dispatch(action::SetFocus{{.around = {centre}, .hops = 2}});
    open.window.session().dispatch(action::Edit{action::SaveView{"Disputed", {}}});
    const ViewState saved = open.state().view;
    open.window.commands()["clearFilter"]->trigger();
    REQUIRE(open.state().savedViews.size() == 1);
    open.window.session().dispatch(action::Edit{action::ShowView{open.state().savedViews.front().id}});
    CHECK(open.state().view.filter == saved.filter);
    CHECK(open.state().view.focus == saved.focus);
    REQUIRE(open.isDrawn());
    CHECK(open.panel->isVisible());
}
