// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <utility>

namespace throughline::prose {

/// Words of grammar. They end a noun phrase and steer the search for subjects and objects.
enum class FunctionWord : std::uint8_t {
    None,
    Determiner,     ///< a, an, another, several …: opens a new thing
    Definite,       ///< the, this, that, its …: points back
    Preposition,
    Conjunction,    ///< and, or
    Subordinator,   ///< that, which, while, because …: opens a clause
    Pronoun,
    Auxiliary,
    BeForm,
    Negation,
};

/// The table; a word has one reading, the most frequent one.
std::span<const std::pair<std::string_view, FunctionWord>> functionWords();

}  // namespace throughline::prose
