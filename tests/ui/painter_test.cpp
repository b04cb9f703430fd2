// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/painter.h"

#include <QImage>
#include <QPainter>
#include <cstdlib>

#include "tests/support/catch.h"
#include "tests/ui/golden_image.h"
#include "tests/ui/small_picture.h"
#include "ui/paint/fonts.h"
#include "ui/paint/seen_path.h"

using namespace throughline;
using namespace throughline::ui;

namespace {

QImage painted(const DisplayList& list, Theme theme, const PaintOptions& options = {})
{
    QImage image(200, 120, QImage::Format_RGB32);
    const StyleSheet& sheet = styleSheet(theme);
    image.fill(toQt(styleOf(sheet, StyleId::Page).fill));
    QPainter painter(&image);
    paint(painter, list, sheet, options);
    return image;
}

}  // namespace

TEST_CASE("Cards, a dashed curve and a plate look as approved in both themes", "[painter][golden]")
{
    const DisplayList list = test::smallPicture(plainTextMetrics(), false);
    CHECK(test::matchesGolden(painted(list, Theme::Light), QStringLiteral("small-light")));
    CHECK(test::matchesGolden(painted(list, Theme::Dark), QStringLiteral("small-dark")));
}

TEST_CASE("A selected card has a halo and the rest is dimmed", "[painter][golden]")
{
    const DisplayList list = test::smallPicture(plainTextMetrics(), false);
    const std::vector<Emphasis> emphasis{Emphasis::Selected, Emphasis::Dimmed, Emphasis::Hover};
    PaintOptions options;
    options.emphasis = emphasis;
    CHECK(test::matchesGolden(painted(list, Theme::Light, options), QStringLiteral("small-selected")));
}

TEST_CASE("Painting a part gives the same pixels as painting all", "[painter]")
{
    const DisplayList list = test::smallPicture(makeTextMetrics(), true);
    PaintOptions part;
    part.area = {0, 0, 200, 120};
    CHECK(painted(list, Theme::Light) == painted(list, Theme::Light, part));
}

TEST_CASE("The halo of a line far longer than the window is the same where it is seen", "[painter]")
{
    DisplayListBuilder builder(plainTextMetrics());
    const std::vector<Point> curve{{-90'000, -39'940}, {-30'000, 60'060}, {30'000, -59'940}, {90'000, 40'060}};
    const std::vector<Point> corner{{-50'000, 20}, {150, 60}, {150, 70'000}};
    const HitIndex hit = builder.addHit(HitKind::Link, 0, "line");
    builder.path(ShapeKind::Bezier, curve, StyleId::LineSolid, hit);
    builder.path(ShapeKind::Polyline, corner, StyleId::LineSolid, hit);
    const DisplayList list = builder.seal({-90'000, -60'000, 180'000, 130'000});
    const std::vector<Emphasis> emphasis{Emphasis::Hover};
    PaintOptions options;
    options.emphasis = emphasis;
    options.only = hit;
    options.onlyHalo = true;
    const QImage whole = painted(list, Theme::Light, options);
    options.area = {0, 0, 200, 120};
    const QImage seen = painted(list, Theme::Light, options);
    REQUIRE(whole != painted(list, Theme::Light, {.area = {5000, 5000, 1, 1}}));  // there is something to see
    int different = 0;
    for (int y = 0; y < whole.height(); ++y)
        for (int x = 0; x < whole.width(); ++x)
            different += std::abs(qGray(whole.pixel(x, y)) - qGray(seen.pixel(x, y))) > 8 ? 1 : 0;
    CHECK(different <= 4);  // the stroker flattens a short piece more finely
    CHECK(seenPath(ShapeKind::Bezier, curve, options.area).elementCount() > 0);
    CHECK(seenPath(ShapeKind::Bezier, curve, {500, -40, 200, 120}).boundingRect().width() < 2000);
    CHECK(seenPath(ShapeKind::Polyline, corner, {5000, 5000, 200, 120}).isEmpty());
}

TEST_CASE("Texts below the smallest size are left out", "[painter]")
{
    const DisplayList with = test::smallPicture(makeTextMetrics(), true);
    const DisplayList without = test::smallPicture(makeTextMetrics(), false);
    PaintOptions options;
    options.smallestText = 12;
    CHECK(painted(with, Theme::Light, options) == painted(without, Theme::Light));
    options.smallestText = 11;
    CHECK(painted(with, Theme::Light, options) != painted(without, Theme::Light));
}

TEST_CASE("Text of a script that the embedded family lacks is still painted", "[painter]")
{
    const TextMetrics metrics = makeTextMetrics();
    DisplayListBuilder builder(metrics);
    builder.text({100, 60}, 20, FontFace::Regular, StyleId::TextStrong, "\xE5\x8F\xB0\xE7\x81\xA3", noHit, TextAlign::Centre);
    const QImage image = painted(builder.seal({0, 0, 200, 120}), Theme::Light);
    QImage blank = image;
    blank.fill(Qt::white);
    CHECK(image != blank);
}
