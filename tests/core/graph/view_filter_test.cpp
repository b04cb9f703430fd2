// SPDX-License-Identifier: GPL-3.0-or-later
// What a view's filter and focus leave of a graph, and what the picture then says of it.
#include "core/graph/claim_time.h"
#include "core/graph/filter_words.h"
#include "core/graph/trim_graph.h"
#include "tests/support/catch.h"
#include "tests/support/graph_text.h"

using namespace throughline;
using namespace throughline::test;

namespace {

/// Claims in order of the text: Acme on Nordland (1), Nordland's denial (2), Acme and Beta on Bank, Beta on VPN.
ThreatCase shortCase()
{
    return caseFromText(
        "Group -attributed-to-> Nordland {Acme alleges; Nordland denies};"
        "Group -targets-> Bank {Acme says; Beta alleges}; Group -uses-> tool:VPN {Beta says}");
}

const std::string all = "Group -attributed-to-> Nordland [contested]\n"
                        "Group -targets-> Bank [one origin]\n"
                        "Group -uses-> VPN [one origin]\n";

ThreatGraph graphUnder(const ThreatCase& threatCase, ViewFilter filter, Focus focus = {})
{
    ViewState view;
    view.filter = std::move(filter);
    view.focus = std::move(focus);
    return buildGraph(threatCase, ClaimIndex(threatCase), view);
}

std::string textUnder(const ThreatCase& threatCase, ViewFilter filter, Focus focus = {})
{
    return graphText(threatCase, graphUnder(threatCase, std::move(filter), std::move(focus)));
}

TimeSpan dated(const char* text) { return *parseTime(text); }

TimeWindow windowOf(const char* from, const char* to, bool showUndated = true)
{
    return {.from = dated(from).earliest, .to = dated(to).latest, .showUndated = showUndated};
}

}  // namespace

TEST_CASE("A neutral filter and no focus change nothing", "[graph][filter]")
{
    CHECK(ViewFilter{}.isNeutral());
    CHECK_FALSE(Focus{}.isOn());
    CHECK(textUnder(shortCase(), {}) == all);
    CHECK(graphUnder(shortCase(), {}).exclusions.isEmpty());
}

TEST_CASE("Each condition leaves what passes it", "[graph][filter]")
{
    struct Row {
        const char* name;
        ViewFilter filter;
        std::string edges;
        std::size_t nodes;
    };
    ThreatCase threatCase = shortCase();
    threatCase.entities.edit(rowOf(entityNamed(threatCase, "Group"))).tags = {"watch"};
    threatCase.entities.edit(rowOf(entityNamed(threatCase, "Bank"))).tags = {"own", "watch"};
    threatCase.relationships.edit(1).confidence = 40;
    threatCase.claims.edit(4).confidence = 80;
    threatCase.reports.push_back({.id = "report--1"});
    threatCase.reports.push_back({.id = "report--2", .marking = {.tlp = Tlp::Red}});
    threatCase.claims.edit(2).report = ReportId{0};
    threatCase.claims.edit(4).report = ReportId{1};
    threatCase.defaultMarking.tlp = Tlp::Green;
    const EntityType actor = threatCase[entityNamed(threatCase, "Group")].type;
    const std::vector<Row> rows{
        {"kinds", {.types = {EntityType::Tool}}, "", 1},
        {"two kinds", {.types = {actor, EntityType::Tool}}, "Group -uses-> VPN [one origin]\n", 2},
        {"tag", {.tags = {"watch"}}, "Group -targets-> Bank [one origin]\n", 2},
        {"one of two tags", {.tags = {"own", "none"}}, "", 1},
        {"hedge", {.minHedge = Hedge::Stated}, "Group -targets-> Bank [one origin]\nGroup -uses-> VPN [one origin]\n", 3},
        {"confirmed", {.minHedge = Hedge::Confirmed}, "", 0},
        {"contested", {.contestedOnly = true}, "Group -attributed-to-> Nordland [contested]\n", 2},
        {"degree", {.minDegree = 2}, "", 1},
        {"report", {.reports = {"report--1"}}, "Group -targets-> Bank [one origin]\n", 2},
        {"marking", {.maxTlp = Tlp::Amber}, "Group -attributed-to-> Nordland [contested]\nGroup -targets-> Bank [one origin]\n", 3},
        {"a cap below the default", {.maxTlp = Tlp::Clear}, "", 0},
        {"confidence", {.minConfidence = 50}, "Group -attributed-to-> Nordland [contested]\nGroup -uses-> VPN [one origin]\n", 3},
        {"confidence, known only", {.minConfidence = 50, .includeUnspecified = false}, "Group -uses-> VPN [one origin]\n", 2},
        {"two conditions", {.types = {actor, EntityType::Tool}, .minHedge = Hedge::Stated}, "Group -uses-> VPN [one origin]\n", 2},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        const ThreatGraph graph = graphUnder(threatCase, row.filter);
        CHECK(graphText(threatCase, graph) == row.edges);
        CHECK(graph.nodeCount() == row.nodes);
        CHECK_FALSE(row.filter.isNeutral());
        CHECK_FALSE(graph.exclusions.isEmpty());
    }
}

