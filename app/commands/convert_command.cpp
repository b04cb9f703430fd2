// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <optional>

#include "app/commands/command.h"
#include "app/commands/interrupt.h"
#include "app/commands/later.h"
#include "app/commands/open_case.h"
#include "app/commands/redaction_options.h"

namespace throughline {
namespace {

constexpr std::int64_t maxSourceDate = 253402300799;  // end of the year 9999

struct ConvertOptions {
    InputOptions input;
    std::string out;
    std::string to;
    RedactionOptions redaction;
};

/// A format that can be written. `ending`: of a file that needs no --to; empty if none is plain.
struct Target {
    std::string_view name;
    std::string_view ending;
    Action (*write)(const std::string& out, const Redaction& redaction);
};

/// SOURCE_DATE_EPOCH (reproducible-builds.org): the date of what has none of its own.
std::optional<std::int64_t> sourceDate()
{
    const char* text = std::getenv("SOURCE_DATE_EPOCH");
    const std::string_view digits = text ? text : "";
    std::int64_t seconds = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), seconds);
    const bool isNumber = !digits.empty() && error == std::errc() && end == digits.data() + digits.size();
    return isNumber && seconds >= 0 && seconds <= maxSourceDate ? std::optional(seconds) : std::nullopt;
}

Action writeClaims(const std::string& out, const Redaction& redaction) { return action::WriteClaims{out, redaction}; }
Action writeStix(const std::string& out, const Redaction& redaction)
{
    return action::WriteStix{.out = out, .options = {.undated = sourceDate()}, .redaction = redaction};
}
Action writeCasefile(const std::string& out, const Redaction& redaction) { return action::WriteCasefile{out, redaction}; }

constexpr std::array targets{Target{"stix21", ".json", writeStix}, Target{"tline", ".tline", writeCasefile},
                             Target{"claims", "", writeClaims}};

std::string targetNames()
{
    std::string names;
    for (const Target& target : targets)
        names.append(names.empty() ? "" : ", ").append(target.name);
    return names;
}

const Target* targetNamed(std::string_view name)
{
    const auto* target = std::find_if(targets.begin(), targets.end(), [&](const Target& t) { return t.name == name; });
    return target != targets.end() ? target : nullptr;
}

/// The target that the ending of a file says; nullptr if it says none.
const Target* targetOf(std::string_view out)
{
    const auto* target = std::find_if(targets.begin(), targets.end(),
                                      [&](const Target& t) { return !t.ending.empty() && out.ends_with(t.ending); });
    return target != targets.end() ? target : nullptr;
}

std::string checkTarget(const std::string& to)
{
    if (targetNamed(to))
        return {};
    const std::string later = laterValue("target format", to);
    return later.empty() ? to + " is no target format; there is: " + targetNames() : later;
}

int convert(const ConvertOptions& options)
{
    const Interrupt interrupt;
    OpenCase opened(options.input, interrupt.token());
    if (!opened.read())
        return exitFailed;
    const std::optional<Redaction> redaction = redactionOf(opened, options.redaction);
    if (!redaction)
        return exitFailed;
    const Target* target = options.to.empty() ? targetOf(options.out) : targetNamed(options.to);
    const Changes changes = opened.run(target->write(options.out, *redaction));
    tellWithheld(opened, changes, options.out);
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
    command.add_option("--to", options->to, "The format: " + targetNames() + "; without it by the ending of OUT (.json is stix21)")
        ->check(checkTarget)->option_text("FORMAT");
    addRedactionOptions(command, options->redaction);
    command.footer("Examples:\n"
                   "  throughline convert report.txt -o case.json\n"
                   "  throughline convert report.txt -o report.json --to claims\n"
                   "  throughline convert report.txt bundle.json -o case.tline\n"
                   "  throughline convert one.txt two.html -o folder/ --to claims");
    command.callback([options, &chosen] {
        if (options->to.empty() && !targetOf(options->out))
            throw CLI::ValidationError("--to", "the ending of " + options->out + " says no format; there is: " + targetNames());
        chosen = [options] { return convert(*options); };
    });
}

}  // namespace throughline
