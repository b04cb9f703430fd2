// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/time_density.h"

#include <algorithm>
#include <optional>

#include "core/graph/claim_time.h"

namespace throughline {
namespace {

constexpr std::int64_t daySeconds = 86400;

std::int64_t dayOf(std::int64_t seconds)
{
    const std::int64_t day = seconds / daySeconds;
    return seconds % daySeconds < 0 ? day - 1 : day;
}

/// Whole days, both inclusive.
struct Days {
    std::int64_t first;
    std::int64_t last;
};

Days daysOf(const KnownTime& time)
{
    const std::int64_t first = dayOf(time.earliest.value_or(time.latest.value_or(0)));
    const std::int64_t last = dayOf(time.latest.value_or(time.earliest.value_or(0)));
    return {std::min(first, last), std::max(first, last)};
}

/// Claims that cover whole bins are many in a case of years: their share is noted at both ends and summed up at last.
class Sharing {
public:
    Sharing(std::int64_t first, double binDays, std::size_t bins) : m_first(first), m_binDays(binDays), m_bins(bins), m_steps(bins + 1) {}

    void add(const Days& days)
    {
        const double from = static_cast<double>(days.first - m_first) / m_binDays;
        const double to = static_cast<double>(days.last + 1 - m_first) / m_binDays;
        const double perBin = 1 / (to - from);
        const std::size_t begin = binAt(from);
        const std::size_t end = binAt(to - 1e-9);
        if (begin == end) {
            m_bins[begin] += 1;
            return;
        }
        m_bins[begin] += perBin * (static_cast<double>(begin + 1) - from);
        m_bins[end] += perBin * (to - static_cast<double>(end));
        m_steps[begin + 1] += perBin;
        m_steps[end] -= perBin;
    }

    std::vector<double> bins() &&
    {
        double whole = 0;
        for (std::size_t i = 0; i < m_bins.size(); ++i) {
            whole += m_steps[i];
            m_bins[i] = std::max(0.0, m_bins[i] + whole);
        }
        return std::move(m_bins);
    }

private:
    std::size_t binAt(double place) const
    {
        return std::min(static_cast<std::size_t>(std::max(0.0, place)), m_bins.size() - 1);
    }

    std::int64_t m_first;
    double m_binDays;
    std::vector<double> m_bins;
    std::vector<double> m_steps;
};

}  // namespace

TimeDensity timeDensity(const ThreatCase& threatCase, const ClaimIndex& claims, TimeBasis basis, std::size_t bins)
{
    TimeDensity density;
    std::vector<Days> dated;
    for (std::size_t i = 0; i < threatCase.claims.size(); ++i) {
        const Claim& claim = threatCase.claims[i];
        if (claim.isDeleted || claim.isSetAside || !std::holds_alternative<RelationshipId>(claim.about))
            continue;
        const KnownTime time = timeOfClaim(threatCase, claims, idAt<ClaimId>(i), basis);
        if (time.isDated())
            dated.push_back(daysOf(time));
        else
            ++density.undated;
    }
    density.dated = dated.size();
    if (dated.empty())
        return density;
    Days all = dated.front();
    for (const Days& days : dated)
        all = {std::min(all.first, days.first), std::max(all.last, days.last)};
    const auto count = static_cast<std::size_t>(all.last - all.first + 1);
    const std::size_t used = std::clamp<std::size_t>(std::min(bins, count), 1, std::max<std::size_t>(bins, 1));
    Sharing sharing(all.first, static_cast<double>(count) / static_cast<double>(used), used);
    for (const Days& days : dated)
        sharing.add(days);
    density.first = all.first * daySeconds;
    density.last = (all.last + 1) * daySeconds - 1;
    density.bins = std::move(sharing).bins();
    return density;
}

}  // namespace throughline
