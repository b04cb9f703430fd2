// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/fold_graph.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/graph/build_graph.h"
#include "core/graph/picture_plan.h"
#include "core/graph/plan_wording.h"
#include "tests/core/query/asked.h"
#include "tests/support/catch.h"
#include "tests/support/founding_case.h"
#include "tests/support/graph_text.h"
#include "tests/support/random_numbers.h"

using namespace throughline;
using namespace throughline::test;

namespace {

ThreatGraph graphOf(const ThreatCase& threatCase, const ViewState& view = {}) { return buildGraph(threatCase, ClaimIndex(threatCase), view); }

ViewState foldingNames(const ThreatCase& threatCase, std::initializer_list<std::string_view> names, std::string called = {})
{
    std::vector<EntityId> members;
    for (const std::string_view name : names)
        members.push_back(entityNamed(threatCase, name));
    std::sort(members.begin(), members.end());
    ViewState view;
    view.addFold(std::move(members), std::move(called));
    return view;
}

PicturePlan flatPlan(const ThreatCase& threatCase, const ViewState& view)
{
    return planFlat(threatCase, ClaimIndex(threatCase), graphOf(threatCase, view), view);
}

const PlanCard& stackOf(const PicturePlan& plan)
{
    const auto found = std::find_if(plan.cards.begin(), plan.cards.end(), [](const PlanCard& card) { return card.isStack; });
    REQUIRE(found != plan.cards.end());
    return *found;
}

/// Edges of a graph, those inside folds included.
std::vector<const GraphEdge*> allEdges(const ThreatGraph& graph)
{
    std::vector<const GraphEdge*> edges;
    for (const GraphEdge& edge : graph.edges())
        edges.push_back(&edge);
    for (const GraphFold& fold : graph.folds)
        for (const GraphEdge& edge : fold.inside)
            edges.push_back(&edge);
    return edges;
}

std::multiset<RelationshipId> relationshipsOf(const ThreatGraph& graph)
{
    std::multiset<RelationshipId> out;
    for (const GraphEdge* edge : allEdges(graph))
        out.insert(edge->relationships.begin(), edge->relationships.end());
    return out;
}

bool isDisputed(const GraphEdge& edge) { return edge.isContested || edge.strength == Strength::DeniedOnly; }

/// A case of up to ten actors, tools and victims with claims for and against.
ThreatCase randomCase(RandomNumbers& random)
{
    static constexpr std::array ends{"A0", "A1", "A2", "malware:M0", "malware:M1", "tool:T0", "B0", "B1", "government:N0", "government:N1"};
    static constexpr std::array verbs{"uses", "targets", "attributed-to", "related-to"};
    static constexpr std::array said{" {Acme says}", " {Acme alleges; government:N0 denies}", " {government:N1 denies}", " {Beta says; Acme disputes}", " {Beta confirms}", ""};
    std::string text;
    for (std::size_t i = 0; i < 4 + random.below(16); ++i) {
        const std::size_t from = random.below(ends.size());
        const std::size_t to = (from + 1 + random.below(ends.size() - 1)) % ends.size();
        text += std::string(ends[from]) + " -" + verbs[random.below(verbs.size())] + "-> " + ends[to] + said[random.below(said.size())] + "\n";
    }
    if (random.chance(30))
        text += "A0 =same-as= A1\n";
    return caseFromText(text);
}

}  // namespace

