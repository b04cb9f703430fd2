// SPDX-License-Identifier: GPL-3.0-or-later
// throughline_bench_picture EDGES [ROUNDS]: what each step from a case to its picture costs after a change of the lens, all cards
// where they were (in rows, so that no layout has to be waited for); CPU time, ms.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <map>
#include <string>
#include <vector>

#include "core/scene/picture.h"
#include "core/workbench/edge_list_case.h"
#include "core/workbench/foretold_picture.h"

namespace throughline::bench {
namespace {

/// CPU time of the program: what else runs on the machine does not count.
double cpuMs() { return static_cast<double>(std::clock()) * 1000 / CLOCKS_PER_SEC; }

class Steps {
public:
    void begin() { m_last = cpuMs(); }
    void done(const char* step)
    {
        const double now = cpuMs();
        m_times[step].push_back(now - m_last);
        m_last = cpuMs();
    }
    void print() const
    {
        for (const auto& [step, times] : m_times) {
            std::vector<double> sorted = times;
            std::sort(sorted.begin(), sorted.end());
            std::printf("| %s | %.1f | %.1f |\n", step.c_str(), sorted[sorted.size() / 2], sorted.back());
        }
    }

private:
    double m_last = 0;
    std::map<std::string, std::vector<double>> m_times;
};

ViewState inRows(const ThreatCase& threatCase)
{
    ViewState view;
    view.layout = "force";
    const auto side = static_cast<std::size_t>(std::ceil(std::sqrt(static_cast<double>(threatCase.entities.size()) / 3)));
    for (std::size_t i = 0; i < threatCase.entities.size(); ++i) {
        view.unfolded.push_back(idAt<EntityId>(i));
        view.placed["force"].set(idAt<EntityId>(i), Point{static_cast<double>(i % side) * 280, static_cast<double>(i / side) * 90});
    }
    return view;
}

void measure(const ThreatCase& threatCase, int rounds)
{
    const ClaimIndex claims(threatCase);
    const TextMetrics metrics = plainTextMetrics();
    ViewState view = inRows(threatCase);
    const LayoutMethod& method = *findLayout("force");
    const Job job;
    Steps steps;
    std::shared_ptr<const Picture> whole;
    for (int round = 0; round < rounds; ++round) {
        view.lens.disbelieve.clear();
        if (round % 2 == 1)
            for (const Claim& claim : threatCase.claims)
                if (claim.speaker && view.lens.disbelieve.empty())
                    view.lens.disbelieve.push_back(threatCase[*claim.speaker].id);
        steps.begin();
        const ThreatGraph graph = buildGraph(threatCase, claims, view);
        steps.done("1 graph");
        const PicturePlan plan = method.plan(threatCase, claims, graph, view);
        steps.done("2 plan");
        const PlanSizes sizes = measurePlan(plan, metrics);
        steps.done("3 sizes");
        const Places places = placesOf(threatCase, graph, plan, view);
        steps.done("4 places");
        LayoutInput input{.plan = &plan, .sizes = &sizes, .pins = {}, .reserved = places.reserved};
        for (const CardPlace& card : places.cards)
            input.pins.push_back(card.centre);
        const Result<Layout> layout = method.run(input, job);
        steps.done("5 layout");
        const DisplayList display = buildDisplayList(plan, *layout, metrics);
        steps.done("6 display list");
        const CardRanks ranks = rankCards(plan);
        PictureIndex index = indexPlan(plan, graph);
        steps.done("7 ranks and index");
        const auto overview = makeOverview(plan, *layout, ranks, metrics, view.seed, job);
        steps.done("8 overview");
        if (!whole) {
            auto first = std::make_shared<Picture>();
            first->graph = std::make_shared<const ThreatGraph>(graph);
            first->plan = plan;
            first->layout = *layout;
            first->display = display;
            first->ranks = ranks;
            first->index = std::move(index);
            first->overview = *overview;
            whole = std::move(first);
        }
        steps.begin();
        const std::vector<bool> isGone = goneFrom(*whole, graph);
        steps.done("9 what leaves the first picture");
        static_cast<void>(overviewWithout(whole->plan, whole->layout, whole->ranks, metrics, *whole->overview, isGone));
        steps.done("10 its overview without that");
        if (round == 0)
            std::printf("%zu cards, %zu lines, %zu shapes, %zu texts\n\n| step | middle | most |\n|---|---|---|\n", plan.cards.size(),
                        plan.links.size(), display.shapes.size(), display.texts.length());
    }
    steps.print();
}

}  // namespace
}  // namespace throughline::bench

int main(int argc, char** argv)
{
    if (argc < 2) {
        std::fputs("throughline_bench_picture EDGES [ROUNDS]\n", stderr);
        return 2;
    }
    const auto threatCase = throughline::readEdgeListCase(argv[1]);
    if (!threatCase) {
        std::fprintf(stderr, "%s\n", threatCase.error().message.c_str());
        return 1;
    }
    throughline::bench::measure(*threatCase, argc > 2 ? std::atoi(argv[2]) : 5);
    return 0;
}
