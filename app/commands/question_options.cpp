// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/question_options.h"

#include <CLI/CLI.hpp>

#include "app/commands/lens_option.h"

namespace throughline {
namespace {

/// "location,tool": types by their STIX word.
std::string readTypes(const std::vector<std::string>& words, std::vector<EntityType>& types)
{
    for (const std::string& word : words) {
        const EntityType type = entityTypeOf(word);
        if (type == EntityType::Other)
            return word + " is no STIX type that ends paths (location, attack-pattern, tool, identity, report)";
        types.push_back(type);
    }
    return {};
}

}  // namespace

void addQuestionOptions(CLI::App& command, QuestionOptions& options, const char* schema)
{
    command.add_option("--avoid", options.question.avoid, "A thing, or a kind (country, relay, malware), not to pass; may be repeated")
        ->option_text("D")->expected(1)->take_all()->allow_extra_args(false);
    command.add_option("--without-source", options.question.withoutSources, "A speaker, medium or report not to believe; may be repeated")
        ->option_text("S")->expected(1)->take_all()->allow_extra_args(false);
    command.add_option("--lens", options.lensFile, "What to believe, as JSON (docs/cli)")->option_text("FILE");
    command.add_option_function<std::vector<std::string>>(
               "--carry",
               [&options](const std::vector<std::string>& words) {
                   if (const std::string fault = readTypes(words, options.question.mayCarry); !fault.empty())
                       throw CLI::ValidationError("--carry", fault);
               },
               "Types that may be passed though they usually only end a path: location, attack-pattern, tool, identity, report")
        ->option_text("TYPE,...")->delimiter(',')->allow_extra_args(false);
    addNamesOption(command, options.input);
    command.add_flag("--cross-incidents", options.question.mayCrossIncidents, "Allow a path to change from one incident to another");
    command.add_flag("--json", options.json, std::string("One line of JSON (") + schema + ")");
}

bool askCase(OpenCase& opened, const QuestionOptions& options)
{
    if (!opened.read() || !opened.putNames() || !putLens(opened, options.lensFile))
        return false;
    return !opened.run(action::Ask{options.question}).error;
}

}  // namespace throughline
