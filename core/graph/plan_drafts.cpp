// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/plan_drafts.h"

#include <algorithm>

namespace throughline {
namespace {

/// One unreviewed thing makes a folded or joined card unreviewed: its names stand there, too.
bool isDraftCard(const ThreatCase& threatCase, const ThreatGraph& graph, const PlanCard& card)
{
    return std::any_of(card.nodes.begin(), card.nodes.end(), [&](NodeIndex node) {
        const auto& entities = graph.node(node).entities;
        return std::any_of(entities.begin(), entities.end(), [&](EntityId id) { return threatCase[id].isDraft; });
    });
}

bool areDrafts(const ThreatCase& threatCase, const std::vector<ClaimId>& claims)
{
    return std::all_of(claims.begin(), claims.end(), [&](ClaimId id) { return threatCase[id].isDraft; });
}

bool isDraftBand(const ThreatCase& threatCase, const PlanBand& band) { return band.incident && threatCase[*band.incident].isDraft; }

/// A line of the trunk need not stand for an edge: then it is as reviewed as its incident.
bool isDraftLink(const ThreatCase& threatCase, const ThreatGraph& graph, const PicturePlan& plan, const PlanLink& link)
{
    if (link.edges.empty())
        return link.band < plan.bands.size() && isDraftBand(threatCase, plan.bands[link.band]);
    return std::all_of(link.edges.begin(), link.edges.end(), [&](EdgeIndex edge) { return graph.edge(edge).isDraft; });
}

/// Every part is a draft; an empty picture is none.
bool isAllDraft(const PicturePlan& plan)
{
    return !plan.cards.empty() && std::all_of(plan.cards.begin(), plan.cards.end(), [](const PlanCard& card) { return card.isDraft; })
        && std::all_of(plan.links.begin(), plan.links.end(), [](const PlanLink& link) { return link.isDraft; });
}

}  // namespace

std::string_view draftSuffix(bool isDraft) { return isDraft ? " (draft)" : ""; }

void markDrafts(const ThreatCase& threatCase, const ThreatGraph& graph, PicturePlan& plan)
{
    for (PlanCard& card : plan.cards)
        card.isDraft = isDraftCard(threatCase, graph, card);
    for (PlanLink& link : plan.links)
        link.isDraft = isDraftLink(threatCase, graph, plan, link);
    plan.isDraft = isAllDraft(plan);
    if (plan.isDraft) {
        for (PlanCard& card : plan.cards)
            card.isDraft = false;
        for (PlanLink& link : plan.links)
            link.isDraft = false;
        return;
    }
    for (PlanBand& band : plan.bands)
        if (isDraftBand(threatCase, band))
            band.header = band.header.empty() ? "draft" : "draft  ·  " + band.header;
    for (PlanNote& note : plan.notes)
        if (areDrafts(threatCase, note.claims))
            note.detail += note.detail.empty() ? "draft" : " · draft";
}

}  // namespace throughline
