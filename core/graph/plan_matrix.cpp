// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <utility>

#include "core/graph/claim_filter.h"
#include "core/graph/claim_strength.h"
#include "core/graph/lens_filter.h"
#include "core/graph/matrix_said.h"
#include "core/graph/matrix_ties.h"
#include "core/graph/plan_builder.h"
#include "core/graph/plan_wording.h"

namespace throughline {
namespace {

constexpr std::size_t mostRows = 24;
constexpr std::size_t mostColumns = 12;

struct AxisWords {
    std::string_view one;
    std::string_view many;
    Role lane;
    std::string_view marginNote;  ///< in the head of the margin
};

struct KindWords {
    std::string_view title;
    std::string_view counts;
    std::string_view empty;
    AxisWords row;
    AxisWords column;
};

const KindWords& wordsOf(MatrixKind kind)
{
    static const KindWords targets{
        .title = "Targets by place and sector",
        .counts = "Numbers count claims that somebody targets something. A cell is filled where one claim ties place and sector.",
        .empty = "No claim says of a target where it is or of which sector.",
        .row = {"place", "places", Role::Place, "no place named"},
        .column = {"sector", "sectors", Role::Sector, "no sector named"}};
    static const KindWords techniques{
        .title = "Techniques by actor",
        .counts = "Numbers count claims of use. A cell is filled where one claim ties actor and technique.",
        .empty = "No claim says that somebody uses a technique.",
        .row = {"technique", "techniques", Role::Capability, "tools and malware, no technique named"},
        .column = {"actor", "actors", Role::Actor, "used by tools or malware, no actor named"}};
    return kind == MatrixKind::PlacesSectors ? targets : techniques;
}

/// What of a case is counted: claims, and records for which nobody's claim stands.
class ClaimCounter {
public:
    ClaimCounter(const ThreatCase& threatCase, const ThreatGraph& graph) : m_case(threatCase), m_graph(graph) {}

    std::size_t count(const std::vector<EdgeIndex>& edges) const
    {
        std::vector<ClaimId> claims;
        std::size_t records = 0;
        for (const EdgeIndex index : edges) {
            const GraphEdge& edge = m_graph.edge(index);
            const std::vector<ClaimId> standing = standingClaims(m_case, edge.claims);
            std::copy_if(standing.begin(), standing.end(), std::back_inserter(claims), [&](ClaimId id) { return isFor(m_case[id].stance); });
            records += edge.claims.empty();
        }
        std::sort(claims.begin(), claims.end());
        claims.erase(std::unique(claims.begin(), claims.end()), claims.end());
        return claims.size() + records;
    }

private:
    const ThreatCase& m_case;
    const ThreatGraph& m_graph;
};

/// Denials of incidents as a whole, in force under the lens and the filter of a view.
class BlanketDenials {
public:
    BlanketDenials(const ThreatCase& threatCase, const ClaimIndex& claims, const ThreatGraph& graph, const ViewState& view)
        : m_case(threatCase), m_claims(claims), m_graph(graph), m_lens(threatCase, claims, view.lens), m_filter(threatCase, claims, view.filter)
    {
    }

    /// Of incidents that one of the edges tells of; without those that an edge has, which stand on a plate.
    std::vector<ClaimId> of(const std::vector<EdgeIndex>& edges) const
    {
        std::set<ClaimId> denials;
        for (const EdgeIndex index : edges) {
            const GraphEdge& edge = m_graph.edge(index);
            for (const RelationshipId relationship : edge.isBlanketDenied ? edge.relationships : std::vector<RelationshipId>())
                for (const IncidentId incident : m_claims.incidentsOf(relationship))
                    for (const ClaimId claim : m_claims.of(incident))
                        if (isAgainst(m_case[claim].stance) && !m_lens.isOut(claim) && !m_filter.isWithheld(claim)
                            && !std::binary_search(edge.claims.begin(), edge.claims.end(), claim))
                            denials.insert(claim);
        }
        return {denials.begin(), denials.end()};
    }

private:
    const ThreatCase& m_case;
    const ClaimIndex& m_claims;
    const ThreatGraph& m_graph;
    LensFilter m_lens;
    ClaimFilter m_filter;
};

/// Rows or columns in the order in which they are drawn.
struct Axis {
    std::vector<std::uint32_t> order;   ///< heads, the strongest first
    std::vector<std::uint32_t> places;  ///< by head: its row or column; those that share the last have the same
    std::size_t shown = 0;              ///< heads of their own

