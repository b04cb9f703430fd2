// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "core/importers/prose/source_text.h"

namespace throughline::prose {

/// What language a text is supposed to be in.
struct LanguageGuess {
    std::string code = "en";       ///< ISO 639-1; "en" too if nothing speaks against it
    std::string name = "English";  ///< in English, for people

    bool isEnglish() const { return code == "en"; }
};

/// By the script of the letters, then by the words that hold sentences together. Short texts, lists and tables count
/// as English: another language must show itself by several of its words. Linear.
LanguageGuess languageOf(std::string_view text);

/// The language that prevails in what is read of the text. If that is English, blocks in another language are
/// marked, so that they are not read as if they were English.
LanguageGuess tellLanguages(PlainText& plain);

}  // namespace throughline::prose