TEST_CASE("A bundle keeps counts and names who denies", "[graph][folds]")
{
    const ThreatCase threatCase = caseFromText("Group -targets-> Bank {Acme says}; Group -targets-> Mill {Beta alleges; Nordland denies}; Group -uses-> VPN");
    const ViewState view = foldingNames(threatCase, {"Bank", "Mill"});
    const ThreatGraph graph = graphOf(threatCase, view);
    REQUIRE(graph.folds.size() == 1);
    CHECK(graph.foldAt(graph.folds[0].node)->members.size() == 2);
    CHECK(graph.edge(0).bundled == 2);
    CHECK(graph.edge(0).bundledContested == 1);
    CHECK(graph.edge(0).strength == Strength::Contested);
    const PicturePlan plan = flatPlan(threatCase, view);
    REQUIRE(plan.links.size() == 2);
    CHECK(plan.links[0].counts == "2 relationships, 3 claims, 1 contested");
    CHECK(joined(plan.links[0].plate, " / ") == "Alleged by Beta\u00A0[2] / Stated by Acme\u00A0[1] / Denied by Nordland\u00A0[3]");
    CHECK(plan.links[1].counts.empty());
}

TEST_CASE("A bundle is drawn no bolder than the faintest of its lines", "[graph][folds]")
{
    const ThreatCase threatCase = caseFromText("Group -targets-> Bank {Acme says}; Group -targets-> Mill {Beta says}");
    const ThreatGraph graph = graphOf(threatCase, foldingNames(threatCase, {"Bank", "Mill"}));
    REQUIRE(graph.edgeCount() == 1);
    CHECK(graph.edge(0).strength == Strength::OneOrigin);  // two sources, but of two things
    CHECK(graphOf(caseFromText("Group -targets-> Bank {Acme says; Beta says}")).edge(0).strength == Strength::SeveralOrigins);
}

TEST_CASE("What is denied between members stands on their card", "[graph][folds]")
{
    const ThreatCase threatCase = caseFromText("Wolf -related-to-> Bear {Acme alleges; Nordland denies}; Wolf -targets-> Bank; Bear -targets-> Bank");
    const ViewState view = foldingNames(threatCase, {"Wolf", "Bear"});
    const ThreatGraph graph = graphOf(threatCase, view);
    REQUIRE(graph.folds.size() == 1);
    REQUIRE(graph.folds[0].inside.size() == 1);
    const PicturePlan plan = flatPlan(threatCase, view);
    const PlanCard& card = stackOf(plan);
    REQUIRE(card.plate.size() == 3);
    CHECK(card.plate[0] == "Between these: 1 contested");
    CHECK(card.plate[1].find("Alleged by Acme") == 0);
    CHECK(card.plate[2].find("Denied by Nordland") == 0);
    CHECK(card.subtitle.find("1 relationship inside") != std::string::npos);
    // The notes tell of them, as of what stands on lines.
    CHECK(std::any_of(plan.notes.begin(), plan.notes.end(), [](const PlanNote& note) { return note.speaker == "Nordland"; }));
}

TEST_CASE("A fold is called by what it holds", "[graph][folds]")
{
    ThreatCase threatCase = caseFromText("Group -uses-> malware:Wiper; Group -uses-> malware:Worm; Group -uses-> tool:Wrench; Group -targets-> Bank;"
                                         "Group -targets-> Mill; Bank -located-at-> location:Delta; Mill -located-at-> location:Delta; Group -targets-> Shop");
    CHECK(stackOf(flatPlan(threatCase, foldingNames(threatCase, {"Wiper", "Worm"}))).title == "2 malware");
    CHECK(stackOf(flatPlan(threatCase, foldingNames(threatCase, {"Wiper", "Worm"}))).subtitle == "Wiper, Worm");
    const PicturePlan mixed = flatPlan(threatCase, foldingNames(threatCase, {"Wiper", "Worm", "Wrench"}));
    CHECK(stackOf(mixed).title == "3 capabilities");
    CHECK(stackOf(mixed).subtitle == "2 malware, 1 tool");
    const PicturePlan placed = flatPlan(threatCase, foldingNames(threatCase, {"Bank", "Mill"}));
    CHECK(stackOf(placed).title == "2 in Delta");
    const PicturePlan partly = flatPlan(threatCase, foldingNames(threatCase, {"Bank", "Mill", "Shop"}));
    CHECK(stackOf(partly).title.find("Delta") == std::string::npos);
    CHECK(stackOf(partly).subtitle.find("2 in Delta") != std::string::npos);
    const PicturePlan named = flatPlan(threatCase, foldingNames(threatCase, {"Wiper", "Worm"}, "Their tools"));
    CHECK(stackOf(named).title == "Their tools");
    CHECK(stackOf(named).subtitle == "2 malware");
}

