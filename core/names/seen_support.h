// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <stop_token>
#include <string>

#include "core/base/result.h"
#include "core/names/seen_before.h"

namespace throughline {

/// A job that also stops by itself when its time is over; progress is not passed on.
class LimitedJob {
public:
    LimitedJob(const Job& outer, double seconds)
        : m_end(std::chrono::steady_clock::now() + std::chrono::duration_cast<std::chrono::steady_clock::duration>(std::chrono::duration<double>(seconds))),
          m_pass(outer.stop, Pass{&m_stop})
    {
        m_job.stop = m_stop.get_token();
        m_job.progress = [this](double) {
            if (std::chrono::steady_clock::now() > m_end)
                m_stop.request_stop();
        };
    }
    LimitedJob(const LimitedJob&) = delete;
    LimitedJob& operator=(const LimitedJob&) = delete;

    const Job& job() const { return m_job; }

private:
    struct Pass {
        std::stop_source* to;
        void operator()() const { to->request_stop(); }
    };
    std::stop_source m_stop;
    std::chrono::steady_clock::time_point m_end;
    std::stop_callback<Pass> m_pass;
    Job m_job;
};

/// Adds an entry with its keys; false if the set is full.
bool addSeenEntry(SeenSet& set, SeenEntry entry, const Entity& entity, const SeenLimits& limits);
/// Last part of a path.
std::string fileNameOf(const std::string& path);
/// Errors: FileNotFound, FileUnreadable (no regular file), TooLarge.
Status checkSeenFile(const std::string& path, const SeenLimits& limits);
/// The sentence for a file that was not read; a job that stopped by itself took too long.
std::string seenProblem(const Error& error);

}  // namespace throughline
