// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/model/case_document.h"

namespace throughline::edit {

/// The STIX type word of a type; `typeWord` says which for Observable and Other.
/// Errors: BadArgument for an Observable or Other without a fitting word.
Result<std::string> stixWordOf(EntityType type, std::string_view typeWord);

/// Makes an entity one of another type. A STIX id begins with the type; where it would lie the
/// prefix is changed and the UUID kept, and the id that the thing came with is noted in `properties`
/// as "x_throughline_former_id" (taken out again when the type is changed back). Lenses follow.
void changeType(CaseDocument& document, EntityId entity, EntityType type, const std::string& stixWord);

}  // namespace throughline::edit
