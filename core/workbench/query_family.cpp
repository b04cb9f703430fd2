// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/query_family.h"

#include "core/query/question_kinds.h"
#include "core/query/what_if.h"

namespace throughline::workbench {
namespace {

/// What a task needs to ask questions: case and view, and the graph made of them where there is one.
struct Asked {
    explicit Asked(const WorkbenchState& state)
        : caseVersion(state.caseVersion), viewVersion(state.viewVersion), threatCase(state.named),
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

/// Only those who are not believed tell of what was asked about: that is an answer, too.
Answer nothingLeft(const CampaignGraph& campaign, const Question& question, const std::vector<std::string>& names)
{
    Answer answer;
    answer.question = question;
    answer.excluded = campaign.graph().exclusions;
    std::string listed;
    for (const std::string& name : names)
        listed += (listed.empty() ? "" : ", ") + name;
    answer.statement = "In the reported graph without " + listed + ", nothing is left of what was asked about: no other source tells of it.";
    return answer;
}

/// The answer under a lens that leaves out the question's sources. Names mean what they mean with all sources.
Result<Answer> answerWithout(const CampaignGraph& whole, const CampaignGraph& used, const Question& question,
                             const std::vector<std::string>& names, const Job& job)
{
    Result<Answer> found = ask(used, question, job);
    if (found || (found.error().code != ErrorCode::NotFound && found.error().code != ErrorCode::Ambiguous))
        return found;
    const Result<Answer> before = ask(whole, question, job);
    if (!before)
        return before.error();
    found = ask(used, byIds(whole, *before), job);
    if (!found && found.error().code == ErrorCode::Cancelled)
        return found;
    return found ? found : Result<Answer>(nothingLeft(used, question, names));
}

/// The answer of the campaign under the question's own lens.
Result<Answered> answer(const Asked& asked, const std::shared_ptr<const CampaignGraph>& campaign,
                        const Question& question, const Job& job)
{
    if (question.withoutSources.empty()) {
        Result<Answer> found = ask(*campaign, question, job);
        if (!found)
            return found.error();
        return Answered{*std::move(found), campaign, asked.view, asked.caseVersion};
    }
    const Result<LensWithout> lens = lensWithout(campaign->threatCase(), asked.view.lens, question.withoutSources);
    if (!lens)
        return lens.error();
    ViewState view = asked.view;
    view.lens = lens->lens;
    const Result<std::shared_ptr<const CampaignGraph>> used = CampaignGraph::make(asked.threatCase, asked.claims, view, job);
    if (!used)
        return used.error();
    Result<Answer> found = answerWithout(*campaign, **used, question, lens->names, job);
    if (!found)
        return found.error();
    found->disbelieved = lens->names;
    return Answered{*std::move(found), *used, asked.view, asked.caseVersion};
}

}  // namespace

Task prepare(const Snapshot& snapshot, const action::Ask& action)
{
    return [asked = Asked(snapshot.state), question = action.question](const Job& job) -> Outcome {
        std::shared_ptr<const CampaignGraph> campaign = asked.campaign;
        if (!campaign) {
            const Result<std::shared_ptr<const CampaignGraph>> made = CampaignGraph::make(asked.threatCase, asked.claims, asked.view, job);
            if (!made)
                return outcome::ActionFailed{made.error()};
            campaign = *made;
        }
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
                                         asked.caseVersion, asked.viewVersion, answered};
    };
}

void apply(WorkbenchState& state, outcome::QuestionAnswered outcome, Changes& changes)
{
    if (outcome.caseVersion != state.caseVersion || (outcome.tested && outcome.tested != state.answered))
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
