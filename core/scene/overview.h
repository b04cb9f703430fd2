// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/layout/layout.h"
#include "core/scene/card_ranks.h"
#include "core/scene/display_list.h"

namespace throughline {

/// A large picture from afar: a hundred thousand lines say nothing, so cards that are tied more among
/// themselves than to others become one disc, and the lines between two discs one bundle that keeps
/// how many there are and how many of them are contested. Scene units of the picture itself.
struct Overview {
    struct Community {
        std::string name;      ///< of its most tied card, and how many there are beside it
        std::uint32_t size = 0;
        Rect bounds;           ///< of its cards
        Rect disc;
    };

    DisplayList display;       ///< hits: one per community, in their order
    std::vector<Community> communities;      ///< largest first; without anything left in it (`overviewWithout`) one has no disc
    std::vector<std::uint32_t> communityOf;  ///< per card
    /// Pixels per scene unit below which cards stand closer than their signs are wide.
    double belowScale = 0;
};

/// Pictures of fewer cards are drawn card by card at every scale.
inline constexpr std::size_t leastOverviewCards = 3000;

/// Source of the communities: `leiden` of core/engine. Errors: Cancelled.
Result<std::shared_ptr<const Overview>> makeOverview(const PicturePlan& plan, const Layout& layout, const CardRanks& ranks,
                                                     const TextMetrics& metrics, std::uint64_t seed, const Job& job);
/// The same with communities that are known: a number for each card, largest community first, none empty.
std::shared_ptr<const Overview> makeOverview(const PicturePlan& plan, const Layout& layout, const CardRanks& ranks,
                                             const TextMetrics& metrics, std::vector<std::uint32_t> communityOf);
/// What is left of a picture's overview without some cards and lines, in the same communities at the same places.
/// `isGone`: by hit of the picture's display list.
std::shared_ptr<const Overview> overviewWithout(const PicturePlan& plan, const Layout& layout, const CardRanks& ranks,
                                                const TextMetrics& metrics, const Overview& whole, const std::vector<bool>& isGone);

}  // namespace throughline
