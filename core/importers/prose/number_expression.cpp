// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/prose/number_expression.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <span>

namespace throughline::prose {
namespace {

struct Mark {
    std::string_view word;
    std::string_view unit;
};

constexpr std::array<Mark, 9> signs{{{"$", "dollars"}, {"€", "euros"}, {"£", "pounds"}, {"¥", "yen"}, {"₽", "rubles"}, {"₴", "hryvnias"},
                                     {"₩", "won"}, {"₹", "rupees"}, {"₿", "bitcoin"}}};
constexpr std::array<Mark, 9> codes{{{"usd", "dollars"}, {"eur", "euros"}, {"gbp", "pounds"}, {"rmb", "yuan"}, {"cny", "yuan"}, {"jpy", "yen"},
                                     {"rub", "rubles"}, {"uah", "hryvnias"}, {"inr", "rupees"}}};

std::string_view unitOf(std::span<const Mark> table, std::string_view word)
{
    const auto it = std::find_if(table.begin(), table.end(), [&](const Mark& m) { return m.word == word; });
    return it == table.end() ? std::string_view() : it->unit;
}

/// Scale or data unit glued to a figure: "1.2m", "30k", "500GB".
struct Suffix {
    std::string_view letters;
    double factor;
    std::string_view unit;
};
constexpr std::array<Suffix, 11> suffixes{{{"k", 1e3, ""}, {"m", 1e6, ""}, {"mn", 1e6, ""}, {"bn", 1e9, ""}, {"b", 1e9, ""}, {"tn", 1e12, ""},
                                           {"mb", 1, "megabytes"}, {"gb", 1, "gigabytes"}, {"tb", 1, "terabytes"}, {"pb", 1, "petabytes"}, {"kb", 1, "kilobytes"}}};

class Reader {
public:
    Reader(const Document& doc, TokenRange sentence) : m_doc(doc), m_s(sentence) {}

    std::optional<NumberExpression> read(std::uint32_t at)
    {
        m_at = at;
        if (!fraction() && !figure() && !words())
            return std::nullopt;
        m_out.number = m_out.words = {at, m_at};
        currencyBefore();
        boundBefore();
        boundAfter();
        rangeBound();
        return m_out;
    }

private:
    const NumberWord* word(std::uint32_t at, std::uint32_t end, std::uint32_t& length) const
    {
        const auto match = m_doc.lexicon->numberTable.longest(m_doc.tokens, m_doc.plain.text, at, end);
        if (!match)
            return nullptr;
        length = match->length;
        return &m_doc.lexicon->numbers[match->value];
    }

    const NumberWord* scaleAt(std::uint32_t at, std::uint32_t& length) const
    {
        const NumberWord* found = at < m_s.last ? word(at, m_s.last, length) : nullptr;
        return found && found->role == NumberWord::Role::Scale ? found : nullptr;
    }

    /// "half a million", "a quarter of a million", "several hundred", "a dozen".
    bool fraction()
    {
        std::uint32_t at = m_at;
        double factor = 0;
        bool many = false;
        if (m_doc.is(at, "half") || m_doc.is(at, "quarter")) {
            factor = m_doc.is(at, "half") ? 0.5 : 0.25;
            at += m_doc.is(at + 1, "of") ? 2 : 1;
            at += m_doc.isAnyOf(at, {"a"}) ? 1 : 0;
        } else if (m_doc.isAnyOf(at, {"a", "several"}) || (m_doc.is(at, "few") && at > m_s.first && m_doc.is(at - 1, "a"))) {
            factor = 1;
            many = !m_doc.is(at, "a");
            ++at;
        }
        std::uint32_t length = 0;
        const NumberWord* scale = factor > 0 ? scaleAt(at, length) : nullptr;
        if (!scale)
            return false;
        m_out.value = factor * scale->value;
        m_at = at + length;
        m_out.isMany = many;
        m_out.bound = many ? Bound::AtLeast : Bound::Exactly;
        return true;
    }

    /// "1,000", "1.5 million", "1.2m", "500GB".
    bool figure()
    {
        const Token& token = m_doc.tokens[m_at];
        const std::string_view low = m_doc.lowAt(m_at);
        if (token.afterHyphen || low.empty() || low[0] < '0' || low[0] > '9')
            return false;
        std::string digits;
        std::size_t size = 0;
        for (; size < low.size() && ((low[size] >= '0' && low[size] <= '9') || low[size] == ',' || low[size] == '.'); ++size)
            if (low[size] != ',')
                digits += low[size];
        if (std::count(digits.begin(), digits.end(), '.') > 1 || digits.size() > 15)
            return false;
        double factor = 1;
        if (size < low.size()) {
            const std::string_view rest = low.substr(size);
            const auto it = std::find_if(suffixes.begin(), suffixes.end(), [&](const Suffix& s) { return s.letters == rest; });
            if (it == suffixes.end())
                return false;
            factor = it->factor;
            m_out.unit = it->unit;
        }
        m_out.value = std::strtod(digits.c_str(), nullptr) * factor;
        ++m_at;
        scales();
        return true;
    }

    void scales()
    {
        std::uint32_t length = 0;
        while (const NumberWord* scale = scaleAt(m_at, length)) {
            m_out.value *= scale->value;
            m_at += length;
        }
    }

