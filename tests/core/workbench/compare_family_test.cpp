// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/comparison.h"
#include "tests/core/workbench/workbench_fixture.h"

using namespace throughline;
using namespace throughline::test;

namespace {

/// The present case holds Heron with its tool; the file on disk another actor with the same tool.
struct TwoFiles {
    TemporaryFolder folder;
    std::string first = folder.write("first.json", bundle("Heron", "1"));
    std::string second = folder.write("second.json", bundle("Wader", "2"));
    Workbench workbench = emptyWorkbench();

    TwoFiles() { workbench.run(action::ImportFiles{{second}}); }
};

}  // namespace

TEST_CASE("An open comparison shows both sides and goes away without a trace", "[workbench][compare]")
{
    TwoFiles files;
    const std::string before = dumpText(files.workbench.state().picture->display);
    const Changes changes = files.workbench.run(action::CompareWith{files.first});
    REQUIRE_FALSE(changes.error);
    CHECK(changes.comparisonChanged);
    const WorkbenchState& state = files.workbench.state();
    REQUIRE(state.comparison);
    CHECK(state.comparison->differences.entities.size() == 2);
    CHECK(state.threatCase.entities.size() + 1 == state.comparison->united.threatCase.entities.size());
    CHECK_FALSE(state.isPictureStale());
    CHECK(dumpText(state.picture->display).find("removed") != std::string::npos);
    CHECK_THAT(diffReport(*state.comparison), Catch::Matchers::Contains("− Heron (intrusion set)"));

    CHECK(perform(files.workbench, action::ComposePage{}).page);
    CHECK(files.workbench.run(action::CloseComparison{}).comparisonChanged);
    CHECK_FALSE(state.comparison);
    CHECK(dumpText(state.picture->display) == before);
}

TEST_CASE("A comparison follows the case", "[workbench][compare]")
{
    TwoFiles files;
    files.workbench.run(action::CompareWith{files.first});
    files.workbench.run(action::ImportFiles{{files.first}});
    const WorkbenchState& state = files.workbench.state();
    REQUIRE(state.comparison);
    CHECK(state.comparison->caseVersion == state.caseVersion);
    for (const auto& row : state.comparison->differences.entities)
        CHECK(row.change == RowChange::Added);
}

TEST_CASE("What only the other case has cannot be selected", "[workbench][compare]")
{
    TwoFiles files;
    files.workbench.run(action::CompareWith{files.first});
    const auto gone = idAt<EntityId>(files.workbench.state().threatCase.entities.size());
    files.workbench.run(action::Select{{.entities = {gone}}});
    CHECK(files.workbench.state().selection.isEmpty());
}

TEST_CASE("Comparing with a file that is not there leaves everything as it was", "[workbench][compare]")
{
    TwoFiles files;
    const Changes changes = files.workbench.run(action::CompareWith{files.folder.path("none.json")});
    REQUIRE(changes.error);
    CHECK(changes.error->code == ErrorCode::FileNotFound);
    CHECK_FALSE(files.workbench.state().comparison);
}

TEST_CASE("A merge is looked at first and is one change of the case", "[workbench][merge]")
{
    TwoFiles files;
    const ThreatCase before = files.workbench.state().threatCase;
    const std::uint64_t version = files.workbench.state().caseVersion;
    CHECK(files.workbench.run(action::PreviewMerge{{files.first}}).mergeChanged);
    const WorkbenchState& state = files.workbench.state();
    REQUIRE(state.merge);
    CHECK(state.threatCase == before);
    REQUIRE(state.merge->preview.entities.size() == 2);
    CHECK(state.merge->preview.entities[0].match == MergeMatch::New);
    CHECK(state.merge->preview.entities[1].match == MergeMatch::SameId);

    const Changes changes = files.workbench.run(action::AcceptMerge{});
    CHECK(changes.caseChanged);
    CHECK(state.caseVersion == version + 1);
    CHECK_FALSE(state.merge);
    CHECK(state.threatCase.entities.size() == 3);
    CHECK(files.workbench.run(action::AcceptMerge{}).error);
}
