// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

namespace throughline {

/// A row of one of core's tables, as menus and dialogs show it. The words live as long as the program.
struct Choice {
    std::string_view id;        ///< what an action names: "lanes", "stix21"
    std::string_view label;     ///< for people
    std::string_view hint;      ///< one sentence for a tooltip; empty for formats
    std::string_view patterns;  ///< of file names, for the open dialog: "*.json *.stix"; empty for layouts
};

/// The layouts that `action::SetLayout` knows, in the order of their table.
std::vector<Choice> layoutChoices();
/// The formats that are read, in the order of their table.
std::vector<Choice> formatChoices();

}  // namespace throughline
