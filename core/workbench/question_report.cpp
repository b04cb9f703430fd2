// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <charconv>

#include "core/graph/filter_words.h"
#include "core/names/name_choice.h"
#include "core/query/answer_support.h"
#include "core/query/question_kinds.h"
#include "core/workbench/question_answer.h"

namespace throughline {
namespace {

constexpr std::size_t evidenceListed = 8;

std::string typesText(const ThreatGraph& graph, const PathHop& hop)
{
    std::string text;
    for (const EdgeIndex edge : hop.edges)
        if (const std::string& word = graph.edge(edge).typeWord; text.find(word) == std::string::npos)
            text += (text.empty() ? "" : ", ") + word;
    return text.empty() ? "by the routing sentence" : text;
}

/// "attributed-to; contested; Acme alleges; Nordland denies", each said once.
std::string hopWords(const CampaignGraph& campaign, const PathHop& hop)
{
    std::string text = typesText(campaign.graph(), hop) + "; " + std::string(strengthWord(hop.strength));
    std::vector<std::string> said;
    for (const ClaimId claim : hop.claims)
        if (const std::string words = claimWords(campaign.threatCase(), campaign.threatCase()[claim]);
            std::find(said.begin(), said.end(), words) == said.end()) {
            text += "; " + words;
            said.push_back(words);
        }
    if (hop.time.isDated())
        text += "; " + intervalText(hop.time);
    return text + (hop.crossesIncident ? "; from another incident" : "");
}

/// A target is reached through relays, but it was said of the actor that it was attacked.
std::string saidOf(const CampaignGraph& campaign, const PathStop& from, const PathHop& hop)
{
    if (!hop.isDerived || hop.edges.empty())
        return {};
    const NodeIndex source = campaign.graph().edge(hop.edges.front()).source;
    const bool isFrom = std::find(from.nodes.begin(), from.nodes.end(), source) != from.nodes.end();
    return isFrom ? std::string() : "; said of " + nameOf(campaign, source);
}

/// Which things a card joins, and who says that they are the same; empty for a card of one thing.
std::string joinText(const CampaignGraph& campaign, NodeIndex node)
{
    const ThreatCase& threatCase = campaign.threatCase();
    const std::vector<EntityId>& entities = campaign.graph().node(node).entities;
    if (entities.size() < 2 || campaign.graph().node(node).isFold)
        return {};
    std::string text = "  " + nameOf(campaign, node) + " joins";
    for (std::size_t i = 0; i < entities.size(); ++i)
        text += (i == 0 ? " " : " = ") + threatCase[entities[i]].name;
    std::string by;
    for (std::size_t i = 0; i < threatCase.sameAs.size(); ++i)
        if (std::find(entities.begin(), entities.end(), threatCase.sameAs[i].first) != entities.end())
            for (const ClaimId id : campaign.claims().of(idAt<SameAsId>(i)))
                by += (by.empty() ? "; " : ", ") + claimWords(threatCase, threatCase[id]);
    return text + by + "\n";
}

std::string nodeLine(const CampaignGraph& campaign, const AnswerNode& node, const QuestionKind& kind)
{
    std::string text = "  " + nameOf(campaign, node.node);
    if (!kind.valueLabel.empty())
        text += ": " + std::string(kind.valueLabel) + " " + valueText(node.value);
    for (std::size_t i = 0; i < std::min(node.with.size(), evidenceListed); ++i)
        text += (i == 0 ? "; " : ", ") + nameOf(campaign, node.with[i]);
    if (node.with.size() > evidenceListed)
        text += ", and " + std::to_string(node.with.size() - evidenceListed) + " more";
    return text + "\n";
}

std::string cutLines(const CampaignGraph& campaign, const Answer& answer)
{
    std::string text;
    for (const PathStop& stop : answer.cutStops)
        text += "  " + stopName(campaign, stop) + "\n";
    for (const PathHop& hop : answer.cutHops)
        text += "  " + hopEnds(campaign, hop) + ": " + hopWords(campaign, hop) + "\n";
    return text;
}

std::string restsOnText(const Answer& answer)
{
    if (!answer.areSourcesTested)
        return {};
    if (answer.restsOn.empty())
        return "no single source is needed for this answer\n";
    std::string text = "without any one of these there is no such answer:\n";
    for (const RestsOn& source : answer.restsOn)
        text += "  " + source.name + "\n";
    return text;
}

}  // namespace

std::string valueText(double value)
{
    std::array<char, 32> digits{};
    const auto result = std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::general, 4);
    return {digits.data(), result.ptr};
}

