// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace throughline::prose {

inline constexpr int nothing = -1;

/// Half-open range of tokens.
struct TokenRange {
    std::uint32_t first = 0;
    std::uint32_t last = 0;

    bool isEmpty() const { return last <= first; }
    bool contains(std::uint32_t token) const { return first <= token && token < last; }
    bool overlaps(TokenRange o) const { return first < o.last && o.first < last; }
    bool operator==(const TokenRange&) const = default;
};

/// Part of speech of a token, as far as the reader of clauses needs it.
enum class Tag : std::uint8_t {
    Noun,
    Adjective,  ///< participles before a noun and demonyms too
    Determiner,
    Number,
    Possessive,  ///< 's
    Preposition,
    Conjunction,
    Subordinator,  ///< opens a clause: "because", "while", "that"
    Relative,      ///< "which", "who", "that" behind a noun
    Pronoun,
    Auxiliary,
    Be,
    Negation,
    Adverb,
    Verb,
    To,
    Time,  ///< "March", "last year", "2021": says when, and is no part of a phrase
    Mark,
};

/// The words of one verb: "had allegedly been trying to".
struct VerbGroup {
    TokenRange words;
    std::uint32_t main = 0;  ///< the full verb
    bool isPassive = false;
    bool isReduced = false;  ///< a participle behind its noun: "routers hijacked by"
    bool isNegated = false;
    bool isInfinitive = false;
    bool isGerund = false;
};

/// Determiner to head; names inside it are its mentions.
struct NounPhrase {
    TokenRange words;
    std::uint32_t head = 0;
    std::uint32_t lead = 0;  ///< token of the preposition before it; `words.first` if none
    bool isLed() const { return lead != words.first; }
};

/// Verb groups and noun phrases of a sentence, in order. Found by word forms and neighbours; no
/// full parse: what cannot be told stays a noun.
struct SentenceGrammar {
    TokenRange sentence;
    std::vector<Tag> tags;            ///< by token of the sentence
    std::vector<NounPhrase> phrases;
    std::vector<VerbGroup> verbs;
    std::vector<int> phraseAt;        ///< by token of the sentence: row of `phrases`, `nothing`
    std::vector<int> verbAt;          ///< by token of the sentence: row of `verbs`, `nothing`

    Tag tag(std::uint32_t token) const { return tags[token - sentence.first]; }
    const NounPhrase* phrase(std::uint32_t token) const;
    const VerbGroup* verb(std::uint32_t token) const;
};

}  // namespace throughline::prose
