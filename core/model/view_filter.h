// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/model/claim.h"
#include "core/model/entity.h"
#include "core/model/ids.h"
#include "core/model/marking.h"

namespace throughline {

/// Which of its times a claim is asked for (model.md 3): when it happened, or when it was said, else published.
/// What was recorded or retrieved when is never activity.
enum class TimeBasis { Happened, Told };

/// A stretch of time, seconds since 1970 UTC, both ends inclusive; nullopt = open. What overlaps it is in it: "2023"
/// may have been in June. What has no date is in it while `showUndated`.
struct TimeWindow {
    std::optional<std::int64_t> from;
    std::optional<std::int64_t> to;
    TimeBasis basis = TimeBasis::Happened;
    bool showUndated = true;

    /// Does it ask for nothing?
    bool isOpen() const { return !from && !to && showUndated; }
    bool operator==(const TimeWindow&) const = default;
};

/// Conditions on what a view shows, which must all hold. Each is off at its default.
///
/// Of claims (hedge, confidence, report, time; marking too): a line stays where one of its claims passes. What speaks
/// against a line stays with it, and a denial brings along what it denies, unless marking or report take them: a
/// filter makes nothing look undisputed that is not. A thing that loses all its lines so leaves.
/// Of things (type, tag, degree): a thing that does not pass leaves, its lines with it; others stay without them.
struct ViewFilter {
    std::vector<EntityType> types;      ///< sorted; empty: all
    std::vector<std::string> tags;      ///< the analyst's own; one of them at least; empty: any or none
    std::uint32_t minDegree = 0;        ///< lines that a thing must have under all other conditions; asked once, not again of what is left
    Tlp maxTlp = Tlp::NotStated;        ///< NotStated: no cap. What is unmarked counts as caps count it.
    Hedge minHedge = Hedge::Alleged;
    std::optional<int> minConfidence;   ///< each creator's own number, 0-100, never compared with another's
    bool includeUnspecified = true;     ///< with `minConfidence`: shows what has no number
    bool contestedOnly = false;         ///< lines that somebody denies or disputes
    std::vector<std::string> reports;   ///< STIX ids; claims of one of these; empty: all
    TimeWindow time;

    /// Does it ask something of claims?
    bool asksClaims() const
    {
        return maxTlp != Tlp::NotStated || minHedge != Hedge::Alleged || minConfidence || !reports.empty() || !time.isOpen();
    }
    bool isNeutral() const { return !asksClaims() && !contestedOnly && types.empty() && tags.empty() && minDegree == 0; }
    bool operator==(const ViewFilter&) const = default;
};

/// The neighbourhood that a view shows: what is within `hops` lines of these, in either direction.
struct Focus {
    static constexpr std::uint32_t mostHops = 4;

    std::vector<EntityId> around;
    std::uint32_t hops = 0;  ///< 0 or an empty list: no focus
    bool dims = false;       ///< the rest is drawn faint instead of left out

    bool isOn() const { return hops > 0 && !around.empty(); }
    bool operator==(const Focus&) const = default;
};

}  // namespace throughline
