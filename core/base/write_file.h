// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "core/base/result.h"

namespace throughline {

/// Writes all bytes to a file, or leaves what was there: first into a new file beside it, then
/// renamed over it. Keeps the permissions of a file that is replaced and follows a symbolic link.
/// Devices and pipes ("/dev/stdout") are written straight. Errors: FileUnwritable, `where` is the path.
Status writeFile(const std::string& path, std::string_view bytes);

}  // namespace throughline
