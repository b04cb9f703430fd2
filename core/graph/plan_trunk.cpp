// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/plan_trunk.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

#include "core/graph/plan_drafts.h"
#include "core/graph/plan_wording.h"

namespace throughline {
namespace {

/// ATT&CK techniques that say no more than that such means exist (by parent id): T1090 Proxy, T1583
/// Acquire and T1584 Compromise Infrastructure; T1587 Develop and T1588 Obtain Capabilities.
Role meansToldBy(const Entity& entity)
{
    const std::string parent = entity.externalId.substr(0, 5);
    if (entity.type != EntityType::AttackPattern || entity.mapping != TechniqueMapping::Mapped)
        return Role::Other;
    if (parent == "T1090" || parent == "T1583" || parent == "T1584")
        return Role::Infrastructure;
    return parent == "T1587" || parent == "T1588" ? Role::Capability : Role::Other;
}

/// What one actor is said to have used and reached, by card.
struct Reach {
    std::map<std::uint32_t, std::vector<EdgeIndex>> capabilities;
    std::map<std::uint32_t, std::vector<EdgeIndex>> relays;
    std::map<std::uint32_t, std::vector<EdgeIndex>> targets;

    std::size_t means() const { return capabilities.size() + relays.size(); }
    std::size_t total() const { return means() + targets.size(); }
};

class Trunk {
public:
    Trunk(PlanBuilder& builder, const BandContent& content, std::uint32_t band)
        : m_builder(builder), m_content(content), m_band(band)
    {
        if (content.incident)
            for (const EntityId entity : builder.threatCase()[*content.incident].routedVia)
                if (const auto node = builder.graph().nodeOf(entity))
                    m_routed.insert(*node);
    }

    std::vector<EdgeIndex> run(const std::vector<EdgeIndex>& edges)
    {
        collect(edges);
        const auto actor = trunkActor();
        if (!actor)
            return edges;
        m_actor = *actor;
        leaveOutUnlike(m_reach.at(*actor));
        draw(*actor, m_reach.at(*actor));
        std::vector<EdgeIndex> rest;
        std::copy_if(edges.begin(), edges.end(), std::back_inserter(rest),
                     [&](EdgeIndex edge) { return m_drawn.count(edge) == 0; });
        return rest;
    }

private:
    const PlanCard& card(std::uint32_t index) const { return m_builder.plan().cards[index]; }

    void collect(const std::vector<EdgeIndex>& edges)
    {
        for (const EdgeIndex index : edges) {
            const GraphEdge& edge = m_builder.graph().edge(index);
            const auto source = m_builder.cardOf(m_band, edge.source);
            const auto target = m_builder.cardOf(m_band, edge.target);
            if (source && !target && !isReadBackward(edge))
                m_told[*source][meansToldBy(m_builder.threatCase()[m_builder.graph().node(edge.target).entities.front()])].push_back(index);
            if (source && target && *source != *target && shareLane(*source, *target))
                m_joined.insert({*source, *target});  // in one box the line between them could not be drawn
            if (!source || !target || *source == *target || card(*source).lane != Role::Actor || isReadBackward(edge))
                continue;
            Reach& reach = m_reach[*source];
            const Role lane = card(*target).lane;
            if (lane == Role::Capability)
                reach.capabilities[*target].push_back(index);
            else if (lane == Role::Infrastructure && isRouted(*target))
                reach.relays[*target].push_back(index);
            else if (isTarget(lane))
                reach.targets[*target].push_back(index);
        }
    }

    bool shareLane(std::uint32_t a, std::uint32_t b) const
    {
        return card(a).lane == card(b).lane || (isTarget(card(a).lane) && isTarget(card(b).lane));
    }

    bool isRouted(std::uint32_t index) const
    {
        const std::vector<NodeIndex>& nodes = card(index).nodes;
        return std::any_of(nodes.begin(), nodes.end(), [&](NodeIndex node) { return m_routed.count(node) != 0; });
    }

    /// The one actor with means and targets; several with means of their own make no common trunk.
    std::optional<std::uint32_t> trunkActor() const
    {
        std::optional<std::uint32_t> best;
        std::size_t withMeans = 0;
        for (const auto& [actor, reach] : m_reach) {
            withMeans += reach.means() > 0 ? 1 : 0;
            if (!best || reach.total() > m_reach.at(*best).total())
                best = actor;
        }
        if (!best || m_reach.at(*best).total() < 2 || withMeans > 1)
            return std::nullopt;
        return best;
    }

