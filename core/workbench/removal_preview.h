// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/graph/threat_graph.h"

namespace throughline {

/// What the picture would be without some things: looked at, not done.
struct RemovalPreview {
    std::vector<EntityId> removed;  ///< ascending
    std::vector<EntityId> cutOff;   ///< ascending: what sponsors and actors no longer reach
    std::string statement;          ///< the answer to the question "cut-off", as it is worded there
    std::uint64_t caseVersion = 0;
    std::uint64_t viewVersion = 0;
};

}  // namespace throughline
