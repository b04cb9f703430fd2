// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/picture_files.h"

#include <QImage>
#include <set>

#include "tests/support/catch.h"
#include "tests/ui/small_picture.h"
#include "ui/paint/fonts.h"

using namespace throughline;
using namespace throughline::ui;

namespace {

DisplayList picture() { return test::smallPicture(makeTextMetrics(), true); }

}  // namespace

TEST_CASE("Every picture format has an id of its own and writes equal bytes twice", "[files]")
{
    std::set<std::string_view> ids;
    PageSpec spec;
    spec.title = "Two cards";
    const DisplayList list = picture();
    for (const PictureFormat& format : pictureFormats()) {
        INFO(format.id);
        CHECK(ids.insert(format.id).second);
        CHECK(findPictureFormat(format.extension) == &format);
        const Result<QByteArray> first = format.write(list, spec, {});
        const Result<QByteArray> second = format.write(list, spec, {});
        REQUIRE(first);
        REQUIRE(second);
        CHECK(first->size() > 200);
        CHECK(*first == *second);
    }
    CHECK(findPictureFormat("PNG") == findPictureFormat("png"));
    CHECK(findPictureFormat("bmp") == nullptr);
}

TEST_CASE("A PNG has the size and the resolution asked for", "[files][png]")
{
    PageSpec spec;
    SECTION("pixels")
    {
        spec.widthPx = 640;
        spec.heightPx = 480;
        const QImage image = QImage::fromData(*findPictureFormat("png")->write(picture(), spec, {}));
        CHECK(image.size() == QSize(640, 480));
        // 200 x 120 fits the width at scale 3.2; above and below is page.
        CHECK(image.pixelColor(320, 20) == QColor(Qt::white));
    }
    SECTION("one length follows from the picture")
    {
        spec.widthPx = 400;
        CHECK(QImage::fromData(*findPictureFormat("png")->write(picture(), spec, {})).size() == QSize(400, 240));
    }
    SECTION("paper")
    {
        spec.widthMm = 297;
        spec.heightMm = 210;
        spec.dpi = 72;
        const QImage image = QImage::fromData(*findPictureFormat("png")->write(picture(), spec, {}));
        CHECK(image.size() == QSize(842, 595));
        CHECK(image.dotsPerMeterX() == 2835);
    }
}

TEST_CASE("A page that is too large or has no size is refused with a reason", "[files]")
{
    PageSpec spec;
    spec.widthPx = 30000;
    spec.heightPx = 30000;
    const Result<QByteArray> large = findPictureFormat("png")->write(picture(), spec, {});
    REQUIRE_FALSE(large);
    CHECK(large.error().code == ErrorCode::TooLarge);
    CHECK(large.error().message.find("30000 x 30000") != std::string::npos);
    spec.widthPx = -5;
    CHECK(findPictureFormat("pdf")->write(picture(), spec, {}).error().code == ErrorCode::BadArgument);
    CHECK(findPictureFormat("png")->write(DisplayList{}, {}, {}).error().code == ErrorCode::BadArgument);
}

TEST_CASE("A stopped job writes nothing", "[files]")
{
    std::stop_source source;
    source.request_stop();
    for (const PictureFormat& format : pictureFormats())
        CHECK(format.write(picture(), {}, {.stop = source.get_token()}).error().code == ErrorCode::Cancelled);
}

TEST_CASE("A PDF embeds its faces, says when it was made by the given time and has its title", "[files][pdf]")
{
    PageSpec spec;
    spec.widthMm = 297;
    spec.heightMm = 210;
    spec.epoch = 1700000000;
    const QByteArray pdf = *findPictureFormat("pdf")->write(picture(), spec, {});
    CHECK(pdf.startsWith("%PDF-1."));
    CHECK(pdf.contains("/CreationDate (D:20231114221320Z)"));
    CHECK(pdf.contains("Inter-SemiBold"));
    CHECK(pdf.contains("Inter-Italic"));
    CHECK(pdf.contains("/FontFile2"));
    CHECK(pdf.contains("/ToUnicode"));
}

TEST_CASE("Papers are known by name, in both directions", "[files]")
{
    CHECK(paperByName("A4") == Size{297, 210});
    CHECK(paperByName("a4-portrait") == Size{210, 297});
    CHECK(paperByName("letter-landscape") == Size{279.4, 215.9});
    CHECK(paperByName("foolscap") == Size{});
    for (const std::string_view name : paperNames())
        CHECK(paperByName(name) != Size{});
}
