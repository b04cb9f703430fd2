// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/importers/prose/speech_finder.h"

namespace throughline::prose {

bool isSpeakerNoun(const Document& doc, std::uint32_t i)
{
    if (doc.is(i, "people"))
        return doc.isAnyOf(i + 1, {"familiar", "briefed", "close"});  // "people familiar with the matter"
    return doc.isAnyOf(i, {"investigators", "officials", "official", "authorities", "prosecutors", "police", "researchers", "analysts", "experts",
                           "government", "agencies", "ministry", "spokesperson", "spokesman", "spokeswoman", "bodies", "two", "report", "statement",
                           "advisory", "indictment", "study", "company", "university", "operators", "regulators", "observers", "firms", "governments", "services", "sources", "lawyers", "executives", "intelligence", "diplomats", "diplomat", "ambassador", "envoy", "spokespeople", "representatives", "representative", "watchdogs", "specialists", "engineers", "scientists", "spies", "media", "outlets"});
}

bool isReportNoun(const Document& doc, std::uint32_t i)
{
    return doc.isAnyOf(i, {"report", "statement", "advisory", "indictment", "study", "article", "blog", "post", "complaint", "document", "bodies", "paper", "analysis", "investigation", "inquiry", "probe"});
}

std::vector<int> SpeechFinder::speakersFrom(std::uint32_t at, TokenRange s, std::uint32_t& end)
{
    for (std::uint32_t k = at; k < s.last && k < at + 4; ++k) {
        if (const Mention* m = m_doc.mention(k); m && !(m->kind == MentionKind::Demonym && m->tokens.last < s.last && isSpeakerNoun(m_doc, m->tokens.last))) {
            end = m->tokens.last;
            if (const int speaker = speakerOf(*m); speaker != nothing)
                return {speaker};
            return {};
        }
        if (isSpeakerNoun(m_doc, k)) {
            end = k + 1;
            return nounSpeakers(k, s);
        }
        if (m_doc.function[k] == FunctionWord::None && !m_doc.tokens[k].isUpper && k > at + 1)
            break;
    }
    return {};
}

std::vector<int> SpeechFinder::speakersBehind(std::uint32_t at, TokenRange s)
{
    const SentenceGrammar& grammar = m_doc.grammars[m_row];
    const int row = at < s.last ? grammar.phraseAt[at - s.first] : nothing;
    if (row != nothing && isSpeakerNoun(m_doc, grammar.phrases[static_cast<std::size_t>(row)].head))
        if (std::vector<int> housed = speakersIn(grammar, row, s.last, s); !housed.empty())
            return housed;  // "said a spokesman for X"
    std::uint32_t end = 0;
    return speakersFrom(at, s, end);
}

int SpeechFinder::speakerOf(const Mention& m)
{
    const Thing& t = m_doc.thing(m);
    if (isPlace(t)) {
        if (t.kind != "country" && t.kind != "city" && t.country.empty())
            return nothing;
        return m.kind == MentionKind::Demonym ? nothing : governmentOf(m_doc, t.country);
    }
    const bool victim = t.rule == "phrase.victim" && !isSpeakerNoun(m_doc, m.tokens.last - 1);
    if (t.type == EntityType::Identity && !victim && t.kind != "sector")
        return m_doc.root(m.thing);
    if (isActor(t))
        return m_doc.root(m.thing);
    return nothing;
}

std::vector<int> SpeechFinder::nounSpeakers(std::uint32_t head, TokenRange s)
{
    if (m_doc.isAnyOf(head, {"indictment", "complaint"}))
        return accusers();  // whoever was quoted last
    if (isReportNoun(m_doc, head) || m_doc.is(head, "two"))
        return m_last;
    std::uint32_t first = head;
    std::string country;
    bool modified = false;
    while (first > s.first && head - first < 4) {
        if (const KnownName* known = knownNameBefore(m_doc, first, s.first); known && known->type == EntityType::Location && known->kind != "region") {
            country = known->country;
            first = placeBegin(first, s.first);
            break;
        }
        const Mention* m = m_doc.mention(first - 1);
        const bool own = m && m->tokens.contains(head);
        if ((m && !own) || m_doc.function[first - 1] != FunctionWord::None || m_doc.tokens[first - 1].kind != TokenKind::Word
            || m_lexicon.speechTable.longest(m_doc.tokens, m_doc.plain.text, first - 1, first))
            break;
        --first;
        modified = true;
    }
    if (first > s.first && country.empty())
        if (const Mention* m = m_doc.mention(first - 1); m && m->thing != nothing && !m->tokens.contains(head)) {
            const Mention body = *m;  // "ESET researchers", "FBI officials" speak for their house
            const int house = isPlace(m_doc.thing(body)) ? nothing : speakerOf(body);
            if (house != nothing && m_doc.things[static_cast<std::size_t>(house)].identityClass != IdentityClass::Class)
                return {house};
        }
    const bool state = m_doc.isAnyOf(head, {"authorities", "government"});
    if (!country.empty() && state && !modified) {
        const int government = governmentOf(m_doc, country);
        if (government == nothing)
            return {};
        alsoCall(government, {first, head + 1});
        return {government};
    }
    if (country.empty() && !modified)
        return knownSpeaker(head);
    return {newSpeaker({first, head + 1}, country, head)};
}

std::vector<int> SpeechFinder::accusers() const
{
    if (!m_justice.empty())
        return m_justice;
    for (auto it = m_speakers.rbegin(); it != m_speakers.rend(); ++it) {
        const std::string low = lowerInPlace(m_doc.things[static_cast<std::size_t>(m_doc.root(*it))].name);
        if (low.find("jury") != std::string::npos || low.find("prosecut") != std::string::npos || low.find("attorney") != std::string::npos)
            return {*it};
    }
    return {};
}

std::uint32_t SpeechFinder::placeBegin(std::uint32_t end, std::uint32_t begin) const
{
    for (std::uint32_t length = 6; length > 0; --length)
        if (end >= begin + length) {
            const auto match = m_lexicon.nameTable.longest(m_doc.tokens, m_doc.plain.text, end - length, end);
            if (match && match->length == length)
                return end - length;
        }
    return end - 1;
}

void SpeechFinder::alsoCall(int thing, TokenRange range)
{
    m_doc.alsoCall(thing, m_doc.surface(range));
    m_doc.clearMentions(range);
    m_doc.addMention(range, thing, MentionKind::Phrase);
}

std::vector<int> SpeechFinder::knownSpeaker(std::uint32_t head)
{
    const bool law = m_doc.is(head, "prosecutors");
    // "the police": those police who spoke before, whatever they are a kind of.
    for (auto it = m_speakers.rbegin(); it != m_speakers.rend(); ++it)
        if (lowerInPlace(m_doc.things[static_cast<std::size_t>(m_doc.root(*it))].name).ends_with(m_doc.lowAt(head)))
            return {*it};
    for (auto it = m_speakers.rbegin(); it != m_speakers.rend(); ++it) {
        const Thing& t = m_doc.things[static_cast<std::size_t>(*it)];
        const std::string low = lowerInPlace(t.name);
        if (law && low.find("justice") == std::string::npos && low.find("prosecut") == std::string::npos)
            continue;
        if (m_doc.is(head, "authorities") && t.kind != "national government" && t.kind != "police")
            continue;
        if (m_doc.is(head, "police") && t.kind != "police")
            continue;
        if (t.identityClass == IdentityClass::Government && t.kind != "embassy")
            return {*it};
    }
    if (law && !m_justice.empty())
        return m_justice;
    if (m_doc.is(head, "police"))
        return {newSpeaker({head, head + 1}, "", head)};
    const bool people = m_doc.isAnyOf(head, {"researchers", "officials", "prosecutors", "investigators", "police", "experts", "analysts", "authorities"});
    if (people && m_last.empty())
        return {newSpeaker({head, head + 1}, "", head)};
    return m_last;
}

int SpeechFinder::newSpeaker(TokenRange range, const std::string& country, std::uint32_t head)
{
    const std::string name(m_doc.surface(range));
    for (const int row : m_speakers)
        if (m_doc.things[static_cast<std::size_t>(row)].name == name)
            return row;
    Thing thing;
    thing.type = EntityType::Identity;
    thing.name = name;
    thing.country = country;
    thing.rule = "speech.speaker-noun";
    thing.kind = "speaker";
    thing.naming = Naming::NotNamed;
    thing.head = std::string(m_doc.lowAt(head));
    const bool state = m_doc.isAnyOf(head, {"officials", "official", "authorities", "prosecutors", "police", "government", "investigators", "diplomats", "diplomat", "ambassador", "envoy"});
    thing.identityClass = state ? IdentityClass::Government : IdentityClass::Class;
    const int row = m_doc.addThing(std::move(thing));
    m_doc.clearMentions(range);
    m_doc.addMention(range, row, MentionKind::Phrase);
    return row;
}

std::vector<int> SpeechFinder::subjectOf(std::uint32_t verb, TokenRange s)
{
    const SentenceGrammar& grammar = m_doc.grammars[m_row];
    const int row = grammar.verbAt[verb - s.first];
    if (verb > s.first && m_doc.isAnyOf(verb - 1, {"indictment", "complaint"}))
        return nounSpeakers(verb - 1, s);  // "the unsealing of an indictment charging X"
    if (row == nothing)
        return subjectLeftOf(verb, s);
    if (const int actor = actorBesideVerb(verb, s); actor != nothing)
        return {actor};
    const Subject subject = prose::subjectOf(m_doc, grammar, row);
    if (subject.hasPronoun) {
        if (m_doc.isAnyOf(subject.pronoun, {"we", "i", "you", "us"}))
            return {};
        return m_here.empty() ? antecedent(subject.pronoun, s) : m_here;
    }
    if (subject.phrase == nothing)
        return {};
    std::vector<int> all = speakersIn(grammar, subject.phrase, verb, s);
    std::uint32_t next = grammar.phrases[static_cast<std::size_t>(subject.phrase)].words.first;
    for (int before = subject.phrase - 1; before >= 0 && !all.empty(); --before) {
        const NounPhrase& phrase = grammar.phrases[static_cast<std::size_t>(before)];
        if (next > s.first && m_doc.is(next - 1, "(") && phrase.words.last == next - 1) {
            next = phrase.words.first;  // the acronym behind a name is the same speaker
            continue;
        }
        if (phrase.words.first > s.first && m_doc.is(phrase.words.first - 1, "(") && m_doc.is(phrase.words.last, ")"))
            continue;
        const std::uint32_t end = m_doc.is(phrase.words.last, "(") && m_doc.is(phrase.words.last + 2, ")") ? phrase.words.last + 3 : phrase.words.last;
        const bool joined = end < next && next - end <= 2 && (grammar.tag(next - 1) == Tag::Conjunction || m_doc.is(next - 1, ","));
        const bool list = joined && (grammar.tag(next - 1) == Tag::Conjunction || all.size() > 1);
        if (!list || (phrase.isLed() && !m_doc.isAnyOf(phrase.lead, {"by"})))
            break;
        const int body = houseIn(phrase);
        const int state = body == nothing && m_doc.mention(phrase.head) && m_doc.mention(phrase.head)->thing != nothing ? speakerOf(*m_doc.mention(phrase.head)) : body;
        if (state == nothing)
            break;
        next = phrase.words.first;
        if (std::find(all.begin(), all.end(), state) == all.end())
            all.insert(all.begin(), state);
    }
    return all;
}

/// "In a message to its followers X said": the name of an actor right before the verb, in a phrase that leads to it.
int SpeechFinder::actorBesideVerb(std::uint32_t verb, TokenRange s) const
{
    const Mention* m = verb > s.first ? m_doc.mention(verb - 1) : nullptr;
    if (!m || m->thing == nothing || m->kind != MentionKind::Name || !isActor(m_doc.thing(*m)))
        return nothing;
    const NounPhrase* phrase = m_doc.grammars[m_row].phrase(verb - 1);
    const bool joined = phrase && phrase->isLed() && phrase->words.first < m->tokens.first && !m_doc.tokens[m->tokens.first - 1].isUpper && m_doc.lowAt(m->tokens.first - 1).ends_with('s');
    return joined ? m_doc.root(m->thing) : nothing;
}

/// Who speaks where a phrase is the subject of saying: "researchers at X", "the X team", "X and Y".
std::vector<int> SpeechFinder::speakersIn(const SentenceGrammar& grammar, int row, std::uint32_t verb, TokenRange s)
{
    const NounPhrase& phrase = grammar.phrases[static_cast<std::size_t>(row)];
    if (phrase.head > phrase.words.first && m_doc.is(phrase.head, "familiar") && isSpeakerNoun(m_doc, phrase.head - 1))
        return {newSpeaker({phrase.words.first, phrase.head + 1}, "", phrase.head - 1)};
    if (isSpeakerNoun(m_doc, phrase.head) || m_doc.isAnyOf(phrase.head, {"spokespeople", "minister", "chief", "head", "team", "unit", "director", "officer", "expert", "researcher", "analyst", "lawyer", "representative"}))
        for (std::size_t next = static_cast<std::size_t>(row) + 1; next < grammar.phrases.size() && next < static_cast<std::size_t>(row) + 3; ++next) {
            const NounPhrase& house = grammar.phrases[next];
            const bool led = house.isLed() && house.words.first < verb && (m_doc.isAnyOf(house.lead, {"at", "from", "of", "with", "for"}) || (m_doc.is(house.lead, "by") && isReportNoun(m_doc, phrase.head)));
            if (!led)
                break;
            if (const int body = houseIn(house); body != nothing)
                return {body};
        }
    if (const Mention* m = m_doc.mention(phrase.head); m && m->thing != nothing) {
        const Mention found = *m;
        if (isSpeakerNoun(m_doc, phrase.head) && m_doc.thing(found).rule == "phrase.victim")
            return nounSpeakers(phrase.head, s);
        if (std::vector<int> all = together(found, s); !all.empty())
            return all;
    }
    if (isSpeakerNoun(m_doc, phrase.head) && !m_doc.is(phrase.head, "statement"))
        return nounSpeakers(phrase.head, s);
    if (const int unknown = properSpeaker(phrase.head, std::max(verb, phrase.head + 1) - phrase.head > 3 ? phrase.head + 1 : verb, s); unknown != nothing)
        return {unknown};
    if (const int body = houseIn(phrase); body != nothing)
        return {body};
    return {};
}

/// The body or person that a phrase names anywhere: "Mandiant's report", "the ESET team".
int SpeechFinder::houseIn(const NounPhrase& phrase)
{
    for (std::uint32_t k = phrase.words.last; k > phrase.words.first; --k)
        if (const Mention* m = m_doc.mention(k - 1); m && m->thing != nothing) {
            const Mention found = *m;
            const Thing& t = m_doc.thing(found);
            k = found.tokens.first + 1;
            const bool body = t.type == EntityType::Identity && t.identityClass != IdentityClass::Class && t.kind != "sector";
            if (body)
                return m_doc.root(found.thing);
        }
    return nothing;
}

/// The same by neighbours, where grammar sees no verb.
std::vector<int> SpeechFinder::subjectLeftOf(std::uint32_t verb, TokenRange s)
{
    std::uint32_t k = verb;
    int steps = 0;
    while (k > s.first && steps++ < 14) {
        const std::uint32_t at = k - 1;
        if (const Mention* m = m_doc.mention(at)) {
            const Mention found = *m;
            const bool housed = found.tokens.first > s.first + 1 && m_doc.isAnyOf(found.tokens.first - 1, {"at", "from", "of", "with"})
            && isSpeakerNoun(m_doc, found.tokens.first - 2) && !isPlace(m_doc.thing(found));
        if (const int house = housed ? speakerOf(found) : nothing; house != nothing)
            return {house};  // "researchers at X"
        const bool adverbial = found.tokens.first > s.first && m_doc.function[found.tokens.first - 1] == FunctionWord::Preposition
                && !m_doc.isAnyOf(found.tokens.first - 1, {"by"});
            if (adverbial && found.tokens.first > s.first + 1) {
                k = found.tokens.first - 1;
                continue;
            }
            if (isSpeakerNoun(m_doc, at) && m_doc.thing(found).rule == "phrase.victim")
                return nounSpeakers(at, s);
            return together(found, s);
        }
        if (isSpeakerNoun(m_doc, at) && !m_doc.isAnyOf(at, {"statement"}))
            return nounSpeakers(at, s);
        if (const int unknown = properSpeaker(at, verb, s); unknown != nothing)
            return {unknown};
        if (m_doc.isAnyOf(at, {"it", "she", "he", "they"}))
            return m_here.empty() ? antecedent(at, s) : m_here;
        if (m_doc.is(at, "which") || m_doc.is(at, "who")) {
            k = at;
            continue;
        }
        const bool skipped = m_doc.function[at] == FunctionWord::Auxiliary || m_doc.function[at] == FunctionWord::BeForm || m_doc.lowAt(at).ends_with("ly")
            || m_doc.isAnyOf(at, {"also", "on", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", ",", ")", "(", "in", "turn",
                                  "long", "then", "has", "itself", "first", "later", "previously", "analysts", "'s", "’s", "the", "of", "report", "responsible", "for", "minister"})
            || m_doc.tokens[at].kind == TokenKind::Number;
        if (!skipped)
            return {};
        k = at;
    }
    return {};
}

/// "The university spoke of it in June, when it said": the body that opens the sentence, else who spoke last.
std::vector<int> SpeechFinder::antecedent(std::uint32_t pronoun, TokenRange s)
{
    for (std::uint32_t k = s.first; k < pronoun && m_doc.is(pronoun, "it"); ++k) {
        const Mention* found = m_doc.mention(k);
        if (!found || found->thing == nothing)
            continue;
        const Mention m = *found;
        const Thing& t = m_doc.thing(m);
        const bool led = k > s.first && m_doc.function[k - 1] == FunctionWord::Preposition;
        const bool body = t.type == EntityType::Identity && t.identityClass != IdentityClass::Class && t.identityClass != IdentityClass::Individual;
        if (k < s.first + 3 && body && !led && !m.isPossessive)
            return {m_doc.root(m.thing)};
        break;
    }
    return m_doc.isAnyOf(pronoun, {"he", "she"}) ? personBefore(pronoun) : m_last;
}

int SpeechFinder::properSpeaker(std::uint32_t at, std::uint32_t verb, TokenRange s)
{
    const auto isPart = [&](std::uint32_t k) {
        return m_doc.tokens[k].isUpper && m_doc.tokens[k].kind == TokenKind::Word && m_doc.function[k] == FunctionWord::None && !m_doc.mention(k)
            && !m_doc.isAnyOf(k, {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"});
    };
    if (verb - at > 3 || !isPart(at) || !m_doc.isAnyOf(verb, {"said", "says", "told", "added", "wrote", "warned", "noted", "reported", "stated", "announced", "claimed", "explained", "tells", "found", "confirmed", "revealed", "discovered",
                                                          "detected", "observed", "assessed", "concluded", "believes", "believe", "attributed", "attributes", "alleged", "accused", "blamed"}))
        return nothing;
    std::uint32_t first = at;
    while (first > s.first && at - first < 3 && isPart(first - 1))
        --first;
    if (first == at) {  // a surname stands for the person named before
        const auto person = m_persons.find(std::string(m_doc.lowAt(at)));
        return person == m_persons.end() ? nothing : m_doc.root(person->second);
    }
    return newSpeaker({first, at + 1}, "", at);
}

std::vector<int> SpeechFinder::together(const Mention& last, TokenRange s)
{
    std::vector<int> speakers;
    const int speaker = speakerOf(last);
    if (speaker == nothing)
        return {};
    speakers.push_back(speaker);
    std::uint32_t k = last.tokens.first;
    bool joined = false;
    for (int n = 0; n < 8 && k > s.first; ++n) {
        --k;
        if (const Mention* m = m_doc.mention(k)) {
            const Mention other = *m;
            const bool described = m_doc.thing(other).rule == "phrase.victim";  // "the security company X": what X is
            const int more = described ? nothing : speakerOf(other);
            if (!described && (more == nothing || !joined || m_doc.things[static_cast<std::size_t>(more)].identityClass == IdentityClass::Individual))
                break;
            if (more != nothing)
                speakers.insert(speakers.begin(), more);
            k = other.tokens.first;
            n = -1;
            continue;
        }
        joined = joined || m_doc.isAnyOf(k, {"and"});
        if (!m_doc.isAnyOf(k, {"and", "the", "security", "company", "firm", "cybersecurity", ")", "("}) && !(joined && m_doc.is(k, ",")))
            break;
    }
    std::sort(speakers.begin(), speakers.end());
    speakers.erase(std::unique(speakers.begin(), speakers.end()), speakers.end());
    return speakers;
}

std::string SpeechFinder::countryBeside(int person) const
{
    const TokenRange s = m_doc.sentences[m_row].tokens;
    for (std::uint32_t k = s.first; k < s.last; ++k) {
        const Mention* m = m_doc.mention(k);
        if (!m || m->thing == nothing || m_doc.root(m->thing) != m_doc.root(person))
            continue;
        const NounPhrase* phrase = m_doc.grammars[m_row].phrase(k);
        for (std::uint32_t before = phrase ? phrase->words.first : k; before < m->tokens.first; ++before)
            if (const Mention* state = m_doc.mention(before); state && state->thing != nothing && !m_doc.thing(*state).country.empty())
                return m_doc.thing(*state).country;
        if (m_doc.is(m->tokens.last, "in")) {  // "the foreign ministry in Minsk"
            const Mention* seat = m_doc.mention(m->tokens.last + 1);
            return seat && seat->thing != nothing && isPlace(m_doc.thing(*seat)) ? m_doc.thing(*seat).country : std::string();
        }
        if (!m_doc.is(m->tokens.last, ","))
            return {};
        for (std::uint32_t behind = m->tokens.last + 1; behind < s.last && behind < m->tokens.last + 12 && !m_doc.is(behind, ","); ++behind)
            if (const Mention* state = m_doc.mention(behind); state && state->thing != nothing && !m_doc.thing(*state).country.empty())
                return m_doc.thing(*state).country;
        return {};
    }
    return {};
}

void SpeechFinder::takeSide(int speaker)
{
    Thing& who = m_doc.things[static_cast<std::size_t>(speaker)];
    if (who.identityClass == IdentityClass::Individual && who.country.empty()) {
        const std::string beside = countryBeside(speaker);
        who.country = beside.empty() ? m_side : beside;
    } else if (who.identityClass == IdentityClass::Government && who.country.empty() && who.kind == "ministry") {
        who.country = countryBeside(speaker);
        m_side = who.country;
    } else if (who.identityClass == IdentityClass::Government) {
        m_side = who.country;
    }
}

}  // namespace throughline::prose
