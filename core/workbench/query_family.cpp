// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/query_family.h"

#include "core/query/question_kinds.h"
#include "core/query/what_if.h"

namespace throughline::workbench {
namespace {

/// What a task needs to ask questions: case and view, and the graph made of them where there is one.
struct Asked {
    explicit Asked(const WorkbenchState& state)
        : caseVersion(state.caseVersion), viewVersion(state.viewVersion), threatCase(state.threatCase),
          claims(state.claims), view(state.view),
          campaign(state.campaignCaseVersion == caseVersion && state.campaignViewVersion == viewVersion ? state.campaign
                                                                                                       : nullptr)
    {
    }

    std::uint64_t caseVersion;
    std::uint64_t viewVersion;
    ThreatCase threatCase;
    std::shared_ptr<const ClaimIndex> claims;
    ViewState view;
    std::shared_ptr<const CampaignGraph> campaign;
};

std::string listed(const std::vector<std::string>& names)
{
    std::string text;
    for (const std::string& name : names)
        text += (text.empty() ? "" : ", ") + name;
    return text;
}

/// What was asked about is told by nobody else: that is an answer, not an error.
Answer nothingLeft(const CampaignGraph& used, const Question& question, const std::vector<std::string>& disbelieved)
{
    Answer answer;
    answer.question = question;
    answer.excluded = used.graph().exclusions;
    answer.statement = "If " + listed(disbelieved) + (disbelieved.size() == 1 ? " is" : " are")
        + " not believed, the reported graph no longer holds what was asked about.";
    return answer;
}

/// The answer of the campaign under the question's own lens.
Result<Answered> answer(const Asked& asked, const std::shared_ptr<const CampaignGraph>& campaign,
                        const Question& question, const Job& job)
{
    const Result<LensWithout> lens = lensWithout(campaign->threatCase(), asked.view.lens, question.withoutSources);
    if (!lens)
        return lens.error();
    std::shared_ptr<const CampaignGraph> used = campaign;
    if (!question.withoutSources.empty()) {
        ViewState view = asked.view;
        view.lens = lens->lens;
        used = std::make_shared<const CampaignGraph>(asked.threatCase, asked.claims, view);
    }
    Result<Answer> found = ask(*used, question, job);
    const bool mayHaveLeft = !found && found.error().code == ErrorCode::NotFound && !question.withoutSources.empty();
    if (mayHaveLeft && ask(*campaign, question, job))
        found = nothingLeft(*used, question, lens->names);
    if (!found)
        return found.error();
    found->disbelieved = lens->names;
    return Answered{*std::move(found), std::move(used), asked.view, asked.caseVersion};
}

}  // namespace

Task prepare(const Snapshot& snapshot, const action::Ask& action)
{
    return [asked = Asked(snapshot.state), question = action.question](const Job& job) -> Outcome {
        std::shared_ptr<const CampaignGraph> campaign = asked.campaign;
        if (!campaign)
            campaign = std::make_shared<const CampaignGraph>(asked.threatCase, asked.claims, asked.view);
        Result<Answered> answered = answer(asked, campaign, question, job);
        if (!answered)
            return outcome::ActionFailed{answered.error()};
        return outcome::QuestionAnswered{std::make_shared<const Answered>(*std::move(answered)), std::move(campaign),
                                         asked.caseVersion, asked.viewVersion};
    };
}

Task prepare(const Snapshot& snapshot, const action::TestSources&)
{
    return [asked = Asked(snapshot.state), answered = snapshot.state.answered](const Job& job) -> Outcome {
        if (!answered)
            return outcome::ActionFailed{Error{ErrorCode::NotFound, "Ask something first.", "query"}};
        Result<std::vector<RestsOn>> sources = restsOnSources(*answered->campaign, answered->view, answered->answer, job);
        if (!sources)
            return outcome::ActionFailed{sources.error()};
        Answered tested = *answered;
        tested.answer.restsOn = *std::move(sources);
        tested.answer.areSourcesTested = true;
        return outcome::QuestionAnswered{std::make_shared<const Answered>(std::move(tested)), asked.campaign,
                                         asked.caseVersion, asked.viewVersion};
    };
}

void apply(WorkbenchState& state, outcome::QuestionAnswered outcome, Changes& changes)
{
    if (outcome.caseVersion != state.caseVersion)
        return;
    state.answered = std::move(outcome.answered);
    if (outcome.campaign) {
        state.campaign = std::move(outcome.campaign);
        state.campaignCaseVersion = outcome.caseVersion;
        state.campaignViewVersion = outcome.viewVersion;
    }
    changes.answerChanged = true;
}

}  // namespace throughline::workbench
