// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/geometry.h"
#include "core/base/job.h"
#include "core/layout/spring_graph.h"

namespace throughline {

/// Numbers that are the same with every library: SplitMix64.
/// Source: Steele, Lea, Flood, "Fast splittable pseudorandom number generators", 2014.
class SmallRandom {
public:
    explicit SmallRandom(std::uint64_t seed) : m_state(seed) {}
    /// 0 <= number < 1.
    double next();

private:
    std::uint64_t m_state;
};

/// First positions of a connected graph, one per node: distances in the plane follow distances in
/// the graph, an edge is about one unit long; equal places are shaken apart by the seed.
/// O(pivots * (nodes + edges)). Empty if the job is stopped.
/// Source: Brandes, Pich, "Eigensolver methods for progressive multidimensional scaling of large
/// data", 2006 (PivotMDS).
std::vector<Point> pivotStart(const SpringGraph& graph, std::uint64_t seed, const Job& job);

}  // namespace throughline
