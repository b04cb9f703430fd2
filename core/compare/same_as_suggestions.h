// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/model/threat_case.h"

namespace throughline {

/// Why two things may be one, strongest first.
enum class SameAsEvidenceKind {
    AttackId,       ///< equal external id: ATT&CK, CVE, country code
    EqualName,      ///< equal but for case, spaces and punctuation
    SharedAlias,    ///< a further name of one is a name of the other
    NearName,       ///< one letter apart
    SharedMeans,    ///< several of the same indicators or infrastructure
};
std::string_view sameAsEvidenceWord(SameAsEvidenceKind kind);

struct SameAsEvidence {
    SameAsEvidenceKind kind = SameAsEvidenceKind::EqualName;
    std::string words;  ///< the id, the names or the things shared

    bool operator==(const SameAsEvidence&) const = default;
};

/// Two things that an analyst may want to join; nothing is ever joined by itself. `first` is the lower row.
struct SameAsSuggestion {
    EntityId first{};
    EntityId second{};
    std::vector<SameAsEvidence> evidence;  ///< strongest first, one of each kind, never empty

    bool operator==(const SameAsSuggestion&) const = default;
};

/// Suggestions for a case, the best supported first. Not suggested: things without a name of their own,
/// names of common words only, things of unlike types, pairs with a same-as link of any kind (also a
/// refused or deleted one) or in one class already. Near-linear: names that more than 16 things have
/// and indicators of more than 32 say nothing.
std::vector<SameAsSuggestion> suggestSameAs(const ThreatCase& threatCase);

/// The case with an accepted link between the two; the analyst's own word, so without a claim. A link
/// that was deleted or not accepted is taken up again.
ThreatCase linkSameAs(ThreatCase threatCase, EntityId first, EntityId second);

}  // namespace throughline
