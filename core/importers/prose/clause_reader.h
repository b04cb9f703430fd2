// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/importers/prose/frames.h"
#include "core/importers/prose/subjects.h"

namespace throughline::prose {

/// A noun for something that was done: "attack", "breach".
bool isDeedNoun(const Document& document, std::uint32_t token);

/// Is there a word of computing among the tokens: "cyber", "network", "hackers"?
bool speaksOfComputers(const Document& document, TokenRange range);

/// One sentence with its predicates: who could be the subject or the object of each. The search
/// stays in the clause, then the sentence, then (for passives, nouns and pronouns) goes to the
/// actor spoken of last.
class ClauseReader {
public:
    ClauseReader(Document& document, const std::vector<std::vector<Speech>>& speech) : m_doc(document), m_speech(speech) {}

protected:
    bool isSkipped(std::uint32_t token) const;
    const Mention* mention(std::uint32_t token) const;
    bool isNegated(std::uint32_t at) const;
    static bool bars(const Document& doc, std::uint32_t token);
    /// Row of the verb group that the cue stands in; `nothing` for a noun.
    int verbRow(const CueAt& cue) const;
    /// Who or what is said to do it, by the grammar of the sentence: actors, a family, a state.
    std::vector<int> subjects(const CueAt& cue);
    std::vector<int> subjectsOfNoun(const CueAt& cue);
    bool hasOtherDoer(const CueAt& cue) const;
    std::vector<int> actingAt(const Subject& subject, const CueAt& cue);
    std::vector<int> namedBehind(const NounPhrase& phrase) const;
    int accusedMeant(const Mention& m);
    std::vector<int> actingIn(const NounPhrase& phrase, const CueAt& cue);
    int unitOf(const NounPhrase& phrase) const;
    int actorOf(const NounPhrase& phrase) const;
    std::vector<int> actingPronoun(std::uint32_t token) const;
    int personMeant(std::uint32_t pronoun) const;
    bool isOfWhoDenies(std::uint32_t pronoun) const;
    int openerBefore(std::uint32_t pronoun) const;
    /// "X and Y": both.
    std::vector<int> coordinated(const Mention& last);
    /// A state, body or person right before the verb: "Beijing has long been involved in cyberattacks on".
    int stateSubject(const Mention& m, const CueAt& cue);
    bool takesPart(const Mention& m, const CueAt& cue) const;
    bool isAccusedAbroad(const Thing& service, const CueAt& cue) const;
    bool isInRelative(std::uint32_t from, const CueAt& cue) const;
    bool isSpeakerAt(const Mention& m, const CueAt& cue) const;
    /// Who is meant where the sentence names nobody: "the attack", "it", a passive without agent.
    std::vector<int> fallback(const CueAt& cue);
    int actorOfList() const;
    int onlyActor();
    int onlyFamily();
    bool allowsFallback(const CueAt& cue) const;
    bool isPassive(const CueAt& cue) const;
    /// Things behind "by" after the cue, within the clause.
    std::vector<int> agents(std::uint32_t at);
    bool stopsObjects(std::uint32_t k, bool ofTheft) const;
    /// Things right of `at` up to where the clause turns to something else.
    std::vector<Mention> objects(std::uint32_t at, const CueAt& cue, bool ofTheft);
    bool opensClause(const NounPhrase& phrase) const;
    void takeObject(const NounPhrase& phrase, const CueAt& cue, std::vector<Mention>& found);
    void takePhrase(const NounPhrase& phrase, std::vector<Mention>& found);
    const NounPhrase* overParenthesis(const NounPhrase& phrase) const;
    void agentsIn(const NounPhrase& phrase, std::vector<int>& found);
    std::uint32_t asideEnd(std::uint32_t at, std::uint32_t stop) const;
    void takeFlaws(TokenRange aside, const CueAt& cue, std::vector<Mention>& found) const;
    std::optional<std::uint32_t> behindVerb(std::uint32_t k, std::uint32_t at, bool isFirst) const;
    std::uint32_t namedAmong(std::uint32_t at, std::uint32_t stop) const;
    std::uint32_t nextMember(std::uint32_t at) const;
    bool namesNoun(std::uint32_t k) const;
    bool opensApposition(std::uint32_t k) const;
    bool opensAttribution(std::uint32_t k) const;
    bool isToldOfHere(const Mention& m) const;
    static bool isTheOnlyOne(std::string_view head);
    static bool isVague(std::string_view head);
    bool isSpeechVerb(std::uint32_t k) const;
    /// Short list items below a sentence that ends with a colon belong to it.
    void listItems(std::vector<Mention>& found) const;
    bool fits(const Mention& m, RelationType relation) const;
    /// "energy" in a list or before "sector", not in "energy drinks".
    bool isSectorObject(const Mention& m) const;
    /// A capitalised name nobody knows, in the place of a victim: "attack on Colonial Pipeline".
    void unknownVictim(std::uint32_t at, std::vector<Mention>& found);
    bool isOfProduct(const Mention& m) const;
    bool tellsHere(const Mention& m) const;
    bool isNameWord(const Mention& m) const;
    void nameVictim(TokenRange range, std::vector<Mention>& found);
    void openVictim(const NounPhrase& phrase, std::vector<Mention>& found);
    const Mention* ownerOfSystems(const NounPhrase& phrase) const;
    bool isSystemsNoun(std::uint32_t token) const;
    bool ownsSystems(const NounPhrase& phrase) const;
    void takeDenierAsObject(const CueAt& cue, std::vector<Mention>& found) const;
    void takeSpeakerAsObject(const CueAt& cue, std::vector<Mention>& found) const;

    Document& m_doc;
    const std::vector<std::vector<Speech>>& m_speech;
    std::uint32_t m_row = 0;         ///< sentence
    TokenRange m_s;                  ///< its tokens
    std::vector<TokenRange> m_skip;  ///< spans that belong to a link ("allegedly linked to X"), jumped over
    SentenceGrammar m_g;
    int m_lastSubject = nothing;  ///< who was told to do something last
    int m_lastActor = nothing;
    std::uint32_t m_lastRow = 0;
    int m_lastFamily = nothing;
    std::vector<CueAt> m_cues;
    std::vector<int> m_cueAt;        ///< by token of the sentence: row of m_cues that starts there
    std::map<std::string, int> m_unknown;  ///< victims found by place alone, by name; looked up only
    std::set<int> m_accused;  ///< persons and firms that were said to attack, or to stand for somebody
    int m_accusedBody = nothing;    ///< state's body or firm that was accused of attacks last
    std::uint32_t m_accusedAt = 0;  ///< token where it was
    std::optional<int> m_onlyActor;
    std::optional<int> m_onlyFamily;
};

}  // namespace throughline::prose
