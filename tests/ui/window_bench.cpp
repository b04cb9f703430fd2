// SPDX-License-Identifier: GPL-3.0-or-later
// throughline_bench_window EDGES: what a person waits for in the window on a large picture, from the event to the painted
// canvas (1920 by 1080, software rendering); wall time, ms. The layout that comes first takes its time.
// Run with QT_QPA_PLATFORM=offscreen.
#include <QApplication>
#include <QElapsedTimer>
#include <QHashSeed>
#include <QMouseEvent>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <string>
#include <vector>

#include "core/casefile/casefile.h"
#include "core/workbench/edge_list_case.h"
#include "ui/canvas/canvas.h"
#include "ui/session.h"
#include "ui/window/main_window.h"

namespace throughline::bench {
namespace {

constexpr int rounds = 40;
constexpr int lensRounds = 12;
constexpr int patienceMs = 20'000;

/// Counts what is painted of one widget, and when that was done.
class PaintCount : public QObject {
public:
    explicit PaintCount(QWidget& widget) : QObject(&widget) { widget.installEventFilter(this); }
    int count = 0;
    std::chrono::steady_clock::time_point first;  ///< end of the first since `count` was 0

protected:
    bool eventFilter(QObject* widget, QEvent* event) override
    {
        if (event->type() != QEvent::Paint)
            return false;
        widget->event(event);
        if (++count == 1)
            first = std::chrono::steady_clock::now();
        return true;
    }
};

struct Times {
    std::vector<double> all;
    void print(const char* what)
    {
        std::sort(all.begin(), all.end());
        const auto at = [&](double share) { return all[static_cast<std::size_t>(share * static_cast<double>(all.size() - 1))]; };
        std::printf("| %s | %.1f | %.1f | %.1f |\n", what, at(0.5), at(0.95), all.back());
    }
};

class WindowBench {
public:
    explicit WindowBench(ui::MainWindow& window) : m_window(window), m_canvas(*window.findChild<ui::Canvas*>()), m_painted(m_canvas) {}

    void run()
    {
        hoverAndChoose();
        turnLens();
    }

private:
    const WorkbenchState& state() const { return m_window.session().state(); }

    void waitUntil(const std::function<bool()>& isDone)
    {
        QElapsedTimer clock;
        clock.start();
        QTimer wake;  // so that it is asked again where nothing happens
        wake.start(patienceMs);
        while (!isDone()) {
            if (clock.elapsed() > patienceMs) {
                std::fputs("What was waited for did not come.\n", stderr);
                std::exit(1);
            }
            QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
        }
    }

    void settle()
    {
        waitUntil([this] { return !m_window.session().isBusy() && state().picture && !state().isPictureStale(); });
        QElapsedTimer quiet;
        quiet.start();
        QTimer::singleShot(300, &m_canvas, [] {});
        waitUntil([&] { return quiet.elapsed() >= 300; });
    }

    /// From an event until the canvas was painted.
    double untilPainted(const std::function<void()>& event)
    {
        m_painted.count = 0;
        const auto start = std::chrono::steady_clock::now();
        event();
        waitUntil([&] { return m_painted.count > 0; });
        return since(start);
    }

    /// To the end of the first painting since it was last counted from 0.
    double since(std::chrono::steady_clock::time_point start) const
    {
        return std::chrono::duration<double, std::milli>(m_painted.first - start).count();
    }

    void moveMouse(QPointF at)
    {
        QMouseEvent move(QEvent::MouseMove, at, m_canvas.mapToGlobal(at), Qt::NoButton, Qt::NoButton, Qt::NoModifier);
        QApplication::sendEvent(&m_canvas, &move);
    }

    /// One of the things wholly in sight, so that the view need not move to it.
    EntityId inSight(std::size_t number) const
    {
        const Camera camera = m_canvas.camera();
        const Picture& picture = *state().picture;
        std::vector<std::size_t> seen;
        for (std::size_t card = 0; card < picture.layout.cards.size(); ++card) {
            const Point centre = picture.layout.cards[card].centre();
            if (camera.zoom == 0 || (std::abs(centre.x - camera.centre.x) < m_canvas.width() / camera.zoom * 0.3
                                     && std::abs(centre.y - camera.centre.y) < m_canvas.height() / camera.zoom * 0.3))
                seen.push_back(card);
        }
        const std::size_t card = seen.empty() ? 0 : seen[number % seen.size()];
        return picture.graph->node(picture.plan.cards[card].nodes.front()).entities.front();
    }

