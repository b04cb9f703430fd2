// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

#include "core/engine/timed_path.h"
#include "core/query/campaign_graph.h"

namespace throughline {

/// A path of the campaign from `start` by the hops that it takes in order, with what each rests on. `avoided`
/// things (ascending) are not listed in stops that name several, nor is what is said of them.
ThreatPath pathOfHops(const CampaignGraph& campaign, NodeIndex start, std::span<const std::uint32_t> hops,
                      std::span<const NodeIndex> avoided = {});

/// One hop alone.
PathHop hopOf(const CampaignGraph& campaign, std::uint32_t hop, std::span<const NodeIndex> avoided = {});

/// When what a hop rests on is said to have been: the dates of its relationships, else the fact times
/// of their claims, else its incident's time; the hull of several. No bounds where undated.
TimeInterval hopInterval(const CampaignGraph& campaign, std::uint32_t hop);

/// Do times run forward along intervals? nullopt: they cannot.
std::optional<PathTiming> timingOf(std::span<const TimeInterval> intervals);

}  // namespace throughline