    /// "thirty-five thousand", "two hundred and fifty", "dozens", "hundreds of thousands".
    bool words()
    {
        std::uint32_t length = 0;
        const NumberWord* first = word(m_at, m_s.last, length);
        if (!first || first->role == NumberWord::Role::Bound || first->role == NumberWord::Role::Scale)
            return false;
        if (first->role == NumberWord::Role::Many) {
            m_out.value = first->value;
            m_out.bound = Bound::AtLeast;
            m_out.isMany = true;
            m_at += length;
            return true;
        }
        double total = 0;
        double current = 0;
        for (const NumberWord* next = first; next; next = m_at < m_s.last ? word(m_at, m_s.last, length) : nullptr) {
            if (next->role == NumberWord::Role::Number)
                current += next->value;
            else if (next->role == NumberWord::Role::Scale && next->value < 1000)
                current *= next->value;
            else if (next->role == NumberWord::Role::Scale) {
                total += current * next->value;
                current = 0;
            } else {
                break;
            }
            m_at += length;
            std::uint32_t ignored = 0;
            const NumberWord* behind = m_doc.is(m_at, "and") && total + current >= 100 && m_at + 1 < m_s.last ? word(m_at + 1, m_s.last, ignored) : nullptr;
            if (behind && behind->role == NumberWord::Role::Number && behind->value < 100 && isTail(m_at + 1 + ignored))
                ++m_at;
        }
        m_out.value = total + current;
        return true;
    }

    /// "two hundred and fifty companies", not "two hundred and three others": no mark follows.
    bool isTail(std::uint32_t at) const { return at < m_s.last && m_doc.tokens[at].kind == TokenKind::Word; }

    /// "$", "US$", "EUR" before the figure.
    void currencyBefore()
    {
        std::uint32_t first = m_out.words.first;
        if (first == m_s.first)
            return;
        std::string_view unit = unitOf(signs, m_doc.lowAt(first - 1));
        const bool sign = !unit.empty();
        if (!sign && m_doc.tokens[first - 1].isAllCaps)
            unit = unitOf(codes, m_doc.lowAt(first - 1));
        if (unit.empty())
            return;
        --first;
        if (sign && first > m_s.first && m_doc.isAnyOf(first - 1, {"us", "a", "c", "hk", "s", "nt", "ca", "au"}) && !m_doc.tokens[first].spaceBefore)
            --first;
        m_out.unit = unit;
        m_out.words.first = first;
    }

    void boundBefore()
    {
        std::uint32_t begin = m_out.words.first;
        if (begin > m_s.first && m_doc.isAnyOf(begin - 1, {"~", "≈", ">", "<"})) {
            m_out.bound = m_doc.is(begin - 1, ">") ? Bound::MoreThan : m_doc.is(begin - 1, "<") ? Bound::LessThan : Bound::Approximately;
            --m_out.words.first;
            return;
        }
        if (begin > m_s.first && m_doc.is(begin - 1, "a") && m_out.value < 1)
            --begin;  // "about a quarter of …"
        for (std::uint32_t length = 4; length > 0; --length) {
            if (begin < m_s.first + length)
                continue;
            std::uint32_t matched = 0;
            const NumberWord* bound = word(begin - length, begin, matched);
            if (!bound || matched != length || bound->role != NumberWord::Role::Bound)
                continue;
            if (begin - length > m_s.first && m_doc.isAnyOf(begin - length - 1, {"spread", "distributed", "stretched", "scattered", "extended", "ranging"}))
                return;  // "spread over 47 incidents"
            m_out.bound = parseBound(bound->bound).value_or(Bound::Exactly);
            m_out.words.first = begin - length;
            return;
        }
    }

    /// "40 or so", "10 or more", "50-odd".
    void boundAfter()
    {
        if (m_doc.is(m_at, "or") && m_doc.isAnyOf(m_at + 1, {"so", "more"}) && m_at + 2 <= m_s.last) {
            m_out.bound = m_doc.is(m_at + 1, "so") ? Bound::Approximately : Bound::AtLeast;
            m_out.words.last = m_at + 2;
        } else if (m_doc.is(m_at, "+") && !m_doc.tokens[m_at].spaceBefore) {
            m_out.bound = Bound::MoreThan;
            m_out.words.last = m_at + 1;
        } else if (m_at < m_s.last && m_doc.is(m_at, "odd") && m_doc.tokens[m_at].afterHyphen) {
            m_out.bound = Bound::Approximately;
            m_out.words.last = m_at + 1;
        }
    }

    /// "between 10 and 20": the first is the least, the second the most.
    void rangeBound()
    {
        const std::uint32_t first = m_out.words.first;
        if (m_out.bound != Bound::Exactly || first == m_s.first)
            return;
        if (m_doc.is(first - 1, "between") && m_doc.is(m_at, "and") && m_at + 1 < m_s.last && startsNumber(m_at + 1)) {
            m_out.bound = Bound::AtLeast;
            return;
        }
        if (!m_doc.is(first - 1, "and"))
            return;
        for (std::uint32_t k = first - 1; k > m_s.first && first - k < 7; --k)
            if (m_doc.is(k - 1, "between") && startsNumber(k))
                m_out.bound = Bound::AtMost;
    }

    bool startsNumber(std::uint32_t at) const
    {
        std::uint32_t length = 0;
        const std::string_view low = m_doc.lowAt(at);
        const NumberWord* found = word(at, m_s.last, length);
        return (low[0] >= '0' && low[0] <= '9') || !unitOf(signs, low).empty() || (found && found->role == NumberWord::Role::Number);
    }

    const Document& m_doc;
    TokenRange m_s;
    std::uint32_t m_at = 0;
    NumberExpression m_out;
};

}  // namespace

std::optional<NumberExpression> readNumber(const Document& document, std::uint32_t at, TokenRange sentence)
{
    return Reader(document, sentence).read(at);
}

}  // namespace throughline::prose
