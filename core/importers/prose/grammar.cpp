// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/prose/grammar.h"

#include <algorithm>
#include <array>

namespace throughline::prose {
namespace {

bool oneOf(std::string_view word, std::span<const std::string_view> words)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

constexpr std::array<std::string_view, 47> adverbs{
    "also", "then", "now", "later", "often", "still", "just", "again", "together", "away", "back", "out", "up", "down", "off", "thus", "already", "soon", "ever",
    "even", "too", "once", "abroad", "online", "offline", "instead", "meanwhile", "perhaps", "almost", "yet", "twice", "long", "first", "ago", "there", "here",
    "further", "only", "since", "therefore", "hence", "elsewhere", "afterwards", "likely", "repeatedly", "quietly", "earlier"};
constexpr std::array<std::string_view, 14> notAdverbs{"early", "family", "supply", "ally", "july", "italy", "only", "assembly", "reply", "monopoly", "daily", "weekly", "monthly", "friendly"};
constexpr std::array<std::string_view, 18> notParticiples{"united", "need", "speed", "feed", "seed", "breed", "shed", "bed", "red", "indeed", "exceed", "proceed", "succeed", "hundred", "embed", "unprecedented", "sacred", "so-called"};
constexpr std::array<std::string_view, 24> nounsInIng{
    "thing", "something", "anything", "nothing", "everything", "king", "ring", "string", "spring", "evening", "morning", "during", "including", "according", "building", "buildings",
    "ceiling", "wing", "pending", "notwithstanding", "regarding", "concerning", "sibling", "ruling"};
/// Gerunds that stand before a noun as often as they govern one.
constexpr std::array<std::string_view, 40> modifiersInIng{
    "hacking", "phishing", "training", "computing", "manufacturing", "engineering", "banking", "shipping", "operating", "gaming", "mining", "spying", "marketing", "working",
    "meeting", "hosting", "remaining", "existing", "ongoing", "following", "leading", "growing", "emerging", "underlying", "controlling", "spear", "malvertising", "governing",
    "spearphishing", "sharing", "advertising", "messaging", "trading", "lending", "streaming", "networking", "programming", "holding", "filing", "billing"};
constexpr std::array<std::string_view, 16> startVerbs{"began", "begun", "begin", "begins", "started", "start", "starts", "continued", "continue", "continues", "stopped", "kept", "keeps", "resumed", "avoided", "seen"};

constexpr std::array<std::string_view, 38> timeWords{
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug",
    "sep", "sept", "oct", "nov", "dec", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "yesterday", "today", "tomorrow", "tonight", "mid", "midnight", "noon"};
constexpr std::array<std::string_view, 22> timeUnits{"year", "years", "month", "months", "week", "weeks", "day", "days", "night", "morning", "evening", "weekend", "summer", "winter",
                                                    "spring", "autumn", "fall", "decade", "decades", "quarter", "hours", "hour"};

class Tagger {
public:
    Tagger(const Document& doc, TokenRange sentence) : m_doc(doc), m_s(sentence) { m_tags.assign(sentence.last - sentence.first, Tag::Noun); }

    std::vector<Tag> run()
    {
        for (std::uint32_t i = m_s.first; i < m_s.last; ++i)
            set(i, of(i));
        return std::move(m_tags);
    }

private:
    Tag tag(std::uint32_t i) const { return m_tags[i - m_s.first]; }
    void set(std::uint32_t i, Tag tag) { m_tags[i - m_s.first] = tag; }

    /// Last token before that is no adverb; nullopt at the beginning.
    std::optional<std::uint32_t> before(std::uint32_t i) const
    {
        while (i > m_s.first && (tag(i - 1) == Tag::Adverb || tag(i - 1) == Tag::Time || (tag(i - 1) == Tag::Preposition && i < m_s.last && m_tags[i - m_s.first] == Tag::Time)))
            --i;  // "X on Wednesday accused"
        return i > m_s.first ? std::optional(i - 1) : std::nullopt;
    }

    const Mention* mention(std::uint32_t i) const
    {
        const Mention* m = m_doc.mention(i);
        return m && m->thing != nothing ? m : nullptr;
    }

