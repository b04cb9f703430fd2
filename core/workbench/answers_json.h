// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/base/diagnostic.h"
#include "core/workbench/case_summary.h"

namespace throughline {

// What the program answers to machines: one line of JSON each, without the line end. The schemas
// stand in docs/cli.

std::string infoJson(const CaseSummary& summary, const std::vector<Diagnostic>& diagnostics);
/// What --report json prints on stderr.
std::string reportJson(const std::vector<std::string>& written, const std::vector<Diagnostic>& diagnostics);

}  // namespace throughline
