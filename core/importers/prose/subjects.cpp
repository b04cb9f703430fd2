// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/prose/subjects.h"

namespace throughline::prose {
namespace {

constexpr int maxDepth = 6;

bool isActing(const Document& doc, const NounPhrase& phrase)
{
    for (std::uint32_t k = phrase.words.first; k < phrase.words.last; ++k)
        if (const Mention* m = doc.mention(k); m && m->thing != nothing && (isActor(doc.thing(*m)) || isMalwareOrTool(doc.thing(*m))))
            return true;
    return false;
}

class SubjectFinder {
public:
    SubjectFinder(const Document& doc, const SentenceGrammar& grammar) : m_doc(doc), m_g(grammar), m_s(grammar.sentence) {}

    Subject of(int row, int depth)
    {
        if (row == nothing || depth > maxDepth)
            return {};
        const VerbGroup& verb = m_g.verbs[static_cast<std::size_t>(row)];
        if (verb.isInfinitive)
            return ofInfinitive(row, depth);
        const auto left = before(verb.words.first);
        if (!left)
            return verb.isGerund || verb.isPassive ? of(nextFinite(row), depth + 1) : Subject{};
        switch (m_g.tag(*left)) {
        case Tag::Relative: return antecedent(*left);
        case Tag::Verb:
            if (const auto relative = relativeOverSpeech(*left))
                return antecedent(*relative);
            [[fallthrough]];
        case Tag::Be: return of(previousVerb(row), depth + 1);  // "was seen fetching"
        case Tag::Pronoun: return {.pronoun = *left, .hasPronoun = true};
        case Tag::Conjunction: return joined(row, *left, depth);
        case Tag::Mark: return behindMark(row, *left, depth);
        case Tag::Preposition:
        case Tag::Subordinator: return beside(row, depth);
        default: return overRelative(phraseBefore(*left), depth);
        }
    }

private:
    /// Token before that is no adverb or quotation mark.
    std::optional<std::uint32_t> before(std::uint32_t i) const
    {
        while (i > m_s.first && (m_g.tag(i - 1) == Tag::Adverb || m_g.tag(i - 1) == Tag::Time || (m_g.tag(i - 1) == Tag::Preposition && i < m_s.last && m_g.tag(i) == Tag::Time) || m_g.tag(i - 1) == Tag::Negation || m_doc.isAnyOf(i - 1, {"“", "”", "\"", "‘", "’"})))
            --i;
        if (i > m_s.first)
            if (const std::uint32_t over = overSource(i - 1); over < i)
                return before(over);
        return i > m_s.first ? std::optional(i - 1) : std::nullopt;
    }

    /// "that the FBI says works for": the relative pronoun before the words of saying.
    std::optional<std::uint32_t> relativeOverSpeech(std::uint32_t verb) const
    {
        const int row = rowOfVerb(verb);
        if (row == nothing || !speaks(row))
            return std::nullopt;
        const auto left = before(m_g.verbs[static_cast<std::size_t>(row)].words.first);
        const int phrase = left ? rowOfPhrase(*left) : nothing;
        if (phrase == nothing || m_g.phrases[static_cast<std::size_t>(phrase)].words.first == m_s.first)
            return std::nullopt;
        const std::uint32_t at = m_g.phrases[static_cast<std::size_t>(phrase)].words.first - 1;
        const bool opens = m_g.tag(at) == Tag::Relative || (m_doc.is(at, "that") && at > m_s.first && m_g.tag(at - 1) == Tag::Noun);
        return opens ? std::optional(at) : std::nullopt;
    }

    /// The relative pronoun right before the subject that ends at the token: "that we track", "which the firm calls".
    std::optional<std::uint32_t> objectRelative(std::uint32_t subject) const
    {
        std::uint32_t first = subject;
        if (const int phrase = rowOfPhrase(subject); phrase != nothing)
            first = m_g.phrases[static_cast<std::size_t>(phrase)].words.first;
        else if (m_g.tag(subject) != Tag::Pronoun)
            return std::nullopt;
        if (first < m_s.first + 2)
            return std::nullopt;
        const bool opens = m_g.tag(first - 1) == Tag::Relative || (m_doc.is(first - 1, "that") && m_g.tag(first - 2) == Tag::Noun);
        return opens ? std::optional(first - 1) : std::nullopt;
    }

