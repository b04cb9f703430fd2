// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace throughline {

/// The different texts of one column of a large table. A row holds a number of a text, so that to sort rows
/// is to compare ranks, and to filter them is to look at each different text once.
class LedgerTexts {
public:
    /// Number of a text; equal texts with equal keys have one. `key` is what it is sorted by, if not by its letters.
    std::uint32_t add(std::string text, std::string key = {});
    /// To be called once, after the last text and before what follows.
    void seal();

    const std::string& text(std::uint32_t number) const { return m_texts[number]; }
    std::size_t size() const { return m_texts.size(); }
    /// Place in ascending order; equal keys have equal ranks.
    std::uint32_t rank(std::uint32_t number) const { return m_ranks[number]; }
    /// For each text: does it hold these words? They are folded already (`foldCase`) and not empty.
    std::vector<bool> holding(std::string_view folded) const;

private:
    std::vector<std::string> m_texts;
    std::vector<std::string> m_keys;       ///< until sealed
    std::unordered_map<std::string, std::uint32_t> m_numbers;  ///< until sealed; its order reaches nobody
    std::vector<std::uint32_t> m_ranks;
    std::string m_folded;                  ///< all texts behind each other, a zero byte after each
    std::vector<std::size_t> m_starts;     ///< in m_folded
};

}  // namespace throughline
