// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace throughline {

/// The whole program: reads the words of the command line and runs the command or the window.
/// Returns the exit status: 0 done, 1 input unusable or operation failed, 2 wrong usage.
int runCommandLine(int argc, char** argv);

}  // namespace throughline
