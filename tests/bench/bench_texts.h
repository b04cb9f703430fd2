// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace throughline::bench {

/// A kind of text that analysts read.
struct BenchText {
    std::string_view name;
    std::string (*make)(std::size_t bytes, std::size_t seed);  ///< about so many bytes; another seed, other names
};

const std::vector<BenchText>& benchTexts();

}  // namespace throughline::bench