TEST_CASE("What is unmarked passes caps as AMBER+STRICT, never as CLEAR", "[graph][filter]")
{
    const ThreatCase threatCase = shortCase();
    CHECK(textUnder(threatCase, {.maxTlp = Tlp::Amber}).empty());
    CHECK(textUnder(threatCase, {.maxTlp = Tlp::AmberStrict}) == all);
}

TEST_CASE("A cap takes who speaks above it, and counts a denial that goes", "[graph][filter]")
{
    ThreatCase threatCase = shortCase();
    threatCase.defaultMarking.tlp = Tlp::Clear;
    threatCase.claims.edit(1).marking.tlp = Tlp::Red;  // the denial
    const ThreatGraph graph = graphUnder(threatCase, {.maxTlp = Tlp::Green});
    CHECK(graphText(threatCase, graph).starts_with("Group -attributed-to-> Nordland [alleged]\n"));
    CHECK(graph.exclusions.claimsByFilter == 1);
    CHECK(graph.exclusions.denialsByFilter == 1);
    threatCase.entities.edit(rowOf(entityNamed(threatCase, "Beta"))).marking.tlp = Tlp::Red;
    CHECK(graphUnder(threatCase, {.maxTlp = Tlp::Green}).edgeCount() == 2);
}

TEST_CASE("A filter makes no line look undisputed: denials stay with what they deny", "[graph][filter][time]")
{
    ThreatCase threatCase = shortCase();
    threatCase.claims.edit(0).saidAt = dated("2023-02");
    threatCase.claims.edit(1).saidAt = dated("2024-05");
    ViewFilter early{.time = windowOf("2023", "2023", false)};
    early.time.basis = TimeBasis::Told;
    CHECK(textUnder(threatCase, early) == "Group -attributed-to-> Nordland [contested]\n");
    CHECK(graphUnder(threatCase, early).exclusions.denialsByFilter == 0);
    // A denial in the window brings along what it denies, but not what another condition takes.
    ViewFilter late{.time = windowOf("2024", "2024", false)};
    late.time.basis = TimeBasis::Told;
    CHECK(textUnder(threatCase, late) == "Group -attributed-to-> Nordland [contested]\n");
    late.minHedge = Hedge::Stated;
    CHECK(textUnder(threatCase, late).empty());
    // Without a date nobody knows that it was denied just then.
    threatCase.claims.edit(1).saidAt = {};
    late.minHedge = Hedge::Alleged;
    late.time.showUndated = true;
    CHECK(textUnder(threatCase, late) == "Group -targets-> Bank [one origin]\nGroup -uses-> VPN [one origin]\n");
}

