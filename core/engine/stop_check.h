// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

#include "core/base/job.h"
#include "core/base/result.h"

namespace throughline {

/// Asks the job every 1,024 steps whether it is stopped: far below 20 ms apart in any kernel.
class StopCheck {
public:
    explicit StopCheck(const Job& job) : m_job(job) {}
    /// Counts one step of work (an arc looked at, a path put out).
    bool operator()() { return (*this)(1); }
    /// Counts several at once.
    bool operator()(std::size_t steps)
    {
        m_steps += steps;
        if (m_steps < 1024)
            return false;
        m_steps = 0;
        return m_job.isStopped();
    }
    /// Counts the arcs of a node and the node itself.
    bool after(std::size_t arcs) { return (*this)(arcs + 1); }

private:
    const Job& m_job;
    std::size_t m_steps = 0;
};

/// What a query answers that was stopped.
inline Error cancelledQuery() { return Error{ErrorCode::Cancelled, "The question was stopped.", "query"}; }

}  // namespace throughline
