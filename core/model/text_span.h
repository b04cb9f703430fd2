// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace throughline {

/// Half-open range of Unicode code points in a report's stored text, as stored (no BOM, line ends
/// and mark-up included). Empty = no place known (structured records).
struct TextSpan {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    bool isEmpty() const { return end <= begin; }
    bool contains(TextSpan other) const { return begin <= other.begin && other.end <= end; }
    auto operator<=>(const TextSpan&) const = default;
};

}  // namespace throughline
