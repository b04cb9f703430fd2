// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/engine/components.h"
#include "core/engine/graph_view.h"

namespace throughline {

struct Communities {
    Components parts;       ///< numbered by size, largest first, equal ones by least node
    double modularity = 0;  ///< of the parts in the view, directions ignored, resolution 1
};

struct LeidenOptions {
    std::size_t iterations = 2;  ///< 0: until nothing moves
    double resolution = 1;
    std::uint64_t seed = 1;
};

/// Groups that are tied more among themselves than to others, directions ignored; each is connected.
/// Source: Traag, Waltman and van Eck 2019. Same seed, same parts. Errors: Cancelled.
Result<Communities> leiden(const GraphView& view, const LeidenOptions& options, const Job& job);

/// Modularity of given parts, directions ignored.
double modularity(const GraphView& view, const Components& parts, double resolution = 1);

}  // namespace throughline
