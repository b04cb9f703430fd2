// SPDX-License-Identifier: GPL-3.0-or-later
// throughline_bench_questions [ENTITIES RELATIONSHIPS CLAIMS]: how long a window waits for answers about a made-up case: making its
// campaign graph, then each kind of question, whole and under a lens, and how soon a stopped one ends.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <thread>

#include "core/query/question_kinds.h"
#include "tests/bench/campaign_case.h"

namespace throughline::bench {
namespace {

using Clock = std::chrono::steady_clock;

double millisecondsSince(Clock::time_point begin)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

/// The thing of the role with the most links: questions about it are the dearest.
std::string busiest(const CampaignGraph& campaign, Role role)
{
    NodeIndex best = 0;
    std::size_t links = 0;
    for (NodeIndex node = 0; node < campaign.graph().nodeCount(); ++node)
        if (campaign.graph().node(node).role == role && campaign.graph().degree(node) > links) {
            best = node;
            links = campaign.graph().degree(node);
        }
    return campaign.titleOf(best).id;
}

Question questionOf(const QuestionKind& kind, const std::string& from, const std::string& to)
{
    Question question{.kind = std::string(kind.id), .k = 10, .maxHops = kind.id == "all-paths" ? 5U : 32U};
    if (kind.from != Takes::Nothing)
        question.from = {from};
    if (kind.to != Takes::Nothing)
        question.to = {to};
    if (kind.id.starts_with("common"))
        question.from.push_back(to);
    return question;
}

/// Milliseconds from the stop to the end; 0 if it had ended before. `body` says whether it came to its own end.
double stopLatencyOf(const std::function<bool(const Job&)>& body, double after)
{
    std::stop_source source;
    Clock::time_point stopped;
    std::thread stopper([&] {
        std::this_thread::sleep_for(std::chrono::duration<double, std::milli>(after));
        stopped = Clock::now();
        source.request_stop();
    });
    const bool isDone = body(Job{.stop = source.get_token(), .progress = {}});
    const auto end = Clock::now();
    stopper.join();
    return isDone || end < stopped ? 0 : std::chrono::duration<double, std::milli>(end - stopped).count();
}

double stopLatency(const CampaignGraph& campaign, const Question& question, double after)
{
    return stopLatencyOf([&](const Job& job) { return static_cast<bool>(ask(campaign, question, job)); }, after);
}

void measure(const CampaignGraph& campaign)
{
    const std::string from = busiest(campaign, Role::Actor);
    const std::string to = busiest(campaign, Role::Victim);
    for (const QuestionKind& kind : questionKinds()) {
        const Question question = questionOf(kind, from, to);
        const auto begin = Clock::now();
        const Result<Answer> answer = ask(campaign, question, {});
        const double whole = millisecondsSince(begin);
        double latency = 0;
        for (const double share : {0.2, 0.5, 0.8})
            latency = std::max(latency, whole > 2 ? stopLatency(campaign, question, whole * share) : 0);
        std::printf("%-24s %9.2f ms, stopped within %6.2f ms: %s\n", std::string(kind.id).c_str(), whole, latency,
                    answer ? answer->statement.substr(0, 90).c_str() : answer.error().message.c_str());
    }
}

}  // namespace
}  // namespace throughline::bench

int main(int argc, char** argv)
{
    using namespace throughline;
    using namespace throughline::bench;
    CampaignSize size;
    if (argc == 4)
        size = {std::strtoul(argv[1], nullptr, 10), std::strtoul(argv[2], nullptr, 10), std::strtoul(argv[3], nullptr, 10)};
    const CaseDocument document = campaignCase(size);
    const auto claims = std::make_shared<const ClaimIndex>(document.threatCase);
    for (const bool isLens : {false, true}) {
        ViewState view = document.view;
        if (isLens)
            view.lens.disbelieve = {document.threatCase.reports[0].id};
        const auto begin = Clock::now();
        const std::shared_ptr<const CampaignGraph> made = *CampaignGraph::make(document.threatCase, claims, view, {});
        const CampaignGraph& campaign = *made;
        std::printf("%s: campaign graph of %zu things and %zu links in %.0f ms\n", isLens ? "under a lens" : "whole",
                    campaign.graph().nodeCount(), campaign.graph().edgeCount(), millisecondsSince(begin));
        measure(campaign);
        double latency = 0;
        for (int i = 1; i < 16; ++i)
            latency = std::max(latency, stopLatencyOf([&](const Job& job) {
                return CampaignGraph::make(document.threatCase, claims, view, job) ? true : false;
            }, i * 20.0));
        std::printf("campaign graph stopped within %.1f ms\n", latency);
    }
    return 0;
}
