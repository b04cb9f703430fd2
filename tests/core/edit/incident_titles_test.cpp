// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/incident_parts.h"
#include "core/model/shown_case.h"
#include "tests/core/edit/edit_fixture.h"
#include "tests/core/importers/prose_reading.h"

using namespace throughline;
using namespace throughline::test;
using action::Verdict;

namespace {

constexpr auto article = "APT77 used a custom backdoor against hospitals and banks, Mandiant said. "
                         "Estonian police accused a hacker group called Grey Heron of attacking ports in Latvia.";

CaseDocument readDocument() { return {.threatCase = mergeReport({}, readText(article)).threatCase}; }

const Incident& incidentOf(const CaseDocument& document, EntityId actor)
{
    for (const Incident& incident : document.threatCase.incidents)
        if (!incident.actors.empty() && incident.actors.front() == actor)
            return incident;
    FAIL("no incident");
    return document.threatCase.incidents[0];
}

}  // namespace

TEST_CASE("The title that a reader gives an incident is that of its parts", "[edit][incidents]")
{
    const CaseDocument document = readDocument();
    REQUIRE(document.threatCase.incidents.size() >= 2);
    for (const Incident& incident : document.threatCase.incidents)
        CHECK(incident.title == incidentTitle(document.threatCase, incident));
}

TEST_CASE("An incident's title follows when its actor is rejected, brought back or renamed", "[edit][incidents]")
{
    const CaseDocument before = readDocument();
    const EntityId actor = find(before, "APT77");
    const std::string title = incidentOf(before, actor).title;
    REQUIRE(title == "APT77 against hospitals and 1 more");

    const CaseDocument rejected = done(before, action::JudgeSuggestions{{.entities = {actor}}, Verdict::Reject}).document;
    CHECK(incidentOf(rejected, actor).title == "Incident against hospitals and 1 more");
    CHECK(incidentOf(done(rejected, action::JudgeSuggestions{{.entities = {actor}}, Verdict::Reopen}).document, actor).title == title);

    const CaseDocument renamed = done(before, action::EditEntities{{actor}, {.name = "Copper Owl"}}).document;
    CHECK(incidentOf(renamed, actor).title == "Copper Owl against hospitals and 1 more");
}

TEST_CASE("An incident's title counts no target that nothing ties to it any more", "[edit][incidents]")
{
    const CaseDocument before = readDocument();
    const EntityId actor = find(before, "APT77");
    const EntityId hospitals = find(before, "hospitals");
    action::Rows claims;
    for (std::size_t row = 0; row < before.threatCase.claims.size(); ++row)
        if (const auto* edge = std::get_if<RelationshipId>(&before.threatCase.claims[row].about); edge && before.threatCase[*edge].target == hospitals)
            claims.claims.push_back(idAt<ClaimId>(row));
    REQUIRE_FALSE(claims.claims.empty());
    const CaseDocument after = done(before, action::JudgeSuggestions{claims, Verdict::Reject}).document;
    CHECK(incidentOf(after, actor).title == "APT77 against banks");
    // Products name it no more either.
    const ShownCase shown = shownCase(after.threatCase, std::make_shared<const ClaimIndex>(after.threatCase));
    CHECK(incidentOf({.threatCase = shown.threatCase}, actor).targets == std::vector<EntityId>{find(before, "banks")});
}

TEST_CASE("A title that somebody gave an incident stays", "[edit][incidents]")
{
    CaseDocument before = readDocument();
    const EntityId actor = find(before, "APT77");
    before.threatCase.incidents.edit(0).title = "The hospital affair";
    before.threatCase.incidents.edit(1).title = "The port affair";
    const CaseDocument after = done(before, action::Delete{{.entities = {actor}}}).document;
    CHECK(after.threatCase.incidents[0].title == "The hospital affair");
}
