// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <cstdio>
#include <memory>

#include "app/commands/command.h"
#include "app/commands/interrupt.h"
#include "app/commands/question_options.h"
#include "core/workbench/question_answer.h"

namespace throughline {
namespace {

int paths(const QuestionOptions& options)
{
    const Interrupt interrupt;
    OpenCase opened(options.input, interrupt.token());
    if (!askCase(opened, options))
        return exitFailed;
    const std::string answer = options.json ? pathsJson(opened.state()) + "\n" : answerReport(opened.state());
    std::fputs(answer.c_str(), stdout);
    return opened.exitStatus();
}

}  // namespace

void addPathsCommand(CLI::App& root, ChosenCommand& chosen)
{
    CLI::App& command = *root.add_subcommand("paths", "Find chains of claims between two things");
    const auto options = std::make_shared<QuestionOptions>();
    Question& question = options->question;
    question.from.resize(1);
    question.to.resize(1);
    addInputOptions(command, options->input);
    command.add_option("--from", question.from.front(), "Name or id of the first thing")->required()->option_text("A");
    command.add_option("--to", question.to.front(), "Name or id of the last thing")->required()->option_text("B");
    command.add_option("--via", question.via, "A thing, or a kind, to be passed; repeated: in this order")
        ->option_text("C")->expected(1)->take_all()->allow_extra_args(false);
    command.add_option("--k", question.k, "How many paths, best first (as usual 1)")->check(CLI::Range(1, 10000))->option_text("N");
    command.add_option("--max-hops", question.maxHops, "Longest path (as usual 32)")->check(CLI::Range(1, 1000))->option_text("N");
    command.add_option_function<std::string>(
               "--weight", [&question](const std::string& word) { question.weight = *parsePathWeight(word); },
               "What makes a path better: its weakest hop's strength, its oldest hop's date, or only its length")
        ->check(CLI::IsMember({"strength", "recency", "none"}))->option_text("strength|recency|none");
    command.add_flag("--timed", question.isTimed, "Only paths whose times can run forward");
    addQuestionOptions(command, *options, "docs/cli/paths.schema.json");
    command.footer("Examples:\n"
                   "  throughline paths report.txt --from DPP --to military\n"
                   "  throughline paths report.txt --from DPP --to military --k 3 --avoid relay --json");
    command.callback([options, &chosen] { chosen = [options] { return paths(*options); }; });
}

}  // namespace throughline
