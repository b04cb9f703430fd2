// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <cstdio>
#include <memory>

#include "app/commands/command.h"
#include "app/commands/interrupt.h"
#include "app/commands/open_case.h"
#include "core/workbench/answers_json.h"
#include "core/workbench/case_summary.h"

namespace throughline {
namespace {

struct InfoOptions {
    InputOptions input;
    bool json = false;
};

void printRow(const std::string& what, const std::string& value)
{
    std::printf("%-16s %s\n", what.c_str(), value.c_str());
}

void printSummary(const CaseSummary& summary)
{
    printRow("reports", std::to_string(summary.reports));
    printRow("incidents", std::to_string(summary.incidents));
    printRow("claims", std::to_string(summary.claims));
    printRow("relationships", std::to_string(summary.relationships));
    printRow("contested", std::to_string(summary.contested));
    if (const ReviewProgress& review = summary.review; review.total > 0) {
        printRow("drafts", std::to_string(review.total - review.reviewed));
        printRow("reviewed", std::to_string(review.reviewed) + " of " + std::to_string(review.total));
    }
    printRow("marking", std::string(tlpText(summary.marking.tlp)));
    std::printf("entities\n");
    for (const auto& [type, count] : summary.entities)
        std::printf("  %-20s %zu\n", type.c_str(), count);
}

int info(const InfoOptions& options)
{
    const Interrupt interrupt;
    OpenCase opened(options.input, interrupt.token());
    if (!opened.read())
        return exitFailed;
    const WorkbenchState& state = opened.state();
    const CaseSummary summary = summarise(state.threatCase, *state.claims);
    if (options.json)
        std::printf("%s\n", infoJson(summary, state.diagnostics).c_str());
    else
        printSummary(summary);
    return opened.exitStatus();
}

}  // namespace

void addInfoCommand(CLI::App& root, ChosenCommand& chosen)
{
    CLI::App& command = *root.add_subcommand("info", "Say what is in reports: counts, marking, diagnostics");
    const auto options = std::make_shared<InfoOptions>();
    addInputOptions(command, options->input);
    command.add_flag("--json", options->json, "One line of JSON (docs/cli/info.schema.json)");
    command.footer("Examples:\n"
                   "  throughline info report.txt\n"
                   "  throughline info report.txt bundle.json --json");
    command.callback([options, &chosen] { chosen = [options] { return info(*options); }; });
}

}  // namespace throughline
