// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/review/suggestions.h"
#include "core/workbench/state.h"

namespace throughline {

/// A suggestion with everything that is told of it.
struct Explained {
    Suggestion suggestion;
    Reason reason;
    std::string text;            ///< in one line, as `suggestionText`
    std::string words;           ///< at the suggestion's place, as people read them
    TextSpan sentence;           ///< also of an entity: the one that names it first
    std::string sentenceWords;
    std::optional<std::size_t> page;  ///< from 1, of a report that has pages
};

/// All suggestions of a report, in text order.
std::vector<Explained> explained(const ThreatCase& threatCase, ReportId report);

/// For people: each suggestion of each report with sentence, rule, cues and doubts.
std::string explainReport(const WorkbenchState& state);
/// One line of JSON a report (docs/cli/explain.schema.json), each with its line end.
std::string explainJson(const WorkbenchState& state);

}  // namespace throughline