std::string claimWords(const ThreatCase& threatCase, const Claim& claim)
{
    if (claim.provenance == Provenance::Record && claim.speaker && claim.stance == Stance::Asserts)
        return "recorded by " + threatCase[*claim.speaker].name;
    const std::string speaker = claim.speaker ? threatCase[*claim.speaker].name : "the document";
    if (claim.stance != Stance::Asserts)
        return speaker + " " + std::string(stanceWord(claim.stance));
    switch (hedgeOf(claim)) {
    case Hedge::Alleged:
        return speaker + " alleges";
    case Hedge::Confirmed:
        return speaker + " confirms";
    case Hedge::Stated:
        break;
    }
    return speaker + " states";
}

std::string pathLine(const CampaignGraph& campaign, const ThreatPath& path)
{
    std::string text;
    for (const PathStop& stop : path.stops)
        text += (text.empty() ? "" : " > ") + stopName(campaign, stop);
    return text;
}

std::string pathReport(const Answered& answered, std::size_t at)
{
    const CampaignGraph& campaign = *answered.campaign;
    const ThreatPath& path = answered.answer.paths[at];
    std::string text = pathLine(campaign, path) + "\n  " + counted(path.hops.size(), "hop", "hops") + "; weakest: "
        + std::string(strengthWord(path.strength));
    if (path.timing != PathTiming::NotAsked)
        text += "; times run forward: " + std::string(pathTimingWord(path.timing));
    text += "\n";
    for (std::size_t i = 0; i < path.hops.size(); ++i)
        text += "  " + stopName(campaign, path.stops[i]) + " > " + stopName(campaign, path.stops[i + 1]) + ": "
            + hopWords(campaign, path.hops[i]) + saidOf(campaign, path.stops[i], path.hops[i]) + "\n";
    for (const PathStop& stop : path.stops)
        for (const NodeIndex node : stop.nodes)
            text += joinText(campaign, node);
    if (path.scope == RoutingScope::Campaign)
        text += "  routing stated for the campaign, not for this target\n";
    return text;
}

std::string excludedText(const Answer& answer)
{
    std::string text;
    if (!answer.excluded.isEmpty())
        text += "left out: " + std::to_string(answer.excluded.claimsByLens) + " claims by the lens, "
            + std::to_string(answer.excluded.hiddenNodes) + " hidden things, " + std::to_string(answer.excluded.revoked)
            + " revoked\n";
    const Exclusions& out = answer.excluded;
    const std::string filtered = leftOutText(out.edgesByFilter, out.claimsByFilter, out.denialsByFilter, out.nodesByFilter + out.nodesOutOfFocus);
    if (!filtered.empty())
        text += "left out by the filter: " + filtered + "\n";
    for (const std::string& name : answer.disbelieved)
        text += "not believed: " + name + "\n";
    return text;
}

std::string answerReport(const WorkbenchState& state)
{
    if (!state.answered)
        return {};
    const Answered& answered = *state.answered;
    const Answer& answer = answered.answer;
    const QuestionKind* kind = questionKind(answer.question.kind);
    std::string text;
    for (std::size_t i = 0; i < answer.paths.size(); ++i)
        text += pathReport(answered, i);
    if (answer.paths.empty() || answer.pathCount > answer.paths.size())
        text += answer.statement + "\n";
    text += cutLines(*answered.campaign, answer);
    for (const AnswerNode& node : answer.nodes)
        text += nodeLine(*answered.campaign, node, *kind);
    text += restsOnText(answer) + excludedText(answer);
    const std::string names = namesText(state.view.names);
    return names.empty() ? text : text + names + "\n";
}

}  // namespace throughline
