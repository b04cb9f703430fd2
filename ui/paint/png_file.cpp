// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/png_file.h"

#include <QImage>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "core/base/png_stream.h"
#include "ui/paint/painter.h"
#include "ui/qt_text.h"

namespace throughline::ui {

namespace {

constexpr double inchMm = 25.4;
/// A picture that is kept whole, for looking at: a strip of a file may be part of a larger one.
constexpr double maxImagePixels = 160e6;
/// Strips are so high that they are painted quickly and take a few MiB.
constexpr int mostStripRows = 512;
constexpr double stripPixels = 4e6;

QString sizeText(const Size& size)
{
    return QStringLiteral("%1 x %2 pixels").arg(size.width, 0, 'f', 0).arg(size.height, 0, 'f', 0);
}

int stripRows(const Size& pixels) { return std::clamp(static_cast<int>(stripPixels / pixels.width), 16, mostStripRows); }

/// The part of a page that begins at row `top` and is as high as the image.
void paintStrip(QImage& image, int top, const Placement& place, const DisplayList& list, const StyleSheet& sheet)
{
    image.fill(toQt(styleOf(sheet, StyleId::Page).fill));
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.translate(0, -top);
    applyPlacement(painter, place);
    PaintOptions options;
    const Rect strip{-place.offset.x / place.scale, (top - place.offset.y) / place.scale, image.width() / place.scale, image.height() / place.scale};
    options.area = strip.grown(1 / place.scale);
    paint(painter, list, sheet, options);
}

/// Rows `top` to `top + rows` of an image, as an image over the same pixels.
QImage rowsOf(QImage& image, int top, int rows)
{
    return {image.scanLine(top), image.width(), rows, image.bytesPerLine(), image.format()};
}

Error tooLarge(const Size& pixels, const QString& most) { return {ErrorCode::TooLarge, fromQt(QString(sizeText(pixels) + most)), "size"}; }

PngHeader headerOf(const Size& pixels, const PageSpec& spec)
{
    PngHeader header{.width = static_cast<std::uint32_t>(pixels.width),
                     .height = static_cast<std::uint32_t>(pixels.height),
                     .dotsPerMetre = static_cast<std::uint32_t>(std::lround(spec.dpi / inchMm * 1000)),
                     .texts = {}};
    if (!spec.title.empty())
        header.texts.emplace_back("Title", spec.title);
    if (!spec.marking.empty())
        header.texts.emplace_back("Disclaimer", spec.marking);
    header.texts.emplace_back("Software", "Throughline");
    return header;
}

}  // namespace

Placement placeOn(const Size& page, const DisplayList& list)
{
    const double scale = std::min(page.width / list.bounds.width, page.height / list.bounds.height);
    return {scale,
            {(page.width - list.bounds.width * scale) / 2 - list.bounds.x * scale,
             (page.height - list.bounds.height * scale) / 2 - list.bounds.y * scale}};
}

void applyPlacement(QPainter& painter, const Placement& place)
{
    painter.translate(place.offset.x, place.offset.y);
    painter.scale(place.scale, place.scale);
}

Result<QImage> renderImage(const DisplayList& list, const Size& pixels, Theme theme, const Job& job)
{
    if (pixels.width * pixels.height > maxImagePixels || std::max(pixels.width, pixels.height) > maxPngSide)
        return tooLarge(pixels, QStringLiteral("; at most 160 million pixels and 32000 on a side"));
    QImage image(static_cast<int>(pixels.width), static_cast<int>(pixels.height), QImage::Format_RGB32);
    if (image.isNull())
        return Error{ErrorCode::TooLarge, fromQt(QString(QStringLiteral("no memory for ") + sizeText(pixels))), "size"};
    const Placement place = placeOn(pixels, list);
    for (int top = 0; top < image.height(); top += stripRows(pixels)) {
        if (job.isStopped())
            return Error{ErrorCode::Cancelled, "", ""};
        job.report(0.8 * top / image.height());
        QImage strip = rowsOf(image, top, std::min(stripRows(pixels), image.height() - top));
        paintStrip(strip, top, place, list, styleSheet(theme));
    }
    return image;
}

Result<QByteArray> writePng(const DisplayList& list, const PageSpec& spec, const Job& job)
{
    const Result<Size> pixels = pixelSize(list, spec);
    if (!pixels)
        return pixels.error();
    if (pixels->width * pixels->height > maxPngPixels || std::max(pixels->width, pixels->height) > maxPngSide)
        return tooLarge(*pixels, QStringLiteral("; at most 400 million pixels and 32000 on a side"));
    const auto height = static_cast<int>(pixels->height);
    QImage image(static_cast<int>(pixels->width), std::min(stripRows(*pixels), height), QImage::Format_RGB32);
    if (image.isNull())
        return Error{ErrorCode::TooLarge, fromQt(QString(QStringLiteral("no memory for ") + sizeText(*pixels))), "size"};
    const Placement place = placeOn(*pixels, list);
    PngStream png(headerOf(*pixels, spec));
    for (int top = 0; top < height; top += image.height()) {
        if (job.isStopped())
            return Error{ErrorCode::Cancelled, "", ""};
        job.report(static_cast<double>(top) / height);
        QImage strip = rowsOf(image, 0, std::min(image.height(), height - top));
        paintStrip(strip, top, place, list, styleSheet(spec.theme));
        for (int y = 0; y < strip.height(); ++y) {
            const auto* const row = reinterpret_cast<const std::uint32_t*>(strip.constScanLine(y));
            if (const Status added = png.add({row, static_cast<std::size_t>(strip.width())}); !added)
                return added.error();
        }
    }
    const Result<std::string> bytes = png.finish();
    if (!bytes)
        return bytes.error();
    return QByteArray(bytes->data(), static_cast<qsizetype>(bytes->size()));
}

}  // namespace throughline::ui
