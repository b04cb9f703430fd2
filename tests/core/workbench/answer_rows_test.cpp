// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/answer_rows.h"

#include "core/workbench/question_choices.h"
#include "tests/core/workbench/workbench_fixture.h"

using namespace throughline;
using namespace throughline::test;

namespace {

const char* const story = "Bear -attributed-to-> government:Nordland {Acme alleges; government:Nordland denies}\n"
                          "Bear -uses-> malware:Wiper {Acme says}\n"
                          "malware:Wiper -targets-> Bank {Beta says}\n"
                          "Wolf -uses-> malware:Wiper {Beta says}";

/// "title / detail", a line a row.
std::string rowsText(const WorkbenchState& state, std::size_t most = 100)
{
    std::string text;
    for (const AnswerRow& row : answerRows(*state.answered, most))
        text += row.title + (row.detail.empty() ? "" : " / " + row.detail) + "\n";
    return text;
}

std::string namesOf(const WorkbenchState& state, const Selection& selection)
{
    std::string text;
    for (const EntityId id : selection.entities)
        text += (text.empty() ? "" : ", ") + state.threatCase[id].name;
    return text + "; " + std::to_string(selection.relationships.size()) + " lines";
}

Workbench asked(const Question& question)
{
    Workbench workbench = workbenchWith(story);
    REQUIRE_FALSE(perform(workbench, action::Ask{question}).error);
    return workbench;
}

}  // namespace

TEST_CASE("A path is a row, its hops are its ground", "[workbench][rows]")
{
    const Workbench workbench = asked({.from = {"Nordland"}, .to = {"Bank"}});
    const WorkbenchState& state = workbench.state();
    CHECK(rowsText(state) == "Nordland > Bear > Wiper > Bank / 3 hops · weakest hop: contested\n");
    const AnswerRow row = answerRows(*state.answered, 10).front();
    CHECK(namesOf(state, selectionOf(*state.answered, row)) == "Bear, Nordland, Wiper, Bank; 3 lines");
    CHECK(namesOf(state, selectionOfHop(*state.answered, 0, 1)) == "Bear, Wiper; 1 lines");
    const std::vector<AnswerGround> grounds = groundsOf(*state.answered, row);
    REQUIRE(grounds.size() == 3);
    CHECK(grounds[0].title == "Hop 1 of 3: Nordland > Bear");
    CHECK(grounds[0].claims.size() == 2);  // the denial as well as the allegation
    CHECK(grounds[2].claims.size() == 1);
}

TEST_CASE("Shared things are rows with their evidence, and rest on the lines between", "[workbench][rows]")
{
    const Workbench workbench = asked({.kind = "common", .from = {"Bear", "Wolf"}});
    const WorkbenchState& state = workbench.state();
    CHECK(rowsText(state) == "Wiper / shared by 2: Bear, Wolf\n");
    const AnswerRow row = answerRows(*state.answered, 10).front();
    CHECK(namesOf(state, selectionOf(*state.answered, row)) == "Bear, Wiper, Wolf; 2 lines");
    CHECK(groundsOf(*state.answered, row).front().claims.size() == 2);
}

TEST_CASE("What a cut takes and what is reached are rows, and rows beyond the most are counted", "[workbench][rows]")
{
    CHECK(rowsText(asked({.kind = "cut", .from = {"Nordland"}, .to = {"Bank"}}).state()) == "Bear\n");
    CHECK(rowsText(asked({.kind = "edge-cut", .from = {"Wolf"}, .to = {"Bank"}}).state()).starts_with("Wolf > Wiper / uses · one origin"));
    const Workbench reached = asked({.kind = "reach-down", .from = {"Nordland"}});
    CHECK(rowsText(reached.state()) == "Bear / hops 1\nWiper / hops 2\nBank / hops 3\n");
    CHECK(rowsText(reached.state(), 1) == "Bear / hops 1\nand 2 more\n");
}

TEST_CASE("Parts stand under headings that cannot be chosen", "[workbench][rows]")
{
    Workbench workbench = workbenchWith("Bear -targets-> Bank {Acme says}; Wolf -targets-> Mill {Acme says}");
    perform(workbench, action::Ask{{.kind = "components"}});
    const std::vector<AnswerRow> rows = answerRows(*workbench.state().answered, 100);
    REQUIRE(rows.size() == 6);
    CHECK(rows[0].title == "Part 1: 2 things");
    CHECK_FALSE(rows[0].isChoosable());
    CHECK(groundsOf(*workbench.state().answered, rows[0]).empty());
    CHECK(rows[3].title == "Part 2: 2 things");
}

TEST_CASE("An answer is old once case or lens are others, not when a card was moved", "[workbench][rows]")
{
    Workbench workbench = asked({.from = {"Nordland"}, .to = {"Bank"}});
    CHECK_FALSE(isAnswerStale(workbench.state()));
    perform(workbench, action::PlaceCards{{{entityNamed(workbench.state().threatCase, "Bear"), {100, 100}}}});
    CHECK_FALSE(isAnswerStale(workbench.state()));
    Lens lens;
    lens.disbelieve = {"identity--Beta"};
    perform(workbench, action::SetLens{lens});
    CHECK(isAnswerStale(workbench.state()));
}

TEST_CASE("Each kind of question stands in a group, groups in one piece", "[workbench][rows]")
{
    std::vector<std::string_view> groups;
    for (const QuestionKind& kind : questionKinds()) {
        INFO(kind.id);
        const std::string_view group = questionGroup(kind.id);
        CHECK_FALSE(group.empty());
        if (groups.empty() || groups.back() != group) {
            CHECK(std::find(groups.begin(), groups.end(), group) == groups.end());
            groups.push_back(group);
        }
    }
    CHECK(groups.size() == 6);
    CHECK(questionGroup("nothing of the kind").empty());
}

TEST_CASE("Kinds of things are offered as the case has them", "[workbench][rows]")
{
    const std::vector<std::string> words = kindWords(workbenchWith(story).state().threatCase);
    const auto has = [&](const char* word) { return std::find(words.begin(), words.end(), word) != words.end(); };
    CHECK(has("kind:sponsor"));
    CHECK(has("kind:malware"));
    CHECK_FALSE(has("kind:location"));
}
