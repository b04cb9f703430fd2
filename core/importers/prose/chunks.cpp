// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/prose/grammar.h"

namespace throughline::prose {
namespace {

class Chunker {
public:
    Chunker(const Document& doc, SentenceGrammar& grammar) : m_doc(doc), m_g(grammar), m_s(grammar.sentence) {}

    void run()
    {
        m_g.phraseAt.assign(m_s.last - m_s.first, nothing);
        m_g.verbAt.assign(m_s.last - m_s.first, nothing);
        for (std::uint32_t i = m_s.first; i < m_s.last;)
            i = startsVerb(i) ? verb(i) : startsPhrase(i) ? phrase(i) : i + 1;
    }

private:
    bool startsPhrase(std::uint32_t i) const
    {
        const Tag tag = m_g.tag(i);
        return tag == Tag::Noun || tag == Tag::Adjective || tag == Tag::Determiner || tag == Tag::Number;
    }

    bool startsVerb(std::uint32_t i) const
    {
        const Tag tag = m_g.tag(i);
        return tag == Tag::Verb || tag == Tag::Auxiliary || tag == Tag::Be || (tag == Tag::To && i + 1 < m_s.last);
    }

    /// Auxiliaries, adverbs and negations up to the full verb; chains ("tried to launch") are one group each.
    std::uint32_t verb(std::uint32_t i)
    {
        VerbGroup group;
        group.words.first = i;
        group.isInfinitive = m_g.tag(i) == Tag::To;
        bool be = false;
        bool have = false;
        std::uint32_t k = i;
        for (; k < m_s.last; ++k) {
            const Tag tag = m_g.tag(k);
            if (tag == Tag::Be)
                be = true;
            else if (tag == Tag::Auxiliary)
                have = have || m_doc.isAnyOf(k, {"has", "have", "had", "having"});
            else if (tag == Tag::Negation)
                group.isNegated = true;
            else if (tag == Tag::Verb || (tag != Tag::Adverb && tag != Tag::To))
                break;
            if (tag == Tag::To && k > i)
                break;
        }
        if (i > m_s.first && m_g.tag(i - 1) == Tag::Negation)
            group.isNegated = true;
        const bool full = k < m_s.last && m_g.tag(k) == Tag::Verb;
        group.main = full ? k : k - 1;
        std::uint32_t end = full ? k + 1 : k;
        const std::string_view low = m_doc.lowAt(group.main);
        group.isGerund = full && low.ends_with("ing") && !be;
        group.isPassive = full && be && !low.ends_with("ing");
        if (full && !be && !have && k == i && isParticiple(k) && isReduced(k))
            group.isPassive = group.isReduced = true;
        group.words.last = end;
        for (std::uint32_t t = i; t < end; ++t)
            m_g.verbAt[t - m_s.first] = static_cast<int>(m_g.verbs.size());
        m_g.verbs.push_back(group);
        return std::max(end, i + 1);
    }

    bool isParticiple(std::uint32_t k) const
    {
        const std::string_view low = m_doc.lowAt(k);
        return low.ends_with("ed") || m_doc.lexicon->verbForm(m_doc.tokens[k].word, VerbForm::Participle);
    }

    /// A participle behind its noun: followed by "by", or by a preposition where a finite verb is in
    /// the clause already or yet to come.
    bool isReduced(std::uint32_t k) const
    {
        if (k == m_s.first)
            return k + 1 < m_s.last && (m_g.tag(k + 1) == Tag::Preposition || m_doc.is(k + 1, "by"));
        std::uint32_t left = k - 1;
        while (left > m_s.first && m_g.tag(left) == Tag::Adverb)
            --left;
        if (m_g.tag(left) != Tag::Noun && !m_doc.isAnyOf(left, {",", ")", "“", "\""}))
            return false;
        if (k + 1 < m_s.last && m_doc.is(k + 1, "by"))
            return true;
        if (lacksItsObject(k))
            return true;
        if (speaks(k) && (k + 1 >= m_s.last || !m_doc.isAnyOf(k + 1, {"to", "as", "in", "on"}) || m_doc.isAnyOf(k, {"said", "told"})))
            return false;  // "said there was no evidence"
        if (m_doc.lexicon->verbForm(m_doc.tokens[k].word, VerbForm::Participle) && !m_doc.lexicon->verbForm(m_doc.tokens[k].word, VerbForm::Past) && !m_doc.lowAt(k).ends_with("ed"))
            return true;
        const bool objectNext = k + 1 < m_s.last && m_g.tag(k + 1) != Tag::Preposition && m_g.tag(k + 1) != Tag::Mark && m_g.tag(k + 1) != Tag::Adverb && m_g.tag(k + 1) != Tag::Conjunction;
        if (objectNext)
            return false;
        // ", allegedly linked to X, has attacked": words that tie are no past tense behind a comma.
        if (m_doc.is(left, ",") && m_doc.isAnyOf(k, {"linked", "tied", "backed", "based", "led", "believed", "suspected", "accused", "located", "headquartered", "sponsored", "supported", "funded",
                                                     "associated", "affiliated", "connected", "attributed", "traced", "aligned", "controlled", "directed", "owned"}))
            return true;
        return finiteBehind(k) || verbBefore(k);
    }

