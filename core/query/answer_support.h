// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/query/path_list.h"
#include "core/query/question_terms.h"

namespace throughline {

/// An answer that says what was asked, of what, and what the view left out.
Answer answerTo(const CampaignGraph& campaign, const Question& question, const PathTerms& terms);

/// Adds what the answer's paths, cuts and lists rest on: all nodes, edges and claims, the weakest
/// strength and the routing scope. Called once, last.
void gatherGround(const CampaignGraph& campaign, Answer& answer);

/// Edges of the graph between nodes of `nodes` (ascending), added to the ground of the answer.
void addEdgesAmong(const CampaignGraph& campaign, std::span<const NodeIndex> nodes, Answer& answer);

/// How weak the weakest is that an answer with edges rests on, and what its routing was said of; begins with a
/// blank, empty for an answer without edges. After gatherGround.
std::string groundText(const Answer& answer);

// Words for statements; plain text, names as titled, indicators defanged.

std::string nameOf(const CampaignGraph& campaign, NodeIndex node);
/// "VPNs | cloud services".
std::string stopName(const CampaignGraph& campaign, const PathStop& stop);
/// What a hop of no path joins, in reading direction as paths are told: "Group > VPNs | cloud services"; "routing" where only a routing
/// sentence says so.
std::string hopEnds(const CampaignGraph& campaign, const PathHop& hop);
/// "A", "A and B", "A, B and 3 more".
std::string namesOf(const CampaignGraph& campaign, std::span<const NodeIndex> nodes);
/// "2024", "2024-03-01 to 2024-03-31", "from 2024-03-01", "until 2024-03-31"; empty where undated.
std::string intervalText(const TimeSpan& time);
/// "1 path", "3 paths", "1,000 paths".
std::string counted(std::uint64_t count, std::string_view singular, std::string_view plural);

/// What may be why there is no path: " Paths do not lead on from techniques, … unless that is asked for."; empty where the graph has
/// no such thing, or where it was asked for.
std::string endsNote(const CampaignGraph& campaign, const Answer& answer);

}  // namespace throughline
