// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace throughline {

/// What a comparison says of a thing, in the order in which badges are shown.
enum class ComparisonMark : std::uint8_t { Added, Removed, Contradicted, Withdrawn, FurtherSource, Changed };
/// As printed beside the mark's sign: "new", "removed", "contradicted", "claim withdrawn" …
std::string_view comparisonMarkWord(ComparisonMark mark);
/// All of them, in order.
const std::vector<ComparisonMark>& allComparisonMarks();

/// Several marks of one thing: who is contradicted may have found a further source too.
class MarkSet {
public:
    bool has(ComparisonMark mark) const { return (m_bits >> static_cast<unsigned>(mark) & 1U) != 0; }
    void add(ComparisonMark mark) { m_bits = static_cast<std::uint8_t>(m_bits | 1U << static_cast<unsigned>(mark)); }
    void remove(ComparisonMark mark) { m_bits = static_cast<std::uint8_t>(m_bits & ~(1U << static_cast<unsigned>(mark))); }
    void add(MarkSet other) { m_bits = static_cast<std::uint8_t>(m_bits | other.m_bits); }
    bool empty() const { return m_bits == 0; }
    /// In order.
    std::vector<ComparisonMark> list() const;

    bool operator==(const MarkSet&) const = default;

private:
    std::uint8_t m_bits = 0;
};

/// Marks by row of a case that holds the rows of both sides.
struct ComparisonMarks {
    std::vector<MarkSet> entities;
    std::vector<MarkSet> relationships;

    bool operator==(const ComparisonMarks&) const = default;
};

/// Marks of a card or line that stands for several rows: added or removed only if all of them are,
/// else what came or went is a change of the whole.
MarkSet combinedMarks(const std::vector<MarkSet>& parts);

}  // namespace throughline
