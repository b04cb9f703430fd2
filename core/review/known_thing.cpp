// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/known_thing.h"

#include "core/base/utf8.h"

namespace throughline {
namespace {

bool isSameValue(const Entity& entity, const GuessedName& guess)
{
    if (!guess.externalId.empty() && entity.type == guess.type)
        return entity.externalId == guess.externalId;
    return entity.type == EntityType::Observable && entity.typeWord == guess.kindWord && entity.name == guess.name;
}

}  // namespace

std::optional<EntityId> knownThing(const ThreatCase& threatCase, std::string_view typed, const std::optional<GuessedName>& guess)
{
    const std::string name = foldCase(typed);
    const bool isReference = guess && guess->isReference;
    const std::string id = !isReference ? std::string()
                                        : referenceId(entityTypeInfo(guess->type).word, guess->externalId.empty() ? guess->name : guess->externalId);
    std::optional<EntityId> named;
    bool isAmbiguous = name.empty();
    for (std::size_t row = 0; row < threatCase.entities.size(); ++row) {
        const Entity& entity = threatCase.entities[row];
        if (entity.isDeleted)
            continue;
        if (isReference && (entity.id == id || isSameValue(entity, *guess)))
            return idAt<EntityId>(row);
        if (isAmbiguous || entity.name.empty() || foldCase(entity.name) != name)
            continue;
        isAmbiguous = named.has_value();
        named = idAt<EntityId>(row);
    }
    return isAmbiguous ? std::nullopt : named;
}

}  // namespace throughline
