// SPDX-License-Identifier: GPL-3.0-or-later
// The window's frames against what QPainter makes of the same display list, as the exports use it.
#include "ui/canvas/frame_renderer.h"

#include <QPainter>
#include <numeric>

#include "core/raster/scene_raster.h"
#include "core/workbench/card_picture.h"
#include "tests/support/catch.h"
#include "tests/support/founding_case.h"
#include "tests/ui/sample_window.h"
#include "ui/canvas/kept_frame.h"
#include "ui/paint/decode_image.h"
#include "ui/paint/fonts.h"
#include "ui/paint/painter.h"

using namespace throughline;
using namespace throughline::ui;

namespace {

constexpr QSize window{1200, 700};

std::shared_ptr<const Picture> foundingPicture(const std::string& layout)
{
    static const TextMetrics metrics = makeTextMetrics();
    Workbench workbench(metrics);
    workbench.run(action::OpenSample{"samples/guangzhou-accusation.txt"});
    workbench.run(action::SetLayout{layout});
    return workbench.state().picture;
}

FrameRenderer::Request requestOf(const Picture& picture, const Viewport& viewport, std::span<const Emphasis> emphasis, double ratio = 1)
{
    return {.picture = &picture, .list = &picture.display, .sheet = &styleSheet(Theme::Light), .emphasis = emphasis,
            .accent = QColor(0, 114, 178), .viewport = viewport, .size = window, .pixelRatio = ratio};
}

QImage byPainter(const FrameRenderer::Request& request)
{
    QImage image(window * request.pixelRatio, QImage::Format_RGB32);
    image.fill(toQt(styleOf(*request.sheet, StyleId::Page).fill));
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(request.pixelRatio, request.pixelRatio);
    painter.translate(request.viewport.offset);
    painter.scale(request.viewport.scale, request.viewport.scale);
    PaintOptions options;
    options.emphasis = request.emphasis;
    options.accent = request.accent;
    paint(painter, *request.list, *request.sheet, options);
    return image;
}

/// Mean of each channel over cells of 32 by 32 pixels; the largest difference of any cell, and the mean one. 0..255.
struct Difference {
    double largest = 0;
    double mean = 0;
};

Difference differenceOf(const QImage& a, const QImage& b)
{
    constexpr int cell = 32;
    Difference difference;
    int cells = 0;
    for (int y = 0; y + cell <= a.height(); y += cell)
        for (int x = 0; x + cell <= a.width(); x += cell, ++cells) {
            double sums[3] = {};
            for (int dy = 0; dy < cell; ++dy)
                for (int dx = 0; dx < cell; ++dx) {
                    const QRgb p = a.pixel(x + dx, y + dy);
                    const QRgb q = b.pixel(x + dx, y + dy);
                    sums[0] += qRed(p) - qRed(q);
                    sums[1] += qGreen(p) - qGreen(q);
                    sums[2] += qBlue(p) - qBlue(q);
                }
            double worst = 0;
            for (const double sum : sums)
                worst = std::max(worst, std::abs(sum) / (cell * cell));
            difference.largest = std::max(difference.largest, worst);
            difference.mean += worst;
        }
    difference.mean /= cells;
    return difference;
}

}  // namespace

TEST_CASE("At reading size the window shows what the exports show", "[frame]")
{
    const std::string layout = GENERATE("lanes", "force");
    const double scale = GENERATE(0.7, 1.0, 1.37, 2.5);
    const double ratio = GENERATE(1.0, 1.5, 2.0);
    const auto picture = foundingPicture(layout);
    REQUIRE(picture);
    FrameRenderer renderer(makeTextMetrics());
    const std::vector<Emphasis> emphasis(picture->display.hits.size(), Emphasis::None);
    const auto request = requestOf(*picture, {scale, {20.3, -40.6}}, emphasis, ratio);
    const QImage ours = renderer.render(request);
    CAPTURE(layout, scale, ratio);
    REQUIRE(ours.size() == window * ratio);
    const Difference difference = differenceOf(ours, byPainter(request));
    CHECK(renderer.detail() == raster::Detail::Full);
    // QPainter darkens letters a little and puts them on whole pixels; of 255, cells of letters differ by so much.
    CHECK(difference.largest < 18);
    CHECK(difference.mean < 1.4);
}