    Tag of(std::uint32_t i) const
    {
        const Token& token = m_doc.tokens[i];
        if (const Mention* m = mention(i))
            return m->kind == MentionKind::Demonym ? Tag::Adjective : Tag::Noun;
        if (token.kind == TokenKind::Punctuation)
            return Tag::Mark;
        if (token.kind == TokenKind::Observable)
            return Tag::Noun;
        const std::string_view low = m_doc.lowAt(i);
        if ((low == "to" && m_doc.is(i + 1, "date")) || (low == "date" && i > m_s.first && m_doc.is(i - 1, "to")))
            return Tag::Adverb;
        if (low == "'s" || low == "’s")
            return Tag::Possessive;
        if (low == "using" && !(i > m_s.first && tag(i - 1) == Tag::Determiner))
            return Tag::Verb;
        if ((low == "all" || low == "both" || low == "each") && i > m_s.first && tag(i - 1) == Tag::Noun && i + 1 < m_s.last && (isPast(i + 1) || m_doc.function[i + 1] == FunctionWord::Auxiliary || m_doc.function[i + 1] == FunctionWord::BeForm))
            return Tag::Adverb;  // "A and B both served"
        if ((low == "at" && m_doc.isAnyOf(i + 1, {"least", "most"})) || ((low == "least" || low == "most") && i > m_s.first && m_doc.is(i - 1, "at")))
            return Tag::Adverb;
        if (inPhraseOfManner(i, low) || (low == "not" && m_doc.is(i + 1, "only")))
            return Tag::Adverb;
        if ((low == "got" || low == "gets" || low == "getting") && i + 1 < m_s.last && !mention(i + 1) && isPast(i + 1))
            return Tag::Be;  // "got hacked by"
        if (isTime(i, low))
            return Tag::Time;
        if (token.kind == TokenKind::Number)
            return Tag::Number;
        if (token.afterHyphen && i > m_s.first)
            return hyphenated(i);
        if (const auto function = ofFunction(i, low))
            return *function;
        if (oneOf(low, adverbs) || (low.size() > 4 && low.ends_with("ly") && !oneOf(low, notAdverbs)))
            return Tag::Adverb;
        return ofForm(i, low);
    }

    /// "which in turn delivers": says how, and is no place.
    bool inPhraseOfManner(std::uint32_t i, std::string_view low) const
    {
        const bool opens = low == "in" && i + 2 < m_s.last && m_doc.isAnyOf(i + 1, {"turn", "fact", "particular", "part"}) && !m_doc.is(i + 2, "of");
        const bool closes = i > m_s.first && m_doc.is(i - 1, "in") && tag(i - 1) == Tag::Adverb;
        return opens || closes;
    }

    /// "in March 2021", "last year", "two weeks ago".
    bool isTime(std::uint32_t i, std::string_view low) const
    {
        const bool afterTime = i > m_s.first && tag(i - 1) == Tag::Time;
        if (m_doc.tokens[i].kind == TokenKind::Number) {
            const bool year = low.size() == 4 && (low.starts_with("19") || low.starts_with("20"));
            const bool nextMonth = i + 1 < m_s.last && m_doc.tokens[i + 1].isUpper && oneOf(m_doc.lowAt(i + 1), timeWords);
            return nextMonth || (afterTime && low.size() <= 4) || (year && !(i + 1 < m_s.last && m_doc.lowAt(i + 1).ends_with('s') && !m_doc.tokens[i + 1].isUpper && m_doc.function[i + 1] == FunctionWord::None));
        }
        if (oneOf(low, timeWords))
            return m_doc.tokens[i].isUpper || low == "yesterday" || low == "today" || low == "tomorrow";
        if (oneOf(low, timeUnits))
            return afterTime || (i + 1 < m_s.last && m_doc.isAnyOf(i + 1, {"ago", "earlier", "later"}));
        const bool shifts = m_doc.isAnyOf(i, {"last", "next", "this", "past", "previous", "following", "same", "earlier", "that"});
        return shifts && i + 1 < m_s.last && (oneOf(m_doc.lowAt(i + 1), timeUnits) || (m_doc.tokens[i + 1].isUpper && oneOf(m_doc.lowAt(i + 1), timeWords)));
    }

