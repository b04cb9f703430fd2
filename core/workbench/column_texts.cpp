// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/column_texts.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <functional>
#include <utility>

#include "core/base/search_fold.h"

namespace throughline {
namespace {

constexpr std::size_t fewestSlots = 64;

std::uint64_t hashOf(const TextCell& cell)
{
    const std::hash<std::string_view> hash;
    return hash(cell.text) ^ std::rotl(static_cast<std::uint64_t>(hash(cell.key)), 17);
}

/// First eight bytes as a number, so that most keys are told apart without reading them again.
std::uint64_t beginningOf(std::string_view key)
{
    std::uint64_t beginning = 0;
    for (std::size_t i = 0; i < sizeof(beginning); ++i)
        beginning = beginning << 8 | (i < key.size() ? static_cast<unsigned char>(key[i]) : 0U);
    return beginning;
}

/// Next place at or behind `from`; quicker than `find` on long texts.
std::size_t nextOf(std::string_view text, std::string_view word, std::size_t from)
{
    if (from >= text.size())
        return std::string_view::npos;
    const void* at = memmem(text.data() + from, text.size() - from, word.data(), word.size());
    return at ? static_cast<std::size_t>(static_cast<const char*>(at) - text.data()) : std::string_view::npos;
}

/// The last start at or before `byte`; `from` is one of them. Quick for one nearby.
std::size_t textAt(const std::vector<std::size_t>& starts, std::size_t byte, std::size_t from)
{
    std::size_t step = 1;
    for (; from + step < starts.size() && starts[from + step] <= byte; step *= 2)
        from += step;
    for (; step > 0; step /= 2)
        if (from + step < starts.size() && starts[from + step] <= byte)
            from += step;
    return from;
}

}  // namespace

std::size_t ColumnTexts::slotOf(const TextCell& cell, std::uint64_t hash) const
{
    std::size_t at = hash & (m_slots.size() - 1);
    while (m_slots[at] != 0) {
        const std::uint32_t number = m_slots[at] - 1;
        if (m_hashes[number] == hash && m_texts[number] == cell.text && m_keys[number] == cell.key)
            break;
        at = (at + 1) & (m_slots.size() - 1);
    }
    return at;
}

void ColumnTexts::makeRoom()
{
    if (m_texts.size() * 2 < m_slots.size())
        return;
    m_slots.assign(std::max(fewestSlots, m_slots.size() * 4), 0);
    for (std::size_t number = 0; number < m_hashes.size(); ++number) {
        std::size_t at = m_hashes[number] & (m_slots.size() - 1);
        while (m_slots[at] != 0)
            at = (at + 1) & (m_slots.size() - 1);
        m_slots[at] = static_cast<std::uint32_t>(number + 1);
    }
}

std::uint32_t ColumnTexts::add(TextCell cell)
{
    makeRoom();
    const std::uint64_t hash = hashOf(cell);
    const std::size_t at = slotOf(cell, hash);
    if (m_slots[at] == 0) {
        m_texts.push_back(std::move(cell.text));
        m_keys.push_back(std::move(cell.key));
        m_hashes.push_back(hash);
        m_slots[at] = static_cast<std::uint32_t>(m_texts.size());
    }
    return m_slots[at] - 1;
}

void ColumnTexts::seal()
{
    m_slots = {};
    m_hashes = {};
    m_starts.reserve(m_texts.size());
    for (std::size_t i = 0; i < m_texts.size(); ++i) {
        // Folded letters hold no zero byte, and no filter can ask for one, so that no hit reaches from one text into the next.
        std::string letters = searchFold(m_texts[i]);
        m_starts.push_back(m_folded.size());
        m_folded += letters;
        m_folded += '\0';
        if (m_keys[i].empty())
            m_keys[i] = std::move(letters);
    }
    rankKeys();
    m_keys = {};
}

void ColumnTexts::rankKeys()
{
    struct Item {
        std::uint64_t beginning;
        std::uint32_t number;
    };
    std::vector<Item> order(m_texts.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = {beginningOf(m_keys[i]), static_cast<std::uint32_t>(i)};
    std::sort(order.begin(), order.end(), [this](const Item& a, const Item& b) {
        return a.beginning != b.beginning ? a.beginning < b.beginning : m_keys[a.number] < m_keys[b.number];
    });
    m_ranks.resize(m_texts.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        const bool isEqual = i > 0 && m_keys[order[i].number] == m_keys[order[i - 1].number];
        m_ranks[order[i].number] = isEqual ? m_ranks[order[i - 1].number] : static_cast<std::uint32_t>(i);
    }
}

std::vector<char> ColumnTexts::holding(std::string_view folded) const
{
    std::vector<char> holds(m_texts.size());
    for (std::size_t at = nextOf(m_folded, folded, 0), text = 0; at != std::string_view::npos;) {
        text = textAt(m_starts, at, text);
        holds[text] = 1;
        at = ++text < m_starts.size() ? nextOf(m_folded, folded, m_starts[text]) : std::string_view::npos;
    }
    return holds;
}

std::vector<std::string> filterWords(std::string_view typed)
{
    const std::string folded = searchFold(typed);
    std::vector<std::string> words;
    for (std::size_t begin = 0; begin < folded.size();) {
        const std::size_t end = std::min(folded.find(' ', begin), folded.size());
        if (end > begin)
            words.push_back(folded.substr(begin, end - begin));
        begin = end + 1;
    }
    return words;
}

}  // namespace throughline
