// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <stop_token>

#include "core/base/job.h"
#include "core/base/thread_pool.h"

namespace throughline::ui {

/// What a job is for. Imports, exports, saves and edits all count. Of each other kind only the newest
/// matters: a new one stops the older, whose result is dropped.
enum class JobKind : std::uint8_t {
    Import, Export, Picture, Page, Query, Review, Find, Ledger, Entities, Relationships, OwnWords, Problems, Copy, Sources, Times, Charts, Counts, Elsewhere, Edit, Save
};

/// Runs work on core's one pool and brings what is to be done with the result back to this object's
/// thread. Destruction stops all jobs and waits for them.
class JobRunner : public QObject {
    Q_OBJECT

public:
    /// Done on the runner's thread, unless the job was stopped or overtaken. May be empty.
    using Finish = std::function<void()>;
    /// Runs on a thread of the pool.
    using Work = std::function<Finish(const Job&)>;

    explicit JobRunner(QObject* parent = nullptr);
    ~JobRunner() override;

    /// `label` says what is going on, for the status bar.
    void start(JobKind kind, const QString& label, Work work);
    /// Drops a large value on another thread: to free a hundred thousand cards takes longer than a frame.
    void letGo(std::shared_ptr<const void> value);
    /// Asks all jobs to stop; their results are dropped, but for those of exports.
    void cancel();
    /// The same for those of one kind.
    void cancel(JobKind kind);
    bool isBusy() const { return !m_running.empty(); }
    bool isRunning(JobKind kind) const;

signals:
    void started(const QString& label);
    /// 0..1 of the newest job.
    void progressed(double fraction);
    /// The last running job is over.
    void idle();

private:
    using Number = std::uint64_t;
    struct Running {
        JobKind kind;
        std::stop_source stop;
    };

    void stopOlder(JobKind kind);
    void finish(Number number, const Finish& then);
    Job jobFor(Number number, const std::stop_source& stop);

    std::map<Number, Running> m_running;
    Number m_last = 0;
    ThreadPool m_pool;  ///< last: its threads use the rest
};

}  // namespace throughline::ui
