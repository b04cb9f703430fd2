// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/names/seen_before.h"

namespace throughline {

Entity entityOfEntry(const SeenEntry& entry)
{
    Entity entity{.id = entry.id, .type = entry.type, .typeWord = entry.typeWord, .name = entry.name};
    entity.externalId = entry.externalId;
    entity.kindWord = entry.kindWord;
    entity.properties = entry.properties;
    if (entity.type == EntityType::AttackPattern && !entity.externalId.empty())
        entity.mapping = TechniqueMapping::Mapped;
    for (const std::string& alias : entry.aliases)
        entity.also.push_back({.name = alias, .saidBy = std::nullopt});
    return entity;
}

}  // namespace throughline