    /// First token of "according to X" that ends at the token; behind it if it is none.
    std::uint32_t overSource(std::uint32_t at) const
    {
        const std::uint32_t last = m_doc.is(at, ",") && at > m_s.first ? at - 1 : at;
        const NounPhrase* phrase = m_g.phrase(last);
        if (!phrase || !phrase->isLed() || phrase->lead == m_s.first || !m_doc.is(phrase->lead - 1, "according"))
            return at + 1;
        const std::uint32_t first = phrase->lead - 1;
        return first > m_s.first && m_doc.is(first - 1, ",") ? first - 1 : first;
    }

    int rowOfVerb(std::uint32_t token) const { return m_g.verbAt[token - m_s.first]; }
    int rowOfPhrase(std::uint32_t token) const { return m_g.phraseAt[token - m_s.first]; }

    int phraseBefore(std::uint32_t token) const { return headPhrase(m_g, m_doc, rowOfPhrase(token)); }

    /// "A plant that warms homes was hit": the phrase right before is the object of a relative clause.
    Subject overRelative(int phrase, int depth)
    {
        if (phrase == nothing)
            return {};
        const NounPhrase& np = m_g.phrases[static_cast<std::size_t>(phrase)];
        auto left = before(std::min(np.lead, np.words.first));
        while (left && rowOfPhrase(*left) != nothing && *left + 1 == m_g.phrases[static_cast<std::size_t>(rowOfPhrase(*left))].words.last && m_g.tag(*left) == Tag::Noun
               && m_doc.isAnyOf(*left, {"half", "thousands", "millions", "hundreds", "dozens"}))
            left = before(m_g.phrases[static_cast<std::size_t>(rowOfPhrase(*left))].words.first);
        const int row = left ? rowOfVerb(*left) : nothing;
        if (row == nothing)
            return {.phrase = phrase};
        const VerbGroup& verb = m_g.verbs[static_cast<std::size_t>(row)];
        if (verb.isReduced)
            return of(row, depth + 1);
        if (verb.isInfinitive && verb.words.first > m_s.first)
            if (const int hedge = rowOfVerb(verb.words.first - 1); hedge != nothing && m_g.verbs[static_cast<std::size_t>(hedge)].isReduced)
                return of(hedge, depth + 1);  // "hackers believed to be Dutch stole"
        if (const auto owner = before(verb.words.first); verb.isGerund && owner && m_g.tag(*owner) == Tag::Noun && rowOfPhrase(*owner) != nothing)
            return overRelative(phraseBefore(*owner), depth + 1);  // "a gang using X forced"
        const auto relative = before(verb.words.first);
        if (relative && m_g.tag(*relative) == Tag::Relative)
            return antecedent(*relative);
        if (const auto object = relative ? objectRelative(*relative) : std::nullopt)
            return antecedent(*object);  // "a group that we track as X attacked"
        if (np.isLed())
            return of(row, depth + 1);  // "a group believed to be based in Peru attacked": no phrase behind a preposition is a subject
        return {.phrase = phrase};
    }

    int nextFinite(int row) const
    {
        for (std::size_t r = static_cast<std::size_t>(row) + 1; r < m_g.verbs.size(); ++r)
            if (const VerbGroup& v = m_g.verbs[r]; !v.isGerund && !v.isInfinitive && !v.isReduced)
                return static_cast<int>(r);
        return nothing;
    }

    /// The verb before that is neither a reduced relative nor inside one.
    int previousVerb(int row) const
    {
        for (int r = row - 1; r >= 0; --r) {
            const VerbGroup& v = m_g.verbs[static_cast<std::size_t>(r)];
            if (!v.isReduced)
                return r;
        }
        return nothing;
    }

