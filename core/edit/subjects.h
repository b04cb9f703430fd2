// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include "core/base/result.h"
#include "core/model/threat_case.h"

namespace throughline::edit {

/// Errors: NotFound if the subject is not in the case, or deleted.
std::optional<Error> missingSubject(const ThreatCase& threatCase, const NoteSubject& about);

/// What tells the subject from every other: its STIX id, for a claim its row; "case" for the case.
std::string subjectKey(const ThreatCase& threatCase, const NoteSubject& about);

}  // namespace throughline::edit
