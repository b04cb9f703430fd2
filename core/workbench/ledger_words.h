// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/model/threat_case.h"

namespace throughline {

// The words of a ledger: plain text in one line, indicators by name defanged.

/// A text and what it is sorted by; an empty key: by its letters.
struct LedgerCell {
    std::string text;
    std::string key;
};

/// Name for lists; the id where there is none.
std::string ledgerName(const ThreatCase& threatCase, EntityId id);
/// What a claim is about, as its source puts it: "Bear – allegedly backed by – Nordland".
std::string ledgerSubject(const ThreatCase& threatCase, const ClaimSubject& about);

LedgerCell stanceCell(const Claim& claim);
LedgerCell hedgeCell(const Claim& claim);
LedgerCell certaintyCell(const Claim& claim);
LedgerCell gradeCell(const ThreatCase& threatCase, const Claim& claim);
LedgerCell happenedCell(const ThreatCase& threatCase, const Claim& claim);
LedgerCell publishedCell(const ThreatCase& threatCase, const Claim& claim);
std::string mediumText(const ThreatCase& threatCase, const Claim& claim);
std::string reportText(const ThreatCase& threatCase, const Claim& claim);
/// `isTakenBack`: by its speaker.
std::string stateText(const ThreatCase& threatCase, ClaimId id, bool isTakenBack);
/// Blanks, line ends and what cannot be printed become one blank each.
std::string inOneLine(std::string_view text);

}  // namespace throughline
