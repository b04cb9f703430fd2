// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/compact_case.h"
#include "core/model/shown_case.h"
#include "tests/core/workbench/workbench_fixture.h"
#include "tests/support/random_actions.h"
#include "tests/support/sound_document.h"

using namespace throughline;
using namespace throughline::test;

namespace {

constexpr std::size_t actionsPerSequence = 1000;

std::string soundnessOf(const WorkbenchState& state)
{
    if (const std::string wrong = unsoundness(state.document()); !wrong.empty())
        return wrong;
    const CompactedCase compacted = compactCase(state.threatCase);
    const CaseDocument product{compacted.threatCase, compactView(state.view, compacted), {}};
    if (const std::string wrong = unsoundness(product); !wrong.empty())
        return "compacted: " + wrong;
    const ShownCase shown = shownCase(state.threatCase, state.claims);
    if (const std::string wrong = unsoundness({shown.threatCase, state.view, {}}); !wrong.empty() && wrong.find("id missing") == std::string::npos)
        return "shown: " + wrong;
    return {};
}

/// The index that grew with the edits against one made from the whole case.
bool isIndexRight(const WorkbenchState& state)
{
    const ClaimIndex fresh(state.threatCase);
    const auto same = [](auto a, auto b) { return std::equal(a.begin(), a.end(), b.begin(), b.end()); };
    for (std::size_t row = 0; row < state.threatCase.relationships.size(); ++row)
        if (const auto id = idAt<RelationshipId>(row);
            !same(state.claims->of(id), fresh.of(id)) || !same(state.claims->incidentsOf(id), fresh.incidentsOf(id)))
            return false;
    for (std::size_t row = 0; row < state.threatCase.entities.size(); ++row)
        if (!same(state.claims->of(idAt<EntityId>(row)), fresh.of(idAt<EntityId>(row))))
            return false;
    return true;
}

}  // namespace

TEST_CASE("A thousand things done at random are undone to the start and redone to the end", "[workbench][edit][sequence]")
{
    const std::uint32_t seed = GENERATE(1U, 2U, 3U, 4U);
    INFO("seed " << seed);
    const TemporaryFolder folder;
    const std::vector<std::string> files{
        folder.write("one.json", bundle("APT-X", "1")), folder.write("two.json", bundle("Bear", "2")),
        folder.write("three.txt", "Nordland's cyber agency said on Monday that a group named Night Owl, allegedly backed by Southland, "
                                  "targeted banks in Nordland. Southland denied the accusation.")};
    Workbench workbench = emptyWorkbench();
    const CaseDocument first = workbench.state().document();
    RandomActions actions(seed, files);
    std::size_t done = 0;
    for (std::size_t i = 0; i < actionsPerSequence; ++i) {
        const Changes changes = perform(workbench, actions.next(workbench.state().document(), workbench.state().history.steps().size()));
        done += changes.historyChanged;
        if (i % 25 == 0) {
            INFO("after action " << i);
            REQUIRE(soundnessOf(workbench.state()) == "");
            REQUIRE(isIndexRight(workbench.state()));
        }
    }
    CHECK(done > actionsPerSequence / 4);
    perform(workbench, action::GoToStep{workbench.state().history.steps().size()});
    const CaseDocument last = workbench.state().document();
    REQUIRE(workbench.state().history.forgotten() == 0);
    perform(workbench, action::GoToStep{0});
    CHECK(workbench.state().document() == first);
    perform(workbench, action::GoToStep{workbench.state().history.steps().size() / 2});
    CHECK(soundnessOf(workbench.state()) == "");
    perform(workbench, action::GoToStep{workbench.state().history.steps().size()});
    CHECK(workbench.state().document() == last);
    for (const auto& step : workbench.state().history.steps())
        CHECK(step->name.size() > 4);
}
