// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/case_document.h"

namespace throughline {

/// Adds how a parsed report was seen to a document whose case is `merged.threatCase` already. A document
/// that was not looked at yet takes the view as it is; otherwise only places come along, and only for
/// what has none: nothing moves. Saved views come along by id.
void mergeView(CaseDocument& document, const ParsedReport& parsed, const MergeOutcome& merged);

}  // namespace throughline
