// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures on cards: decoding of what may be hostile, what leaves with exports, and how a person puts one on.
#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QDropEvent>
#include <QImage>
#include <QLabel>
#include <QMimeData>
#include <QPainter>
#include <QSignalSpy>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QUrl>
#include <random>

#include "core/workbench/card_picture.h"
#include "tests/support/card_images.h"
#include "tests/ui/sample_window.h"
#include "ui/canvas/canvas.h"
#include "ui/paint/decode_image.h"
#include "ui/paint/fonts.h"
#include "ui/paint/picture_files.h"

using namespace throughline;
using namespace throughline::test;
using namespace throughline::ui;

namespace {

constexpr const char* secret = "SAFEHOUSE-52.1N-13.4E";

/// Red at the left, blue at the right.
QImage twoHalves(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            image.setPixel(x, y, x < width / 2 ? qRgb(220, 0, 0) : qRgb(0, 0, 220));
    return image;
}

std::string encoded(const QImage& image, const char* format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    REQUIRE(image.save(&buffer, format, 95));
    return bytes.toStdString();
}

std::string pngWithTexts()
{
    QImage image = twoHalves(300, 150);
    image.setText(QStringLiteral("GPS"), QString::fromLatin1(secret));
    std::string png = encoded(image, "png");
    REQUIRE(png.find(secret) != std::string::npos);
    return png;
}

/// A JPEG whose EXIF says how it is turned (TIFF 6.0, tag 274), with a place behind it.
std::string turnedJpeg(char orientation)
{
    const std::string jpeg = encoded(twoHalves(80, 40), "jpeg");
    std::string exif = std::string("Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0", 25) + orientation + std::string("\0\0\0\0\0\0", 6) + secret;
    const auto length = static_cast<unsigned>(exif.size() + 2);
    return jpeg.substr(0, 2) + "\xFF\xE1" + static_cast<char>(length >> 8U) + static_cast<char>(length) + exif + jpeg.substr(2);
}

bool isRed(QRgb pixel) { return qRed(pixel) > 180 && qBlue(pixel) < 60; }
bool isBlue(QRgb pixel) { return qBlue(pixel) > 180 && qRed(pixel) < 60; }

/// Types of the chunks of a PNG, in order.
std::string chunksOf(const std::string& png)
{
    std::string types;
    for (std::size_t at = 8; at + 8 <= png.size();) {
        std::uint32_t length = 0;
        for (std::size_t i = 0; i < 4; ++i)
            length = length << 8U | static_cast<unsigned char>(png[at + i]);
        const std::string type = png.substr(at + 4, 4);
        if (!types.ends_with(type))
            types += (types.empty() ? "" : " ") + type;
        at += 12 + length;
    }
    return types;
}

std::shared_ptr<const std::string> shared(std::string bytes) { return std::make_shared<const std::string>(std::move(bytes)); }

/// The page of the founding sample with a picture on its first card.
std::shared_ptr<const DisplayList> pageWith(const std::string& bytes)
{
    Workbench workbench(makeTextMetrics(), decodeCardImage);
    workbench.run(action::OpenSample{"samples/guangzhou-accusation.txt"});
    const WorkbenchState& state = workbench.state();
    const EntityId thing = state.picture->graph->node(state.picture->plan.cards[0].nodes.front()).entities.front();
    Attachment attachment{.about = thing, .fileName = "photo.png", .caption = "A photo", .bytes = shared(bytes)};
    attachment.isOnCard = true;
    REQUIRE_FALSE(workbench.run(action::Edit(action::Attach{attachment, roomForPicture(state, thing)})).error);
    return workbench.commit(workbench.prepare(action::ComposePage{})({})).page;
}

}  // namespace

