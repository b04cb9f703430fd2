// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "app/commands/open_case.h"

namespace throughline {

/// Looks at the case through the lens of a file; no name: as it is. False if that failed; it is told.
bool putLens(OpenCase& opened, const std::string& path);

}  // namespace throughline
