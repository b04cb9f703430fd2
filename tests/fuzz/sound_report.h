// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/threat_case.h"

namespace throughline {

/// Does every row number point into its table, and every span into its report's stored text? A merge
/// and the window trust both. Then, is the document that it makes sound as it is?
bool isSound(const ParsedReport& parsed);

}  // namespace throughline
