// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace throughline {

/// From where a person's own names and words are read, once, when the first text is (docs/extraction.md). Said by
/// whoever starts the program, before anything is read; "" = none.
void useLexiconFolder(const std::string& folder);

}  // namespace throughline
