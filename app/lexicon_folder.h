// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace throughline {

/// Where a person's own lexicon files lie: throughline/lexicon in XDG_DATA_HOME, else in ~/.local/share. Empty if neither is known.
std::string ownLexiconFolder();

}  // namespace throughline
