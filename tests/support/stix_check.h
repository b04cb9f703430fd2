// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace throughline::test {

/// What is wrong with a STIX 2.1 bundle, by the specification: required properties of each type, form of
/// ids and times, references to nothing, ids that occur twice. Empty if nothing is; `isClosed`: every
/// reference must be to an object of the bundle.
std::vector<std::string> stixFaults(const std::string& bundle, bool isClosed = true);

}  // namespace throughline::test
