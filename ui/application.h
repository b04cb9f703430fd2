// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace throughline::ui {

/// Opens the window on the given files (UTF-8 paths) and runs until it is closed. Returns the exit
/// status. The caller has fixed the hash seed already.
int runApplication(int argc, char** argv, const std::vector<std::string>& files);

}  // namespace throughline::ui
