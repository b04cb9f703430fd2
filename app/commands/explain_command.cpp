// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <cstdio>
#include <memory>

#include "app/commands/command.h"
#include "app/commands/interrupt.h"
#include "app/commands/open_case.h"
#include "core/workbench/explain.h"

namespace throughline {
namespace {

struct ExplainOptions {
    InputOptions input;
    bool json = false;
};

int explain(const ExplainOptions& options)
{
    const Interrupt interrupt;
    OpenCase opened(options.input, interrupt.token());
    if (!opened.read())
        return exitFailed;
    const std::string answer = options.json ? explainJson(opened.state()) : explainReport(opened.state());
    std::fputs(answer.c_str(), stdout);
    return opened.exitStatus();
}

}  // namespace

void addExplainCommand(CLI::App& root, ChosenCommand& chosen)
{
    CLI::App& command = *root.add_subcommand("explain", "Say what is read from prose, from which words, by which rule");
    const auto options = std::make_shared<ExplainOptions>();
    addInputOptions(command, options->input);
    command.add_flag("--json", options->json, "One line of JSON a report (docs/cli/explain.schema.json)");
    command.footer("Examples:\n"
                   "  throughline explain report.txt\n"
                   "  throughline explain report.txt --json");
    command.callback([options, &chosen] { chosen = [options] { return explain(*options); }; });
}

}  // namespace throughline
