// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <cstdio>
#include <memory>

#include "app/commands/command.h"
#include "app/commands/interrupt.h"
#include "app/commands/open_case.h"

namespace throughline {
namespace {

struct DiffOptions {
    std::string before;
    std::string after;
    std::string report = "text";
    bool json = false;
};

int diff(const DiffOptions& options)
{
    const Interrupt interrupt;
    OpenCase opened({.files = {options.after}, .report = options.report}, interrupt.token());
    if (!opened.read() || opened.run(action::CompareWith{options.before}).error)
        return exitFailed;
    const Comparison& comparison = *opened.state().comparison;
    opened.reporter().tell(comparison.diagnostics);
    const std::string answer = options.json ? diffJson(comparison) + "\n" : diffReport(comparison);
    std::fputs(answer.c_str(), stdout);
    return opened.exitStatus();
}

}  // namespace

void addDiffCommand(CLI::App& root, ChosenCommand& chosen)
{
    CLI::App& command = *root.add_subcommand("diff", "Compare two cases, or two versions of one");
    const auto options = std::make_shared<DiffOptions>();
    command.add_option("A", options->before, "The first case: any readable file")->required()->type_name("");
    command.add_option("B", options->after, "The second case")->required()->type_name("");
    command.add_option("--report", options->report, "How to tell diagnostics on stderr: text or json")
        ->check(CLI::IsMember({"text", "json"}))
        ->option_text("text|json");
    command.add_flag("--json", options->json, "One line of JSON (docs/cli/diff.schema.json)");
    command.footer("Exit status 0 also where they differ.\n"
                   "Examples:\n"
                   "  throughline diff report.txt bundle.json\n"
                   "  throughline diff report.txt bundle.json --json");
    command.callback([options, &chosen] { chosen = [options] { return diff(*options); }; });
}

}  // namespace throughline
