// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/base/result.h"

namespace throughline {

/// Bytes of a file that somebody wrote by hand, of at most 1 MB. `what`: "A lens", for messages.
/// Errors: FileNotFound, FileUnreadable, TooLarge; `where` is the path.
Result<std::string> readSmallFile(const std::string& path, const std::string& what);

}  // namespace throughline
