// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

#include "core/compare/compare_cases.h"
#include "core/graph/claim_origin.h"

namespace throughline {

/// Which claims of one case stand, and what each adds to those that both cases share. What reports say
/// of the same pair of things with the same word is one subject, as the picture draws it. The side
/// must outlive it.
class ClaimStanding {
public:
    explicit ClaimStanding(const CaseSide& side);
    ClaimStanding(const ClaimStanding&) = delete;
    ClaimStanding& operator=(const ClaimStanding&) = delete;

    bool stands(ClaimId claim) const { return m_stands[rowOf(claim)]; }
    /// Of a claim that does not stand.
    ClaimCause causeOf(ClaimId claim) const;
    /// Notes the claims that stand in both; before `effectOf`.
    void keepSharedWith(const ClaimStanding& other);
    ClaimEffect effectOf(ClaimId claim);

private:
    /// What both cases say in favour of one subject.
    struct Shared {
        std::vector<ClaimId> claims;
        std::optional<KnownOrigins> origins;  ///< of `claims`, found when first needed
    };

    void findStanding();
    void numberEdges();
    std::uint64_t keyOf(const ClaimSubject& about) const;
    bool isSaid(const ClaimSubject& about) const;

    const CaseSide& m_side;
    std::vector<std::uint32_t> m_classes;
    ClaimOrigins m_origins;
    std::vector<bool> m_stands;
    std::vector<std::uint32_t> m_edgeOf;  ///< by relationship: a number for each pair and word
    std::unordered_map<std::uint64_t, Shared> m_shared;  ///< only looked up
};

}  // namespace throughline
