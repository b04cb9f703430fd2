// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/png_file.h"

#include <QBuffer>
#include <QImage>
#include <QImageWriter>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/paint/painter.h"
#include "ui/qt_text.h"

namespace throughline::ui {

namespace {

constexpr int bandRows = 512;
constexpr double inchMm = 25.4;

QString sizeText(const Size& size)
{
    return QStringLiteral("%1 x %2 pixels").arg(size.width, 0, 'f', 0).arg(size.height, 0, 'f', 0);
}

/// A band at a time, so that a large picture can be stopped.
bool paintBands(QImage& image, const DisplayList& list, const StyleSheet& sheet, const Job& job)
{
    const Placement place = placeOn({static_cast<double>(image.width()), static_cast<double>(image.height())}, list);
    for (int top = 0; top < image.height(); top += bandRows) {
        if (job.isStopped())
            return false;
        job.report(0.8 * top / image.height());
        QPainter painter(&image);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        painter.setClipRect(0, top, image.width(), bandRows);
        applyPlacement(painter, place);
        PaintOptions options;
        const Rect band{-place.offset.x / place.scale, (top - place.offset.y) / place.scale,
                        image.width() / place.scale, bandRows / place.scale};
        options.area = band.grown(1 / place.scale);
        paint(painter, list, sheet, options);
    }
    return true;
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
    if (pixels.width * pixels.height > maxPngPixels || std::max(pixels.width, pixels.height) > maxPngSide)
        return Error{ErrorCode::TooLarge,
                     fromQt(QString(sizeText(pixels) + QStringLiteral("; at most 160 million pixels and 32000 on a side"))),
                     "size"};
    QImage image(static_cast<int>(pixels.width), static_cast<int>(pixels.height), QImage::Format_RGB32);
    if (image.isNull())
        return Error{ErrorCode::TooLarge, fromQt(QString(QStringLiteral("no memory for ") + sizeText(pixels))), "size"};
    const StyleSheet& sheet = styleSheet(theme);
    image.fill(toQt(styleOf(sheet, StyleId::Page).fill));
    if (!paintBands(image, list, sheet, job))
        return Error{ErrorCode::Cancelled, "", ""};
    return image;
}

Result<QByteArray> writePng(const DisplayList& list, const PageSpec& spec, const Job& job)
{
    const Result<Size> pixels = pixelSize(list, spec);
    if (!pixels)
        return pixels.error();
    Result<QImage> image = renderImage(list, *pixels, spec.theme, job);
    if (!image)
        return image.error();
    const int dotsPerMetre = static_cast<int>(std::lround(spec.dpi / inchMm * 1000));
    image->setDotsPerMeterX(dotsPerMetre);
    image->setDotsPerMeterY(dotsPerMetre);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, "png");
    writer.setQuality(60);  // zlib level 4: half the time of the default for a tenth more bytes
    if (!spec.title.empty())
        writer.setText(QStringLiteral("Title"), toQt(spec.title));
    if (!writer.write(*image))
        return Error{ErrorCode::Internal, fromQt(writer.errorString()), "png"};
    return bytes;
}

}  // namespace throughline::ui
