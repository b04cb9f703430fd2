// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/model/lens.h"
#include "core/query/campaign_graph.h"

namespace throughline {

/// Whoever a claim may come from: a speaker, a medium or a report.
struct CaseSource {
    std::string id;    ///< STIX id
    std::string name;  ///< of a report: title, or file name where it has none
};
/// Entities that say or carry something, in order of the case, then the reports; no deleted ones.
std::vector<CaseSource> sourcesOfCase(const ThreatCase& threatCase);

/// The view's lens with sources added that are not believed. `sources`: speakers and media by name,
/// alias or id; reports by id, file name or title. Errors: NotFound, Ambiguous (`where` "without-source").
struct LensWithout {
    Lens lens;
    std::vector<std::string> names;  ///< of those added
};
Result<LensWithout> lensWithout(const ThreatCase& threatCase, const Lens& lens, const std::vector<std::string>& sources);

/// The question with its ends named by the ids of what they mean in the campaign, so that it is of the same things
/// where names have come to mean others. Names that mean nothing stay as they are.
Question byIds(const CampaignGraph& campaign, const Answer& answer);

/// Every single source (speaker, medium or report) without which the answer would be none: the
/// question is asked again under a lens that disbelieves each in turn. In order of the case, speakers
/// before reports. Empty for an answer that is empty itself. Errors: Cancelled.
Result<std::vector<RestsOn>> restsOnSources(const CampaignGraph& campaign, const ViewState& view, const Answer& answer,
                                            const Job& job);

}  // namespace throughline
