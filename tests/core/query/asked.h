// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/question_kinds.h"
#include "tests/support/graph_text.h"

namespace throughline::test {

std::shared_ptr<const CampaignGraph> campaignOf(const ThreatCase& threatCase, const ViewState& view = {});

/// The question asked of the case in the view; the question's own sources not believed are left to the caller.
Result<Answer> ask(const ThreatCase& threatCase, const Question& question, const ViewState& view = {});

/// The paths of the answer, one a line: "Group > VPNs | cloud services > Bank"; fails the test on an error.
std::string paths(const ThreatCase& threatCase, const Question& question, const ViewState& view = {});

/// What is cut, in order: "VPNs | cloud services; Wiper".
std::string cutOf(const ThreatCase& threatCase, const Question& question);

/// The nodes listed with their values: "Group 1; Bank 2".
std::string listOf(const ThreatCase& threatCase, const Question& question);

}  // namespace throughline::test
