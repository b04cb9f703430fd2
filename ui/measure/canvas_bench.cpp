// SPDX-License-Identifier: GPL-3.0-or-later
// Frame times of the canvas: the same frames that the window shows, into an image of its size.
#include <QImage>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "core/scene/picture.h"
#include "ui/canvas/kept_frame.h"
#include "ui/measure/bench.h"
#include "ui/paint/fonts.h"
#include "ui/theme.h"

namespace throughline::ui {

namespace {

constexpr int steps = 200;
constexpr int fullEvery = 5;  ///< steps, at least: how often the window would repaint in full while something moves
constexpr QSize window{1920, 1080};

/// In from the whole to reading size and out again, panning on every other step.
class Journey {
public:
    explicit Journey(const Rect& picture)
        : m_viewport(Viewport::fitting(picture, window, {24, 16, 24, 16})),
          m_factor(std::pow(std::max(1.0, readingScale / m_viewport.scale), 4.0 / steps))
    {
    }

    Viewport next()
    {
        const bool isIn = m_step < steps / 2;
        if (m_step % 2 == 0)
            m_viewport = m_viewport.zoomed(isIn ? m_factor : 1 / m_factor, {window.width() * 0.5, window.height() * 0.5});
        else
            m_viewport = m_viewport.moved({isIn ? 23.0 : -23.0, isIn ? -14.0 : 14.0});
        ++m_step;
        return m_viewport;
    }

private:
    static constexpr double readingScale = 1;
    Viewport m_viewport;
    double m_factor;
    int m_step = 0;
};

}  // namespace

Result<Measured> benchCanvas(const std::string& file, const Job& job)
{
    const Result<BenchCase> input = readBenchCase(file, job);
    if (!input)
        return input.error();
    const TextMetrics metrics = makeTextMetrics();
    const Result<std::shared_ptr<const Picture>> made = makePicture(input->threatCase, input->claims, input->view, metrics, job);
    if (!made)
        return made.error();
    const Picture& picture = **made;
    const StyleSheet& sheet = styleSheet(Theme::Light);
    KeptFrame frame(metrics);
    QImage screen(window, QImage::Format_RGB32);
    Journey journey(picture.display.bounds);
    std::vector<double> all;
    std::vector<double> full;
    const std::vector<Emphasis> emphasis(picture.display.hits.size(), Emphasis::None);
    for (int i = 0; i < steps; ++i) {
        if (job.isStopped())
            return Error{ErrorCode::Cancelled, "", ""};
        const FrameRenderer::Request request{.picture = &picture, .list = &picture.display, .sheet = &sheet, .emphasis = emphasis,
                                             .accent = QColor(0, 114, 178), .viewport = journey.next(), .size = window, .pixelRatio = 1};
        if (i % fullEvery == 0)
            frame.forget();
        const double begin = wallMs();
        QPainter painter(&screen);
        const bool isFull = frame.paint(painter, request);
        painter.end();
        all.push_back(wallMs() - begin);
        if (isFull)
            full.push_back(all.back());
    }
    return Measured{{"nodes", static_cast<double>(picture.plan.cards.size())}, {"edges", static_cast<double>(picture.plan.links.size())},
                    {"frame_p50_ms", quantile(all, 0.5)}, {"frame_p95_ms", quantile(all, 0.95)}, {"frame_max_ms", quantile(all, 1)},
                    {"repaints", static_cast<double>(full.size())}, {"repaint_p95_ms", quantile(full, 0.95)}, {"peak_rss_mb", peakMegabytes()}};
}

}  // namespace throughline::ui
