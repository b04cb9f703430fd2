// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <numeric>
#include <utility>
#include <vector>

namespace throughline {

/// Random numbers that are the same with every library and on every machine: SplitMix64 (Steele, Lea and
/// Flood 2014).
class SplitMix64 {
public:
    explicit SplitMix64(std::uint64_t seed) : m_state(seed) {}
    std::uint64_t next()
    {
        std::uint64_t mixed = (m_state += 0x9E3779B97F4A7C15U);
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9U;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBU;
        return mixed ^ (mixed >> 31);
    }
    /// 0 .. count-1.
    std::uint32_t below(std::uint32_t count) { return static_cast<std::uint32_t>(((next() >> 32) * count) >> 32); }

private:
    std::uint64_t m_state;
};

/// 0 .. count-1 in an order that depends on the numbers alone.
inline std::vector<std::uint32_t> shuffledNumbers(std::size_t count, SplitMix64& random)
{
    std::vector<std::uint32_t> numbers(count);
    std::iota(numbers.begin(), numbers.end(), 0U);
    for (auto left = static_cast<std::uint32_t>(count); left > 1; --left)
        std::swap(numbers[left - 1], numbers[random.below(left)]);
    return numbers;
}

}  // namespace throughline