    /// "state-backed", "brute-force": what stands behind a hyphen belongs to its noun.
    Tag hyphenated(std::uint32_t i) const
    {
        const std::string_view low = m_doc.lowAt(i);
        return low.ends_with("ed") || low.ends_with("ing") || m_doc.isAnyOf(i, {"facing", "known", "run", "level", "based", "made"}) ? Tag::Adjective : Tag::Noun;
    }

    std::optional<Tag> ofFunction(std::uint32_t i, std::string_view low) const
    {
        switch (m_doc.function[i]) {
        case FunctionWord::None: return std::nullopt;
        case FunctionWord::Determiner:
        case FunctionWord::Definite: return Tag::Determiner;
        case FunctionWord::Preposition:
            if (low == "to")
                return toWord(i);
            return low == "called" || low == "named" ? ofForm(i, low) : Tag::Preposition;
        case FunctionWord::Conjunction: return low == "well" ? Tag::Adverb : Tag::Conjunction;
        case FunctionWord::Subordinator: return relativeOr(i, low);
        case FunctionWord::Pronoun:
            return i > m_s.first && (low == "itself" || low == "themselves" || low == "himself" || low == "herself")
                    && (tag(i - 1) == Tag::Auxiliary || tag(i - 1) == Tag::Noun)
                ? Tag::Adverb
                : Tag::Pronoun;
        case FunctionWord::Auxiliary:
            return m_doc.isAnyOf(i, {"known", "attempted", "tried", "continued", "began", "managed"}) ? ofForm(i, low) : Tag::Auxiliary;
        case FunctionWord::BeForm: return Tag::Be;
        case FunctionWord::Negation: return Tag::Negation;
        }
        return std::nullopt;
    }

    /// "to" before a verb, or the preposition.
    Tag toWord(std::uint32_t i) const
    {
        std::uint32_t next = i + 1;
        while (next < m_s.last && (m_doc.lowAt(next).ends_with("ly") || m_doc.isAnyOf(next, {"not", "also"})))
            ++next;
        const bool deviceOrVerb = next + 1 < m_s.last && mention(next) && mention(next)->kind == MentionKind::Generic && has(next, VerbForm::Base)
            && (m_doc.isAnyOf(next + 1, {"off", "on", "out", "down", "over", "up", "to"}) || m_doc.function[next + 1] == FunctionWord::Determiner || m_doc.function[next + 1] == FunctionWord::Definite);
        if (deviceOrVerb)
            return Tag::To;  // "to switch off"
        if (next >= m_s.last || mention(next) || m_doc.tokens[next].isUpper)
            return Tag::Preposition;
        const bool verb = m_doc.isAnyOf(next, {"be", "have", "do"}) || m_doc.lexicon->verbForm(m_doc.tokens[next].word, VerbForm::Base);
        return verb ? Tag::To : Tag::Preposition;
    }

    /// "that" and "which" behind a noun lead back to it.
    Tag relativeOr(std::uint32_t i, std::string_view low) const
    {
        if (low == "who" || low == "which" || low == "whom")
            return Tag::Relative;
        if (low != "that" || i == m_s.first)
            return Tag::Subordinator;
        const bool apart = m_doc.is(i - 1, ",") && i > m_s.first + 1 && tag(i - 2) == Tag::Noun && i + 1 < m_s.last && has(i + 1, VerbForm::Third);  // "a cluster, X, that targets"
        if ((tag(i - 1) != Tag::Noun && !apart) || i + 1 >= m_s.last)
            return Tag::Subordinator;
        std::uint32_t next = i + 1;
        while (next + 1 < m_s.last && (oneOf(m_doc.lowAt(next), adverbs) || (m_doc.lowAt(next).size() > 4 && m_doc.lowAt(next).ends_with("ly"))))
            ++next;
        const bool verbNext = m_doc.function[next] == FunctionWord::Auxiliary || m_doc.function[next] == FunctionWord::BeForm
            || (!mention(next) && m_doc.function[next] == FunctionWord::None && !m_doc.tokens[next].isUpper && isVerbForm(next));
        return verbNext ? Tag::Relative : Tag::Subordinator;
    }