    std::size_t others() const { return order.size() - shown; }
    std::uint32_t margin() const { return static_cast<std::uint32_t>(shown + (others() > 0)); }
};

class MatrixMaker {
public:
    MatrixMaker(const ThreatCase& threatCase, const ClaimIndex& claims, const ThreatGraph& graph, const ViewState& view, MatrixKind kind, MatrixTies ties)
        : m_case(threatCase), m_graph(graph), m_words(wordsOf(kind)), m_ties(std::move(ties)), m_counter(threatCase, graph), m_denials(threatCase, claims, graph, view), m_said(threatCase, graph, view),
          m_builder(threatCase, claims, graph)
    {
        m_matrix->kind = kind;
    }

    PicturePlan run()
    {
        m_builder.addBand(std::nullopt);
        if (m_ties.hasHeads()) {
            rank();
            gather();
            const bool hasMarginRow = hasMargin([](const At& at) { return at.first; }, m_rows);
            const bool hasMarginColumn = hasMargin([](const At& at) { return at.second; }, m_columns);
            m_matrix->rows = addHeads(m_ties.rows, m_rows, m_words.row, hasMarginRow, rowNoun());
            m_matrix->columns = addHeads(m_ties.columns, m_columns, m_words.column, hasMarginColumn, std::string(m_words.column.one));
            addCells();
        }
        describe(m_builder.plan().bands.front());
        PicturePlan plan = std::move(m_builder).finish();
        plan.matrix = std::move(m_matrix);
        return plan;
    }

private:
    using At = std::pair<std::uint32_t, std::uint32_t>;  ///< row, column

    struct Gathered {
        std::vector<EdgeIndex> counted;
        std::vector<EdgeIndex> edges;  ///< with those that say where and of which sector
        std::vector<std::size_t> ties;
    };

    void rank()
    {
        std::vector<std::size_t> rows(m_ties.rows.size());
        std::vector<std::size_t> columns(m_ties.columns.size());
        for (const MatrixTie& tie : m_ties.ties) {
            const std::size_t weight = m_counter.count(tie.edges);
            if (tie.row)
                rows[*tie.row] += weight;
            if (tie.column)
                columns[*tie.column] += weight;
        }
        m_rows = axisOf(m_ties.rows, rows, mostRows);
        m_columns = axisOf(m_ties.columns, columns, mostColumns);
    }

    std::string titleOf(const MatrixHead& head) const
    {
        return head.title.empty() ? cardTitle(m_case[m_graph.node(head.nodes.front()).entities.front()]) : head.title;
    }

    Axis axisOf(const std::vector<MatrixHead>& heads, const std::vector<std::size_t>& weights, std::size_t most) const
    {
        std::vector<std::string> titles;
        for (const MatrixHead& head : heads)
            titles.push_back(titleOf(head));
        Axis axis;
        axis.order.resize(heads.size());
        std::iota(axis.order.begin(), axis.order.end(), 0U);
        std::stable_sort(axis.order.begin(), axis.order.end(), [&](std::uint32_t a, std::uint32_t b) {
            return weights[a] != weights[b] ? weights[a] > weights[b] : titles[a] < titles[b];
        });
        axis.shown = heads.size() > most ? most - 1 : heads.size();
        axis.places.resize(heads.size());
        for (std::uint32_t at = 0; at < axis.order.size(); ++at)
            axis.places[axis.order[at]] = std::min(at, static_cast<std::uint32_t>(axis.shown));
        return axis;
    }

