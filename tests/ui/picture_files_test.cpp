// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/picture_files.h"

#include <QFile>
#include <QImage>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <array>
#include <optional>
#include <set>

#include "core/exporters/brief.h"
#include "tests/support/catch.h"
#include "tests/support/hostile_words.h"
#include "tests/ui/small_picture.h"
#include "ui/paint/fonts.h"
#include "ui/paint/pdf_file.h"
#include "ui/paint/png_file.h"
#include "ui/paint/write_picture.h"

using namespace throughline;
using namespace throughline::ui;

namespace {

DisplayList picture() { return test::smallPicture(makeTextMetrics(), true); }

std::shared_ptr<const Brief> briefOf(const DisplayList& list, const std::string& words)
{
    auto brief = std::make_shared<Brief>();
    brief->title = brief->restsOn = brief->leftOut = words;
    brief->marking.tlp = Tlp::Green;
    brief->notes = {{.number = 1, .speaker = words, .detail = words, .claims = {{.stance = words, .hedge = {}, .medium = {}, .date = {}, .sentence = words, .report = words, .from = words, .verb = words, .to = words, .state = {}}}}};
    brief->figure = std::make_shared<const DisplayList>(list);
    return brief;
}

/// A page on which a card is called so, and what its files are told.
struct NamedPage {
    DisplayList list;
    PageSpec spec;
};

NamedPage namedPage(const std::string& words)
{
    const TextMetrics metrics = makeTextMetrics();
    DisplayListBuilder builder(metrics);
    const HitIndex card = builder.addHit(HitKind::Card, 0, words);
    builder.roundRect({10, 10, 380, 40}, 6, StyleId::Card, card);
    builder.text({20, 34}, 12, FontFace::Regular, StyleId::TextStrong, words, card, TextAlign::Left, 360);
    NamedPage page{builder.seal({0, 0, 400, 60}), {}};
    page.spec.title = page.spec.marking = words;
    page.spec.brief = briefOf(page.list, words);
    return page;
}

/// What a program says; nothing if it is not there.
std::optional<QByteArray> answerOf(const QString& program, const QStringList& words)
{
    const QString path = QStandardPaths::findExecutable(program);
    if (path.isEmpty())
        return std::nullopt;
    QProcess process;
    process.start(path, words);
    REQUIRE(process.waitForFinished(120'000));
    INFO(process.readAllStandardError().toStdString());
    REQUIRE(process.exitCode() == 0);
    return process.readAllStandardOutput();
}

QString fileWith(const QTemporaryDir& folder, const QString& name, const QByteArray& bytes)
{
    QFile file(folder.filePath(name));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    return file.fileName();
}

void skip(const char* peer) { WARN("skipped: " << peer << " is not installed"); }

}  // namespace

TEST_CASE("Every picture format has an id of its own and writes equal bytes twice", "[files]")
{
    std::set<std::string_view> ids;
    PageSpec spec;
    spec.title = "Two cards";
    const DisplayList list = picture();
    spec.brief = briefOf(list, "Two cards");
    for (const PictureFormat& format : pictureFormats()) {
        INFO(format.id);
        CHECK(ids.insert(format.id).second);
        CHECK(findPictureFormat(format.extension) == &format);
        const Result<QByteArray> first = format.write(list, spec, {});
        const Result<QByteArray> second = format.write(list, spec, {});
        REQUIRE(first);
        REQUIRE(second);
        CHECK(first->size() > 150);
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

TEST_CASE("A PNG in strips is the picture in one piece", "[files][png]")
{
    PageSpec spec;
    spec.widthPx = 9000;  // strips of 444 rows
    spec.heightPx = 1500;
    spec.title = "Title";
    spec.marking = "TLP:GREEN";
    const QByteArray bytes = *findPictureFormat("png")->write(picture(), spec, {});
    const QImage strips = QImage::fromData(bytes);
    const QImage whole = *renderImage(picture(), {9000, 1500}, Theme::Light, {});
    CHECK(strips.convertToFormat(QImage::Format_RGB32) == whole);
    CHECK(strips.text(QStringLiteral("Title")) == QStringLiteral("Title"));
    CHECK(strips.text(QStringLiteral("Disclaimer")) == QStringLiteral("TLP:GREEN"));
}

TEST_CASE("A PDF of several pages has a bookmark for each", "[files][pdf]")
{
    const DisplayList list = picture();
    const std::array pages{PdfPage{&list, "First (page)"}, PdfPage{&list, "Zweite – Seite"}};
    PageSpec spec;
    spec.title = "Title";
    spec.marking = "TLP:GREEN";
    const Result<QByteArray> pdf = writePdfPages(pages, spec, {});
    REQUIRE(pdf);
    CHECK(pdf->contains("/Outlines"));
    CHECK(pdf->contains("/Count 2"));
    CHECK(pdf->contains("(First \\(page\\))"));
    CHECK(pdf->contains("/Subject (TLP:GREEN)"));
    CHECK(pdf->contains("<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">TLP:GREEN<"));
    CHECK_FALSE(pdf->contains("/Author"));
    CHECK(*pdf == *writePdfPages(pages, spec, {}));
    CHECK(writePdfPages({}, spec, {}).error().code == ErrorCode::Empty);
    const QTemporaryDir folder;
    const auto info = answerOf(QStringLiteral("pdfinfo"), {fileWith(folder, QStringLiteral("x.pdf"), *pdf)});
    if (!info)
        return skip("pdfinfo");
    CHECK(info->contains("Title:           Title"));
    CHECK(info->contains("Subject:         TLP:GREEN"));
    CHECK(info->contains("Pages:           2"));
}

TEST_CASE("Names stay names in pictures, slides and briefs", "[files][hostile]")
{
    for (const std::string& words : test::hostileWords()) {
        INFO(words.substr(0, 60));
        const NamedPage page = namedPage(words);
        for (const PictureFormat& format : pictureFormats()) {
            INFO(format.id);
            const Result<QByteArray> bytes = format.write(page.list, page.spec, {});
            REQUIRE(bytes);
            if (format.id == "svg") {
                CHECK_FALSE(test::turnsOrHides(bytes->toStdString()));
                QXmlStreamReader xml(*bytes);
                int scripts = 0;
                while (!xml.atEnd())
                    scripts += xml.readNext() == QXmlStreamReader::StartElement && (xml.name() == QStringLiteral("script") || xml.name() == QStringLiteral("img")) ? 1 : 0;
                CHECK_FALSE(xml.hasError());
                CHECK(scripts == 0);
            }
            if (format.id == "pdf") {
                // In the properties as a string whose parentheses are escaped; the metadata stream is XML, where they mean nothing.
                if (words.find("JavaScript (") != std::string::npos)
                    CHECK(bytes->contains("/JavaScript \\(app.alert\\(1\\)"));
                CHECK(bytes->count("/Type /Page\n") + bytes->count("/Type /Page ") == 1);
            }
            if (format.id == "png")
                CHECK_FALSE(QImage::fromData(*bytes).isNull());
        }
    }
}

TEST_CASE("A PDF's words can be found, and none of them turns the others", "[files][pdf][hostile]")
{
    const QTemporaryDir folder;
    const NamedPage page = namedPage("before \xE2\x80\xAE" "after <b> & (c)");
    const QByteArray pdf = *findPictureFormat("pdf")->write(page.list, page.spec, {});
    const QString path = fileWith(folder, QStringLiteral("x.pdf"), pdf);
    const auto text = answerOf(QStringLiteral("pdftotext"), {path, QStringLiteral("-")});
    if (!text)
        return skip("pdftotext");
    CHECK(text->contains("after <b> & (c)"));
    CHECK_FALSE(test::turnsOrHides(text->toStdString()));
    const auto fonts = answerOf(QStringLiteral("pdffonts"), {path});
    REQUIRE(fonts);
    const QList<QByteArray> lines = fonts->trimmed().split('\n');
    CHECK(lines.size() > 2);
    for (const QByteArray& line : lines.mid(2)) {
        const QList<QByteArray> columns = line.simplified().split(' ');  // … embedded, subset, Unicode, object, its generation
        REQUIRE(columns.size() > 5);
        CHECK(columns[columns.size() - 5] == "yes");
        CHECK(columns[columns.size() - 3] == "yes");
    }
}

TEST_CASE("A Markdown brief stands beside the picture that it shows", "[files]")
{
    const QTemporaryDir folder;
    const NamedPage page = namedPage("Unnamed group");
    const std::string path = folder.filePath(QStringLiteral("my notes.md")).toStdString();
    const auto written = writePicture(*findPictureFormat("md"), page.list, page.spec, path, {});
    REQUIRE(written);
    CHECK(*written == std::vector<std::string>{folder.filePath(QStringLiteral("my notes-picture.svg")).toStdString(), path});
    QFile text(QString::fromStdString(path));
    REQUIRE(text.open(QIODevice::ReadOnly));
    CHECK(text.readAll().contains("](my%20notes-picture.svg)"));
    QFile drawing(folder.filePath(QStringLiteral("my notes-picture.svg")));
    REQUIRE(drawing.open(QIODevice::ReadOnly));
    CHECK(drawing.readAll().contains("<svg"));
    PageSpec wordless = page.spec;
    wordless.brief = nullptr;
    CHECK(writePicture(*findPictureFormat("html"), page.list, wordless, path + ".html", {}).error().code == ErrorCode::BadArgument);
    CHECK_FALSE(QFile::exists(QString::fromStdString(path + ".html")));
}

TEST_CASE("Several pages are one document, or a file each", "[files]")
{
    const QTemporaryDir folder;
    const NamedPage page = namedPage("Unnamed group");
    const auto list = std::make_shared<const DisplayList>(page.list);
    const std::vector<BriefingPage> pages{{list, "Overview"}, {list, "Part 1 of 1"}, {list, "Sources"}};
    const auto written = [&](const std::string& format) {
        const auto made = writePicture(*findPictureFormat(format), pages, page.spec, folder.filePath(QStringLiteral("x.")).toStdString() + format, {});
        REQUIRE(made);
        return made->size();
    };
    CHECK(written("pdf") == 1);
    CHECK(written("pptx") == 1);
    CHECK(written("svg") == 3);
    CHECK(written("png") == 3);
    CHECK(QFile::exists(folder.filePath(QStringLiteral("x-3.svg"))));
    CHECK(pagePath("a.b/briefing.png", 1) == "a.b/briefing-2.png");
}

TEST_CASE("A slide opens in LibreOffice and looks like the page", "[files][pptx][peer]")
{
    const QTemporaryDir folder;
    const QString office = QStandardPaths::findExecutable(QStringLiteral("soffice"));
    if (office.isEmpty() || QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty())
        return skip("LibreOffice");
    const NamedPage page = namedPage("Group <b> & ]]> name");
    const QString slide = fileWith(folder, QStringLiteral("x.pptx"), *findPictureFormat("pptx")->write(page.list, page.spec, {}));
    answerOf(office, {QString(QStringLiteral("-env:UserInstallation=file://") + folder.filePath(QStringLiteral("office"))), QStringLiteral("--headless"),
                      QStringLiteral("--convert-to"), QStringLiteral("pdf"), QStringLiteral("--outdir"), folder.path(), slide});
    const auto text = answerOf(QStringLiteral("pdftotext"), {folder.filePath(QStringLiteral("x.pdf")), QStringLiteral("-")});
    CHECK(text->trimmed() == "Group <b> & ]]> name");
}

TEST_CASE("An SVG opens in librsvg", "[files][svg][peer]")
{
    const QTemporaryDir folder;
    const NamedPage page = namedPage("Group <b> & ]]> name");
    const QString svg = fileWith(folder, QStringLiteral("x.svg"), *findPictureFormat("svg")->write(page.list, page.spec, {}));
    const auto png = answerOf(QStringLiteral("rsvg-convert"), {svg});
    if (!png)
        return skip("rsvg-convert");
    const QImage image = QImage::fromData(*png);
    CHECK(image.size() == QSize(400, 60));
    CHECK(image.pixelColor(5, 5) == QColor(Qt::white));
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
