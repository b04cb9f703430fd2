// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/edit/edit_steps.h"
#include "core/edit/edit_support.h"
#include "core/edit/entity_type_change.h"

namespace throughline::edit {
namespace {

using action::EntityChange;

void rename(Entity& entity, const std::string& name, bool keepsOldName)
{
    if (entity.name == name)
        return;
    std::erase_if(entity.also, [&](const Alias& alias) { return alias.name == name; });
    const auto isOld = [&](const Alias& alias) { return alias.name == entity.name; };
    if (keepsOldName && !entity.name.empty() && entity.naming == Naming::Named
        && std::none_of(entity.also.begin(), entity.also.end(), isOld))
        entity.also.push_back({entity.name, std::nullopt});
    entity.name = name;
    entity.naming = Naming::Named;
}

void changeAliases(Entity& entity, const EntityChange& change)
{
    for (const std::string& name : change.removeAliases)
        std::erase_if(entity.also, [&](const Alias& alias) { return alias.name == name; });
    for (Alias alias : change.addAliases) {
        alias.name = cleanName(alias.name);
        if (alias.name != entity.name && std::find(entity.also.begin(), entity.also.end(), alias) == entity.also.end())
            entity.also.push_back(std::move(alias));
    }
}

template <class T>
void put(T& into, const std::optional<T>& value)
{
    if (value)
        into = *value;
}

void change(Entity& entity, const EntityChange& asked)
{
    if (asked.name)
        rename(entity, cleanName(*asked.name), asked.keepsOldName);
    put(entity.identityClass, asked.identityClass);
    put(entity.kindWord, asked.kindWord);
    put(entity.externalId, asked.externalId);
    put(entity.description, asked.description);
    put(entity.marking, asked.marking);
    put(entity.marking.tlp, asked.tlp);
    put(entity.highlight, asked.highlight);
    put(entity.firstSeen, asked.firstSeen);
    put(entity.lastSeen, asked.lastSeen);
    changeTags(entity.tags, asked.addTags, asked.removeTags);
    changeAliases(entity, asked);
    entity.isDraft = entity.isDraft && !asked.accept;
}

std::optional<Error> wrongNames(const action::EditEntities& asked)
{
    if (asked.change.name && asked.entities.size() > 1)
        return badArgument("Only one thing at a time can be renamed; select a single one.");
    if (asked.change.name)
        if (std::optional<Error> error = badName(cleanName(*asked.change.name)))
            return error;
    for (const Alias& alias : asked.change.addAliases)
        if (std::optional<Error> error = badName(cleanName(alias.name)))
            return error;
    return wrongTags(asked.change.addTags);
}

std::optional<Error> wrongSpeakers(const ThreatCase& threatCase, const EntityChange& change)
{
    for (const Alias& alias : change.addAliases)
        if (std::optional<Error> error = missing(threatCase, alias.saidBy))
            return error;
    return std::nullopt;
}

/// "Rename “A” to “B”" if that is all, "Make “A” a campaign", "Colour 3 things" …
std::string stepName(const ThreatCase& threatCase, const action::EditEntities& asked)
{
    const EntityChange& change = asked.change;
    const std::string what = namesOf(threatCase, asked.entities);
    if (change.name && cleanName(*change.name) != threatCase[asked.entities.front()].name)
        return "Rename " + what + " to " + quoted(cleanName(*change.name));
    if (change.type)
        return "Make " + what + " " + (asked.entities.size() == 1 ? withArticle(entityTypeInfo(*change.type).label)
                                                                   : std::string(entityTypeInfo(*change.type).plural));
    if (change.highlight)
        return (*change.highlight == Highlight::None ? "Take the colour from " : "Colour ") + what;
    if (!change.addTags.empty())
        return "Tag " + what + " with " + quoted(change.addTags.front());
    if (!change.removeTags.empty())
        return "Take the tag " + quoted(change.removeTags.front()) + " from " + what;
    if (change.accept)
        return "Accept " + what;
    return "Change " + what;
}

}  // namespace

Result<Edited> edited(CaseDocument document, const action::AddEntity& asked)
{
    Result<std::string> word = stixWordOf(asked.type, asked.typeWord);
    if (!word)
        return word.error();
    Entity entity;
    entity.name = cleanName(asked.name);
    if (std::optional<Error> error = badName(entity.name))
        return *error;
    entity.type = asked.type;
    entity.typeWord = *word;
    entity.kindWord = cleanName(asked.kindWord);
    if (asked.type == EntityType::Identity)
        entity.identityClass = asked.identityClass;
    entity.externalId = asked.externalId;
    if (entity.type == EntityType::AttackPattern && !entity.externalId.empty())
        entity.mapping = TechniqueMapping::Stated;
    entity.id = asked.isReference ? referenceId(*word, entity.externalId.empty() ? entity.name : entity.externalId)
                                  : newId(document.threatCase.entities, *word, entity.name);
    // One past the last row: it is new. (No optional: gcc 12 takes its value for unset where it is not.)
    const std::size_t end = document.threatCase.entities.size();
    const std::size_t known = asked.isReference ? rowOfId(document.threatCase.entities, entity.id).value_or(end) : end;
    if (known != end && !document.threatCase.entities[known].isDeleted)
        return badArgument(quoted(entity.name) + " is in the case already.");
    if (asked.mention) {
        if (std::optional<Error> error = badMention(document.threatCase, *asked.mention))
            return *error;
        entity.mentions.push_back(*asked.mention);
    }
    Edited out{.document = std::move(document), .name = "Add " + std::string(entityTypeInfo(asked.type).label) + " " + quoted(entity.name)};
    ChunkedColumn<Entity>& entities = out.document.threatCase.entities;
    if (known != end)
        entities.edit(known).isDeleted = entities.edit(known).isDeletedAlong = false;
    const auto id = idAt<EntityId>(known != end ? known : entities.push_back(std::move(entity)));
    if (asked.at)
        out.document.view.placement().set(id, *asked.at);
    out.added = {id};
    return out;
}

Result<Edited> edited(CaseDocument document, const action::EditEntities& asked)
{
    if (asked.entities.empty())
        return badArgument("Nothing is selected; select what to change.");
    if (std::optional<Error> error = firstOf(missing(document.threatCase, asked.entities), wrongNames(asked),
                                             wrongSpeakers(document.threatCase, asked.change)))
        return *error;
    Edited out{.document = std::move(document)};
    ThreatCase& threatCase = out.document.threatCase;
    out.name = stepName(threatCase, {withoutDoubles(asked.entities), asked.change});
    for (const EntityId id : asked.entities) {
        if (asked.change.type || asked.change.typeWord) {
            const EntityType type = asked.change.type.value_or(threatCase[id].type);
            Result<std::string> word = stixWordOf(type, asked.change.typeWord ? *asked.change.typeWord : threatCase[id].typeWord);
            if (!word)
                return word.error();
            changeType(out.document, id, type, *word);
        }
        change(threatCase.entities.edit(rowOf(id)), asked.change);
    }
    return out;
}

}  // namespace throughline::edit