TEST_CASE("A picture is decoded upright, no larger than asked for, and never enlarged", "[cardpicture][decode]")
{
    const QImage plain = decodeImage(encoded(twoHalves(80, 40), "png"), {640, 192});
    CHECK(plain.size() == QSize(80, 40));
    CHECK(decodeImage(encoded(twoHalves(1000, 500), "png"), {640, 192}).size() == QSize(384, 192));
    CHECK(decodeImage(encoded(twoHalves(1, 1), "png"), {640, 192}).size() == QSize(1, 1));
    CHECK(decodeImage(encoded(twoHalves(3000, 2), "png"), {640, 192}).height() >= 1);

    const QImage upright = decodeImage(turnedJpeg(1), {640, 192});
    CHECK(upright.size() == QSize(80, 40));
    const QImage turned = decodeImage(turnedJpeg(6), {640, 192});  // a quarter to the right
    REQUIRE(turned.size() == QSize(40, 80));
    CHECK(isRed(turned.pixel(20, 10)));
    CHECK(isBlue(turned.pixel(20, 70)));
    const QImage over = decodeImage(turnedJpeg(3), {640, 192});
    CHECK(isBlue(over.pixel(10, 20)));
    CHECK(isRed(over.pixel(70, 20)));
    // The limit is one of the picture as it is seen.
    const QImage small = decodeImage(turnedJpeg(6), {100, 20});
    CHECK(small.size() == QSize(10, 20));
}

TEST_CASE("Hostile files give no picture, and no crash", "[cardpicture][decode][hostile]")
{
    CHECK(decodeImage(pngHead(30'000, 30'000), {640, 192}).isNull());
    CHECK(decodeImage(pngHead(100, 100), {640, 192}).isNull());  // nothing behind the header
    CHECK(decodeImage("", {640, 192}).isNull());
    CHECK(decodeImage("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>", {640, 192}).isNull());
    const std::string png = pngWithTexts();
    CHECK(decodeImage(png.substr(0, png.size() / 3), {640, 192}).isNull());
    CHECK_FALSE(decodeCardImage(png.substr(0, 40)));
    const std::string jpeg = turnedJpeg(6);
    std::mt19937 random(7);
    for (int round = 0; round < 200; ++round)
        for (std::string bytes : {png, jpeg}) {
            for (int flips = 0; flips < 6; ++flips)
                bytes[random() % bytes.size()] = static_cast<char>(random());
            bytes.resize(1 + random() % bytes.size());
            const QImage image = decodeImage(bytes, {640, 192});
            CHECK((image.isNull() || (image.width() <= 640 && image.height() <= 192)));
        }
}

TEST_CASE("What is kept of a picture is pixels alone, the same each time", "[cardpicture][decode]")
{
    const auto image = decodeCardImage(pngWithTexts());
    REQUIRE(image);
    CHECK(image->width() == 300);
    CHECK(chunksOf(image->png) == "IHDR pHYs IDAT IEND");
    CHECK(image->png == decodeCardImage(pngWithTexts())->png);
    const auto photo = decodeCardImage(turnedJpeg(6));
    REQUIRE(photo);
    CHECK(chunksOf(photo->png) == "IHDR pHYs IDAT IEND");
    CHECK(photo->height() == 80);
    const QImage back = QImage::fromData(QByteArray::fromStdString(image->png));
    CHECK(back.pixel(10, 75) == qRgb(220, 0, 0));
    CHECK(back.pixel(290, 75) == qRgb(0, 0, 220));
    // Half transparent stays so.
    QImage logo(20, 20, QImage::Format_ARGB32);
    logo.fill(qRgba(10, 200, 30, 128));
    const auto clear = decodeCardImage(encoded(logo, "png"));
    REQUIRE(clear);
    CHECK(qAlpha(QImage::fromData(QByteArray::fromStdString(clear->png)).pixel(3, 3)) == 128);
}

TEST_CASE("Exports hold the picture, the same bytes each time, and nothing that its file told", "[cardpicture][files]")
{
    const std::string source = GENERATE(as<std::string>(), pngWithTexts(), turnedJpeg(6));
    const auto page = pageWith(source);
    REQUIRE(page);
    REQUIRE(page->images.shape.size() == 1);
    const auto again = pageWith(source);
    for (const PictureFormat& format : pictureFormats()) {
        INFO(format.id);
        if (format.needsBrief)
            continue;
        const Result<QByteArray> bytes = format.write(*page, {}, {});
        REQUIRE(bytes);
        CHECK(*format.write(*again, {}, {}) == *bytes);
        CHECK_FALSE(bytes->contains(secret));
        CHECK_FALSE(bytes->contains("Exif"));
        CHECK_FALSE(bytes->contains("GPS"));
        if (format.id == "svg") {
            const QByteArray start("data:image/png;base64,");
            const qsizetype at = bytes->indexOf(start) + start.size();
            const QByteArray png = QByteArray::fromBase64(bytes->mid(at, bytes->indexOf('"', at) - at));
            CHECK(chunksOf(png.toStdString()) == "IHDR pHYs IDAT IEND");
            CHECK(bytes->contains("aria-label=\"A photo\""));
            CHECK_FALSE(bytes->contains("href=\"http"));
        }
        if (format.id == "pdf")
            CHECK(bytes->contains("/Subtype /Image"));
    }
}