    bool has(std::uint32_t i, VerbForm form) const { return m_doc.lexicon->verbForm(m_doc.tokens[i].word, form); }
    bool isPast(std::uint32_t i) const
    {
        const std::string_view low = m_doc.lowAt(i);
        return has(i, VerbForm::Past) || has(i, VerbForm::Participle) || (low.size() > 4 && low.ends_with("ed") && !oneOf(low, notParticiples));
    }
    bool isGerund(std::uint32_t i) const
    {
        const std::string_view low = m_doc.lowAt(i);
        return low.size() > 5 && low.ends_with("ing") && !oneOf(low, nounsInIng);
    }
    bool isVerbForm(std::uint32_t i) const { return isPast(i) || isGerund(i) || has(i, VerbForm::Base) || has(i, VerbForm::Third); }

    /// Could a noun phrase go on here?
    bool nounNext(std::uint32_t i) const
    {
        if (i + 1 >= m_s.last)
            return false;
        if (mention(i + 1))
            return true;
        if (m_doc.tokens[i + 1].kind == TokenKind::Observable)
            return true;
        if (m_doc.tokens[i + 1].kind != TokenKind::Word || m_doc.function[i + 1] != FunctionWord::None)
            return false;
        const std::string_view low = m_doc.lowAt(i + 1);
        return !oneOf(low, adverbs) && low != "'s" && low != "’s" && !(low.size() > 4 && low.ends_with("ly") && !oneOf(low, notAdverbs));
    }

    Tag ofForm(std::uint32_t i, std::string_view low) const
    {
        if (m_doc.tokens[i].isUpper && i > m_s.first && !m_doc.tokens[i].isAllCaps && m_doc.tokens[i].kind == TokenKind::Word)
            return Tag::Noun;
        if ((low == "ties" || low == "links") && i > m_s.first && m_doc.isAnyOf(i - 1, {"has", "have", "had", "having"}))
            return Tag::Noun;
        if (isGerund(i))
            return gerund(i, low);
        if (isPast(i))
            return past(i);
        const bool base = has(i, VerbForm::Base);
        const bool third = has(i, VerbForm::Third);
        if (i > m_s.first && m_doc.isAnyOf(i - 1, {",", "”", "\""}) && m_doc.isAnyOf(i, {"say", "says", "write", "writes", "believe", "believes", "warn", "warns", "add", "adds", "argue", "argues", "note", "notes"}))
            return Tag::Verb;
        if ((base || third) && saysThat(i))
            return Tag::Verb;
        return (base || third) && isPresent(i, third) ? Tag::Verb : Tag::Noun;
    }

    /// "Trend Micro states that", "prosecutors in Karlsruhe allege that".
    bool saysThat(std::uint32_t i) const
    {
        if (!m_doc.is(i + 1, "that") || i == m_s.first || tag(i - 1) != Tag::Noun || !m_doc.lexicon->speechTable.longest(m_doc.tokens, m_doc.plain.text, i, i + 1))
            return false;
        const Mention* m = mention(i - 1);
        return !has(i, VerbForm::AlsoNoun) || (m && m->kind == MentionKind::Name && !isPlace(m_doc.thing(*m)));
    }

    Tag gerund(std::uint32_t i, std::string_view low) const
    {
        const auto at = before(i);
        if (!at)
            return nounNext(i) && oneOf(low, modifiersInIng) ? Tag::Adjective : Tag::Verb;
        switch (tag(*at)) {
        case Tag::Determiner:
        case Tag::Adjective:
        case Tag::Number:
        case Tag::Possessive: return nounNext(i) ? Tag::Adjective : Tag::Noun;
        case Tag::Be: return Tag::Verb;
        case Tag::Verb: return m_doc.isAnyOf(*at, {"began", "begun", "begin", "begins", "started", "start", "continued", "continue", "stopped", "kept", "keeps", "resumed", "seen", "observed", "caught", "spotted", "found",
                                                                 "noticed", "detected"}) ? Tag::Verb
                                                                                                                                                                : nounNext(i) ? Tag::Adjective : Tag::Noun;
        default:
            if (i + 1 < m_s.last && (m_doc.function[i + 1] == FunctionWord::Determiner || m_doc.function[i + 1] == FunctionWord::Definite
                                     || (mention(i + 1) && tag(*at) == Tag::Preposition
                                         && (mention(i + 1)->kind == MentionKind::Name || m_doc.thing(*mention(i + 1)).type == EntityType::Identity))))
                return Tag::Verb;
            return oneOf(low, modifiersInIng) ? (nounNext(i) ? Tag::Adjective : Tag::Noun) : Tag::Verb;
        }
    }

