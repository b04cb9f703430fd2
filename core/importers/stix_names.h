// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "core/importers/json_reader.h"
#include "core/importers/stix_properties.h"

namespace throughline {

/// "threat-actor" -> "threat actor".
std::string wordsOf(std::string_view stixWord);
/// Short, recognisable part of a STIX id for things without a name: "4220ca11".
std::string shortId(std::string_view id);

/// Name of an SCO as an analyst would write it: its value, else name, path, key, best hash …
/// (STIX 2.1 section 6). Network traffic is named later, from its ends. Empty if nothing fits.
std::string observableName(std::string_view type, const StixProperties& properties);
/// First readable text of an object of a type that we do not know; empty if there is none.
std::string genericName(const StixProperties& properties);

/// English name of an ISO 3166-1 alpha-2 code; empty if there is no such country.
std::string countryName(std::string_view alpha2);

/// What a location is called and what kind of place it is ("country", "city" …). STIX 2.1 section 4.8.
struct PlaceName {
    std::string name;
    std::string kind;
    std::string code;  ///< "US", "US-TX"; empty if not given as ISO code
};
PlaceName placeName(const StixProperties& properties);

}  // namespace throughline
