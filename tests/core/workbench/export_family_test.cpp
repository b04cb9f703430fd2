// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/export_family.h"

#include "tests/core/workbench/workbench_fixture.h"
#include "tests/support/paths.h"

using namespace throughline;
using namespace throughline::test;

namespace {

using Names = std::vector<std::string>;

ThreatCase caseWithReports(const Names& fileNames)
{
    ThreatCase threatCase;
    for (const std::string& fileName : fileNames)
        threatCase.reports.push_back({.id = "report--" + std::to_string(threatCase.reports.size()), .fileName = fileName});
    return threatCase;
}

Workbench workbenchWithReports(const Names& fileNames)
{
    Workbench workbench = emptyWorkbench();
    workbench.commit(importOf(caseWithReports(fileNames), 0));
    return workbench;
}

}  // namespace

TEST_CASE("Claims of one report go into the file that was named", "[workbench][export]")
{
    const TemporaryFolder folder;
    Workbench workbench = workbenchWithReports({"a.txt"});
    const Changes changes = perform(workbench, action::WriteClaims{folder.path("out.json")});
    CHECK_FALSE(changes.error);
    CHECK(changes.written == Names{folder.path("out.json")});
    CHECK(readBytes(folder.path("out.json")).find("\"a.txt\"") != std::string::npos);
}

TEST_CASE("Claims go into a folder if it is one, ends in a slash, or there are several reports", "[workbench][export]")
{
    const TemporaryFolder folder;
    Workbench one = workbenchWithReports({"a.txt"});
    std::filesystem::create_directory(folder.path("is"));
    CHECK(perform(one, action::WriteClaims{folder.path("is")}).written == Names{folder.path("is/a.json")});
    CHECK(perform(one, action::WriteClaims{folder.path("new/deep/")}).written == Names{folder.path("new/deep/a.json")});
    Workbench two = workbenchWithReports({"a.txt", "b.txt"});
    CHECK(perform(two, action::WriteClaims{folder.path("two")}).written
          == Names{folder.path("two/a.json"), folder.path("two/b.json")});
}

TEST_CASE("A place that cannot be written to is an error that names it", "[workbench][export]")
{
    const TemporaryFolder folder;
    const std::string file = folder.write("file", "x");
    Workbench one = workbenchWithReports({"a.txt"});
    const Changes inFile = perform(one, action::WriteClaims{file + "/out.json"});
    REQUIRE(inFile.error);
    CHECK(inFile.error->code == ErrorCode::FileUnwritable);
    Workbench two = workbenchWithReports({"a.txt", "b.txt"});
    const Changes onFile = perform(two, action::WriteClaims{file});
    REQUIRE(onFile.error);
    CHECK(onFile.error->code == ErrorCode::FileUnwritable);
    CHECK(onFile.error->where == file);
    CHECK(readBytes(file) == "x");
}

TEST_CASE("An empty case has no claims to write", "[workbench][export]")
{
    Workbench workbench = emptyWorkbench();
    const Changes changes = perform(workbench, action::WriteClaims{"never.json"});
    REQUIRE(changes.error);
    CHECK(changes.error->code == ErrorCode::Empty);
    CHECK_FALSE(std::filesystem::exists("never.json"));
}

TEST_CASE("A page can be composed whether or not the picture is drawn", "[workbench][export]")
{
    Workbench workbench = workbenchWith("Bear -uses-> Wrench; Bear -targets-> Bank");
    const Changes undrawn = perform(workbench, action::ComposePage{{.title = "Two facts"}});
    REQUIRE(undrawn.page);
    CHECK_THAT(dumpText(*undrawn.page), Catch::Matchers::Contains("Two facts"));
    workbench.run(action::BuildPicture{});
    const Changes drawn = perform(workbench, action::ComposePage{{.title = "Two facts"}});
    REQUIRE(drawn.page);
    CHECK(dumpText(*drawn.page) == dumpText(*undrawn.page));
}

TEST_CASE("A page says whose names it uses", "[workbench][export][names]")
{
    Workbench workbench = workbenchWith("Fancy Bear -uses-> Wrench");
    CHECK_THAT(dumpText(*perform(workbench, action::ComposePage{}).page), !Catch::Matchers::Contains("Names:"));
    perform(workbench, action::SetNames{"attack"});
    const std::string page = dumpText(*perform(workbench, action::ComposePage{}).page);
    CHECK_THAT(page, Catch::Matchers::Contains("Names: MITRE ATT&CK"));
    CHECK_THAT(page, Catch::Matchers::Contains("APT28"));
}

TEST_CASE("A page says whom its lens does not believe or doubts, by name", "[workbench][export][lens]")
{
    Workbench workbench = workbenchWith("Group -attributed-to-> Nordland {Acme says; Beta says}; Group -targets-> Bank {Acme says}");
    CHECK_THAT(dumpText(*perform(workbench, action::ComposePage{}).page), !Catch::Matchers::Contains("Not believed"));
    perform(workbench, action::SetLens{{.disbelieve = {"identity--Acme"}, .doubt = {"identity--Beta"}}});
    CHECK_THAT(dumpText(*perform(workbench, action::ComposePage{}).page), Catch::Matchers::Contains("Not believed: Acme. Doubted: Beta."));
}

TEST_CASE("A page marked below what it shows is refused", "[workbench][export]")
{
    ThreatCase threatCase = caseFromText("Bear -uses-> Wrench");
    threatCase.defaultMarking.tlp = Tlp::Amber;
    Workbench workbench = emptyWorkbench();
    workbench.commit(importOf(threatCase, 0));
    const Changes lower = perform(workbench, action::ComposePage{{.raiseTo = Tlp::Green}});
    REQUIRE(lower.error);
    CHECK(lower.error->code == ErrorCode::MarkingTooLow);
    CHECK_FALSE(perform(workbench, action::ComposePage{{.raiseTo = Tlp::Red}}).error);
}