    Tag past(std::uint32_t i) const
    {
        const auto at = before(i);
        if (has(i, VerbForm::Past) && !has(i, VerbForm::Participle) && !has(i, VerbForm::Base) && !m_doc.lowAt(i).ends_with("ed"))
            return Tag::Verb;  // "stole": never an adjective
        const bool onlyParticiple = has(i, VerbForm::Participle) && !has(i, VerbForm::Past);
        if (!at)
            return nounNext(i) ? Tag::Adjective : Tag::Verb;
        switch (tag(*at)) {
        case Tag::Be:
        case Tag::Auxiliary:
        case Tag::Negation:
        case Tag::Pronoun:
        case Tag::Relative: return Tag::Verb;
        case Tag::Determiner:
        case Tag::Adjective:
        case Tag::Number:
        case Tag::Possessive:
        case Tag::Preposition:
        case Tag::Verb:
        case Tag::To: return nounNext(i) ? Tag::Adjective : tag(*at) == Tag::Determiner || tag(*at) == Tag::Possessive ? Tag::Noun : Tag::Verb;
        case Tag::Conjunction: return nounNext(i) && (onlyParticiple || !followsVerb(*at)) ? Tag::Adjective : Tag::Verb;
        default: return onlyParticiple && nounNext(i) ? Tag::Adjective : Tag::Verb;
        }
    }

    /// Is there a finite verb before the conjunction, so that another may follow?
    bool followsVerb(std::uint32_t conjunction) const
    {
        for (std::uint32_t k = conjunction; k > m_s.first; --k) {
            if (tag(k - 1) == Tag::Verb)
                return !m_doc.lowAt(k - 1).ends_with("ing");
            if (tag(k - 1) == Tag::Mark && m_doc.isAnyOf(k - 1, {";", ":"}))
                return false;
        }
        return false;
    }

    bool isPresent(std::uint32_t i, bool third) const
    {
        const auto at = before(i);
        if (!at)
            return false;
        const Tag left = tag(*at);
        if (left == Tag::To || left == Tag::Auxiliary || left == Tag::Relative || (left == Tag::Verb && isContactSpeech(*at)))
            return true;
        if (left == Tag::Negation)
            return !m_doc.is(*at, "no");
        if (left == Tag::Pronoun)
            return !m_doc.isAnyOf(*at, {"them", "him", "us"});
        if (left == Tag::Noun && !third && isPerceived(*at))
            return true;
        const bool alsoNoun = m_doc.lexicon->verbForm(m_doc.tokens[i].word, VerbForm::AlsoNoun);
        const bool nounPrep = i + 1 < m_s.last && m_doc.isAnyOf(i + 1, {"on", "of", "against", "by", "in", "for", "between"});
        const bool objectNext = i + 1 < m_s.last && (m_doc.function[i + 1] == FunctionWord::Determiner || (m_doc.is(i + 1, "not") && m_doc.is(i + 2, "only")) || m_doc.function[i + 1] == FunctionWord::Definite || mention(i + 1)
                                                     || m_doc.tokens[i + 1].isUpper || m_doc.tokens[i + 1].kind == TokenKind::Number || m_doc.tokens[i + 1].kind == TokenKind::Observable);
        if (alsoNoun && left == Tag::Noun)
            if (const auto phrase = m_doc.lexicon->predicateTable.longest(m_doc.tokens, m_doc.plain.text, i, m_s.last); phrase && phrase->length > 1)
                return true;  // "beacons to", "goes after"
        if (left == Tag::Conjunction)
            return (third && !alsoNoun && followsVerb(*at)) || ((!alsoNoun || objectNext) && followsPresent(*at));
        if (left == Tag::Mark)
            return third && !alsoNoun && m_doc.is(*at, ",");
        if (left != Tag::Noun || (alsoNoun && nounPrep))
            return false;
        const Mention* m = mention(*at);
        const bool named = m && m->kind == MentionKind::Name;
        const bool plural = (m_doc.lowAt(*at).ends_with('s') && !named) || m_doc.isAnyOf(*at, {"police", "people", "men", "women", "media"});
        if (third ? plural : !plural && !(!alsoNoun && followsPlural(*at)))
            return false;
        // "group attacks" may be a compound: a word that is a noun too needs its object.
        const bool nounNextHere = named && third && nounNext(i);
        return !alsoNoun || ((objectNext || nounNextHere) && !isLedNoun(*at));
    }

