// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/model/entity.h"

namespace throughline {

/// What a name that somebody types most likely names.
struct GuessedName {
    EntityType type = EntityType::Identity;
    IdentityClass identityClass = IdentityClass::NotStated;
    std::string name;        ///< as typed; of a reference thing in its normal form: an address refanged, a country's own name
    std::string kindWord;    ///< "ipv4-addr", "country", "medium"
    std::string externalId;  ///< "T1566", "CVE-2021-44228", "CN"
    bool isReference = false;  ///< one and the same thing in all cases: a country, a CVE, an ATT&CK id, an address
    std::string reason;      ///< in a few words, for people: "a CVE id", "a name in the lists of software"

    bool operator==(const GuessedName&) const = default;
};

/// By the shapes and the lists that the reader of prose knows names by (core/importers/prose); capitals need not be right.
/// nullopt where neither tells: that is no sign that there is no such thing. Only what is named as a whole counts: "APT28", not
/// "the APT28 report". Names over 200 bytes are not looked at. Loads the lexicons at first use (`loadNameLists`).
std::optional<GuessedName> guessName(std::string_view typed);

/// Loads what `guessName` looks in, if nothing did yet; any thread.
void loadNameLists();

}  // namespace throughline
