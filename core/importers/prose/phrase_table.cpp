// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/importers/prose/lexicon.h"

namespace throughline::prose {
namespace {

constexpr std::size_t longestPhrase = 16;

bool isCapital(char c) { return c >= 'A' && c <= 'Z'; }

}  // namespace

void PhraseTable::add(std::string_view phrase, std::uint32_t value, CaseRule rule, Vocabulary& vocabulary)
{
    const std::string low = lowerInPlace(phrase);
    std::vector<Token> tokens;
    tokenize(phrase, low, 0, phrase.size(), {}, vocabulary, tokens);
    if (tokens.empty() || tokens.size() > longestPhrase)
        return;
    std::uint32_t node = 0;
    Entry entry{value, rule, {}};
    for (const Token& token : tokens) {
        const std::uint32_t word = vocabulary.add(std::string_view(low).substr(token.begin, token.end - token.begin));
        entry.surface.emplace_back(phrase.substr(token.begin, token.end - token.begin));
        const auto [it, isNew] = m_next.emplace((std::uint64_t{node} << 32) | word, m_nodes);
        m_nodes += isNew;
        node = it->second;
    }
    m_ends[node].push_back(static_cast<std::uint32_t>(m_entries.size()));
    m_entries.push_back(std::move(entry));
}

template <class Visit>
void PhraseTable::walk(const std::vector<Token>& tokens, std::size_t at, std::size_t end, Visit visit) const
{
    std::uint32_t node = 0;
    for (std::size_t i = at; i < end && i < at + longestPhrase; ++i) {
        const auto it = m_next.find((std::uint64_t{node} << 32) | tokens[i].word);
        if (tokens[i].word == Vocabulary::unknown || it == m_next.end())
            return;
        node = it->second;
        if (const auto ends = m_ends.find(node); ends != m_ends.end())
            visit(static_cast<std::uint32_t>(i - at + 1), ends->second);
    }
}

void PhraseTable::matches(const std::vector<Token>& tokens, std::size_t at, std::size_t end, std::vector<Match>& out) const
{
    out.clear();
    walk(tokens, at, end, [&](std::uint32_t length, const std::vector<std::uint32_t>& entries) {
        for (const std::uint32_t entry : entries)
            out.push_back({length, m_entries[entry].value, m_entries[entry].rule, entry});
    });
    std::stable_sort(out.begin(), out.end(), [](const Match& a, const Match& b) { return a.length > b.length; });
}

bool PhraseTable::fits(const Entry& entry, const std::vector<Token>& tokens, std::string_view text, std::size_t at) const
{
    if (entry.rule == CaseRule::Any)
        return true;
    for (std::size_t i = 0; i < entry.surface.size(); ++i) {
        const Token& token = tokens[at + i];
        const std::string_view surface = text.substr(token.begin, token.end - token.begin);
        if (entry.rule == CaseRule::Exact && surface != entry.surface[i])
            return false;
        if (entry.rule == CaseRule::Capitals && isCapital(entry.surface[i][0]) && !token.isUpper)
            return false;
    }
    return true;
}

std::optional<PhraseTable::Match> PhraseTable::longest(const std::vector<Token>& tokens, std::string_view text, std::size_t at,
                                                       std::size_t end) const
{
    std::optional<Match> best;
    walk(tokens, at, end, [&](std::uint32_t length, const std::vector<std::uint32_t>& entries) {
        const auto entry = std::find_if(entries.begin(), entries.end(),
                                        [&](std::uint32_t row) { return fits(m_entries[row], tokens, text, at); });
        if (entry != entries.end())
            best = Match{length, m_entries[*entry].value, m_entries[*entry].rule, *entry};
    });
    return best;
}

}  // namespace throughline::prose
