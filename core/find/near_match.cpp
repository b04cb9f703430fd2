// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/find/near_match.h"

namespace throughline {
namespace {

constexpr std::size_t shortest = 4;
constexpr std::size_t twoErrorsFrom = 8;
constexpr std::size_t longest = 63;

}  // namespace

NearMatch::NearMatch(std::string_view word) : m_word(word)
{
    if (word.size() < shortest || word.size() > longest)
        return;
    m_errors = word.size() >= twoErrorsFrom ? 2 : 1;
    for (std::size_t i = 0; i < word.size(); ++i)
        m_masks[static_cast<unsigned char>(word[i])] |= std::uint64_t{1} << i;
    m_end = std::uint64_t{1} << (word.size() - 1);
}

bool NearMatch::isIn(std::string_view text) const
{
    if (m_errors == 0)
        return text.find(m_word) != std::string_view::npos;
    // Bit i of state e: the first i + 1 bytes of the word end here with at most e errors.
    std::array<std::uint64_t, 3> state{0, 1, 3};
    for (const char c : text) {
        const std::uint64_t mask = m_masks[static_cast<unsigned char>(c)];
        std::uint64_t before = state[0];
        state[0] = ((state[0] << 1) | 1) & mask;
        for (int e = 1; e <= m_errors; ++e) {
            const std::uint64_t old = state[static_cast<std::size_t>(e)];
            const std::uint64_t less = state[static_cast<std::size_t>(e) - 1];
            state[static_cast<std::size_t>(e)] = (((old << 1) | 1) & mask) | before | (before << 1) | (less << 1) | 1;
            before = old;
        }
        if (state[static_cast<std::size_t>(m_errors)] & m_end)
            return true;
    }
    return false;
}

std::vector<std::string_view> NearMatch::parts() const
{
    // So many errors cannot touch one part more.
    const std::size_t count = static_cast<std::size_t>(m_errors) + 1;
    std::vector<std::string_view> parts;
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t begin = m_word.size() * i / count;
        parts.push_back(std::string_view(m_word).substr(begin, m_word.size() * (i + 1) / count - begin));
    }
    return parts;
}

}  // namespace throughline