TEST_CASE("SVG shows the picture where PNG shows it", "[cardpicture][files]")
{
    const auto page = pageWith(pngWithTexts());
    const Rect& box = page->shapes.box[page->images.shape[0]];
    PageSpec spec;
    const QImage png = QImage::fromData(*findPictureFormat("png")->write(*page, spec, {}));
    QSvgRenderer svg(*findPictureFormat("svg")->write(*page, spec, {}));
    REQUIRE(svg.isValid());
    QImage drawn(png.size(), QImage::Format_RGB32);
    drawn.fill(Qt::white);
    QPainter painter(&drawn);
    svg.render(&painter);
    painter.end();
    for (const QImage* image : {&png, static_cast<const QImage*>(&drawn)}) {
        const int y = static_cast<int>(box.centre().y);
        CHECK(isRed(image->pixel(static_cast<int>(box.x + box.width * 0.25), y)));
        CHECK(isBlue(image->pixel(static_cast<int>(box.x + box.width * 0.75), y)));
        CHECK(image->pixel(static_cast<int>(box.x) - 3, y) == qRgb(255, 255, 255));
    }
}

namespace {

struct PictureWindow : SampleWindow {
    Canvas* canvas = window.findChild<Canvas*>();
    QTemporaryDir folder;

    PictureWindow() : SampleWindow("canvas")
    {
        QTest::qWait(50);
        canvas->setFocus();
    }
    ~PictureWindow() { QApplication::clipboard()->clear(); }

    QString file(const char* name, const std::string& bytes)
    {
        const QString path = folder.filePath(QString::fromLatin1(name));
        QFile out(path);
        REQUIRE(out.open(QIODevice::WriteOnly));
        out.write(bytes.data(), static_cast<qint64>(bytes.size()));
        return path;
    }
    /// A card of one thing that can be seen, and that thing.
    std::pair<std::uint32_t, EntityId> card()
    {
        for (std::uint32_t i = 0; i < state().picture->plan.cards.size(); ++i)
            if (const auto thing = canvas->thingOf(i))
                return {i, *thing};
        FAIL("no card of one thing");
        return {};
    }
    void drop(const QString& path, QPointF inCanvas)
    {
        QMimeData mime;
        mime.setUrls({QUrl::fromLocalFile(path)});
        const QPointF at = canvas->mapTo(&window, inCanvas);
        QDragEnterEvent enter(at.toPoint(), Qt::CopyAction, &mime, Qt::LeftButton, {});
        QApplication::sendEvent(&window, &enter);
        QDragMoveEvent move(at.toPoint(), Qt::CopyAction, &mime, Qt::LeftButton, {});
        QApplication::sendEvent(&window, &move);
        QDropEvent event(at, Qt::CopyAction, &mime, Qt::LeftButton, {});
        QApplication::sendEvent(&window, &event);
        QTest::qWait(20);
        REQUIRE(isDrawn());
    }
    std::size_t pictures() { return state().picture->display.images.shape.size(); }
    QAction* command(const char* id) { return window.commands()[id]; }
};

}  // namespace

TEST_CASE("A picture is pasted onto the chosen card and taken off again, each one step", "[cardpicture][window]")
{
    PictureWindow shown;
    CHECK_FALSE(shown.command("pictureOn")->isEnabled());
    QApplication::clipboard()->setImage(twoHalves(120, 60));
    shown.command("pasteThings")->trigger();  // nothing is chosen
    REQUIRE(shown.isDrawn());
    CHECK(shown.pictures() == 0);

    const EntityId thing = shown.card().second;
    shown.window.session().select({.entities = {thing}});
    CHECK(shown.command("pictureOn")->isEnabled());
    CHECK_FALSE(shown.command("pictureOff")->isEnabled());
    const std::size_t before = shown.state().history.position();
    shown.command("pasteThings")->trigger();
    REQUIRE(QTest::qWaitFor([&] { return shown.state().history.position() > before; }, patienceMs));
    REQUIRE(shown.isDrawn());
    CHECK(shown.state().history.position() == before + 1);
    CHECK(shown.pictures() == 1);
    CHECK(shown.command("pictureOff")->isEnabled());
    CHECK(shown.state().selection.entities == std::vector{thing});

    shown.command("pictureOff")->trigger();
    REQUIRE(shown.isDrawn());
    CHECK(shown.pictures() == 0);
    CHECK(shown.state().threatCase.attachments.size() == 1);  // it stays attached
    shown.command("undo")->trigger();
    REQUIRE(shown.isDrawn());
    CHECK(shown.pictures() == 1);
    shown.command("undo")->trigger();
    REQUIRE(shown.isDrawn());
    CHECK(shown.pictures() == 0);
    CHECK(shown.state().history.position() == before);
}

