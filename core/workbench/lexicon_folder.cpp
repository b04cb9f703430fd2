// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/lexicon_folder.h"

#include "core/importers/own_lexicon.h"

namespace throughline {

void useLexiconFolder(const std::string& folder) { setLexiconFolder(folder); }

}  // namespace throughline
