// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/threat_case.h"

namespace throughline {

/// The conditions of a filter that people set and take off one by one, in the order in which they are told.
enum class FilterPart { Types, Tags, Time, Reports, Hedge, Confidence, Marking, Contested, Degree };

struct FilterChip {
    FilterPart part;
    std::string text;  ///< "Only malware, tools"
};

/// What a filter asks for, a condition each: "From 2023-01 to 2023-06, undated shown". Plain text; names of reports and
/// tags as they are.
std::vector<FilterChip> filterChips(const ThreatCase& threatCase, const ViewFilter& filter);
/// "2 hops around “APT40”", "1 hop around 3 things".
std::string focusText(const ThreatCase& threatCase, const Focus& focus);
/// All of it in one line, for a page: "only malware; contested only; 2 hops around “APT40”". Empty for none.
std::string filterText(const ThreatCase& threatCase, const ViewState& view);
/// What a filter leaves out, counted: "3 lines, 12 claims (1 of them denies or disputes what is drawn) and 2 things".
std::string leftOutText(std::size_t lines, std::size_t claims, std::size_t denials, std::size_t things);

bool isSet(const ViewFilter& filter, FilterPart part);
/// The filter with that condition off.
ViewFilter without(ViewFilter filter, FilterPart part);
/// What changing one filter for the other is called in the history.
std::string filterStepName(const ThreatCase& threatCase, const ViewFilter& before, const ViewFilter& after);

/// A stretch of time as short as its ends allow: "2023", "2023-01 to 2023-06", "from 2023-01-15", "until 2023".
std::string windowText(const TimeWindow& window);
/// "2023-01-31": the day, UTC.
std::string dayText(std::int64_t seconds);

}  // namespace throughline
