// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include "core/model/lens.h"
#include "core/model/threat_case.h"

namespace throughline {

/// A lens applied to every claim of a case once; answers by claim. Keeps no reference to either.
/// Sources are named by STIX id: a body that is joined with another by same-as is still two ids.
class LensFilter {
public:
    LensFilter(const ThreatCase& threatCase, const Lens& lens);
    /// The same, quicker. `claims`: of this case.
    LensFilter(const ThreatCase& threatCase, const ClaimIndex& claims, const Lens& lens);

    /// Not to be counted: its speaker, recorder, a medium or its report is disbelieved, it is graded
    /// too low, or the analyst set it aside.
    bool isOut(ClaimId claim) const { return m_isOut[rowOf(claim)]; }
    /// Counts as alleged at most: its speaker, recorder, a medium or its report is doubted.
    bool isDoubted(ClaimId claim) const { return m_isDoubted[rowOf(claim)]; }
    bool believesAll() const { return m_believesAll; }

private:
    template <class FactsOfRow>
    void judge(const ThreatCase& threatCase, const Lens& lens, FactsOfRow factsOfRow);

    std::vector<bool> m_isOut;
    std::vector<bool> m_isDoubted;
    bool m_believesAll = true;
};

}  // namespace throughline
