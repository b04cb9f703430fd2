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

int cut(const QuestionOptions& options)
{
    const Interrupt interrupt;
    OpenCase opened(options.input, interrupt.token());
    if (!askCase(opened, options))
        return exitFailed;
    const std::string answer = options.json ? cutJson(opened.state()) + "\n" : answerReport(opened.state());
    std::fputs(answer.c_str(), stdout);
    return opened.exitStatus();
}

}  // namespace

void addCutCommand(CLI::App& root, ChosenCommand& chosen)
{
    CLI::App& command = *root.add_subcommand("cut", "Find the least set of things that every path passes");
    const auto options = std::make_shared<QuestionOptions>();
    Question& question = options->question;
    question.kind = "cut";
    addInputOptions(command, options->input);
    command.add_option("--from", question.from, "A thing, or a kind (sponsor, actor); may be repeated")
        ->required()->option_text("A")->expected(1)->take_all()->allow_extra_args(false);
    command.add_option("--to", question.to, "A thing, or a kind (target, sector, victim); may be repeated")
        ->required()->option_text("B")->expected(1)->take_all()->allow_extra_args(false);
    command.add_flag_callback("--edges", [&question] { question.kind = "edge-cut"; }, "Cut hops rather than things");
    addQuestionOptions(command, *options, "docs/cli/cut.schema.json");
    command.footer("Examples:\n"
                   "  throughline cut report.txt --from DPP --to target\n"
                   "  throughline cut report.txt --from sponsor --to energy --edges --json");
    command.callback([options, &chosen] { chosen = [options] { return cut(*options); }; });
}

}  // namespace throughline
