// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/prose/tokens.h"

#include <algorithm>

namespace throughline::prose {
namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isSpaceByte(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v'; }

/// Non-ASCII marks that are no letters: general punctuation (U+2000..206F), Latin-1 signs, CJK marks.
bool isMark(char32_t c)
{
    return (c >= 0x80 && c <= 0xBF && c != 0xAA && c != 0xB5 && c != 0xBA) || (c >= 0x2000 && c <= 0x206F)
        || (c >= 0x20A0 && c <= 0x2BFF) || (c >= 0x3000 && c <= 0x303F) || c == 0xD7 || c == 0xF7 || c == 0xFEFF
        || (c >= 0xFF00 && c <= 0xFF20) || c == replacementCharacter || c >= 0x1F000;
}

bool isLetter(char32_t c)
{
    if (c < 0x80)
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return !isMark(c);
}

class Scanner {
public:
    Scanner(std::string_view text, std::string_view low, std::size_t end, const Vocabulary& vocabulary, std::vector<Token>& out)
        : m_text(text), m_low(low), m_end(end), m_vocabulary(vocabulary), m_out(out)
    {
    }

    void skipSpace(std::size_t& at)
    {
        while (at < m_end) {
            std::size_t next = at;
            const char32_t c = nextCodePoint(m_text, next);
            const bool space = (c < 0x80 && isSpaceByte(static_cast<char>(c))) || c == 0xA0 || (c >= 0x2000 && c <= 0x200B) || c == 0x202F;
            if (!space)
                return;
            m_space = true;
            at = next;
        }
    }

    void takeObservable(std::size_t begin, std::size_t end, std::uint32_t row)
    {
        Token token = start(begin, end, TokenKind::Observable);
        token.observable = row;
        finish(token);
    }

    std::size_t take(std::size_t at)
    {
        std::size_t next = at;
        const char32_t c = nextCodePoint(m_text, next);
        if (isLetter(c) || (c < 0x80 && isDigit(static_cast<char>(c))))
            return takeWord(at);
        if (isApostrophe(c) && possessiveAt(at, next))
            return takePossessive(at, next + 1);
        const bool hyphen = c == '-' || c == 0x2010 || c == 0x2011;
        if ((hyphen || isApostrophe(c)) && isInsideWord(at, next)) {
            m_hyphen = hyphen;
            return next;
        }
        finish(start(at, next, TokenKind::Punctuation));
        return next;
    }

private:
    static bool isApostrophe(char32_t c) { return c == '\'' || c == 0x2019; }

    bool letterAt(std::size_t at) const
    {
        if (at >= m_end)
            return false;
        const char32_t c = nextCodePoint(m_text, at);
        return isLetter(c) || (c < 0x80 && isDigit(static_cast<char>(c)));
    }

    bool isInsideWord(std::size_t at, std::size_t next) const
    {
        return !m_space && !m_out.empty() && m_out.back().end == at && m_out.back().kind != TokenKind::Punctuation && letterAt(next);
    }

    bool possessiveAt(std::size_t at, std::size_t next) const
    {
        return next < m_end && m_low[next] == 's' && !letterAt(next + 1) && !m_out.empty() && m_out.back().end == at
            && m_out.back().kind != TokenKind::Punctuation;
    }

    std::size_t takePossessive(std::size_t begin, std::size_t end)
    {
        Token token = start(begin, end, TokenKind::Word);
        token.word = m_vocabulary.find("'s");
        m_out.push_back(token);
        m_space = m_hyphen = false;
        return end;
    }

    std::size_t takeWord(std::size_t begin)
    {
        std::size_t at = begin;
        bool letters = false;
        while (at < m_end) {
            std::size_t next = at;
            const char32_t c = nextCodePoint(m_text, next);
            const bool digit = c < 0x80 && isDigit(static_cast<char>(c));
            letters = letters || isLetter(c);
            // A stop or comma inside: 1,000 and 1.5, U.S., Mega.nz.
            const bool inner = (c == '.' && letterAt(next)) || (c == ',' && !letters && next < m_end && isDigit(m_text[next]))
                || c == '_' || (c == '&' && letterAt(next));
            if (!isLetter(c) && !digit && !(inner && at > begin))
                break;
            at = next;
        }
        if (at < m_end && m_text[at] == '.' && isInitials(m_text.substr(begin, at - begin)))
            ++at;
        finish(start(begin, at, letters ? TokenKind::Word : TokenKind::Number));
        return at;
    }

    /// "U.S", "a.k.a": single letters with stops between.
    static bool isInitials(std::string_view word)
    {
        if (word.size() < 3 || word.size() % 2 == 0)
            return false;
        for (std::size_t i = 0; i < word.size(); ++i)
            if ((i % 2 == 1) != (word[i] == '.'))
                return false;
        return true;
    }

    Token start(std::size_t begin, std::size_t end, TokenKind kind) const
    {
        Token token;
        token.begin = static_cast<std::uint32_t>(begin);
        token.end = static_cast<std::uint32_t>(end);
        token.kind = kind;
        token.spaceBefore = m_space;
        token.afterHyphen = m_hyphen;
        return token;
    }

    void finish(Token token)
    {
        const std::string_view surface = m_text.substr(token.begin, token.end - token.begin);
        const std::string_view low = m_low.substr(token.begin, token.end - token.begin);
        token.word = m_vocabulary.find(low);
        token.isUpper = token.kind == TokenKind::Word && surface[0] != low[0];
        if (!token.isUpper && surface.size() > 1)
            token.isUpper = (surface[0] & 0x80) != 0 && surface[1] != low[1];
        int capitals = 0;
        bool small = false;
        for (const char c : surface) {
            capitals += c >= 'A' && c <= 'Z';
            small = small || (c >= 'a' && c <= 'z');
        }
        token.isAllCaps = capitals >= 2 && !small;
        m_out.push_back(token);
        m_space = m_hyphen = false;
    }

    std::string_view m_text;
    std::string_view m_low;
    std::size_t m_end;
    const Vocabulary& m_vocabulary;
    std::vector<Token>& m_out;
    bool m_space = true;
    bool m_hyphen = false;
};

}  // namespace

std::uint32_t Vocabulary::add(std::string_view word)
{
    const auto id = static_cast<std::uint32_t>(m_ids.size() + 1);
    return m_ids.emplace(std::string(word), id).first->second;
}

std::uint32_t Vocabulary::find(std::string_view word) const
{
    const auto it = m_ids.find(std::string(word));
    return it == m_ids.end() ? unknown : it->second;
}

std::string lowerInPlace(std::string_view text)
{
    std::string low(text);
    for (std::size_t i = 0; i < low.size(); ++i) {
        const auto c = static_cast<unsigned char>(low[i]);
        if (c >= 'A' && c <= 'Z')
            low[i] = static_cast<char>(c + 32);
        else if (c == 0xC3 && i + 1 < low.size()) {
            const auto d = static_cast<unsigned char>(low[i + 1]);
            if (d >= 0x80 && d <= 0x9E && d != 0x97)
                low[i + 1] = static_cast<char>(d + 0x20);
        }
    }
    return low;
}

void tokenize(std::string_view text, std::string_view low, std::size_t begin, std::size_t end,
              const std::vector<Observable>& observables, const Vocabulary& vocabulary, std::vector<Token>& out)
{
    Scanner scanner(text, low, end, vocabulary, out);
    auto next = std::lower_bound(observables.begin(), observables.end(), begin,
                                 [](const Observable& o, std::size_t at) { return o.begin < at; });
    for (std::size_t at = begin; at < end;) {
        scanner.skipSpace(at);
        if (at >= end)
            return;
        while (next != observables.end() && next->begin < at)
            ++next;
        if (next != observables.end() && next->begin == at) {
            scanner.takeObservable(next->begin, next->end, static_cast<std::uint32_t>(next - observables.begin()));
            at = next->end;
            continue;
        }
        at = scanner.take(at);
    }
}

}  // namespace throughline::prose
