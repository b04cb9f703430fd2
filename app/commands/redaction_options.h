// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/commands/open_case.h"
#include "core/workbench/action.h"

namespace throughline {

/// What of a case is kept back from what a command writes.
struct RedactionOptions {
    std::string maxTlp;
    std::vector<std::string> anonymise;  ///< NAME or NAME=ALIAS
};

/// Declares --max-tlp and --anonymise.
void addRedactionOptions(CLI::App& command, RedactionOptions& options);
/// "" or what is wrong with a TLP level.
std::string checkTlp(const std::string& text);

/// As asked for, of the case that was read. nullopt if a name is not of the case; it is told.
std::optional<Redaction> redactionOf(OpenCase& opened, const RedactionOptions& options);
/// What stayed goes to the analyst's log: stderr.
void tellWithheld(OpenCase& opened, const Changes& changes, const std::string& product);

}  // namespace throughline
