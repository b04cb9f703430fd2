// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <limits>
#include <numeric>
#include <tuple>

#include "core/engine/stop_check.h"
#include "core/graph/build_graph.h"
#include "core/graph/claim_filter.h"
#include "core/graph/claim_strength.h"
#include "core/graph/fold_graph.h"
#include "core/graph/same_as_classes.h"
#include "core/graph/threat_graph.h"
#include "core/graph/trim_graph.h"

namespace throughline {
namespace {

constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

/// Builds in this order: what is out (hidden, revoked), bundles and what lens and filter leave of them,
/// roles by what is left, nodes, edges, what the filter asks of those, focus, folds.
class GraphBuilder {
public:
    GraphBuilder(const ThreatCase& threatCase, const ClaimIndex& claims, const ViewState& view, const Job& job)
        : m_case(threatCase), m_claims(claims), m_view(view), m_job(job), m_isStopped(job), m_lens(threatCase, claims, view.lens),
          m_filter(threatCase, claims, view.filter),
          m_classes(sameAsClasses(threatCase, claims, m_lens)), m_origins(threatCase, m_classes, view.lens.ownOrigins),
          m_isEntityOut(threatCase.entities.size()), m_isEntityRevoked(threatCase.entities.size()),
          m_isRelationshipOut(threatCase.relationships.size())
    {
    }

    /// Nonsense if the job is stopped: its loops end early.
    ThreatGraph run() &&
    {
        leaveOutEntities();
        leaveOutRelationships();
        makeBundles();
        applyLens();
        if (m_job.isStopped())
            return {};
        m_roles = assignRoles(m_case, m_claims, m_isRelationshipOut, m_classes);
        makeNodes();
        putOwnNamesFirst();
        std::vector<GraphEdge> edges = makeEdges();
        trimToFilter(m_case, m_view.filter, m_nodes, edges, m_exclusions);
        trimToFocus(m_view.focus, m_nodes, edges, m_exclusions);
        std::vector<GraphFold> folds = foldGraph(m_view, m_classes, m_nodes, edges);
        ThreatGraph graph(std::move(m_nodes), std::move(edges));
        graph.exclusions = m_exclusions;
        graph.folds = std::move(folds);
        graph.hiddenNeighbours = countHiddenNeighbours(m_case, m_view, m_classes, graph);
        return graph;
    }

private:
    /// Relationships that become one edge, of two classes (by their first rows).
    struct Bundle {
        std::uint32_t source = 0;
        std::uint32_t target = 0;
        std::vector<RelationshipId> relationships;
        std::vector<ClaimId> inForce;
        bool isBlanketDenied = false;
    };

    void leaveOutEntities()
    {
        std::vector<bool> isHidden(m_classes.size());
        for (const EntityId id : m_view.hidden)
            if (rowOf(id) < m_classes.size())
                isHidden[m_classes[rowOf(id)]] = true;
        m_exclusions.hiddenNodes = static_cast<std::size_t>(std::count(isHidden.begin(), isHidden.end(), true));
        for (std::size_t i = 0; i < m_classes.size(); ++i) {
            const Entity& entity = m_case.entities[i];
            const bool isRevoked = entity.isRevoked && !entity.isDeleted && !m_view.showRevoked;
            m_exclusions.revoked += isRevoked;
            m_isEntityRevoked[i] = entity.isRevoked;
            m_isEntityOut[i] = entity.isDeleted || isRevoked || isHidden[m_classes[i]];
            if (!m_isEntityOut[i] && m_filter.isWithheld(idAt<EntityId>(i))) {
                m_isEntityOut[i] = true;
                ++m_exclusions.nodesByFilter;
            }
        }
    }

    bool isOut(EntityId id) const { return m_isEntityOut[rowOf(id)]; }

    void leaveOutRelationships()
    {
        for (std::size_t i = 0; i < m_isRelationshipOut.size(); ++i) {
            const RelationshipFacts& row = m_claims.facts(idAt<RelationshipId>(i));
            const bool isRevoked = row.isRevoked && !row.isDeleted && !m_view.showRevoked;
            m_exclusions.revoked += isRevoked;
            m_isRelationshipOut[i] = row.isDeleted || isRevoked || isOut(row.source) || isOut(row.target)
                || m_filter.isWithheld(idAt<RelationshipId>(i));
        }
    }