    /// "hackers linked to X", "a group suspected of": such a verb has an object, or it is a participle.
    bool lacksItsObject(std::uint32_t k) const
    {
        if (k + 1 >= m_s.last)
            return false;
        if (m_doc.isAnyOf(k, {"linked", "tied", "connected", "associated", "affiliated", "attributed", "traced", "aligned", "allied"}))
            return m_doc.isAnyOf(k + 1, {"to", "with"});
        if (m_doc.isAnyOf(k, {"accused", "suspected", "convicted", "charged"}))
            return m_doc.isAnyOf(k + 1, {"of", "with"});
        return m_doc.isAnyOf(k, {"believed", "thought", "alleged", "said", "known", "reported", "suspected"}) && m_doc.is(k + 1, "to") && k + 2 < m_s.last && m_doc.isAnyOf(k + 2, {"be", "have", "work"});
    }

    /// "routers hijacked in May were used": the clause's own verb comes later.
    bool finiteBehind(std::uint32_t k) const
    {
        for (std::uint32_t i = k + 1; i < m_s.last; ++i) {
            if (m_doc.isAnyOf(i, {";", ":"}) || m_g.tag(i) == Tag::Relative || m_g.tag(i) == Tag::Subordinator || m_g.tag(i) == Tag::Conjunction || m_doc.is(i, ","))
                return false;
            if ((m_g.tag(i) == Tag::Be || m_g.tag(i) == Tag::Auxiliary) && !m_doc.isAnyOf(i, {"having", "being"}))
                return true;
        }
        return false;
    }

    /// "attacked firms based in Oslo": the noun is the object of a verb before.
    bool verbBefore(std::uint32_t k) const
    {
        for (std::uint32_t i = k; i > m_s.first; --i) {
            if (m_doc.isAnyOf(i - 1, {";", ":", ","}) || m_g.tag(i - 1) == Tag::Relative || m_g.tag(i - 1) == Tag::Subordinator)
                return false;
            if (m_g.tag(i - 1) == Tag::Verb)
                return m_g.verbAt[i - 1 - m_s.first] == nothing || !speaks(i - 1);
        }
        return false;
    }

    /// Verbs that open a clause without "that": "said hackers attacked". Those who accuse take an object.
    bool speaks(std::uint32_t token) const
    {
        const auto verb = m_doc.lexicon->speechTable.longest(m_doc.tokens, m_doc.plain.text, token, token + 1);
        return verb && m_doc.lexicon->speechActs[verb->value] != SpeechAct::Accuses && m_doc.lexicon->speechActs[verb->value] != SpeechAct::Charges
            && m_doc.lexicon->speechActs[verb->value] != SpeechAct::Sanctions;
    }

    std::uint32_t phrase(std::uint32_t i)
    {
        NounPhrase np;
        np.words.first = i;
        std::uint32_t k = i;
        bool noun = false;
        std::uint32_t head = i;
        for (; k < m_s.last; ++k) {
            const Tag tag = m_g.tag(k);
            const bool opens = tag == Tag::Determiner && k > i;
            const bool joined = tag == Tag::Conjunction && k > i && m_g.tag(k - 1) == Tag::Adjective && k + 1 < m_s.last && m_g.tag(k + 1) == Tag::Adjective;
            if (opens && noun)
                break;
            if (tag == Tag::Noun || tag == Tag::Number) {
                noun = true;
                head = k;
            } else if (tag == Tag::Possessive) {
                noun = false;
            } else if (tag != Tag::Adjective && tag != Tag::Determiner && !joined && !innerMark(k, i)) {
                break;
            }
        }
        while (k > i + 1 && m_g.tag(k - 1) == Tag::Mark)
            --k;
        np.words.last = k;
        np.head = noun ? head : k - 1;
        np.lead = i;
        for (std::uint32_t p = i; p > m_s.first && i - p < 3; --p) {
            if (m_g.tag(p - 1) == Tag::Preposition) {
                np.lead = p - 1;
                break;
            }
            if (m_g.tag(p - 1) != Tag::Adverb && !m_doc.isAnyOf(p - 1, {"least", "more", "about", "than", "“", "\""}))
                break;
        }
        for (std::uint32_t t = i; t < k; ++t)
            m_g.phraseAt[t - m_s.first] = static_cast<int>(m_g.phrases.size());
        m_g.phrases.push_back(np);
        return std::max(k, i + 1);
    }

    /// A quotation mark or a mention's own marks do not end a phrase.
    bool innerMark(std::uint32_t k, std::uint32_t first) const
    {
        if (m_g.tag(k) != Tag::Mark || k == first)
            return false;
        return m_doc.isAnyOf(k, {"“", "”", "‘", "’", "\"", "/", "&"}) && k + 1 < m_s.last && (m_g.tag(k + 1) == Tag::Noun || m_g.tag(k + 1) == Tag::Adjective);
    }

    const Document& m_doc;
    SentenceGrammar& m_g;
    TokenRange m_s;
};

}  // namespace

void chunk(const Document& document, SentenceGrammar& grammar) { Chunker(document, grammar).run(); }

}  // namespace throughline::prose