TEST_CASE("Dates are intervals: what may have been in the window is in it", "[graph][filter][time]")
{
    struct Row {
        KnownTime time;
        const char* from;
        const char* to;
        bool isIn;
    };
    const std::vector<Row> rows{
        {knownTime(dated("2023")), "2023-06", "2023-06", true},
        {knownTime(dated("2023")), "2022", "2022", false},
        {knownTime(dated("2023")), "2023-12-31", "2024", true},
        {knownTime(dated("2023")), "2024-01-01", "2024", false},
        {knownTime(dated("2023-05-04")), "2023-05-04", "2023-05-04", true},
        {knownTime(dated("2023-05-04")), "2023-05-05", "2023-06", false},
        {{dated("2020").earliest, std::nullopt}, "2023", "2023", true},    // since 2020
        {{dated("2024").earliest, std::nullopt}, "2023", "2023", false},
        {{std::nullopt, dated("2022").latest}, "2023", "2023", false},     // until 2022
        {{std::nullopt, dated("2023-01").latest}, "2023", "2023", true},
    };
    for (const Row& row : rows) {
        INFO(row.from);
        CHECK(overlaps(row.time, windowOf(row.from, row.to)) == row.isIn);
        CHECK(isIn(row.time, windowOf(row.from, row.to, false)) == row.isIn);
    }
    CHECK_FALSE(overlaps({}, {}));
    CHECK(isIn({}, windowOf("2023", "2023")));
    CHECK_FALSE(isIn({}, windowOf("2023", "2023", false)));
    CHECK(overlaps(knownTime(dated("2023")), {.to = dated("2023-01").earliest}));
}

TEST_CASE("A claim happened at its own time, else at its relationship's, else at the incident's", "[graph][filter][time]")
{
    ThreatCase threatCase = shortCase();
    const auto time = [&](TimeBasis basis) { return timeOfClaim(threatCase, ClaimIndex(threatCase), ClaimId{2}, basis); };
    const auto relationship = std::get<RelationshipId>(threatCase.claims[2].about);
    CHECK_FALSE(time(TimeBasis::Happened).isDated());
    threatCase.incidents.push_back({.relationships = {relationship}, .time = dated("2021")});
    CHECK(time(TimeBasis::Happened) == knownTime(dated("2021")));
    threatCase.relationships.edit(rowOf(relationship)).time = dated("2022");
    CHECK(time(TimeBasis::Happened) == knownTime(dated("2022")));
    threatCase.claims.edit(2).factTime = dated("2023-04");
    CHECK(time(TimeBasis::Happened) == knownTime(dated("2023-04")));
    CHECK_FALSE(time(TimeBasis::Told).isDated());
    threatCase.reports.push_back({.published = dated("2024-01-09"), .retrieved = dated("2025")});
    threatCase.claims.edit(2).report = ReportId{0};
    CHECK(time(TimeBasis::Told) == knownTime(dated("2024-01-09")));
    threatCase.claims.edit(2).saidAt = dated("2024-01-07");
    CHECK(time(TimeBasis::Told) == knownTime(dated("2024-01-07")));
}

TEST_CASE("What was recorded when is never activity", "[graph][filter][time]")
{
    ThreatCase threatCase = shortCase();
    for (std::size_t i = 0; i < threatCase.relationships.size(); ++i)
        threatCase.relationships.edit(i).recorded = dated("2023");
    const ThreatGraph graph = graphUnder(threatCase, {.time = windowOf("2023", "2023", false)});
    CHECK(graph.edgeCount() == 0);
    CHECK(graph.exclusions.undated == 5);
    CHECK(graphUnder(threatCase, {.time = windowOf("2023", "2023")}).edgeCount() == 3);
}

