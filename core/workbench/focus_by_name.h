// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

#include "core/base/result.h"
#include "core/workbench/state.h"

namespace throughline {

/// A focus around what a person means by a name, an id or another name of a thing that the view shows.
/// Errors: NotFound, Ambiguous, BadArgument, as `findNode` (core/query/find_nodes.h) has them.
Result<Focus> focusAround(const WorkbenchState& state, std::string_view name, std::uint32_t hops);

}  // namespace throughline
