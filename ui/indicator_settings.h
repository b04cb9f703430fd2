// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/defang.h"

namespace throughline::ui {

/// How indicators are shown and copied; kept in the settings. What is not known is as a new user has it.
DefangPolicy loadDefangPolicy();
void saveDefangPolicy(const DefangPolicy& policy);

}  // namespace throughline::ui