TEST_CASE("A record that nobody claims passes by its own time and report", "[graph][filter][time]")
{
    ThreatCase threatCase = caseFromText("Group -uses-> tool:VPN {- says}; Group -targets-> Bank {- says}");
    for (std::size_t i = 0; i < threatCase.claims.size(); ++i)
        threatCase.claims.edit(i).isDeleted = true;
    threatCase.relationships.edit(0).time = dated("2023-05");
    CHECK(textUnder(threatCase, {.time = windowOf("2023", "2023", false)}).starts_with("Group -uses-> VPN"));
    CHECK(graphUnder(threatCase, {.time = windowOf("2023", "2023", false)}).edgeCount() == 1);
    CHECK(graphUnder(threatCase, {.time = windowOf("2022", "2022", false)}).edgeCount() == 0);
    CHECK(graphUnder(threatCase, {.minHedge = Hedge::Confirmed}).edgeCount() == 0);
    CHECK(graphUnder(threatCase, {.minHedge = Hedge::Stated}).edgeCount() == 2);
}

TEST_CASE("Of equal relationships only those told in the window stay in the bundle", "[graph][filter][time]")
{
    ThreatCase threatCase = caseFromText("Group -targets-> Bank {Acme says}; Group -targets-> Bank {Beta says}");
    REQUIRE(threatCase.relationships.size() == 2);
    threatCase.claims.edit(0).factTime = dated("2019");
    threatCase.claims.edit(1).factTime = dated("2023");
    const ThreatGraph graph = graphUnder(threatCase, {.time = windowOf("2023", "2023")});
    REQUIRE(graph.edgeCount() == 1);
    CHECK(graph.edge(0).relationships == std::vector{RelationshipId{1}});
    CHECK(graph.edge(0).claims == std::vector{ClaimId{1}});
    CHECK(graph.exclusions.claimsByFilter == 1);
    CHECK(graph.exclusions.edgesByFilter == 0);
}

TEST_CASE("A thing without a line passes by when it was seen and by who mentions it", "[graph][filter][time]")
{
    ThreatCase threatCase = caseFromText("malware:Worm; malware:Moth");
    threatCase.reports.push_back({.id = "report--1"});
    Entity& worm = threatCase.entities.edit(rowOf(entityNamed(threatCase, "Worm")));
    worm.firstSeen = dated("2020");
    worm.lastSeen = dated("2021");
    worm.mentions = {{ReportId{0}, {}}};
    CHECK(graphUnder(threatCase, {.time = windowOf("2021", "2022", false)}).nodeCount() == 1);
    CHECK(graphUnder(threatCase, {.time = windowOf("2021", "2022")}).nodeCount() == 2);
    CHECK(graphUnder(threatCase, {.time = windowOf("2022", "2022")}).nodeCount() == 1);
    CHECK(graphUnder(threatCase, {.reports = {"report--1"}}).nodeCount() == 1);
    CHECK(graphUnder(threatCase, {.time = windowOf("2022", "2022")}).exclusions.undated == 1);
}

TEST_CASE("The lens and the filter take what each takes, and each is counted apart", "[graph][filter][lens]")
{
    const ThreatCase threatCase = shortCase();
    ViewState view;
    view.lens.disbelieve = {"identity--Beta"};
    view.filter.minHedge = Hedge::Stated;
    const ThreatGraph graph = buildGraph(threatCase, ClaimIndex(threatCase), view);
    CHECK(graphText(threatCase, graph) == "Group -targets-> Bank [one origin]\n");
    CHECK(graph.exclusions.edgesByLens == 1);
    CHECK(graph.exclusions.nodesByLens == 1);
    CHECK(graph.exclusions.edgesByFilter == 1);
    CHECK(graph.exclusions.nodesByFilter == 1);
    CHECK(graph.exclusions.claimsByFilter == 2);
}

