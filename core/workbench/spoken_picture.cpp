// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/spoken_picture.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <tuple>
#include <variant>
#include <vector>

#include "core/graph/claim_strength.h"
#include "core/graph/fold_wording.h"
#include "core/graph/plan_links.h"
#include "core/graph/plan_notes.h"
#include "core/graph/plan_wording.h"
#include "core/scene/draw_annotations.h"
#include "core/workbench/ledger_words.h"

namespace throughline {
namespace {

constexpr std::size_t mostLines = 6;    ///< of a card, told in its description
constexpr std::size_t mostMembers = 3;  ///< of a box
constexpr std::size_t mostParties = 2;  ///< by name, as on the plates of a picture

std::string counted(std::size_t count, std::string_view one)
{
    return std::to_string(count) + " " + std::string(one) + (count == 1 ? "" : "s");
}

void append(std::string& text, std::string_view separator, std::string_view more)
{
    if (!more.empty())
        text.append(text.empty() ? "" : separator).append(more);
}

std::string_view roleWord(Role role)
{
    switch (role) {
    case Role::Sponsor: return "sponsor as claimed";
    case Role::Actor: return "actor";
    case Role::Capability: return "capability";
    case Role::Infrastructure: return "infrastructure";
    case Role::Place: return "place";
    case Role::Sector: return "sector";
    case Role::Victim: return "victim";
    case Role::Other: return "";
    case Role::Speaker: return "speaker";
    }
    return "";
}

/// What a comparison and a review have to say of a thing.
void appendMarks(std::string& text, bool isDraft, MarkSet marks)
{
    if (isDraft)
        append(text, "; ", "draft, not reviewed");
    for (const ComparisonMark mark : marks.list())
        append(text, "; ", comparisonMarkWord(mark));
}

std::string incidentText(const PicturePlan& plan, std::uint32_t band)
{
    if (band >= plan.bands.size() || plan.bands[band].letter.empty())
        return {};
    const PlanBand& row = plan.bands[band];
    return "incident " + row.letter + (row.title.empty() ? "" : ": " + inOneLine(row.title));
}

bool isContested(const GraphEdge& edge) { return edge.isContested || edge.strength == Strength::DeniedOnly; }

std::size_t contestedIn(const GraphEdge& edge) { return edge.bundledContested > 0 ? edge.bundledContested : isContested(edge) ? 1 : 0; }

/// "uses Wiper, alleged"; of a line that ends here "Wolf targets it, contested".
std::string lineText(const ThreatCase& threatCase, const ThreatGraph& graph, const GraphEdge& edge, bool isOut)
{
    const std::string name = inOneLine(nodeTitle(threatCase, graph, isOut ? edge.target : edge.source));
    const std::string verb = inOneLine(verbOf(threatCase, edge));
    return (isOut ? verb + " " + name : name + " " + verb + " it") + ", " + std::string(strengthWord(edge.strength));
}

/// Lines of a card, those that leave it first.
struct CardLines {
    std::vector<EdgeIndex> out;
    std::vector<EdgeIndex> in;  ///< without those that lead back to the card itself
    std::size_t claims = 0;
    std::size_t contested = 0;  ///< relationships of them, as without folds
};

CardLines linesOf(const ThreatGraph& graph, const PlanCard& card)
{
    CardLines lines;
    const std::set<NodeIndex> own(card.nodes.begin(), card.nodes.end());
    for (const NodeIndex node : card.nodes) {
        lines.out.insert(lines.out.end(), graph.outEdges(node).begin(), graph.outEdges(node).end());
        for (const EdgeIndex edge : graph.inEdges(node))
            if (!own.contains(graph.edge(edge).source))
                lines.in.push_back(edge);
    }
    for (const std::vector<EdgeIndex>* side : {&lines.out, &lines.in})
        for (const EdgeIndex index : *side) {
            lines.claims += graph.edge(index).claims.size();  // a claim is about one relationship, which is on one edge
            lines.contested += contestedIn(graph.edge(index));
        }
    const GraphFold* fold = card.nodes.size() == 1 ? graph.foldAt(card.nodes.front()) : nullptr;
    for (const GraphEdge& edge : fold ? fold->inside : std::vector<GraphEdge>{}) {
        lines.claims += edge.claims.size();
        lines.contested += contestedIn(edge);
    }
    return lines;
}

std::string linesText(const ThreatCase& threatCase, const ThreatGraph& graph, const CardLines& lines)
{
    std::string text;
    std::size_t told = 0;
    const auto tell = [&](const std::vector<EdgeIndex>& edges, bool isOut) {
        for (const EdgeIndex edge : edges)
            if (told < mostLines) {
                append(text, "; ", lineText(threatCase, graph, graph.edge(edge), isOut));
                ++told;
            }
    };
    tell(lines.out, true);
    tell(lines.in, false);
    const std::size_t all = lines.out.size() + lines.in.size();
    if (all > told)
        append(text, "; ", "and " + std::to_string(all - told) + " more");
    return text.empty() ? std::string("no lines") : counted(all, "line") + ": " + text;
}

/// A box is called by its first members.
std::string endName(const PicturePlan& plan, const PlanEnd& end)
{
    if (!end.isGroup)
        return inOneLine(plan.cards[end.index].title);
    const std::vector<std::uint32_t>& cards = plan.groups[end.index].cards;
    std::string text = cards.empty() ? inOneLine(plan.groups[end.index].caption) : std::string();
    for (std::size_t i = 0; i < std::min(cards.size(), mostMembers); ++i)
        append(text, ", ", inOneLine(plan.cards[cards[i]].title));
    return cards.size() > mostMembers ? text + " and " + std::to_string(cards.size() - mostMembers) + " more" : text;
}

/// What stands behind a line, by what it does there.
struct LineClaims {
    std::vector<ClaimId> alleged, stated, denied, disputed;
    std::size_t count = 0;  ///< all in force, retractions included
};

void sortUnique(std::vector<ClaimId>& claims)
{
    std::sort(claims.begin(), claims.end());
    claims.erase(std::unique(claims.begin(), claims.end()), claims.end());
}

LineClaims claimsOf(const ThreatCase& threatCase, const ThreatGraph& graph, const PlanLink& link)
{
    std::vector<ClaimId> standing;
    std::vector<ClaimId> all;
    for (const EdgeIndex index : link.edges) {
        const GraphEdge& edge = graph.edge(index);
        all.insert(all.end(), edge.claims.begin(), edge.claims.end());
        // A denial of the whole incident stands on the attribution alone; the plates say so, too.
        for (const ClaimId id : standingClaims(threatCase, edge.claims))
            if (!isAgainst(threatCase[id].stance) || isContested(edge))
                standing.push_back(id);
    }
    sortUnique(standing);
    sortUnique(all);
    LineClaims claims;
    claims.count = withoutRepeated(threatCase, std::move(all)).size();
    for (const ClaimId id : standing) {
        const Claim& claim = threatCase[id];
        if (isFor(claim.stance))
            (hedgeOf(claim) == Hedge::Alleged ? claims.alleged : claims.stated).push_back(id);
        else if (isAgainst(claim.stance))
            (claim.stance == Stance::Denies ? claims.denied : claims.disputed).push_back(id);
    }
    return claims;
}

/// "alleged by Guangzhou police and Acme"; from three on their number. Empty without claims.
std::string sideText(const ThreatCase& threatCase, std::string_view what, const std::vector<ClaimId>& claims)
{
    std::vector<std::string> parties;
    for (const ClaimId id : claims) {
        std::string name = inOneLine(speakerName(threatCase, threatCase[id]));
        if (std::find(parties.begin(), parties.end(), name) == parties.end())
            parties.push_back(std::move(name));
    }
    if (parties.empty())
        return {};
    if (parties == std::vector<std::string>{"source not stated"})
        return std::string(what) + ", source not stated";
    const std::string who = parties.size() > mostParties ? std::to_string(parties.size()) + " sources" : joined(parties, " and ");
    return std::string(what) + " by " + who;
}

}  // namespace

std::vector<ClaimId> withoutRepeated(const ThreatCase& threatCase, std::vector<ClaimId> claims)
{
    const auto keyOf = [&](ClaimId id) {
        const Claim& claim = threatCase[id];
        return std::tuple(claim.speaker, claim.stance, claim.report, claim.span);
    };
    const auto isBlanket = [&](ClaimId id) { return std::holds_alternative<IncidentId>(threatCase[id].about) && !threatCase[id].span.isEmpty(); };
    std::set<decltype(keyOf(ClaimId{}))> told;
    for (const ClaimId id : claims)
        if (!isBlanket(id))
            told.insert(keyOf(id));
    std::erase_if(claims, [&](ClaimId id) { return isBlanket(id) && told.contains(keyOf(id)); });
    return claims;
}

SpokenThing spokenCard(const ThreatCase& threatCase, const Picture& picture, std::uint32_t card)
{
    const PicturePlan& plan = picture.plan;
    const PlanCard& row = plan.cards[card];
    const CardLines lines = linesOf(*picture.graph, row);
    SpokenThing spoken;
    const GraphFold* fold = row.nodes.size() == 1 ? picture.graph->foldAt(row.nodes.front()) : nullptr;
    spoken.name = (row.isStack ? "Fold of " : "") + inOneLine(row.title);
    if (fold && !fold->name.empty())
        spoken.name = "Fold “" + inOneLine(row.title) + "” of " + kindCounts(threatCase, fold->members);
    append(spoken.name, ", ", inOneLine(row.badge));
    append(spoken.name, ", ", roleWord(row.lane));
    append(spoken.name, ", ", counted(lines.claims, "claim"));
    if (lines.contested > 0)
        append(spoken.name, ", ", row.isStack ? std::to_string(lines.contested) + " contested" : std::string("contested"));
    append(spoken.description, "; ", inOneLine(row.subtitle));
    append(spoken.description, "; ", incidentText(plan, row.band));
    append(spoken.description, "; ", inOneLine(row.elsewhere));
    for (const std::string& line : row.plate)
        append(spoken.description, "; ", inOneLine(line));
    if (row.picture)
        append(spoken.description, "; ", (row.picture->image ? "with a picture: " : "with a picture that cannot be shown: ") + inOneLine(row.picture->words));
    if (row.hiddenNeighbours > 0)
        append(spoken.description, "; ", counted(row.hiddenNeighbours, "neighbour") + " hidden");
    appendMarks(spoken.description, row.isDraft, row.marks);
    append(spoken.description, "; ", linesText(threatCase, *picture.graph, lines));
    return spoken;
}

SpokenThing spokenLink(const ThreatCase& threatCase, const Picture& picture, std::uint32_t link)
{
    const PicturePlan& plan = picture.plan;
    const PlanLink& row = plan.links[link];
    const LineClaims claims = claimsOf(threatCase, *picture.graph, row);
    std::string who = sideText(threatCase, "alleged", claims.alleged);
    append(who, ", ", sideText(threatCase, "stated", claims.stated));
    if (who.empty())
        who = claims.denied.empty() && claims.disputed.empty() ? "source not stated" : "no accusation loaded";
    const bool isBackward = row.arrowAtStart || !row.arrowAtEnd;
    SpokenThing spoken;
    if (plan.matrix) {  // a cell: what it counts, then who says so
        spoken.name = endName(plan, row.from) + " × " + endName(plan, row.to) + ": " + inOneLine(row.verb);
        append(spoken.name, "; ", who);
    } else {
        spoken.name = capitalised(who) + ": " + endName(plan, isBackward ? row.to : row.from);
        append(spoken.name, " ", inOneLine(row.verb));
        append(spoken.name, " ", endName(plan, isBackward ? row.from : row.to));
    }
    append(spoken.name, "; ", sideText(threatCase, "denied", claims.denied));
    append(spoken.name, "; ", sideText(threatCase, "disputed", claims.disputed));
    append(spoken.name, "; ", row.mark);
    if (!plan.matrix)
        append(spoken.name, "; ", row.counts.empty() ? counted(claims.count, "claim") : row.counts);
    append(spoken.description, "; ", incidentText(plan, row.band));
    if (row.line == LineKind::Dotted)
        append(spoken.description, "; ", "inferred by Throughline");
    const bool isDenied = std::any_of(row.edges.begin(), row.edges.end(),
                                      [&](EdgeIndex edge) { return picture.graph->edge(edge).isBlanketDenied; });
    if (isDenied && claims.denied.empty())
        append(spoken.description, "; ", "a denial stands on the incident as a whole");
    appendMarks(spoken.description, row.isDraft, row.marks);
    return spoken;
}

std::string spokenSize(const PicturePlan& plan)
{
    const auto incidents = static_cast<std::size_t>(
        std::count_if(plan.bands.begin(), plan.bands.end(), [](const PlanBand& band) { return band.incident.has_value(); }));
    std::string text = counted(plan.cards.size(), "card");
    append(text, ", ", counted(plan.links.size(), "line"));
    if (incidents > 0)
        append(text, ", ", counted(incidents, "incident"));
    if (!plan.annotations.empty())
        append(text, ", ", counted(plan.annotations.size(), "drawing") + " by hand");
    if (plan.isDraft)
        append(text, "; ", "a draft: nobody has reviewed it");
    return text;
}

SpokenThing spokenAnnotation(const Picture& picture, std::uint32_t annotation)
{
    const Annotation& drawn = picture.plan.annotations[annotation];
    SpokenThing spoken{.name = annotationTitle(drawn), .description = "drawn by the author, no claim"};
    if (drawn.kind != AnnotationKind::Box)
        return spoken;
    // Who cannot see the frame is told what stands in it.
    const Rect box = annotationBox(drawn);
    std::vector<std::uint32_t> inside;
    for (std::uint32_t card = 0; card < picture.layout.cards.size(); ++card)
        if (box.contains(picture.layout.cards[card].centre()))
            inside.push_back(card);
    constexpr std::size_t mostNamed = 5;
    append(spoken.description, "; ", "around " + counted(inside.size(), "card"));
    for (std::size_t i = 0; i < std::min(inside.size(), mostNamed); ++i)
        append(spoken.description, i == 0 ? ": " : ", ", picture.plan.cards[inside[i]].title);
    if (inside.size() > mostNamed)
        append(spoken.description, ", ", "…");
    return spoken;
}

}  // namespace throughline
