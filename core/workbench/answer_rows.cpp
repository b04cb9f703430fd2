// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/answer_rows.h"

#include <algorithm>
#include <set>

#include "core/query/answer_support.h"
#include "core/query/question_kinds.h"
#include "core/workbench/question_answer.h"

namespace throughline {
namespace {

constexpr std::size_t evidenceListed = 6;

void append(std::string& text, std::string_view more, std::string_view between = " · ")
{
    if (!more.empty())
        text += (text.empty() ? "" : std::string(between)) + std::string(more);
}

std::string_view scopeText(RoutingScope scope)
{
    switch (scope) {
    case RoutingScope::NotStated: return {};
    case RoutingScope::Campaign: return "routing stated for the campaign, not for this target";
    case RoutingScope::Specific: return "routing stated for this target";
    }
    return {};
}

std::string pathDetail(const ThreatPath& path)
{
    std::string text = counted(path.hops.size(), "hop", "hops");
    append(text, "weakest hop: " + std::string(strengthWord(path.strength)));
    if (path.timing != PathTiming::NotAsked)
        append(text, "times run forward: " + std::string(pathTimingWord(path.timing)));
    append(text, scopeText(path.scope));
    return text;
}

std::string hopDetail(const CampaignGraph& campaign, const PathHop& hop)
{
    std::string text;
    std::set<std::string> words;
    for (const EdgeIndex index : hop.edges) {
        const GraphEdge& edge = campaign.graph().edge(index);
        const std::string_view verb = relationTypeInfo(edge.type).verb;
        if (words.insert(edge.typeWord).second)
            append(text, verb.empty() ? std::string_view(edge.typeWord) : verb, ", ");
    }
    if (text.empty())
        text = "by the routing sentence";
    append(text, strengthWord(hop.strength));
    append(text, intervalText(hop.time));
    append(text, hop.isDerived ? scopeText(hop.scope) : std::string_view());
    append(text, hop.crossesIncident ? "from another incident" : "");
    return text;
}

std::string nodeDetail(const CampaignGraph& campaign, const AnswerNode& node, const QuestionKind& kind)
{
    std::string text;
    if (!kind.valueLabel.empty())
        text = std::string(kind.valueLabel) + " " + valueText(node.value);
    std::string with;
    for (std::size_t i = 0; i < std::min(node.with.size(), evidenceListed); ++i)
        append(with, nameOf(campaign, node.with[i]), ", ");
    if (node.with.size() > evidenceListed)
        with += " and " + std::to_string(node.with.size() - evidenceListed) + " more";
    append(text, with, ": ");
    return text;
}

class Listing {
public:
    Listing(const Answered& answered, std::size_t most)
        : m_campaign(*answered.campaign), m_answer(answered.answer), m_most(most)
    {
    }

    std::vector<AnswerRow> rows()
    {
        for (std::size_t i = 0; i < m_answer.paths.size(); ++i)
            add(AnswerRowKind::Path, i, [&] {
                return Words{pathLine(m_campaign, m_answer.paths[i]), pathDetail(m_answer.paths[i])};
            });
        for (std::size_t i = 0; i < m_answer.cutStops.size(); ++i)
            add(AnswerRowKind::CutStop, i, [&] { return Words{stopName(m_campaign, m_answer.cutStops[i]), {}}; });
        for (std::size_t i = 0; i < m_answer.cutHops.size(); ++i)
            add(AnswerRowKind::CutHop, i, [&] {
                return Words{hopEnds(m_campaign, m_answer.cutHops[i]), hopDetail(m_campaign, m_answer.cutHops[i])};
            });
        addNodes();
        if (m_left > 0)
            m_rows.push_back({AnswerRowKind::More, m_left, "and " + counted(m_left, "more", "more"), {}});
        return std::move(m_rows);
    }

private:
    struct Words {
        std::string title;
        std::string detail;
    };

    template <class Make>
    void add(AnswerRowKind kind, std::size_t index, const Make& make)
    {
        if (m_listed >= m_most) {
            ++m_left;
            return;
        }
        ++m_listed;
        Words words = make();
        m_rows.push_back({kind, index, std::move(words.title), std::move(words.detail)});
    }

