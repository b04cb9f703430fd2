// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/engine/edge_list.h"

namespace throughline {

// Edge lists and pairs in files, plain or gzipped, told by their content. Errors of both: FileNotFound,
// FileUnreadable, TooLarge (above 2 GiB, expanded), Malformed; `where` begins with the path.

Result<EdgeList> readEdgeListFile(const std::string& path);
Result<std::vector<NodePair>> readNodePairsFile(const std::string& path, std::size_t nodeCount);

}  // namespace throughline
