// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/history.h"

#include "tests/support/catch.h"

using namespace throughline;

namespace {

CaseDocument documentOf(std::size_t entities)
{
    CaseDocument document;
    for (std::size_t i = 0; i < entities; ++i)
        document.threatCase.entities.push_back({.id = "tool--" + std::to_string(i), .name = "Tool " + std::to_string(i)});
    return document;
}

/// Does an edit and remembers it.
template <class Edit>
void edit(CaseDocument& document, History& history, Edit change)
{
    const CaseDocument before = document;
    change(document);
    history.push("Change", deltaBetween(before, document));
}

}  // namespace

TEST_CASE("One renamed entity of many costs the history two rows", "[workbench][history]")
{
    CaseDocument document = documentOf(5000);
    const CaseDocument before = document;
    document.threatCase.entities.edit(3000).name = "Wrench";
    const CaseDelta delta = deltaBetween(before, document);
    REQUIRE(delta.entities.rows.size() == 1);
    CHECK(delta.entities.rows[0].row == 3000);
    CHECK(delta.entities.rows[0].before.name == "Tool 3000");
    CHECK(delta.entities.chunks.empty());
    CHECK(delta.bytes() < 10'000);
}

TEST_CASE("Deltas of small, large and bulk edits go back and forth", "[workbench][history]")
{
    const std::size_t start = GENERATE(0U, 1U, 1000U, 1024U, 3000U);
    const std::size_t added = GENERATE(0U, 1U, 30U, 1024U, 5000U);
    const std::size_t step = GENERATE(1U, 7U, 5000U);
    CaseDocument before = documentOf(start);
    CaseDocument after = before;
    for (std::size_t row = 0; row < start; row += step)
        after.threatCase.entities.edit(row).name += " (renamed)";
    for (std::size_t i = 0; i < added; ++i)
        after.threatCase.entities.push_back({.id = "tool--new" + std::to_string(i)});
    after.threatCase.title = added % 2 ? "A title" : "";
    after.view.placement().set(EntityId{0}, Point{1, 2});
    const CaseDelta delta = deltaBetween(before, after);
    CaseDocument walked = before;
    applyForward(walked, delta);
    CHECK(walked == after);
    applyBackward(walked, delta);
    CHECK(walked == before);
    applyForward(walked, delta);
    CHECK(walked == after);
}

TEST_CASE("An edit after a shared chunk was put back leaves the history alone", "[workbench][history]")
{
    CaseDocument document = documentOf(0);
    History history;
    edit(document, history, [](CaseDocument& d) { d = documentOf(4000); });
    const CaseDocument loaded = document;
    history.undo(document);
    CHECK(document.threatCase.entities.empty());
    history.redo(document);
    edit(document, history, [](CaseDocument& d) { d.threatCase.entities.edit(2500).name = "Saw"; });
    history.goTo(0, document);
    history.goTo(1, document);
    CHECK(document == loaded);
    history.goTo(2, document);
    CHECK(document.threatCase.entities[2500].name == "Saw");
}

TEST_CASE("Above the memory limit the oldest steps are forgotten", "[workbench][history]")
{
    CaseDocument document = documentOf(1);
    History history;
    for (int i = 0; i < 30; ++i)
        edit(document, history, [&](CaseDocument& d) {
            d.threatCase.entities.edit(0).description = std::string(10'000'000, static_cast<char>('a' + i % 26));
        });
    CHECK(history.forgotten() > 0);
    CHECK(history.position() == history.steps().size());
    CHECK(history.steps().size() + history.forgotten() == 30);
    history.goTo(0, document);
    CHECK(document.threatCase.entities[0].description.size() == 10'000'000);
}

TEST_CASE("What got its place after a step keeps it when the step is undone", "[workbench][history]")
{
    CaseDocument document = documentOf(2);
    document.view.placement().set(EntityId{0}, Point{5, 5});
    History history;
    edit(document, history, [](CaseDocument& d) { d.view.placement().set(EntityId{0}, Point{9, 9}); });
    document.view.placement().set(EntityId{1}, Point{50, 50});  // settled by a picture
    history.undo(document);
    CHECK(document.view.placement().find(EntityId{0}) == Point{5, 5});
    CHECK(document.view.placement().find(EntityId{1}) == Point{50, 50});
}

TEST_CASE("A step that takes places away takes them again when it is redone", "[workbench][history]")
{
    CaseDocument document = documentOf(1);
    document.view.placement().set(EntityId{0}, Point{5, 5});
    History history;
    edit(document, history, [](CaseDocument& d) { d.view.placed.clear(); });
    history.undo(document);
    CHECK(document.view.placement().find(EntityId{0}) == Point{5, 5});
    history.redo(document);
    CHECK_FALSE(document.view.placement().find(EntityId{0}));
}
