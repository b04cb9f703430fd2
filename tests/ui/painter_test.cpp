// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/painter.h"

#include <QImage>
#include <QPainter>

#include "tests/support/catch.h"
#include "tests/ui/golden_image.h"
#include "tests/ui/small_picture.h"
#include "ui/paint/fonts.h"

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
