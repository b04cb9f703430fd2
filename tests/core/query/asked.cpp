// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/query/asked.h"

#include <sstream>

#include "core/query/answer_support.h"
#include "tests/support/catch.h"

namespace throughline::test {

std::shared_ptr<const CampaignGraph> campaignOf(const ThreatCase& threatCase, const ViewState& view)
{
    return *CampaignGraph::make(threatCase, std::make_shared<const ClaimIndex>(threatCase), view, {});
}

Result<Answer> ask(const ThreatCase& threatCase, const Question& question, const ViewState& view)
{
    return throughline::ask(*campaignOf(threatCase, view), question, {});
}

std::string paths(const ThreatCase& threatCase, const Question& question, const ViewState& view)
{
    const std::shared_ptr<const CampaignGraph> campaign = campaignOf(threatCase, view);
    const Result<Answer> answer = throughline::ask(*campaign, question, {});
    if (!answer)
        FAIL(answer.error().message);
    std::string text;
    for (const ThreatPath& path : answer->paths) {
        std::string line;
        for (const PathStop& stop : path.stops)
            line += (line.empty() ? "" : " > ") + stopName(*campaign, stop);
        text += line + "\n";
    }
    return text;
}

std::string cutOf(const ThreatCase& threatCase, const Question& question)
{
    const std::shared_ptr<const CampaignGraph> campaign = campaignOf(threatCase);
    const Result<Answer> answer = throughline::ask(*campaign, question, {});
    if (!answer)
        FAIL(answer.error().message);
    std::string text;
    for (const PathStop& stop : answer->cutStops)
        text += (text.empty() ? "" : "; ") + stopName(*campaign, stop);
    return text;
}

std::string listOf(const ThreatCase& threatCase, const Question& question)
{
    const std::shared_ptr<const CampaignGraph> campaign = campaignOf(threatCase);
    const Result<Answer> answer = throughline::ask(*campaign, question, {});
    if (!answer)
        FAIL(answer.error().message);
    std::ostringstream text;
    for (const AnswerNode& node : answer->nodes)
        text << (text.tellp() > 0 ? "; " : "") << nameOf(*campaign, node.node) << " " << node.value;
    return text.str();
}

}  // namespace throughline::test