namespace {

/// The founding picture with a photo on one card and a half transparent logo on another.
std::shared_ptr<const Picture> picturedCards()
{
    static const std::shared_ptr<const Picture> made = [] {
        Workbench workbench(makeTextMetrics(), decodeCardImage);
        workbench.run(action::OpenSample{"samples/guangzhou-accusation.txt"});
        for (const std::uint32_t card : {0U, 3U}) {
            QImage image(300, card == 0 ? 200 : 300, QImage::Format_ARGB32);
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x)
                    image.setPixel(x, y, card == 0 ? qRgb(x * 255 / 299, 200 - y, (x ^ y) & 0xFF) : qRgba(200, 40, 40, x * 255 / 299));
            const EntityId thing = workbench.state().picture->graph->node(workbench.state().picture->plan.cards[card].nodes.front()).entities.front();
            Attachment attachment{.about = thing, .fileName = "photo.png", .bytes = std::make_shared<const std::string>(pngOf(image))};
            attachment.isOnCard = true;
            workbench.run(action::Edit(action::Attach{attachment, roomForPicture(workbench.state(), thing)}));
        }
        return workbench.state().picture;
    }();
    REQUIRE(made->display.images.shape.size() == 2);
    return made;
}

/// So that the picture on the first card is in the window.
Viewport lookingAtPicture(const Picture& picture, double scale)
{
    const Point at = picture.display.shapes.box[picture.display.images.shape[0]].centre();
    return {scale, {window.width() / 2.0 - at.x * scale + 0.3, window.height() / 2.0 - at.y * scale + 0.6}};
}

}  // namespace

TEST_CASE("A picture on a card is the same in the window as in the exports", "[frame][cardpicture]")
{
    const auto picture = picturedCards();
    const double scale = GENERATE(0.63, 0.7, 1.0, 1.37, 2.5, 6.0);
    const double ratio = GENERATE(1.0, 2.0);
    FrameRenderer renderer(makeTextMetrics());
    std::vector<Emphasis> emphasis(picture->display.hits.size(), GENERATE(Emphasis::None, Emphasis::Dimmed));
    const auto request = requestOf(*picture, lookingAtPicture(*picture, scale), emphasis, ratio);
    CAPTURE(scale, ratio, static_cast<int>(emphasis.front()));
    const QImage ours = renderer.render(request);
    // The picture alone, with its borders: letters differ by more.
    const Size size{picture->display.shapes.box[picture->display.images.shape[0]].width * scale * ratio, 48 * scale * ratio};
    const QPoint centre = QPointF(window.width() / 2.0 * ratio, window.height() / 2.0 * ratio).toPoint();
    QRect around(0, 0, static_cast<int>(size.width) + 8, static_cast<int>(size.height) + 8);
    around = around.united({0, 0, 32, 32}).intersected({0, 0, ours.width(), ours.height()});
    around.moveCenter(centre);
    const Difference difference = differenceOf(ours.copy(around), byPainter(request).copy(around));
    CHECK(difference.largest < 8);
    CHECK(difference.mean < 3);
    // Without the picture the same cells are other ones.
    const QPointF middle = QPointF(window.width() / 2.0, window.height() / 2.0) * ratio;
    CHECK(ours.pixelColor(middle.toPoint()) != toQt(styleOf(styleSheet(Theme::Light), StyleId::Card).fill));
}

TEST_CASE("Signs and dots have no pictures, and threads make no difference to those of cards", "[frame][cardpicture]")
{
    const auto picture = picturedCards();
    FrameRenderer renderer(makeTextMetrics());
    Picture other = *picture;  // with other pixels at the same places
    std::swap(other.display.images.image[0], other.display.images.image[1]);
    const auto isTold = [&](double scale) {
        const Viewport viewport = lookingAtPicture(*picture, scale);
        return renderer.render(requestOf(*picture, viewport, {})) != renderer.render(requestOf(other, viewport, {}));
    };
    CHECK(isTold(1));
    CHECK(isTold(0.4));
    CHECK(renderer.detail() == raster::Detail::Names);
    CHECK_FALSE(isTold(0.2));
    CHECK(renderer.detail() == raster::Detail::Signs);
    CHECK_FALSE(isTold(0.05));

    const raster::Transform near{1.7, {20, 30}};
    std::vector<std::uint32_t> shapes(picture->display.shapes.size());
    std::iota(shapes.begin(), shapes.end(), 0U);
    const raster::Frame frame{.list = &picture->display, .shapes = shapes, .boxes = {}, .masks = {}, .transform = near, .emphasis = {}};
    ThreadPool pool(3);
    QImage one(900, 700, QImage::Format_RGB32);
    one.fill(Qt::white);
    QImage many = one.copy();
    for (auto* const image : {&one, &many})
        raster::paintFrame(reinterpret_cast<std::uint32_t*>(image->bits()), static_cast<std::size_t>(image->bytesPerLine()) / 4, 900, 700, frame,
                           styleSheet(Theme::Light), image == &one ? nullptr : &pool);
    CHECK(one == many);
}

