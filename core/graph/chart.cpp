// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/chart.h"

#include <algorithm>
#include <array>
#include <map>

#include "core/graph/build_graph.h"
#include "core/graph/chart_time.h"
#include "core/graph/claim_filter.h"
#include "core/graph/claim_strength.h"
#include "core/graph/plan_notes.h"
#include "core/graph/plan_wording.h"
#include "core/graph/same_as_classes.h"
#include "core/graph/tactics_json.h"

namespace throughline {
namespace {

constexpr std::size_t mostStretches = 14;  // and a bar for what is undated
constexpr std::size_t edgesBetweenLooks = 1024;
constexpr std::string_view noTactic = "No tactic stated";

/// As the picture plates it and its filter asks for it: a blanket denial contests who is said to have done it.
bool isContested(const GraphEdge& edge) { return edge.isContested; }

template <class Id>
void tidy(std::vector<Id>& ids)
{
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
}

/// A claim that counts, or a record for which nobody's claim stands.
struct Counted {
    std::optional<ClaimId> claim;
    bool isContested = false;
    std::vector<RelationshipId> lines;
};

class ChartMaker {
public:
    ChartMaker(const ThreatCase& threatCase, const ClaimIndex& claims, const ViewState& view, ChartKind kind,
               std::shared_ptr<const ThreatGraph> graph, const Job& job)
        : m_case(threatCase), m_claims(claims), m_view(view), m_graph(*graph), m_lens(threatCase, claims, view.lens), m_job(job)
    {
        m_chart.kind = kind;
        m_chart.graph = std::move(graph);
    }

    Result<Chart> run()
    {
        switch (m_chart.kind) {
        case ChartKind::Happened: countTimes(TimeBasis::Happened); break;
        case ChartKind::Told: countTimes(TimeBasis::Told); break;
        case ChartKind::Types: countTypes(); break;
        case ChartKind::Stances: countStances(); break;
        case ChartKind::Sectors:
            countNodes([](const GraphNode& node, const Entity& entity) { return node.role == Role::Sector || roleByType(entity) == Role::Sector; });
            break;
        case ChartKind::Places:
            countNodes([](const GraphNode&, const Entity& entity) { return entity.type == EntityType::Location; });
            break;
        case ChartKind::Techniques:
            countNodes([](const GraphNode&, const Entity& entity) { return entity.type == EntityType::AttackPattern; });
            addTactics();
            break;
        case ChartKind::Infrastructure: countInfrastructure(); break;
        case ChartKind::Speakers: countSpeakers(); break;
        }
        if (m_job.isStopped())
            return Error{.code = ErrorCode::Cancelled, .message = {}, .where = {}};
        for (ChartBar& bar : m_chart.bars) {
            tidy(bar.entities);
            tidy(bar.relationships);
        }
        tidy(m_chart.otherClaims);
        return std::move(m_chart);
    }

private:
    const Entity& front(const GraphNode& node) const { return m_case[node.entities.front()]; }

    /// Claims on lines of the graph, each once, in id order, then records by line.
    std::vector<Counted> countedOnLines()
    {
        std::map<ClaimId, Counted> byClaim;
        std::vector<Counted> records;
        for (EdgeIndex i = 0; i < m_graph.edgeCount(); ++i) {
            if (i % edgesBetweenLooks == 0 && m_job.isStopped())
                return {};
            const GraphEdge& edge = m_graph.edge(i);
            for (const ClaimId id : standingClaims(m_case, edge.claims)) {
                Counted& claim = byClaim[id];
                claim.claim = id;
                claim.isContested = claim.isContested || isContested(edge);
                const auto* own = std::get_if<RelationshipId>(&m_case[id].about);
                claim.lines.insert(claim.lines.end(), edge.relationships.begin(), own ? edge.relationships.begin() : edge.relationships.end());
                if (own)
                    claim.lines.push_back(*own);
            }
            if (edge.claims.empty())
                records.push_back({.claim = {}, .isContested = isContested(edge), .lines = edge.relationships});
        }
        std::vector<Counted> all;
        for (auto& [id, claim] : byClaim)
            all.push_back(std::move(claim));
        all.insert(all.end(), records.begin(), records.end());
        return all;
    }

    static void add(ChartBar& bar, const Counted& counted)
    {
        ++bar.count;
        bar.contested += counted.isContested;
        bar.relationships.insert(bar.relationships.end(), counted.lines.begin(), counted.lines.end());
    }

