// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/compact_case.h"
#include "core/workbench/answers_json.h"
#include "core/workbench/case_summary.h"
#include "tests/core/workbench/workbench_fixture.h"
#include "tests/support/founding_case.h"
#include "tests/support/paths.h"

using namespace throughline;
using namespace throughline::test;

namespace {

/// Names that occur nowhere else, so that one that is left over is seen.
std::string tellingName(EntityId id) { return "Zq" + std::to_string(rowOf(id)) + "x"; }

ThreatCase caseOfTellingNames()
{
    ThreatCase threatCase = foundingCase();
    for (std::size_t row = 0; row < threatCase.entities.size(); ++row) {
        Entity& entity = threatCase.entities.edit(row);
        entity.name = tellingName(idAt<EntityId>(row));
        entity.also = {{tellingName(idAt<EntityId>(row)) + " also", idAt<EntityId>(0)}};
        entity.naming = Naming::Named;
    }
    return threatCase;
}

/// All words of everything that is shown or written of a case.
std::string wordsOf(Workbench& workbench)
{
    std::string words;
    for (const char* layout : {"lanes", "force"}) {
        workbench.run(action::SetLayout{layout});
        workbench.run(action::BuildPicture{});
        REQUIRE(workbench.state().picture);
        words += dumpText(workbench.state().picture->display);
        const Changes composed = perform(workbench, action::ComposePage{});
        REQUIRE(composed.page);
        words += dumpText(*composed.page);
    }
    const TemporaryFolder folder;
    perform(workbench, action::WriteClaims{folder.path("claims.json")});
    if (std::filesystem::exists(folder.path("claims.json")))
        words += readBytes(folder.path("claims.json"));
    return words;
}

}  // namespace

TEST_CASE("Nothing that is shown or written names a deleted thing", "[workbench][delete]")
{
    const ThreatCase whole = caseOfTellingNames();
    Workbench workbench = emptyWorkbench();
    workbench.commit(importOf(whole, 0));
    const std::string before = wordsOf(workbench);
    CHECK(before.find(tellingName(EntityId{3})) != std::string::npos);
    for (std::size_t row = 0; row < whole.entities.size(); ++row) {
        const auto id = idAt<EntityId>(row);
        INFO("deleted " << foundingCase()[id].name);
        REQUIRE_FALSE(perform(workbench, action::Edit{action::Delete{{.entities = {id}}}}).error);
        CHECK(wordsOf(workbench).find(tellingName(id)) == std::string::npos);
        const CaseSummary summary = summarise(workbench.state().threatCase, *workbench.state().claims);
        std::size_t counted = 0;
        for (const auto& [word, count] : summary.entities)
            counted += count;
        CHECK(counted == whole.entities.size() - 1);
        CHECK(summary.relationships == compactCase(workbench.state().threatCase).threatCase.relationships.size());
        CHECK(summary.claims == compactCase(workbench.state().threatCase).threatCase.claims.size());
        perform(workbench, action::Edit{action::Restore{{.entities = {id}}}});
    }
    CHECK(workbench.state().threatCase == whole);
    CHECK(wordsOf(workbench) == before);
}

TEST_CASE("A deleted incident and a deleted report are named nowhere", "[workbench][delete]")
{
    ThreatCase whole = foundingCase();
    whole.incidents.edit(1).title = "Zq incident";
    whole.reports.edit(0).publisher = "Zq publisher";
    whole.reports.edit(0).title = "Zq title";
    Workbench workbench = emptyWorkbench();
    workbench.commit(importOf(whole, 0));
    CHECK(wordsOf(workbench).find("Zq incident") != std::string::npos);
    perform(workbench, action::Edit{action::Delete{{.incidents = {IncidentId{1}}}}});
    CHECK(wordsOf(workbench).find("Zq incident") == std::string::npos);
    perform(workbench, action::Edit{action::Delete{{.reports = {ReportId{0}}}}});
    const std::string words = wordsOf(workbench);
    CHECK(words.find("Zq") == std::string::npos);
    CHECK(words.find("Sentence 1.") == std::string::npos);
}
