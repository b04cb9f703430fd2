// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/withhold/removed_words.h"

#include <algorithm>
#include <array>
#include <set>

#include "core/base/token_search.h"

namespace throughline {
namespace {

constexpr std::size_t leastTelling = 4;
/// A description of less is a common word ("Wiper.").
constexpr std::size_t leastSentence = 16;

/// By how far they can be told from common words.
enum WordClass : std::size_t { Name, Label, Sentence, Classes };

/// Words of rows as they are compared, with how they are written.
class WordSets {
public:
    void add(WordClass as, const std::string& words)
    {
        std::u32string core = tokenCore(words);
        const bool isSentence = core.size() >= leastSentence && core.find(U' ') != std::u32string::npos;
        if (core.size() > 1 && (as != Sentence || isSentence))
            m_sets[as].insert({std::move(core), words});
    }
    bool has(WordClass as, const std::u32string& core) const
    {
        const auto at = m_sets[as].lower_bound({core, std::string()});
        return at != m_sets[as].end() && at->first == core;
    }
    const auto& of(WordClass as) const { return m_sets[as]; }

private:
    std::array<std::set<std::pair<std::u32string, std::string>>, Classes> m_sets;
};

void addRow(WordSets& words, const Entity& row)
{
    words.add(Name, row.id);
    if (row.naming != Naming::NotNamed)
        words.add(Name, row.name);
    for (const Alias& alias : row.also)
        words.add(Name, alias.name);
    words.add(Name, row.externalId);
    words.add(Sentence, row.description);
}

void addRow(WordSets& words, const Report& row)
{
    for (const std::string* label : {&row.id, &row.title, &row.publisher, &row.author, &row.url, &row.fileName})
        words.add(Label, *label);
    for (const DerivedFrom& origin : row.derivedFrom) {
        words.add(Label, origin.name);
        words.add(Label, origin.url);
    }
    words.add(Sentence, row.description);
}

void addRow(WordSets& words, const Relationship& row)
{
    words.add(Label, row.id);
    words.add(Sentence, row.description);
}

void addRow(WordSets& words, const Claim& row)
{
    words.add(Sentence, row.text);
    words.add(Sentence, row.setAsideReason);
}

void addRow(WordSets& words, const Incident& row)
{
    words.add(Label, row.id);
    words.add(Label, row.title);
}

void addRow(WordSets& words, const Note& row)
{
    words.add(Label, row.id);
    words.add(Sentence, row.text);
}

void addRow(WordSets& words, const Attachment& row)
{
    words.add(Label, row.id);
    words.add(Label, row.fileName);
    words.add(Sentence, row.caption);
}

void addRow(WordSets& words, const Assessment& row)
{
    words.add(Label, row.id);
    words.add(Sentence, row.statement);
    for (const std::string& alternative : row.alternatives)
        words.add(Sentence, alternative);
}

template <class Row, class Id>
void addRemoved(WordSets& removed, const ChunkedColumn<Row>& before, const std::vector<std::optional<Id>>& kept)
{
    for (std::size_t row = 0; row < before.size(); ++row)
        if (!kept[row])
            addRow(removed, before[row]);
}

template <class Row>
void addAll(WordSets& words, const ChunkedColumn<Row>& column)
{
    for (const Row& row : column)
        addRow(words, row);
}

/// An alias stays with who says it.
void addLostAliases(WordSets& removed, const ThreatCase& before, const CompactedCase& kept)
{
    for (std::size_t row = 0; row < before.entities.size(); ++row)
        if (const std::optional<EntityId> to = kept.entities[row])
            for (const Alias& alias : before.entities[row].also)
                removed.add(Name, alias.name);  // those that stayed are known to be kept
}

std::vector<std::u32string> wordsOf(const std::u32string& core)
{
    std::vector<std::u32string> words(1);
    for (const char32_t sign : core) {
        if (sign == U' ')
            words.emplace_back();
        else
            words.back().push_back(sign);
    }
    return words;
}

/// Is there more in the words than names that stay? "by Acme" tells nothing where Acme stays, and a page may say it of its own accord
/// ("said by Acme").
bool tellsMore(const std::u32string& core, const WordSets& stay)
{
    constexpr std::size_t mostWords = 8;  // longer ones are sentences
    const std::vector<std::u32string> words = wordsOf(core);
    if (words.size() < 2 || words.size() > mostWords)
        return true;
    std::vector<bool> isKept(words.size());
    for (std::size_t from = 0; from < words.size(); ++from) {
        std::u32string name;
        for (std::size_t to = from; to < words.size(); ++to) {
            name += (to > from ? U" " : U"") + words[to];
            if (stay.has(Name, name))
                std::fill(isKept.begin() + static_cast<std::ptrdiff_t>(from), isKept.begin() + static_cast<std::ptrdiff_t>(to) + 1, true);
        }
    }
    std::size_t left = 0;
    for (std::size_t i = 0; i < words.size(); ++i)
        left += isKept[i] ? 0 : words[i].size();
    return left >= leastTelling || std::find(isKept.begin(), isKept.end(), true) == isKept.end();
}

WordSets keptWords(const ThreatCase& threatCase)
{
    WordSets words;
    addAll(words, threatCase.reports);
    addAll(words, threatCase.entities);
    addAll(words, threatCase.relationships);
    addAll(words, threatCase.claims);
    addAll(words, threatCase.incidents);
    addAll(words, threatCase.assessments);
    addAll(words, threatCase.notes);
    addAll(words, threatCase.attachments);
    words.add(Name, threatCase.house.name);
    words.add(Name, threatCase.house.id);
    return words;
}

}  // namespace

bool isTelling(const std::string& words) { return tokenCore(words).size() >= leastTelling; }

std::vector<std::string> removedWords(const ThreatCase& before, const CompactedCase& kept)
{
    WordSets removed;
    addRemoved(removed, before.reports, kept.reports);
    addRemoved(removed, before.entities, kept.entities);
    addRemoved(removed, before.relationships, kept.relationships);
    addRemoved(removed, before.claims, kept.claims);
    addRemoved(removed, before.incidents, kept.incidents);
    addLostAliases(removed, before, kept);
    // What is there still is kept, too; see below.
    addAll(removed, before.assessments);
    addAll(removed, before.notes);
    addAll(removed, before.attachments);
    const WordSets stay = keptWords(kept.threatCase);
    std::vector<std::string> words;
    for (const WordClass as : {Name, Label, Sentence})
        for (const auto& [core, written] : removed.of(as)) {
            bool isKept = false;
            for (std::size_t other = Name; other <= as; ++other)
                isKept = isKept || stay.has(static_cast<WordClass>(other), core);
            if (!isKept && tellsMore(core, stay))
                words.push_back(written);
        }
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
}

}  // namespace throughline