    void addNodes()
    {
        const QuestionKind* kind = questionKind(m_answer.question.kind);
        const bool hasParts = kind && (kind->id == "components" || kind->id == "communities");
        for (std::size_t i = 0; i < m_answer.nodes.size(); ++i) {
            const AnswerNode& node = m_answer.nodes[i];
            if (hasParts && m_listed < m_most && (i == 0 || m_answer.nodes[i - 1].part != node.part))
                m_rows.push_back({AnswerRowKind::Heading, node.part, partTitle(i), {}});
            add(AnswerRowKind::Node, i, [&] {
                return Words{nameOf(m_campaign, node.node), hasParts || !kind ? std::string() : nodeDetail(m_campaign, node, *kind)};
            });
        }
    }

    /// `first` is the part's first node.
    std::string partTitle(std::size_t first) const
    {
        const std::uint32_t part = m_answer.nodes[first].part;
        std::size_t end = first;
        while (end < m_answer.nodes.size() && m_answer.nodes[end].part == part)
            ++end;
        return "Part " + std::to_string(part + 1) + ": " + counted(end - first, "thing", "things");
    }

    const CampaignGraph& m_campaign;
    const Answer& m_answer;
    std::size_t m_most;
    std::size_t m_listed = 0;
    std::size_t m_left = 0;
    std::vector<AnswerRow> m_rows;
};

Selection selectionFrom(const ThreatGraph& graph, const std::set<NodeIndex>& nodes, const std::set<EdgeIndex>& edges)
{
    Selection selection;
    for (const NodeIndex node : nodes) {
        const std::vector<EntityId>& entities = graph.node(node).entities;
        selection.entities.insert(selection.entities.end(), entities.begin(), entities.end());
    }
    for (const EdgeIndex edge : edges) {
        const std::vector<RelationshipId>& members = graph.edge(edge).relationships;
        selection.relationships.insert(selection.relationships.end(), members.begin(), members.end());
    }
    return selection;
}

/// Every relationship that joins two of the nodes: a line through shared relays stands for what is said
/// of the ends.
void addEdgesAmong(const ThreatGraph& graph, const std::set<NodeIndex>& nodes, std::set<EdgeIndex>& edges)
{
    for (const NodeIndex node : nodes)
        for (const EdgeIndex edge : graph.outEdges(node))
            if (nodes.contains(graph.edge(edge).target))
                edges.insert(edge);
}

Selection selectionOfStretch(const ThreatGraph& graph, const ThreatPath& path, std::size_t first, std::size_t last)
{
    std::set<NodeIndex> nodes;
    std::set<EdgeIndex> edges;
    for (std::size_t i = first; i <= last; ++i)
        nodes.insert(path.stops[i].nodes.begin(), path.stops[i].nodes.end());
    for (std::size_t i = first; i < last; ++i)
        edges.insert(path.hops[i].edges.begin(), path.hops[i].edges.end());
    addEdgesAmong(graph, nodes, edges);
    return selectionFrom(graph, nodes, edges);
}

/// The edges of the answer's ground at some things: between them and their evidence where there is such,
/// else all that touch them.
std::set<EdgeIndex> edgesAt(const Answered& answered, const std::set<NodeIndex>& nodes, bool isAmong)
{
    const ThreatGraph& graph = answered.campaign->graph();
    const std::vector<EdgeIndex>& ground = answered.answer.allEdges;
    std::set<EdgeIndex> edges;
    const auto add = [&](std::span<const EdgeIndex> candidates) {
        for (const EdgeIndex edge : candidates)
            if (std::binary_search(ground.begin(), ground.end(), edge)
                && (!isAmong || (nodes.contains(graph.edge(edge).source) && nodes.contains(graph.edge(edge).target))))
                edges.insert(edge);
    };
    for (const NodeIndex node : nodes) {
        add(graph.outEdges(node));
        add(graph.inEdges(node));
    }
    return edges;
}

struct Rested {
    std::set<NodeIndex> nodes;
    std::set<EdgeIndex> edges;
};

Rested restOf(const Answered& answered, const AnswerRow& row)
{
    const Answer& answer = answered.answer;
    Rested rested;
    if (row.kind == AnswerRowKind::CutStop) {
        const PathStop& stop = answer.cutStops[row.index];
        rested.nodes = {stop.nodes.begin(), stop.nodes.end()};
        rested.edges = edgesAt(answered, rested.nodes, false);
    } else if (row.kind == AnswerRowKind::CutHop) {
        const PathHop& hop = answer.cutHops[row.index];
        rested.edges = {hop.edges.begin(), hop.edges.end()};
        for (const EdgeIndex edge : rested.edges)
            rested.nodes.insert({answered.campaign->graph().edge(edge).source, answered.campaign->graph().edge(edge).target});
    } else if (row.kind == AnswerRowKind::Node) {
        const AnswerNode& node = answer.nodes[row.index];
        rested.nodes = {node.with.begin(), node.with.end()};
        rested.nodes.insert(node.node);
        if (!node.with.empty())
            rested.nodes.insert(answer.from.begin(), answer.from.end());
        rested.edges = edgesAt(answered, rested.nodes, !node.with.empty());
    }
    return rested;
}

std::vector<AnswerGround> groundsOfPath(const CampaignGraph& campaign, const ThreatPath& path)
{
    std::vector<AnswerGround> grounds;
    for (std::size_t i = 0; i < path.hops.size(); ++i) {
        AnswerGround ground;
        ground.title = "Hop " + std::to_string(i + 1) + " of " + std::to_string(path.hops.size()) + ": "
            + stopName(campaign, path.stops[i]) + " > " + stopName(campaign, path.stops[i + 1]);
        ground.detail = hopDetail(campaign, path.hops[i]);
        ground.claims = path.hops[i].claims;
        std::sort(ground.claims.begin(), ground.claims.end());
        ground.claims.erase(std::unique(ground.claims.begin(), ground.claims.end()), ground.claims.end());
        grounds.push_back(std::move(ground));
    }
    return grounds;
}

/// The view as far as a graph is made of it.
ViewState graphView(ViewState view)
{
    const ViewState plain;
    view.name = plain.name;
    view.layout = plain.layout;
    view.unfolded = plain.unfolded;
    view.placed = plain.placed;
    view.seed = plain.seed;
    return view;
}

}  // namespace

std::vector<AnswerRow> answerRows(const Answered& answered, std::size_t most) { return Listing(answered, most).rows(); }

Selection selectionOf(const Answered& answered, const AnswerRow& row)
{
    const ThreatGraph& graph = answered.campaign->graph();
    if (row.kind == AnswerRowKind::Path) {
        const ThreatPath& path = answered.answer.paths[row.index];
        return selectionOfStretch(graph, path, 0, path.stops.size() - 1);
    }
    const Rested rested = restOf(answered, row);
    return selectionFrom(graph, rested.nodes, rested.edges);
}

Selection selectionOfHop(const Answered& answered, std::size_t path, std::size_t hop)
{
    return selectionOfStretch(answered.campaign->graph(), answered.answer.paths[path], hop, hop + 1);
}

std::vector<AnswerGround> groundsOf(const Answered& answered, const AnswerRow& row)
{
    const CampaignGraph& campaign = *answered.campaign;
    if (!row.isChoosable())
        return {};
    if (row.kind == AnswerRowKind::Path)
        return groundsOfPath(campaign, answered.answer.paths[row.index]);
    std::set<ClaimId> claims;
    if (row.kind == AnswerRowKind::CutHop)
        claims.insert(answered.answer.cutHops[row.index].claims.begin(), answered.answer.cutHops[row.index].claims.end());
    for (const EdgeIndex edge : restOf(answered, row).edges)
        claims.insert(campaign.graph().edge(edge).claims.begin(), campaign.graph().edge(edge).claims.end());
    return {{row.title, row.detail, {claims.begin(), claims.end()}}};
}

bool isAnswerStale(const WorkbenchState& state)
{
    return state.answered
        && (state.answered->caseVersion != state.caseVersion
            || !(graphView(state.answered->view) == graphView(state.view)));
}

}  // namespace throughline
