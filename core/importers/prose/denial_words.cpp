// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/prose/denial_words.h"

namespace throughline::prose {
namespace {

/// Collects the roles that words play in one clause and decides whether they deny.
class DenialClause {
public:
    DenialClause(const Document& doc, std::uint32_t row, TokenRange clause) : m_doc(doc), m_row(row), m_c(clause) { collect(); }

    std::optional<DenialWords> read() const
    {
        if ((m_isBlocked && m_verb.isEmpty() && m_adjective.isEmpty()) || isTurned())
            return std::nullopt;
        const bool byCalling = m_verb.isEmpty() && callsIt();
        const bool byWords = !m_noun.isEmpty() && !m_adjective.isEmpty();
        DenialWords words;
        if (!byVerb() && !byCalling && !byWords && m_bare.isEmpty()) {
            words.cue = unseenHarm();
            words.isUnharmed = words.isDoubt = true;
            return words.cue.isEmpty() ? std::nullopt : std::optional(words);
        }
        words.cue = !m_verb.isEmpty() ? m_verb : m_noun.isEmpty() ? m_bare : isCalledBehind() ? m_adjective : m_noun;
        words.isRelative = isRelative();
        words.isUnharmed = m_isUnharmed;
        words.isAboutTies = tellsOfTies(words.cue);
        return words;
    }

private:
    void collect()
    {
        for (std::uint32_t i = m_c.first; i < m_c.last; ++i) {
            const auto match = m_doc.lexicon->denialTable.longest(m_doc.tokens, m_doc.plain.text, i, m_c.last);
            if (!match || m_doc.mention(i))
                continue;
            take({i, i + match->length}, m_doc.lexicon->denials[match->value]);
            i += match->length - 1;
        }
    }

    void take(TokenRange range, DenialRole role)
    {
        switch (role) {
        case DenialRole::Whole:
        case DenialRole::Unharmed:
            m_isWhole = m_isWhole || m_verb.isEmpty();
            m_isUnharmed = m_isUnharmed || (m_verb.isEmpty() && role == DenialRole::Unharmed);
            [[fallthrough]];
        case DenialRole::Verb: m_verb = m_verb.isEmpty() ? range : m_verb; break;
        case DenialRole::Noun:
            // "in a statement it said the claims were groundless": the accusation that the adjective is said of.
            if (m_noun.isEmpty() || (m_verb.isEmpty() && m_adjective.isEmpty()))
                m_noun = range;
            break;
        case DenialRole::Untrue:
            if (m_bare.isEmpty() && isSaidOfThis(range.first))
                m_bare = range;
            [[fallthrough]];
        case DenialRole::Adjective: m_adjective = m_adjective.isEmpty() ? range : m_adjective; break;
        case DenialRole::Blocker: m_isBlocked = true; break;
        }
    }

    bool byVerb() const
    {
        if (m_verb.isEmpty())
            return false;
        const bool deed = m_verb.last < m_c.last
            && (m_doc.lowAt(m_verb.last).ends_with("ing") || m_doc.isAnyOf(m_verb.last, {"it", "any", "that", "them", "everything", "this", "responsibility"}));
        return m_isWhole || deed || !m_noun.isEmpty() || isRelative() || m_doc.is(m_verb.first, "did");
    }

    /// "called the charges an attempt to …", "described such reports as …": what is called so is denied, unless it is called credible.
    bool callsIt() const
    {
        for (std::uint32_t k = m_c.first; k < m_c.last; ++k) {
            if (!m_doc.isAnyOf(k, {"called", "calls", "call", "calling", "described", "describes", "describing", "branded", "labelled", "labeled", "termed", "characterised", "characterized"}))
                continue;
            std::uint32_t noun = k + 1;
            while (noun < m_c.last && noun < k + 6 && !isNoun(noun) && m_doc.tokens[noun].kind != TokenKind::Punctuation)
                ++noun;
            if (noun < m_c.last && isNoun(noun) && noun + 1 < m_c.last && !m_doc.isAnyOf(noun + 1, {".", ",", "for", "on"}))
                return !isPraised(noun);
        }
        return false;
    }

    /// "the claims, which China called groundless": who calls them so stands before the adjective.
    bool isCalledBehind() const
    {
        for (std::uint32_t k = m_noun.last; k < m_adjective.first; ++k)
            if (m_doc.is(k, "which"))
                return true;
        return false;
    }

    bool isNoun(std::uint32_t at) const
    {
        const auto match = m_doc.lexicon->denialTable.longest(m_doc.tokens, m_doc.plain.text, at, m_c.last);
        return match && m_doc.lexicon->denials[match->value] == DenialRole::Noun;
    }

    bool isPraised(std::uint32_t noun) const
    {
        for (std::uint32_t k = noun + 1; k < m_c.last; ++k)
            if (m_doc.isAnyOf(k, {"credible", "accurate", "serious", "grave", "true", "correct", "plausible", "alarming", "worrying", "concerning", "important", "disturbing", "shocking", "troubling", "convincing"}))
                return true;
        return false;
    }