TEST_CASE("The words of one relationship are not those of a bundle", "[graph][folds]")
{
    ThreatCase threatCase = caseFromText("Wolf -attributed-to-> government:Nordland {Acme says}; Bear -attributed-to-> government:Nordland {Acme says}");
    const ViewState view = foldingNames(threatCase, {"Wolf", "Bear"});
    threatCase.relationships.edit(0).degreeWords = "directed by";
    threatCase.relationships.edit(1).degreeWords = "linked to";
    REQUIRE(flatPlan(threatCase, view).links.size() == 1);
    CHECK(flatPlan(threatCase, view).links[0].verb == "attributed to");
    threatCase.relationships.edit(1).degreeWords = "directed by";
    CHECK(flatPlan(threatCase, view).links[0].verb == "directed by");
}

TEST_CASE("A fold holds what the filter leaves of it, and is none with less than two things", "[graph][folds]")
{
    const ThreatCase threatCase = caseFromText("Group -uses-> malware:Wiper; Group -uses-> malware:Worm; Group -uses-> tool:Wrench");
    ViewState view = foldingNames(threatCase, {"Wiper", "Worm", "Wrench"});
    view.hidden = {entityNamed(threatCase, "Worm")};
    const ThreatGraph two = graphOf(threatCase, view);
    REQUIRE(two.folds.size() == 1);
    CHECK(two.folds[0].members.size() == 2);
    view.hidden.push_back(entityNamed(threatCase, "Wrench"));
    const ThreatGraph one = graphOf(threatCase, view);
    CHECK(one.folds.empty());
    CHECK(std::none_of(one.nodes().begin(), one.nodes().end(), [](const GraphNode& node) { return node.isFold; }));
}

TEST_CASE("Hidden neighbours are counted on the cards beside them, each once", "[graph][folds]")
{
    const ThreatCase threatCase = caseFromText("Group -uses-> malware:Wiper; Group -related-to-> malware:Wiper; Group -uses-> tool:Wrench; Wolf -uses-> tool:Wrench; Wolf -targets-> Bank");
    ViewState view;
    CHECK(graphOf(threatCase, view).hiddenNeighbours.empty());
    view.hidden = {entityNamed(threatCase, "Wiper"), entityNamed(threatCase, "Wrench")};
    const ThreatGraph graph = graphOf(threatCase, view);
    const auto countAt = [&](std::string_view name) { return graph.hiddenNeighbours[*graph.nodeOf(entityNamed(threatCase, name))]; };
    CHECK(countAt("Group") == 2);
    CHECK(countAt("Wolf") == 1);
    CHECK(countAt("Bank") == 0);
}

TEST_CASE("A question knows no folds: no way leads in by one member and out by another", "[graph][folds][query]")
{
    const ThreatCase threatCase = caseFromText("Wolf -uses-> malware:Wiper; Bear -uses-> malware:Worm; malware:Worm -targets-> Bank");
    ViewState view = foldingNames(threatCase, {"Wiper", "Worm"});
    const std::shared_ptr<const CampaignGraph> campaign = campaignOf(threatCase, view);
    CHECK(campaign->graph().folds.empty());
    CHECK(campaign->graph().nodeCount() == graphOf(threatCase).nodeCount());
}

