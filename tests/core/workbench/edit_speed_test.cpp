// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <chrono>

#include "tests/core/workbench/workbench_fixture.h"

using namespace throughline;
using namespace throughline::test;

namespace {

ThreatCase largeCase(std::size_t entities, std::size_t relationships, std::size_t claims)
{
    ThreatCase threatCase;
    for (std::size_t i = 0; i < entities; ++i)
        threatCase.entities.push_back({.id = "tool--00000000-0000-4000-8000-" + std::to_string(100'000'000'000 + i), .type = EntityType::Tool,
                                       .typeWord = "tool", .name = "Tool number " + std::to_string(i),
                                       .description = "A tool that was made up to fill a large case."});
    for (std::size_t i = 0; i < relationships; ++i)
        threatCase.relationships.push_back({.id = "relationship--00000000-0000-4000-8000-" + std::to_string(100'000'000'000 + i),
                                            .type = RelationType::Uses, .typeWord = "uses", .source = idAt<EntityId>(i % entities),
                                            .target = idAt<EntityId>((i * 7 + 1) % entities)});
    for (std::size_t i = 0; i < claims; ++i) {
        Claim claim;
        claim.about = idAt<RelationshipId>(i % relationships);
        claim.speaker = idAt<EntityId>(i % 50);
        claim.text = "It uses the tool of that number, a speaker says.";
        threatCase.claims.push_back(claim);
    }
    return threatCase;
}

double millisecondsOf(auto&& work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

}  // namespace

/// Run by name; figures depend on the machine, so nothing is asserted of them.
TEST_CASE("Speed of one edit of 100,000 things, 200,000 relationships, 250,000 claims", "[.][speed]")
{
    Workbench workbench = emptyWorkbench();
    workbench.commit(importOf(largeCase(100'000, 200'000, 250'000), 0));
    for (std::size_t i = 0; i < 100'000; i += 1000)
        perform(workbench, action::PlaceCards{{{idAt<EntityId>(i), {static_cast<double>(i), 1}}}});
    const std::vector<std::pair<std::string, action::Edit>> edits{
        {"rename", action::EditEntities{{EntityId{50'000}}, {.name = "Wrench"}}},
        {"add relationship", action::AddRelationship{.source = EntityId{1}, .target = EntityId{2}, .type = RelationType::Uses}},
        {"add claim", action::AddClaim{Claim{.about = RelationshipId{7}}}},
        {"delete", action::Delete{{.entities = {EntityId{60'000}}}}},
        {"withdraw", action::Delete{{.claims = {ClaimId{9}}}}},
        {"note", action::WriteNote{std::nullopt, {.text = "Ask."}}}};
    for (const auto& row : edits) {
        const action::Edit& edit = row.second;  // clang 14 takes no part of a pair into a lambda
        Outcome outcome;
        const double prepared = millisecondsOf([&] { outcome = workbench.prepare(edit)({}); });
        const double committed = millisecondsOf([&] { CHECK_FALSE(workbench.commit(std::move(outcome)).error); });
        const double undone = millisecondsOf([&] { perform(workbench, action::Undo{}); });
        const double redone = millisecondsOf([&] { perform(workbench, action::Redo{}); });
        WARN(row.first << ": task " << prepared << " ms, commit " << committed << " ms, undo " << undone << " ms, redo " << redone << " ms");
    }
}
