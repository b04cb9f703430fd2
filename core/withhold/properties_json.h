// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/withhold/traces.h"

namespace throughline {

/// A JSON object without traces: members and list entries that are nothing else, that point to one (`properties` of a row hold
/// ids and addresses) or are named by one go, other texts lose it. What is no JSON and has a trace becomes an empty text.
std::string propertiesWithout(const Traces& traces, const std::string& properties);

}  // namespace throughline
