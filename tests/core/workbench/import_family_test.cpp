// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/import_family.h"

#include <algorithm>
#include <cmath>
#include <mutex>
#include <numeric>

#include "tests/core/workbench/workbench_fixture.h"

using namespace throughline;
using namespace throughline::test;

namespace {

std::vector<std::string> actorNames(const Workbench& workbench)
{
    std::vector<std::string> names;
    for (const Entity& entity : workbench.state().threatCase.entities)
        if (entity.type == EntityType::IntrusionSet)
            names.push_back(entity.name);
    return names;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("Several files make one case, and a file that cannot be read is an error beside them", "[workbench][import]")
{
    const TemporaryFolder folder;
    const std::string first = folder.write("a.json", bundle("Bear", "1"));
    const std::string second = folder.write("b.json", bundle("Heron", "2"));
    const std::string missing = folder.path("none.json");
    Workbench workbench = emptyWorkbench();
    const Changes changes = perform(workbench, action::ImportFiles{{first, missing, second}});

    CHECK_FALSE(changes.error);
    CHECK(changes.caseChanged);
    CHECK(changes.diagnosticsChanged);
    CHECK(changes.pictureIsStale);
    CHECK(actorNames(workbench) == Names{"Bear", "Heron"});
    REQUIRE(workbench.state().diagnostics.size() == 1);
    const Diagnostic& diagnostic = workbench.state().diagnostics.front();
    CHECK(diagnostic.severity == Severity::Error);
    CHECK(diagnostic.code == "file-not-found");
    CHECK(diagnostic.file == missing);
    CHECK(diagnostic.where.empty());
}

TEST_CASE("An import of which nothing can be read fails and keeps the case", "[workbench][import]")
{
    const TemporaryFolder folder;
    Workbench workbench = emptyWorkbench();
    perform(workbench, action::ImportFiles{{folder.write("a.json", bundle("Bear", "1"))}});
    const std::string empty = folder.write("empty.txt", "");
    const Changes changes = perform(workbench, action::ImportFiles{{empty, folder.path("none.txt")}});

    REQUIRE(changes.error);
    CHECK(changes.error->code == ErrorCode::Empty);
    CHECK_FALSE(changes.caseChanged);
    CHECK(actorNames(workbench) == Names{"Bear"});
    CHECK(workbench.state().diagnostics.size() == 2);
}

TEST_CASE("The same file twice is not doubled, nor are its problems", "[workbench][import]")
{
    const TemporaryFolder folder;
    // The tool is left out, so that there is a dangling reference to tell.
    std::string text = bundle("Bear", "1");
    const auto from = text.find(R"({"type":"tool")");
    text.erase(from, text.find(R"({"type":"relationship")") - from);
    const std::string file = folder.write("a.json", text);
    Workbench workbench = emptyWorkbench();
    perform(workbench, action::ImportFiles{{file}});
    const ThreatCase once = workbench.state().threatCase;
    const std::size_t problems = workbench.state().diagnostics.size();
    CHECK(problems >= 1);
    const std::uint64_t version = workbench.state().caseVersion;
    const Changes again = perform(workbench, action::ImportFiles{{file}});

    CHECK_FALSE(again.caseChanged);
    CHECK(workbench.state().threatCase == once);
    CHECK(workbench.state().caseVersion == version);
    CHECK(workbench.state().diagnostics.size() == problems);
}

TEST_CASE("A prose report twice is not doubled either", "[workbench][import]")
{
    Workbench workbench = emptyWorkbench();
    REQUIRE_FALSE(perform(workbench, action::OpenSample{"samples/guangzhou-accusation.txt"}).error);
    const ThreatCase once = workbench.state().threatCase;
    CHECK_FALSE(perform(workbench, action::OpenSample{"samples/guangzhou-accusation.txt"}).caseChanged);
    CHECK(workbench.state().threatCase == once);
}

TEST_CASE("Two files with one text are one report, and that is told", "[workbench][import]")
{
    const TemporaryFolder folder;
    const std::string text = "Hackers of the group APT77 attacked banks in Peru.";
    const std::string first = folder.write("a.txt", text);
    const std::string second = folder.write("b.txt", text);
    Workbench workbench = emptyWorkbench();
    perform(workbench, action::ImportFiles{{first, second}});
    CHECK(workbench.state().threatCase.reports.size() == 1);
    const auto& problems = workbench.state().diagnostics;
    CHECK(std::count_if(problems.begin(), problems.end(), [&](const Diagnostic& one) { return one.code == "same-report" && one.file == second; }) == 1);
}

TEST_CASE("Two imports under way at the same time both reach the case", "[workbench][import]")
{
    const TemporaryFolder folder;
    Workbench workbench = emptyWorkbench();
    const Task slow = workbench.prepare(action::ImportFiles{{folder.write("a.json", bundle("Bear", "1"))}});
    const Task quick = workbench.prepare(action::ImportFiles{{folder.write("b.json", bundle("Heron", "2"))}});
    workbench.commit(quick({}));
    workbench.commit(slow({}));
    CHECK(actorNames(workbench) == Names{"Heron", "Bear"});
    CHECK(workbench.state().threatCase.relationships.size() == 2);
    CHECK(workbench.state().claims->of(RelationshipId{1}).size() == 1);
}

TEST_CASE("A stopped import changes nothing", "[workbench][import]")
{
    const TemporaryFolder folder;
    std::stop_source stop;
    Workbench workbench = emptyWorkbench();
    const std::string first = folder.write("a.json", bundle("Bear", "1"));
    const std::string second = folder.write("b.json", bundle("Heron", "2"));
    // Asked for in the middle: when the first of the two files is read.
    const Job job{.stop = stop.get_token(), .progress = [&](double fraction) {
                      if (fraction > 0.4)
                          stop.request_stop();
                  }};
    const Changes changes = perform(workbench, action::ImportFiles{{first, second}}, job);
    REQUIRE(changes.error);
    CHECK(changes.error->code == ErrorCode::Cancelled);
    CHECK(workbench.state().threatCase == ThreatCase{});
    CHECK(workbench.state().diagnostics.empty());
}

TEST_CASE("Progress of an import runs evenly over its files and never back", "[workbench][import]")
{
    const TemporaryFolder folder;
    std::vector<double> seen{0};
    const Job job{.stop = {}, .progress = [&](double fraction) { seen.push_back(fraction); }};
    Workbench workbench = emptyWorkbench();
    perform(workbench, action::ImportFiles{{folder.write("a.json", bundle("Bear", "1")), folder.path("none")}}, job);
    CHECK(std::is_sorted(seen.begin(), seen.end()));
    CHECK(seen.back() == 1);
    // The two are read side by side, so who is first differs; but what is not there is done in one step of half the reading.
    std::vector<double> steps(seen.size());
    std::adjacent_difference(seen.begin(), seen.end(), steps.begin());
    CHECK(std::any_of(steps.begin(), steps.end(), [](double step) { return std::abs(step - 0.45) < 1e-9; }));
}

TEST_CASE("A failed file says the place without its own name before it", "[workbench][import]")
{
    const Diagnostic diagnostic = workbench::importFailure(
        "a.json", {.code = ErrorCode::Malformed, .message = "no object", .where = "a.json: line 3"});
    CHECK(diagnostic.where == "line 3");
    CHECK(diagnostic.code == "malformed");
    CHECK_THAT(diagnostic.message, Catch::Matchers::EndsWith("no object"));
}

TEST_CASE("A sample that does not exist is an error", "[workbench][import]")
{
    Workbench workbench = emptyWorkbench();
    const Changes changes = perform(workbench, action::OpenSample{"samples/none.txt"});
    REQUIRE(changes.error);
    CHECK(changes.error->code == ErrorCode::NotFound);
    CHECK(changes.error->where == "samples/none.txt");
}

namespace {

std::string articleOf(int number)
{
    const std::string digit(1, static_cast<char>('A' + number));
    return "The hacking group Grey Heron " + digit + " used the malware QuayDrop against ports in Norway, the police of Oslo said on Monday.\n\n"
        + "It said that the group of agents also targeted ferry companies.\n";
}

}  // namespace

TEST_CASE("Many files read side by side give the case that they give one after the other", "[workbench][import]")
{
    const TemporaryFolder folder;
    std::vector<std::string> paths;
    for (int i = 0; i < 20; ++i)
        paths.push_back(i == 7 ? folder.path("none.txt") : folder.write("report-" + std::to_string(i) + ".txt", articleOf(i)));
    Workbench together = emptyWorkbench();
    std::vector<double> told;
    std::mutex mutex;
    const Job job{.stop = {}, .progress = [&](double fraction) {
                      const std::lock_guard lock(mutex);
                      told.push_back(fraction);
                  }};
    CHECK_FALSE(perform(together, action::ImportFiles{paths}, job).error);
    Workbench single = emptyWorkbench();
    for (const std::string& path : paths)
        perform(single, action::ImportFiles{{path}});

    CHECK(together.state().threatCase == single.state().threatCase);
    REQUIRE(together.state().threatCase.reports.size() == 19);
    CHECK(together.state().threatCase.reports[7].fileName == "report-8.txt");
    CHECK(together.state().diagnostics == single.state().diagnostics);
    CHECK(std::is_sorted(told.begin(), told.end()));
    CHECK(told.back() == 1);
    CHECK(told.size() >= 20);
}

TEST_CASE("Stopping while many files are read leaves the case as it was", "[workbench][import]")
{
    const TemporaryFolder folder;
    std::vector<std::string> paths;
    for (int i = 0; i < 20; ++i)
        paths.push_back(folder.write("report-" + std::to_string(i) + ".txt", articleOf(i)));
    Workbench workbench = emptyWorkbench();
    std::stop_source stop;
    const Job job{.stop = stop.get_token(), .progress = [&](double) { stop.request_stop(); }};
    const Changes changes = perform(workbench, action::ImportFiles{paths}, job);
    REQUIRE(changes.error);
    CHECK(changes.error->code == ErrorCode::Cancelled);
    CHECK(workbench.state().threatCase.reports.size() == 0);
}
