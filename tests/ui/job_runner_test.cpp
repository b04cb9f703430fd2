// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/job_runner.h"

#include <QSignalSpy>
#include <QTest>
#include <QThread>
#include <atomic>
#include <latch>

#include "tests/ui/qt_catch.h"

using namespace throughline;
using namespace throughline::ui;

namespace {

constexpr int patienceMs = 5000;

bool waitIdle(JobRunner& runner)
{
    return QTest::qWaitFor([&] { return !runner.isBusy(); }, patienceMs);
}

}  // namespace

TEST_CASE("Of pictures only the newest arrives, whichever is ready first", "[jobs]")
{
    JobRunner runner;
    std::latch newerIsAsked(1);
    std::vector<int> arrived;
    runner.start(JobKind::Picture, QStringLiteral("old"), [&](const Job& job) -> JobRunner::Finish {
        newerIsAsked.wait();
        CHECK(job.isStopped());
        return [&] { arrived.push_back(1); };
    });
    runner.start(JobKind::Picture, QStringLiteral("new"),
                 [&](const Job&) -> JobRunner::Finish { return [&] { arrived.push_back(2); }; });
    newerIsAsked.count_down();
    REQUIRE(waitIdle(runner));
    CHECK(arrived == std::vector{2});
}

TEST_CASE("All imports arrive", "[jobs]")
{
    JobRunner runner;
    int arrived = 0;
    for (int i = 0; i < 5; ++i)
        runner.start(JobKind::Import, QString(), [&](const Job&) -> JobRunner::Finish { return [&] { ++arrived; }; });
    REQUIRE(waitIdle(runner));
    CHECK(arrived == 5);
}

TEST_CASE("A cancelled job is told so and its result is dropped", "[jobs]")
{
    JobRunner runner;
    QSignalSpy idle(&runner, &JobRunner::idle);
    bool hasArrived = false;
    std::latch isRunning(1);
    runner.start(JobKind::Import, QString(), [&](const Job& job) -> JobRunner::Finish {
        isRunning.count_down();
        while (!job.isStopped())
            QThread::msleep(1);
        return [&] { hasArrived = true; };
    });
    isRunning.wait();
    runner.cancel();
    REQUIRE((!idle.isEmpty() || idle.wait(patienceMs)));
    CHECK_FALSE(hasArrived);
}

TEST_CASE("Results arrive on the runner's thread, progress once per percent", "[jobs]")
{
    JobRunner runner;
    QSignalSpy progressed(&runner, &JobRunner::progressed);
    QThread* arrivedOn = nullptr;
    runner.start(JobKind::Query, QString(), [&](const Job& job) -> JobRunner::Finish {
        for (int i = 0; i <= 10000; ++i)
            job.report(i / 10000.0);
        return [&] { arrivedOn = QThread::currentThread(); };
    });
    REQUIRE(waitIdle(runner));
    CHECK(arrivedOn == QThread::currentThread());
    CHECK(progressed.size() == 101);
}
