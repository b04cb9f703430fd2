// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>

#include "core/query/path_maker.h"
#include "tests/core/query/asked.h"
#include "tests/support/catch.h"
#include "tests/support/random_numbers.h"

using namespace throughline;
using namespace throughline::test;

namespace {

/// A small campaign of random relationships, told of random incidents, some of them routed.
ThreatCase randomCase(RandomNumbers& random)
{
    const std::size_t things = 4 + random.below(4);
    const auto name = [](std::size_t i) { return (i % 4 == 3 ? "infrastructure:T" : i % 5 == 4 ? "tool:T" : "malware:T") + std::to_string(i); };
    std::string text;
    const std::size_t told = 5 + random.below(10);
    for (std::size_t i = 0; i < told; ++i) {
        const std::size_t from = random.below(things);
        const std::size_t to = random.below(things);
        const char* const verbs[] = {"drops", "uses", "targets", "downloads"};
        const char* const claims[] = {"", " {Acme says}", " {Acme alleges}", " {Acme alleges; Beta denies}"};
        const std::size_t verb = random.below(4);
        const std::size_t claim = random.below(4);
        if (from != to)
            text += name(from) + " -" + verbs[verb] + "-> " + name(to) + claims[claim] + "\n";
    }
    ThreatCase threatCase = caseFromText(text);
    const std::size_t incidents = random.below(4);
    for (std::size_t i = 0; i < incidents; ++i) {
        Incident incident;
        for (std::size_t row = 0; row < threatCase.relationships.size(); ++row)
            if (random.chance(50))
                incident.relationships.push_back(idAt<RelationshipId>(row));
        for (std::size_t row = 0; row < threatCase.entities.size(); ++row)
            if (threatCase.entities[row].type == EntityType::Infrastructure && random.chance(60))
                incident.routedVia.push_back(idAt<EntityId>(row));
        incident.routingScope = RoutingScope::Campaign;
        threatCase.incidents.push_back(std::move(incident));
    }
    return threatCase;
}

/// All ways that a reader may take, found by trying every sequence of hops and holding it against the rules.
class PlainReader {
public:
    PlainReader(const CampaignGraph& campaign, const Question& question, NodeIndex from, NodeIndex to)
        : m_campaign(campaign), m_question(question), m_from(from), m_to(to)
    {
        goOn(from);
        for (auto stop = static_cast<std::uint32_t>(campaign.graph().nodeCount()); stop < campaign.stops().nodeCount(); ++stop) {
            const std::span<const NodeIndex> relays = campaign.hops().nodesAt(stop);
            if (std::find(relays.begin(), relays.end(), from) != relays.end())
                goOn(stop);
        }
    }
    std::set<std::vector<std::uint32_t>> found;

private:
    bool isTold(const std::vector<std::uint32_t>& hops) const
    {
        if (m_question.mayCrossIncidents)
            return true;
        std::set<IncidentId> common;
        bool isFirst = true;
        for (const std::uint32_t hop : hops) {
            const std::vector<IncidentId>& incidents = m_campaign.hops().hops()[hop].incidents;
            if (incidents.empty())
                continue;
            std::set<IncidentId> kept;
            for (const IncidentId incident : incidents)
                if (isFirst || common.contains(incident))
                    kept.insert(incident);
            common = kept;
            isFirst = false;
            if (common.empty())
                return false;
        }
        return true;
    }

    void goOn(std::uint32_t at)
    {
        if (at != m_from && !m_campaign.mayCarry(at))
            return;
        for (std::uint32_t i = 0; i < m_campaign.hops().hops().size(); ++i) {
            const ReadingHop& hop = m_campaign.hops().hops()[i];
            if (hop.from != at || hop.to == m_from
                || std::find(m_entered.begin(), m_entered.end(), hop.to) != m_entered.end())
                continue;
            m_hops.push_back(i);
            m_entered.push_back(hop.to);
            if (m_hops.size() <= m_question.maxHops && isTold(m_hops)) {
                if (hop.to == m_to)
                    found.insert(m_hops);
                else
                    goOn(hop.to);
            }
            m_entered.pop_back();
            m_hops.pop_back();
        }
    }

    const CampaignGraph& m_campaign;
    const Question& m_question;
    NodeIndex m_from;
    NodeIndex m_to;
    std::vector<std::uint32_t> m_hops;
    std::vector<std::uint32_t> m_entered;
};

/// Order of the answers: hops, then weakest hop, then hop numbers.
std::vector<std::vector<std::uint32_t>> inOrder(const CampaignGraph& campaign, NodeIndex from, const std::set<std::vector<std::uint32_t>>& paths)
{
    const auto key = [&](const std::vector<std::uint32_t>& hops) {
        const ThreatPath path = pathOfHops(campaign, from, hops);
        return std::pair(path.hops.size(), -static_cast<int>(path.strength));
    };
    std::vector<std::vector<std::uint32_t>> sorted(paths.begin(), paths.end());
    std::stable_sort(sorted.begin(), sorted.end(), [&](const auto& a, const auto& b) { return key(a) < key(b); });
    return sorted;
}

std::string text(const ThreatPath& path)
{
    std::string words;
    for (const PathStop& stop : path.stops) {
        words += " >";
        for (const NodeIndex node : stop.nodes)
            words += " " + std::to_string(node);
    }
    for (const PathHop& hop : path.hops)
        for (const EdgeIndex edge : hop.edges)
            words += " e" + std::to_string(edge);
    return words;
}

}  // namespace

