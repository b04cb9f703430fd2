// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/importers/prose/document.h"
#include "core/model/claim.h"

namespace throughline::prose {

/// One piece of reported speech: who says what part of a sentence, and how.
struct Speech {
    std::vector<int> speakers;  ///< things; empty = the document itself
    int via = nothing;          ///< thing
    SpeechAct act = SpeechAct::Says;
    bool confirms = false;      ///< concluded, determined
    bool distance = false;      ///< "is accused of"
    bool isCarried = false;     ///< from a sentence before
    TokenRange scope;           ///< what is said
    TokenRange cue;
    std::vector<int> accused;   ///< things, for accuse and blame
};

/// Speech of each sentence, outermost first; same order as Document::sentences.
std::vector<std::vector<Speech>> findSpeech(Document& document);
/// The innermost speech whose scope holds the token; nullptr = the document speaks.
const Speech* speechAt(const std::vector<Speech>& speeches, std::uint32_t token);

/// Something that is said of two things. `cue` is the predicate; tokens index Document::tokens.
struct Statement {
    int source = nothing;
    RelationType relation = RelationType::Other;
    int target = nothing;
    Stance stance = Stance::Asserts;
    AttributionDegree degree = AttributionDegree::NotStated;
    std::uint32_t sentence = 0;
    TokenRange cue;
    TokenRange words;  ///< for the degree, hedges included: "allegedly backed by"
    std::string phrase; ///< the same as a readable verb phrase ("member of"), where the words are none
    TokenRange hedgeCue;
    TokenRange speechCue;  ///< "said", "according to"; empty where the document speaks
    std::vector<int> speakers;
    int via = nothing;
    SpeechAct act = SpeechAct::Says;
    bool distance = false;
    Certainty certainty = Certainty::NotStated;
    DenialScope scope = DenialScope::Specific;
    bool isRouting = false;
    std::string rule;
};

/// A phrase that names a behaviour, and who is said to show it.
struct TechniqueUse {
    std::string attackId;
    std::string label;
    bool isStated = false;  ///< the id itself stands in the text
    int actor = nothing;
    std::uint32_t sentence = 0;
    TokenRange phrase;
    Statement statement;  ///< speaker and hedge, as of a statement at the phrase
};

struct Count {
    double value = 0;
    Bound bound = Bound::Exactly;
    std::string unit;
    std::string words;
    TokenRange range;  ///< words and what is counted
    int thing = nothing;
    int statement = nothing;  ///< row of the statements
    std::uint32_t sentence = 0;
};

/// Relations by predicate frames with subject and object, hedges and speakers.
std::vector<Statement> findStatements(Document& document, const std::vector<std::vector<Speech>>& speech);
/// Denials, blanket and specific, of statements made so far.
std::vector<Statement> findDenials(Document& document, const std::vector<std::vector<Speech>>& speech, const std::vector<Statement>& statements);
std::vector<TechniqueUse> findTechniques(Document& document, const std::vector<std::vector<Speech>>& speech, const std::vector<Statement>& statements);
std::vector<Count> findCounts(const Document& document, const std::vector<Statement>& statements);
/// Time expression of a sentence, the first one; empty range if there is none.
TokenRange dateOf(const Document& document, std::uint32_t sentence);

/// False for a text in which nobody is said to attack anybody: nothing is made of it.
bool isAboutAnAttack(const Document& document, const std::vector<Statement>& statements, const std::vector<TechniqueUse>& techniques);

/// Last actor spoken of before the token, at most `back` sentences before; `nothing` if none.
int actorBefore(const Document& document, std::uint32_t token, std::uint32_t back);

/// Speaker, hedge and act for a predicate at `cue`: the nearest governing cue wins. `clause` = where
/// the clause begins; `skip` = ranges that belong to other predicates.
void qualify(const Document& document, const std::vector<Speech>& speech, TokenRange clause, const std::vector<TokenRange>& skip, Statement& statement);

}  // namespace throughline::prose
