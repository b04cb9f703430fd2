// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <stop_token>

namespace throughline {

/// What long work is given: a way to be stopped and a way to say how far it is (0..1).
/// A default Job never stops and reports to nobody. `progress` may be called from any thread.
struct Job {
    std::stop_token stop;
    std::function<void(double)> progress;

    bool isStopped() const { return stop.stop_requested(); }
    void report(double fraction) const
    {
        if (progress)
            progress(fraction);
    }
};

}  // namespace throughline
