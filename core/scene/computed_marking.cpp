// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/picture.h"

#include <algorithm>

namespace throughline {
namespace {

/// The stricter of two visible things. Unlike `strictest`, something unmarked is not weaker than
/// CLEAR: it counts as AMBER+STRICT, and a whole that holds it says so unless it is RED.
Tlp stricterVisible(Tlp a, Tlp b)
{
    if (capLevel(a) != capLevel(b))
        return capLevel(a) > capLevel(b) ? a : b;
    return a == Tlp::NotStated ? a : b;
}

class VisibleMarking {
public:
    explicit VisibleMarking(const ThreatCase& threatCase) : m_case(threatCase)
    {
        // A thing without a marking of its own has that of the documents, if all of them are marked.
        bool allMarked = !threatCase.reports.empty();
        for (const Report& report : threatCase.reports) {
            allMarked = allMarked && report.marking.tlp != Tlp::NotStated;
            m_inherited = strictest(m_inherited, report.marking);
        }
        if (!allMarked)
            m_inherited.tlp = threatCase.defaultMarking.tlp;
    }

    void add(const Marking& own, std::optional<ReportId> report)
    {
        Marking marking = report ? strictest(own, m_case[*report].marking) : own;
        if (marking.tlp == Tlp::NotStated)
            marking.tlp = m_inherited.tlp;
        m_tlp = m_any ? stricterVisible(m_tlp, marking.tlp) : marking.tlp;
        m_rest = strictest(m_rest, marking);
        m_any = true;
    }

    Marking result() const
    {
        Marking marking = m_rest;
        marking.tlp = m_any ? m_tlp : m_case.defaultMarking.tlp;
        return marking;
    }

private:
    const ThreatCase& m_case;
    Marking m_inherited;
    Marking m_rest;
    Tlp m_tlp = Tlp::NotStated;
    bool m_any = false;
};

}  // namespace

namespace {

void addGraph(VisibleMarking& visible, const ThreatCase& threatCase, const ThreatGraph& graph)
{
    for (const GraphNode& node : graph.nodes())
        for (const EntityId entity : node.entities)
            visible.add(threatCase[entity].marking, std::nullopt);
    const auto addEdge = [&](const GraphEdge& edge) {
        for (const RelationshipId id : edge.relationships)
            visible.add(threatCase[id].marking, threatCase[id].report);
        for (const ClaimId id : edge.claims)
            visible.add(threatCase[id].marking, threatCase[id].report);
    };
    std::for_each(graph.edges().begin(), graph.edges().end(), addEdge);
    // A fold counts what is said inside, and prints who denies it.
    for (const GraphFold& fold : graph.folds)
        std::for_each(fold.inside.begin(), fold.inside.end(), addEdge);
    // A row that only stands for a structured file shows nothing of its own.
    for (const Report& report : threatCase.reports)
        if (report.hasText() || report.marking.isStated())
            visible.add(report.marking, std::nullopt);
}

/// What it does not say itself its thing says.
void addPicture(VisibleMarking& visible, const ThreatCase& threatCase, const Attachment& attachment)
{
    Marking marking = attachment.marking;
    if (const auto* entity = std::get_if<EntityId>(&attachment.about); entity && marking.tlp == Tlp::NotStated)
        marking.tlp = threatCase[*entity].marking.tlp;
    visible.add(marking, std::nullopt);
}

}  // namespace

Marking computedMarking(const ThreatCase& threatCase, const Picture& picture)
{
    VisibleMarking visible(threatCase);
    addGraph(visible, threatCase, *picture.graph);
    for (const PlanCard& card : picture.plan.cards)
        if (card.picture)
            addPicture(visible, threatCase, threatCase[card.picture->attachment]);
    if (!picture.plan.annotations.empty())  // own words without a marking of their own
        visible.add(Marking{}, std::nullopt);
    return visible.result();
}

Marking computedMarking(const ThreatCase& threatCase, const ThreatGraph& graph, std::span<const EntityId> entities,
                        std::span<const ClaimId> claims)
{
    VisibleMarking visible(threatCase);
    addGraph(visible, threatCase, graph);
    for (const EntityId id : entities)
        visible.add(threatCase[id].marking, std::nullopt);
    for (const ClaimId id : claims)
        visible.add(threatCase[id].marking, threatCase[id].report);
    return visible.result();
}

}  // namespace throughline
