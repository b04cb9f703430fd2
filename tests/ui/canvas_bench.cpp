// SPDX-License-Identifier: GPL-3.0-or-later
// throughline_bench_canvas [NODES...]: full frames of the canvas at 1920 by 1080 beside a QGraphicsView with one item for
// each node and each line, of the same made-up picture, in the same run. docs/benchmarks.md has the figures.
#include <QApplication>
#include <QElapsedTimer>
#include <QGraphicsItem>
#include <QGraphicsScene>
#include <QGraphicsView>
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <memory>

#include "core/scene/picture.h"
#include "tests/support/random_numbers.h"
#include "ui/canvas/kept_frame.h"
#include "ui/paint/fonts.h"
#include "ui/theme.h"

using namespace throughline;
using namespace throughline::ui;

namespace {

constexpr QSize window{1920, 1080};
constexpr std::size_t perCluster = 50;
constexpr double slowEnoughMs = 20'000;  ///< of all frames of a design at one size; then it is stopped

/// Clusters of cards on a grid; two lines a card, nine of ten within its cluster or the next ones.
std::shared_ptr<Picture> madeUpPicture(std::size_t nodes, const TextMetrics& metrics)
{
    auto picture = std::make_shared<Picture>();
    test::RandomNumbers random(nodes);
    picture->plan.bands.emplace_back();
    const auto columns = static_cast<std::size_t>(std::ceil(std::sqrt(static_cast<double>(nodes / perCluster + 1) * 1.6)));
    for (std::uint32_t i = 0; i < nodes; ++i) {
        const std::size_t cluster = i / perCluster;
        picture->plan.cards.push_back({.nodes = {i}, .glyph = static_cast<Glyph>(i % 8), .title = "relay-" + std::to_string(i) + ".example"});
        const double x = static_cast<double>(cluster % columns) * 2400 + static_cast<double>(random.below(2000));
        const double y = static_cast<double>(cluster / columns) * 1500 + static_cast<double>(random.below(1200));
        picture->layout.cards.push_back({x, y, 184, 44});
        picture->layout.bounds = picture->layout.bounds.united(picture->layout.cards.back());
    }
    for (std::uint32_t i = 0; i < 2 * nodes; ++i) {
        const auto from = static_cast<std::uint32_t>(i % nodes);
        const std::size_t reach = random.chance(90) ? 2 * perCluster : nodes;
        const auto to = static_cast<std::uint32_t>((from + 1 + random.below(std::max<std::size_t>(reach, 2) - 1)) % nodes);
        picture->plan.links.push_back({.from = {false, from}, .to = {false, to}, .line = i % 5 == 0 ? LineKind::Dashed : LineKind::Solid});
        const Point a = picture->layout.cards[from].centre();
        const Point b = picture->layout.cards[to].centre();
        const auto between = [&](double t) { return Point{a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t}; };
        picture->layout.routes.push_back({{a, between(1.0 / 3), between(2.0 / 3), b}});
        picture->layout.linkLabels.emplace_back();
    }
    picture->display = buildDisplayList(picture->plan, picture->layout, metrics);
    picture->ranks = rankCards(picture->plan);
    if (nodes >= leastOverviewCards)
        picture->overview = *makeOverview(picture->plan, picture->layout, picture->ranks, metrics, 1, {});
    return picture;
}

/// From the whole to reading size, panned a little each time.
std::vector<Viewport> looks(const Rect& bounds)
{
    std::vector<Viewport> all;
    const Viewport fit = Viewport::fitting(bounds, window, {24, 16, 24, 16});
    for (int i = 0; i <= 10; ++i) {
        Viewport look = fit.zoomed(std::pow(std::max(1.0, 1 / fit.scale), i / 10.0), {900, 500});
        look.offset += QPointF(7.0 * i, -5.0 * i);
        all.push_back(look);
    }
    return all;
}

class CardItem : public QGraphicsItem {
public:
    CardItem(const QRectF& box, QString title) : m_box(box), m_title(std::move(title)) {}
    QRectF boundingRect() const override { return m_box.adjusted(-1, -1, 1, 1); }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) override
    {
        painter->setPen(QColor(0xB9, 0xC1, 0xCE));
        painter->setBrush(Qt::white);
        painter->drawRoundedRect(m_box, 7, 7);
        if (painter->worldTransform().m11() < 0.3)
            return;
        painter->setPen(Qt::black);
        painter->drawText(m_box, Qt::AlignCenter, m_title);
    }

private:
    QRectF m_box;
    QString m_title;
};

