// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include "core/model/threat_case.h"

namespace throughline {

/// What a filter asks of claims (`ViewFilter::asksClaims`), asked of each of a case once. Keeps no reference to
/// the case. Entities are asked for their marking only.
class ClaimFilter {
public:
    ClaimFilter(const ThreatCase& threatCase, const ClaimIndex& claims, const ViewFilter& filter);

    bool isNeutral() const { return m_isNeutral; }
    /// Above the cap on markings.
    bool isWithheld(EntityId id) const { return !m_isEntityWithheld.empty() && m_isEntityWithheld[rowOf(id)]; }
    bool isWithheld(RelationshipId id) const { return !m_isRelationshipWithheld.empty() && m_isRelationshipWithheld[rowOf(id)]; }
    /// Above the cap, or of a report that was not asked for: gone whatever else holds.
    bool isWithheld(ClaimId id) const { return !m_isNeutral && (m_claims[rowOf(id)] & Withheld) != 0; }
    /// Would a line stay for which nobody's claim stands but this record?
    bool passes(RelationshipId id) const { return m_isNeutral || m_recordPasses[rowOf(id)]; }

    struct Taken {
        bool isKept = true;
        std::size_t claims = 0;
        std::size_t denials = 0;  ///< of those: they spoke against a line that is kept
        std::size_t undated = 0;  ///< claims that a window of time was asked for and that have no date
    };
    /// Takes claims of one line out of `claims`, those in force under the lens.
    Taken takeFrom(const ThreatCase& threatCase, std::vector<ClaimId>& claims) const;

private:
    // Facts of a claim, added up.
    static constexpr unsigned Withheld = 1;
    static constexpr unsigned Weak = 2;
    static constexpr unsigned OutOfTime = 4;
    static constexpr unsigned Undated = 8;

    void withholdMarked(const ThreatCase& threatCase, Tlp cap);
    void judgeClaims(const ThreatCase& threatCase, const ClaimIndex& claims, const ViewFilter& filter);
    void judgeRecords(const ThreatCase& threatCase, const ClaimIndex& claims, const ViewFilter& filter);

    bool m_isNeutral = true;
    std::vector<unsigned char> m_claims;  ///< facts, by claim
    std::vector<bool> m_recordPasses;     ///< by relationship
    std::vector<bool> m_isEntityWithheld;
    std::vector<bool> m_isRelationshipWithheld;
};

}  // namespace throughline
