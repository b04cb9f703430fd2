// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/guessed_name.h"

#include <algorithm>
#include <array>

#include "core/importers/prose/names.h"
#include "core/review/technique_names.h"

namespace throughline {
namespace {

using prose::Observable;
using prose::ObservableKind;

constexpr std::size_t longestName = 200;

std::string trimmed(std::string_view text)
{
    constexpr std::string_view blanks = " \t\r\n";
    const std::size_t begin = text.find_first_not_of(blanks);
    return begin == std::string_view::npos ? std::string() : std::string(text.substr(begin, text.find_last_not_of(blanks) + 1 - begin));
}

std::string_view reasonOf(ObservableKind kind)
{
    switch (kind) {
    case ObservableKind::Cve: return "a CVE id";
    case ObservableKind::AttackId: return "an ATT&CK id";
    case ObservableKind::Url: return "a web address";
    case ObservableKind::Domain: return "a domain name";
    case ObservableKind::Ipv4: return "an IP address";
    case ObservableKind::Email: return "a mail address";
    case ObservableKind::Md5:
    case ObservableKind::Sha1:
    case ObservableKind::Sha256: return "a file hash";
    case ObservableKind::FileName:
    case ObservableKind::Path: return "a file name";
    case ObservableKind::Footnote: break;
    }
    return {};
}

/// Addresses, hashes, ids, written plain or defanged.
std::optional<GuessedName> byShapeOfValue(const std::string& typed)
{
    const std::vector<Observable> found = prose::findObservables(typed);
    if (found.size() != 1 || found[0].begin != 0 || found[0].end != typed.size() || found[0].kind == ObservableKind::Footnote)
        return std::nullopt;
    const Observable& value = found[0];
    GuessedName guess{.type = EntityType::Indicator, .name = value.value, .kindWord = std::string(stixTypeOf(value.kind)), .externalId = {},
                      .isReference = true, .reason = std::string(reasonOf(value.kind))};
    if (value.kind == ObservableKind::Cve) {
        guess.type = EntityType::Vulnerability;
        guess.externalId = value.value;
    } else if (value.kind == ObservableKind::AttackId) {
        guess.type = EntityType::AttackPattern;
        guess.externalId = value.value;
        if (std::string name = techniqueName(value.value); !name.empty())
            guess.name = std::move(name);
    }
    return guess;
}

/// The name as typed, with capitals at its words, and all in capitals: who types fast leaves them out.
std::vector<std::string> spellings(const std::string& typed)
{
    std::string titled = typed;
    std::string loud = typed;
    const auto raised = [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; };
    for (std::size_t i = 0; i < typed.size(); ++i) {
        if (i == 0 || typed[i - 1] == ' ' || typed[i - 1] == '-')
            titled[i] = raised(typed[i]);
        loud[i] = raised(typed[i]);
    }
    std::vector<std::string> all{typed};
    for (std::string* other : {&titled, &loud})
        if (std::find(all.begin(), all.end(), *other) == all.end())
            all.push_back(std::move(*other));
    return all;
}

std::string_view listReason(const prose::KnownName& known)
{
    switch (known.type) {
    case EntityType::IntrusionSet: return "a name in the lists of groups";
    case EntityType::Malware:
    case EntityType::Tool: return "a name in the lists of software";
    case EntityType::Location: return "a place";
    default: break;
    }
    return known.kind == "sector" ? "a sector" : "a body that Throughline knows";
}

GuessedName guessOf(const prose::KnownName& known, prose::NamePhrase::Kind phrase, const std::string& typed)
{
    // Groups and families keep the name that was typed: a table's equation of names is no evidence.
    const bool isOwnName = known.type == EntityType::IntrusionSet || known.type == EntityType::Malware || known.type == EntityType::Tool;
    GuessedName guess{.type = known.type, .identityClass = known.identityClass, .name = isOwnName ? typed : known.name, .kindWord = known.kind,
                      .externalId = known.kind == "country" ? known.country : known.externalId, .isReference = false,
                      .reason = std::string(listReason(known))};
    if (known.kind == "unit") {  // a unit is named where it is accused
        guess.type = EntityType::ThreatActor;
        guess.identityClass = IdentityClass::NotStated;
    }
    if (isOwnName && prose::lowerInPlace(typed).starts_with("operation "))  // lists of groups hold campaigns too
        guess.type = EntityType::Campaign;
    if (phrase == prose::NamePhrase::Kind::Capital) {
        guess.name = typed;
        guess.kindWord = "city";
        guess.externalId.clear();
    }
    guess.isReference = guess.type == EntityType::Location || guess.identityClass == IdentityClass::Class;
    return guess;
}

/// The lists that are compiled in, and a person's own.
std::optional<GuessedName> byList(const prose::Document& doc, const std::string& typed)
{
    std::vector<prose::PhraseTable::Match> matches;
    const auto end = static_cast<std::uint32_t>(doc.tokens.size());
    doc.lexicon->nameTable.matches(doc.tokens, 0, end, matches);
    for (const prose::PhraseTable::Match& match : matches) {
        const prose::NamePhrase& phrase = doc.lexicon->namePhrases[match.value];
        if (match.length == end && phrase.kind != prose::NamePhrase::Kind::Demonym)
            return guessOf(doc.lexicon->names[phrase.name], phrase.kind, typed);
    }
    return std::nullopt;
}

/// "APT40", "Velvet Typhoon", "GreyLoader", "Ministry of …": names that look like what they name.
std::optional<GuessedName> byShapeOfName(prose::Document& doc, const std::string& typed)
{
    findNamePatterns(doc);
    const auto end = static_cast<std::uint32_t>(doc.tokens.size());
    for (const prose::Mention& mention : doc.mentions) {
        const bool isWhole = mention.tokens.first == 0 && mention.tokens.last == end && mention.thing != prose::nothing;
        if (!isWhole)
            continue;
        const prose::Thing& thing = doc.thing(mention);
        if (thing.type != EntityType::Other && thing.naming == Naming::Named)
            return GuessedName{.type = thing.type, .identityClass = thing.identityClass, .name = typed, .kindWord = thing.kind, .externalId = {},
                               .isReference = false, .reason = "the shape of the name"};
    }
    return std::nullopt;
}

}  // namespace

std::optional<GuessedName> guessName(std::string_view typed)
{
    const std::string name = trimmed(typed);
    if (name.empty() || name.size() > longestName || !isValidUtf8(name))
        return std::nullopt;
    if (std::optional<GuessedName> value = byShapeOfValue(name))
        return value;
    const Result<prose::Lexicon>& lexicon = prose::sharedLexicon();
    if (!lexicon)
        return std::nullopt;
    if (auto listed = byList(prose::makeDocument(prose::plainOfText(name), *lexicon), name))
        return listed;
    for (const std::string& spelling : spellings(name)) {
        prose::Document doc = prose::makeDocument(prose::plainOfText(spelling), *lexicon);
        if (auto guess = byShapeOfName(doc, name))
            return guess;
    }
    return std::nullopt;
}

void loadNameLists() { prose::sharedLexicon(); }

}  // namespace throughline