    /// "This is a lie", "it's nonsense": the subject points back at what was said.
    bool isSaidOfThis(std::uint32_t at) const
    {
        for (std::uint32_t k = at; k > m_c.first && at - k < 6; --k) {
            if (m_doc.isAnyOf(k - 1, {"this", "that", "it", "these", "all"}))
                return k < m_c.last && m_doc.isAnyOf(k, {"is", "are", "'s", "’s", "was", "were"});
            if (m_doc.isAnyOf(k - 1, {"not", "never", "n't", "n’t", "no"}))
                return false;
        }
        return false;
    }

    /// "has never denied", "did not reject": no denial.
    bool isTurned() const
    {
        if (m_isWhole || m_verb.isEmpty())
            return false;
        const VerbGroup* verb = m_doc.grammars[m_row].verb(m_verb.last - 1);
        return verb && verb->isNegated && !m_doc.isAnyOf(m_verb.first, {"did", "has", "not"});
    }

    /// "…, which China denies". "China, which denies …," is none: there the pronoun is who denies.
    bool isRelative() const
    {
        for (std::uint32_t k = m_verb.first; !m_verb.isEmpty() && k > m_c.first && m_verb.first - k < 6; --k)
            if (m_doc.is(k - 1, "which"))
                return !isSubject(k - 1);
        return false;
    }

    bool isSubject(std::uint32_t relative) const
    {
        for (std::uint32_t k = relative + 1; k < m_verb.first; ++k)
            if (m_doc.grammars[m_row].phrase(k) || m_doc.grammars[m_row].tag(k) == Tag::Pronoun)
                return false;
        return true;
    }

    bool tellsOfTies(TokenRange cue) const
    {
        for (std::uint32_t k = cue.first; k < m_c.last && k < cue.last + 6; ++k)
            if (isTieWord(m_doc, k))
                return true;
        return false;
    }

    /// "saw no evidence for this", "no indication that its systems were accessed": who was said to be hit doubts it.
    TokenRange unseenHarm() const
    {
        for (std::uint32_t k = m_c.first; k + 2 < m_c.last; ++k) {
            const bool none = m_doc.isAnyOf(k, {"no", "any"}) && (m_doc.is(k, "no") || isNegatedBefore(k));
            if (!none || !m_doc.isAnyOf(k + 1, {"evidence", "indication", "indications", "sign", "signs", "proof", "trace", "traces"}))
                continue;
            bool harm = m_doc.isAnyOf(k + 2, {"of", "for"}) && m_doc.isAnyOf(k + 3, {"this", "it", "that"});
            const bool ofClause = m_doc.is(k + 2, "that");  // "no evidence of a breach" leaves open what was claimed
            for (std::uint32_t j = k + 2; j < m_c.last && j < k + 18; ++j) {
                if (m_doc.isAnyOf(j, {"behind", "responsible", "involved", "linked", "linking", "misused", "still", "other", "further", "wider"}))
                    return {};
                harm = harm || (ofClause && isHarmWord(m_doc, j)) || (isNoun(j) && m_doc.isAnyOf(j, {"claim", "claims"}));
            }
            if (harm)
                return {k, k + 2};
        }
        return {};
    }

    bool isNegatedBefore(std::uint32_t at) const
    {
        for (std::uint32_t k = at; k > m_c.first && at - k < 4; --k)
            if (m_doc.function[k - 1] == FunctionWord::Negation)
                return true;
        return false;
    }

    const Document& m_doc;
    std::uint32_t m_row;
    TokenRange m_c;
    TokenRange m_verb;
    TokenRange m_noun;
    TokenRange m_bare;  ///< "a lie", said of "this"
    TokenRange m_adjective;
    bool m_isBlocked = false;
    bool m_isWhole = false;  ///< "had nothing to do with": denies by itself
    bool m_isUnharmed = false;
};

}  // namespace

bool isHarmWord(const Document& document, std::uint32_t token)
{
    return document.isAnyOf(token, {"breached", "hacked", "compromised", "stolen", "attacked", "attack", "breach", "breaches", "intrusion", "intrusions", "leaked", "leak", "hack", "theft", "accessed", "access",
                                    "penetrated", "infiltrated", "taken", "copied", "exfiltrated", "broken", "broke", "obtained", "encrypted", "compromise"});
}

bool isTieWord(const Document& document, std::uint32_t token)
{
    return document.isAnyOf(token, {"ties", "tie", "tied", "link", "links", "linked", "connection", "connections", "connected", "affiliated", "affiliation", "associated", "association",
                                    "work", "works", "worked", "working", "part", "relationship", "relations", "acting", "backed", "sponsored", "behalf", "directs", "directed", "directing",
                                    "controls", "controlled", "controlling", "steers", "steered", "backs", "backing", "sponsors", "sponsoring", "supports", "supported", "supporting", "employs",
                                    "employed", "employing", "hires", "hired", "hiring", "uses", "used", "using", "runs", "running", "pays", "paid", "paying", "funds", "funded", "funding",
                                    "tasks", "tasked", "finances", "financed", "commands", "belongs", "belonged", "member", "serves", "served", "cooperates", "cooperated"});
}

std::optional<DenialWords> denialIn(const Document& document, std::uint32_t row, TokenRange clause)
{
    return DenialClause(document, row, clause).read();
}

}  // namespace throughline::prose
