// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"

namespace throughline {

/// What a child process may use. Whatever passes a bound is killed.
struct ChildLimits {
    unsigned cpuSeconds = 30;
    std::chrono::milliseconds wallTime{60'000};
    std::size_t memoryBytes = std::size_t{1} << 30;  ///< address space
    std::size_t outputBytes = 64u << 20;
};

/// How a child ended and what it wrote.
struct ChildOutput {
    int exitStatus = 0;    ///< meaningful if `signal` is 0
    int signal = 0;        ///< the signal that ended it
    std::string output;
    std::string complaints;  ///< its standard error, the first 16 KiB
};

/// Full path of a program that can be run, looked for in PATH; empty if there is none.
std::string findProgram(const std::string& name);

/// Runs a program on `input` (its standard input) and waits. The child is given no other open file and an environment of
/// its own, and dies with this process. On x86-64 and ARM64 it cannot reach the network, start or signal processes, make,
/// change or remove files (seccomp); it may read files. Elsewhere only the resource limits hold. Stopping the job kills it.
/// Errors: NotFound (no such program), Cancelled, TooLarge (output), Unsupported (time), Internal.
Result<ChildOutput> runChild(const std::string& program, const std::vector<std::string>& arguments, std::string_view input,
                             const ChildLimits& limits, const Job& job);

}  // namespace throughline