    void countTimes(TimeBasis basis)
    {
        const std::vector<Counted> all = countedOnLines();
        std::vector<KnownTime> times;
        for (const Counted& counted : all)
            times.push_back(counted.claim ? timeOfClaim(m_case, m_claims, *counted.claim, basis)
                                          : timeOfRelationship(m_case, m_claims, counted.lines.front(), basis));
        bool isSpread = false;
        for (const CalendarBin& bin : calendarBins(times, mostStretches))
            m_chart.bars.push_back({.label = bin.label, .window = TimeWindow{.from = bin.from, .to = bin.to, .basis = basis, .showUndated = false}});
        ChartBar undated{.label = "Undated"};
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (!times[i].isDated())
                add(undated, all[i]);
            std::size_t bins = 0;
            for (ChartBar& bar : m_chart.bars)
                if (times[i].isDated() && overlaps(times[i], *bar.window)) {
                    add(bar, all[i]);
                    ++bins;
                }
            isSpread = isSpread || bins > 1;
        }
        if (undated.count > 0)
            m_chart.bars.push_back(std::move(undated));
        for (ChartBar& bar : m_chart.bars)
            if (bar.window)
                bar.relationships.clear();  // it is a condition
        if (isSpread)
            m_chart.note = "A claim that may have been in more than one stretch is counted in each.";
    }

    void countTypes()
    {
        std::map<EntityType, ChartBar> bars;
        for (NodeIndex i = 0; i < m_graph.nodeCount(); ++i) {
            const EntityType type = front(m_graph.node(i)).type;
            ChartBar& bar = bars[type];
            bar.type = type;
            ++bar.count;
            bar.contested += touchesContested(i);
        }
        for (auto& [type, bar] : bars) {
            const std::string_view label = entityTypeInfo(type).plural;
            bar.label = label.empty() ? "other" : capitalised(std::string(label));
            m_chart.bars.push_back(std::move(bar));
        }
        sortByCount();
    }

    void countStances()
    {
        std::map<std::pair<Stance, Hedge>, ChartBar> bars;
        ChartBar records{.label = "Recorded, nobody named"};
        for (const Counted& counted : countedOnLines()) {
            if (!counted.claim) {
                add(records, counted);
                continue;
            }
            const Claim& claim = m_case[*counted.claim];
            const Hedge hedge = claim.stance == Stance::Asserts ? hedgeOf(claim) : Hedge::Alleged;
            ChartBar& bar = bars[{claim.stance, hedge}];
            bar.label = capitalised(std::string(stanceWord(claim.stance)));
            if (claim.stance == Stance::Asserts)
                bar.label.append(", ").append(hedgeWord(hedge));
            add(bar, counted);
        }
        for (auto& [key, bar] : bars)
            m_chart.bars.push_back(std::move(bar));
        if (records.count > 0)
            m_chart.bars.push_back(std::move(records));
    }

    /// A bar for each thing that `isOne` says yes to: what is claimed on its lines.
    template <class IsOne>
    void countNodes(const IsOne& isOne)
    {
        for (NodeIndex i = 0; i < m_graph.nodeCount(); ++i) {
            const GraphNode& node = m_graph.node(i);
            if (i % edgesBetweenLooks == 0 && m_job.isStopped())
                return;
            if (!isOne(node, front(node)))
                continue;
            m_chart.bars.push_back({.label = cardTitle(front(node)), .entities = node.entities});
            countClaimsOn(i, m_chart.bars.back());
        }
        addQuantities();
        sortByCount();
    }

    void countClaimsOn(NodeIndex node, ChartBar& bar) const
    {
        std::map<ClaimId, bool> isContestedClaim;
        std::vector<NodeIndex> actors;
        const auto read = [&](EdgeIndex index) {
            const GraphEdge& edge = m_graph.edge(index);
            for (const ClaimId id : standingClaims(m_case, edge.claims))
                isContestedClaim[id] = isContestedClaim[id] || isContested(edge);
            if (edge.claims.empty()) {
                ++bar.count;
                bar.contested += isContested(edge);
            }
            if (edge.type == RelationType::Uses && edge.target == node)
                actors.push_back(edge.source);
        };
        for (const EdgeIndex edge : m_graph.outEdges(node))
            read(edge);
        for (const EdgeIndex edge : m_graph.inEdges(node))
            if (m_graph.edge(edge).source != node)
                read(edge);
        for (const auto& [id, isDoubted] : isContestedClaim) {
            ++bar.count;
            bar.contested += isDoubted;
        }
        tidy(actors);
        if (m_chart.kind == ChartKind::Techniques)
            bar.actors = actors.size();
    }

