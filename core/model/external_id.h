// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/model/entity.h"

namespace throughline {

/// The external id of a thing as it is compared with others: equal only for what one catalogue calls so. ATT&CK gives out the
/// numbers of techniques (T0… for industrial control systems, T1… for enterprise and mobile), groups and campaigns once for
/// all its domains; but its first catalogue of industrial control systems numbered software by itself: S0017 is EKANS there
/// and BISCUIT elsewhere. Empty without an id.
std::string comparedId(const Entity& entity);

}  // namespace throughline
