// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>

#include "core/model/entity.h"

namespace throughline::ui {

/// What somebody may call a thing, and what the case keeps for it.
struct ThingKind {
    const char* text;   ///< translated in the context "ThingKinds"
    const char* words;  ///< what else it is called, separated by commas; in the same context
    EntityType type = EntityType::Other;
    const char* kindWord = "";
    IdentityClass identityClass = IdentityClass::NotStated;
    const char* typeWord = "";  ///< of observables
};

/// In the order of the picture: who acts, with what, through what, against whom, where.
std::span<const ThingKind> thingKinds();
/// The row that says most of what the entity is; nullopt if none knows its type.
std::optional<std::size_t> thingKindOf(const Entity& entity);

}  // namespace throughline::ui