    /// "More than 1,000" is what somebody says, not so many cards: it stands beside the bar in its own words.
    void addQuantities()
    {
        std::map<EntityId, std::size_t> barOf;
        for (std::size_t i = 0; i < m_chart.bars.size(); ++i)
            for (const EntityId entity : m_chart.bars[i].entities)
                barOf[entity] = i;
        for (const Quantity& quantity : m_case.quantities) {
            if (quantity.isDeleted || !isReportIn(quantity.report))
                continue;
            std::optional<EntityId> of = quantity.ofEntity;
            if (!of && quantity.ofRelationship && m_graph.edgeOf(*quantity.ofRelationship))
                of = m_case[*quantity.ofRelationship].target;
            const auto found = of ? barOf.find(*of) : barOf.end();
            if (found == barOf.end())
                continue;
            std::string& said = m_chart.bars[found->second].said;
            const std::string text = quantityText(quantity) + (quantity.unit.empty() ? "" : " " + quantity.unit);
            if (said.find(text) == std::string::npos)
                said.append(said.empty() ? "" : "; ").append(text);
        }
    }

    /// Neither disbelieved nor filtered away: what a count rests on is seen with it or not at all.
    bool isReportIn(std::optional<ReportId> report) const
    {
        if (!report)
            return true;
        const Report& row = m_case[*report];
        const std::vector<std::string>& wanted = m_view.filter.reports;
        const std::vector<std::string>& out = m_view.lens.disbelieve;
        const Tlp tlp = row.marking.tlp == Tlp::NotStated ? m_case.defaultMarking.tlp : row.marking.tlp;
        const bool isCapped = m_view.filter.maxTlp != Tlp::NotStated && capLevel(tlp) > capLevel(m_view.filter.maxTlp);
        return !isCapped && (wanted.empty() || std::find(wanted.begin(), wanted.end(), row.id) != wanted.end())
            && std::find(out.begin(), out.end(), row.id) == out.end();
    }

    void addTactics()
    {
        std::map<std::pair<std::size_t, std::string>, std::vector<std::size_t>> barsOf;
        for (std::size_t i = 0; i < m_chart.bars.size(); ++i) {
            bool isStated = false;
            for (const EntityId entity : m_chart.bars[i].entities)
                for (const std::string& tactic : tacticsOf(m_case[entity])) {
                    barsOf[{tacticRank(tactic), tacticLabel(tactic)}].push_back(i);
                    isStated = true;
                }
            if (!isStated)
                barsOf[{~std::size_t{0}, std::string(noTactic)}].push_back(i);
        }
        for (auto& [key, bars] : barsOf) {
            tidy(bars);
            for (const std::size_t bar : bars)
                m_chart.bars[bar].columns.push_back(static_cast<std::uint32_t>(m_chart.tactics.size()));
            m_chart.tactics.push_back(key.second);
        }
        if (std::any_of(m_chart.bars.begin(), m_chart.bars.end(), [](const ChartBar& bar) { return bar.columns.size() > 1; }))
            m_chart.note = "A technique of more than one tactic stands under each.";
    }

    void countInfrastructure()
    {
        std::map<std::string, ChartBar> bars;
        for (NodeIndex i = 0; i < m_graph.nodeCount(); ++i) {
            const GraphNode& node = m_graph.node(i);
            const Entity& entity = front(node);
            if (node.role != Role::Infrastructure && entity.type != EntityType::Infrastructure)
                continue;
            const std::string& kind = entity.kindWord.empty() && entity.type != EntityType::Infrastructure ? entity.typeWord : entity.kindWord;
            ChartBar& bar = bars[kind.empty() ? std::string("Kind not stated") : capitalised(kind)];
            ++bar.count;
            bar.contested += touchesContested(i);
            bar.entities.insert(bar.entities.end(), node.entities.begin(), node.entities.end());
        }
        for (auto& [label, bar] : bars) {
            bar.label = label;
            m_chart.bars.push_back(std::move(bar));
        }
        addQuantities();
        sortByCount();
    }