TEST_CASE("A picture file that is dropped on a card stands on it; elsewhere it is no report", "[cardpicture][window]")
{
    PictureWindow shown;
    const auto [card, thing] = shown.card();
    const QString logo = shown.file("logo.png", pngWithTexts());
    shown.drop(logo, shown.canvas->areaOf({HitKind::Card, card}).center());
    REQUIRE(shown.pictures() == 1);
    CHECK(pictureOnCard(shown.state(), thing) == AttachmentId{0});
    CHECK(shown.state().threatCase.attachments[0].fileName == "logo.png");
    const std::size_t steps = shown.state().history.position();
    const std::size_t reports = shown.state().threatCase.reports.size();
    REQUIRE_FALSE(shown.canvas->itemAt({2, 2}));
    shown.drop(logo, {2, 2});
    CHECK(shown.state().history.position() == steps);
    CHECK(shown.state().threatCase.reports.size() == reports);
}

TEST_CASE("What is no picture, or too large a one, is refused with a reason", "[cardpicture][window][hostile]")
{
    PictureWindow shown;
    const auto [card, thing] = shown.card();
    const QPointF at = shown.canvas->areaOf({HitKind::Card, card}).center();
    QSignalSpy refused(&shown.window.session(), &Session::refused);
    shown.drop(shown.file("huge.png", pngHead(30'000, 30'000)), at);
    REQUIRE(refused.size() == 1);
    CHECK(refused[0][0].toString().contains(QStringLiteral("30000 x 30000")));
    shown.drop(shown.file("text.png", "no picture"), at);
    REQUIRE(refused.size() == 2);
    CHECK(shown.state().threatCase.attachments.size() == 0);
    // A good header with nothing behind it is taken, and told on the card.
    shown.drop(shown.file("cut.png", pngHead(40, 40)), at);
    CHECK(shown.pictures() == 0);
    const auto& texts = shown.state().picture->display.texts.text;
    CHECK(std::find(texts.begin(), texts.end(), "cut.png cannot be shown") != texts.end());
}

TEST_CASE("The inspector shows an attached picture and puts it on the card", "[cardpicture][window]")
{
    PictureWindow shown;
    const EntityId thing = shown.card().second;
    Attachment attachment{.about = thing, .fileName = "logo.png", .caption = "<b>The</b> logo", .bytes = shared(pngWithTexts())};
    shown.window.session().dispatch(action::Edit(action::Attach{attachment}));
    REQUIRE(shown.isDrawn());
    CHECK(shown.pictures() == 0);
    shown.window.session().select({.entities = {thing}});
    QTest::qWait(20);
    const auto actions = [&](const char* text) {
        QList<QAction*> found;
        for (QAction* action : shown.window.findChildren<QAction*>())
            if (action->text() == QLatin1String(text))
                found.append(action);
        return found;
    };
    REQUIRE(actions("Show on the card").size() == 1);
    const auto labels = shown.window.findChildren<QLabel*>();
    CHECK(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
        return label->accessibleName() == QStringLiteral("<b>The</b> logo") && !label->pixmap().isNull();
    }));
    actions("Show on the card").front()->trigger();
    REQUIRE(QTest::qWaitFor([&] { return shown.isDrawn() && shown.pictures() == 1; }, patienceMs));
    QTest::qWait(20);
    REQUIRE(actions("Do not show on the card").size() == 1);
    actions("Do not show on the card").front()->trigger();
    REQUIRE(QTest::qWaitFor([&] { return shown.isDrawn() && shown.pictures() == 0; }, patienceMs));
}
