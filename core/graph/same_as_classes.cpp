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

/// What is said for one link, and what of it stands under the lens.
struct Support {
    bool hadAny = false;
    bool hasAny = false;
};

void note(Support& support, ClaimId id, Stance stance, const LensFilter& lens)
{
    if (!isFor(stance))
        return;
    support.hadAny = true;
    support.hasAny = support.hasAny || !lens.isOut(id);
}

std::vector<Support> supportOf(const ThreatCase& threatCase, const LensFilter& lens)
{
    std::vector<Support> support(threatCase.sameAs.size());
    for (std::size_t i = 0; i < threatCase.claims.size() && !support.empty(); ++i) {
        const Claim& claim = threatCase.claims[i];
        if (const auto* link = std::get_if<SameAsId>(&claim.about); link && !claim.isDeleted)
            note(support[rowOf(*link)], idAt<ClaimId>(i), claim.stance, lens);
    }
    return support;
}

std::vector<Support> supportOf(const ThreatCase& threatCase, const ClaimIndex& claims, const LensFilter& lens)
{
    std::vector<Support> support(threatCase.sameAs.size());
    for (std::size_t i = 0; i < support.size(); ++i)
        for (const ClaimId id : claims.of(idAt<SameAsId>(i)))
            note(support[i], id, claims.facts(id).stance, lens);
    return support;
}

std::vector<bool> joiningOf(const ThreatCase& threatCase, const std::vector<Support>& support)
{
    std::vector<bool> joins(support.size());
    for (std::size_t i = 0; i < joins.size(); ++i) {
        const SameAs& link = threatCase.sameAs[i];
        const bool isLeft = support[i].hadAny && !support[i].hasAny;
        const bool isDeleted = link.isDeleted || threatCase[link.first].isDeleted || threatCase[link.second].isDeleted;
        joins[i] = !isLeft && !isDeleted && link.isAccepted && link.kind == SameAsKind::SameAs;
    }
    return joins;
}

std::vector<std::uint32_t> classesBy(const ThreatCase& threatCase, const std::vector<bool>& joins)
{
    std::vector<std::uint32_t> parents(threatCase.entities.size());
    std::iota(parents.begin(), parents.end(), 0U);
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

}  // namespace

std::vector<bool> joiningLinks(const ThreatCase& threatCase, const LensFilter& lens)
{
    return joiningOf(threatCase, supportOf(threatCase, lens));
}

std::vector<std::uint32_t> sameAsClasses(const ThreatCase& threatCase, const LensFilter& lens)
{
    return classesBy(threatCase, joiningLinks(threatCase, lens));
}

std::vector<std::uint32_t> sameAsClasses(const ThreatCase& threatCase, const ClaimIndex& claims, const LensFilter& lens)
{
    return classesBy(threatCase, joiningOf(threatCase, supportOf(threatCase, claims, lens)));
}

}  // namespace throughline
