// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/model/threat_case.h"

namespace throughline {

/// How many claims fall into each of equally long stretches of time. A claim over several stretches is shared out by
/// how much of it lies in each, so that the sum is the number of dated claims; one with an open end counts where its
/// known end is.
struct TimeDensity {
    std::int64_t first = 0;   ///< seconds since 1970 UTC; begins a day
    std::int64_t last = -1;   ///< ends a day; before `first`: nothing is dated
    std::vector<double> bins;
    std::size_t dated = 0;
    std::size_t undated = 0;

    bool isEmpty() const { return last < first; }
    bool operator==(const TimeDensity&) const = default;
};

/// Over all claims of a case that count (not deleted, not set aside) and stand on a line, as a window of time asks
/// them; whole days from the first to the last, at most `bins` stretches.
TimeDensity timeDensity(const ThreatCase& threatCase, const ClaimIndex& claims, TimeBasis basis, std::size_t bins);

}  // namespace throughline
