// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/model/threat_case.h"
#include "core/workbench/column_texts.h"

namespace throughline {

// The words of a ledger: plain text in one line, indicators by name defanged.

/// Name for lists; the id where there is none.
std::string ledgerName(const ThreatCase& threatCase, EntityId id);
/// What a claim is about, as its source puts it: "Bear – allegedly backed by – Nordland".
std::string ledgerSubject(const ThreatCase& threatCase, const ClaimSubject& about);

TextCell stanceCell(const Claim& claim);
TextCell hedgeCell(const Claim& claim);
TextCell certaintyCell(const Claim& claim);
TextCell gradeCell(const ThreatCase& threatCase, const Claim& claim);
TextCell happenedCell(const ThreatCase& threatCase, const Claim& claim);
TextCell publishedCell(const ThreatCase& threatCase, const Claim& claim);
std::string mediumText(const ThreatCase& threatCase, const Claim& claim);
std::string reportText(const ThreatCase& threatCase, const Claim& claim);
/// `isTakenBack`: by its speaker.
std::string stateText(const ThreatCase& threatCase, ClaimId id, bool isTakenBack);
/// "threat actor", "identity · government", "malware · trojan".
std::string kindText(const Entity& entity);
/// The verb alone, as the source puts it.
std::string verbText(const Relationship& relationship);
/// Dated ones are in order of their beginning, then what is dated only in words.
TextCell timeCell(const TimeSpan& span);
/// Blanks, line ends and what cannot be printed become one blank each.
std::string inOneLine(std::string_view text);

}  // namespace throughline
