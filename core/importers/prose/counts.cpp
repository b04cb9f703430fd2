// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cstdlib>

#include "core/importers/prose/statements.h"

namespace throughline::prose {
namespace {

bool isMonth(const Document& doc, std::uint32_t i)
{
    return doc.isAnyOf(i, {"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
                           "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"});
}

bool isYear(const Document& doc, std::uint32_t i)
{
    const std::string_view low = i < doc.tokens.size() ? doc.lowAt(i) : std::string_view();
    return low.size() == 4 && doc.tokens[i].kind == TokenKind::Number && (low.starts_with("19") || low.starts_with("20"));
}

class Counter {
public:
    Counter(const Document& doc, const std::vector<Statement>& statements) : m_doc(doc), m_lexicon(*doc.lexicon), m_first(doc.sentences.size(), nothing)
    {
        for (std::size_t i = 0; i < statements.size(); ++i)
            if (statements[i].relation != RelationType::LocatedAt && m_first[statements[i].sentence] == nothing)
                m_first[statements[i].sentence] = static_cast<int>(i);
    }

    std::vector<Count> run()
    {
        for (std::uint32_t row = 0; row < m_doc.sentences.size(); ++row) {
            if (m_doc.sentences[row].kind == BlockKind::Heading)
                continue;
            const TokenRange s = m_doc.sentences[row].tokens;
            for (std::uint32_t i = s.first; i < s.last; ++i)
                i = std::max(i, one(i, row, s));
        }
        return std::move(m_counts);
    }

private:
    const NumberWord* word(std::uint32_t i, std::uint32_t end, std::uint32_t& length) const
    {
        const auto match = m_lexicon.numberTable.longest(m_doc.tokens, m_doc.plain.text, i, end);
        if (!match)
            return nullptr;
        length = match->length;
        return &m_lexicon.numbers[match->value];
    }

    /// Value of a figure token; negative if it is none ("1,000", "1.5").
    double figure(std::uint32_t i) const
    {
        if (m_doc.tokens[i].kind != TokenKind::Number || m_doc.tokens[i].afterHyphen)
            return -1;
        std::string digits;
        for (const char c : m_doc.lowAt(i)) {
            if (c == ',')
                continue;
            if ((c < '0' || c > '9') && c != '.')
                return -1;
            digits += c;
        }
        if (std::count(digits.begin(), digits.end(), '.') > 1 || digits.size() > 15)
            return -1;
        return std::strtod(digits.c_str(), nullptr);
    }

    std::uint32_t one(std::uint32_t i, std::uint32_t row, TokenRange s)
    {
        std::uint32_t at = i;
        Count count;
        count.sentence = row;
        if (!value(at, s, count) || isRefused(i, at, s))
            return i;
        const bool dollars = i > s.first && m_doc.isAnyOf(i - 1, {"$", "€", "£"});
        if (dollars) {
            count.unit = m_doc.is(i - 1, "$") ? "dollars" : m_doc.is(i - 1, "€") ? "euros" : "pounds";
            return finish(count, i, at, s, at);
        }
        if (m_doc.is(at, "of") && count.bound == Bound::AtLeast)
            ++at;
        for (std::uint32_t k = at; k < s.last && k < at + 10; ++k) {
            if (const Mention* m = m_doc.mention(k); m && m->thing != nothing && m->tokens.first == k) {
                const auto head = m_lexicon.unitTable.longest(m_doc.tokens, m_doc.plain.text, m->tokens.last - 1, m->tokens.last);
                if (head) {
                    count.unit = m_lexicon.units[head->value].unit;
                    return finish(count, i, at, s, m->tokens.last - 1);
                }
                if (!isPlace(m_doc.thing(*m)))
                    return i;
                k = m->tokens.last - 1;
                continue;
            }
            const auto unit = m_lexicon.unitTable.longest(m_doc.tokens, m_doc.plain.text, k, s.last);
            if (unit) {
                count.unit = m_lexicon.units[unit->value].unit;
                return finish(count, i, at, s, k);
            }
            const bool mark = m_doc.tokens[k].kind == TokenKind::Punctuation && !m_doc.isAnyOf(k, {"/", "“", "”"});
            if (m_doc.function[k] != FunctionWord::None || mark || m_doc.tokens[k].kind == TokenKind::Number)
                return i;
        }
        return i;
    }

