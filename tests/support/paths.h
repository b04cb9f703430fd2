// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace throughline::test {

/// Folder of the project's sources, without a slash at the end.
std::string sourceDir();
/// Folder of the shared reference data beside the project; empty if it is not there. Tests that
/// need it say so with WARN and pass.
std::string sharedDir();
/// Bytes of a file; fails the test if it cannot be read.
std::string readBytes(const std::string& path);

}  // namespace throughline::test
