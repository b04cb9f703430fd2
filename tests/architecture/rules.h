// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "tests/architecture/source_tree.h"

namespace throughline::test {

inline constexpr std::size_t maxSourceLines = 450;

/// One rule over one file. Each finding is a sentence that begins with the file's path; none: the file is good.
using Rule = std::vector<std::string> (*)(const SourceFile&);

/// Project headers: written from the root, and only from folders to the right in the table of rules.cpp.
std::vector<std::string> folderFindings(const SourceFile& file);
/// Library headers: each behind the files that its row names; a library without a row is a finding, and so
/// is Qt in core or in core's tests.
std::vector<std::string> libraryFindings(const SourceFile& file);
/// The licence stands in the first line.
std::vector<std::string> licenceFindings(const SourceFile& file);
/// At most `maxSourceLines` lines.
std::vector<std::string> lengthFindings(const SourceFile& file);

/// Findings of one rule over all files, in the order of the files.
std::vector<std::string> findingsOf(Rule rule, const std::vector<SourceFile>& files);

}  // namespace throughline::test
