// SPDX-License-Identifier: GPL-3.0-or-later
// throughline_bench_filter [CLAIMS]: what a change of the filter costs in a case of so many claims (100,000); wall time.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>

#include "core/graph/claim_filter.h"
#include "core/graph/time_density.h"
#include "core/graph/trim_graph.h"
#include "tests/bench/campaign_case.h"

namespace throughline::bench {
namespace {

using Clock = std::chrono::steady_clock;

/// Milliseconds, middle of seven.
double middle(const std::function<void()>& work)
{
    std::vector<double> times;
    for (int run = 0; run < 7; ++run) {
        const auto begin = Clock::now();
        work();
        times.push_back(std::chrono::duration<double, std::milli>(Clock::now() - begin).count());
    }
    std::nth_element(times.begin(), times.begin() + 3, times.end());
    return times[3];
}

void measure(std::size_t count)
{
    const ThreatCase threatCase = campaignCase({.entities = count * 2 / 5, .relationships = count * 4 / 5, .claims = count}).threatCase;
    const ClaimIndex claims(threatCase);
    struct Row {
        const char* name;
        ViewFilter filter;
    };
    ViewFilter time{.time = {.from = parseTime("2024-03")->earliest, .to = parseTime("2024-06")->latest, .showUndated = false}};
    ViewFilter everything = time;
    everything.types = {EntityType::IntrusionSet, EntityType::Malware, EntityType::Identity};
    everything.minHedge = Hedge::Stated;
    everything.maxTlp = Tlp::AmberStrict;
    everything.reports = {threatCase.reports[0].id, threatCase.reports[1].id};
    everything.minConfidence = 30;
    everything.minDegree = 1;
    const std::vector<Row> rows{{"none", {}},
                                {"time", time},
                                {"kinds", {.types = {EntityType::Malware}}},
                                {"hedge", {.minHedge = Hedge::Stated}},
                                {"marking", {.maxTlp = Tlp::Amber}},
                                {"contested", {.contestedOnly = true}},
                                {"all at once", everything}};
    std::printf("%zu claims, %zu things\n\n| filter | judging claims, ms | graph, ms | lines left |\n|---|---|---|---|\n", threatCase.claims.size(),
                threatCase.entities.size());
    for (const Row& row : rows) {
        ViewState view;
        view.filter = row.filter;
        std::size_t left = 0;
        const double judged = middle([&] { static_cast<void>(ClaimFilter(threatCase, claims, row.filter)); });
        const double built = middle([&] { left = buildGraph(threatCase, claims, view).edgeCount(); });
        std::printf("| %s | %.1f | %.1f | %zu |\n", row.name, judged, built, left);
    }
    std::printf("\ntime strip: %.1f ms\n", middle([&] { static_cast<void>(timeDensity(threatCase, claims, TimeBasis::Happened, 240)); }));
}

}  // namespace
}  // namespace throughline::bench

int main(int argc, char** argv)
{
    throughline::bench::measure(argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 100'000);
    return 0;
}
