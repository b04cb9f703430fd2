// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/importers/prose/function_words.h"
#include "core/importers/prose/lexicon.h"
#include "core/importers/prose/observables.h"
#include "core/importers/prose/sentence_grammar.h"
#include "core/importers/prose/source_text.h"
#include "core/model/incident.h"

namespace throughline::prose {

/// Bounds on hostile input: more is not read, and said so in a diagnostic.
inline constexpr std::size_t maxTokens = 4'000'000;
inline constexpr std::size_t maxSentenceTokens = 400;
inline constexpr std::size_t maxMentions = 4 * maxTokens;  ///< each token may be read several times; the bound is never met in mid-rule
inline constexpr std::size_t maxStatements = 500'000;
inline constexpr std::size_t maxOtherNames = 64;  ///< of one thing

struct Sentence {
    TokenRange tokens;
    BlockKind kind = BlockKind::Paragraph;
    std::uint32_t block = 0;
};

/// A thing found in the text, before it is known whether anything is said of it.
struct Thing {
    EntityType type = EntityType::Other;
    Naming naming = Naming::Named;
    IdentityClass identityClass = IdentityClass::NotStated;
    std::string name;
    std::vector<std::string> also;
    std::string kind;
    std::string country;
    std::string externalId;
    std::string rule;       ///< id of the rule that found it
    int known = nothing;    ///< row of Lexicon::names
    int mergedInto = nothing;
    bool isReference = false;  ///< shared between reports: country, sector, CVE, observable
    bool isRelay = false;
    bool isListed = false;     ///< becomes an entity even if nothing is said of it (named actors, malware, indicators)
    std::string head;          ///< head noun of an unnamed thing, small letters
};

enum class MentionKind : std::uint8_t { Name, Phrase, Definite, Generic, Demonym };

struct Mention {
    TokenRange tokens;
    int thing = nothing;
    MentionKind kind = MentionKind::Name;
    bool isPossessive = false;  ///< followed by 's
};

/// One reading of one report: what the stages pass on. Every index is a row of the table it names.
struct Document {
    const Lexicon* lexicon = nullptr;
    PlainText plain;
    std::string low;  ///< plain.text in small letters, same offsets
    std::vector<Observable> observables;
    std::vector<Token> tokens;
    std::vector<Sentence> sentences;
    std::vector<Thing> things;
    std::vector<Mention> mentions;          ///< in text order, none overlapping
    std::vector<int> mentionAt;             ///< by token; `nothing` where none
    std::vector<FunctionWord> function;     ///< by token
    std::map<std::pair<std::string, bool>, int> countries;  ///< code, is government -> thing; looked up only
    std::vector<int> thingOfKnown;                          ///< by row of Lexicon::names
    std::vector<SentenceGrammar> grammars;                  ///< by sentence, once `readGrammars` has run
    bool isTruncated = false;

    std::string_view lowAt(std::uint32_t token) const;
    std::string_view surface(TokenRange range) const;
    std::string_view surface(std::uint32_t token) const { return surface({token, token + 1}); }
    bool is(std::uint32_t token, std::string_view word) const { return token < tokens.size() && lowAt(token) == word; }
    bool isAnyOf(std::uint32_t token, std::initializer_list<std::string_view> words) const;
    const Mention* mention(std::uint32_t token) const;
    /// Row of the thing that this one was merged into, itself if none.
    int root(int thing) const;
    Thing& thing(const Mention& m) { return things[static_cast<std::size_t>(root(m.thing))]; }
    const Thing& thing(const Mention& m) const { return things[static_cast<std::size_t>(root(m.thing))]; }
    std::uint32_t sentenceOf(std::uint32_t token) const;

    int addThing(Thing thing);
    /// Adds a further name unless it is there or there are too many.
    void alsoCall(int thing, std::string_view name);
    /// Adds a mention unless it overlaps one; true if it was added.
    bool addMention(TokenRange range, int thing, MentionKind kind);
    /// Takes mentions that overlap the range away; used by longer readings.
    void clearMentions(TokenRange range);
    void merge(int from, int into);
    /// Brings mentions into text order and drops those taken away; indices of mentions change.
    void sortMentions();
};

/// Text, blocks, observables, tokens, sentences: the stages before names.
Document makeDocument(PlainText plain, const Lexicon& lexicon);

bool isActor(const Thing& thing);
bool isMalwareOrTool(const Thing& thing);
bool isPlace(const Thing& thing);
/// "13 people", "two suspects": persons who are described, not named.
bool isPeople(const Thing& thing);
/// A row of Document::things for a government ("China (government)"), made at first use.
int governmentOf(Document& document, const std::string& country);
/// The same for the country as a place.
int placeOf(Document& document, const std::string& country);

}  // namespace throughline::prose
