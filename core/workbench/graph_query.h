// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/query/graph_query.h"

namespace throughline {

/// What `askGraph` answered, in one line (docs/cli/query.schema.json), without the line end.
std::string graphQueryJson(const GraphQueryAnswer& answer);

}  // namespace throughline
