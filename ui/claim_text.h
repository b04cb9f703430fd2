// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/model/threat_case.h"

namespace throughline::ui {

// Plain texts for panels. The same form for accuser, accused and denier.

/// Name for lists; indicators and observables are defanged.
QString entityName(const ThreatCase& threatCase, EntityId id);
/// "threat actor", "identity · government", "malware · trojan".
QString entityKind(const Entity& entity);
/// "APT-X · threat actor · in Annual report": things of one name told apart, in cases of several reports
/// by the report that names them first.
QString entityListed(const ThreatCase& threatCase, EntityId id);
/// Why there is no name, else empty.
QString namingText(Naming naming);
/// "Unnamed group – attributed to – Taiwan".
QString relationshipText(const ThreatCase& threatCase, RelationshipId id);
/// The verb alone: the source's words where it gave some.
QString relationshipVerb(const Relationship& relationship);
/// What a claim is about.
QString subjectText(const ThreatCase& threatCase, const ClaimSubject& about);

/// "Guangzhou police asserts", "National Security Bureau denies".
QString claimHeadline(const ThreatCase& threatCase, const Claim& claim);
/// "alleged · accuses · via Reuters · “allegedly” · 2024-05-01"; only what is known.
QString claimDetails(const ThreatCase& threatCase, const Claim& claim);
/// Where it stands: the report's short name; empty if it stands in none (`claimDetails` says how it came here).
QString claimSource(const ThreatCase& threatCase, const Claim& claim);

/// Place and name of a report for lists.
QString reportName(const Report& report);

/// What a source says of a thing; empty where only Throughline's reader left a note.
QString descriptionText(const Entity& entity);
/// "a name that Throughline knows", "the wording of a sentence": how the reader of prose found a thing;
/// empty for things of records.
QString foundByText(const Entity& entity);

}  // namespace throughline::ui
