// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lexicon_folder.h"

#include <cstdlib>

namespace throughline {
namespace {

/// Of the environment; the rule of XDG takes full paths alone.
std::string folderNamed(const char* variable)
{
    const char* const value = std::getenv(variable);
    return value && *value == '/' ? value : std::string();
}

}  // namespace

std::string ownLexiconFolder()
{
    constexpr const char* inside = "/throughline/lexicon";
    if (const std::string data = folderNamed("XDG_DATA_HOME"); !data.empty())
        return data + inside;
    const std::string home = folderNamed("HOME");
    return home.empty() ? home : home + "/.local/share" + inside;
}

}  // namespace throughline
