// SPDX-License-Identifier: GPL-3.0-or-later
// Cards are placed with the mouse and the keyboard, and stay there.
#include <QTest>

#include "tests/ui/qt_catch.h"
#include "ui/canvas/canvas.h"
#include "ui/window/main_window.h"

using namespace throughline;
using namespace throughline::ui;

namespace {

constexpr int patienceMs = 20000;

/// A window on the prose sample.
struct OpenWindow {
    MainWindow window;
    Canvas* canvas = window.findChild<Canvas*>();

    explicit OpenWindow(bool isReduced = true)
    {
        window.resize(1280, 800);
        window.show();
        REQUIRE(QTest::qWaitForWindowExposed(&window));
        window.commands()["reducedMotion"]->setChecked(isReduced);
        window.commands()["openSample"]->trigger();
        REQUIRE(QTest::qWaitFor([this] { return drawn() != nullptr; }, patienceMs));
        QTest::qWait(50);
        window.commands()["fit"]->trigger();  // whole, however large the window
    }

    const Picture* drawn() { return window.session().state().picture.get(); }
    const WorkbenchState& state() { return window.session().state(); }
    Point centre(std::size_t card) { return drawn()->layout.cards[card].centre(); }
    QPoint onWidget(Point scene) { return canvas->viewport().toWidget(scene).toPoint(); }

    /// First card that stands in no box.
    std::size_t looseCard()
    {
        for (std::size_t i = 0; i < drawn()->plan.cards.size(); ++i)
            if (!drawn()->plan.cards[i].group)
                return i;
        FAIL("the sample has no loose card");
        return 0;
    }

    void drag(QPoint from, QPoint to)
    {
        QTest::mousePress(canvas, Qt::LeftButton, {}, from);
        move(from + (to - from) / 2);
        move(to);
    }

    void move(QPoint to)
    {
        QMouseEvent event(QEvent::MouseMove, QPointF(to), canvas->mapToGlobal(QPointF(to)), Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(canvas, &event);
    }

    void waitForPicture(const std::shared_ptr<const Picture>& old)
    {
        REQUIRE(QTest::qWaitFor([&] { return state().picture != old && !state().isPictureStale(); }, patienceMs));
    }

    /// Do all cards but one stand as in these places?
    bool areOthersStill(const std::vector<Rect>& before, std::size_t moved)
    {
        for (std::size_t i = 0; i < before.size(); ++i)
            if (i != moved && drawn()->layout.cards[i].centre() != before[i].centre())
                return false;
        return true;
    }
};

}  // namespace

TEST_CASE("A card that is dragged stands where it was dropped, and back after undo", "[canvas][drag]")
{
    OpenWindow at;
    at.canvas->setSnapping(false);
    const std::size_t card = at.looseCard();
    const std::vector<Rect> before = at.drawn()->layout.cards;
    std::shared_ptr<const Picture> old = at.state().picture;
    const double scale = at.canvas->viewport().scale;
    const QPoint from = at.onWidget(at.centre(card));
    const QPoint by(3, 150);
    const std::size_t steps = at.state().history.position();
    at.drag(from, from + by);
    CHECK(at.state().history.position() == steps);
    QTest::mouseRelease(at.canvas, Qt::LeftButton, {}, from + by);
    at.waitForPicture(old);
    CHECK(at.state().history.position() == steps + 1);
    const Point there = at.centre(card);
    // A drop onto something goes beside it.
    CHECK(std::abs(there.x - before[card].centre().x - by.x() / scale) < 120);
    CHECK(std::abs(there.y - before[card].centre().y - by.y() / scale) < 120);
    CHECK(there != before[card].centre());
    CHECK(at.areOthersStill(before, card));

    old = at.state().picture;
    at.window.commands()["undo"]->trigger();
    at.waitForPicture(old);
    CHECK(at.centre(card) == before[card].centre());
    CHECK(at.areOthersStill(before, card));
}

TEST_CASE("Escape lets a dragged card back and changes nothing", "[canvas][drag]")
{
    OpenWindow at;
    const std::size_t card = at.looseCard();
    std::shared_ptr<const Picture> old = at.state().picture;
    const QPoint from = at.onWidget(at.centre(card));
    const Viewport viewport = at.canvas->viewport();
    at.drag(from, from + QPoint(40, 90));
    QTest::keyClick(at.canvas, Qt::Key_Escape);
    at.move(from + QPoint(60, 120));
    QTest::mouseRelease(at.canvas, Qt::LeftButton, {}, from + QPoint(60, 120));
    QTest::qWait(30);
    CHECK(at.state().picture == old);
    CHECK_FALSE(at.state().isPictureStale());
    CHECK(at.canvas->viewport() == viewport);
}

TEST_CASE("All chosen cards are dragged together, and a box moves as one", "[canvas][drag]")
{
    OpenWindow at;
    REQUIRE_FALSE(at.drawn()->plan.groups.empty());
    const std::vector<Rect> before = at.drawn()->layout.cards;
    const std::vector<std::uint32_t> members = at.drawn()->plan.groups.front().cards;
    const QPoint from = at.onWidget(at.centre(members.front()));
    std::shared_ptr<const Picture> old = at.state().picture;
    at.drag(from, from + QPoint(0, 260));
    QTest::mouseRelease(at.canvas, Qt::LeftButton, {}, from + QPoint(0, 260));
    at.waitForPicture(old);
    const Point by{at.centre(members.front()).x - before[members.front()].centre().x,
                   at.centre(members.front()).y - before[members.front()].centre().y};
    CHECK(by != Point{});
    for (const std::uint32_t card : at.drawn()->plan.groups.front().cards)
        CHECK(at.centre(card) == Point{before[card].centre().x + by.x, before[card].centre().y + by.y});
}

TEST_CASE("Alt with an arrow moves the chosen card by eight units", "[canvas][drag]")
{
    OpenWindow at;
    const std::size_t card = at.looseCard();
    QTest::mouseClick(at.canvas, Qt::LeftButton, {}, at.onWidget(at.centre(card)));
    const Point before = at.centre(card);
    std::shared_ptr<const Picture> old = at.state().picture;
    QTest::keyClick(at.canvas, Qt::Key_Left, Qt::AltModifier);
    at.waitForPicture(old);
    CHECK(at.centre(card) == Point{before.x - 8, before.y});
}

TEST_CASE("Re-layout brings cards back to where the layout wants them, gliding or at once", "[canvas][drag]")
{
    const bool isReduced = GENERATE(true, false);
    OpenWindow at(isReduced);
    const std::size_t card = at.looseCard();
    const Point before = at.centre(card);
    QTest::mouseClick(at.canvas, Qt::LeftButton, {}, at.onWidget(before));
    std::shared_ptr<const Picture> old = at.state().picture;
    QTest::keyClick(at.canvas, Qt::Key_Left, Qt::AltModifier);
    at.waitForPicture(old);
    old = at.state().picture;
    CHECK(at.centre(card) != before);
    at.window.commands()["relayout"]->trigger();
    at.waitForPicture(old);
    CHECK(at.centre(card) == before);
    QTest::qWait(400);
    CHECK(at.state().history.canUndo());
    old = at.state().picture;
    at.window.commands()["undo"]->trigger();
    at.waitForPicture(old);
    CHECK(at.centre(card) == Point{before.x - 8, before.y});
}
