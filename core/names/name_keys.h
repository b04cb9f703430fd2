// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/entity.h"

namespace throughline {

/// What kinds of things may go by one name; a name joins no others (a tool called like a group is no hit).
enum class NameFamily : std::uint8_t {
    Actor,
    Software,
    Technique,
    Vulnerability,
    Infrastructure,
    Body,
    Sector,
    Place,
    Indicator,
    Other,
};
NameFamily nameFamily(const Entity& entity);

/// What of a thing a key stands for; the order is that of trust.
enum class KeyPart : std::uint8_t {
    Id,          ///< its STIX id, or its ATT&CK id or CVE number
    Value,       ///< of an indicator, not defanged, in its normal form
    Name,        ///< as people would type it (`searchFold`)
    Alias,
    PlainName,   ///< without blanks and punctuation (`plainName`)
    PlainAlias,
};

/// Two things share a key when the texts are equal; the text says the family, so that equal names of different families
/// are different texts.
struct NameKey {
    std::string text;
    KeyPart part = KeyPart::Name;
};

/// Keys of a thing: its ids, the values of an indicator, its names and aliases. Names that tell nothing apart ("the group",
/// fewer than three letters; loosely, fewer than five) have none, nor has a thing that is not named.
std::vector<NameKey> nameKeys(const Entity& entity);

/// Values of an indicator in their normal form: "198.51.100.7" of "198[.]51[.]100[.]7" and of
/// "[ipv4-addr:value = '198.51.100.7']"; none if the text holds none or more than eight.
std::vector<std::string> indicatorValues(std::string_view text);

}  // namespace throughline
