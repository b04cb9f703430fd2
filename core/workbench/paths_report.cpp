// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/paths_answer.h"

#include <algorithm>

namespace throughline {
namespace {

std::string stopText(const ThreatCase& threatCase, const ThreatGraph& graph, const PathStop& stop)
{
    std::string text;
    for (const NodeIndex node : stop.nodes)
        text += (text.empty() ? "" : " | ") + threatCase[graph.node(node).entities.front()].name;
    return text;
}

std::string typesText(const ThreatGraph& graph, const PathHop& hop)
{
    std::string text;
    for (const EdgeIndex edge : hop.edges)
        if (const std::string& word = graph.edge(edge).typeWord; text.find(word) == std::string::npos)
            text += (text.empty() ? "" : ", ") + word;
    return text.empty() ? "by the routing sentence" : text;
}

std::string hopText(const WorkbenchState& state, const ThreatPath& path, std::size_t at)
{
    const ThreatCase& threatCase = state.threatCase;
    const PathHop& hop = path.hops[at];
    std::string text = "  " + stopText(threatCase, *state.pathsGraph, path.stops[at]) + " > "
        + stopText(threatCase, *state.pathsGraph, path.stops[at + 1]) + ": " + typesText(*state.pathsGraph, hop) + "; "
        + std::string(strengthWord(hop.strength));
    std::vector<std::string> said;
    for (const ClaimId claim : hop.claims)
        if (const std::string words = claimWords(threatCase, threatCase[claim]); std::find(said.begin(), said.end(), words) == said.end()) {
            text += "; " + words;
            said.push_back(words);
        }
    return text + (hop.crossesIncident ? "; from another incident\n" : "\n");
}

std::string pathText(const WorkbenchState& state, const ThreatPath& path)
{
    std::string text;
    for (const PathStop& stop : path.stops)
        text += (text.empty() ? "" : " > ") + stopText(state.threatCase, *state.pathsGraph, stop);
    text += "\n  " + std::to_string(path.hops.size()) + (path.hops.size() == 1 ? " hop" : " hops") + "; weakest: "
        + std::string(strengthWord(path.strength)) + "\n";
    for (std::size_t i = 0; i < path.hops.size(); ++i)
        text += hopText(state, path, i);
    if (path.scope == RoutingScope::Campaign)
        text += "  routing stated for the campaign, not for this target\n";
    return text;
}

std::string excludedText(const Exclusions& excluded)
{
    if (excluded.isEmpty())
        return {};
    return "left out: " + std::to_string(excluded.claimsByLens) + " claims by the lens, "
        + std::to_string(excluded.hiddenNodes) + " hidden things, " + std::to_string(excluded.revoked) + " revoked\n";
}

}  // namespace

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

std::string pathsReport(const WorkbenchState& state)
{
    if (!state.pathsGraph)
        return {};
    std::string text;
    for (const ThreatPath& path : state.paths.paths)
        text += pathText(state, path);
    if (state.paths.paths.empty())
        text += "no path in the reported graph\n";
    if (state.paths.existsReversed)
        text += "there is one the other way round\n";
    return text + excludedText(state.paths.excluded);
}

}  // namespace throughline
