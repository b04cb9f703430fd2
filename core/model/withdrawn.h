// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "core/model/entity.h"

namespace throughline {

/// "deprecated" or "revoked" for what its source took back, else empty: often another thing goes by its name now.
std::string_view withdrawnWord(const Entity& entity);

}  // namespace throughline
