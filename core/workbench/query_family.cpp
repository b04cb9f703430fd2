// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/query_family.h"

#include <algorithm>

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

Result<std::shared_ptr<const CampaignGraph>> campaignOf(const Asked& asked, const Job& job)
{
    if (asked.campaign)
        return asked.campaign;
    return CampaignGraph::make(asked.threatCase, asked.claims, asked.view, job);
}

Question cutOffBy(const ThreatCase& threatCase, const std::vector<EntityId>& entities)
{
    Question question{.kind = "cut-off"};
    for (const EntityId id : entities)
        question.from.push_back(threatCase[id].id);
    return question;
}

std::vector<EntityId> entitiesOf(const CampaignGraph& campaign, const std::vector<AnswerNode>& nodes)
{
    std::vector<EntityId> entities;
    for (const AnswerNode& node : nodes) {
        const std::vector<EntityId>& members = campaign.graph().node(node.node).entities;
        entities.insert(entities.end(), members.begin(), members.end());
    }
    std::sort(entities.begin(), entities.end());
    return entities;
}

}  // namespace

Task prepare(const Snapshot& snapshot, const action::Ask& action)
{
    return [asked = Asked(snapshot.state), question = action.question](const Job& job) -> Outcome {
        Result<std::shared_ptr<const CampaignGraph>> campaign = campaignOf(asked, job);
        if (!campaign)
            return outcome::ActionFailed{campaign.error()};
        Result<Answered> answered = answer(asked, *campaign, question, job);
        if (!answered)
            return outcome::ActionFailed{answered.error()};
        return outcome::QuestionAnswered{std::make_shared<const Answered>(*std::move(answered)), *std::move(campaign),
                                         asked.caseVersion, asked.viewVersion};
    };
}

Task prepare(const Snapshot& snapshot, const action::TryWithout& action)
{
    if (action.entities.empty())
        return [](const Job&) -> Outcome { return outcome::RemovalTried{}; };
    return [asked = Asked(snapshot.state), entities = action.entities](const Job& job) -> Outcome {
        Result<std::shared_ptr<const CampaignGraph>> campaign = campaignOf(asked, job);
        if (!campaign)
            return outcome::ActionFailed{campaign.error()};
        const Result<Answer> cut = ask(**campaign, cutOffBy(asked.threatCase, entities), job);
        if (!cut)
            return outcome::ActionFailed{cut.error()};
        RemovalPreview preview{.removed = entities, .cutOff = entitiesOf(**campaign, cut->nodes), .statement = cut->statement,
                               .caseVersion = asked.caseVersion, .viewVersion = asked.viewVersion};
        std::sort(preview.removed.begin(), preview.removed.end());
        return outcome::RemovalTried{std::make_shared<const RemovalPreview>(std::move(preview)), *std::move(campaign), asked.caseVersion,
                                     asked.viewVersion};
    };
}

void apply(WorkbenchState& state, outcome::RemovalTried outcome, Changes& changes)
{
    changes.removalChanged = state.removal != outcome.preview;
    state.removal = std::move(outcome.preview);
    if (!outcome.campaign)
        return;
    state.campaign = std::move(outcome.campaign);
    state.campaignCaseVersion = outcome.caseVersion;
    state.campaignViewVersion = outcome.viewVersion;
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
