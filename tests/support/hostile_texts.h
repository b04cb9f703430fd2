// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace throughline::test {

/// A text that no person would write, made to take a reader's time or memory.
struct HostileText {
    std::string_view name;
    std::string_view format;  ///< id of the import format that is to read it
    std::string (*make)(std::size_t bytes);
};

const std::vector<HostileText>& hostileTexts();

}  // namespace throughline::test
