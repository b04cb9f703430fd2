// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/fonts.h"

#include <QFontMetricsF>

#include "core/base/embedded.h"
#include "tests/support/catch.h"

using namespace throughline;
using namespace throughline::ui;

namespace {

constexpr std::array faces{FontFace::Regular, FontFace::Italic, FontFace::SemiBold, FontFace::SemiBoldItalic};

}  // namespace

TEST_CASE("Each face comes from the embedded file, not from the system", "[fonts]")
{
    const std::array files{"fonts/Inter-Regular.otf", "fonts/Inter-Italic.otf", "fonts/Inter-SemiBold.otf",
                           "fonts/Inter-SemiBoldItalic.otf"};
    PaintFonts fonts;
    for (std::size_t i = 0; i < faces.size(); ++i) {
        INFO(files[i]);
        const auto bytes = embedded(files[i]);
        REQUIRE(bytes);
        const QRawFont file(QByteArray(bytes->data(), static_cast<qsizetype>(bytes->size())), 12);
        CHECK(fonts.at(faces[i], 12).fontTable("head") == file.fontTable("head"));
    }
}

TEST_CASE("Text metrics have the widths that Qt measures without hinting", "[fonts]")
{
    const TextMetrics metrics = makeTextMetrics();
    for (const FontFace face : faces) {
        REQUIRE(metrics.advances[static_cast<std::size_t>(face)].size() == 0x3000);
        QFont font = fontOf(face, 100);
        const std::string text = "Guangzhou police allege, NSB denies [3]";
        const double qt = QFontMetricsF(font).horizontalAdvance(QString::fromStdString(text));
        CHECK(textWidth(metrics, face, 100, text) == Approx(qt).epsilon(0.004));
    }
    CHECK(textWidth(metrics, FontFace::SemiBold, 10, "Provinces") > textWidth(metrics, FontFace::Regular, 10, "Provinces"));
}

TEST_CASE("A painted size may have a fraction of a pixel", "[fonts]")
{
    PaintFonts fonts;
    CHECK(fonts.at(FontFace::Regular, 9.5).pixelSize() == Approx(9.5));
    CHECK(fonts.at(FontFace::Regular, 11).hintingPreference() == QFont::PreferNoHinting);
}
