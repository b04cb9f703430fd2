// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/query_family.h"

#include "core/model/shown_case.h"

namespace throughline::workbench {

Task prepare(const Snapshot& snapshot, const action::FindPaths& action)
{
    const WorkbenchState& state = snapshot.state;
    return [caseVersion = state.caseVersion, threatCase = state.threatCase, claims = state.claims, view = state.view,
            query = PathQuery{.from = action.from, .to = action.to, .mayCrossIncidents = action.mayCrossIncidents}](
               const Job& job) -> Outcome {
        const ShownCase shown = shownCase(threatCase, claims);
        auto graph = std::make_shared<const ThreatGraph>(buildGraph(shown.threatCase, *shown.claims, view));
        Result<PathsFound> found = findPaths(shown.threatCase, *shown.claims, *graph, query, job);
        if (!found)
            return outcome::ActionFailed{found.error()};
        return outcome::PathsAnswered{.paths = *std::move(found), .graph = std::move(graph), .caseVersion = caseVersion};
    };
}

void apply(WorkbenchState& state, outcome::PathsAnswered outcome, Changes& changes)
{
    if (outcome.caseVersion != state.caseVersion)
        return;
    state.paths = std::move(outcome.paths);
    state.pathsGraph = std::move(outcome.graph);
    changes.pathsChanged = true;
}

}  // namespace throughline::workbench
