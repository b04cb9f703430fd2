// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "core/base/result.h"
#include "core/graph/threat_graph.h"

namespace throughline {

/// The node that a person means: by STIX id, external id ("T1566", "CVE-2021-44228"), name or alias
/// of one of its entities, compared with case folded; a name goes before an alias.
/// Errors: NotFound (the message gives up to five names that are near, or says that the view leaves
/// it out), Ambiguous (the message lists what is called so, with ids), BadArgument for an empty name.
Result<NodeIndex> findNode(const ThreatCase& threatCase, const ThreatGraph& graph, std::string_view name);

}  // namespace throughline