TEST_CASE("Paths are exactly those that a reader may take, in their order, in random campaigns", "[query][paths][property]")
{
    std::size_t asked = 0;
    std::size_t found = 0;
    for (std::uint64_t seed = 0; seed < 400; ++seed) {
        RandomNumbers random(seed);
        const ThreatCase threatCase = randomCase(random);
        const std::shared_ptr<const CampaignGraph> campaign = campaignOf(threatCase);
        if (campaign->graph().nodeCount() < 2)
            continue;
        for (int i = 0; i < 6; ++i) {
            const auto from = static_cast<NodeIndex>(random.below(campaign->graph().nodeCount()));
            const auto to = static_cast<NodeIndex>(random.below(campaign->graph().nodeCount()));
            if (from == to)
                continue;
            Question question{.from = {campaign->titleOf(from).id}, .to = {campaign->titleOf(to).id},
                              .k = random.chance(50) ? 1 + random.below(3) : 30, .maxHops = 1 + random.below(6), .mayCrossIncidents = random.chance(30)};
            INFO("seed " << seed << ", " << campaign->titleOf(from).name << " to " << campaign->titleOf(to).name);
            const PlainReader plain(*campaign, question, from, to);
            const Result<Answer> best = throughline::ask(*campaign, question, {});
            REQUIRE(best);
            REQUIRE(best->paths.size() == std::min(question.k, plain.found.size()));
            const auto sorted = inOrder(*campaign, from, plain.found);
            for (std::size_t at = 0; at < best->paths.size(); ++at)
                REQUIRE(text(best->paths[at]) == text(pathOfHops(*campaign, from, sorted[at])));
            question.kind = "all-paths";
            const Result<Answer> all = throughline::ask(*campaign, question, {});
            REQUIRE(all);
            REQUIRE(all->pathCount == plain.found.size());
            ++asked;
            found += plain.found.size();
        }
    }
    CHECK(asked > 1000);
    CHECK(found > 1000);
}

TEST_CASE("Cuts and choke points hold against all ways that a reader may take", "[query][cut][property]")
{
    std::size_t chokes = 0;
    std::size_t least = 0;
    for (std::uint64_t seed = 1000; seed < 1500; ++seed) {
        RandomNumbers random(seed);
        const ThreatCase threatCase = randomCase(random);
        const std::shared_ptr<const CampaignGraph> campaign = campaignOf(threatCase);
        if (campaign->graph().nodeCount() < 3)
            continue;
        const auto from = static_cast<NodeIndex>(random.below(campaign->graph().nodeCount()));
        const auto to = static_cast<NodeIndex>(random.below(campaign->graph().nodeCount()));
        if (from == to)
            continue;
        Question question{.kind = "choke-points", .from = {campaign->titleOf(from).id}, .to = {campaign->titleOf(to).id},
                          .maxHops = 99, .mayCrossIncidents = random.chance(30)};
        INFO("seed " << seed << ", " << campaign->titleOf(from).name << " to " << campaign->titleOf(to).name);
        const PlainReader plain(*campaign, question, from, to);
        // The things in between of every way.
        std::vector<std::set<std::uint32_t>> ways;
        for (const std::vector<std::uint32_t>& hops : plain.found) {
            std::set<std::uint32_t> between;
            for (std::size_t i = 0; i + 1 < hops.size(); ++i)
                between.insert(campaign->hops().sameThingsAs(campaign->hops().hops()[hops[i]].to));
            ways.push_back(between);
        }
        const auto isCut = [&](const std::set<std::uint32_t>& things) {
            return std::all_of(ways.begin(), ways.end(), [&](const std::set<std::uint32_t>& way) {
                return std::any_of(way.begin(), way.end(), [&](std::uint32_t thing) { return things.contains(thing); });
            });
        };
        const auto thingOf = [&](const PathStop& stop) {
            for (std::uint32_t i = 0; i < campaign->stops().nodeCount(); ++i)
                if (campaign->hops().stopAt(i) == stop)
                    return campaign->hops().sameThingsAs(i);
            return ~std::uint32_t{0};
        };
        std::set<std::uint32_t> all;
        std::size_t passed = 0;
        for (std::uint32_t i = 0; i < campaign->stops().nodeCount(); ++i)
            all.insert(campaign->hops().sameThingsAs(i));
        for (const std::uint32_t thing : all)
            passed += !ways.empty() && isCut({thing});
        const Result<Answer> choke = throughline::ask(*campaign, question, {});
        REQUIRE(choke);
        REQUIRE(choke->cutStops.size() == passed);
        for (const PathStop& stop : choke->cutStops)
            REQUIRE(isCut({thingOf(stop)}));
        chokes += passed;
        question.kind = "cut";
        const Result<Answer> cut = throughline::ask(*campaign, question, {});
        REQUIRE(cut);
        const bool isBeside = std::any_of(ways.begin(), ways.end(), [](const auto& way) { return way.empty(); });
        REQUIRE(cut->isCutPossible == !isBeside);
        if (ways.empty() || isBeside)
            continue;
        std::set<std::uint32_t> things;
        for (const PathStop& stop : cut->cutStops)
            things.insert(thingOf(stop));
        REQUIRE_FALSE(things.empty());
        REQUIRE(isCut(things));
        if (cut->statement.find("no fewer will do") == std::string::npos)
            continue;
        ++least;
        for (const std::uint32_t a : all)
            for (const std::uint32_t b : all) {
                REQUIRE((things.size() < 2 || !isCut({a})));
                REQUIRE((things.size() < 3 || !isCut({a, b})));
            }
    }
    CHECK(chokes > 50);
    CHECK(least > 50);
}
