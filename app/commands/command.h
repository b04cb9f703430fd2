// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace CLI {
class App;
}

namespace throughline {

inline constexpr int exitDone = 0;
inline constexpr int exitFailed = 1;
inline constexpr int exitUsage = 2;

/// What the words chose; run after all of them are understood. Empty = the window.
using ChosenCommand = std::function<int()>;

// Each declares one command with its options and examples; `chosen` is set when it is used.
void addRenderCommand(CLI::App& root, ChosenCommand& chosen);
void addConvertCommand(CLI::App& root, ChosenCommand& chosen);
void addInfoCommand(CLI::App& root, ChosenCommand& chosen);
void addExplainCommand(CLI::App& root, ChosenCommand& chosen);
void addPathsCommand(CLI::App& root, ChosenCommand& chosen);
void addQueryCommand(CLI::App& root, ChosenCommand& chosen);
void addCutCommand(CLI::App& root, ChosenCommand& chosen);
void addDiffCommand(CLI::App& root, ChosenCommand& chosen);
void addCheckCommand(CLI::App& root, ChosenCommand& chosen);
void addBenchCommand(CLI::App& root, ChosenCommand& chosen);

}  // namespace throughline
