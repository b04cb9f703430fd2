// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/workbench/state.h"

namespace throughline {

// The last answer to a question (`WorkbenchState::answered`); empty before the first.

/// One line of JSON (docs/cli/paths.schema.json): names, STIX ids, who says what about each hop.
std::string pathsJson(const WorkbenchState& state);
/// One line of JSON (docs/cli/cut.schema.json): what is cut, what that rests on.
std::string cutJson(const WorkbenchState& state);
/// Any answer for people, in lines: what was found, who says what of each hop, what was left out.
std::string answerReport(const WorkbenchState& state);
/// One path of the answer for people, in lines; `at` below its number of paths.
std::string pathReport(const Answered& answered, std::size_t at);
/// "Group > VPNs | cloud services > Bank".
std::string pathLine(const CampaignGraph& campaign, const ThreatPath& path);
/// What the view, its lens and the question left out; empty if nothing.
std::string excludedText(const Answer& answer);
/// A measure in at most four digits: "3", "0.1429".
std::string valueText(double value);

/// "Guangzhou police alleges", "the document states", "recorded by Acme" (who wrote a record need
/// not be who said it), "National Security Bureau denies".
std::string claimWords(const ThreatCase& threatCase, const Claim& claim);

}  // namespace throughline
