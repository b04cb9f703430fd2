// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/graph/plan_bands.h"
#include "core/graph/plan_builder.h"

namespace throughline {

/// Techniques that a band's own cards tell already: "uses proxies" where the relays are drawn,
/// "develops malware" where the malware is. They get no card; their ids stand at the foot of the box.
std::vector<NodeIndex> toldByMeans(const PlanBuilder& builder, const BandContent& content);

/// The trunk of an incident's band: actor *with* capabilities *through* infrastructure *against*
/// targets, as boxes joined by shared lines (picture.md 1). A shared line stands only for claims of
/// the same sentence and source. Made if exactly one actor of the band uses or reaches anything in
/// sets; returns the edges that it does not stand for.
std::vector<EdgeIndex> addTrunk(PlanBuilder& builder, const BandContent& content, std::uint32_t band,
                                const std::vector<EdgeIndex>& edges);

}  // namespace throughline
