// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace throughline {

/// How maps and matrices may be drawn, for menus and options; cheap, without the base map being read. The first of each is the usual one, for
/// which a view says nothing: its id is empty in `ViewState`, and has the word here that a command line says.
struct MapChoice {
    std::string id;     ///< as views keep it
    std::string word;   ///< as the command line says it: "equal-area", "de-facto"
    std::string label;  ///< for people
    std::string hint;
};
const std::vector<MapChoice>& mapProjections();
const std::vector<MapChoice>& mapViewpoints();
/// Which matrix is drawn; the usual one is the first that has something.
const std::vector<MapChoice>& matrixChoices();

/// "equal-area, mercator".
std::string mapChoiceWords(std::span<const MapChoice> choices);
/// The choice that an id or a word says; null: none.
const MapChoice* findMapChoice(std::span<const MapChoice> choices, std::string_view idOrWord);

}  // namespace throughline
