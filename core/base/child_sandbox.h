// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/child_process.h"

namespace throughline {

/// Called in a child between fork and exec: sets the resource limits, then forbids what a converter of texts never needs
/// (sockets, new processes, tracing and signalling others, making and changing files). Calls nothing but the kernel. False if the kernel refused.
bool lockDownChild(const ChildLimits& limits);

}  // namespace throughline