    void countSpeakers()
    {
        std::vector<Counted> all = countedOnLines();
        addClaimsBeside(all);
        const std::vector<std::uint32_t> classes = sameAsClasses(m_case, m_claims, m_lens);
        std::map<std::pair<std::uint32_t, std::string>, ChartBar> bars;
        for (const Counted& counted : all) {
            if (!counted.claim)
                continue;
            const Claim& claim = m_case[*counted.claim];
            const std::optional<EntityId> speaker = speakingEntity(m_case, claim);
            const std::uint32_t row = speaker ? classes[rowOf(*speaker)] : ~std::uint32_t{0};
            ChartBar& bar = bars[{row, speaker ? std::string() : speakerName(m_case, claim)}];
            bar.label = speaker ? cardTitle(m_case.entities[row]) : speakerName(m_case, claim);
            add(bar, counted);
            bar.against += isAgainst(claim.stance);
            if (speaker)
                bar.entities.push_back(*speaker);
        }
        for (auto& [key, bar] : bars) {
            if (!bar.entities.empty())
                bar.relationships.clear();  // the speaker stands for what it says
            m_chart.bars.push_back(std::move(bar));
        }
        sortByCount();
    }

    /// What is said of things that are shown, and of incidents of which a line is, under the same lens and filter.
    void addClaimsBeside(std::vector<Counted>& all)
    {
        std::vector<bool> isKnown(m_case.claims.size());
        for (const Counted& counted : all)
            if (counted.claim)
                isKnown[rowOf(*counted.claim)] = true;
        const ClaimFilter filter(m_case, m_claims, m_view.filter);
        const auto take = [&](const IdRange<ClaimId>& of, bool isContestedThing, const std::vector<RelationshipId>& lines) {
            std::vector<ClaimId> inForce;
            for (const ClaimId id : of)
                if (!m_lens.isOut(id))
                    inForce.push_back(id);
            if (!filter.isNeutral())
                filter.takeFrom(m_case, inForce);
            for (const ClaimId id : standingClaims(m_case, inForce)) {
                if (isKnown[rowOf(id)])
                    continue;
                isKnown[rowOf(id)] = true;
                m_chart.otherClaims.push_back(id);
                all.push_back({.claim = id, .isContested = isContestedThing, .lines = lines});
            }
        };
        for (std::size_t i = 0; i < m_case.incidents.size(); ++i) {
            std::vector<RelationshipId> lines = m_case.incidents[i].relationships;
            std::erase_if(lines, [this](RelationshipId id) { return !m_graph.edgeOf(id); });
            const bool isDoubted = std::any_of(lines.begin(), lines.end(), [this](RelationshipId id) { return isContested(m_graph.edge(*m_graph.edgeOf(id))); });
            if (!lines.empty() && !m_case.incidents[i].isDeleted)
                take(m_claims.of(idAt<IncidentId>(i)), isDoubted, lines);
        }
        for (const GraphNode& node : m_graph.nodes())
            for (const EntityId entity : node.entities)
                take(m_claims.of(entity), false, {});
    }

    bool touchesContested(NodeIndex node) const
    {
        const auto isOne = [this](EdgeIndex edge) { return isContested(m_graph.edge(edge)); };
        const auto out = m_graph.outEdges(node);
        const auto in = m_graph.inEdges(node);
        return std::any_of(out.begin(), out.end(), isOne) || std::any_of(in.begin(), in.end(), isOne);
    }

    void sortByCount()
    {
        std::stable_sort(m_chart.bars.begin(), m_chart.bars.end(), [](const ChartBar& a, const ChartBar& b) {
            return a.count != b.count ? a.count > b.count : a.label < b.label;
        });
    }

    const ThreatCase& m_case;
    const ClaimIndex& m_claims;
    const ViewState& m_view;
    const ThreatGraph& m_graph;
    LensFilter m_lens;
    const Job& m_job;
    Chart m_chart;
};

}  // namespace

ViewState chartView(ViewState view, ChartKind kind)
{
    view.folds.clear();
    if (kind == ChartKind::Happened || kind == ChartKind::Told)
        view.filter.time = {.basis = view.filter.time.basis};
    if (kind == ChartKind::Types)
        view.filter.types.clear();
    return view;
}

Result<Chart> makeChart(const ThreatCase& threatCase, const ClaimIndex& claims, const ViewState& view, ChartKind kind,
                        std::shared_ptr<const ThreatGraph> pictured, const Job& job)
{
    const ViewState counted = chartView(view, kind);
    if (!pictured || !(counted.filter == view.filter) || !(counted.folds == view.folds)) {
        Result<ThreatGraph> built = buildGraph(threatCase, claims, counted, job);
        if (!built)
            return built.error();
        pictured = std::make_shared<const ThreatGraph>(*std::move(built));
    }
    return ChartMaker(threatCase, claims, counted, kind, std::move(pictured), job).run();
}

}  // namespace throughline
