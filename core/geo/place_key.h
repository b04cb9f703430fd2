// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace throughline::geo {

/// What two writings of one place's name share: no case, no marks, no apostrophes, hyphens and points as blanks.
/// "Donets'k" -> "donetsk", "P’yŏngyang" -> "pyongyang". Other scripts keep their letters ("Донецьк" -> "донецьк", Arabic
/// yeh and kaf as in Persian), since transliterating them would make one of 山西 and 陕西.
std::string placeKey(std::string_view name);

/// The key without one word that only says of what kind a place is ("guangdong province", "state of new york", "广东省").
struct KindWord {
    std::string key;
    bool isDivision = false;  ///< the word speaks of a division ("oblast"), not of a city
    bool isCity = false;
    bool isCountry = false;  ///< or of a country ("republic")
};
/// All ways of taking a word away; none leaves an empty key.
std::vector<KindWord> withoutKindWord(std::string_view key);

/// "cn-gd" -> "CN-GD", "us" -> "US", "usa" -> "USA"; empty if the text does not look like a code of ISO 3166.
std::string isoCodeLike(std::string_view text);

}  // namespace throughline::geo
