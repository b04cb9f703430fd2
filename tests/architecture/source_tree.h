// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace throughline::test {

/// A source file by its path from the project's root ("core/graph/role.h").
struct SourceFile {
    std::string path;
    std::string text;
};

/// What one #include line names; `quoted` is "x.h", otherwise <x.h>.
struct Include {
    std::string name;
    bool quoted = false;
};

/// Every .h and .cpp file of app, core, tests and ui, sorted by path.
std::vector<SourceFile> readSourceTree(const std::string& root);
/// The #include lines of a file in their order. Comments are not looked into: a line counts by its first sign.
std::vector<Include> includesOf(std::string_view text);

}  // namespace throughline::test