    Subject ofInfinitive(int row, int depth)
    {
        const int governor = previousVerb(row);
        const std::uint32_t at = m_g.verbs[static_cast<std::size_t>(row)].words.first;
        if (governor == nothing)
            return {.phrase = at > m_s.first ? phraseBefore(at - 1) : nothing};
        const VerbGroup& verb = m_g.verbs[static_cast<std::size_t>(governor)];
        const int between = at > m_s.first ? rowOfPhrase(at - 1) : nothing;
        const bool lets = m_doc.isAnyOf(verb.main, {"allow", "allows", "allowed", "allowing", "enable", "enables", "enabled", "enabling", "help", "helps", "helped", "let",
                                                    "lets", "permit", "permits", "permitted", "cause", "caused", "force", "forced", "hired", "paid", "ordered", "instructed", "directed", "tasked"});
        if (lets && between != nothing && !m_g.phrases[static_cast<std::size_t>(between)].isLed())
            return {.phrase = between};
        if (verb.isPassive && m_doc.isAnyOf(verb.main, {"used", "employed", "abused", "leveraged", "deployed", "exploited", "utilized", "utilised", "repurposed", "designed", "built", "created"})) {
            Subject instrument = of(governor, depth + 1);
            instrument.isInstrument = true;
            return instrument;
        }
        return of(governor, depth + 1);
    }

    Subject antecedent(std::uint32_t relative) const
    {
        std::uint32_t k = relative;
        while (k > m_s.first && m_g.tag(k - 1) == Tag::Mark)
            --k;
        if (k > m_s.first && m_g.tag(k - 1) == Tag::Preposition)  // "in which"
            return {};
        if (k == m_s.first)
            return {};
        const int near = rowOfPhrase(k - 1);
        const int head = headPhrase(m_g, m_doc, near);
        if (near == nothing)
            return {};
        if (m_doc.is(relative - 1, ",") && isActing(m_doc, m_g.phrases[static_cast<std::size_t>(near)]))
            return {.phrase = near};  // "X is part of Y, which answers to Z"
        if (const int described = overCopula(head); described != nothing)
            return {.phrase = described};
        if (near == head)
            return {.phrase = near};
        const NounPhrase& nearest = m_g.phrases[static_cast<std::size_t>(near)];
        return {.phrase = !isActing(m_doc, nearest) && (isActing(m_doc, m_g.phrases[static_cast<std::size_t>(head)]) || isPlaceOrTime(nearest)) ? head : near};
    }

    /// "X is a trojan that steals": X, where the phrase says what X is.
    int overCopula(int phrase) const
    {
        const NounPhrase& np = m_g.phrases[static_cast<std::size_t>(phrase)];
        if (np.isLed() || np.words.first == m_s.first)
            return nothing;
        const int row = rowOfVerb(np.words.first - 1);
        if (row == nothing || m_g.tag(m_g.verbs[static_cast<std::size_t>(row)].main) != Tag::Be)
            return nothing;
        const auto left = before(m_g.verbs[static_cast<std::size_t>(row)].words.first);
        const int subject = left ? phraseBefore(*left) : nothing;
        if (subject == nothing)
            return nothing;
        const NounPhrase& described = m_g.phrases[static_cast<std::size_t>(subject)];
        return isActing(m_doc, described) || namesParty(described) ? subject : nothing;
    }

    /// A firm or person by name.
    bool namesParty(const NounPhrase& phrase) const
    {
        const Mention* m = m_doc.mention(phrase.words.last - 1);
        if (!m || m->thing == nothing || m->kind != MentionKind::Name)
            return false;
        const Thing& t = m_doc.thing(*m);
        return t.identityClass == IdentityClass::Individual || t.identityClass == IdentityClass::Organisation;
    }

    bool isPlaceOrTime(const NounPhrase& phrase) const
    {
        const Mention* m = m_doc.mention(phrase.head);
        return (m && m->thing != nothing && isPlace(m_doc.thing(*m))) || m_g.tag(phrase.head) == Tag::Number;
    }

