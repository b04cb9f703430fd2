// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace throughline::test {

using ZipFiles = std::vector<std::pair<std::string, std::string>>;

/// A zip archive of these files, name and content, deflated.
std::string zipBytes(const ZipFiles& files);
/// A Word document whose body is this WordprocessingML, with these further parts.
std::string docxBytes(const std::string& body, const ZipFiles& more = {});

}  // namespace throughline::test
