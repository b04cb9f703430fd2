// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace throughline {

/// Bytes of a file under resources/ that was compiled in ("lexicon/sectors.csv"); nullopt if there is none.
std::optional<std::string_view> embedded(std::string_view path);
/// All compiled-in paths that start with `prefix`, sorted.
std::vector<std::string_view> embeddedPaths(std::string_view prefix);

}  // namespace throughline
