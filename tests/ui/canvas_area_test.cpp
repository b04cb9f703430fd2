// SPDX-License-Identifier: GPL-3.0-or-later
// Cards are chosen by drawing round them; the minimap brings the canvas elsewhere; the pointer tells claims.
#include <QTest>

#include "core/workbench/hover_text.h"
#include "tests/ui/sample_window.h"
#include "ui/canvas/area_picking.h"
#include "ui/canvas/canvas.h"
#include "ui/canvas/minimap.h"

using namespace throughline;
using namespace throughline::ui;

namespace {

struct OpenCanvas {
    test::SampleWindow sample{"canvas"};
    Canvas& canvas = *sample.window.findChild<Canvas*>();

    const Picture& picture() { return *sample.state().picture; }

    void drag(std::vector<QPointF> way, Qt::KeyboardModifiers keys)
    {
        send(QEvent::MouseButtonPress, way.front(), keys);
        for (std::size_t i = 1; i < way.size(); ++i)
            send(QEvent::MouseMove, way[i], keys);
        send(QEvent::MouseButtonRelease, way.back(), keys);
    }

    void send(QEvent::Type type, QPointF at, Qt::KeyboardModifiers keys)
    {
        const bool isMove = type == QEvent::MouseMove;
        QMouseEvent event(type, at, canvas.mapToGlobal(at), isMove ? Qt::NoButton : Qt::LeftButton,
                          type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::LeftButton, keys);
        QApplication::sendEvent(&canvas, &event);
    }

    /// A point of the canvas where nothing is.
    QPointF ground() { return {2, 2}; }
};

}  // namespace

TEST_CASE("Shift and a drag over the ground choose what is in the box", "[ui][area]")
{
    OpenCanvas at;
    const QPointF end(at.canvas.width() - 2.0, at.canvas.height() - 2.0);
    at.drag({at.ground(), end / 2, end}, Qt::ShiftModifier);
    CHECK(at.sample.state().selection.entities.size() >= at.picture().plan.cards.size() - 3);  // some stand in two bands
    const Viewport before = at.canvas.viewport();
    at.sample.window.session().select({});
    at.drag({at.ground(), end / 2, end}, {});  // without Shift it pans
    CHECK(at.sample.state().selection.entities.empty());
    CHECK(at.canvas.viewport() != before);
}

TEST_CASE("A loop chooses what it goes round, and adds to what was chosen", "[ui][area]")
{
    OpenCanvas at;
    const Rect& first = at.picture().layout.cards[0];
    const QPointF middle = at.canvas.viewport().toWidget(first.centre());
    const double reach = first.height * at.canvas.viewport().scale;
    at.sample.window.session().select(withCards(at.picture(), {}, std::vector<std::uint32_t>{3}));
    // From the ground round the card: the way there and back crosses no middle of a card.
    const double side = first.width * at.canvas.viewport().scale / 2 + 4;
    at.drag({middle + QPointF(-side, -reach), middle + QPointF(side, -reach), middle + QPointF(side, reach), middle + QPointF(-side, reach)},
            Qt::ShiftModifier | Qt::ControlModifier);
    const Selection& chosen = at.sample.state().selection;
    CHECK(chosen.entities == withCards(at.picture(), withCards(at.picture(), {}, std::vector<std::uint32_t>{3}), std::vector<std::uint32_t>{0}).entities);
}

TEST_CASE("Escape drops a box that is being drawn", "[ui][area]")
{
    OpenCanvas at;
    at.send(QEvent::MouseButtonPress, at.ground(), Qt::ShiftModifier);
    at.send(QEvent::MouseMove, {600, 300}, Qt::ShiftModifier);
    QTest::keyClick(&at.canvas, Qt::Key_Escape);
    at.send(QEvent::MouseMove, {700, 400}, Qt::ShiftModifier);
    at.send(QEvent::MouseButtonRelease, {700, 400}, Qt::ShiftModifier);
    CHECK(at.sample.state().selection.isEmpty());
}

TEST_CASE("A card is inside an outline if its middle is", "[ui][area]")
{
    Picture picture;
    for (int i = 0; i < 10; ++i)
        picture.layout.cards.push_back({i * 100.0, 0, 60, 20});
    const std::vector<Point> box{{-5, -5}, {250, -5}, {250, 50}, {-5, 50}};
    CHECK(cardsInside(picture, box) == std::vector<std::uint32_t>{0, 1, 2});
    const std::vector<Point> triangle{{0, -100}, {1000, 10}, {0, 100}};
    CHECK(cardsInside(picture, triangle).size() == 10);
    const std::vector<Point> line{{0, 10}, {900, 10}};
    CHECK(cardsInside(picture, line).empty());
}

TEST_CASE("The minimap shows itself when something is out of sight, and brings the canvas there", "[ui][minimap]")
{
    OpenCanvas at;
    auto& map = *at.canvas.findChild<Minimap*>();
    at.canvas.resize(900, 500);
    at.canvas.fit();
    CHECK(map.isHidden());
    at.canvas.showCamera({at.picture().layout.cards[0].centre(), 2.5});
    REQUIRE_FALSE(map.isHidden());
    const QPoint corner(map.width() - 6, map.height() - 6);
    QTest::mouseClick(&map, Qt::LeftButton, {}, corner);
    const Point centre = at.canvas.viewport().toScene({at.canvas.width() / 2.0, at.canvas.height() / 2.0});
    CHECK(centre.x > at.picture().display.bounds.centre().x);
    CHECK(centre.y > at.picture().display.bounds.centre().y);
    const QImage image = map.grab().toImage();
    CHECK(image.pixel(image.width() / 2, 0) != image.pixel(image.width() / 2, 1));  // a frame
    at.sample.window.commands()["minimap"]->setChecked(false);
    CHECK(map.isHidden());
    at.sample.window.commands()["minimap"]->setChecked(true);
    CHECK_FALSE(map.isHidden());
}

TEST_CASE("The pointer tells who says what of a line, both sides alike", "[ui][hover]")
{
    OpenCanvas at;
    const ThreatCase& threatCase = at.sample.state().threatCase;
    std::string contested;
    for (std::uint32_t i = 0; i < at.picture().plan.links.size(); ++i)
        if (!at.picture().plan.links[i].plate.empty())
            contested = hoverText(threatCase, at.picture(), static_cast<HitIndex>(at.picture().plan.cards.size()) + i);
    INFO(contested);
    CHECK_THAT(contested, Catch::Matchers::Contains("Guangzhou police"));
    CHECK_THAT(contested, Catch::Matchers::Contains("National Security Bureau denies"));
    CHECK_THAT(contested, Catch::Matchers::Contains("allegedly"));
    const std::string card = hoverText(threatCase, at.picture(), 0);
    CHECK(card.find("\n• ") != std::string::npos);
    CHECK(hoverText(threatCase, at.picture(), static_cast<HitIndex>(at.picture().display.hits.size())).empty());
}
