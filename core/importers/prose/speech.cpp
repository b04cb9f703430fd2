// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/importers/prose/speech_finder.h"

namespace throughline::prose {

SpeechFinder::SpeechFinder(Document& document) : m_doc(document), m_lexicon(*document.lexicon)
{
    for (std::size_t i = 0; i < document.things.size(); ++i) {
        const Thing& t = document.things[i];
        if (t.identityClass == IdentityClass::Individual)
            m_persons.emplace(t.head, static_cast<int>(i));
        if (m_justice.empty() && t.mergedInto == nothing && t.name.find("Justice") != std::string::npos)
            m_justice.push_back(static_cast<int>(i));
    }
}

std::vector<std::vector<Speech>> SpeechFinder::run()
{
    std::vector<std::vector<Speech>> all;
    all.reserve(m_doc.sentences.size());
    for (std::uint32_t row = 0; row < m_doc.sentences.size(); ++row) {
        const Sentence& sentence = m_doc.sentences[row];
        if (row > 0 && sentence.block != m_doc.sentences[row - 1].block) {
            m_via = nothing;
            m_side.clear();
        }
        std::vector<Speech> found;
        m_row = row;
        if (sentence.kind != BlockKind::Heading)
            found = ofSentence(sentence.tokens);
        if (found.empty())
            carry(sentence, found, row);
        remember(found);
        rememberDenier(sentence);
        all.push_back(std::move(found));
    }
    return all;
}

std::vector<Speech> SpeechFinder::ofSentence(TokenRange s)
{
    std::vector<Speech> found;
    m_here.clear();
    const int medium = mediumOf(s);
    for (std::uint32_t i = s.first; i < s.last; ++i) {
        if (m_doc.is(i, "according") && m_doc.is(i + 1, "to"))
            accordingTo(i, i + 2, s, found);
        else if (m_doc.isAnyOf(i, {"citing", "quoting"}))
            accordingTo(i, i + 1, s, found);
        if (m_doc.mention(i))
            continue;
        const auto verb = m_lexicon.speechTable.longest(m_doc.tokens, m_doc.plain.text, i, s.last);
        if (!verb || m_doc.tokens[i].afterHyphen || namesSomebody({i, i + verb->length}, s))
            continue;
        const bool isNoun = verb->length == 1 && m_doc.grammars[m_row].verbAt[i - s.first] == nothing;
        if (isNoun && (m_doc.lexicon->verbForm(m_doc.tokens[i].word, VerbForm::AlsoNoun) || m_doc.grammars[m_row].tag(i) == Tag::Adjective))
            continue;
        takeVerb({i, i + verb->length}, verb->value, s, found);
        i += verb->length - 1;
    }
    if (medium != nothing) {
        const bool mediumSpeaks = std::any_of(found.begin(), found.end(), [&](const Speech& sp) { return sp.speakers == std::vector<int>{medium}; });
        const bool others = std::any_of(found.begin(), found.end(), [&](const Speech& sp) { return sp.speakers != std::vector<int>{medium}; });
        if (mediumSpeaks && others)
            std::erase_if(found, [&](const Speech& sp) { return sp.speakers == std::vector<int>{medium}; });
        if (others || !mediumSpeaks)
            m_via = medium;
    }
    for (Speech& speech : found)
        if (speech.via == nothing && m_via != nothing && speech.speakers != std::vector<int>{m_via})
            speech.via = m_via;
    std::stable_sort(found.begin(), found.end(), [](const Speech& a, const Speech& b) {
        return a.scope.last - a.scope.first > b.scope.last - b.scope.first;
    });
    return found;
}

bool SpeechFinder::namesSomebody(TokenRange verb, TokenRange s) const
{
    if (m_doc.isAnyOf(verb.last, {"themselves", "itself", "himself"}))
        return true;
    std::uint32_t left = verb.first;
    while (left > s.first && (m_doc.is(left - 1, ",") || m_doc.grammars[m_row].tag(left - 1) == Tag::Adverb))
        --left;
    if (m_doc.is(verb.last, "to") && m_doc.isAnyOf(verb.last + 1, {"be", "have"}) && left > s.first && m_doc.mention(left - 1))
        return true;  // "a group believed to be …", "the group, widely believed to have …" is a hedge
    if (m_doc.isAnyOf(verb.first, {"claimed", "claims", "claim", "claiming"}) && m_doc.is(verb.last, "to") && m_doc.isAnyOf(verb.last + 1, {"be", "come"}))
        return true;  // "mails claiming to come from X"
    const bool introduces = m_doc.isAnyOf(verb.first, {"named", "called", "dubbed", "nicknamed", "codenamed"}) && verb.first > s.first && verb.last < s.last
        && m_doc.grammars[m_row].tag(verb.first - 1) == Tag::Noun && m_doc.tokens[verb.last].isUpper && (!m_doc.tokens[verb.first - 1].isUpper || m_doc.isAnyOf(verb.first - 1, {"trojan", "backdoor", "worm", "rat", "botnet"}));
    if (introduces)
        return true;  // "a trojan named X"
    const bool byPronoun = verb.first > s.first + 1 && m_doc.isAnyOf(verb.first, {"calls", "call", "called", "tracks", "track", "dubs", "dubbed"})
        && m_doc.isAnyOf(verb.first - 1, {"it", "they", "we", "he", "she"}) && verb.last < s.last && m_doc.tokens[verb.last].isUpper;
    if (byPronoun && m_doc.grammars[m_row].tag(verb.first - 2) == Tag::Noun)
        return true;  // "a group it calls X"
    const bool givesName = m_doc.isAnyOf(verb.first, {"calls", "call", "called", "dubs", "dubbed", "tracks", "names"}) && left > s.first && verb.last < s.last && m_doc.mention(verb.last)
        && m_doc.mention(verb.last)->kind == MentionKind::Name && m_doc.mention(verb.last)->thing != nothing && isActor(m_doc.thing(*m_doc.mention(verb.last)));
    if (givesName)
        return true;  // "which Mandiant calls UNC9917"
    const bool afterSubject = verb.first > s.first && (m_doc.function[verb.first - 1] == FunctionWord::Pronoun
                                                       || (m_doc.mention(verb.first - 1) && m_doc.mention(verb.first - 1)->thing != nothing
                                                           && m_doc.thing(*m_doc.mention(verb.first - 1)).type == EntityType::Identity));
    if (m_doc.isAnyOf(verb.first, {"tracked", "identified", "known", "described", "named", "revealed"}) && m_doc.is(verb.last, "as") && !afterSubject)
        return true;
    if (!m_doc.isAnyOf(verb.first, {"tracked", "identified", "described", "called", "tracks", "known", "seen", "found", "reported"}))
        return false;
    const bool participle = verb.first > s.first && m_doc.isAnyOf(verb.first - 1, {",", "also", "publicly", "previously", "commonly", "—", "("});
    return participle && m_doc.isAnyOf(verb.last, {"as", "by", "in", "on"});
}

int SpeechFinder::mediumOf(TokenRange s) const
{
    for (std::uint32_t i = s.first; i < s.last; ++i) {
        const Mention* m = m_doc.mention(i);
        if (!m || m->thing == nothing || m->tokens.first != i || m_doc.thing(*m).kind != "medium")
            continue;
        const bool reports = m->tokens.last < s.last && m_lexicon.speechTable.longest(m_doc.tokens, m_doc.plain.text, m->tokens.last, s.last);
        const bool told = i > s.first && (m_doc.isAnyOf(i - 1, {"told", "to", "by", "with"}) || (i > s.first + 1 && m_doc.is(i - 1, "the") && m_doc.isAnyOf(i - 2, {"told", "to"})));
        if (reports || told)
            return m_doc.root(m->thing);
    }
    return nothing;
}

void SpeechFinder::accordingTo(std::uint32_t i, std::uint32_t at, TokenRange s, std::vector<Speech>& found)
{
    std::uint32_t end = 0;
    TokenRange source = s;  // "X, citing Y, reported that Z did": Y ends with its comma
    for (std::uint32_t k = at; m_doc.isAnyOf(i, {"citing", "quoting"}) && k < s.last && source.last == s.last; ++k)
        if (m_doc.is(k, ","))
            source.last = k;
    const std::vector<int> speakers = speakersFrom(at, source, end);
    if (speakers.empty())
        return;
    Speech speech;
    speech.speakers = speakers;
    speech.cue = {i, at};
    speech.scope = s;
    found.push_back(speech);
}

void SpeechFinder::takeVerb(TokenRange verb, std::uint32_t row, TokenRange s, std::vector<Speech>& found)
{
    Speech speech;
    speech.cue = verb;
    speech.act = m_lexicon.speechActs[row];
    speech.confirms = m_lexicon.speechConfirms[row];
    const VerbGroup* group = m_doc.grammars[m_row].verb(verb.first);
    const bool passive = group ? group->isPassive : verb.first > s.first && (m_doc.function[verb.first - 1] == FunctionWord::BeForm || m_doc.isAnyOf(verb.first - 1, {"been"}));
    if (passive) {
        passiveSpeech(speech, verb, s, found);
        return;
    }
    const bool transitive = speech.act == SpeechAct::Accuses || speech.act == SpeechAct::Charges || speech.act == SpeechAct::Sanctions;
    bool inverted = !transitive && isInverted(verb, s);
    if (inverted)
        speech.speakers = speakersBehind(verb.last, s);
    inverted = inverted && !speech.speakers.empty();
    if (!inverted)
        speech.speakers = subjectOf(verb.first, s);
    if (speech.speakers.empty() && verb.first > s.first && m_doc.isAnyOf(verb.first - 1, {",", "”", "\"", "’"}) && m_doc.lowAt(verb.first).ends_with("ing") == false) {
        speech.speakers = speakersBehind(verb.last, s);
        inverted = !speech.speakers.empty();
    }
    const bool participle = m_doc.lowAt(verb.first).ends_with("ing");
    if (speech.speakers.empty() && participle && verb.first > s.first && m_doc.is(verb.first - 1, ",") && !found.empty())
        return;  // ", adding that …" goes on with the same speaker
    const bool ownView = speech.speakers.empty() && speech.act == SpeechAct::Assesses && isOwnVoice(verb.first, s);
    const bool somebody = speech.act == SpeechAct::Accuses && hasNounSubject(verb.first, s);  // "some lawmakers blamed X": an accusation, though nobody of a name makes it
    if (speech.speakers.empty() && !ownView && !somebody)
        return;
    const bool trailing = inverted || isTrailing(verb, s);
    speech.scope = trailing ? s : TokenRange{verb.first, relativeEnd(verb, s)};
    if (speech.act == SpeechAct::Accuses || speech.act == SpeechAct::Charges || speech.act == SpeechAct::Sanctions)
        findAccused(verb, s, speech);
    if (transitive && speech.accused.empty())
        accusedInRelative(verb, s, speech);
    if (!speech.speakers.empty())
        m_here = speech.speakers;
    else if (somebody && speech.accused.empty())
        return;
    found.push_back(std::move(speech));
}

/// "the hackers, who police say work for X, stole Y": what police say ends with the relative clause.
std::uint32_t SpeechFinder::relativeEnd(TokenRange verb, TokenRange s) const
{
    const SentenceGrammar& grammar = m_doc.grammars[m_row];
    std::uint32_t k = verb.first;
    while (k > s.first && (grammar.tag(k - 1) == Tag::Adverb || grammar.tag(k - 1) == Tag::Auxiliary || grammar.tag(k - 1) == Tag::Noun || grammar.tag(k - 1) == Tag::Adjective || grammar.tag(k - 1) == Tag::Determiner))
        --k;
    if (k == verb.first || k < s.first + 2 || grammar.tag(k - 1) != Tag::Relative || !m_doc.is(k - 2, ","))
        return s.last;
    for (std::uint32_t end = verb.last; end < s.last; ++end)
        if (m_doc.is(end, ",") && end + 1 < s.last && grammar.verbAt[end + 1 - s.first] != nothing)
            return end;
    return s.last;
}

/// "We assess that …": the document's own voice, and its doubt.
bool SpeechFinder::isOwnVoice(std::uint32_t verb, TokenRange s) const
{
    const SentenceGrammar& grammar = m_doc.grammars[m_row];
    const int row = grammar.verbAt[verb - s.first];
    if (row == nothing)
        return false;
    const Subject subject = prose::subjectOf(m_doc, grammar, row);
    return subject.hasPronoun && m_doc.isAnyOf(subject.pronoun, {"we", "i"});
}

bool SpeechFinder::isInverted(TokenRange verb, TokenRange s) const
{
    const SentenceGrammar& grammar = m_doc.grammars[m_row];
    if (verb.first == s.first || verb.last >= s.last || !m_doc.isAnyOf(verb.first - 1, {",", "”", "\"", "’", "—", "–"}))
        return false;
    if (m_doc.lowAt(verb.first).ends_with("ing"))
        return false;
    std::uint32_t k = verb.last;
    const NounPhrase* phrase = grammar.phrase(k);
    while (phrase && k < s.last) {
        k = phrase->words.last;
        while (k < s.last && (grammar.tag(k) == Tag::Preposition || grammar.tag(k) == Tag::Conjunction || grammar.tag(k) == Tag::Time))
            ++k;
        phrase = k < s.last ? grammar.phrase(k) : nullptr;
    }
    return k > verb.last && (k >= s.last || grammar.tag(k) == Tag::Mark || grammar.tag(k) == Tag::Relative);
}

/// Behind the verb stands nothing but when, where and to whom it was said: "said on Monday in a blog post".
bool SpeechFinder::closesAttribution(std::uint32_t at, TokenRange s) const
{
    for (std::uint32_t k = at; k < s.last && k < at + 16; ++k) {
        if (m_doc.isAnyOf(k, {".", ",", "[", ";", "”", "\""}))
            return true;
        const FunctionWord word = m_doc.function[k];
        if (word == FunctionWord::Subordinator || word == FunctionWord::Pronoun || word == FunctionWord::BeForm || word == FunctionWord::Auxiliary)
            return false;
        if (k == at && word == FunctionWord::None && !m_doc.tokens[k].isUpper && !saysWhen(k))
            return false;
        const Mention* m = m_doc.mention(k);
        if (m && m->thing != nothing && (isActor(m_doc.thing(*m)) || isMalwareOrTool(m_doc.thing(*m))))
            return false;
    }
    return true;
}

bool SpeechFinder::saysWhen(std::uint32_t at) const
{
    return m_doc.isAnyOf(at, {"yesterday", "today", "earlier", "last", "late", "early", "later", "recently", "reporters", "publicly", "separately", "then", "here", "journalists", "lawmakers"});
}

bool SpeechFinder::isTrailing(TokenRange verb, TokenRange s) const
{
    const bool closes = verb.last >= s.last || m_doc.isAnyOf(verb.last, {".", ",", "[", ";"}) || closesAttribution(verb.last, s);
    if (!closes)
        return false;
    for (std::uint32_t k = verb.first; k > s.first && verb.first - k < 8; --k)
        if (m_doc.isAnyOf(k - 1, {",", "”", "\""}))
            return k - 1 > s.first + 2 || (k - 1 > s.first && m_doc.is(verb.last, ","));
    return false;
}

void SpeechFinder::passiveSpeech(Speech& speech, TokenRange verb, TokenRange s, std::vector<Speech>& found)
{
    speech.scope = s;
    if (const VerbGroup* group = m_doc.grammars[m_row].verb(verb.first); group && group->words.first > s.first && m_doc.grammars[m_row].tag(group->words.first - 1) == Tag::Relative)
        speech.scope.first = group->words.first - 1;  // ", which is believed to …": the clause before is not what is believed
    for (std::uint32_t k = verb.last; k < s.last && k < verb.last + 12 && !m_doc.isAnyOf(k, {"of", "for", ";"}); ++k)
        if (m_doc.grammars[m_row].tag(k) == Tag::Relative)
            break;
        else if (m_doc.is(k, "by"))
            speakersBy(k + 1, s, speech.speakers);
    speech.distance = speech.act == SpeechAct::Accuses || speech.act == SpeechAct::Charges;
    if (speech.distance && m_doc.isAnyOf(verb.first, {"blamed", "pinned"}) && m_doc.is(verb.last, "on"))
        findAccused({verb.first, verb.last + 1}, s, speech);  // "the attack was blamed on X"
    else if (speech.distance)
        accusedBefore(verb, s, speech);
    if (!speech.speakers.empty() || speech.distance || speech.act == SpeechAct::Assesses)
        found.push_back(speech);
}

/// "by Seoul, Tokyo and Washington".
void SpeechFinder::speakersBy(std::uint32_t at, TokenRange s, std::vector<int>& speakers)
{
    for (int n = 0; n < 12; ++n) {
        std::uint32_t end = 0;
        const std::vector<int> found = speakersFrom(at, s, end);
        if (found.empty())
            return;
        for (const int speaker : found)
            if (std::find(speakers.begin(), speakers.end(), speaker) == speakers.end())
                speakers.push_back(speaker);
        if (end + 1 >= s.last || !m_doc.isAnyOf(end, {",", "and"}))
            return;
        at = m_doc.is(end + 1, "and") ? end + 2 : end + 1;
        if (at >= s.last || (!m_doc.tokens[at].isUpper && !m_doc.is(at, "the")))
            return;
    }
}

void SpeechFinder::carry(const Sentence& sentence, std::vector<Speech>& found, std::uint32_t row)
{
    if (m_last.empty() || row == 0 || m_doc.sentences[row - 1].block != sentence.block || sentence.kind == BlockKind::Heading)
        return;
    bool goesOn = false;
    for (std::uint32_t i = sentence.tokens.first; i < sentence.tokens.last; ++i)
        goesOn = goesOn || m_doc.isAnyOf(i, {"allegedly", "alleged", "“"}) || (m_doc.isAnyOf(i, {"report", "statement"}) && i > 0 && m_doc.is(i - 1, "the"));
    const bool people = std::all_of(m_last.begin(), m_last.end(), [&](int speaker) { return m_doc.things[static_cast<std::size_t>(m_doc.root(speaker))].type == EntityType::Identity; });
    if (!goesOn || !people)
        return;
    Speech speech;
    speech.speakers = m_last;
    speech.via = m_via;
    speech.scope = sentence.tokens;
    speech.isCarried = true;
    found.push_back(speech);
}

/// Who denies has spoken: "it said" behind it is the denier.
void SpeechFinder::rememberDenier(const Sentence& sentence)
{
    const SentenceGrammar& grammar = m_doc.grammars[m_row];
    for (const VerbGroup& verb : grammar.verbs) {
        if (verb.isPassive || verb.isNegated || !m_doc.isAnyOf(verb.main, {"denied", "denies", "deny", "rejected", "rejects", "dismissed", "dismisses", "refuted", "refutes", "disputed", "disputes"}))
            continue;
        if (std::vector<int> deniers = subjectOf(verb.main, sentence.tokens); !deniers.empty())
            m_last = std::move(deniers);
    }
}

void SpeechFinder::remember(const std::vector<Speech>& found)
{
    for (const Speech& speech : found) {
        if (speech.speakers.empty() || speech.isCarried)
            continue;
        m_last = speech.speakers;
        for (const int speaker : speech.speakers)
            takeSide(speaker);
        for (const int speaker : speech.speakers)
            if (m_speakers.empty() || m_speakers.back() != speaker)
                m_speakers.push_back(speaker);
    }
    if (m_speakers.size() > 64)
        m_speakers.erase(m_speakers.begin(), m_speakers.end() - 32);
}

std::vector<std::vector<Speech>> findSpeech(Document& doc) { return SpeechFinder(doc).run(); }

const Speech* speechAt(const std::vector<Speech>& speeches, std::uint32_t token)
{
    const Speech* best = nullptr;
    for (const Speech& speech : speeches)  // outermost first, so the last that fits is the innermost
        if (speech.scope.contains(token) || speech.cue.contains(token))
            best = &speech;
    return best;
}

/// "he", "she": who spoke last, unless that is a firm: then the person or actor named last, if one is near.
std::vector<int> SpeechFinder::personBefore(std::uint32_t pronoun) const
{
    constexpr std::uint32_t reach = 70;
    if (m_last.size() != 1 || m_doc.things[static_cast<std::size_t>(m_doc.root(m_last.front()))].identityClass != IdentityClass::Organisation)
        return m_last;
    for (std::uint32_t k = pronoun; k > 0 && pronoun - k < reach; --k)
        if (const Mention* m = m_doc.mention(k - 1); m && m->thing != nothing)
            if (const Thing& t = m_doc.thing(*m); t.identityClass == IdentityClass::Individual || (isActor(t) && t.naming == Naming::NotNamed))
                return {m_doc.root(m->thing)};
    return {};
}

}  // namespace throughline::prose
