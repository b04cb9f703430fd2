// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/query/search_graph.h"

namespace throughline {

/// The node that a name means in the campaign (findNode). `where` says which part of the question it is.
Result<NodeIndex> nodeNamed(const CampaignGraph& campaign, const std::string& name, const char* where);

/// All nodes that a word means: the thing of that name, or where nothing is called so, all things of
/// that kind: STIX type or its label or plural ("malware", "threat actors"), the finer kind of the
/// source ("vpn", "country"), "software" (malware and tools), or what it does in the story ("relay",
/// "sponsor", "actor", "target"). After "kind:", only as
/// a kind. Ascending, never empty. Errors: NotFound, Ambiguous (`where` as given).
Result<std::vector<NodeIndex>> nodesMeant(const CampaignGraph& campaign, const std::string& word, const char* where);

/// The things that a question wants to have listed (`only`): all where it does not say. Errors as above.
Result<Bits> wanted(const CampaignGraph& campaign, const Question& question);

/// Everything that a question names, resolved. Errors: those of the above, BadArgument (an end missing
/// or more than the kind takes; both ends the same).
struct TermNeeds {
    std::size_t maxFrom = 1;  ///< 0: not used, not resolved
    std::size_t maxTo = 1;
    bool areEndsApart = true;
};
Result<PathTerms> resolveTerms(const CampaignGraph& campaign, const Question& question, const TermNeeds& needs);

}  // namespace throughline