struct Times {
    double middle = 0;
    double worst = 0;
    std::size_t frames = 0;
};

Times timesOf(std::vector<double> frames)
{
    std::sort(frames.begin(), frames.end());
    return {frames[frames.size() / 2], frames.back(), frames.size()};
}

Times ours(const Picture& picture, const TextMetrics& metrics)
{
    KeptFrame frame(metrics);
    QImage screen(window, QImage::Format_RGB32);
    std::vector<double> times;
    for (const Viewport& look : looks(picture.display.bounds)) {
        frame.forget();
        QElapsedTimer clock;
        clock.start();
        QPainter painter(&screen);
        frame.paint(painter, {.picture = &picture, .list = &picture.display, .sheet = &styleSheet(Theme::Light), .emphasis = {},
                              .accent = QColor(0, 114, 178), .viewport = look, .size = window, .pixelRatio = 1});
        painter.end();
        times.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
    }
    return timesOf(times);
}

Times itemEach(const Picture& picture)
{
    QGraphicsScene scene;
    for (const PlanLink& link : picture.plan.links) {
        const Point a = picture.layout.cards[link.from.index].centre();
        const Point b = picture.layout.cards[link.to.index].centre();
        scene.addLine(a.x, a.y, b.x, b.y, QPen(QColor(0x45, 0x53, 0x6A), 1.6, link.line == LineKind::Dashed ? Qt::DashLine : Qt::SolidLine));
    }
    for (std::size_t i = 0; i < picture.plan.cards.size(); ++i) {
        const Rect& box = picture.layout.cards[i];
        scene.addItem(new CardItem({box.x, box.y, box.width, box.height}, QString::fromStdString(picture.plan.cards[i].title)));
    }
    QGraphicsView view(&scene);
    view.setRenderHint(QPainter::Antialiasing);
    view.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view.setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view.setTransformationAnchor(QGraphicsView::NoAnchor);
    view.resize(window);
    view.show();
    QApplication::processEvents();
    std::vector<double> times;
    QElapsedTimer all;
    all.start();
    for (const Viewport& look : looks(picture.display.bounds)) {
        view.setTransform(QTransform::fromScale(look.scale, look.scale));
        const Point centre = look.toScene({window.width() / 2.0, window.height() / 2.0});
        view.centerOn(centre.x, centre.y);
        QElapsedTimer clock;
        clock.start();
        view.viewport()->repaint();
        times.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
        if (static_cast<double>(all.elapsed()) > slowEnoughMs)
            break;
    }
    return timesOf(times);
}

}  // namespace

int main(int argc, char** argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    std::vector<std::size_t> sizes;
    for (int i = 1; i < argc; ++i)
        sizes.push_back(std::strtoull(argv[i], nullptr, 10));
    if (sizes.empty())
        sizes = {1000, 10000, 100000};
    const QApplication application(argc, argv);
    const TextMetrics metrics = makeTextMetrics();
    std::printf("%8s %8s | %10s %10s | %10s %10s | %s\n", "nodes", "lines", "ours ms", "worst", "items ms", "worst", "ratio");
    for (const std::size_t nodes : sizes) {
        const std::shared_ptr<Picture> picture = madeUpPicture(nodes, metrics);
        const Times mine = ours(*picture, metrics);
        const Times theirs = itemEach(*picture);
        std::printf("%8zu %8zu | %10.1f %10.1f | %10.1f %10.1f | %.0f%s\n", nodes, picture->plan.links.size(), mine.middle, mine.worst, theirs.middle,
                    theirs.worst, theirs.middle / mine.middle, theirs.frames < mine.frames ? " (stopped)" : "");
        std::fflush(stdout);
    }
    return 0;
}
