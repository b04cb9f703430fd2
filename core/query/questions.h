// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/query/campaign_graph.h"

namespace throughline {

// The kinds of questions, a file each. All: the answer of an empty set is no error. Errors: those of
// resolving names (NotFound, Ambiguous, BadArgument with the part in `where`), Cancelled, TooLarge.

/// The best k paths by the question's weight; only those whose times can run forward if it is timed.
Result<Answer> askPaths(const CampaignGraph& campaign, const Question& question, const Job& job);
/// All paths of fewest hops: the first k, and their number.
Result<Answer> askAllShortest(const CampaignGraph& campaign, const Question& question, const Job& job);
/// All paths of at most maxHops hops: the first k in order of the case, and their number.
Result<Answer> askAllPaths(const CampaignGraph& campaign, const Question& question, const Job& job);

/// What may be reached from the things named, with depth; what they are reached from.
Result<Answer> askReachDown(const CampaignGraph& campaign, const Question& question, const Job& job);
Result<Answer> askReachUp(const CampaignGraph& campaign, const Question& question, const Job& job);
/// "Remove it: what is cut off": what is reached from sponsors and actors, and without the things named no
/// longer is.
Result<Answer> askCutOff(const CampaignGraph& campaign, const Question& question, const Job& job);

/// A set of stops (hops) without which no reported path, however long, leads from one set to the other; a least one
/// where that can be proven, which the statement says. Several relays of one routing are one stop.
Result<Answer> askCut(const CampaignGraph& campaign, const Question& question, const Job& job);
Result<Answer> askEdgeCut(const CampaignGraph& campaign, const Question& question, const Job& job);
/// What every reported path passes, in order.
Result<Answer> askChokePoints(const CampaignGraph& campaign, const Question& question, const Job& job);

/// Things (links) whose loss would let a part of the graph fall apart, directions ignored.
Result<Answer> askArticulationPoints(const CampaignGraph& campaign, const Question& question, const Job& job);
Result<Answer> askBridges(const CampaignGraph& campaign, const Question& question, const Job& job);
/// Parts that nothing ties to one another; groups tied more among themselves than to others.
Result<Answer> askComponents(const CampaignGraph& campaign, const Question& question, const Job& job);
Result<Answer> askCommunities(const CampaignGraph& campaign, const Question& question, const Job& job);

/// Rankings of all things by one measure, the first k.
Result<Answer> askDegree(const CampaignGraph& campaign, const Question& question, const Job& job);
Result<Answer> askPageRank(const CampaignGraph& campaign, const Question& question, const Job& job);
Result<Answer> askBetweenness(const CampaignGraph& campaign, const Question& question, const Job& job);
Result<Answer> askCloseness(const CampaignGraph& campaign, const Question& question, const Job& job);

/// What all the things named have as a neighbour (infrastructure only, in the second).
Result<Answer> askCommonNeighbours(const CampaignGraph& campaign, const Question& question, const Job& job);
Result<Answer> askCommonInfrastructure(const CampaignGraph& campaign, const Question& question, const Job& job);
/// The things most like the one named by what they share, with the evidence.
Result<Answer> askSimilar(const CampaignGraph& campaign, const Question& question, const Job& job);

}  // namespace throughline
