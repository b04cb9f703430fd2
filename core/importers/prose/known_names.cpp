// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>
#include <set>

#include "core/importers/prose/names.h"

namespace throughline::prose {
namespace {

bool hasTrigger(const Document& doc, TokenRange range, TokenRange sentence)
{
    const auto isTrigger = [&](std::uint32_t i) {
        return doc.isAnyOf(i, {"group", "gang", "malware", "ransomware", "backdoor", "trojan", "actor", "actors", "tool", "rat", "apt", "botnet",
                               "loader", "stealer", "wiper", "worm", "aka", "dubbed", "hackers", "spyware", "implant", "rootkit", "operators"});
    };
    for (std::uint32_t i = range.last; i + 1 < sentence.last && i < range.last + 5; ++i)
        if (doc.isAnyOf(i, {"also", "is", "was"}) && doc.isAnyOf(i + 1, {"tracked", "dubbed", "nicknamed"}))
            return true;  // "X, which is also tracked as Y"
    for (std::uint32_t i = range.last; i < sentence.last && i < range.last + 2; ++i)
        if (isTrigger(i))
            return true;
    for (std::uint32_t i = range.first; i > sentence.first && i + 2 > range.first; --i)
        if (isTrigger(i - 1))
            return true;
    return false;
}

/// Ambiguous names that stand somewhere in the text beside a word which tells what they are ("the Lazarus group").
std::set<std::uint32_t> triggeredNames(const Document& doc)
{
    std::set<std::uint32_t> names;
    for (const Sentence& sentence : doc.sentences)
        for (std::uint32_t i = sentence.tokens.first; i < sentence.tokens.last; ++i) {
            const auto match = doc.lexicon->nameTable.longest(doc.tokens, doc.plain.text, i, sentence.tokens.last);
            if (!match)
                continue;
            const NamePhrase& phrase = doc.lexicon->namePhrases[match->value];
            if (phrase.kind == NamePhrase::Kind::Ambiguous && doc.tokens[i].isUpper && hasTrigger(doc, {i, i + match->length}, sentence.tokens))
                names.insert(phrase.name);
            i += match->length - 1;
        }
    return names;
}

/// "North Korea's Lazarus", "the North Korean Lazarus".
bool isOfACountry(const Document& doc, TokenRange range)
{
    const std::uint32_t before = range.first > 0 && doc.isAnyOf(range.first - 1, {"'s", "’s"}) ? range.first - 1 : range.first;
    const Mention* m = before > 0 ? doc.mention(before - 1) : nullptr;
    return m && m->thing != nothing && doc.thing(*m).kind == "country" && (before < range.first || m->kind == MentionKind::Demonym);
}

/// What the words right before a name say it is: "the gang X" acts, "the backdoor X" is a family.
std::optional<EntityType> typeBefore(const Document& doc, TokenRange range, TokenRange sentence)
{
    if (range.last < sentence.last && doc.isAnyOf(range.last, {"malware", "implant", "backdoor", "trojan", "ransomware", "rootkit", "loader", "worm", "stealer", "infostealer", "botnet", "wiper",
                                                              "spyware", "dropper", "downloader"}))
        return EntityType::Malware;
    std::uint32_t at = range.first;
    while (at > sentence.first && doc.isAnyOf(at - 1, {"“", "‘", "\"", "'", ",", "called", "named", "dubbed", "the", "as", "known"}))
        --at;
    if (at == sentence.first)
        return std::nullopt;
    if (doc.isAnyOf(at - 1, {"group", "gang", "crew", "collective", "syndicate", "cartel", "hackers", "actor", "team", "outfit"}))
        return EntityType::IntrusionSet;
    const bool family = doc.isAnyOf(at - 1, {"malware", "implant", "backdoor", "trojan", "ransomware", "rootkit", "loader", "worm", "stealer", "infostealer", "botnet",
                                             "rat", "wiper", "spyware", "dropper", "downloader"});
    return family ? std::optional(EntityType::Malware) : std::nullopt;
}

bool isGangWord(const Document& doc, std::uint32_t token)
{
    return doc.isAnyOf(token, {"group", "gang", "crew", "collective", "syndicate", "cartel", "hackers", "actor", "team", "outfit", "groups", "gangs", "crews", "collectives"});
}

/// Names that some sentence of the text calls a gang ("the ransomware gang X", "the X ransomware group"): a table may know
/// the family alone.
std::set<std::uint32_t> namesOfGangs(const Document& doc)
{
    std::set<std::uint32_t> gangs;
    std::set<std::uint32_t> families;  // the text speaks of the malware apart from those who use it
    for (const Sentence& sentence : doc.sentences) {
        std::uint32_t listEnd = 0;  // behind the last member of "the gangs X, Y and Z"
        for (std::uint32_t i = sentence.tokens.first; i < sentence.tokens.last; ++i) {
            const auto match = doc.lexicon->nameTable.longest(doc.tokens, doc.plain.text, i, sentence.tokens.last);
            if (!match)
                continue;
            const std::uint32_t name = doc.lexicon->namePhrases[match->value].name;
            const std::uint32_t last = i + match->length;
            const std::uint32_t over = doc.isAnyOf(last, {"ransomware", "extortion"}) ? last + 1 : last;
            const bool listed = listEnd != 0 && i <= listEnd + 2 && doc.isAnyOf(i - 1, {",", "and", "or"});
            const bool called = i > sentence.tokens.first && isGangWord(doc, i - 1);
            if (called || listed || (over < sentence.tokens.last && isGangWord(doc, over))) {
                gangs.insert(name);
                listEnd = listed || (called && doc.lowAt(i - 1).ends_with('s')) ? last : 0;
            }
            if (over < sentence.tokens.last && doc.isAnyOf(last, {"ransomware", "malware", "locker", "encryptor"}) && !isGangWord(doc, last + 1) && !doc.isAnyOf(last + 1, {"operation", "operators", "affiliates"}))
                families.insert(name);
            i = last - 1;
        }
    }
    std::erase_if(gangs, [&](std::uint32_t name) { return families.contains(name); });
    return gangs;
}

/// One thing per known name; surface forms are collected as further names.
class Names {
public:
    explicit Names(Document& doc) : m_doc(doc) {}

