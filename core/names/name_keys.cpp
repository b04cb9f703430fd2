// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/names/name_keys.h"

#include <algorithm>

#include "core/base/search_fold.h"
#include "core/base/utf8.h"
#include "core/compare/plain_name.h"
#include "core/importers/prose/observables.h"
#include "core/model/external_id.h"

namespace throughline {
namespace {

constexpr std::size_t leastLetters = 3;       ///< of a name that is matched as it is written
constexpr std::size_t leastPlainLetters = 5;  ///< of one that is matched loosely
constexpr std::size_t mostAliases = 200;      ///< of one thing
constexpr std::size_t mostNameBytes = 4096;
constexpr std::size_t mostValues = 8;         ///< of one indicator: a pattern of more says something else

using prose::Observable;
using prose::ObservableKind;

/// Scheme and host of a URL are the same in any case, its path is not.
std::string normalised(const Observable& found)
{
    if (found.kind != ObservableKind::Url)
        return found.value;
    const std::size_t host = found.value.find("://");
    const std::size_t path = host == std::string::npos ? std::string::npos : found.value.find('/', host + 3);
    return path == std::string::npos ? foldCase(found.value) : foldCase(found.value.substr(0, path)) + found.value.substr(path);
}

bool isValue(const Observable& found)
{
    return found.kind != ObservableKind::Footnote && found.kind != ObservableKind::AttackId && found.kind != ObservableKind::Cve;
}

char familyLetter(NameFamily family) { return static_cast<char>('a' + static_cast<int>(family)); }

void addNames(std::vector<NameKey>& keys, NameFamily family, std::string_view name, bool isAlias)
{
    if (name.size() > mostNameBytes || !isTellingName(name))
        return;
    const std::string letter(1, familyLetter(family));
    const std::string folded = searchFold(name);
    if (folded.size() >= leastLetters)
        keys.push_back({"n" + letter + folded, isAlias ? KeyPart::Alias : KeyPart::Name});
    // Of the folded form: what is loose about it is blanks and punctuation, whatever the script.
    const std::string plain = plainName(folded);
    if (plain.size() >= leastPlainLetters)
        keys.push_back({"p" + letter + plain, isAlias ? KeyPart::PlainAlias : KeyPart::PlainName});
}

void addValues(std::vector<NameKey>& keys, const Entity& entity)
{
    std::vector<std::string> values = indicatorValues(entity.name);
    // What the finder does not know (a registry key, a mutex) is compared as it stands.
    if (values.empty() && entity.naming == Naming::Named && entity.type == EntityType::Observable)
        values.push_back(searchFold(entity.name.substr(0, mostNameBytes)));
    for (std::string& value : values)
        if (!value.empty())
            keys.push_back({"v" + std::move(value), KeyPart::Value});
}

}  // namespace

NameFamily nameFamily(const Entity& entity)
{
    switch (entity.type) {
    case EntityType::ThreatActor:
    case EntityType::IntrusionSet:
    case EntityType::Campaign: return NameFamily::Actor;
    case EntityType::Malware:
    case EntityType::Tool: return NameFamily::Software;
    case EntityType::AttackPattern: return NameFamily::Technique;
    case EntityType::Vulnerability: return NameFamily::Vulnerability;
    case EntityType::Infrastructure: return NameFamily::Infrastructure;
    case EntityType::Identity:
        return entity.identityClass == IdentityClass::Class || entity.kindWord == "sector" ? NameFamily::Sector : NameFamily::Body;
    case EntityType::Location: return NameFamily::Place;
    case EntityType::Indicator:
    case EntityType::Observable: return NameFamily::Indicator;
    case EntityType::Incident:
    case EntityType::CourseOfAction:
    case EntityType::Document:
    case EntityType::Other: break;
    }
    return NameFamily::Other;
}

std::vector<std::string> indicatorValues(std::string_view text)
{
    std::vector<std::string> values;
    if (text.size() > mostNameBytes)
        return values;
    for (const Observable& found : prose::findObservables(text))
        if (isValue(found))
            values.push_back(normalised(found));
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
    if (values.size() > mostValues)
        values.clear();
    return values;
}

std::vector<NameKey> nameKeys(const Entity& entity)
{
    std::vector<NameKey> keys;
    const NameFamily family = nameFamily(entity);
    if (!entity.id.empty())
        keys.push_back({"i" + entity.id, KeyPart::Id});
    if (!entity.externalId.empty())
        keys.push_back({std::string("x") + familyLetter(family) + foldCase(comparedId(entity)), KeyPart::Id});
    if (family == NameFamily::Indicator) {
        addValues(keys, entity);
        return keys;  // names of indicators ("C2 server") tell nothing apart
    }
    if (family == NameFamily::Other)
        return keys;
    if (entity.naming == Naming::Named && !entity.isPlaceholder)
        addNames(keys, family, entity.name, false);
    for (std::size_t i = 0; i < std::min(entity.also.size(), mostAliases); ++i)
        addNames(keys, family, entity.also[i].name, true);
    return keys;
}

}  // namespace throughline
