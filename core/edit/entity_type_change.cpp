// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/entity_type_change.h"

#include <algorithm>

#include "core/edit/edit_support.h"

namespace throughline::edit {
namespace {

constexpr std::string_view formerKey = "\"x_throughline_former_id\":\"";

/// STIX 2.1 section 3.1: small letters, digits, hyphens, 3 to 250 characters.
bool isTypeWord(std::string_view word)
{
    const auto isFine = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
    return word.size() >= 3 && word.size() <= 250 && std::all_of(word.begin(), word.end(), isFine);
}

/// Our own member stands first in the object, so it is found without reading the rest.
std::string formerId(std::string_view properties)
{
    if (!properties.starts_with('{') || !properties.substr(1).starts_with(formerKey))
        return {};
    const std::string_view value = properties.substr(1 + formerKey.size());
    return std::string(value.substr(0, value.find('"')));
}

std::string withoutFormerId(std::string properties)
{
    const std::string id = formerId(properties);
    if (id.empty())
        return properties;
    properties.erase(1, formerKey.size() + id.size() + 1);
    if (properties.starts_with("{,"))
        properties.erase(1, 1);
    return properties == "{}" ? std::string() : properties;
}

std::string withFormerId(const std::string& properties, const std::string& id)
{
    const std::string member = std::string(formerKey) + id + "\"";
    if (properties.empty())
        return "{" + member + "}";
    const std::size_t first = properties.find_first_not_of(" \t\r\n", 1);
    const bool isEmpty = first == std::string::npos || properties[first] == '}';
    return "{" + member + (isEmpty ? "" : ",") + properties.substr(1);
}

/// Ids that cannot stand in a JSON string as they are (hostile input) are not noted.
bool isPlainId(std::string_view id)
{
    return std::none_of(id.begin(), id.end(), [](char c) { return c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20; });
}

void replaceInLenses(CaseDocument& document, const std::string& from, const std::string& to)
{
    const auto replaceIn = [&](Lens& lens) {
        std::replace(lens.disbelieve.begin(), lens.disbelieve.end(), from, to);
        std::replace(lens.doubt.begin(), lens.doubt.end(), from, to);
        std::replace(lens.ownOrigins.begin(), lens.ownOrigins.end(), from, to);
    };
    replaceIn(document.view.lens);
    for (SavedView& saved : document.savedViews)
        replaceIn(saved.view.lens);
}

void changeId(CaseDocument& document, EntityId entity, const std::string& stixWord)
{
    const ChunkedColumn<Entity>& table = document.threatCase.entities;
    const Entity& row = table[rowOf(entity)];
    const std::string old = row.id;
    const std::size_t hyphens = old.find("--");
    std::string id = stixWord + (hyphens == std::string::npos ? "" : old.substr(hyphens));
    if (hyphens == std::string::npos || rowOfId(table, id))
        id = newId(table, stixWord, old);
    const std::string former = formerId(row.properties);
    Entity& changed = document.threatCase.entities.edit(rowOf(entity));
    changed.id = id;
    changed.properties = withoutFormerId(changed.properties);
    const std::string& origin = former.empty() ? old : former;
    if (origin != id && isPlainId(origin))
        changed.properties = withFormerId(changed.properties, origin);
    replaceInLenses(document, old, id);
    if (document.threatCase.house.id == old)
        document.threatCase.house.id = id;
}

}  // namespace

Result<std::string> stixWordOf(EntityType type, std::string_view typeWord)
{
    if (type != EntityType::Observable && type != EntityType::Other)
        return std::string(entityTypeInfo(type).word);
    if (!isTypeWord(typeWord))
        return badArgument("Say what kind of thing it is, in small letters and hyphens (\"ipv4-addr\", \"x-badge\").");
    if (type == EntityType::Observable && entityTypeOf(typeWord) != EntityType::Observable)
        return badArgument("This is no STIX kind of observable (\"ipv4-addr\", \"domain-name\", \"file\" …).", std::string(typeWord));
    if (type == EntityType::Other && entityTypeOf(typeWord) != EntityType::Other)
        return badArgument("There is a type of that name; choose it instead of \"other\".", std::string(typeWord));
    return std::string(typeWord);
}

void changeType(CaseDocument& document, EntityId entity, EntityType type, const std::string& stixWord)
{
    Entity& row = document.threatCase.entities.edit(rowOf(entity));
    row.type = type;
    row.typeWord = stixWord;
    if (type != EntityType::Identity)
        row.identityClass = IdentityClass::NotStated;
    if (!row.id.starts_with(stixWord + "--"))
        changeId(document, entity, stixWord);
}

}  // namespace throughline::edit
