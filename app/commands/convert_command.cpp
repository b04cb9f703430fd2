// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <memory>

#include "app/commands/command.h"
#include "app/commands/interrupt.h"
#include "app/commands/later.h"
#include "app/commands/open_case.h"

namespace throughline {
namespace {

struct ConvertOptions {
    InputOptions input;
    std::string out;
    std::string to;
};

std::string checkTarget(const std::string& to)
{
    if (to == "claims" || to == "tline")
        return {};
    const std::string later = laterValue("target format", to);
    return later.empty() ? to + " is no target format; there are: claims, tline" : later;
}

/// By the ending where that is plain.
std::string targetOf(const ConvertOptions& options)
{
    return options.to.empty() && options.out.ends_with(".tline") ? "tline" : options.to;
}

Action writing(const ConvertOptions& options)
{
    if (targetOf(options) == "tline")
        return action::WriteCasefile{options.out};
    return action::WriteClaims{options.out};
}

int convert(const ConvertOptions& options)
{
    const Interrupt interrupt;
    OpenCase opened(options.input, interrupt.token());
    if (!opened.read())
        return exitFailed;
    const Changes changes = opened.run(writing(options));
    for (const std::string& file : changes.written)
        opened.reporter().wrote(file);
    return changes.error ? exitFailed : opened.exitStatus();
}

}  // namespace

void addConvertCommand(CLI::App& root, ChosenCommand& chosen)
{
    CLI::App& command = *root.add_subcommand("convert", "Write what reports say in another format");
    const auto options = std::make_shared<ConvertOptions>();
    addInputOptions(command, options->input);
    command.add_option("-o,--output", options->out,
                       "A file; or a folder, if it is one, ends in / or there are several reports: one STEM.json each")
        ->required()->option_text("OUT");
    command.add_option("--to", options->to, "The format: claims or tline (a casefile); told by the ending .tline")
        ->check(checkTarget)->option_text("FORMAT");
    command.footer("Examples:\n"
                   "  throughline convert report.txt -o report.json --to claims\n"
                   "  throughline convert report.txt bundle.json -o case.tline\n"
                   "  throughline convert one.txt two.html -o folder/ --to claims");
    command.callback([options, &chosen] {
        if (targetOf(*options).empty())
            throw CLI::RequiredError("--to");
        chosen = [options] { return convert(*options); };
    });
}

}  // namespace throughline
