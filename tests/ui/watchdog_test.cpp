// SPDX-License-Identifier: GPL-3.0-or-later
#include <QEvent>
#include <QEventLoop>
#include <QObject>
#include <QTimer>
#include <chrono>
#include <thread>

#include "tests/ui/qt_catch.h"
#include "ui/watchdog.h"

using namespace throughline::ui;

namespace {

/// Keeps whoever sends it an event waiting, or opens a loop that ends at once.
class Slow : public QObject {
public:
    std::chrono::milliseconds pause{0};
    std::chrono::milliseconds loop{0};

    bool event(QEvent*) override
    {
        std::this_thread::sleep_for(pause);
        if (loop.count() > 0) {
            QEventLoop waiting;
            QTimer::singleShot(loop, &waiting, &QEventLoop::quit);
            waiting.exec();
        }
        return true;
    }
};

/// Long turns that come of sending one event to `receiver`.
std::vector<LongTurn> turnsOf(Slow& receiver)
{
    auto* watched = WatchedApplication::running();
    REQUIRE(watched != nullptr);
    const std::size_t before = watched->longTurns().size();
    QEvent event(QEvent::User);
    QCoreApplication::sendEvent(&receiver, &event);
    return {watched->longTurns().begin() + static_cast<std::ptrdiff_t>(before), watched->longTurns().end()};
}

}  // namespace

TEST_CASE("The watchdog names who kept the window from answering, and how long", "[watchdog]")
{
    Slow slow;
    slow.setObjectName(QStringLiteral("sleeper"));
    slow.pause = std::chrono::milliseconds(2 * WatchedApplication::limitMs);
    const std::vector<LongTurn> turns = turnsOf(slow);
    REQUIRE(turns.size() == 1);
    CHECK(turns[0].event == QEvent::User);
    CHECK(turns[0].receiver.endsWith(QStringLiteral("sleeper")));
    CHECK(turns[0].ms >= 2 * WatchedApplication::limitMs);
}

TEST_CASE("A turn that waits in a loop of its own is not long", "[watchdog]")
{
    Slow slow;
    slow.loop = std::chrono::milliseconds(2 * WatchedApplication::limitMs);
    for (const LongTurn& turn : turnsOf(slow))
        CHECK(turn.event != QEvent::User);
}
