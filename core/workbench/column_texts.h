// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace throughline {

/// A text and what it is sorted by; an empty key: by its letters.
struct TextCell {
    std::string text;
    std::string key;
};

/// The different texts of one column of a large table. A row holds a number of a text, so that to sort rows
/// is to compare ranks, and to filter them is to look at each different text once.
class ColumnTexts {
public:
    /// Number of a text; equal texts with equal keys have one.
    std::uint32_t add(TextCell cell);
    /// To be called once, after the last text and before what follows.
    void seal();

    const std::string& text(std::uint32_t number) const { return m_texts[number]; }
    std::size_t size() const { return m_texts.size(); }
    /// Place in ascending order, below `size()`; equal keys have equal ranks.
    std::uint32_t rank(std::uint32_t number) const { return m_ranks[number]; }
    /// For each text: is this word in it? It is folded already (`searchFold`) and not empty.
    std::vector<char> holding(std::string_view folded) const;

private:
    std::size_t slotOf(const TextCell& cell, std::uint64_t hash) const;
    void makeRoom();
    void rankKeys();

    std::vector<std::string> m_texts;
    std::vector<std::string> m_keys;       ///< until sealed
    std::vector<std::uint64_t> m_hashes;   ///< by text, until sealed
    std::vector<std::uint32_t> m_slots;    ///< numbers of texts plus one by their hash, until sealed; their order reaches nobody
    std::vector<std::uint32_t> m_ranks;
    std::string m_folded;                  ///< all texts behind each other, a zero byte after each
    std::vector<std::size_t> m_starts;     ///< in m_folded
};

/// The words of what was typed into a filter, folded like the texts.
std::vector<std::string> filterWords(std::string_view typed);

}  // namespace throughline
