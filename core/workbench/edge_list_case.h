// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/base/result.h"
#include "core/model/threat_case.h"

namespace throughline {

/// A case made of a plain graph, for measuring: a thing per node ("node 17"; kinds in turn), a relationship
/// per edge with one claim. Errors: those of `readEdgeListFile`.
Result<ThreatCase> readEdgeListCase(const std::string& path);

/// Does the file begin like an edge list: two whole numbers on the first line that says something?
bool isEdgeListFile(const std::string& path);

}  // namespace throughline