    /// One bundle per (class, kind, word, class), in the order of their first relationships.
    void makeBundles()
    {
        const std::vector<std::uint32_t> drawn = drawnRelationships();
        const std::vector<std::uint32_t> bySource = sortedBySource(drawn);
        // What is equal stands side by side, the first row of it in front.
        std::vector<std::uint32_t> firstLike(m_isRelationshipOut.size(), none);
        for (std::size_t i = 0; i < bySource.size() && !m_isStopped(); ++i) {
            const bool isLikeLast = i > 0 && !isOrdered(bySource[i - 1], bySource[i]);
            firstLike[bySource[i]] = isLikeLast ? firstLike[bySource[i - 1]] : bySource[i];
        }
        std::vector<std::uint32_t> bundleOf(firstLike.size(), none);
        for (const std::uint32_t row : drawn) {
            if (m_isStopped())
                return;
            std::uint32_t& bundle = bundleOf[firstLike[row]];
            if (bundle == none) {
                bundle = static_cast<std::uint32_t>(m_bundles.size());
                m_bundles.push_back({.source = sourceOf(row), .target = targetOf(row)});
            }
            m_bundles[bundle].relationships.push_back(idAt<RelationshipId>(row));
        }
    }

    const RelationshipFacts& facts(std::uint32_t row) const { return m_claims.facts(idAt<RelationshipId>(row)); }
    std::uint32_t sourceOf(std::uint32_t row) const { return m_classes[rowOf(facts(row).source)]; }
    std::uint32_t targetOf(std::uint32_t row) const { return m_classes[rowOf(facts(row).target)]; }

    /// Rows that are in, ascending.
    std::vector<std::uint32_t> drawnRelationships() const
    {
        std::vector<std::uint32_t> rows;
        rows.reserve(m_isRelationshipOut.size());
        for (std::uint32_t row = 0; row < m_isRelationshipOut.size(); ++row)
            if (!m_isRelationshipOut[row])
                rows.push_back(row);
        return rows;
    }

    /// Does `a` differ from `b` and stand before it?
    bool isOrdered(std::uint32_t a, std::uint32_t b) const
    {
        const auto keyOf = [this](std::uint32_t row) {
            const bool isOther = facts(row).type == RelationType::Other;
            return std::tuple(sourceOf(row), targetOf(row), facts(row).type, isOther ? std::string_view(m_case.relationships[row].typeWord) : "");
        };
        return keyOf(a) < keyOf(b);
    }

    /// Rows by source, target, kind and word, equal ones ascending: counted by source, then the few of each compared.
    std::vector<std::uint32_t> sortedBySource(const std::vector<std::uint32_t>& rows) const
    {
        std::vector<std::uint32_t> end(m_classes.size() + 1, 0);
        for (const std::uint32_t row : rows)
            ++end[sourceOf(row) + 1];
        std::partial_sum(end.begin(), end.end(), end.begin());
        std::vector<std::uint32_t> sorted(rows.size());
        std::vector<std::uint32_t> next(end.begin(), end.end() - 1);
        for (const std::uint32_t row : rows)
            sorted[next[sourceOf(row)]++] = row;
        for (std::size_t source = 0; source + 1 < end.size(); ++source)
            if (end[source + 1] - end[source] > 1)
                std::stable_sort(sorted.begin() + end[source], sorted.begin() + end[source + 1],
                                 [this](std::uint32_t a, std::uint32_t b) { return isOrdered(a, b); });
        return sorted;
    }

    void applyLens()
    {
        noteBlanketDenials();
        std::vector<bool> hadEdge(m_classes.size());
        std::vector<bool> hasEdge(m_classes.size());
        m_lostToFilter.resize(m_classes.size());
        std::size_t kept = 0;
        for (std::size_t i = 0; i < m_bundles.size(); ++i) {
            Bundle& bundle = m_bundles[i];
            if (m_isStopped())
                return;
            hadEdge[bundle.source] = hadEdge[bundle.target] = true;
            const bool isBelieved = isKept(bundle);
            if (isBelieved && passesFilter(bundle)) {
                addBlanketDenials(bundle);
                hasEdge[bundle.source] = hasEdge[bundle.target] = true;
                if (kept != i)
                    m_bundles[kept] = std::move(bundle);
                ++kept;
                continue;
            }
            ++(isBelieved ? m_exclusions.edgesByFilter : m_exclusions.edgesByLens);
            if (isBelieved)
                m_lostToFilter[bundle.source] = m_lostToFilter[bundle.target] = true;
            for (const RelationshipId id : bundle.relationships)
                m_isRelationshipOut[rowOf(id)] = true;
        }
        m_bundles.resize(kept);
        leaveOutBared(hadEdge, hasEdge);
    }

