// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/sources_family.h"

namespace throughline::workbench {

Task prepare(const Snapshot& snapshot, const action::WeighSources&)
{
    const WorkbenchState& state = snapshot.state;
    const bool isListed = state.sources && state.sources->caseVersion == state.caseVersion;
    return [threatCase = state.threatCase, claims = state.claims, view = state.view, caseVersion = state.caseVersion,
            viewVersion = state.viewVersion, list = isListed ? state.sources->list : nullptr](const Job& job) -> Outcome {
        WeighedSources weighed{.list = list, .effect = {}, .caseVersion = caseVersion, .viewVersion = viewVersion};
        if (!list) {
            Result<SourceList> listed = listSources(threatCase, job);
            if (!listed)
                return outcome::ActionFailed{listed.error()};
            weighed.list = std::make_shared<const SourceList>(*std::move(listed));
        }
        if (!view.lens.isNeutral()) {
            Result<LensEffect> effect = lensEffect(threatCase, *claims, view, job);
            if (!effect)
                return outcome::ActionFailed{effect.error()};
            weighed.effect = *std::move(effect);
        }
        return outcome::SourcesWeighed{std::make_shared<const WeighedSources>(std::move(weighed))};
    };
}

void apply(WorkbenchState& state, outcome::SourcesWeighed outcome, Changes& changes)
{
    if (outcome.weighed->caseVersion != state.caseVersion || outcome.weighed->viewVersion != state.viewVersion)
        return;
    state.sources = std::move(outcome.weighed);
    changes.sourcesChanged = true;
}

}  // namespace throughline::workbench
