// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/compare_family.h"

#include <utility>

#include "core/model/shown_case.h"
#include "core/workbench/read_input.h"

namespace throughline {

std::shared_ptr<const Comparison> makeComparison(std::string path, ThreatCase before, ThreatCase after,
                                                 std::uint64_t caseVersion, std::vector<Diagnostic> diagnostics)
{
    auto made = std::make_shared<Comparison>();
    made->path = std::move(path);
    made->differences = compareCases(before, after);
    made->united = uniteCases(before, after, made->differences);
    made->claims = std::make_shared<const ClaimIndex>(made->united.threatCase);
    made->before = std::move(before);
    made->after = std::move(after);
    made->caseVersion = caseVersion;
    made->diagnostics = std::move(diagnostics);
    return made;
}

namespace workbench {

Task prepare(const Snapshot& snapshot, const action::CompareWith& action)
{
    return [present = snapshot.state.threatCase, version = snapshot.state.caseVersion,
            path = action.path](const Job& job) -> Outcome {
        Result<ParsedReport> read = readInput(path, job);
        if (!read)
            return outcome::ActionFailed{read.error()};
        MergeOutcome merged = mergeReport({}, *read);
        std::vector<Diagnostic> diagnostics = std::move(read->diagnostics);
        for (Diagnostic& diagnostic : merged.diagnostics) {
            diagnostic.file = path;
            diagnostics.push_back(std::move(diagnostic));
        }
        if (job.isStopped())
            return outcome::ActionFailed{{.code = ErrorCode::Cancelled, .message = {}, .where = {}}};
        return outcome::CaseCompared{makeComparison(path, std::move(merged.threatCase), present, version, std::move(diagnostics))};
    };
}

Task prepare(const Snapshot&, const action::CloseComparison&)
{
    return [](const Job&) -> Outcome { return outcome::ComparisonClosed{}; };
}

void apply(WorkbenchState& state, outcome::CaseCompared outcome, Changes& changes)
{
    state.comparison = std::move(outcome.comparison);
    ++state.viewVersion;
    changes.comparisonChanged = changes.viewChanged = true;
}

void apply(WorkbenchState& state, outcome::ComparisonClosed, Changes& changes)
{
    if (!state.comparison)
        return;
    state.comparison.reset();
    ++state.viewVersion;
    changes.comparisonChanged = changes.viewChanged = true;
}

PicturedCase picturedCase(const ThreatCase& threatCase, const std::shared_ptr<const ClaimIndex>& claims,
                          std::uint64_t caseVersion, const std::shared_ptr<const Comparison>& comparison)
{
    if (!comparison) {
        ShownCase shown = shownCase(threatCase, claims);
        return {.threatCase = std::move(shown.threatCase), .claims = std::move(shown.claims), .comparison = nullptr};
    }
    const auto present = comparison->caseVersion == caseVersion
        ? comparison
        : makeComparison(comparison->path, comparison->before, threatCase, caseVersion, comparison->diagnostics);
    ShownCase shown = shownCase(present->united.threatCase, present->claims);
    return {.threatCase = std::move(shown.threatCase), .claims = std::move(shown.claims), .comparison = present};
}

}  // namespace workbench
}  // namespace throughline