    /// Fills the claims in force; false if none of them asserts it. Denials alone keep an edge only
    /// where the case has no accusation at all and no lens is set ("denied; no accusation loaded").
    bool isKept(Bundle& bundle)
    {
        bool hadSupport = false;
        bool hasSupport = false;
        bool hadClaims = false;
        for (const RelationshipId relationship : bundle.relationships)
            for (const ClaimId id : m_claims.of(relationship)) {
                hadClaims = true;
                hadSupport = hadSupport || isFor(m_claims.facts(id).stance);
                if (m_lens.isOut(id)) {
                    ++m_exclusions.claimsByLens;
                    continue;
                }
                hasSupport = hasSupport || isFor(m_claims.facts(id).stance);
                bundle.inForce.push_back(id);
            }
        std::sort(bundle.inForce.begin(), bundle.inForce.end());
        if (!hadClaims)
            return m_lens.believesAll() || m_view.lens.includeUngraded;
        return hasSupport || (!hadSupport && !bundle.inForce.empty() && m_lens.believesAll());
    }

    /// Leaves of a bundle what the filter asks for; false if that is nothing.
    bool passesFilter(Bundle& bundle)
    {
        if (m_filter.isNeutral())
            return true;
        const auto isRecord = [this](RelationshipId id) { return m_claims.of(id).empty(); };
        const ClaimFilter::Taken taken = m_filter.takeFrom(m_case, bundle.inForce);
        m_exclusions.claimsByFilter += taken.claims;
        m_exclusions.denialsByFilter += taken.denials;
        m_exclusions.undated += taken.undated;
        const auto isInForce = [&](ClaimId id) { return std::binary_search(bundle.inForce.begin(), bundle.inForce.end(), id); };
        const auto leaves = [&](RelationshipId id) {
            const IdRange<ClaimId> claims = m_claims.of(id);
            return isRecord(id) ? !m_filter.passes(id) : std::none_of(claims.begin(), claims.end(), isInForce);
        };
        // What only others tell of the same two belongs to their incidents, not to this filter's.
        for (const RelationshipId id : bundle.relationships)
            m_isRelationshipOut[rowOf(id)] = m_isRelationshipOut[rowOf(id)] || leaves(id);
        std::vector<RelationshipId> left = bundle.relationships;
        std::erase_if(left, leaves);
        if (left.empty())
            return false;
        bundle.relationships = std::move(left);
        return taken.isKept;
    }

    /// A blanket denial contests the incident's attribution edges; its targets edges if it has none.
    void noteBlanketDenials()
    {
        m_denials.resize(m_case.incidents.size());
        m_platedTypes.resize(m_case.incidents.size(), RelationType::Targets);
        for (std::size_t i = 0; i < m_denials.size(); ++i) {
            for (const ClaimId id : m_claims.of(idAt<IncidentId>(i)))
                if (isAgainst(m_case[id].stance) && !m_lens.isOut(id) && !m_filter.isWithheld(id))
                    m_denials[i].push_back(id);
            for (const RelationshipId id : m_case.incidents[i].relationships)
                if (m_case[id].type == RelationType::AttributedTo)
                    m_platedTypes[i] = RelationType::AttributedTo;
        }
    }

    void addBlanketDenials(Bundle& bundle) const
    {
        std::vector<ClaimId>& claims = bundle.inForce;
        for (const RelationshipId relationship : bundle.relationships)
            for (const IncidentId incident : m_claims.incidentsOf(relationship)) {
                const std::vector<ClaimId>& denials = m_denials[rowOf(incident)];
                bundle.isBlanketDenied = bundle.isBlanketDenied || !denials.empty();
                if (m_claims.facts(relationship).type == m_platedTypes[rowOf(incident)])
                    claims.insert(claims.end(), denials.begin(), denials.end());
            }
        std::sort(claims.begin(), claims.end());
        claims.erase(std::unique(claims.begin(), claims.end()), claims.end());
    }

    /// What only stood in edges that lens or filter took leaves with them.
    void leaveOutBared(const std::vector<bool>& hadEdge, const std::vector<bool>& hasEdge)
    {
        for (std::size_t i = 0; i < m_classes.size(); ++i) {
            const bool isBared = hadEdge[m_classes[i]] && !hasEdge[m_classes[i]];
            if (!isBared || m_isEntityOut[i])
                continue;
            m_isEntityOut[i] = true;
            if (m_classes[i] == i)
                ++(m_lostToFilter[m_classes[i]] ? m_exclusions.nodesByFilter : m_exclusions.nodesByLens);
        }
    }

    /// A class has the first role, in reading order, that one of its members has.
    void makeNodes()
    {
        std::vector<Role> roleOfClass(m_classes.size(), Role::Speaker);
        for (std::size_t i = 0; i < m_classes.size(); ++i)
            if (!m_isEntityOut[i])
                roleOfClass[m_classes[i]] = std::min(roleOfClass[m_classes[i]], m_roles[i]);
        m_nodeOfClass.assign(m_classes.size(), none);
        for (std::uint32_t row = 0; row < m_classes.size(); ++row) {
            if (m_isEntityOut[row])
                continue;
            const Role role = roleOfClass[m_classes[row]];
            if (role == Role::Speaker && !m_view.showSpeakers) {
                m_exclusions.speakersNotDrawn += m_classes[row] == row;
                continue;
            }
            std::uint32_t& node = m_nodeOfClass[m_classes[row]];
            if (node == none) {
                node = static_cast<std::uint32_t>(m_nodes.size());
                m_nodes.push_back({.role = role});
            }
            m_nodes[node].entities.push_back(idAt<EntityId>(row));
        }
    }

