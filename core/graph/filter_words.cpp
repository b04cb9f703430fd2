// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/filter_words.h"

#include <algorithm>
#include <array>

#include "core/base/text_start.h"

namespace throughline {
namespace {

constexpr std::array parts{FilterPart::Types,      FilterPart::Tags,    FilterPart::Time,      FilterPart::Reports, FilterPart::Hedge,
                           FilterPart::Confidence, FilterPart::Marking, FilterPart::Contested, FilterPart::Degree};
constexpr std::size_t namesShown = 3;
constexpr std::size_t longestName = 40;
constexpr std::int64_t daySeconds = 86400;

/// Names of reports may be whole sentences.
std::string shortened(const std::string& name)
{
    const std::string_view start = textStart(name, longestName);
    return start.size() < name.size() ? std::string(start) + "…" : name;
}

std::string quoted(const std::string& name) { return "“" + shortened(name) + "”"; }

/// "a, b, c and 2 more".
std::string listed(const std::vector<std::string>& names)
{
    std::string text;
    for (std::size_t i = 0; i < std::min(names.size(), namesShown); ++i)
        text += (text.empty() ? "" : ", ") + names[i];
    return names.size() > namesShown ? text + " and " + std::to_string(names.size() - namesShown) + " more" : text;
}

std::string reportName(const ThreatCase& threatCase, const std::string& id)
{
    for (const Report& report : threatCase.reports)
        if (report.id == id)
            return quoted(report.title.empty() ? reportLabel(report) : report.title);
    return "a report that is not here";
}

std::string typesText(const ViewFilter& filter)
{
    std::vector<std::string> names;
    for (const EntityType type : filter.types)
        names.emplace_back(entityTypeInfo(type).plural);
    return "Only " + listed(names);
}

std::string tagsText(const ViewFilter& filter)
{
    std::vector<std::string> names;
    for (const std::string& tag : filter.tags)
        names.push_back(quoted(tag));
    return "Tagged " + listed(names);
}

std::string reportsText(const ThreatCase& threatCase, const ViewFilter& filter)
{
    std::vector<std::string> names;
    for (const std::string& id : filter.reports)
        names.push_back(reportName(threatCase, id));
    return "Told by " + listed(names);
}

std::string timeText(const TimeWindow& window)
{
    const std::string verb = window.basis == TimeBasis::Happened ? "Happened " : "Said or published ";
    const std::string span = windowText(window);
    return (span.empty() ? verb + "at a known time" : verb + span) + (window.showUndated ? ", undated shown" : ", undated left out");
}

std::string partText(const ThreatCase& threatCase, const ViewFilter& filter, FilterPart part)
{
    switch (part) {
    case FilterPart::Types: return typesText(filter);
    case FilterPart::Tags: return tagsText(filter);
    case FilterPart::Time: return timeText(filter.time);
    case FilterPart::Reports: return reportsText(threatCase, filter);
    case FilterPart::Hedge: return filter.minHedge == Hedge::Confirmed ? "Only what is confirmed" : "Stated or confirmed, not only alleged";
    case FilterPart::Confidence:
        return "Confidence " + std::to_string(filter.minConfidence.value_or(0)) + " or more"
            + (filter.includeUnspecified ? ", not specified shown" : ", not specified left out");
    case FilterPart::Marking: return "At most " + std::string(tlpText(filter.maxTlp));
    case FilterPart::Contested: return "Contested only";
    case FilterPart::Degree: return filter.minDegree == 1 ? "With a line" : "With " + std::to_string(filter.minDegree) + " lines or more";
    }
    return {};
}

/// "2023" for the first second of a year where it begins a window, or its last where it ends one; else "2023-01", else a day.
std::string endText(std::int64_t seconds, bool isEnd)
{
    const std::string day = dayText(isEnd ? seconds + 1 : seconds);  // the day after the end begins a month, a year
    const bool isWhole = ((isEnd ? seconds + 1 : seconds) % daySeconds) == 0;
    const std::string shown = dayText(seconds);
    if (isWhole && day.ends_with("-01-01"))
        return shown.substr(0, shown.size() - 6);
    return isWhole && day.ends_with("-01") ? shown.substr(0, shown.size() - 3) : shown;
}

std::string counted(std::size_t count, const char* one, const char* many)
{
    return std::to_string(count) + " " + (count == 1 ? one : many);
}

}  // namespace

std::string dayText(std::int64_t seconds)
{
    const std::string full = stixTime(seconds);
    return full.substr(0, full.find('T'));
}

std::string windowText(const TimeWindow& window)
{
    if (!window.from && !window.to)
        return {};
    if (!window.to)
        return "from " + endText(*window.from, false);
    if (!window.from)
        return "until " + endText(*window.to, true);
    const std::string from = endText(*window.from, false);
    const std::string to = endText(*window.to, true);
    if (from == to)
        return from;
    // "2023 to 2023-06" would read as if the year went on until June of itself.
    const std::size_t length = std::max(from.size(), to.size());
    const std::string first = dayText(*window.from).substr(0, length);
    const std::string last = dayText(*window.to).substr(0, length);
    return first == last ? first : first + " to " + last;
}

bool isSet(const ViewFilter& filter, FilterPart part)
{
    switch (part) {
    case FilterPart::Types: return !filter.types.empty();
    case FilterPart::Tags: return !filter.tags.empty();
    case FilterPart::Time: return !filter.time.isOpen();
    case FilterPart::Reports: return !filter.reports.empty();
    case FilterPart::Hedge: return filter.minHedge != Hedge::Alleged;
    case FilterPart::Confidence: return filter.minConfidence.has_value();
    case FilterPart::Marking: return filter.maxTlp != Tlp::NotStated;
    case FilterPart::Contested: return filter.contestedOnly;
    case FilterPart::Degree: return filter.minDegree > 0;
    }
    return false;
}

ViewFilter without(ViewFilter filter, FilterPart part)
{
    const ViewFilter none;
    switch (part) {
    case FilterPart::Types: filter.types.clear(); break;
    case FilterPart::Tags: filter.tags.clear(); break;
    case FilterPart::Time: filter.time = {.basis = filter.time.basis}; break;
    case FilterPart::Reports: filter.reports.clear(); break;
    case FilterPart::Hedge: filter.minHedge = none.minHedge; break;
    case FilterPart::Confidence:
        filter.minConfidence.reset();
        filter.includeUnspecified = true;
        break;
    case FilterPart::Marking: filter.maxTlp = none.maxTlp; break;
    case FilterPart::Contested: filter.contestedOnly = false; break;
    case FilterPart::Degree: filter.minDegree = 0; break;
    }
    return filter;
}

std::vector<FilterChip> filterChips(const ThreatCase& threatCase, const ViewFilter& filter)
{
    std::vector<FilterChip> chips;
    for (const FilterPart part : parts)
        if (isSet(filter, part))
            chips.push_back({part, partText(threatCase, filter, part)});
    return chips;
}

std::string focusText(const ThreatCase& threatCase, const Focus& focus)
{
    std::string around = counted(focus.around.size(), "thing", "things");
    if (focus.around.size() == 1 && rowOf(focus.around.front()) < threatCase.entities.size())
        around = quoted(threatCase[focus.around.front()].name);
    return counted(focus.hops, "hop", "hops") + " around " + around;
}

std::string filterText(const ThreatCase& threatCase, const ViewState& view)
{
    std::string text;
    const auto add = [&text](std::string part) { text += (text.empty() ? "" : "; ") + std::move(part); };
    for (const FilterChip& chip : filterChips(threatCase, view.filter))
        add(chip.text);
    if (view.focus.isOn() && !view.focus.dims)
        add(focusText(threatCase, view.focus));
    return text;
}

std::string leftOutText(std::size_t lines, std::size_t claims, std::size_t denials, std::size_t things)
{
    std::vector<std::string> counts;
    if (claims > 0)
        counts.push_back(counted(claims, "claim", "claims")
                         + (denials > 0 ? " (" + std::to_string(denials) + " against what is drawn)" : std::string()));
    if (lines > 0)
        counts.push_back(counted(lines, "line", "lines"));
    if (things > 0)
        counts.push_back(counted(things, "thing", "things"));
    std::string text;
    for (std::size_t i = 0; i < counts.size(); ++i)
        text += (i == 0 ? "" : i + 1 == counts.size() ? " and " : ", ") + counts[i];
    return text;
}

std::string filterStepName(const ThreatCase& threatCase, const ViewFilter& before, const ViewFilter& after)
{
    if (after.isNeutral())
        return "Take the filter off";
    std::vector<FilterPart> changed;
    for (const FilterPart part : parts) {
        // All others as before: what differs then is this one.
        const bool isSame = isSet(before, part) == isSet(after, part) && partText(threatCase, before, part) == partText(threatCase, after, part);
        if (!isSame)
            changed.push_back(part);
    }
    if (changed.size() != 1)
        return "Filter";
    const std::string text = isSet(after, changed.front()) ? partText(threatCase, after, changed.front())
                                                           : "without “" + partText(threatCase, before, changed.front()) + "”";
    return "Filter: " + text;
}

}  // namespace throughline