    /// A box's line must not say more, or less, of a member than a line of its own would: members that
    /// are contested or hedged unlike the others, or that have lines among themselves, stay outside.
    void leaveOutUnlike(Reach& reach) const
    {
        for (auto* means : {&reach.capabilities, &reach.relays}) {
            std::map<std::pair<LineKind, bool>, std::size_t> ways;
            for (const auto& [card, edges] : *means)
                ++ways[wayOf(edges)];
            std::pair<LineKind, bool> usual{};
            std::size_t most = 0;
            for (const auto& [way, count] : ways)
                if (count > most) {
                    most = count;
                    usual = way;
                }
            for (auto it = means->begin(); it != means->end();)
                it = wayOf(it->second) != usual || m_joined.count(it->first) != 0 ? means->erase(it) : std::next(it);
        }
        for (auto it = reach.targets.begin(); it != reach.targets.end();)
            it = m_joined.count(it->first) != 0 ? reach.targets.erase(it) : std::next(it);
    }

    std::pair<LineKind, bool> wayOf(const std::vector<EdgeIndex>& edges) const
    {
        const bool isContested = std::any_of(edges.begin(), edges.end(),
                                             [&](EdgeIndex edge) { return m_builder.graph().edge(edge).isContested; });
        return {lineKindOf(m_builder.graph(), edges), isContested};
    }

    void draw(std::uint32_t actor, const Reach& reach)
    {
        PlanEnd at{false, actor};
        if (!reach.capabilities.empty()) {
            const PlanEnd means = boxOf(Role::Capability, "uses", reach.capabilities);
            at = extend(at, "with", means, withTold(edgesOf(reach.capabilities), Role::Capability));
            setFooter(means, {toldText(Role::Capability)});
        }
        if (!reach.relays.empty()) {
            const PlanEnd relays = boxOf(Role::Infrastructure, "routed through any of", reach.relays);
            at = extend(at, "through", relays, withTold(edgesOf(reach.relays), Role::Infrastructure));
            setFooter(relays, {scopeText(), toldText(Role::Infrastructure)});
        }
        for (const auto& [signature, targets] : bySignature(reach.targets)) {
            const PlanEnd box = boxOf(Role::Victim, targetCaption(targets), targets);
            if (box.isGroup)
                m_builder.plan().groups[box.index].footer = breakdownText(targets);
            extend(at, "against", box, edgesOf(targets));
        }
    }

    void setFooter(PlanEnd end, const std::vector<std::string>& parts)
    {
        if (end.isGroup)
            m_builder.plan().groups[end.index].footer = joined(parts, " · ");
    }

    /// A shared line stands for the techniques without a card too: no claim gets lost.
    std::vector<EdgeIndex> withTold(std::vector<EdgeIndex> edges, Role means)
    {
        const std::vector<EdgeIndex>& told = m_told[m_actor][means];
        edges.insert(edges.end(), told.begin(), told.end());
        return edges;
    }

    /// "also mapped to T1090, T1584".
    std::string toldText(Role means)
    {
        std::set<std::string> ids;
        for (const EdgeIndex edge : m_told[m_actor][means])
            ids.insert(m_builder.threatCase()[m_builder.graph().node(m_builder.graph().edge(edge).target).entities.front()].externalId);
        return ids.empty() ? std::string() : "also mapped to " + joined({ids.begin(), ids.end()}, ", ");
    }

    PlanEnd extend(PlanEnd from, std::string verb, PlanEnd to, std::vector<EdgeIndex> edges)
    {
        m_drawn.insert(edges.begin(), edges.end());
        m_builder.addTrunkLink(m_band, from, to, std::move(verb), std::move(edges));
        return to;
    }

    PlanEnd boxOf(Role lane, const std::string& caption, const std::map<std::uint32_t, std::vector<EdgeIndex>>& members)
    {
        std::vector<std::uint32_t> cards;
        for (const auto& [index, edges] : members)
            cards.push_back(index);
        if (cards.size() == 1)
            return {false, cards.front()};
        // In the order of the text: what was counted or named first comes first.
        std::stable_sort(cards.begin(), cards.end(), [&](std::uint32_t a, std::uint32_t b) {
            return std::pair(card(a).badge.empty(), firstMention(a)) < std::pair(card(b).badge.empty(), firstMention(b));
        });
        return {true, m_builder.addGroup(m_band, lane, caption, std::move(cards))};
    }

    Mention firstMention(std::uint32_t index) const
    {
        const Entity& entity = m_builder.threatCase()[m_builder.graph().node(card(index).nodes.front()).entities.front()];
        Mention first{idAt<ReportId>(0xFFFFFFFE), {}};
        for (const Mention& mention : entity.mentions)
            first = std::min(first, mention);
        return first;
    }

    static std::vector<EdgeIndex> edgesOf(const std::map<std::uint32_t, std::vector<EdgeIndex>>& members)
    {
        std::vector<EdgeIndex> all;
        for (const auto& [index, edges] : members)
            all.insert(all.end(), edges.begin(), edges.end());
        return all;
    }