    int thingOf(std::uint32_t known, std::string_view surface, NamePhrase::Kind kind, std::optional<EntityType> type)
    {
        // The same name may be a group's and a family's: the text says which.
        const EntityType listed = m_doc.lexicon->names[known].type;
        // Lists of groups hold campaigns too.
        const EntityType own = listed == EntityType::IntrusionSet && surface.starts_with("Operation ") ? EntityType::Campaign : listed;
        const EntityType meant = type && keepsTextName(own) ? *type : own;
        const auto found = m_rows.find({known, meant});
        const int row = found != m_rows.end() ? found->second : make(known, surface);
        m_rows.emplace(std::pair(known, meant), row);
        if (keepsTextName(own))
            m_doc.things[static_cast<std::size_t>(row)].type = meant;
        if (kind != NamePhrase::Kind::Demonym && kind != NamePhrase::Kind::Capital)
            m_doc.alsoCall(row, surface);
        return row;
    }

    /// A capital behind "in" is the city, not the state.
    int cityOf(std::uint32_t country, std::string_view surface)
    {
        const auto [it, isNew] = m_cities.emplace(std::string(surface), nothing);
        if (isNew) {
            Thing thing;
            thing.type = EntityType::Location;
            thing.name = it->first;
            thing.kind = "city";
            thing.country = m_doc.lexicon->names[country].country;
            thing.rule = "lexicon.capital";
            thing.isReference = true;
            it->second = m_doc.addThing(std::move(thing));
        }
        return it->second;
    }

private:
    /// Groups and families keep the name of the text: a table's equation of names is no evidence.
    static bool keepsTextName(EntityType type) { return type == EntityType::IntrusionSet || type == EntityType::Malware || type == EntityType::Tool; }