TEST_CASE("No fold loses a relationship, a claim or a denial", "[graph][folds][property]")
{
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        RandomNumbers random(seed);
        const ThreatCase threatCase = randomCase(random);
        ViewState view;
        if (random.chance(30))
            view.filter.contestedOnly = true;
        if (random.chance(30))
            view.lens.disbelieve = {threatCase.entities[random.below(threatCase.entities.size())].id};
        const ThreatGraph plain = graphOf(threatCase, view);
        for (std::size_t fold = 0; fold < 1 + random.below(3); ++fold) {
            std::vector<EntityId> members;
            for (std::size_t row = 0; row < threatCase.entities.size(); ++row)
                if (random.chance(35))
                    members.push_back(idAt<EntityId>(row));
            view.addFold(members);
        }
        INFO("seed " << seed);
        const ThreatGraph folded = graphOf(threatCase, view);
        CHECK(relationshipsOf(folded) == relationshipsOf(plain));
        std::size_t disputes = 0;
        for (const GraphEdge* edge : allEdges(folded))
            disputes += folded.folds.empty() ? isDisputed(*edge) : edge->bundledContested;
        CHECK(disputes == static_cast<std::size_t>(std::count_if(plain.edges().begin(), plain.edges().end(), isDisputed)));
        // Each edge is in one bundle, which holds its claims and is no bolder.
        std::map<RelationshipId, const GraphEdge*> bundleOf;
        for (const GraphEdge* edge : allEdges(folded))
            for (const RelationshipId id : edge->relationships)
                bundleOf[id] = edge;
        for (const GraphEdge& edge : plain.edges()) {
            const GraphEdge& bundle = *bundleOf.at(edge.relationships.front());
            CHECK(std::includes(bundle.claims.begin(), bundle.claims.end(), edge.claims.begin(), edge.claims.end()));
            CHECK(bundle.strength <= edge.strength);
            CHECK((!isDisputed(edge) || isDisputed(bundle)));
            CHECK((!edge.isAlleged || bundle.isAlleged));
        }
        // Whoever denies is named: on a plate of a line or of a card.
        const ClaimIndex claims(threatCase);
        const PicturePlan plan = planFlat(threatCase, claims, folded, view);
        std::size_t plates = 0;
        for (const PlanLink& link : plan.links)
            plates += link.plate.empty() ? 0 : 1;
        for (const PlanCard& card : plan.cards)
            plates += card.plate.empty() ? 0 : 1;
        const PicturePlan before = planFlat(threatCase, claims, plain, view);
        const bool hadPlates = std::any_of(before.links.begin(), before.links.end(), [](const PlanLink& link) { return !link.plate.empty(); });
        CHECK((!hadPlates || plates > 0));
        const auto denies = [&](ClaimId id) { return isAgainst(threatCase[id].stance); };
        for (const PlanNote& note : before.notes)
            if (std::any_of(note.claims.begin(), note.claims.end(), denies))
                CHECK(std::any_of(plan.notes.begin(), plan.notes.end(), [&](const PlanNote& other) { return other.speaker == note.speaker; }));
        view.eraseFolds([](const auto&) { return true; });
        CHECK(graphText(threatCase, graphOf(threatCase, view)) == graphText(threatCase, plain));
    }
}

TEST_CASE("In lanes a fold of targets is a target, and the header still names who denies", "[graph][folds][plan]")
{
    const ThreatCase threatCase = foundingCase();
    const ClaimIndex claims(threatCase);
    const ThreatGraph plain = buildGraph(threatCase, claims, {});
    std::vector<EntityId> targets;
    for (const GraphNode& node : plain.nodes())
        if (isTarget(node.role))
            targets.insert(targets.end(), node.entities.begin(), node.entities.end());
    REQUIRE(targets.size() > 2);
    ViewState view;
    view.addFold(targets);
    const ThreatGraph graph = buildGraph(threatCase, claims, view);
    const PicturePlan before = planLanes(threatCase, claims, plain, {});
    const PicturePlan plan = planLanes(threatCase, claims, graph, view);
    CHECK(isTarget(stackOf(plan).lane));
    REQUIRE(plan.bands.size() == before.bands.size());
    for (std::size_t band = 0; band < plan.bands.size(); ++band)
        CHECK((plan.bands[band].header.find("denied by") != std::string::npos) == (before.bands[band].header.find("denied by") != std::string::npos));
}
