// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <cstdio>
#include <memory>

#include "app/commands/command.h"
#include "app/commands/interrupt.h"
#include "app/commands/reporter.h"
#include "core/workbench/check_case.h"

namespace throughline {
namespace {

struct CommandOptions {
    CheckOptions check;
    std::string report = "text";
    bool repairs = false;
    bool json = false;
};

void printAnswer(const CommandOptions& options, const CheckAnswer& answer)
{
    if (options.json) {
        std::printf("%s\n", checkJson(options.check.path, answer).c_str());
        return;
    }
    std::printf("%-16s %s\n", "sound", answer.report.isSound ? "yes" : "no");
    std::printf("%-16s %d\n", "format", answer.report.schemaVersion);
    for (const auto& [table, rows] : answer.report.rows)
        std::printf("%-16s %zu\n", table.c_str(), rows);
}

int check(const CommandOptions& options)
{
    const Interrupt interrupt;
    Reporter reporter(options.report == "json" ? ReportStyle::Json : ReportStyle::Text);
    const Result<CheckAnswer> answer = checkCase(options.check, {.stop = interrupt.token(), .progress = {}});
    if (!answer) {
        reporter.tell(answer.error());
        return exitFailed;
    }
    if (!options.json)
        reporter.tell(answer->report.diagnostics);
    printAnswer(options, *answer);
    if (!answer->written.empty())
        reporter.wrote(answer->written);
    return answer->report.isSound || !answer->written.empty() ? exitDone : exitFailed;
}

}  // namespace

void addCheckCommand(CLI::App& root, ChosenCommand& chosen)
{
    CLI::App& command = *root.add_subcommand("check", "Look a casefile over, and save what can be saved of a damaged one");
    const auto options = std::make_shared<CommandOptions>();
    command.add_option("CASE", options->check.path, "The casefile (.tline)")->required()->type_name("");
    CLI::Option* const repair = command.add_flag("--repair", options->repairs, "Write what can be read as a new casefile");
    CLI::Option* const out = command.add_option("-o,--output", options->check.repairTo, "The repaired copy")->option_text("OUT");
    repair->needs(out);
    out->needs(repair);
    command.add_flag("--json", options->json, "One line of JSON (docs/cli/check.schema.json)");
    command.add_option("--report", options->report, "How to tell diagnostics on stderr: text or json")
        ->check(CLI::IsMember({"text", "json"}))->option_text("text|json");
    command.footer("Examples:\n"
                   "  throughline check case.tline\n"
                   "  throughline check case.tline --repair -o repaired.tline");
    command.callback([options, &chosen] { chosen = [options] { return check(*options); }; });
}

}  // namespace throughline
