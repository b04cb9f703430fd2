// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/importers/prose/document.h"

namespace throughline::prose {

/// What a noun says of the name beside it: "the newspaper X", "X, a wiper".
enum class Introduced : std::uint8_t { None, Malware, Tool, Group, Campaign, Organisation, Government, Person, Place, Infrastructure };

/// Class of the noun at a token; None if it introduces nothing.
/// "the insurance group": firms, no attackers.
bool isGroupOfFirms(const Document& document, std::uint32_t token);
Introduced introducedBy(const Document& document, std::uint32_t token);

/// Tokens of a name without its quotes, and the token behind name and quotes.
struct NameSpan {
    TokenRange name;
    std::uint32_t end = 0;
    bool isEmpty() const { return name.isEmpty(); }
};

/// The longest run of capitalised, coded or quoted words that no mention holds yet; empty if none
/// starts at `at`. Weekdays and months are no names.
NameSpan nameAt(const Document& document, std::uint32_t at, TokenRange sentence);
/// A closing quote follows within four words.
bool closes(const Document& document, std::uint32_t at, TokenRange sentence);
/// "ProcDump", "cmd3", "HL-C-17".
bool looksTechnical(const Document& document, TokenRange name);

}  // namespace throughline::prose
