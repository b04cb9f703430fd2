// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/sources_family.h"

#include <chrono>

#include "core/workbench/lens_text.h"
#include "tests/core/workbench/workbench_fixture.h"

using namespace throughline;
using namespace throughline::test;

namespace {

constexpr std::string_view disputed = "Group -attributed-to-> Nordland {Acme says; Nordland denies}; Group -targets-> Bank {Beta says}";

Lens without(std::vector<std::string> ids) { return {.disbelieve = std::move(ids)}; }

std::string stepName(const Workbench& workbench) { return workbench.state().history.steps()[workbench.state().history.position() - 1]->name; }

}  // namespace

TEST_CASE("Sources are listed, and what the lens changes is told of case and view as they are", "[workbench][sources]")
{
    Workbench workbench = workbenchWith(disputed);
    CHECK(workbench.state().sources == nullptr);
    CHECK(perform(workbench, action::WeighSources{}).sourcesChanged);
    const std::shared_ptr<const WeighedSources> first = workbench.state().sources;
    REQUIRE(first);
    CHECK(first->list->rows.size() == 3);
    CHECK(first->effect.differences.empty());

    perform(workbench, action::SetLens{without({"identity--Acme"})});
    CHECK(workbench.state().sources == first);
    CHECK(perform(workbench, action::WeighSources{}).sourcesChanged);
    CHECK(workbench.state().sources->list == first->list);  // the case is the same: nothing is listed again
    CHECK(workbench.state().sources->effect.count(LensChange::LineLeaves) == 1);
    CHECK(workbench.state().sources->effect.disputesGone == 1);
}

TEST_CASE("Sources of an older case or lens are dropped", "[workbench][sources]")
{
    Workbench workbench = workbenchWith(disputed);
    Outcome late = workbench.prepare(action::WeighSources{})({});
    perform(workbench, action::SetLens{without({"identity--Acme"})});
    CHECK_FALSE(workbench.commit(std::move(late)).sourcesChanged);
    CHECK(workbench.state().sources == nullptr);
}

TEST_CASE("Every change of trust is a step with a name, and belongs to saved views", "[workbench][sources]")
{
    Workbench workbench = workbenchWith(disputed);
    perform(workbench, action::SetLens{without({"identity--Acme"})});
    CHECK(stepName(workbench) == "Do not believe “Acme”");
    perform(workbench, action::Edit(action::SaveView{"Without Acme", {}}));
    perform(workbench, action::SetLens{});
    CHECK(stepName(workbench) == "Believe “Acme”");
    perform(workbench, action::Undo{});
    CHECK(workbench.state().view.lens == without({"identity--Acme"}));
    perform(workbench, action::SetLens{{.doubt = {"identity--Acme", "identity--Beta"}, .minReliability = Reliability::C}});
    CHECK(stepName(workbench) == "Look through a lens");
    perform(workbench, action::Edit(action::ShowView{workbench.state().savedViews.front().id}));
    CHECK(workbench.state().view.lens == without({"identity--Acme"}));
}

TEST_CASE("A lens and its changes are told in words", "[workbench][sources]")
{
    const ThreatCase threatCase = caseFromText(disputed);
    CHECK(lensText(threatCase, {}).empty());
    CHECK(lensText(threatCase, {.disbelieve = {"identity--Acme"}, .doubt = {"identity--Beta", "x"}, .minReliability = Reliability::C,
                                .minCredibility = Credibility::One, .includeUngraded = false, .includeSetAside = true})
          == "“Acme” not believed, 2 sources doubted, reliability C or better, credibility 1, ungraded left out, what was set aside counts");
    CHECK(lensStepName(threatCase, {}, {.doubt = {"identity--Acme", "identity--Beta"}}) == "Doubt 2 sources");
    CHECK(lensStepName(threatCase, {}, {.minReliability = Reliability::B}) == "Count reliability B or better");
    CHECK(lensStepName(threatCase, {.minCredibility = Credibility::Two}, {}) == "Any credibility");
    CHECK(lensStepName(threatCase, {}, {.includeUngraded = false}) == "Leave out what is ungraded");
    CHECK(lensStepName(threatCase, {.disbelieve = {"a"}, .minReliability = Reliability::B}, {}) == "Take the lens off");
    CHECK(lensText(threatCase, {.ownOrigins = {"identity--Acme"}}) == "“Acme” counted as an origin of its own");
    CHECK(lensStepName(threatCase, {}, {.ownOrigins = {"identity--Acme"}}) == "Count a source as an origin of its own");
    CHECK(lensStepName(threatCase, {.ownOrigins = {"identity--Acme"}}, {}) == "Take the lens off");
    CHECK(beliefText(Belief::Disbelieved) == "not believed");
}

/// Run by name; figures depend on the machine, so nothing is asserted of them.
TEST_CASE("Speed of listing the sources of 100,000 claims and weighing a lens on them", "[.][speed]")
{
    ThreatCase threatCase;
    constexpr std::size_t things = 20'000;
    constexpr std::size_t speakers = 2'000;
    constexpr std::size_t claims = 100'000;
    for (std::size_t i = 0; i < things; ++i)
        threatCase.entities.push_back({.id = "identity--" + std::to_string(i), .type = i < speakers ? EntityType::Identity : EntityType::Tool,
                                       .name = "Thing number " + std::to_string(i),
                                       .identityClass = i % 10 == 0 ? IdentityClass::Government : IdentityClass::Organisation});
    for (std::size_t i = 0; i < 500; ++i)
        threatCase.reports.push_back({.id = "report--" + std::to_string(i), .title = "Report " + std::to_string(i),
                                      .publisher = "Thing number " + std::to_string(i)});
    for (std::size_t i = 0; i < claims / 2; ++i)
        threatCase.relationships.push_back({.id = "relationship--" + std::to_string(i), .type = RelationType::Uses,
                                            .source = idAt<EntityId>(speakers + i % (things - speakers)),
                                            .target = idAt<EntityId>(speakers + (i * 7 + 1) % (things - speakers))});
    for (std::size_t i = 0; i < claims; ++i) {
        Claim claim{.about = idAt<RelationshipId>(i % (claims / 2)), .stance = i % 9 == 0 ? Stance::Denies : Stance::Asserts};
        claim.speaker = idAt<EntityId>(i % speakers);
        claim.via = {idAt<EntityId>((i * 13) % speakers)};
        claim.report = idAt<ReportId>(i % 500);
        threatCase.claims.push_back(claim);
    }
    Workbench workbench = emptyWorkbench();
    workbench.commit(importOf(std::move(threatCase), 0));
    const auto timed = [&](const char* what) {
        const auto start = std::chrono::steady_clock::now();
        perform(workbench, action::WeighSources{});
        const double ms = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
        const WeighedSources& weighed = *workbench.state().sources;
        WARN(what << ": " << ms << " ms, " << weighed.list->rows.size() << " sources, " << weighed.list->circles.size() << " circles, "
                  << weighed.effect.differences.size() << " differences");
    };
    timed("listing");
    perform(workbench, action::SetLens{without({"identity--7", "identity--100", "identity--1001"})});
    timed("weighing a lens");
}
