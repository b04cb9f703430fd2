// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/importers/prose/clause_reader.h"

namespace throughline::prose {

/// Links of a sentence: who is said to stand behind whom ("allegedly backed by", "a front for",
/// "links between"). Their spans are jumped over by the other frames.
class LinkReader : protected ClauseReader {
public:
    LinkReader(Document& document, const std::vector<std::vector<Speech>>& speech, std::vector<Statement>& out)
        : ClauseReader(document, speech), m_out(out)
    {
    }

protected:
    /// How a clause is meant: told, denied ("denied that"), doubted ("no evidence that"), or not told at
    /// all (a question, a condition).
    enum class ClauseForce { Told, Denied, Doubted, Unreal };
    ClauseForce forceAt(std::uint32_t cue) const;
    std::optional<ClauseForce> doubtAt(std::uint32_t at) const;
    std::optional<ClauseForce> denialAt(std::uint32_t at, std::uint32_t cue) const;
    bool isTurned(std::uint32_t at) const;
    bool hasNoSubject(std::uint32_t verb) const;
    bool isSpeechOf(std::uint32_t at, std::uint32_t cue) const;
    bool isUnsaid(std::uint32_t cue) const;
    bool isHeldBack(std::uint32_t verb) const;
    bool isSayingVerb(std::uint32_t at) const;
    bool isClaimNoun(std::uint32_t at) const;
    bool governs(std::uint32_t verb, std::uint32_t cue) const;
    std::vector<int> denierBefore(std::uint32_t cue);
    /// "links between the group and Beijing".
    void between(const CueAt& cue);
    void link(const CueAt& cue);
    int tiedBy(const CueAt& cue, std::uint32_t& first);
    std::vector<int> targetsOf(const CueAt& cue, std::uint32_t& last);
    /// Two groups that are "associated" stand beside each other; a sponsor stands behind.
    RelationType tieBetween(int source, int target, const CueAt& cue) const;
    /// An unnamed actor is also called by its link ("hackers working for …"); a name behind a colon is his.
    void describe(int source, std::uint32_t first, std::uint32_t last);
    int anyState(std::uint32_t at);
    void linkToServer(const CueAt& cue, int source);
    void rememberAccused(const Statement& statement);
    int doerOfVerb(const CueAt& cue);
    bool isNamedFirm(const Mention& m) const;
    int accusedAt(std::uint32_t at) const;
    int linkSubject(const CueAt& cue);
    bool speaksHere(int body) const;
    std::vector<int> withNeighbours(int source, std::uint32_t end) const;
    void identify(int described, int doer, const CueAt& cue, std::string_view rule);
    bool accusesItself(const Statement& statement) const;
    int doerBefore(std::uint32_t at);
    int copulaBefore(std::uint32_t at) const;
    bool names(const NounPhrase& phrase) const;
    /// Thing right before "(allegedly) linked to"; `first` moves back over hedges.
    int linkSource(std::uint32_t& first) const;
    int linkTarget(const Mention& m);
    const Mention* apposedTo(const Mention& m) const;
    bool isDescription(std::uint32_t at) const;
    void add(int source, RelationType relation, int target, const CueAt& cue, TokenRange words, std::string_view rule);

    /// "tied the attack to X", "which they attribute to X".
    struct Ascription {
        int object = nothing;  ///< actor that is tied to somebody
        bool isDeed = false;   ///< a deed is: "the attack", "it"
        int deed = nothing;    ///< its phrase
        std::uint32_t at = 0;  ///< behind "to"; 0 = none
    };
    Ascription ascriptionAt(std::uint32_t verb) const;
    Subject relativeObject(std::uint32_t verb) const;
    void takeTied(const Subject& subject, Ascription& found) const;
    bool ofFamily(const Ascription& found, int target) const;
    void takeDeedVictim(const Ascription& found);
    std::vector<int> tiedTo(std::uint32_t at);
    void ascribe(std::uint32_t verb);
    void layDeed(const std::vector<int>& sources, const CueAt& cue, std::string_view rule);

    /// What was last told to have been done, and to whom.
    struct Deed {
        int doer = nothing;  ///< who was said to have done it so far
        std::vector<std::pair<int, RelationType>> victims;
        std::uint32_t row = 0;
    };

    std::vector<Statement>& m_out;
    Deed m_deed;
};

}  // namespace throughline::prose