    Subject joined(int row, std::uint32_t conjunction, int depth)
    {
        int previous = previousVerb(row);
        if (speaks(row))  // "confirmed that X had Y and said that": who confirmed also said
            for (int r = row - 1; r >= 0; --r)
                if (speaks(r) && !m_g.verbs[static_cast<std::size_t>(r)].isReduced) {
                    previous = r;
                    break;
                }
        if (previous == nothing)
            return {.phrase = conjunction > m_s.first ? firstPhrase(conjunction) : nothing};
        return of(previous, depth + 1);
    }

    bool speaks(int row) const
    {
        const std::uint32_t main = m_g.verbs[static_cast<std::size_t>(row)].main;
        return m_doc.lexicon->speechTable.longest(m_doc.tokens, m_doc.plain.text, main, main + 1).has_value();
    }

    /// ", using", ", which was a bank, attacked": a participle hangs on the verb before, a finite verb on the clause's first phrase.
    Subject behindMark(int row, std::uint32_t mark, int depth)
    {
        const VerbGroup& verb = m_g.verbs[static_cast<std::size_t>(row)];
        if (!m_doc.isAnyOf(mark, {",", ")", "—", "–", "-", "]"}))
            return {};
        const int previous = previousVerb(row);
        if (verb.isGerund)
            if (const int seen = perceivedBy(previous); seen != nothing)
                return {.phrase = seen};
        if (verb.isGerund || verb.isReduced)
            return previous != nothing ? of(previous, depth + 1) : of(nextFinite(row), depth + 1);
        if (const int interrupted = overInsertion(mark); interrupted != nothing)
            return {.phrase = interrupted};
        const int first = firstPhrase(mark);
        if (first == nothing)
            return previous != nothing ? of(previous, depth + 1) : Subject{};
        const std::uint32_t from = m_g.phrases[static_cast<std::size_t>(first)].words.last;
        for (int r = row - 1; r >= 0; --r) {
            const VerbGroup& v = m_g.verbs[static_cast<std::size_t>(r)];
            if (v.words.first < from)
                break;
            if (!v.isReduced && !v.isInfinitive && !v.isGerund && !isInRelative(v))
                return of(r, depth + 1);
        }
        return {.phrase = first};
    }

    /// "observed X, a group from Y, deploying": who was observed; `nothing` if the verb does not perceive.
    int perceivedBy(int row) const
    {
        if (row == nothing)
            return nothing;
        const VerbGroup& verb = m_g.verbs[static_cast<std::size_t>(row)];
        const bool perceives = !verb.isPassive && m_doc.isAnyOf(verb.main, {"observed", "observes", "seen", "saw", "sees", "found", "caught", "watched", "spotted", "noticed", "detected", "tracked", "identified"});
        const int phrase = perceives && verb.words.last < m_s.last ? rowOfPhrase(verb.words.last) : nothing;
        return phrase != nothing && isActing(m_doc, m_g.phrases[static_cast<std::size_t>(phrase)]) ? phrase : nothing;
    }

    /// "police said the group, backed by X, attacked": the phrase that opens the clause before the inserted words
    /// that end at the comma; `nothing` if there is none.
    int overInsertion(std::uint32_t close) const
    {
        if (!m_doc.isAnyOf(close, {",", "—", "–"}))
            return nothing;
        int marks = 0;
        for (std::uint32_t open = close; open > m_s.first + 1 && marks < 4; --open) {
            const std::uint32_t at = open - 1;
            if (m_doc.isAnyOf(at, {";", ":", "“", "”", "\""}))
                return nothing;
            if (!m_doc.isAnyOf(at, {",", "—", "–"}))
                continue;
            ++marks;
            const int phrase = isInserted({at + 1, close}) ? phraseBefore(at - 1) : nothing;
            if (phrase != nothing && opensClause(m_g.phrases[static_cast<std::size_t>(phrase)]))
                return phrase;
        }
        return nothing;
    }