    /// Joined to one that reports name, a group that they do not name goes by that name.
    void putOwnNamesFirst()
    {
        const auto hasOwnName = [this](EntityId id) {
            const Entity& entity = m_case[id];
            return entity.naming == Naming::Named && !entity.isPlaceholder && !entity.name.empty();
        };
        for (GraphNode& node : m_nodes) {
            const auto named = std::find_if(node.entities.begin(), node.entities.end(), hasOwnName);
            if (named != node.entities.end())
                std::rotate(node.entities.begin(), named, named + 1);
        }
    }

    bool isDraftBundle(const Bundle& bundle) const
    {
        const auto isDraft = [this](auto id) { return m_claims.facts(id).isDraft; };
        return bundle.inForce.empty() ? std::all_of(bundle.relationships.begin(), bundle.relationships.end(), isDraft)
                                      : std::all_of(bundle.inForce.begin(), bundle.inForce.end(), isDraft);
    }

    std::vector<GraphEdge> makeEdges()
    {
        std::vector<GraphEdge> edges;
        edges.reserve(m_bundles.size());
        for (Bundle& bundle : m_bundles) {
            const NodeIndex source = m_nodeOfClass[bundle.source];
            const NodeIndex target = m_nodeOfClass[bundle.target];
            if (m_isStopped())
                return {};
            if (source == none || target == none)
                continue;
            const RelationshipId first = bundle.relationships.front();
            const ClaimWeight weight = weighClaims(m_case, m_claims, m_lens, m_origins, bundle.inForce);
            const auto isRevoked = [this](RelationshipId id) {
                const RelationshipFacts& row = m_claims.facts(id);
                return row.isRevoked || m_isEntityRevoked[rowOf(row.source)] || m_isEntityRevoked[rowOf(row.target)];
            };
            const bool allRevoked = std::all_of(bundle.relationships.begin(), bundle.relationships.end(), isRevoked);
            const bool isDraft = isDraftBundle(bundle);
            const bool hasOwnWords = std::any_of(bundle.relationships.begin(), bundle.relationships.end(),
                                                 [this](RelationshipId id) { return m_claims.facts(id).hasOwnWords; });
            edges.push_back({.source = source, .target = target, .type = m_claims.facts(first).type, .typeWord = m_claims.facts(first).hasTypeWord ? m_case[first].typeWord : std::string(),
                             .relationships = std::move(bundle.relationships), .claims = std::move(bundle.inForce),
                             .strength = weight.strength, .isContested = weight.isContested,
                             .isAlleged = weight.isAlleged, .isInferred = weight.isInferred,
                             .isRevoked = allRevoked, .isBlanketDenied = bundle.isBlanketDenied, .isDraft = isDraft,
                             .hasOwnWords = hasOwnWords, .isTakenBack = weight.isTakenBack});
        }
        return edges;
    }

    const ThreatCase& m_case;
    const ClaimIndex& m_claims;
    const ViewState& m_view;
    const Job& m_job;
    StopCheck m_isStopped;
    LensFilter m_lens;
    ClaimFilter m_filter;
    std::vector<std::uint32_t> m_classes;  ///< by entity: first row of its same-as class
    ClaimOrigins m_origins;
    std::vector<bool> m_isEntityOut;
    std::vector<bool> m_isEntityRevoked;
    std::vector<bool> m_isRelationshipOut;
    std::vector<bool> m_lostToFilter;    ///< by class: the filter took an edge of it
    std::vector<Bundle> m_bundles;
    std::vector<std::vector<ClaimId>> m_denials;  ///< by incident: blanket ones in force
    std::vector<RelationType> m_platedTypes;      ///< by incident
    std::vector<Role> m_roles;
    std::vector<GraphNode> m_nodes;
    std::vector<std::uint32_t> m_nodeOfClass;
    Exclusions m_exclusions;
};

}  // namespace

ThreatGraph buildGraph(const ThreatCase& threatCase, const ClaimIndex& claims, const ViewState& view)
{
    const Job endless;
    return GraphBuilder(threatCase, claims, view, endless).run();
}

Result<ThreatGraph> buildGraph(const ThreatCase& threatCase, const ClaimIndex& claims, const ViewState& view, const Job& job)
{
    ThreatGraph graph = GraphBuilder(threatCase, claims, view, job).run();
    if (job.isStopped())
        return cancelledQuery();
    return graph;
}

}  // namespace throughline
