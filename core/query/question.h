// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/graph/threat_graph.h"

namespace throughline {

/// What makes one path better than another. Never a sum or product of strengths: the weakest (the
/// oldest) hop counts, then the number of hops, then order of the case.
enum class PathWeight {
    Hops,      ///< fewest hops first, of these the one whose weakest hop is strongest
    Strength,  ///< strongest weakest hop first
    Recency,   ///< latest oldest hop first; undated ones last
};

/// A question about a campaign. Things are named as findNode takes them; where a kind is as good
/// ("relay", "vpn", "country", "malware", a STIX type), so it is said.
struct Question {
    std::string kind = "paths";      ///< id of a row of questionKinds()
    std::vector<std::string> from;   ///< one thing, or a set where the kind takes one
    std::vector<std::string> to;
    std::vector<std::string> via;    ///< things or kinds, to be passed in this order
    std::vector<std::string> avoid;  ///< things or kinds
    std::vector<std::string> only;   ///< kinds that list things: list none but these things or kinds
    std::size_t k = 1;               ///< how many paths, or how many rows of a ranking
    std::size_t maxHops = 32;
    PathWeight weight = PathWeight::Hops;
    bool isTimed = false;            ///< only paths whose times can run forward
    bool mayCrossIncidents = false;
    /// Types that may carry a path though they usually only end one (location, attack-pattern, tool,
    /// identity for sectors, report).
    std::vector<EntityType> mayCarry;
    /// Sources (speakers, media, reports, by name, id or file name) that are not believed for this question:
    /// it is to be asked of a campaign under lensWithout(…).
    std::vector<std::string> withoutSources;

    bool operator==(const Question&) const = default;
};

/// One stop of a path: a node, or several where an attack was routed "through any of" them.
struct PathStop {
    std::vector<NodeIndex> nodes;  ///< never empty, ascending

    bool operator==(const PathStop&) const = default;
};

/// The way from one stop to the next.
struct PathHop {
    std::vector<EdgeIndex> edges;  ///< what it rests on; may be empty if only the routing sentence says so
    std::vector<ClaimId> claims;
    Strength strength = Strength::OneOrigin;
    /// Into or out of the relays of an incident: what the routing was said of.
    RoutingScope scope = RoutingScope::NotStated;
    bool isDerived = false;                ///< routed: made of an incident, not of one relationship
    std::optional<IncidentId> incident;    ///< the one it is told of here
    bool crossesIncident = false;          ///< the hop before was told of another incident
    TimeSpan time;                         ///< of what it rests on; empty where undated
};

/// Do the times of a path's hops run forward?
enum class PathTiming {
    NotAsked,
    Certain,   ///< whatever the moments were inside their intervals
    Possible,  ///< moments exist for which they do
};

struct ThreatPath {
    std::vector<PathStop> stops;
    std::vector<PathHop> hops;  ///< one fewer than stops
    Strength strength = Strength::SeveralOrigins;  ///< of the weakest hop
    /// Campaign: routing stated for the campaign, not for this target. Specific: for this target.
    /// NotStated: no routing on the way ("none" in JSON).
    RoutingScope scope = RoutingScope::NotStated;
    PathTiming timing = PathTiming::NotAsked;
    double cost = 0;  ///< number of hops
};

/// A node of an answer that lists or ranks: what `value` is, the kind's row says.
struct AnswerNode {
    NodeIndex node = 0;
    double value = 0;             ///< a measure, a depth, a number of shared neighbours
    std::uint32_t part = 0;       ///< component or community, from 0, where the kind makes such
    std::vector<NodeIndex> with;  ///< evidence: shared neighbours, those that it is a neighbour of
};

/// A source without which the answer would be none.
struct RestsOn {
    std::string id;    ///< STIX id of a speaker, medium or report
    std::string name;
};

/// What a question gave, with all that it rests on. Indices are those of the campaign graph that was asked.
struct Answer {
    Question question;
    std::vector<NodeIndex> from;  ///< what the names meant
    std::vector<NodeIndex> to;
    std::vector<ThreatPath> paths;   ///< empty: the reported graph has none, or the kind gives none
    std::uint64_t pathCount = 0;     ///< of all, listed or not
    bool isComplete = true;          ///< false: more were there than could be looked at
    bool existsReversed = false;     ///< no path, but there is one the other way round
    std::vector<AnswerNode> nodes;   ///< best first, nearest first or by part
    std::vector<PathStop> cutStops;  ///< of a cut or of choke points, in the order in which paths pass them
    std::vector<PathHop> cutHops;    ///< of an edge cut, of bridges, or the hops that make a cut impossible
    bool isCutPossible = true;       ///< false: one hop leads from one side to the other, or the sides meet
    std::string statement;           ///< the answer in a sentence or two; says "in the reported graph"

    // The whole of what is drawn for it: sorted, no duplicates.
    std::vector<NodeIndex> allNodes;
    std::vector<EdgeIndex> allEdges;
    std::vector<ClaimId> allClaims;
    Strength strength = Strength::SeveralOrigins;  ///< of the weakest thing that it rests on
    RoutingScope scope = RoutingScope::NotStated;
    Exclusions excluded;                ///< what the view left out of the question
    std::vector<std::string> disbelieved;  ///< names of the sources that the question left out
    bool areSourcesTested = false;
    std::vector<RestsOn> restsOn;       ///< if sources were tested (restsOnSources): each one that it needs

    bool isEmpty() const { return paths.empty() && nodes.empty() && cutStops.empty() && cutHops.empty(); }
};

std::string_view routingScopeWord(RoutingScope scope);  ///< "campaign", "specific", "none"
std::string_view pathTimingWord(PathTiming timing);     ///< "certain", "possible", "" if not asked
std::string_view pathWeightWord(PathWeight weight);     ///< "none" (hops), "strength", "recency"
std::optional<PathWeight> parsePathWeight(std::string_view word);

}  // namespace throughline