TEST_CASE("Halos and dimming are the same in the window and in QPainter", "[frame]")
{
    const auto picture = foundingPicture("lanes");
    FrameRenderer renderer(makeTextMetrics());
    std::vector<Emphasis> emphasis(picture->display.hits.size(), Emphasis::Dimmed);
    emphasis[2] = Emphasis::Selected;
    emphasis[picture->plan.cards.size() + 1] = Emphasis::Selected;
    const auto request = requestOf(*picture, {1, {0, 0}}, emphasis);
    const Difference difference = differenceOf(renderer.render(request), byPainter(request));
    CHECK(difference.largest < 18);
    CHECK(difference.mean < 1.4);
}

TEST_CASE("From afar names stay readable and plates say what they are", "[frame]")
{
    const auto picture = foundingPicture("lanes");
    FrameRenderer renderer(makeTextMetrics());
    const std::vector<Emphasis> emphasis(picture->display.hits.size(), Emphasis::None);
    const auto request = requestOf(*picture, {0.4, {0, 0}}, emphasis);
    const QImage ours = renderer.render(request);
    CHECK(renderer.detail() == raster::Detail::Names);
    // More ink than texts of four pixels leave.
    CHECK(differenceOf(ours, byPainter(request)).largest > 18);
    CHECK(renderer.render(requestOf(*picture, {0.2, {0, 0}}, emphasis)) != ours);
    CHECK(renderer.detail() == raster::Detail::Signs);
    renderer.render(requestOf(*picture, {0.05, {0, 0}}, emphasis));
    CHECK(renderer.detail() == raster::Detail::Dots);
}

TEST_CASE("A text in a script that the embedded family lacks is drawn in the window too", "[frame]")
{
    const TextMetrics metrics = makeTextMetrics();
    DisplayListBuilder builder(metrics);
    builder.text({100, 60}, 20, FontFace::Regular, StyleId::TextStrong, "\xE5\x8F\xB0\xE7\x81\xA3 \xF0\x9F\x90\xBB", noHit, TextAlign::Centre);
    Picture picture;
    picture.display = builder.seal({0, 0, 200, 120});
    FrameRenderer renderer(metrics);
    const QImage image = renderer.render(requestOf(picture, {1, {0, 0}}, {}));
    QImage blank = image;
    blank.fill(toQt(styleOf(styleSheet(Theme::Light), StyleId::Page).fill));
    CHECK(image != blank);
}

TEST_CASE("A moved frame comes before the full one only while the full one is dear, and never for long", "[frame]")
{
    const auto picture = foundingPicture("lanes");
    KeptFrame frame(makeTextMetrics());
    const std::vector<Emphasis> emphasis(picture->display.hits.size(), Emphasis::None);
    QImage screen(window, QImage::Format_RGB32);
    QPainter painter(&screen);
    auto request = requestOf(*picture, {0.8, {0, 0}}, emphasis);
    CHECK(frame.paint(painter, request));
    CHECK(frame.paint(painter, request));  // nothing has moved
    frame.forget();
    CHECK(frame.paint(painter, request));
    request.size = QSize(600, 300);
    CHECK(frame.paint(painter, request));  // another window is drawn anew at once
    FrameRenderer renderer(makeTextMetrics());
    QImage expected = renderer.render(request);
    CHECK(screen.copy(0, 0, 600, 300).convertToFormat(QImage::Format_RGB32) == expected);
}