    int make(std::uint32_t known, std::string_view surface)
    {
        const KnownName& name = m_doc.lexicon->names[known];
        Thing thing;
        thing.type = name.type;
        thing.identityClass = name.identityClass;
        thing.name = keepsTextName(name.type) ? std::string(surface) : name.name;
        thing.kind = name.kind;
        thing.country = name.country;
        thing.externalId = name.kind == "country" ? name.country : name.externalId;
        if (name.type == EntityType::IntrusionSet && surface.starts_with("Operation "))
            thing.type = EntityType::Campaign;
        if (name.kind == "unit") {  // a unit is named where it is accused
            thing.type = EntityType::ThreatActor;
            thing.identityClass = IdentityClass::NotStated;
        }
        thing.known = static_cast<int>(known);
        thing.rule = "lexicon.name";
        thing.isReference = name.type == EntityType::Location || name.identityClass == IdentityClass::Class;
        thing.isListed = name.type == EntityType::IntrusionSet || name.type == EntityType::Malware;
        return m_doc.addThing(std::move(thing));
    }

    Document& m_doc;
    std::map<std::pair<std::uint32_t, EntityType>, int> m_rows;
    std::map<std::string, int> m_cities;
};

/// What a mention is: as the words beside it say, else a gang where the text calls it one.
std::optional<EntityType> typeOf(const Document& doc, TokenRange range, TokenRange sentence, bool isGang)
{
    const std::uint32_t over = range.last + 1;
    if (isGang && over < sentence.last && doc.isAnyOf(range.last, {"ransomware", "extortion"}) && isGangWord(doc, over))
        return EntityType::IntrusionSet;
    const std::optional<EntityType> told = typeBefore(doc, range, sentence);
    const bool bare = told && *told == EntityType::Malware && !doc.is(range.last, "ransomware") && range.first > sentence.first && doc.is(range.first - 1, "ransomware");
    if (told && !bare)
        return told;
    return isGang ? std::optional(EntityType::IntrusionSet) : told;
}

/// A sector word is one only beside a victim's head or in a list; alone it is an ordinary word.
bool isOpenSector(const Document& doc, TokenRange range, TokenRange sentence)
{
    if (range.last - range.first > 1)
        return true;
    if (range.last < sentence.last && doc.tokens[range.last].afterHyphen)
        return false;
    return !(range.first > sentence.first && doc.tokens[range.first].afterHyphen);
}

}  // namespace

void findKnownNames(Document& doc)
{
    Names names(doc);
    const Lexicon& lexicon = *doc.lexicon;
    const std::set<std::uint32_t> triggered = triggeredNames(doc);
    const std::set<std::uint32_t> gangs = namesOfGangs(doc);
    for (const Sentence& sentence : doc.sentences) {
        for (std::uint32_t i = sentence.tokens.first; i < sentence.tokens.last; ++i) {
            const auto match = lexicon.nameTable.longest(doc.tokens, doc.plain.text, i, sentence.tokens.last);
            if (!match)
                continue;
            const NamePhrase& phrase = lexicon.namePhrases[match->value];
            const KnownName& known = lexicon.names[phrase.name];
            const std::uint32_t end = i + match->length;
            const bool isTeam = known.type == EntityType::IntrusionSet && end < sentence.tokens.last && doc.tokens[end].isUpper && doc.isAnyOf(end, {"team", "group", "gang", "crew", "collective"});
            const TokenRange range{i, isTeam ? end + 1 : end};
            if (phrase.kind == NamePhrase::Kind::Ambiguous && (!doc.tokens[i].isUpper || (!triggered.contains(phrase.name) && !isOfACountry(doc, range))))
                continue;
            if (known.kind == "sector" && !isOpenSector(doc, range, sentence.tokens))
                continue;
            const bool seat = phrase.kind == NamePhrase::Kind::Capital && i > sentence.tokens.first && doc.isAnyOf(i - 1, {"in", "at", "near", "of"});
            const bool dateline = phrase.kind == NamePhrase::Kind::Capital && i == sentence.tokens.first && doc.isAnyOf(range.last, {"–", "—", "-", ":"});
            const int thing = seat || dateline ? names.cityOf(phrase.name, doc.surface(range)) : names.thingOf(phrase.name, doc.surface(range), phrase.kind, typeOf(doc, range, sentence.tokens, gangs.contains(phrase.name)));
            const MentionKind kind = phrase.kind == NamePhrase::Kind::Demonym ? MentionKind::Demonym
                : known.kind == "sector"                                      ? MentionKind::Generic
                                                                              : MentionKind::Name;
            doc.addMention(range, thing, kind);
            i = range.last - 1;
        }
    }
}

}  // namespace throughline::prose
