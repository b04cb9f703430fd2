// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/importers/prose/frames.h"

namespace throughline::prose {
namespace {

/// Nouns for those who speak without a name.
bool isSpeakerNoun(const Document& doc, std::uint32_t i)
{
    return doc.isAnyOf(i, {"investigators", "officials", "official", "authorities", "prosecutors", "police", "researchers", "analysts", "experts",
                           "government", "agencies", "ministry", "spokesperson", "spokesman", "spokeswoman", "bodies", "two", "report", "statement",
                           "advisory", "indictment", "study", "company", "university", "operators", "regulators", "observers", "firms"});
}

bool isReportNoun(const Document& doc, std::uint32_t i)
{
    return doc.isAnyOf(i, {"report", "statement", "advisory", "indictment", "study", "article", "blog", "post", "complaint", "document", "bodies", "paper", "analysis"});
}

class SpeechFinder {
public:
    explicit SpeechFinder(Document& doc) : m_doc(doc), m_lexicon(*doc.lexicon) {}

    std::vector<std::vector<Speech>> run()
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
            if (sentence.kind != BlockKind::Heading)
                found = ofSentence(sentence.tokens);
            if (found.empty())
                carry(sentence, found, row);
            remember(found);
            all.push_back(std::move(found));
        }
        return all;
    }

private:
    std::vector<Speech> ofSentence(TokenRange s)
    {
        std::vector<Speech> found;
        m_here.clear();
        const int medium = mediumOf(s);
        for (std::uint32_t i = s.first; i < s.last; ++i) {
            if (m_doc.is(i, "according") && m_doc.is(i + 1, "to"))
                accordingTo(i, s, found);
            if (m_doc.mention(i))
                continue;
            const auto verb = m_lexicon.speechTable.longest(m_doc.tokens, m_doc.plain.text, i, s.last);
            if (!verb || m_doc.tokens[i].afterHyphen || namesSomebody({i, i + verb->length}, s))
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

    /// "tracked as X", "calling themselves X": a verb that gives a name says nothing.
    bool namesSomebody(TokenRange verb, TokenRange s) const
    {
        if (m_doc.isAnyOf(verb.last, {"themselves", "itself", "himself"}))
            return true;
        if (!m_doc.isAnyOf(verb.first, {"tracked", "identified", "described", "called", "tracks", "known", "seen", "found", "reported"}))
            return false;
        const bool participle = verb.first > s.first && m_doc.isAnyOf(verb.first - 1, {",", "also", "publicly", "previously", "commonly", "—", "("});
        return participle && m_doc.isAnyOf(verb.last, {"as", "by", "in", "on"});
    }

    /// A medium that carries what others say: "state media reported", "told Reuters", "to Reuters".
    int mediumOf(TokenRange s) const
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

    void accordingTo(std::uint32_t i, TokenRange s, std::vector<Speech>& found)
    {
        std::uint32_t end = 0;
        const std::vector<int> speakers = speakersFrom(i + 2, s, end);
        if (speakers.empty())
            return;
        Speech speech;
        speech.speakers = speakers;
        speech.cue = {i, i + 2};
        speech.scope = s;
        found.push_back(speech);
    }

    /// A speaker to the right of `at` (behind "according to", or behind an inverted verb).
    std::vector<int> speakersFrom(std::uint32_t at, TokenRange s, std::uint32_t& end)
    {
        for (std::uint32_t k = at; k < s.last && k < at + 4; ++k) {
            if (const Mention* m = m_doc.mention(k)) {
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

    /// Who stands behind a mention that speaks: a country speaks as its government.
    int speakerOf(const Mention& m)
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

    /// "investigators", "Chinese authorities", "the report": a body known before or a new one.
    std::vector<int> nounSpeakers(std::uint32_t head, TokenRange s)
    {
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
            alsoCall(government, {first, head + 1});
            return {government};
        }
        if (country.empty() && !modified)
            return knownSpeaker(head);
        return {newSpeaker({first, head + 1}, country, head)};
    }

    /// First token of the place name that ends before `end`.
    std::uint32_t placeBegin(std::uint32_t end, std::uint32_t begin) const
    {
        for (std::uint32_t length = 6; length > 0; --length)
            if (end >= begin + length) {
                const auto match = m_lexicon.nameTable.longest(m_doc.tokens, m_doc.plain.text, end - length, end);
                if (match && match->length == length)
                    return end - length;
            }
        return end - 1;
    }

    void alsoCall(int thing, TokenRange range)
    {
        Thing& t = m_doc.things[static_cast<std::size_t>(thing)];
        const std::string name(m_doc.surface(range));
        if (std::find(t.also.begin(), t.also.end(), name) == t.also.end())
            t.also.push_back(name);
        m_doc.clearMentions(range);
        m_doc.addMention(range, thing, MentionKind::Phrase);
    }

    std::vector<int> knownSpeaker(std::uint32_t head)
    {
        const bool law = m_doc.is(head, "prosecutors");
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
        return law ? justice() : m_last;
    }

    std::vector<int> justice() const
    {
        for (std::size_t i = 0; i < m_doc.things.size(); ++i)
            if (m_doc.things[i].mergedInto == nothing && m_doc.things[i].name.find("Justice") != std::string::npos)
                return {static_cast<int>(i)};
        return {};
    }

    int newSpeaker(TokenRange range, const std::string& country, std::uint32_t head)
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
        const bool state = m_doc.isAnyOf(head, {"officials", "official", "authorities", "prosecutors", "police", "government", "investigators"});
        thing.identityClass = state ? IdentityClass::Government : IdentityClass::Class;
        const int row = m_doc.addThing(std::move(thing));
        m_doc.clearMentions(range);
        m_doc.addMention(range, row, MentionKind::Phrase);
        return row;
    }

    /// Subject left of a verb: over auxiliaries, adverbs, "on Monday", "in turn", brackets.
    std::vector<int> subjectOf(std::uint32_t verb, TokenRange s)
    {
        std::uint32_t k = verb;
        int steps = 0;
        while (k > s.first && steps++ < 14) {
            const std::uint32_t at = k - 1;
            if (const Mention* m = m_doc.mention(at)) {
                const Mention found = *m;
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
                return m_here.empty() ? m_last : m_here;
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

    /// "Rama said", "Access Now said": a name that no list holds, right before a verb of saying.
    int properSpeaker(std::uint32_t at, std::uint32_t verb, TokenRange s)
    {
        const auto isPart = [&](std::uint32_t k) {
            return m_doc.tokens[k].isUpper && m_doc.tokens[k].kind == TokenKind::Word && m_doc.function[k] == FunctionWord::None && !m_doc.mention(k)
                && !m_doc.isAnyOf(k, {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"});
        };
        if (verb - at > 3 || !isPart(at) || !m_doc.isAnyOf(verb, {"said", "says", "told", "added", "wrote", "warned", "noted", "reported", "stated", "announced", "claimed", "explained", "tells"}))
            return nothing;
        std::uint32_t first = at;
        while (first > s.first && at - first < 3 && isPart(first - 1))
            --first;
        if (first == at) {  // a surname stands for the person named before
            for (std::size_t i = 0; i < m_doc.things.size(); ++i)
                if (m_doc.things[i].identityClass == IdentityClass::Individual && m_doc.things[i].head == m_doc.lowAt(at))
                    return m_doc.root(static_cast<int>(i));
            return nothing;
        }
        return newSpeaker({first, at + 1}, "", at);
    }

    /// "A and B said": both speak.
    std::vector<int> together(const Mention& last, TokenRange s)
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

    void takeVerb(TokenRange verb, std::uint32_t row, TokenRange s, std::vector<Speech>& found)
    {
        Speech speech;
        speech.cue = verb;
        speech.act = m_lexicon.speechActs[row];
        speech.confirms = m_lexicon.speechConfirms[row];
        const bool passive = verb.first > s.first && (m_doc.function[verb.first - 1] == FunctionWord::BeForm || m_doc.isAnyOf(verb.first - 1, {"been"}));
        if (passive) {
            passiveSpeech(speech, verb, s, found);
            return;
        }
        std::uint32_t end = 0;
        speech.speakers = subjectOf(verb.first, s);
        bool inverted = false;
        if (speech.speakers.empty() && verb.first > s.first && m_doc.isAnyOf(verb.first - 1, {",", "”", "\"", "’"}) && m_doc.lowAt(verb.first).ends_with("ing") == false) {
            speech.speakers = speakersFrom(verb.last, s, end);
            inverted = !speech.speakers.empty();
        }
        const bool participle = m_doc.lowAt(verb.first).ends_with("ing");
        if (speech.speakers.empty() && participle && verb.first > s.first && m_doc.is(verb.first - 1, ",") && !found.empty())
            return;  // ", adding that …" goes on with the same speaker
        if (speech.speakers.empty())
            return;
        const bool trailing = inverted || isTrailing(verb, s);
        speech.scope = trailing ? s : TokenRange{verb.first, s.last};
        if (speech.act == SpeechAct::Accuses || speech.act == SpeechAct::Charges)
            findAccused(verb, s, speech);
        m_here = speech.speakers;
        found.push_back(std::move(speech));
    }

    /// ", police said, adding …": what is said stands before.
    bool isTrailing(TokenRange verb, TokenRange s) const
    {
        const bool closes = verb.last >= s.last || m_doc.isAnyOf(verb.last, {".", ",", "[", ";"}) || m_doc.is(verb.last, "on");
        if (!closes)
            return false;
        for (std::uint32_t k = verb.first; k > s.first && verb.first - k < 8; --k)
            if (m_doc.isAnyOf(k - 1, {",", "”", "\""}))
                return k - 1 > s.first + 2;
        return false;
    }

    void passiveSpeech(Speech& speech, TokenRange verb, TokenRange s, std::vector<Speech>& found)
    {
        speech.scope = s;
        std::uint32_t end = 0;
        for (std::uint32_t k = verb.last; k < s.last && k < verb.last + 6; ++k)
            if (m_doc.is(k, "by"))
                speech.speakers = speakersFrom(k + 1, s, end);
        speech.distance = speech.act == SpeechAct::Accuses || speech.act == SpeechAct::Charges;
        if (!speech.speakers.empty() || speech.distance || speech.act == SpeechAct::Assesses)
            found.push_back(speech);
    }

    /// "accused X and Y of …", "blamed X for …".
    void findAccused(TokenRange verb, TokenRange s, Speech& speech)
    {
        for (std::uint32_t k = verb.last; k < s.last && k < verb.last + 12; ++k) {
            if (const Mention* m = m_doc.mention(k)) {
                const Mention found = *m;
                const Thing& t = m_doc.thing(found);
                if (isPlace(t) && found.kind != MentionKind::Demonym && t.kind != "region")
                    speech.accused.push_back(governmentOf(m_doc, t.country));
                else if (isActor(t) || t.type == EntityType::Identity)
                    speech.accused.push_back(m_doc.root(found.thing));
                k = found.tokens.last - 1;
                if (!m_doc.isAnyOf(found.tokens.last, {"and", ","}))
                    break;
                continue;
            }
            if (m_doc.isAnyOf(k, {"of", "for"}) && !speech.accused.empty())
                break;
        }
    }

    /// A plain sentence goes on with the speaker before only if something in it says so.
    void carry(const Sentence& sentence, std::vector<Speech>& found, std::uint32_t row)
    {
        if (m_last.empty() || row == 0 || m_doc.sentences[row - 1].block != sentence.block || sentence.kind == BlockKind::Heading)
            return;
        bool goesOn = false;
        for (std::uint32_t i = sentence.tokens.first; i < sentence.tokens.last; ++i)
            goesOn = goesOn || m_doc.isAnyOf(i, {"allegedly", "alleged", "“"}) || (m_doc.isAnyOf(i, {"report", "statement", "indictment"}) && i > 0 && m_doc.is(i - 1, "the"));
        if (!goesOn)
            return;
        Speech speech;
        speech.speakers = m_last;
        speech.via = m_via;
        speech.scope = sentence.tokens;
        speech.isCarried = true;
        found.push_back(speech);
    }

    void remember(const std::vector<Speech>& found)
    {
        for (const Speech& speech : found) {
            if (speech.speakers.empty() || speech.isCarried)
                continue;
            m_last = speech.speakers;
            for (const int speaker : speech.speakers)
                takeSide(m_doc.things[static_cast<std::size_t>(speaker)]);
            for (const int speaker : speech.speakers)
                if (m_speakers.empty() || m_speakers.back() != speaker)
                    m_speakers.push_back(speaker);
        }
        if (m_speakers.size() > 64)
            m_speakers.erase(m_speakers.begin(), m_speakers.end() - 32);
    }

    /// An official without a country of his own speaks for the government that spoke before him.
    void takeSide(Thing& speaker)
    {
        if (speaker.identityClass == IdentityClass::Individual && speaker.country.empty())
            speaker.country = m_side;
        else if (speaker.identityClass == IdentityClass::Government)
            m_side = speaker.country;
    }

    Document& m_doc;
    const Lexicon& m_lexicon;
    std::vector<int> m_last;
    std::vector<int> m_here;  ///< of the sentence so far
    std::vector<int> m_speakers;
    int m_via = nothing;
    std::string m_side;  ///< country of the last government that spoke in this paragraph
};

}  // namespace

std::vector<std::vector<Speech>> findSpeech(Document& doc) { return SpeechFinder(doc).run(); }

const Speech* speechAt(const std::vector<Speech>& speeches, std::uint32_t token)
{
    const Speech* best = nullptr;
    for (const Speech& speech : speeches)  // outermost first, so the last that fits is the innermost
        if (speech.scope.contains(token) || speech.cue.contains(token))
            best = &speech;
    return best;
}

}  // namespace throughline::prose
