// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <array>
#include <cstdio>
#include <memory>

#include "app/commands/command.h"
#include "app/commands/interrupt.h"
#include "app/commands/offscreen.h"
#include "app/commands/reporter.h"
#include "ui/measure/bench.h"

namespace throughline {
namespace {

struct CommandOptions {
    std::string kind;
    std::string file;
    std::string report = "text";
    bool json = false;
};

/// Whole numbers as such, others to a thousandth.
std::string numberText(double value)
{
    std::array<char, 40> text{};
    std::snprintf(text.data(), text.size(), value == static_cast<double>(static_cast<long long>(value)) ? "%.0f" : "%.3f", value);
    return text.data();
}

void print(const ui::Measured& measured, bool json)
{
    std::string line;
    for (const auto& [name, value] : measured) {
        if (json)
            line.append(line.empty() ? "{\"" : ",\"").append(name).append("\":").append(numberText(value));
        else
            std::printf("%-16s %s\n", std::string(name).c_str(), numberText(value).c_str());
    }
    if (json)
        std::printf("%s}\n", line.c_str());
}

int bench(const CommandOptions& options)
{
    const Offscreen offscreen;
    const Interrupt interrupt;
    Reporter reporter(options.report == "json" ? ReportStyle::Json : ReportStyle::Text);
    for (const ui::BenchKind& kind : ui::benchKinds()) {
        if (kind.name != options.kind)
            continue;
        const Result<ui::Measured> measured = kind.measure(options.file, {.stop = interrupt.token(), .progress = {}});
        if (!measured) {
            reporter.tell(measured.error());
            return exitFailed;
        }
        print(*measured, options.json);
    }
    return exitDone;
}

}  // namespace

void addBenchCommand(CLI::App& root, ChosenCommand& chosen)
{
    CLI::App& command = *root.add_subcommand("bench", "Measure how quickly a file is drawn, loaded, filtered or searched");
    const auto options = std::make_shared<CommandOptions>();
    std::vector<std::string> names;
    std::string hints;
    for (const ui::BenchKind& kind : ui::benchKinds()) {
        names.emplace_back(kind.name);
        hints.append(hints.empty() ? "" : "; ").append(kind.name).append(": ").append(kind.hint);
    }
    command.add_option("WHAT", options->kind, hints)->required()->check(CLI::IsMember(names))->type_name("");
    command.add_option("FILE", options->file, "Anything that can be opened, or an edge list")->required()->type_name("");
    command.add_flag("--json", options->json, "One line of JSON (docs/cli/bench.schema.json)");
    command.add_option("--report", options->report, "How to tell errors on stderr: text or json")
        ->check(CLI::IsMember({"text", "json"}))
        ->option_text("text|json");
    command.footer("Examples:\n"
                   "  throughline bench canvas report.txt\n"
                   "  throughline bench search case.tlcase --json");
    command.callback([options, &chosen] { chosen = [options] { return bench(*options); }; });
}

}  // namespace throughline
