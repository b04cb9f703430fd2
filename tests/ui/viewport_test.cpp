// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/viewport.h"

#include "tests/support/catch.h"

using namespace throughline;
using namespace throughline::ui;

TEST_CASE("Zooming keeps the point under the pointer where it is", "[viewport]")
{
    const Viewport before{0.8, {40, -12}};
    const QPointF pointer(300, 200);
    const Viewport after = before.zoomed(1.7, pointer);
    CHECK(after.scale == Approx(0.8 * 1.7));
    CHECK(after.toScene(pointer).x == Approx(before.toScene(pointer).x));
    CHECK(after.toScene(pointer).y == Approx(before.toScene(pointer).y));
}

TEST_CASE("Zoom stops at its limits", "[viewport]")
{
    CHECK(Viewport{}.zoomed(1e9, {}).scale == Viewport::maxScale);
    CHECK(Viewport{}.zoomed(1e-9, {}).scale == Viewport::minScale);
}

TEST_CASE("Fitting shows all of an area inside the margins, uniformly", "[viewport]")
{
    const Rect area{100, 50, 2000, 400};
    const Viewport fitted = Viewport::fitting(area, {1000, 600}, {20, 10, 20, 10});
    CHECK(fitted.scale == Approx(960.0 / 2000));
    CHECK(fitted.toWidget({100, 50}).x() == Approx(20));
    CHECK(fitted.toWidget({2100, 250}).x() == Approx(980));
    CHECK(fitted.toWidget({100, 250}).y() == Approx(300));
    CHECK(Viewport::fitting({0, 0, 10, 10}, {1000, 600}, {}).scale == Approx(1.25));
}

TEST_CASE("A glide starts and ends where it should", "[viewport]")
{
    const Viewport from{1, {0, 0}};
    const Viewport to{4, {-300, 20}};
    const QSizeF widget(640, 480);
    CHECK(Viewport::between(from, to, 0, widget).offset == from.offset);
    CHECK(Viewport::between(from, to, 1, widget).offset.x() == Approx(to.offset.x()));
    CHECK(Viewport::between(from, to, 0.5, widget).scale == Approx(2));
}
