// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/same_as_classes.h"

#include <algorithm>
#include <numeric>

namespace throughline {
namespace {

std::uint32_t rootOf(std::vector<std::uint32_t>& parents, std::uint32_t row)
{
    while (parents[row] != row) {
        parents[row] = parents[parents[row]];
        row = parents[row];
    }
    return row;
}

/// Links that nobody speaks for any more under the lens.
std::vector<bool> linksOut(const ThreatCase& threatCase, const LensFilter& lens)
{
    std::vector<bool> hasClaim(threatCase.sameAs.size());
    std::vector<bool> hasSupport(threatCase.sameAs.size());
    for (std::size_t i = 0; i < threatCase.claims.size(); ++i) {
        const Claim& claim = threatCase.claims[i];
        const auto* link = std::get_if<SameAsId>(&claim.about);
        if (claim.isDeleted || !link || !isFor(claim.stance))
            continue;
        hasClaim[rowOf(*link)] = true;
        if (!lens.isOut(idAt<ClaimId>(i)))
            hasSupport[rowOf(*link)] = true;
    }
    for (std::size_t i = 0; i < hasClaim.size(); ++i)
        hasClaim[i] = hasClaim[i] && !hasSupport[i];
    return hasClaim;
}

}  // namespace

std::vector<bool> joiningLinks(const ThreatCase& threatCase, const LensFilter& lens)
{
    std::vector<bool> joins = linksOut(threatCase, lens);
    for (std::size_t i = 0; i < joins.size(); ++i) {
        const SameAs& link = threatCase.sameAs[i];
        const bool isDeleted = link.isDeleted || threatCase[link.first].isDeleted || threatCase[link.second].isDeleted;
        joins[i] = !joins[i] && !isDeleted && link.isAccepted && link.kind == SameAsKind::SameAs;
    }
    return joins;
}

std::vector<std::uint32_t> sameAsClasses(const ThreatCase& threatCase, const LensFilter& lens)
{
    std::vector<std::uint32_t> parents(threatCase.entities.size());
    std::iota(parents.begin(), parents.end(), 0U);
    const std::vector<bool> joins = joiningLinks(threatCase, lens);
    for (std::size_t i = 0; i < threatCase.sameAs.size(); ++i) {
        const SameAs& link = threatCase.sameAs[i];
        if (!joins[i])
            continue;
        const std::uint32_t a = rootOf(parents, static_cast<std::uint32_t>(rowOf(link.first)));
        const std::uint32_t b = rootOf(parents, static_cast<std::uint32_t>(rowOf(link.second)));
        parents[std::max(a, b)] = std::min(a, b);  // the root stays the first row of its class
    }
    for (std::uint32_t row = 0; row < parents.size(); ++row)
        parents[row] = rootOf(parents, row);
    return parents;
}

}  // namespace throughline
