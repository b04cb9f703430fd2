// SPDX-License-Identifier: GPL-3.0-or-later
// Built in place of igraph_peer.cpp where igraph was not found.
#include "tests/bench/engines.h"

namespace throughline::bench {

std::optional<Engine> igraphEngine(const BenchGraph&) { return std::nullopt; }

}  // namespace throughline::bench