    void gather()
    {
        for (std::size_t i = 0; i < m_ties.ties.size(); ++i) {
            const MatrixTie& tie = m_ties.ties[i];
            Gathered& cell = m_cells[{tie.row ? m_rows.places[*tie.row] : m_rows.margin(), tie.column ? m_columns.places[*tie.column] : m_columns.margin()}];
            cell.counted.insert(cell.counted.end(), tie.edges.begin(), tie.edges.end());
            cell.edges.insert(cell.edges.end(), tie.edges.begin(), tie.edges.end());
            cell.edges.insert(cell.edges.end(), tie.placing.begin(), tie.placing.end());
            cell.ties.push_back(i);
        }
        for (auto& [at, cell] : m_cells)
            for (std::vector<EdgeIndex>* edges : {&cell.counted, &cell.edges}) {
                std::sort(edges->begin(), edges->end());
                edges->erase(std::unique(edges->begin(), edges->end()), edges->end());
            }
    }

    template <class Part>
    bool hasMargin(const Part& part, const Axis& axis) const
    {
        return std::any_of(m_cells.begin(), m_cells.end(), [&](const auto& cell) { return part(cell.first) == axis.margin(); });
    }

    std::set<std::uint32_t> reportsOf(const MatrixTie& tie) const
    {
        std::set<std::uint32_t> reports;
        for (const EdgeIndex edge : tie.edges)
            for (const ClaimId claim : m_graph.edge(edge).claims)
                reports.insert(m_case[claim].report ? static_cast<std::uint32_t>(rowOf(*m_case[claim].report)) : ~0U);
        return reports;
    }

    /// What the source would have to break down by: "province" where all that is not broken down is told by whoever tells of provinces that
    /// it does not name.
    std::string rowNoun() const
    {
        std::string noun;
        std::set<std::uint32_t> reports;
        for (const MatrixTie& tie : m_ties.ties)
            for (const NodeIndex node : tie.unnamed)
                if (std::string unit = m_said.unitOf(node); !unit.empty()) {
                    noun = noun.empty() ? unit : noun;
                    reports.merge(reportsOf(tie));
                }
        const auto isTold = [&](const MatrixTie& tie) {
            const std::set<std::uint32_t> own = reportsOf(tie);
            return tie.row || std::any_of(own.begin(), own.end(), [&](std::uint32_t report) { return reports.count(report) != 0; });
        };
        return !noun.empty() && std::all_of(m_ties.ties.begin(), m_ties.ties.end(), isTold) ? noun : std::string(m_words.row.one);
    }

    std::vector<PlanEnd> addHeads(const std::vector<MatrixHead>& heads, const Axis& axis, const AxisWords& words, bool hasMargin, const std::string& noun)
    {
        std::vector<PlanEnd> ends;
        for (std::size_t i = 0; i < axis.shown; ++i)
            ends.push_back({false, addHead(heads[axis.order[i]], words)});
        if (axis.others() > 0) {
            std::set<NodeIndex> nodes;
            for (std::size_t i = axis.shown; i < axis.order.size(); ++i)
                nodes.insert(heads[axis.order[i]].nodes.begin(), heads[axis.order[i]].nodes.end());
            const std::uint32_t card = m_builder.addCard(0, {nodes.begin(), nodes.end()}, words.lane);
            m_builder.plan().cards[card].title = std::to_string(axis.others()).append(" other ").append(words.many);
            m_builder.plan().cards[card].subtitle = "with fewer claims";
            ends.push_back({false, card});
        }
        if (hasMargin) {
            const std::uint32_t group = m_builder.addGroup(0, words.lane, "Not broken down by " + noun, {});
            m_builder.plan().groups[group].footer = words.marginNote;
            ends.push_back({true, group});
        }
        return ends;
    }

    std::uint32_t addHead(const MatrixHead& head, const AxisWords& words)
    {
        const std::uint32_t index = m_builder.addCard(0, head.nodes, words.lane);
        PlanCard& card = m_builder.plan().cards[index];
        if (head.title.empty())
            return index;
        // A sector that is no thing of the case: choosing it chooses the things of which it is stated.
        card.title = head.title;
        card.subtitle = "stated of " + std::to_string(head.nodes.size()).append(head.nodes.size() == 1 ? " thing" : " things");
        card.badge.clear();
        card.glyph = Glyph::Bars;
        card.isStack = card.isNotNamed = false;
        card.highlight = Highlight::None;
        return index;
    }

