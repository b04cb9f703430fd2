// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace throughline {

using TimeWords = std::vector<std::string>;

/// Lower-case words and numbers of a time expression: "14th" is "14", a dash between two is "to"; other
/// signs fall out but for "/", "." and "-" between digits, which keep a numeric date in one piece.
TimeWords timeWords(std::string_view text);

/// All digits, at most nine.
std::optional<int> numberOf(std::string_view word);
/// A number in digits or words up to twelve; "a" is one.
std::optional<int> countOf(std::string_view word);
/// 1 to 4 for "first" … "fourth" and "1" … "4"; 0 for anything else.
int ordinalOf(std::string_view word);
/// Four digits from 1000 on.
std::optional<int> yearOf(std::string_view word);
/// spring, summer, autumn, fall, winter.
bool isSeason(std::string_view word);

}  // namespace throughline
