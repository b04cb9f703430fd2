// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/path_maker.h"

#include <algorithm>

namespace throughline {
namespace {

constexpr TimeInterval undated{};

/// The span as an interval; one open end stays open.
TimeInterval intervalOf(const TimeSpan& span)
{
    return {span.earliest.value_or(undated.earliest), span.latest.value_or(undated.latest)};
}

/// Hull of what is dated; undated if nothing is.
class Hull {
public:
    void add(const TimeSpan& span)
    {
        if (!span.isDated())
            return;
        const TimeInterval interval = intervalOf(span);
        m_hull = m_isEmpty ? interval
                           : TimeInterval{std::min(m_hull.earliest, interval.earliest), std::max(m_hull.latest, interval.latest)};
        m_isEmpty = false;
    }
    bool isEmpty() const { return m_isEmpty; }
    TimeInterval interval() const { return m_isEmpty ? undated : m_hull; }

private:
    TimeInterval m_hull;
    bool m_isEmpty = true;
};

void addRelationshipTimes(const CampaignGraph& campaign, const GraphEdge& edge, Hull& hull)
{
    for (const RelationshipId id : edge.relationships)
        hull.add(campaign.threatCase()[id].time);
}

void addFactTimes(const CampaignGraph& campaign, const GraphEdge& edge, Hull& hull)
{
    for (const ClaimId id : edge.claims)
        hull.add(campaign.threatCase()[id].factTime);
}

/// The incident that all hops which are told of one have in common; nullopt if there is none.
std::optional<IncidentId> commonIncident(const CampaignGraph& campaign, std::span<const std::uint32_t> hops)
{
    std::vector<IncidentId> common;
    bool isFirst = true;
    for (const std::uint32_t hop : hops) {
        const std::vector<IncidentId>& incidents = campaign.hops().hops()[hop].incidents;
        if (incidents.empty())
            continue;
        std::vector<IncidentId> kept;
        if (isFirst)
            kept = incidents;
        else
            std::set_intersection(common.begin(), common.end(), incidents.begin(), incidents.end(), std::back_inserter(kept));
        common = std::move(kept);
        isFirst = false;
    }
    return common.empty() ? std::nullopt : std::optional(common.front());
}

/// Says of each hop which incident it is told of here: one for the whole path where that is possible,
/// else the one before for as long as it lasts.
void nameIncidents(const CampaignGraph& campaign, std::span<const std::uint32_t> hops, std::vector<PathHop>& named)
{
    const std::optional<IncidentId> common = commonIncident(campaign, hops);
    std::optional<IncidentId> before;
    for (std::size_t i = 0; i < named.size(); ++i) {
        const std::vector<IncidentId>& incidents = campaign.hops().hops()[hops[i]].incidents;
        if (incidents.empty())
            continue;
        const bool stays = before && std::binary_search(incidents.begin(), incidents.end(), *before);
        named[i].incident = common ? *common : stays ? *before : incidents.front();
        named[i].crossesIncident = before && *before != *named[i].incident;
        before = named[i].incident;
    }
}

PathStop listed(PathStop stop, std::span<const NodeIndex> avoided)
{
    if (stop.nodes.size() > 1 && !avoided.empty())
        std::erase_if(stop.nodes, [&](NodeIndex node) { return std::binary_search(avoided.begin(), avoided.end(), node); });
    return stop;
}

/// Of a hop to several relays, what is said of the avoided ones.
void leaveOutAvoided(const CampaignGraph& campaign, std::span<const NodeIndex> avoided, PathHop& hop)
{
    if (avoided.empty() || hop.edges.size() < 2)
        return;
    const auto isAvoided = [&](EdgeIndex edge) {
        const GraphEdge& row = campaign.graph().edge(edge);
        return std::binary_search(avoided.begin(), avoided.end(), row.source)
            || std::binary_search(avoided.begin(), avoided.end(), row.target);
    };
    if (std::erase_if(hop.edges, isAvoided) == 0 || hop.edges.empty())
        return;
    hop.strength = Strength::SeveralOrigins;
    for (const EdgeIndex edge : hop.edges)
        hop.strength = std::min(hop.strength, campaign.graph().edge(edge).strength);
}

}  // namespace

PathHop hopOf(const CampaignGraph& campaign, std::uint32_t index, std::span<const NodeIndex> avoided)
{
    const ReadingHop& from = campaign.hops().hops()[index];
    PathHop hop{.edges = from.edges, .strength = from.strength, .scope = from.scope, .isDerived = from.isDerived};
    leaveOutAvoided(campaign, avoided, hop);
    for (const EdgeIndex edge : hop.edges) {
        const std::vector<ClaimId>& claims = campaign.graph().edge(edge).claims;
        hop.claims.insert(hop.claims.end(), claims.begin(), claims.end());
    }
    std::sort(hop.claims.begin(), hop.claims.end());
    hop.claims.erase(std::unique(hop.claims.begin(), hop.claims.end()), hop.claims.end());
    const TimeInterval interval = hopInterval(campaign, index);
    if (interval.earliest != undated.earliest)
        hop.time.earliest = interval.earliest;
    if (interval.latest != undated.latest)
        hop.time.latest = interval.latest;
    return hop;
}

ThreatPath pathOfHops(const CampaignGraph& campaign, NodeIndex start, std::span<const std::uint32_t> hops,
                      std::span<const NodeIndex> avoided)
{
    const std::vector<ReadingHop>& all = campaign.hops().hops();
    ThreatPath path;
    path.stops.push_back({{start}});
    for (const std::uint32_t index : hops) {
        path.stops.push_back(listed(campaign.hops().stopAt(all[index].to), avoided));
        path.hops.push_back(hopOf(campaign, index, avoided));
        const PathHop& hop = path.hops.back();
        path.strength = std::min(path.strength, hop.strength);
        if (hop.scope == RoutingScope::Campaign || path.scope == RoutingScope::NotStated)
            path.scope = hop.scope == RoutingScope::NotStated ? path.scope : hop.scope;
    }
    nameIncidents(campaign, hops, path.hops);
    path.cost = static_cast<double>(path.hops.size());
    return path;
}

TimeInterval hopInterval(const CampaignGraph& campaign, std::uint32_t index)
{
    const ReadingHop& hop = campaign.hops().hops()[index];
    Hull hull;
    for (const EdgeIndex edge : hop.edges)
        addRelationshipTimes(campaign, campaign.graph().edge(edge), hull);
    if (hull.isEmpty())
        for (const EdgeIndex edge : hop.edges)
            addFactTimes(campaign, campaign.graph().edge(edge), hull);
    if (hull.isEmpty())
        for (const IncidentId incident : hop.incidents)
            hull.add(campaign.threatCase()[incident].time);
    return hull.interval();
}

std::optional<PathTiming> timingOf(std::span<const TimeInterval> intervals)
{
    std::int64_t soonest = undated.earliest;  // moment at which the hops so far can be done
    bool isCertain = true;
    for (std::size_t i = 0; i < intervals.size(); ++i) {
        soonest = std::max(soonest, intervals[i].earliest);
        if (soonest > intervals[i].latest)
            return std::nullopt;
        const bool isBounded = intervals[i].earliest != undated.earliest && intervals[i].latest != undated.latest;
        isCertain = isCertain && isBounded && (i == 0 || intervals[i - 1].latest <= intervals[i].earliest);
    }
    return isCertain ? PathTiming::Certain : PathTiming::Possible;
}

}  // namespace throughline
