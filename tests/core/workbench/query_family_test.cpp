// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/query_family.h"

#include "core/query/answer_support.h"
#include "core/workbench/question_answer.h"
#include "tests/core/workbench/workbench_fixture.h"

using namespace throughline;
using namespace throughline::test;
using Catch::Matchers::Contains;

namespace {

const char* const story = "Bear -attributed-to-> government:Nordland {Acme alleges; government:Nordland denies}\n"
                          "Bear -targets-> Bank {Acme says; Acme says}";

action::Ask ask(std::string from, std::string to)
{
    return {{.from = {std::move(from)}, .to = {std::move(to)}}};
}

}  // namespace

TEST_CASE("A path answer says whose claims each hop rests on, once each", "[workbench][paths]")
{
    Workbench workbench = workbenchWith(story);
    const Changes changes = perform(workbench, ask("Nordland", "Bank"));
    REQUIRE_FALSE(changes.error);
    CHECK(changes.answerChanged);
    CHECK(answerReport(workbench.state())
          == "Nordland > Bear > Bank\n"
             "  2 hops; weakest: contested\n"
             "  Nordland > Bear: attributed-to; contested; Acme alleges; Nordland denies\n"
             "  Bear > Bank: targets; one origin; Acme states\n");
    CHECK_THAT(pathsJson(workbench.state()), Contains(R"("strength":"contested")"));
}

TEST_CASE("A path answer keeps its meaning when the view changes afterwards", "[workbench][paths]")
{
    Workbench workbench = workbenchWith(story);
    perform(workbench, ask("Nordland", "Bank"));
    const std::string before = answerReport(workbench.state());
    perform(workbench, action::Hide{{entityNamed(workbench.state().threatCase, "Bear")}});
    CHECK(answerReport(workbench.state()) == before);
    // Asked again, the hidden thing is not there to be found.
    const Changes hidden = perform(workbench, ask("Nordland", "Bear"));
    REQUIRE(hidden.error);
    CHECK(hidden.error->code == ErrorCode::NotFound);
    CHECK(answerReport(workbench.state()) == before);
}

TEST_CASE("Without the only source that tells of a thing, the answer is that nothing is left", "[workbench][paths]")
{
    Workbench workbench = workbenchWith("Bear -targets-> Bank {Acme says}; Bear -targets-> Mill {Beta says}");
    action::Ask question = ask("Bear", "Bank");
    question.question.withoutSources = {"Acme"};
    const Changes changes = perform(workbench, question);
    REQUIRE_FALSE(changes.error);
    CHECK(workbench.state().answered->answer.isEmpty());
    CHECK_THAT(answerReport(workbench.state()), Contains("In the reported graph without Acme, nothing is left"));
    CHECK_THAT(answerReport(workbench.state()), Contains("not believed: Acme"));
    // What nobody tells of is not found, whoever is believed.
    question.question.to = {"Nobody"};
    CHECK(perform(workbench, question).error);
}

TEST_CASE("A hop's dates are told with both ends, whole years as years", "[workbench][paths]")
{
    const auto text = [](const char* first, const char* last) {
        PathHop hop;
        if (*first)
            hop.time.earliest = parseTime(first)->earliest;
        if (*last)
            hop.time.latest = parseTime(last)->latest;
        return intervalText(hop.time);
    };
    CHECK(text("2024-05-01", "2025-05-28") == "2024-05-01 to 2025-05-28");
    CHECK(text("2024-05-01", "2024-05-01") == "2024-05-01");
    CHECK(text("2024", "2024") == "2024");
    CHECK(text("2023", "2024") == "2023 to 2024");
    CHECK(text("2024-05-01", "") == "from 2024-05-01");
    CHECK(text("", "2024-05-01") == "until 2024-05-01");
    CHECK(text("", "").empty());
}

TEST_CASE("A failed question keeps the last answer", "[workbench][paths]")
{
    Workbench workbench = workbenchWith(story);
    CHECK(answerReport(workbench.state()).empty());
    perform(workbench, ask("Nordland", "Bank"));
    const Changes changes = perform(workbench, ask("Nordland", "Nobody"));
    REQUIRE(changes.error);
    CHECK(changes.error->code == ErrorCode::NotFound);
    CHECK_FALSE(changes.answerChanged);
    CHECK(workbench.state().answered->answer.paths.size() == 1);
}

TEST_CASE("Without the source of it all, nothing is left to answer, and that is the answer", "[workbench][paths][what-if]")
{
    Workbench workbench = workbenchWith(story);
    action::Ask question = ask("Nordland", "Bank");
    question.question.withoutSources = {"Acme"};
    const Changes changes = perform(workbench, question);
    REQUIRE_FALSE(changes.error);
    CHECK(workbench.state().answered->answer.isEmpty());
    CHECK_THAT(answerReport(workbench.state()), Contains("without Acme, nothing is left") && Contains("not believed: Acme"));
    question.question.to = {"Nobody"};
    CHECK(perform(workbench, question).error->code == ErrorCode::NotFound);
}

TEST_CASE("An answer tells which single sources it rests on when that is asked", "[workbench][paths][what-if]")
{
    Workbench workbench = workbenchWith(story);
    CHECK(perform(workbench, action::TestSources{}).error->code == ErrorCode::NotFound);
    perform(workbench, ask("Nordland", "Bank"));
    CHECK_FALSE(workbench.state().answered->answer.areSourcesTested);
    REQUIRE_FALSE(perform(workbench, action::TestSources{}).error);
    REQUIRE(workbench.state().answered->answer.restsOn.size() == 1);
    CHECK(workbench.state().answered->answer.restsOn.front().name == "Acme");
    CHECK_THAT(answerReport(workbench.state()), Contains("without any one of these there is no such answer:\n  Acme\n"));
}

TEST_CASE("A path through joined things says so, and who says that they are the same", "[workbench][paths]")
{
    Workbench workbench = workbenchWith("Bear -targets-> Bank {Acme says}; Lynx -attributed-to-> government:Nordland {Acme alleges}\nBear =same-as= Lynx");
    REQUIRE_FALSE(perform(workbench, ask("Nordland", "Bank")).error);
    CHECK_THAT(answerReport(workbench.state()), Contains("Bear joins Bear = Lynx"));
}
