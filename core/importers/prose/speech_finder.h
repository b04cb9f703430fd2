// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/importers/prose/frames.h"
#include "core/importers/prose/subjects.h"

namespace throughline::prose {

/// Reads who says what, sentence by sentence, remembering who spoke last. speech.cpp finds the
/// verbs and what they cover, speakers.cpp who is meant by a subject.
class SpeechFinder {
public:
    explicit SpeechFinder(Document& document);
    std::vector<std::vector<Speech>> run();

private:
    std::vector<Speech> ofSentence(TokenRange s);
    /// "tracked as X", "calling themselves X": a verb that gives a name says nothing.
    bool namesSomebody(TokenRange verb, TokenRange s) const;
    /// A medium that carries what others say: "state media reported", "told Reuters", "to Reuters".
    int mediumOf(TokenRange s) const;
    void accordingTo(std::uint32_t i, std::uint32_t at, TokenRange s, std::vector<Speech>& found);
    /// A speaker to the right of `at` (behind "according to", or behind an inverted verb).
    std::vector<int> speakersFrom(std::uint32_t at, TokenRange s, std::uint32_t& end);
    /// Who spoke where the verb comes first: ", said a spokesman for X".
    std::vector<int> speakersBehind(std::uint32_t at, TokenRange s);
    /// Who stands behind a mention that speaks: a country speaks as its government.
    int speakerOf(const Mention& m);
    /// "investigators", "Chinese authorities", "the report": a body known before or a new one.
    std::vector<int> nounSpeakers(std::uint32_t head, TokenRange s);
    /// First token of the place name that ends before `end`.
    std::uint32_t placeBegin(std::uint32_t end, std::uint32_t begin) const;
    void alsoCall(int thing, TokenRange range);
    std::vector<int> knownSpeaker(std::uint32_t head);
    int newSpeaker(TokenRange range, const std::string& country, std::uint32_t head);
    /// Subject left of a verb: over auxiliaries, adverbs, "on Monday", "in turn", brackets.
    std::vector<int> subjectOf(std::uint32_t verb, TokenRange s);
    std::vector<int> subjectLeftOf(std::uint32_t verb, TokenRange s);
    std::vector<int> personBefore(std::uint32_t pronoun) const;
    int actorBesideVerb(std::uint32_t verb, TokenRange s) const;
    std::vector<int> speakersIn(const SentenceGrammar& grammar, int row, std::uint32_t verb, TokenRange s);
    int houseIn(const NounPhrase& phrase);
    bool isOwnVoice(std::uint32_t verb, TokenRange s) const;
    /// ", said X": the speaker stands behind the verb.
    bool isInverted(TokenRange verb, TokenRange s) const;
    std::vector<int> antecedent(std::uint32_t pronoun, TokenRange s);
    /// "Rama said", "Access Now said": a name that no list holds, right before a verb of saying.
    int properSpeaker(std::uint32_t at, std::uint32_t verb, TokenRange s);
    /// "A and B said": both speak.
    std::vector<int> together(const Mention& last, TokenRange s);
    void takeVerb(TokenRange verb, std::uint32_t row, TokenRange s, std::vector<Speech>& found);
    /// ", police said, adding …": what is said stands before.
    bool isTrailing(TokenRange verb, TokenRange s) const;
    bool closesAttribution(std::uint32_t at, TokenRange s) const;
    bool saysWhen(std::uint32_t at) const;
    void passiveSpeech(Speech& speech, TokenRange verb, TokenRange s, std::vector<Speech>& found);
    void makePerson(int row);
    int personSpokenOf(std::uint32_t pronoun) const;
    bool hasNounSubject(std::uint32_t verb, TokenRange s) const;
    std::uint32_t relativeEnd(TokenRange verb, TokenRange s) const;
    /// Who stands behind an indictment: the ministry of justice, a jury, prosecutors; empty if none spoke.
    std::vector<int> accusers() const;
    void accusedInRelative(TokenRange verb, TokenRange s, Speech& speech);
    void speakersBy(std::uint32_t at, TokenRange s, std::vector<int>& speakers);
    void accusedBefore(TokenRange verb, TokenRange s, Speech& speech);
    /// "accused X and Y of …", "blamed X for …".
    void findAccused(TokenRange verb, TokenRange s, Speech& speech);
    /// A plain sentence goes on with the speaker before only if something in it says so.
    void carry(const Sentence& sentence, std::vector<Speech>& found, std::uint32_t row);
    void rememberDenier(const Sentence& sentence);
    void remember(const std::vector<Speech>& found);
    /// The state named beside an official: "Xian spokesman A B", "A B, a spokeswoman for the Xian ministry"; empty if none.
    std::string countryBeside(int person) const;
    /// An official without a country of his own speaks for the government that spoke before him.
    void takeSide(int speaker);

    Document& m_doc;
    const Lexicon& m_lexicon;
    std::uint32_t m_row = 0;  ///< sentence
    std::vector<int> m_last;
    std::vector<int> m_here;  ///< of the sentence so far
    std::vector<int> m_speakers;
    std::map<std::string, int> m_persons;  ///< by surname, small letters; looked up only
    std::vector<int> m_justice;            ///< the ministry for which prosecutors speak
    int m_via = nothing;
    std::string m_side;  ///< country of the last government that spoke in this paragraph
};

/// Nouns for those who speak without a name ("investigators").
bool isSpeakerNoun(const Document& document, std::uint32_t token);
/// Nouns for what speaks in its authors' place ("the report").
bool isReportNoun(const Document& document, std::uint32_t token);

}  // namespace throughline::prose
