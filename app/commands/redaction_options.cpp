// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/redaction_options.h"

#include <CLI/CLI.hpp>

#include "core/workbench/focus_by_name.h"
#include "core/workbench/redacted_export.h"

namespace throughline {

std::string checkTlp(const std::string& text)
{
    const std::optional<Tlp> level = parseTlp(text);
    return level ? std::string() : text + " is no TLP level; there are clear, green, amber, amber+strict, red";
}

void addRedactionOptions(CLI::App& command, RedactionOptions& options)
{
    command.add_option("--max-tlp", options.maxTlp, "Leave out what is marked above this level, with its traces; what is unmarked counts as amber+strict")
        ->check(checkTlp)->option_text("LEVEL");
    command.add_option("--anonymise", options.anonymise, "Call a thing by another name everywhere, or without one \"Company A\"; may be repeated")
        ->option_text("NAME[=ALIAS]")->allow_extra_args(false);
}

std::optional<Redaction> redactionOf(OpenCase& opened, const RedactionOptions& options)
{
    Redaction redaction;
    redaction.maxTlp = parseTlp(options.maxTlp).value_or(Tlp::NotStated);
    for (const std::string& asked : options.anonymise) {
        const std::size_t equals = asked.rfind('=');
        const Result<Focus> found = focusAround(opened.state(), asked.substr(0, equals), 1);
        if (!found) {
            opened.reporter().tell(found.error());
            return std::nullopt;
        }
        for (const EntityId id : found->around)
            redaction.pseudonyms.push_back({id, equals == std::string::npos ? std::string() : asked.substr(equals + 1)});
    }
    return redaction;
}

void tellWithheld(OpenCase& opened, const Changes& changes, const std::string& product)
{
    if (changes.redacted)
        opened.reporter().tell(workbench::withheldLog(*changes.redacted, product));
}

}  // namespace throughline
