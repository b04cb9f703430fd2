// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/importers/prose/number_expression.h"
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

/// Nouns that measure time, space or text: no counts of an incident.
bool isMeasure(const Document& doc, std::uint32_t i)
{
    return doc.isAnyOf(i, {"days", "weeks", "months", "years", "hours", "minutes", "seconds", "decades", "centuries", "quarters", "times", "percent", "points",
                           "pages", "steps", "versions", "characters", "bits", "bytes", "degrees", "kilometers", "kilometres", "miles", "meters", "metres", "feet",
                           "words", "lines", "sections", "chapters", "paragraphs", "questions", "respondents", "others", "ways", "reasons", "things", "parts",
                           "tonnes", "tons", "megawatts", "gigawatts", "volts", "nights", "mornings", "stages", "phases", "ports", "levels", "factors",
                           "recommendations", "lessons", "clicks", "views", "jobs", "seats", "votes", "ages", "year", "month", "week", "day", "hour"});
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
    /// Last token taken, or `i`.
    std::uint32_t one(std::uint32_t i, std::uint32_t row, TokenRange s)
    {
        const auto number = readNumber(m_doc, i, s);
        if (!number)
            return i;
        if (isRefused(*number, s))
            return number->number.last - 1;
        Count count;
        count.sentence = row;
        count.value = number->value;
        count.bound = number->bound;
        if (!number->unit.empty()) {
            count.unit = number->unit;
            return finish(count, *number, number->words.last, s);
        }
        std::uint32_t at = number->words.last;
        const bool partitive = m_doc.is(at, "of") && at + 1 < s.last && (number->isMany || m_doc.function[at + 1] == FunctionWord::Definite);
        if (partitive) {
            ++at;
            while (at < s.last && (m_doc.function[at] == FunctionWord::Definite || m_doc.is(at, "own")))
                ++at;
        }
        const std::uint32_t unit = unitFrom(at, s, count);
        return unit == s.last ? i : finish(count, *number, unit, s);
    }

    /// Token of the noun that is counted; `s.last` if there is none within reach.
    std::uint32_t unitFrom(std::uint32_t at, TokenRange s, Count& count) const
    {
        for (std::uint32_t k = at; k < s.last && k < at + 14; ++k) {
            if (const auto unit = m_lexicon.unitTable.longest(m_doc.tokens, m_doc.plain.text, k, s.last)) {
                const std::uint32_t last = k + unit->length;
                if (!goesOn(last, s)) {
                    count.unit = m_lexicon.units[unit->value].unit;
                    return last - 1;
                }
                k = last - 1;  // "user accounts", "company networks": the head comes later
                continue;
            }
            const Mention* m = m_doc.mention(k);
            if (m && m->thing != nothing && m->kind == MentionKind::Name && !isPlace(m_doc.thing(*m)) && m->tokens.last < s.last) {
                k = m->tokens.last - 1;  // "two NirSoft tools": a name before the head
                const std::uint32_t next = m->tokens.last;
                if (!goesOn(next, s) && !(isModifier(next) && next + 1 < s.last && goesOn(next + 1, s)))
                    return s.last;
                continue;
            }
            if (m_doc.is(k, "(") && k > at && m_doc.is(k + 2, ")")) {
                k += 2;  // "home office (SOHO) routers"
                continue;
            }
            const bool mark = m_doc.tokens[k].kind == TokenKind::Punctuation && !m_doc.isAnyOf(k, {"/", "“", "”", "‘", "’", "\""});
            const bool list = (m_doc.is(k, ",") || m_doc.is(k, "and")) && k > at && isModifier(k - 1) && k + 1 < s.last && isModifier(k + 1);
            if (list)
                continue;  // "wind and solar farms", "small, unattended stations"
            if (m_doc.function[k] != FunctionWord::None || mark || m_doc.tokens[k].kind != TokenKind::Word)
                return s.last;
            if (isOpenPlural(k) && !goesOn(k + 1, s)) {
                if (isMeasure(m_doc, k) || m_first[count.sentence] == nothing)
                    return s.last;
                count.unit = std::string(m_doc.lowAt(k));
                return k;
            }
        }
        return s.last;
    }

    bool isModifier(std::uint32_t k) const
    {
        return m_doc.tokens[k].kind == TokenKind::Word && m_doc.function[k] == FunctionWord::None && !isOpenPlural(k);
    }

    /// A noun in the plural by its ending.
    bool isOpenPlural(std::uint32_t k) const
    {
        const std::string_view low = m_doc.lowAt(k);
        if (m_doc.isAnyOf(k, {"news", "cyber", "previous", "cyberspace", "series", "bodies"}))
            return false;
        return m_doc.isAnyOf(k, {"staff", "personnel", "children", "women", "police"})
            || (low.size() > 3 && low.ends_with('s') && !low.ends_with("ss") && !low.ends_with("us") && !low.ends_with("is") && !low.ends_with("ous"));
    }

    /// The noun phrase has a further noun behind token `k - 1`.
    bool goesOn(std::uint32_t k, TokenRange s) const
    {
        if (k >= s.last || m_doc.tokens[k].kind != TokenKind::Word || m_doc.function[k] != FunctionWord::None || m_doc.is(k, "'s") || m_doc.is(k, "’s"))
            return false;
        const bool unit = m_lexicon.unitTable.longest(m_doc.tokens, m_doc.plain.text, k, s.last).has_value()
            || m_lexicon.victimTable.longest(m_doc.tokens, m_doc.plain.text, k, s.last).has_value();
        const std::uint32_t word = m_doc.tokens[k].word;
        const bool verb = m_lexicon.verbForm(word, VerbForm::Past) || m_lexicon.verbForm(word, VerbForm::Third) || m_lexicon.verbForm(word, VerbForm::Participle);
        return unit && !(verb && !m_lexicon.verbForm(word, VerbForm::AlsoNoun));
    }

    /// Digits that count nothing: dates, years, percentages, ages, names, footnotes, list numbers.
    bool isRefused(const NumberExpression& number, TokenRange s) const
    {
        const std::uint32_t first = number.number.first;
        const std::uint32_t last = number.number.last;
        if (m_doc.is(first, "one") && last == first + 1)
            return true;
        const bool money = !number.unit.empty() || number.value > 9999;
        if (isYear(m_doc, first) && !money && last == first + 1)
            return true;
        if (first > s.first && (isMonth(m_doc, first - 1) || m_doc.isAnyOf(first - 1, {"[", "#", "version", "port", "section", "table", "figure", "no", "number", "article",
                                                                                      "aged", "chapter", "page", "step", "part", "line", "room", "day", "phase", "/", ":"})))
            return true;
        if (m_doc.isAnyOf(last, {"%", "percent", "percentage", "]", "per", "/"}) || isMonth(m_doc, last) || m_doc.isAnyOf(last, {"a.m.", "p.m.", "am", "pm", "th"}))
            return true;
        if (last < s.last && m_doc.tokens[last].afterHyphen && !m_doc.is(last, "odd"))
            return true;  // "34-year-old", "64-bit"
        if (first == s.first && (m_doc.is(last, ".") || m_doc.is(last, ")")))
            return true;  // number of a list
        // "Windows 10", "Unit 8200": the figure belongs to the name before it.
        const bool figure = m_doc.tokens[first].kind == TokenKind::Number;
        const Mention* before = first > s.first ? m_doc.mention(first - 1) : nullptr;
        const bool place = before && before->thing != nothing && isPlace(m_doc.thing(*before));
        if (figure && number.unit.empty() && number.words.first == first && first > s.first + 1 && m_doc.tokens[first - 1].isUpper && !place
            && m_doc.function[first - 1] == FunctionWord::None && !m_lexicon.speechTable.longest(m_doc.tokens, m_doc.plain.text, first - 1, first))
            return true;
        const Mention* m = m_doc.mention(first);
        return m && m->tokens.first < first && m->kind == MentionKind::Name;
    }

    std::uint32_t finish(Count& count, const NumberExpression& number, std::uint32_t unitAt, TokenRange s)
    {
        count.words = std::string(m_doc.surface(number.words));
        const bool hasUnit = number.unit.empty();
        count.range = {number.words.first, hasUnit ? std::max(number.words.last, std::min(unitAt + 1, s.last)) : number.words.last};
        attach(count, hasUnit ? unitAt : number.number.last, s);
        m_counts.push_back(count);
        return count.range.last - 1;
    }

    /// The thing whose phrase holds the unit; else the nearest statement, those before first.
    void attach(Count& count, std::uint32_t unitAt, TokenRange s) const
    {
        for (std::uint32_t k = unitAt; k < s.last && k < unitAt + 2; ++k)
            if (const Mention* m = m_doc.mention(k); m && m->thing != nothing && count.thing == nothing)
                count.thing = m_doc.root(m->thing);
        constexpr std::uint32_t reach = 8;
        for (std::uint32_t back = 0; back < reach && back <= count.sentence && count.statement == nothing; ++back)
            count.statement = m_first[count.sentence - back];
        for (std::uint32_t on = 1; on < reach / 2 && count.sentence + on < m_first.size() && count.statement == nothing; ++on)
            count.statement = m_first[count.sentence + on];
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
