// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/case_summary.h"

#include <algorithm>

#include "core/model/shown_case.h"

namespace throughline {
namespace {

/// Strictest of what it is given, and whether anything was without a level.
class MarkingSum {
public:
    explicit MarkingSum(const Marking& whereUnmarked) : m_whereUnmarked(whereUnmarked) {}

    void add(const Marking& marking)
    {
        const Marking& counted = marking.tlp == Tlp::NotStated ? m_whereUnmarked : marking;
        m_hasUnmarked = m_hasUnmarked || counted.tlp == Tlp::NotStated;
        m_sum = strictest(m_sum, counted);
    }

    Marking result() const
    {
        Marking marking = m_sum;
        if (m_hasUnmarked && marking.tlp != Tlp::Red)
            marking.tlp = Tlp::NotStated;
        return marking;
    }

private:
    Marking m_whereUnmarked;
    Marking m_sum;
    bool m_hasUnmarked = false;
};

Marking withReport(const Marking& own, const std::optional<ReportId>& report, const ThreatCase& threatCase)
{
    return report ? strictest(own, threatCase[*report].marking) : own;
}

Marking markingOf(const Entity& entity, const ThreatCase& threatCase)
{
    Marking marking = entity.marking;
    for (const Mention& mention : entity.mentions)
        marking = strictest(marking, threatCase[mention.report].marking);
    return marking;
}

Marking markingOf(const ThreatCase& threatCase)
{
    MarkingSum sum(threatCase.defaultMarking);
    for (const Report& report : threatCase.reports)
        if (report.hasText() && !report.isDeleted)
            sum.add(report.marking);
    for (const Entity& entity : threatCase.entities)
        if (!entity.isDeleted)
            sum.add(markingOf(entity, threatCase));
    for (const Relationship& relationship : threatCase.relationships)
        if (!relationship.isDeleted)
            sum.add(withReport(relationship.marking, relationship.report, threatCase));
    for (const Claim& claim : threatCase.claims)
        if (claim.marking.isStated() && !claim.isDeleted)
            sum.add(withReport(claim.marking, claim.report, threatCase));
    return sum.result();
}

std::size_t countContested(const ThreatCase& threatCase, const ClaimIndex& claims)
{
    ViewState everything;
    everything.showSpeakers = true;
    everything.showRevoked = true;
    const ThreatGraph graph = buildGraph(threatCase, claims, everything);
    return static_cast<std::size_t>(std::count_if(graph.edges().begin(), graph.edges().end(),
                                                  [](const GraphEdge& edge) { return edge.isContested; }));
}

template <class T>
std::size_t countKept(const ChunkedColumn<T>& rows)
{
    return static_cast<std::size_t>(std::count_if(rows.begin(), rows.end(), [](const T& row) { return !row.isDeleted; }));
}

/// Of all reports; a thing that several of them name is one.
ReviewProgress reviewOf(const ThreatCase& threatCase)
{
    std::map<SuggestionRow, ReviewState> rows;
    for (std::size_t row = 0; row < threatCase.reports.size(); ++row)
        for (const Suggestion& suggestion : suggestionsOf(threatCase, idAt<ReportId>(row)))
            rows.emplace(suggestion.row, suggestion.state);
    const auto reviewed = std::count_if(rows.begin(), rows.end(), [](const auto& row) { return row.second != ReviewState::Draft; });
    return {static_cast<std::size_t>(reviewed), rows.size()};
}

}  // namespace

CaseSummary summarise(const ThreatCase& whole, const ClaimIndex& index)
{
    const ShownCase shown = shownCase(whole, std::make_shared<const ClaimIndex>(index));
    const ThreatCase& threatCase = shown.threatCase;
    const ClaimIndex& claims = *shown.claims;
    CaseSummary summary{.relationships = countKept(threatCase.relationships), .claims = countKept(threatCase.claims),
                        .contested = countContested(threatCase, claims), .incidents = countKept(threatCase.incidents),
                        .reports = countKept(threatCase.reports), .review = reviewOf(whole),
                        .marking = markingOf(threatCase)};
    for (const Entity& entity : threatCase.entities)
        if (!entity.isDeleted)
            ++summary.entities[entity.typeWord];
    return summary;
}

}  // namespace throughline
