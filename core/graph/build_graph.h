// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/graph/threat_graph.h"

namespace throughline {

/// buildGraph (core/graph/threat_graph.h) that can be stopped. Errors: Cancelled.
Result<ThreatGraph> buildGraph(const ThreatCase& threatCase, const ClaimIndex& claims, const ViewState& view, const Job& job);

}  // namespace throughline