    /// Targets that the same sources name in the same sentences with the same hedge: only those may share a line.
    std::map<std::string, std::map<std::uint32_t, std::vector<EdgeIndex>>> bySignature(
        const std::map<std::uint32_t, std::vector<EdgeIndex>>& targets) const
    {
        std::map<std::string, std::map<std::uint32_t, std::vector<EdgeIndex>>> classes;
        for (const auto& [index, edges] : targets)
            classes[signatureOf(edges)][index] = edges;
        return classes;
    }

    std::string signatureOf(const std::vector<EdgeIndex>& edges) const
    {
        std::set<std::string> parts;
        for (const EdgeIndex edge : edges)
            for (const ClaimId id : m_builder.graph().edge(edge).claims) {
                const Claim& claim = m_builder.threatCase()[id];
                const auto number = [](const auto& row) { return row ? std::to_string(rowOf(*row)) : std::string("-"); };
                parts.insert(std::to_string(claim.span.begin) + "/" + number(claim.report) + "/" + number(claim.recordedBy) + "/"
                             + number(claim.speaker) + "/"
                             + std::string(hedgeWord(hedgeOf(claim))) + std::string(stanceWord(claim.stance)));
            }
        return joined({parts.begin(), parts.end()}, "|");
    }

    /// "more than 1,000 networks, over 10 provinces (not named)".
    std::string targetCaption(const std::map<std::uint32_t, std::vector<EdgeIndex>>& targets) const
    {
        std::vector<std::string> counts;
        for (const Quantity& quantity : m_builder.threatCase().quantities) {
            const auto node = quantity.ofEntity ? m_builder.graph().nodeOf(*quantity.ofEntity) : std::nullopt;
            const auto index = node ? m_builder.cardOf(m_band, *node) : std::nullopt;
            if (index && targets.count(*index) != 0 && card(*index).nodes.size() == 1)
                counts.push_back(quantity.words + " " + quantity.unit + (isNamed(*node) ? "" : " (not named)")
                                 + std::string(draftSuffix(quantity.isDraft && !m_builder.threatCase()[*quantity.ofEntity].isDraft)));
        }
        return counts.empty() ? std::string("targets") : joined(counts, ", ");
    }

    bool isNamed(NodeIndex node) const
    {
        return m_builder.threatCase()[m_builder.graph().node(node).entities.front()].naming == Naming::Named;
    }

    std::string breakdownText(const std::map<std::uint32_t, std::vector<EdgeIndex>>& targets) const
    {
        bool hasCountedPlace = false;
        bool hasOther = false;
        for (const auto& [index, edges] : targets) {
            const bool isPlace = card(index).lane == Role::Place;
            hasCountedPlace = hasCountedPlace || (isPlace && !card(index).badge.empty());
            hasOther = hasOther || !isPlace;
        }
        return hasCountedPlace && hasOther ? "not broken down by place" : "";
    }

    std::string scopeText() const
    {
        switch (m_builder.threatCase()[*m_content.incident].routingScope) {
        case RoutingScope::NotStated: return {};
        case RoutingScope::Campaign: return "routing stated for the campaign";
        case RoutingScope::Specific: return "routing stated for these targets";
        }
        return {};
    }

    PlanBuilder& m_builder;
    const BandContent& m_content;
    std::uint32_t m_band;
    std::set<NodeIndex> m_routed;
    std::map<std::uint32_t, Reach> m_reach;
    /// Edges to techniques without a card, by their actor and the means that tell them.
    std::map<std::uint32_t, std::map<Role, std::vector<EdgeIndex>>> m_told;
    std::uint32_t m_actor = 0;
    std::set<std::uint32_t> m_joined;  ///< cards with a line to another one of their lane
    std::set<EdgeIndex> m_drawn;
};

}  // namespace

std::vector<NodeIndex> toldByMeans(const PlanBuilder& builder, const BandContent& content)
{
    if (!content.incident)
        return {};
    const auto entityOf = [&](NodeIndex node) -> const Entity& {
        return builder.threatCase()[builder.graph().node(node).entities.front()];
    };
    std::set<Role> drawn;
    for (const auto& [node, lane] : content.lanes) {
        const EntityType type = entityOf(node).type;
        const bool isRouting = !builder.threatCase()[*content.incident].routedVia.empty();
        if (lane == Role::Infrastructure && isRouting)
            drawn.insert(Role::Infrastructure);
        else if (type == EntityType::Malware || type == EntityType::Tool)
            drawn.insert(Role::Capability);
    }
    std::vector<NodeIndex> told;
    for (const auto& [node, lane] : content.lanes)
        if (drawn.count(meansToldBy(entityOf(node))) != 0)
            told.push_back(node);
    return told;
}

std::vector<EdgeIndex> addTrunk(PlanBuilder& builder, const BandContent& content, std::uint32_t band,
                                const std::vector<EdgeIndex>& edges)
{
    return content.incident ? Trunk(builder, content, band).run(edges) : edges;
}

}  // namespace throughline