    /// At five scales, from the whole to reading size.
    void hoverAndChoose()
    {
        Times hovers;
        Times choices;
        for (int look = 0; look < 5; ++look) {
            for (int i = 0; i < (look == 0 ? 0 : 5); ++i)
                m_canvas.zoomIn();
            settle();
            for (int i = 0; i < rounds / 5; ++i) {
                const QPointF at(m_canvas.width() * (0.2 + 0.07 * i), m_canvas.height() * (0.25 + 0.06 * i));
                m_painted.count = 0;
                const auto start = std::chrono::steady_clock::now();
                moveMouse(at);
                QCoreApplication::processEvents();
                if (m_painted.count > 0)
                    hovers.all.push_back(since(start));
                m_window.session().select({});
                settle();
                const EntityId thing = inSight(static_cast<std::size_t>(look * 7919 + i * 104729));
                choices.all.push_back(untilPainted([&] { m_window.session().select({.entities = {thing}, .relationships = {}, .incident = {}, .claim = {}}); }));
                settle();
            }
        }
        if (!hovers.all.empty())
            hovers.print("pointing at something");
        choices.print("choosing a card");
    }

    void turnLens()
    {
        std::vector<std::size_t> claims(state().threatCase.entities.size());
        for (const Claim& claim : state().threatCase.claims)
            if (claim.speaker)
                ++claims[rowOf(*claim.speaker)];
        const auto busiest = static_cast<std::size_t>(std::max_element(claims.begin(), claims.end()) - claims.begin());
        Times without;
        Times back;
        Times drawn;
        for (int i = 0; i < lensRounds; ++i) {
            Lens lens;
            if (i % 2 == 0)
                lens.disbelieve.push_back(state().threatCase.entities[busiest].id);
            bool isForetold = false;
            const auto heard = QObject::connect(&m_window.session(), &ui::Session::pictureForetold, [&] { isForetold = true; });
            QElapsedTimer clock;
            clock.start();
            m_window.session().dispatch(action::SetLens{lens});
            waitUntil([&] { return isForetold || (!m_window.session().isBusy() && !state().isPictureStale()); });
            const int before = m_painted.count;
            waitUntil([&] { return m_painted.count > before; });
            (i % 2 == 0 ? without : back).all.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
            QObject::disconnect(heard);
            waitUntil([this] { return !m_window.session().isBusy() && !state().isPictureStale(); });
            drawn.all.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
            settle();
        }
        without.print("a source not believed: what leaves has left");
        back.print("believed again: what comes back is back");
        drawn.print("either: the new picture is drawn");
    }

    ui::MainWindow& m_window;
    ui::Canvas& m_canvas;
    PaintCount m_painted;
};

CaseDocument unfolded(ThreatCase threatCase)
{
    CaseDocument document;
    document.threatCase = std::move(threatCase);
    document.view.layout = "force";
    for (std::size_t i = 0; i < document.threatCase.entities.size(); ++i)
        document.view.unfolded.push_back(idAt<EntityId>(i));
    return document;
}

int measure(const char* file)
{
    Result<ThreatCase> threatCase = readEdgeListCase(file);
    if (!threatCase) {
        std::fprintf(stderr, "%s\n", threatCase.error().message.c_str());
        return 1;
    }
    const QTemporaryDir folder;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder.path());
    const QString path = folder.filePath(QStringLiteral("bench.tline"));
    if (!writeCasefile(path.toStdString(), unfolded(*std::move(threatCase)), {})) {
        std::fputs("The case could not be written.\n", stderr);
        return 1;
    }
    ui::MainWindow window;
    window.resize(1920, 1080);
    window.show();
    window.commands()["reducedMotion"]->setChecked(true);
    window.openFiles({path});
    const auto& state = window.session().state();
    while (window.session().isBusy() || !state.picture || state.isPictureStale())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    std::printf("%zu cards, %zu lines\n\n| from the event to the painted canvas | middle | p95 | most |\n|---|---|---|---|\n", state.picture->plan.cards.size(),
                state.picture->plan.links.size());
    WindowBench(window).run();
    return 0;
}

}  // namespace
}  // namespace throughline::bench

int main(int argc, char** argv)
{
    QHashSeed::setDeterministicGlobalSeed();
    const QApplication application(argc, argv);
    if (argc < 2) {
        std::fputs("throughline_bench_window EDGES\n", stderr);
        return 2;
    }
    return throughline::bench::measure(argv[1]);
}
