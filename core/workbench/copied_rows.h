// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace throughline {

/// How rows of a table are copied.
enum class CopyFormat : std::uint8_t {
    Text,
    Csv,       ///< RFC 4180
    Markdown,  ///< a table
};

/// Addresses in running text made harmless, the rest as it is.
std::string defangedText(std::string_view text);

/// Is something in the text that `action::PasteIndicators` takes, defanged or not?
bool hasIndicators(std::string_view text);

/// Text of a list as it is copied out of it: addresses as the policy has them in copies (`DefangPolicy::isCopiedLive`).
std::string copiedText(std::string_view text);

/// A line of cells that are no formula to a spreadsheet and no mark-up to a reader of Markdown. Text: those that are not
/// empty, with a dot between.
std::string copiedLine(const std::vector<std::string>& cells, CopyFormat format);
/// What stands above the lines; nothing above text.
std::string copiedHead(const std::vector<std::string>& titles, CopyFormat format);

/// "'=1+2": what a spreadsheet would take for a formula is told to be text.
std::string withoutFormula(std::string text);

}  // namespace throughline
