// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/comparison_marks.h"

#include <algorithm>

#include "core/graph/picture_plan.h"

namespace throughline {
namespace {

MarkSet marksOf(const std::vector<MarkSet>& marks, std::size_t row) { return row < marks.size() ? marks[row] : MarkSet(); }

}  // namespace

std::string_view comparisonMarkWord(ComparisonMark mark)
{
    switch (mark) {
    case ComparisonMark::Added: return "new";
    case ComparisonMark::Removed: return "removed";
    case ComparisonMark::Contradicted: return "contradicted";
    case ComparisonMark::Withdrawn: return "claim withdrawn";
    case ComparisonMark::FurtherSource: return "further source";
    case ComparisonMark::Changed: return "changed";
    }
    return "";
}

const std::vector<ComparisonMark>& allComparisonMarks()
{
    static const std::vector<ComparisonMark> marks{ComparisonMark::Added, ComparisonMark::Removed, ComparisonMark::Contradicted,
                                                   ComparisonMark::Withdrawn, ComparisonMark::FurtherSource, ComparisonMark::Changed};
    return marks;
}

std::vector<ComparisonMark> MarkSet::list() const
{
    std::vector<ComparisonMark> marks;
    for (const ComparisonMark mark : allComparisonMarks())
        if (has(mark))
            marks.push_back(mark);
    return marks;
}

MarkSet combinedMarks(const std::vector<MarkSet>& parts)
{
    MarkSet whole;
    for (const MarkSet part : parts)
        whole.add(part);
    for (const ComparisonMark mark : {ComparisonMark::Added, ComparisonMark::Removed}) {
        const bool isAll = std::all_of(parts.begin(), parts.end(), [&](MarkSet part) { return part.has(mark); });
        if (whole.has(mark) && !isAll) {
            whole.remove(mark);
            whole.add(ComparisonMark::Changed);
        }
    }
    return whole;
}

void markPlan(PicturePlan& plan, const ThreatGraph& graph, const ComparisonMarks& marks)
{
    for (PlanCard& card : plan.cards) {
        std::vector<MarkSet> parts;
        for (const NodeIndex node : card.nodes)
            for (const EntityId entity : graph.node(node).entities)
                parts.push_back(marksOf(marks.entities, rowOf(entity)));
        card.marks = combinedMarks(parts);
    }
    for (PlanLink& link : plan.links) {
        std::vector<MarkSet> parts;
        for (const EdgeIndex edge : link.edges)
            for (const RelationshipId relationship : graph.edge(edge).relationships)
                parts.push_back(marksOf(marks.relationships, rowOf(relationship)));
        link.marks = combinedMarks(parts);
    }
}

}  // namespace throughline
