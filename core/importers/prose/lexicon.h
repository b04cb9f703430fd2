// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/base/diagnostic.h"
#include "core/base/result.h"
#include "core/importers/own_lexicon.h"
#include "core/importers/prose/tokens.h"
#include "core/model/claim.h"
#include "core/model/entity.h"
#include "core/model/relationship.h"

namespace throughline::prose {

/// How the capitals of a phrase must be met in the text.
enum class CaseRule : std::uint8_t { Any, Capitals, Exact };

/// Phrases as a trie over words: the longest one that starts at a token, in time of its length.
/// Equivalent to Aho-Corasick for whole-word phrases of bounded length.
class PhraseTable {
public:
    struct Match {
        std::uint32_t length = 0;  ///< tokens
        std::uint32_t value = 0;
        CaseRule rule = CaseRule::Any;
        std::uint32_t phrase = 0;  ///< row of `surface`
    };

    /// The first value given to a phrase under one case rule stays. An empty phrase is left out.
    void add(std::string_view phrase, std::uint32_t value, CaseRule rule, Vocabulary& vocabulary);
    /// Every phrase at tokens[at], longest first (at most 8).
    void matches(const std::vector<Token>& tokens, std::size_t at, std::size_t end, std::vector<Match>& out) const;
    /// Longest phrase at tokens[at] whose case rule the text fulfils.
    std::optional<Match> longest(const std::vector<Token>& tokens, std::string_view text, std::size_t at, std::size_t end) const;

private:
    /// Calls visit(length, entries that end there) along the phrases that start at a token, shortest first.
    template <class Visit>
    void walk(const std::vector<Token>& tokens, std::size_t at, std::size_t end, Visit visit) const;

    struct Entry {
        std::uint32_t value;
        CaseRule rule;
        std::vector<std::string> surface;
    };
    bool fits(const Entry& entry, const std::vector<Token>& tokens, std::string_view text, std::size_t at) const;

    std::unordered_map<std::uint64_t, std::uint32_t> m_next;
    std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> m_ends;  ///< node -> entries
    std::vector<Entry> m_entries;
    std::uint32_t m_nodes = 1;
};

/// A name that the lexicons know.
struct KnownName {
    EntityType type = EntityType::Other;
    IdentityClass identityClass = IdentityClass::NotStated;
    std::string name;
    std::string kind;        ///< "country", "province", "medium", "vendor", "agency", "sector" …
    std::string country;     ///< ISO 3166-1 alpha-2, or empty
    std::string externalId;  ///< ATT&CK id
};

/// One phrase of names.csv-like tables: which name, and what kind of phrase it is.
struct NamePhrase {
    enum class Kind : std::uint8_t { Name, Demonym, Capital, Ambiguous, Acronym };
    std::uint32_t name = 0;
    Kind kind = Kind::Name;
};

enum class Frame : std::uint8_t { Verb, Noun, Link, Behind, Route, Place, Source, Responsibility, Kinship, Victim, Includes };
struct Predicate {
    Frame frame = Frame::Verb;
    RelationType relation = RelationType::Other;
    AttributionDegree degree = AttributionDegree::NotStated;
    enum class Form : std::uint8_t { Finite, Participle, Gerund } form = Form::Finite;
    bool isOpen = true;  ///< takes objects that no list holds: "defrauded pensioners", not "affected pensioners"
};

/// Forms in which a word of the vocabulary is met as a verb; gerunds are told by their ending.
enum class VerbForm : std::uint8_t { Base = 1, Third = 2, Past = 4, Participle = 8, AlsoNoun = 16 };

struct Hedge {
    Certainty certainty = Certainty::NotStated;
    bool distance = false;
};
enum class DenialRole : std::uint8_t { Verb, Noun, Adjective, Untrue, Blocker, Whole, Unharmed };
struct ActorHead {
    bool isStrong = false;
    bool isSingular = false;
};
struct Technique {
    std::string id;
    std::string label;
};
struct NumberWord {
    enum class Role : std::uint8_t { Number, Scale, Many, Bound } role = Role::Number;
    double value = 0;
    std::string bound;
};
struct Unit {
    std::string unit;
    std::string kind;
};
struct InfrastructureKind {
    std::string kind;
    bool isRelay = false;
};

/// What a house calls a thing, and how others call it (a person's own names.csv).
struct HouseName {
    std::string name;
    std::vector<std::string> aliases;
};

/// All word tables, read once from the compiled-in CSV files.
struct Lexicon {
    Vocabulary vocabulary;
    std::vector<KnownName> names;
    std::vector<NamePhrase> namePhrases;
    PhraseTable nameTable;
    std::vector<Predicate> predicates;
    PhraseTable predicateTable;
    PhraseTable nounTable;  ///< noun readings of predicates ("attack", "use")
    std::vector<SpeechAct> speechActs;
    PhraseTable speechTable;
    std::vector<bool> speechConfirms;
    std::vector<Hedge> hedges;
    PhraseTable hedgeTable;
    std::vector<DenialRole> denials;
    PhraseTable denialTable;
    std::vector<ActorHead> actorHeads;
    PhraseTable actorTable;
    PhraseTable victimTable;  ///< value: 0 people, 1 bodies, 2 systems, 3 places
    std::vector<InfrastructureKind> infrastructure;
    PhraseTable infrastructureTable;
    std::vector<Technique> techniques;
    PhraseTable techniqueTable;
    std::unordered_map<std::string, std::string> attackNames;  ///< id -> name; looked up only
    std::vector<NumberWord> numbers;
    PhraseTable numberTable;
    std::vector<Unit> units;
    PhraseTable unitTable;
    PhraseTable titleTable;
    PhraseTable functionTable;  ///< words that end a noun phrase: prepositions, pronouns …; value = FunctionWord
    std::unordered_map<std::string, std::uint32_t> countryByCode;  ///< row of `names`
    std::vector<std::uint8_t> verbForms;  ///< by word of the vocabulary: VerbForm bits
    std::vector<HouseName> houseNames;  ///< none is compiled in
    std::unordered_map<std::uint32_t, bool> abbreviations;          ///< words whose stop ends no sentence

    bool verbForm(std::uint32_t word, VerbForm form) const
    {
        return word < verbForms.size() && (verbForms[word] & static_cast<std::uint8_t>(form)) != 0;
    }
    std::vector<Diagnostic> complaints;  ///< what was left out of a person's own tables, with file and line

    const KnownName* country(const std::string& code) const;
};

/// Loads every table, a person's own rows before ours: of two rows of a table for one phrase the first wins. What is wrong with an
/// own row is a complaint and the rest is used. Errors, of our tables alone: those of `readCsvResource`, and
/// Malformed for an unknown word in a column, each with "file: line N" or the file.
Result<Lexicon> loadLexicon(const OwnLexicon& own = {});
/// The one lexicon of the program, loaded at first use with the tables of `lexiconFolder`; thread-safe.
const Result<Lexicon>& sharedLexicon();

}  // namespace throughline::prose
