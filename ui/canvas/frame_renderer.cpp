// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/frame_renderer.h"

#include <algorithm>
#include <cmath>
#include <thread>

namespace throughline::ui {

namespace {

/// The caller paints too.
std::size_t helpers() { return std::clamp(std::thread::hardware_concurrency(), 2U, 17U) - 1; }

Colour fromQt(const QColor& colour)
{
    return {static_cast<std::uint8_t>(colour.red()), static_cast<std::uint8_t>(colour.green()), static_cast<std::uint8_t>(colour.blue()), 255};
}

}  // namespace

FrameRenderer::FrameRenderer(const TextMetrics& metrics) : m_planner(m_glyphs, metrics), m_pool(helpers()) {}

QImage FrameRenderer::render(const Request& request)
{
    QImage image;
    renderInto(image, request);
    renderOver(image, request);
    return image;
}

void FrameRenderer::renderInto(QImage& image, const Request& request)
{
    const QSize pixels(static_cast<int>(std::ceil(request.size.width() * request.pixelRatio)),
                       static_cast<int>(std::ceil(request.size.height() * request.pixelRatio)));
    if (image.size() != pixels || image.format() != QImage::Format_RGB32)
        image = QImage(pixels, QImage::Format_RGB32);
    image.setDevicePixelRatio(request.pixelRatio);
    if (image.isNull())
        return;
    image.fill(raster::opaquePixel(styleOf(*request.sheet, StyleId::Page).fill));
    if (!request.picture)
        return;
    paintList(image, request, *request.list, false);
}

void FrameRenderer::renderOver(QImage& image, const Request& request)
{
    if (request.picture && request.overlay && !image.isNull())
        paintList(image, request, *request.overlay, true);
}

void FrameRenderer::paintList(QImage& image, const Request& request, const DisplayList& list, bool isPart)
{
    const QSize pixels = image.size();
    const double scale = request.viewport.scale * request.pixelRatio;
    const QPointF offset = request.viewport.offset * request.pixelRatio;
    const raster::FrameView view{.transform = {scale, {offset.x(), offset.y()}}, .pixelRatio = request.pixelRatio,
                                 .size = {static_cast<double>(pixels.width()), static_cast<double>(pixels.height())}, .emphasis = request.emphasis, .overview = request.overview, .isPart = isPart};
    const raster::FramePlan plan = m_planner.plan(*request.picture, list, *request.sheet, view);
    if (!isPart)
        m_detail = plan.detail;
    raster::Frame frame{.list = plan.list, .shapes = plan.shapes, .boxes = plan.boxes, .masks = plan.masks, .transform = view.transform,
                        .emphasis = plan.emphasis, .accent = fromQt(request.accent), .leastLine = 0.5 * request.pixelRatio};
    raster::paintFrame(reinterpret_cast<std::uint32_t*>(image.bits()), static_cast<std::size_t>(image.bytesPerLine()) / 4, pixels.width(),
                       pixels.height(), frame, *request.sheet, &m_pool);
}

}  // namespace throughline::ui
