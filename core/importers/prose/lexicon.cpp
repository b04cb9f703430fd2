// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/prose/lexicon.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <functional>
#include <optional>

#include "core/importers/prose/lexicon_tables.h"
#include "core/importers/prose/verb_forms.h"
#include "core/importers/prose/function_words.h"

namespace throughline::prose {
namespace {

using Row = LexiconTables::Row;

/// A plain decimal number, the whole field.
std::optional<double> numberIn(const std::string& field)
{
    double value = 0;
    const auto [end, error] = std::from_chars(field.data(), field.data() + field.size(), value);
    return error == std::errc() && end == field.data() + field.size() && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

class Loader : LexiconTables {
public:
    explicit Loader(const OwnLexicon& own) : LexiconTables(own) {}

    Result<Lexicon> run() &&
    {
        const std::vector<std::function<Status()>> steps{
            [&] { return places(); },   [&] { return bodies(); },   [&] { return groups(); }, [&] { return houseNames(); },     [&] { return software(); },
            [&] { return sectors(); },  [&] { return predicates(); }, [&] { return speech(); },   [&] { return hedges(); },
            [&] { return denials(); },  [&] { return heads(); },    [&] { return techniques(); }, [&] { return numbers(); },
            [&] { return words(); },  [&] { return verbs(); }};
        for (const auto& step : steps)
            if (const Status status = step(); !status)
                return status.error();
        m_lexicon.complaints = complaints();
        return std::move(m_lexicon);
    }

private:
    std::uint32_t addName(KnownName name)
    {
        m_lexicon.names.push_back(std::move(name));
        return static_cast<std::uint32_t>(m_lexicon.names.size() - 1);
    }

    void addPhrase(std::string_view phrase, std::uint32_t name, NamePhrase::Kind kind, CaseRule rule)
    {
        m_lexicon.namePhrases.push_back({name, kind});
        m_lexicon.nameTable.add(phrase, static_cast<std::uint32_t>(m_lexicon.namePhrases.size() - 1), rule, m_lexicon.vocabulary);
    }

    /// Short and all-capital names must be met as they are written; others by their capitals.
    static CaseRule ruleOf(const std::string& phrase)
    {
        const bool hasSmall = std::any_of(phrase.begin(), phrase.end(), [](char c) { return c >= 'a' && c <= 'z'; });
        return !hasSmall && phrase.size() <= 6 ? CaseRule::Exact : CaseRule::Capitals;
    }

    void addPhrases(const std::string& list, std::uint32_t name, NamePhrase::Kind kind = NamePhrase::Kind::Name)
    {
        for (const std::string& phrase : splitList(list)) {
            const bool acronym = kind == NamePhrase::Kind::Name && ruleOf(phrase) == CaseRule::Exact;
            addPhrase(phrase, name, acronym ? NamePhrase::Kind::Acronym : kind, ruleOf(phrase));
        }
    }

    Status places()
    {
        Status status = eachRow("countries.csv", 5, [&](const Row& row) {
            const std::uint32_t name = addName({EntityType::Location, IdentityClass::NotStated, row[1], "country", row[0], row[0]});
            m_lexicon.countryByCode.emplace(row[0], name);
            addPhrases(row[1] + "|" + row[2], name);
            addPhrases(row[3], name, NamePhrase::Kind::Demonym);
            for (const std::string& demonym : splitList(row[3]))
                if (demonym.ends_with("an") || demonym.ends_with('i') || demonym.ends_with('k') || demonym.ends_with("zech"))
                    addPhrase(demonym + "s", name, NamePhrase::Kind::Demonym, CaseRule::Capitals);  // "the Americans"
            addPhrases(row[4], name, NamePhrase::Kind::Capital);
            return std::string();
        });
        if (!status)
            return status;
        status = eachRow("regions.csv", 3, [&](const Row& row) {
            const std::uint32_t name = addName({EntityType::Location, IdentityClass::NotStated, row[0], "region", "", ""});
            addPhrases(row[0] + "|" + row[1], name);
            addPhrases(row[2], name, NamePhrase::Kind::Demonym);
            return std::string();
        });
        if (!status)
            return status;
        return eachRow("divisions.csv", 4, [&](const Row& row) {
            const std::uint32_t name = addName({EntityType::Location, IdentityClass::NotStated, row[0], row[2], row[1], ""});
            addPhrases(row[0] + "|" + row[3], name);
            if (row[2] != "city")
                addPhrases(row[0] + " " + capitalised(row[2]), name);
            return std::string();
        });
    }

    static std::string capitalised(std::string word)
    {
        if (!word.empty() && word[0] >= 'a' && word[0] <= 'z')
            word[0] = static_cast<char>(word[0] - 32);
        return word;
    }

    Status bodies()
    {
        Status status = eachRow("bodies.csv", 5, [&](const Row& row) {
            if (row[2] != "government" && row[2] != "organisation")
                return "unknown class '" + row[2] + "'";
            const IdentityClass cls = row[2] == "government" ? IdentityClass::Government : IdentityClass::Organisation;
            const std::uint32_t name = addName({EntityType::Identity, cls, row[0], row[3], row[1], ""});
            addPhrases(row[0] + "|" + row[4], name);
            return std::string();
        });
        if (!status)
            return status;
        return eachRow("media.csv", 4, [&](const Row& row) {
            if (row[1] != "medium" && row[1] != "vendor")
                return "unknown kind '" + row[1] + "'";
            const std::uint32_t name = addName({EntityType::Identity, IdentityClass::Organisation, row[0], row[1], row[2], ""});
            addPhrases(row[0] + "|" + row[3], name);
            return std::string();
        });
    }

    void addWithAmbiguous(const std::string& list, const std::string& ambiguous, std::uint32_t name)
    {
        const auto doubtful = splitList(ambiguous);
        for (std::string phrase : splitList(list)) {
            if (phrase.starts_with("The "))
                phrase.erase(0, 4);  // the article is not met in every use
            const bool isDoubtful = std::find(doubtful.begin(), doubtful.end(), phrase) != doubtful.end()
                || std::find(m_stops.begin(), m_stops.end(), phrase) != m_stops.end();
            const CaseRule rule = isDoubtful ? CaseRule::Exact : ruleOf(phrase);
            addPhrase(phrase, name, isDoubtful ? NamePhrase::Kind::Ambiguous : NamePhrase::Kind::Name, rule);
        }
    }

    /// Names to be shown, not to be found: no phrase is made of them.
    Status houseNames()
    {
        return eachRow("names.csv", 2, [&](const Row& row) {
            if (row[0].empty())
                return std::string("the name is missing; the line is not used");
            m_lexicon.houseNames.push_back({row[0], splitList(row[1])});
            return std::string();
        });
    }

    Status groups()
    {
        Status status = eachRow("stop_names.csv", 1, [&](const Row& row) {
            m_stops.push_back(row[0]);
            return std::string();
        });
        if (!status)
            return status;
        return eachRow("groups.csv", 4, [&](const Row& row) {
            const std::uint32_t name = addName({EntityType::IntrusionSet, IdentityClass::NotStated, row[0], "", "", row[1]});
            addWithAmbiguous(row[0] + "|" + row[2] + "|" + row[1], row[3], name);
            return std::string();
        });
    }

    Status software()
    {
        return eachRow("software.csv", 5, [&](const Row& row) {
            if (row[1] != "tool" && row[1] != "malware")
                return "unknown type '" + row[1] + "'";
            const EntityType type = row[1] == "tool" ? EntityType::Tool : EntityType::Malware;
            const std::uint32_t name = addName({type, IdentityClass::NotStated, row[0], "", "", row[2]});
            addWithAmbiguous(row[0] + "|" + row[3] + "|" + row[2], row[4], name);
            return std::string();
        });
    }

    Status sectors()
    {
        return eachRow("sectors.csv", 2, [&](const Row& row) {
            const std::uint32_t name = addName({EntityType::Identity, IdentityClass::Class, row[0], "sector", "", ""});
            for (const std::string& phrase : splitList(row[0] + "|" + row[1])) {
                const bool acronym = std::none_of(phrase.begin(), phrase.end(), [](char c) { return c >= 'a' && c <= 'z'; });
                addPhrase(phrase, name, NamePhrase::Kind::Name, acronym ? CaseRule::Exact : CaseRule::Any);
            }
            return std::string();
        });
    }

    static Predicate::Form formOf(const std::string& form)
    {
        const std::string first = form.substr(0, form.find(' '));
        if (first.ends_with("ing"))
            return Predicate::Form::Gerund;
        return Predicate::Form::Finite;
    }

    Status predicates()
    {
        static const std::vector<std::pair<std::string, Frame>> frames{{"verb", Frame::Verb}, {"verb-weak", Frame::Verb}, {"noun", Frame::Noun}, {"link", Frame::Link},
            {"between", Frame::Link}, {"behind", Frame::Behind}, {"route", Frame::Route}, {"place", Frame::Place},
            {"source", Frame::Source}, {"responsibility", Frame::Responsibility}, {"kinship", Frame::Kinship},
            {"victim", Frame::Victim}, {"includes", Frame::Includes}};
        static const std::vector<std::pair<std::string, AttributionDegree>> degrees{{"", AttributionDegree::NotStated},
            {"is", AttributionDegree::Is}, {"unit-of", AttributionDegree::UnitOf}, {"directed-by", AttributionDegree::DirectedBy},
            {"backed-by", AttributionDegree::BackedBy}, {"linked-to", AttributionDegree::LinkedTo}};
        return eachRow("predicates.csv", 4, [&](const Row& row) -> std::string {
            const auto frame = std::find_if(frames.begin(), frames.end(), [&](const auto& f) { return f.first == row[1]; });
            const auto degree = std::find_if(degrees.begin(), degrees.end(), [&](const auto& d) { return d.first == row[3]; });
            if (frame == frames.end() || degree == degrees.end())
                return "unknown frame or degree '" + row[1] + "', '" + row[3] + "'";
            for (std::string form : splitList(row[0])) {
                Predicate predicate{frame->second, relationTypeOf(row[2]), degree->second, formOf(form)};
                predicate.isOpen = row[1] != "verb-weak";
                if (form.ends_with('!')) {
                    form.pop_back();
                    predicate.form = Predicate::Form::Participle;
                }
                m_lexicon.predicates.push_back(predicate);
                PhraseTable& table = frame->second == Frame::Noun ? m_lexicon.nounTable : m_lexicon.predicateTable;
                table.add(form, static_cast<std::uint32_t>(m_lexicon.predicates.size() - 1), CaseRule::Any, m_lexicon.vocabulary);
            }
            return {};
        });
    }

    Status speech()
    {
        static const std::vector<std::pair<std::string, SpeechAct>> acts{{"says", SpeechAct::Says}, {"accuses", SpeechAct::Accuses},
            {"assesses", SpeechAct::Assesses}, {"charges", SpeechAct::Charges}, {"sanctions", SpeechAct::Sanctions}, {"confirms", SpeechAct::Says}};
        return eachRow("reporting_verbs.csv", 2, [&](const Row& row) -> std::string {
            const auto act = std::find_if(acts.begin(), acts.end(), [&](const auto& a) { return a.first == row[1]; });
            if (act == acts.end())
                return "unknown act '" + row[1] + "'";
            for (const std::string& form : splitList(row[0])) {
                m_lexicon.speechActs.push_back(act->second);
                m_lexicon.speechConfirms.push_back(row[1] == "confirms");
                m_lexicon.speechTable.add(form, static_cast<std::uint32_t>(m_lexicon.speechActs.size() - 1), CaseRule::Any, m_lexicon.vocabulary);
            }
            return {};
        });
    }

    Status hedges()
    {
        static const std::vector<std::pair<std::string, Certainty>> levels{{"", Certainty::NotStated}, {"none", Certainty::None},
            {"may", Certainty::May}, {"likely", Certainty::Likely}, {"highly-likely", Certainty::HighlyLikely}, {"certain", Certainty::Certain}};
        return eachRow("hedges.csv", 3, [&](const Row& row) -> std::string {
            const auto level = std::find_if(levels.begin(), levels.end(), [&](const auto& l) { return l.first == row[1]; });
            if (level == levels.end())
                return "unknown certainty '" + row[1] + "'";
            m_lexicon.hedges.push_back({level->second, row[2] == "yes"});
            m_lexicon.hedgeTable.add(row[0], static_cast<std::uint32_t>(m_lexicon.hedges.size() - 1), CaseRule::Any, m_lexicon.vocabulary);
            return {};
        });
    }

    Status denials()
    {
        static const std::vector<std::pair<std::string, DenialRole>> roles{{"verb", DenialRole::Verb}, {"noun", DenialRole::Noun},
            {"adjective", DenialRole::Adjective}, {"untrue", DenialRole::Untrue}, {"blocker", DenialRole::Blocker},
            {"whole", DenialRole::Whole}, {"unharmed", DenialRole::Unharmed}};
        return eachRow("denials.csv", 2, [&](const Row& row) -> std::string {
            const auto role = std::find_if(roles.begin(), roles.end(), [&](const auto& r) { return r.first == row[1]; });
            if (role == roles.end())
                return "unknown role '" + row[1] + "'";
            m_lexicon.denials.push_back(role->second);
            m_lexicon.denialTable.add(row[0], static_cast<std::uint32_t>(m_lexicon.denials.size() - 1), CaseRule::Any, m_lexicon.vocabulary);
            return {};
        });
    }

    Status heads()
    {
        Status status = eachRow("actor_heads.csv", 3, [&](const Row& row) {
            m_lexicon.actorHeads.push_back({row[1] == "yes", row[2] == "yes"});
            m_lexicon.actorTable.add(row[0], static_cast<std::uint32_t>(m_lexicon.actorHeads.size() - 1), CaseRule::Any, m_lexicon.vocabulary);
            return std::string();
        });
        if (!status)
            return status;
        status = eachRow("victims.csv", 2, [&](const Row& row) {
            const std::uint32_t kind = row[1] == "people" ? 0 : row[1] == "bodies" ? 1 : row[1] == "systems" ? 2 : 3;
            m_lexicon.victimTable.add(row[0], kind, CaseRule::Any, m_lexicon.vocabulary);
            return std::string();
        });
        if (!status)
            return status;
        return eachRow("infrastructure.csv", 3, [&](const Row& row) {
            m_lexicon.infrastructure.push_back({row[1], row[2] == "yes"});
            m_lexicon.infrastructureTable.add(row[0], static_cast<std::uint32_t>(m_lexicon.infrastructure.size() - 1), CaseRule::Any, m_lexicon.vocabulary);
            return std::string();
        });
    }

    Status techniques()
    {
        Status status = eachRow("attack_ids.csv", 2, [&](const Row& row) {
            m_lexicon.attackNames.emplace(row[0], row[1]);
            return std::string();
        });
        if (!status)
            return status;
        return eachRow("techniques.csv", 3, [&](const Row& row) -> std::string {
            if (!m_lexicon.attackNames.contains(row[0]))
                return "no such technique '" + row[0] + "'";
            m_lexicon.techniques.push_back({row[0], row[1]});
            for (const std::string& phrase : splitList(row[2])) {
                const CaseRule rule = phrase.size() <= 4 ? CaseRule::Exact : CaseRule::Any;
                m_lexicon.techniqueTable.add(phrase, static_cast<std::uint32_t>(m_lexicon.techniques.size() - 1), rule, m_lexicon.vocabulary);
            }
            return {};
        });
    }

    Status numbers()
    {
        Status status = eachRow("numbers.csv", 3, [&](const Row& row) -> std::string {
            NumberWord word;
            if (row[1] == "bound") {
                word.role = NumberWord::Role::Bound;
                word.bound = row[2];
            } else if (row[1] == "number" || row[1] == "scale" || row[1] == "many") {
                word.role = row[1] == "number" ? NumberWord::Role::Number : row[1] == "scale" ? NumberWord::Role::Scale : NumberWord::Role::Many;
                const std::optional<double> value = numberIn(row[2]);
                if (!value)
                    return "'" + row[2] + "' is no number";
                word.value = *value;
            } else {
                return "unknown role '" + row[1] + "'";
            }
            m_lexicon.numbers.push_back(word);
            m_lexicon.numberTable.add(row[0], static_cast<std::uint32_t>(m_lexicon.numbers.size() - 1), CaseRule::Any, m_lexicon.vocabulary);
            return {};
        });
        if (!status)
            return status;
        return eachRow("units.csv", 3, [&](const Row& row) {
            m_lexicon.units.push_back({row[1], row[2]});
            m_lexicon.unitTable.add(row[0], static_cast<std::uint32_t>(m_lexicon.units.size() - 1), CaseRule::Any, m_lexicon.vocabulary);
            return std::string();
        });
    }

    void addForm(const std::string& word, VerbForm form)
    {
        const std::uint32_t id = m_lexicon.vocabulary.add(word);
        if (m_lexicon.verbForms.size() <= id)
            m_lexicon.verbForms.resize(id + 1);
        m_lexicon.verbForms[id] = static_cast<std::uint8_t>(m_lexicon.verbForms[id] | static_cast<std::uint8_t>(form));
    }

    Status verbs()
    {
        return eachRow("verbs.csv", 4, [&](const Row& row) {
            addForm(row[0], VerbForm::Base);
            addForm(thirdOf(row[0]), VerbForm::Third);
            for (const std::string& form : splitList(row[1].empty() ? pastOf(row[0]) : row[1]))
                addForm(form, VerbForm::Past);
            for (const std::string& form : splitList(row[2].empty() ? pastOf(row[0]) : row[2]))
                addForm(form, VerbForm::Participle);
            if (!row[3].empty()) {
                addForm(row[0], VerbForm::AlsoNoun);
                addForm(thirdOf(row[0]), VerbForm::AlsoNoun);
            }
            return row[3].empty() || row[3] == "yes" ? std::string() : "noun is yes or empty, not '" + row[3] + "'";
        });
    }

    Status words()
    {
        m_lexicon.vocabulary.add("'s");
        for (const auto& [word, kind] : functionWords())
            m_lexicon.functionTable.add(word, static_cast<std::uint32_t>(kind), CaseRule::Any, m_lexicon.vocabulary);
        Status status = eachRow("titles.csv", 1, [&](const Row& row) {
            m_lexicon.titleTable.add(row[0], 0, CaseRule::Capitals, m_lexicon.vocabulary);
            return std::string();
        });
        if (!status)
            return status;
        return eachRow("abbreviations.csv", 1, [&](const Row& row) {
            m_lexicon.abbreviations.emplace(m_lexicon.vocabulary.add(lowerInPlace(row[0])), true);
            return std::string();
        });
    }

    Lexicon m_lexicon;
    std::vector<std::string> m_stops;
};

}  // namespace

const KnownName* Lexicon::country(const std::string& code) const
{
    const auto it = countryByCode.find(code);
    return it == countryByCode.end() ? nullptr : &names[it->second];
}

Result<Lexicon> loadLexicon(const OwnLexicon& own) { return Loader(own).run(); }

const Result<Lexicon>& sharedLexicon()
{
    static const Result<Lexicon> lexicon = loadLexicon(readOwnLexicon(lexiconFolder()));
    return lexicon;
}

}  // namespace throughline::prose
