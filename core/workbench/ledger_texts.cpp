// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/ledger_texts.h"

#include <algorithm>
#include <numeric>

#include "core/base/utf8.h"

namespace throughline {
namespace {

/// As `foldCase`, which knows all letters; most texts need only these.
std::string folded(std::string_view text)
{
    if (std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; }))
        return foldCase(text);
    std::string out(text);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    return out;
}

}  // namespace

std::uint32_t LedgerTexts::add(std::string text, std::string key)
{
    const auto [at, isNew] = m_numbers.try_emplace(text + '\0' + key, static_cast<std::uint32_t>(m_texts.size()));
    if (isNew) {
        m_texts.push_back(std::move(text));
        m_keys.push_back(std::move(key));
    }
    return at->second;
}

void LedgerTexts::seal()
{
    m_numbers.clear();
    for (std::size_t i = 0; i < m_texts.size(); ++i) {
        std::string letters = folded(m_texts[i]);
        m_starts.push_back(m_folded.size());
        // No filter can ask for a zero byte, so that no hit reaches from one text into the next.
        std::replace(letters.begin(), letters.end(), '\0', ' ');
        m_folded += letters;
        m_folded += '\0';
        if (m_keys[i].empty())
            m_keys[i] = std::move(letters);
    }
    std::vector<std::uint32_t> order(m_texts.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [this](std::uint32_t a, std::uint32_t b) { return m_keys[a] < m_keys[b]; });
    m_ranks.resize(m_texts.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        m_ranks[order[i]] = i > 0 && m_keys[order[i]] == m_keys[order[i - 1]] ? m_ranks[order[i - 1]] : static_cast<std::uint32_t>(i);
    m_keys.clear();
}

std::vector<bool> LedgerTexts::holding(std::string_view folded) const
{
    std::vector<bool> holds(m_texts.size());
    for (std::size_t at = m_folded.find(folded); at != std::string::npos;) {
        const auto next = std::upper_bound(m_starts.begin(), m_starts.end(), at);
        holds[static_cast<std::size_t>(next - m_starts.begin()) - 1] = true;
        at = next == m_starts.end() ? std::string::npos : m_folded.find(folded, *next);
    }
    return holds;
}

}  // namespace throughline
