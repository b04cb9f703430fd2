// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/job_runner.h"

#include <algorithm>
#include <QMetaObject>
#include <atomic>
#include <memory>
#include <utility>

namespace throughline::ui {

JobRunner::JobRunner(QObject* parent) : QObject(parent) {}

JobRunner::~JobRunner()
{
    for (auto& [number, running] : m_running)
        running.stop.request_stop();
}

void JobRunner::start(JobKind kind, const QString& label, Work work)
{
    stopOlder(kind);
    const Number number = ++m_last;
    const Running running{kind, std::stop_source()};
    m_running.emplace(number, running);
    emit started(label);
    m_pool.submit([this, number, job = jobFor(number, running.stop), work = std::move(work)] {
        Finish then = work(job);
        QMetaObject::invokeMethod(
            this, [this, number, then = std::move(then)] { finish(number, then); }, Qt::QueuedConnection);
    });
}

void JobRunner::letGo(std::shared_ptr<const void> value)
{
    m_pool.submit([value = std::move(value)] { static_cast<void>(value); });
}

void JobRunner::cancel()
{
    for (auto& [number, running] : m_running)
        running.stop.request_stop();
}

void JobRunner::cancel(JobKind kind)
{
    for (auto& [number, running] : m_running)
        if (running.kind == kind)
            running.stop.request_stop();
}

void JobRunner::stopOlder(JobKind kind)
{
    if (kind == JobKind::Import || kind == JobKind::Export || kind == JobKind::Edit || kind == JobKind::Save)
        return;
    cancel(kind);
}

bool JobRunner::isRunning(JobKind kind) const
{
    return std::any_of(m_running.begin(), m_running.end(), [kind](const auto& job) { return job.second.kind == kind; });
}

void JobRunner::finish(Number number, const Finish& then)
{
    const auto found = m_running.find(number);
    // An export or a save may have written its file already: what came of it is always told.
    const bool isWriting = found->second.kind == JobKind::Export || found->second.kind == JobKind::Save;
    const bool isWanted = isWriting || !found->second.stop.stop_requested();
    m_running.erase(found);
    if (isWanted && then)
        then();
    if (m_running.empty())
        emit idle();
}

Job JobRunner::jobFor(Number number, const std::stop_source& stop)
{
    // One message per percent: parsers report far more often than a bar can show.
    const auto lastPercent = std::make_shared<std::atomic<int>>(-1);
    auto report = [this, number, lastPercent](double fraction) {
        const int percent = static_cast<int>(fraction * 100);
        if (lastPercent->exchange(percent) == percent)
            return;
        QMetaObject::invokeMethod(
            this,
            [this, number, fraction] {
                if (number == m_last)
                    emit progressed(fraction);
            },
            Qt::QueuedConnection);
    };
    return {.stop = stop.get_token(), .progress = std::move(report)};
}

}  // namespace throughline::ui