    bool value(std::uint32_t& at, TokenRange s, Count& count) const
    {
        std::uint32_t length = 1;
        const double digits = figure(at);
        if (digits >= 0) {
            count.value = digits;
            ++at;
        } else {
            const NumberWord* number = word(at, s.last, length);
            if (!number || number->role == NumberWord::Role::Bound || number->role == NumberWord::Role::Scale || (m_doc.is(at, "one")))
                return false;
            count.value = number->value;
            if (number->role == NumberWord::Role::Many)
                count.bound = Bound::AtLeast;
            at += length;
        }
        while (at < s.last) {
            const NumberWord* scale = word(at, s.last, length);
            if (!scale || scale->role != NumberWord::Role::Scale)
                break;
            count.value *= scale->value;
            at += length;
        }
        return true;
    }

    /// Digits that count nothing: dates, years, percentages, names, footnotes, list numbers.
    bool isRefused(std::uint32_t first, std::uint32_t last, TokenRange s) const
    {
        if (isYear(m_doc, first) || (first > s.first && (isMonth(m_doc, first - 1) || m_doc.isAnyOf(first - 1, {"[", "#", "version", "port", "section", "table", "figure", "no"}))))
            return true;
        if (m_doc.isAnyOf(last, {"%", "percent", "percentage", "]"}) || isMonth(m_doc, last))
            return true;
        const Mention* m = m_doc.mention(first);
        return m && m->tokens.first < first && m->kind == MentionKind::Name;
    }

    /// Bound words before the number; "words" holds the whole expression.
    std::uint32_t finish(Count& count, std::uint32_t first, std::uint32_t last, TokenRange s, std::uint32_t unitAt)
    {
        std::uint32_t begin = first > s.first && m_doc.isAnyOf(first - 1, {"$", "€", "£"}) ? first - 1 : first;
        for (std::uint32_t length = 3; length > 0; --length) {
            if (begin < s.first + length)
                continue;
            std::uint32_t matched = 0;
            const NumberWord* bound = word(begin - length, begin, matched);
            if (bound && matched == length && bound->role == NumberWord::Role::Bound) {
                count.bound = parseBound(bound->bound).value_or(Bound::Exactly);
                begin -= length;
                break;
            }
        }
        count.words = std::string(m_doc.surface({begin, last}));
        count.range = {begin, std::max(last, std::min(unitAt + 1, s.last))};
        attach(count, unitAt, s);
        m_counts.push_back(count);
        return std::max(last, unitAt);
    }

    /// The thing whose phrase holds the unit; else the first statement of the sentence.
    void attach(Count& count, std::uint32_t unitAt, TokenRange s) const
    {
        for (std::uint32_t k = unitAt; k < s.last && k < unitAt + 2; ++k)
            if (const Mention* m = m_doc.mention(k); m && m->thing != nothing && count.thing == nothing)
                count.thing = m_doc.root(m->thing);
        for (std::uint32_t back = 0; back < 3 && back <= count.sentence && count.statement == nothing; ++back)
            count.statement = m_first[count.sentence - back];
    }

    const Document& m_doc;
    const Lexicon& m_lexicon;
    std::vector<int> m_first;  ///< first statement of each sentence
    std::vector<Count> m_counts;
};

}  // namespace

std::vector<Count> findCounts(const Document& doc, const std::vector<Statement>& statements) { return Counter(doc, statements).run(); }

TokenRange dateOf(const Document& doc, std::uint32_t row)
{
    const TokenRange s = doc.sentences[row].tokens;
    for (std::uint32_t i = s.first; i < s.last; ++i) {
        const bool lead = doc.isAnyOf(i, {"in", "on", "since", "throughout", "during", "from", "between", "earlier", "late", "early", "by", "last", "over"});
        if (!lead)
            continue;
        std::uint32_t last = 0;
        for (std::uint32_t k = i + 1; k < s.last && k < i + 8; ++k) {
            if (isYear(doc, k) || isMonth(doc, k) || doc.isAnyOf(k, {"week", "month", "year", "years", "months", "weeks", "monday", "tuesday", "wednesday",
                                                                    "thursday", "friday", "saturday", "sunday", "report"}))
                last = k + 1;
            else if (doc.isAnyOf(k, {"in", "and", "through", "to", "the", "last", "past", "a", "recent", ",", "early", "late", "until", "of", "previous"})
                     || doc.tokens[k].kind == TokenKind::Number)
                continue;
            else
                break;
        }
        if (last == 0 || (doc.is(last - 1, "report") && !doc.is(i, "in")))
            continue;
        return {i, last};
    }
    return {};
}

}  // namespace throughline::prose
