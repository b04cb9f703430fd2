// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/redaction_options.h"

#include <CLI/CLI.hpp>
#include <algorithm>

#include "core/base/token_search.h"
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

namespace {

/// Things that are called so, by any of their names or ids; case and blanks do not count.
std::vector<EntityId> thingsCalled(const ThreatCase& threatCase, const std::string& name)
{
    const std::u32string wanted = tokenCore(name);
    const auto is = [&](const std::string& word) { return !word.empty() && tokenCore(word) == wanted; };
    std::vector<EntityId> found;
    for (std::size_t row = 0; row < threatCase.entities.size(); ++row) {
        const Entity& entity = threatCase.entities[row];
        const bool isCalled = is(entity.name) || is(entity.externalId) || is(entity.id)
            || std::any_of(entity.also.begin(), entity.also.end(), [&](const Alias& alias) { return is(alias.name); });
        if (isCalled && !entity.isDeleted && !wanted.empty())
            found.push_back(idAt<EntityId>(row));
    }
    return found;
}

}  // namespace

std::optional<Redaction> redactionOf(OpenCase& opened, const RedactionOptions& options)
{
    Redaction redaction;
    redaction.maxTlp = parseTlp(options.maxTlp).value_or(Tlp::NotStated);
    for (const std::string& asked : options.anonymise) {
        const std::size_t equals = asked.rfind('=');
        const std::vector<EntityId> found = thingsCalled(opened.state().threatCase, asked.substr(0, equals));
        if (found.empty()) {
            opened.reporter().tell(Error{.code = ErrorCode::NotFound, .message = {}, .where = asked.substr(0, equals)});
            return std::nullopt;
        }
        for (const EntityId id : found)
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