TEST_CASE("A focus leaves what is within its hops, whichever way lines run", "[graph][focus]")
{
    const ThreatCase threatCase = caseFromText("A -uses-> B; C -uses-> B; C -uses-> D; D -uses-> E");
    const auto around = [&](const char* name, std::uint32_t hops) { return Focus{.around = {entityNamed(threatCase, name)}, .hops = hops}; };
    CHECK(graphUnder(threatCase, {}, around("A", 1)).nodeCount() == 2);
    CHECK(graphUnder(threatCase, {}, around("A", 2)).nodeCount() == 3);
    CHECK(graphUnder(threatCase, {}, around("A", 3)).nodeCount() == 4);
    CHECK(graphUnder(threatCase, {}, around("A", 4)).nodeCount() == 5);
    CHECK(graphUnder(threatCase, {}, around("A", 0)).nodeCount() == 5);
    CHECK(graphUnder(threatCase, {}, around("C", 1)).exclusions.nodesOutOfFocus == 2);
    CHECK(textUnder(threatCase, {}, around("A", 2)) == "A -uses-> B [one origin]\nC -uses-> B [one origin]\n");
    Focus faint = around("A", 1);
    faint.dims = true;
    const ThreatGraph whole = graphUnder(threatCase, {}, faint);
    CHECK(whole.nodeCount() == 5);
    CHECK(whole.exclusions.isEmpty());
    const std::vector<bool> isIn = nodesInFocus(whole, faint);
    CHECK(std::count(isIn.begin(), isIn.end(), true) == 2);
    CHECK(isIn[*whole.nodeOf(entityNamed(threatCase, "B"))]);
    CHECK_FALSE(isIn[*whole.nodeOf(entityNamed(threatCase, "E"))]);
}

TEST_CASE("Conditions are told in plain words, each can be taken off alone", "[graph][filter]")
{
    ThreatCase threatCase = shortCase();
    threatCase.reports.push_back({.id = "report--1", .title = "Some report"});
    const ViewFilter filter{.types = {EntityType::Malware, EntityType::Tool}, .tags = {"watch"}, .minDegree = 2, .maxTlp = Tlp::Green,
                            .minHedge = Hedge::Stated, .minConfidence = 60, .contestedOnly = true, .reports = {"report--1"},
                            .time = windowOf("2023-01", "2023-06")};
    const std::vector<std::string> words{"Only malware, tools", "Tagged “watch”", "Happened 2023-01 to 2023-06, undated shown",
                                         "Told by “Some report”", "Stated or confirmed, not only alleged",
                                         "Confidence 60 or more, not specified shown", "At most TLP:GREEN", "Contested only",
                                         "With 2 lines or more"};
    const std::vector<FilterChip> chips = filterChips(threatCase, filter);
    REQUIRE(chips.size() == words.size());
    for (std::size_t i = 0; i < chips.size(); ++i) {
        CHECK(chips[i].text == words[i]);
        const ViewFilter less = without(filter, chips[i].part);
        CHECK_FALSE(isSet(less, chips[i].part));
        CHECK(filterChips(threatCase, less).size() == chips.size() - 1);
        CHECK(filterStepName(threatCase, less, filter) == "Filter: " + words[i]);
    }
    CHECK(filterStepName(threatCase, filter, {}) == "Take the filter off");
    CHECK(focusText(threatCase, {.around = {entityNamed(threatCase, "Bank")}, .hops = 2}) == "2 hops around “Bank”");
}

TEST_CASE("A stretch of time is written as short as its ends allow", "[graph][filter][time]")
{
    CHECK(windowText(windowOf("2023", "2023")) == "2023");
    CHECK(windowText(windowOf("2021", "2023")) == "2021 to 2023");
    CHECK(windowText(windowOf("2023-01", "2023-06")) == "2023-01 to 2023-06");
    CHECK(windowText(windowOf("2023", "2024-06")) == "2023-01 to 2024-06");
    CHECK(windowText(windowOf("2023-01-15", "2023-06")) == "2023-01-15 to 2023-06-30");
    CHECK(windowText(windowOf("2023-01-15", "2023-01-15")) == "2023-01-15");
    CHECK(windowText({.from = dated("2023").earliest}) == "from 2023");
    CHECK(windowText({.to = dated("2023-02").latest}) == "until 2023-02");
    CHECK(windowText({}).empty());
}
