// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace throughline::test {

/// A PDF with one page for each list of lines, set in Helvetica one below the other; an empty line leaves a gap.
/// ASCII only.
std::string pdfBytes(const std::vector<std::vector<std::string>>& pages);

}  // namespace throughline::test
