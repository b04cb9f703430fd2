// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/house_identity.h"

#include "core/edit/edit_support.h"

namespace throughline::edit {

std::string houseName(const House& house) { return house.name.empty() ? "We" : house.name; }

EntityId houseEntity(ThreatCase& threatCase)
{
    House& house = threatCase.house;
    if (house.id.empty())
        house.id = "identity--" + uuidV5(throughlineNamespace, "house|" + houseName(house));
    if (const std::optional<std::size_t> row = rowOfId(threatCase.entities, house.id)) {
        if (threatCase.entities[*row].isDeleted) {
            Entity& known = threatCase.entities.edit(*row);
            known.isDeleted = known.isDeletedAlong = false;
        }
        return idAt<EntityId>(*row);
    }
    Entity entity;
    entity.id = house.id;
    entity.type = EntityType::Identity;
    entity.typeWord = entityTypeInfo(EntityType::Identity).word;
    entity.name = houseName(house);
    entity.identityClass = IdentityClass::Organisation;
    return idAt<EntityId>(threatCase.entities.push_back(std::move(entity)));
}

}  // namespace throughline::edit
