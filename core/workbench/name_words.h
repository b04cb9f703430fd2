// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace throughline {

/// Choices of names as the command line says them, in the order of menus: "source, house, mitre, misp, talos, …".
std::string nameChoiceWords();
/// The id (`ViewState::names`) of the choice that a word says; "attack" is as good as "mitre". Null if it says none.
std::optional<std::string> nameChoiceOf(std::string_view word);

}  // namespace throughline
