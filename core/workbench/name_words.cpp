// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/name_words.h"

#include "core/names/name_choice.h"

namespace throughline {
namespace {

std::string_view wordOf(const NameChoice& choice)
{
    return choice.id.empty() ? "source" : choice.id == "attack" ? "mitre" : choice.id;
}

}  // namespace

std::string nameChoiceWords()
{
    std::string words;
    for (const NameChoice& choice : nameChoices())
        words.append(words.empty() ? "" : ", ").append(wordOf(choice));
    return words;
}

std::optional<std::string> nameChoiceOf(std::string_view word)
{
    for (const NameChoice& choice : nameChoices())
        if (wordOf(choice) == word || (!word.empty() && choice.id == word))
            return std::string(choice.id);
    return std::nullopt;
}

}  // namespace throughline
