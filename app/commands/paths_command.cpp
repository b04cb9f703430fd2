// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <cstdio>
#include <memory>

#include "app/commands/command.h"
#include "app/commands/interrupt.h"
#include "app/commands/open_case.h"
#include "core/workbench/paths_answer.h"

namespace throughline {
namespace {

struct PathsOptions {
    InputOptions input;
    action::FindPaths query;
    bool json = false;
};

int paths(const PathsOptions& options)
{
    const Interrupt interrupt;
    OpenCase opened(options.input, interrupt.token());
    if (!opened.read() || opened.run(options.query).error)
        return exitFailed;
    const std::string answer = options.json ? pathsJson(opened.state()) + "\n" : pathsReport(opened.state());
    std::fputs(answer.c_str(), stdout);
    return opened.exitStatus();
}

}  // namespace

void addPathsCommand(CLI::App& root, ChosenCommand& chosen)
{
    CLI::App& command = *root.add_subcommand("paths", "Find the shortest chain of claims between two things");
    const auto options = std::make_shared<PathsOptions>();
    addInputOptions(command, options->input);
    command.add_option("--from", options->query.from, "Name or id of the first thing")->required()->option_text("A");
    command.add_option("--to", options->query.to, "Name or id of the last thing")->required()->option_text("B");
    command.add_flag("--cross-incidents", options->query.mayCrossIncidents, "Allow a path to change from one incident to another");
    command.add_flag("--json", options->json, "One line of JSON (docs/cli/paths.schema.json)");
    command.footer("Examples:\n"
                   "  throughline paths report.txt --from DPP --to military\n"
                   "  throughline paths report.txt --from DPP --to military --json");
    command.callback([options, &chosen] { chosen = [options] { return paths(*options); }; });
}

}  // namespace throughline