    /// "we saw the group attack", "have watched X trade": the noun before is what was seen.
    bool isPerceived(std::uint32_t noun) const
    {
        std::uint32_t k = noun + 1;
        while (k > m_s.first && (tag(k - 1) == Tag::Noun || tag(k - 1) == Tag::Determiner || tag(k - 1) == Tag::Adjective))
            --k;
        return k > m_s.first && m_doc.isAnyOf(k - 1, {"saw", "seen", "watched", "watch", "observed", "let", "lets", "helped", "made"}) && tag(k - 1) == Tag::Verb;
    }

    /// "a group that the FBI says works for": the verb of saying is set into the relative clause.
    bool isContactSpeech(std::uint32_t verb) const
    {
        if (!m_doc.lexicon->speechTable.longest(m_doc.tokens, m_doc.plain.text, verb, verb + 1))
            return false;
        std::uint32_t k = verb;
        while (k > m_s.first && (tag(k - 1) == Tag::Noun || tag(k - 1) == Tag::Determiner || tag(k - 1) == Tag::Adjective || tag(k - 1) == Tag::Adverb))
            --k;
        return k < verb && k > m_s.first && (tag(k - 1) == Tag::Relative || m_doc.is(k - 1, "that"));
    }

    /// "the victims of X include": the plural is further left.
    bool followsPlural(std::uint32_t at) const
    {
        for (std::uint32_t k = at; k > m_s.first && at - k < 7; --k) {
            if (m_doc.isAnyOf(k - 1, {"victims", "targets", "tools", "members", "organisations", "organizations", "companies", "countries", "those"}))
                return true;
            if (tag(k - 1) == Tag::Verb || tag(k - 1) == Tag::Mark)
                return false;
        }
        return false;
    }

    /// Is the noun part of a phrase behind a preposition: "usage of Flash exploits"?
    bool isLedNoun(std::uint32_t at) const
    {
        while (at > m_s.first && (tag(at - 1) == Tag::Noun || tag(at - 1) == Tag::Adjective || tag(at - 1) == Tag::Determiner))
            --at;
        return at > m_s.first && tag(at - 1) == Tag::Preposition && m_doc.isAnyOf(at - 1, {"of", "with", "by", "using", "through", "via"});
    }

    bool followsPresent(std::uint32_t conjunction) const
    {
        for (std::uint32_t k = conjunction; k > m_s.first; --k)
            if (tag(k - 1) == Tag::Be)
                return m_doc.isAnyOf(k - 1, {"is", "are"});
            else if (tag(k - 1) == Tag::Verb && !isPast(k - 1) && !isGerund(k - 1))
                return has(k - 1, VerbForm::Third) || has(k - 1, VerbForm::Base);
        return false;
    }

    const Document& m_doc;
    TokenRange m_s;
    std::vector<Tag> m_tags;
};

}  // namespace

const NounPhrase* SentenceGrammar::phrase(std::uint32_t token) const
{
    if (!sentence.contains(token))
        return nullptr;
    const int row = phraseAt[token - sentence.first];
    return row == nothing ? nullptr : &phrases[static_cast<std::size_t>(row)];
}

const VerbGroup* SentenceGrammar::verb(std::uint32_t token) const
{
    if (!sentence.contains(token))
        return nullptr;
    const int row = verbAt[token - sentence.first];
    return row == nothing ? nullptr : &verbs[static_cast<std::size_t>(row)];
}

void readGrammars(Document& document)
{
    document.grammars.clear();
    document.grammars.reserve(document.sentences.size());
    for (const Sentence& sentence : document.sentences)
        document.grammars.push_back(readGrammar(document, sentence.tokens));
}

SentenceGrammar readGrammar(const Document& document, TokenRange sentence)
{
    SentenceGrammar grammar;
    grammar.sentence = sentence;
    grammar.tags = Tagger(document, sentence).run();
    chunk(document, grammar);
    return grammar;
}

}  // namespace throughline::prose
