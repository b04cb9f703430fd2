// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/threat_case.h"

namespace throughline {

/// Does every row number point into its table, and every span into its report's stored text? A merge
/// and the window trust both.
bool isSound(const ParsedReport& parsed);

}  // namespace throughline
