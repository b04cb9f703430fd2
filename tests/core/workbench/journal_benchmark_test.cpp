// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <chrono>
#include <string>
#include <vector>

#include "tests/core/workbench/workbench_fixture.h"

using namespace throughline;
using namespace throughline::test;

namespace {

using Clock = std::chrono::steady_clock;

double msSince(Clock::time_point start) { return std::chrono::duration<double, std::milli>(Clock::now() - start).count(); }

/// A campaign of 100,000 entities with places, 200,000 relationships and 250,000 claims.
CaseDocument largeDocument()
{
    constexpr std::size_t entities = 100'000;
    CaseDocument document;
    for (std::size_t i = 0; i < entities; ++i) {
        Entity entity;
        entity.id = "infrastructure--" + std::to_string(i);
        entity.type = EntityType::Infrastructure;
        entity.name = "server-" + std::to_string(i) + ".example";
        document.threatCase.entities.push_back(std::move(entity));
        document.view.placement().set(idAt<EntityId>(i), Point{static_cast<double>(i % 400), static_cast<double>(i / 400)});
    }
    for (std::size_t i = 0; i < 2 * entities; ++i) {
        Relationship relationship;
        relationship.id = "relationship--" + std::to_string(i);
        relationship.type = RelationType::Uses;
        relationship.source = idAt<EntityId>(i % entities);
        relationship.target = idAt<EntityId>((i * 7 + 1) % entities);
        document.threatCase.relationships.push_back(std::move(relationship));
    }
    for (std::size_t i = 0; i < 250'000; ++i) {
        Claim claim;
        claim.about = idAt<RelationshipId>(i % (2 * entities));
        claim.text = "The group used this server in its campaign, number " + std::to_string(i) + ".";
        document.threatCase.claims.push_back(std::move(claim));
    }
    return document;
}

struct Times {
    std::vector<double> commit;   ///< on the window's thread, journal included
    std::vector<double> durable;  ///< until it is on disk
};

template <class Make>
Times measure(Workbench& workbench, const Make& make)
{
    Times times;
    for (int i = 0; i < 50; ++i) {
        Outcome outcome = workbench.prepare(make(i))(Job{});
        const auto start = Clock::now();
        workbench.commit(std::move(outcome));
        times.commit.push_back(msSince(start));
        REQUIRE(workbench.journal()->flush(std::chrono::seconds(60)));
        times.durable.push_back(msSince(start));
    }
    std::sort(times.commit.begin(), times.commit.end());
    std::sort(times.durable.begin(), times.durable.end());
    return times;
}

void tell(const char* what, const Times& times)
{
    WARN(what << ": commit " << times.commit[25] << " ms (longest " << times.commit.back() << "), durable "
              << times.durable[25] << " ms (longest " << times.durable.back() << ")");
}

}  // namespace

TEST_CASE("How long an edit of a large case takes to be on disk", "[.][benchmark]")
{
    const TemporaryFolder folder;
    REQUIRE(writeCasefile(folder.path("case.tline"), largeDocument(), {}));
    Workbench workbench = emptyWorkbench();
    perform(workbench, action::OpenCasefile{folder.path("case.tline")});
    Workbench plain = emptyWorkbench();
    perform(plain, action::OpenCasefile{folder.path("case.tline")});
    workbench.keepJournal(folder.path("recovery"));

    tell("rename", measure(workbench, [](int i) {
             action::EditEntities edit{.entities = {idAt<EntityId>(static_cast<std::size_t>(i) * 1999)}, .change = {}};
             edit.change.name = "renamed " + std::to_string(i);
             return Action(action::Edit{edit});
         }));
    tell("drag", measure(workbench, [](int i) {
             return Action(action::PlaceCards{.centres = {{idAt<EntityId>(static_cast<std::size_t>(i)), Point{-1, -1.0 * i}}}});
         }));
    tell("undo", measure(workbench, [](int) { return Action(action::Undo{}); }));

    const auto start = Clock::now();
    perform(plain, action::PlaceCards{.centres = {{EntityId{0}, Point{-1, -1}}}});
    WARN("drag without a journal: " << msSince(start) << " ms");
}
