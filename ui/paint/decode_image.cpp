// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/decode_image.h"

#include <QBuffer>
#include <QColorSpace>
#include <QImageReader>
#include <QImageWriter>
#include <algorithm>
#include <cstring>

#include "core/base/image_header.h"

namespace throughline::ui {

namespace {

/// As much smaller as it must be; sides of a pixel at least.
QSize withinSize(const QSize& size, const QSize& largest)
{
    if (size.width() <= largest.width() && size.height() <= largest.height())
        return size;
    return size.scaled(largest, Qt::KeepAspectRatio).expandedTo({1, 1});
}

bool isOpaque(const QImage& image)
{
    for (int y = 0; y < image.height(); ++y) {
        const auto* row = reinterpret_cast<const QRgb*>(image.constScanLine(y));
        if (!std::all_of(row, row + image.width(), [](QRgb pixel) { return qAlpha(pixel) == 255; }))
            return false;
    }
    return true;
}

}  // namespace

QImage decodeImage(const std::string& bytes, const QSize& largest)
{
    const std::optional<ImageHeader> header = readImageHeader(bytes);
    if (!header || !isDecodable(*header))
        return {};
    QByteArray raw = QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size()));
    QBuffer buffer(&raw);
    // Only these two, whatever further readers a system has.
    QImageReader reader(&buffer, header->format == ImageHeader::Format::Png ? "png" : "jpeg");
    reader.setAutoDetectImageFormat(false);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (!size.isValid())
        return {};
    const bool isTurned = reader.transformation().testFlag(QImageIOHandler::TransformationRotate90);
    reader.setScaledSize(withinSize(size, isTurned ? largest.transposed() : largest));
    QImage image = reader.read();
    if (image.isNull())
        return {};
    if (image.colorSpace().isValid())
        image.convertToColorSpace(QColorSpace::SRgb);
    return image.convertToFormat(QImage::Format_ARGB32_Premultiplied);
}

std::shared_ptr<CardImage> decodeCardImage(const std::string& bytes)
{
    const QImage image = decodeImage(bytes, {mostImageWidth, mostImageHeight});
    if (image.isNull())
        return nullptr;
    CardImage::Level level{.width = image.width(), .height = image.height(), .pixels = {}};
    for (int y = 0; y < image.height(); ++y) {
        const auto* row = reinterpret_cast<const QRgb*>(image.constScanLine(y));
        level.pixels.insert(level.pixels.end(), row, row + image.width());
    }
    auto made = std::make_shared<CardImage>();
    made->png = pngOf(image);
    made->levels.push_back(std::move(level));
    return made->png.empty() ? nullptr : made;
}

std::string pngOf(const QImage& image)
{
    const QImage source = image.convertToFormat(QImage::Format_ARGB32_Premultiplied);
    // Into an image of its own: texts, resolution and profile of the first stay behind.
    QImage pixels(source.size(), isOpaque(source) ? QImage::Format_RGB32 : QImage::Format_ARGB32_Premultiplied);
    if (pixels.isNull())
        return {};
    for (int y = 0; y < source.height(); ++y)
        std::memcpy(pixels.scanLine(y), source.constScanLine(y), static_cast<std::size_t>(source.width()) * sizeof(QRgb));
    // Else it would be that of the screen; there is no "none".
    constexpr int dotsPerMetre = 3780;
    pixels.setDotsPerMeterX(dotsPerMetre);
    pixels.setDotsPerMeterY(dotsPerMetre);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, "png");
    return writer.write(pixels) ? bytes.toStdString() : std::string();
}

}  // namespace throughline::ui