    void addCells()
    {
        for (const auto& [at, gathered] : m_cells) {
            MatrixCell cell{.row = at.first, .column = at.second, .claims = m_counter.count(gathered.counted),
                            .isMargin = at.first == m_rows.margin() || at.second == m_columns.margin()};
            std::vector<NodeIndex> things;
            std::vector<NodeIndex> places;
            for (const std::size_t tie : gathered.ties) {
                things.push_back(m_ties.ties[tie].thing);
                places.insert(places.end(), m_ties.ties[tie].unnamed.begin(), m_ties.ties[tie].unnamed.end());
            }
            cell.said = m_said.textsOf(things, places, gathered.counted);
            std::string words = std::to_string(cell.claims).append(cell.claims == 1 ? " claim" : " claims");
            for (const std::string& said : cell.said)
                words.append("; ").append(said);
            m_builder.addTrunkLink(0, m_matrix->rows[at.first], m_matrix->columns[at.second], std::move(words), gathered.edges);
            PlanLink& link = m_builder.plan().links.back();
            if (!link.plate.empty() && gathered.edges.size() > 1)  // a denial of one is none of the others
                link.plate = m_builder.contestedOf(gathered.edges);
            // A denial of a whole incident leaves none of it undisputed, and says nothing of this.
            link.mark.append(denialText(gathered.counted, link.mark.empty() ? "" : "; "));
            m_matrix->cells.push_back(std::move(cell));
        }
    }

    std::string denialText(const std::vector<EdgeIndex>& edges, const char* separator)
    {
        const std::vector<ClaimId> denials = m_denials.of(edges);
        if (denials.empty())
            return {};
        const auto denied = static_cast<std::size_t>(std::count_if(edges.begin(), edges.end(), [&](EdgeIndex edge) { return !m_denials.of({edge}).empty(); }));
        const std::string some = denied < edges.size() ? std::to_string(denied) + " of " + std::to_string(edges.size()) + ": " : std::string();
        return separator + some + "incident denied by " + m_builder.partiesText(denials) + ", scope not specified";
    }

    void describe(PlanBand& band) const
    {
        band.title = m_words.title;
        if (!m_ties.hasHeads()) {
            band.header = m_words.empty;
            return;
        }
        band.header = m_words.counts;
        if (std::any_of(m_matrix->cells.begin(), m_matrix->cells.end(), [](const MatrixCell& cell) { return cell.isMargin; }))
            band.header.append(" What names only one of them, or neither, is not broken down and stands at the edge.");
        for (const auto& [axis, words] : {std::pair(&m_rows, &m_words.row), std::pair(&m_columns, &m_words.column)})
            if (axis->others() > 0)
                band.header.append(" Of ").append(std::to_string(axis->order.size())).append(" ").append(words->many).append(" the ")
                    .append(std::to_string(axis->shown)).append(" with most claims stand for themselves.");
    }

    const ThreatCase& m_case;
    const ThreatGraph& m_graph;
    const KindWords& m_words;
    MatrixTies m_ties;
    ClaimCounter m_counter;
    BlanketDenials m_denials;
    MatrixSaid m_said;
    PlanBuilder m_builder;
    std::shared_ptr<MatrixPlan> m_matrix = std::make_shared<MatrixPlan>();
    Axis m_rows;
    Axis m_columns;
    std::map<At, Gathered> m_cells;
};

}  // namespace

PicturePlan planMatrix(const ThreatCase& threatCase, const ClaimIndex& claims, const ThreatGraph& graph, const ViewState& view)
{
    MatrixKind kind = view.matrix == "actors-techniques" ? MatrixKind::ActorsTechniques : MatrixKind::PlacesSectors;
    MatrixTies ties = matrixTies(kind, threatCase, graph);
    if (view.matrix.empty() && !ties.hasHeads())
        if (MatrixTies other = matrixTies(MatrixKind::ActorsTechniques, threatCase, graph); other.hasHeads()) {
            kind = MatrixKind::ActorsTechniques;
            ties = std::move(other);
        }
    return MatrixMaker(threatCase, claims, graph, view, kind, std::move(ties)).run();
}

}  // namespace throughline