    /// Words between commas that say something of the noun before: a participle, a relative clause, an apposition.
    bool isInserted(TokenRange words) const
    {
        std::uint32_t k = words.first;
        while (k < words.last && m_g.tag(k) == Tag::Adverb)
            ++k;
        if (k >= words.last)
            return false;
        if (const int said = rowOfVerb(words.last - 1); said != nothing && speaks(said) && rowOfPhrase(words.first) != nothing)
            return true;  // ", the police assess,"
        if (m_g.tag(k) == Tag::Relative || m_doc.isAnyOf(k, {"a", "an", "which", "who", "whose", "also", "one", "part", "active", "with"}))
            return true;
        const int row = rowOfVerb(k);
        return row != nothing && (m_g.verbs[static_cast<std::size_t>(row)].isReduced || m_g.verbs[static_cast<std::size_t>(row)].isGerund || m_doc.isAnyOf(k, {"known", "believed", "thought", "tracked", "said"}));
    }

    /// Led by nothing, behind the sentence's begin, a conjunction or a verb of saying: a subject, not an object.
    bool opensClause(const NounPhrase& phrase) const
    {
        if (phrase.isLed())
            return false;
        const auto left = before(phrase.words.first);
        if (!left)
            return true;
        const Tag tag = m_g.tag(*left);
        if (tag == Tag::Subordinator || tag == Tag::Conjunction)
            return true;
        const int row = rowOfVerb(*left);
        return row != nothing && speaks(row) && !m_g.verbs[static_cast<std::size_t>(row)].isPassive;
    }

    bool isInRelative(const VerbGroup& verb) const
    {
        std::uint32_t k = verb.words.first;
        while (k > m_s.first && m_g.tag(k - 1) != Tag::Mark) {
            if (m_g.tag(k - 1) == Tag::Relative)
                return true;
            --k;
        }
        return false;
    }

    /// First phrase of the clause that is led by no preposition.
    int firstPhrase(std::uint32_t end) const
    {
        std::uint32_t begin = m_s.first;
        for (std::uint32_t k = end; k > m_s.first; --k)
            if (m_doc.isAnyOf(k - 1, {";", ":"}) || m_g.tag(k - 1) == Tag::Subordinator) {
                begin = k;
                break;
            }
        for (std::uint32_t k = begin; k < end; ++k)
            if (const NounPhrase* phrase = m_g.phrase(k)) {
                if (!phrase->isLed())
                    return rowOfPhrase(k);
                k = phrase->words.last - 1;
            }
        return nothing;
    }

    /// "by exploiting", "while targeting": of the verb before, else of the main verb behind.
    Subject beside(int row, int depth)
    {
        const VerbGroup& verb = m_g.verbs[static_cast<std::size_t>(row)];
        const int previous = previousVerb(row);
        if (!verb.isGerund && !verb.isPassive)
            return previous != nothing && m_g.tag(verb.words.first - 1) != Tag::Subordinator ? of(previous, depth + 1) : Subject{};
        return previous != nothing ? of(previous, depth + 1) : of(nextFinite(row), depth + 1);
    }

    const Document& m_doc;
    const SentenceGrammar& m_g;
    TokenRange m_s;
};

}  // namespace

Subject subjectOf(const Document& document, const SentenceGrammar& grammar, int verb, int depth)
{
    return SubjectFinder(document, grammar).of(verb, depth);
}

int headPhrase(const SentenceGrammar& grammar, const Document& document, int phrase)
{
    for (int steps = 0; phrase != nothing && steps < 8; ++steps) {
        const NounPhrase& np = grammar.phrases[static_cast<std::size_t>(phrase)];
        if (!np.isLed() || np.lead == grammar.sentence.first || document.isAnyOf(np.lead, {"according", "against", "into", "through", "via", "by"}))
            return phrase;
        const int before = grammar.phraseAt[np.lead - 1 - grammar.sentence.first];
        if (before == nothing)
            return phrase;
        phrase = before;
    }
    return phrase;
}

}  // namespace throughline::prose
