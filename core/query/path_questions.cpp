// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>

#include "core/engine/shortest_path.h"
#include "core/engine/simple_paths.h"
#include "core/engine/stop_check.h"
#include "core/engine/timed_path.h"
#include "core/query/answer_support.h"
#include "core/query/path_maker.h"
#include "core/query/questions.h"

namespace throughline {
namespace {

/// Paths that are put out before the search for more is given up; their number is then "at least".
constexpr std::uint64_t mostCounted = 10'000'000;

void addPaths(const CampaignGraph& campaign, const PathTerms& terms, const std::vector<HopSequence>& paths, Answer& answer)
{
    for (const HopSequence& hops : paths)
        answer.paths.push_back(pathOfHops(campaign, terms.from.front(), hops, terms.avoid));
}

/// Is there a way from the end to the beginning? Only asked where there is none forward.
Result<bool> existsReversed(const CampaignGraph& campaign, PathTerms terms, const Job& job)
{
    std::swap(terms.from, terms.to);
    std::reverse(terms.via.begin(), terms.via.end());
    const Result<std::unique_ptr<SearchGraph>> search = SearchGraph::make(campaign, terms, job);
    if (!search)
        return search.error();
    const Result<PathsListed> paths = shortestPathsOf(**search, 1, terms.maxHops, job);
    if (!paths)
        return paths.error();
    return !paths->paths.empty();
}

/// Is there a way that only staying in one incident forbids?
Result<bool> existsAcross(const CampaignGraph& campaign, PathTerms terms, const Job& job)
{
    if (terms.mayCrossIncidents || !campaign.hasIncidents())
        return false;
    terms.mayCrossIncidents = true;
    const Result<std::unique_ptr<SearchGraph>> search = SearchGraph::make(campaign, terms, job);
    if (!search)
        return search.error();
    const Result<PathsListed> paths = shortestPathsOf(**search, 1, terms.maxHops, job);
    if (!paths)
        return paths.error();
    return !paths->paths.empty();
}

std::string ends(const CampaignGraph& campaign, const Answer& answer)
{
    return "from " + namesOf(campaign, answer.from) + " to " + namesOf(campaign, answer.to);
}

std::string hopsText(std::size_t hops) { return counted(hops, "hop", "hops"); }

std::string noPathText(const CampaignGraph& campaign, const Answer& answer)
{
    std::string text = answer.isComplete ? "In the reported graph there is no path " : "No path was found in the reported graph ";
    text += ends(campaign, answer) + " of at most " + hopsText(answer.question.maxHops);
    if (answer.question.isTimed)
        text += " whose times can run forward";
    if (!answer.question.via.empty() || !answer.question.avoid.empty())
        text += " under these conditions";
    if (!answer.isComplete)
        text += "; there was too much to look at to be sure";
    return text + (answer.existsReversed ? "; there is one the other way round." : ".") + endsNote(campaign, answer);
}

std::string countText(const CampaignGraph& campaign, const Answer& answer)
{
    if (answer.question.kind != "paths") {
        const std::string listed = answer.pathCount > answer.paths.size() ? ", " + std::to_string(answer.paths.size()) + " of them listed" : "";
        return (answer.isComplete ? "" : "at least ") + counted(answer.pathCount, "path ", "paths ") + ends(campaign, answer) + listed;
    }
    if (answer.paths.size() < answer.question.k && answer.isComplete)
        return counted(answer.paths.size(), "path ", "paths ") + ends(campaign, answer) + " of at most "
            + hopsText(answer.question.maxHops);
    return (answer.paths.size() == 1 ? "the best path " : "the best " + std::to_string(answer.paths.size()) + " paths ")
        + ends(campaign, answer);
}

std::string foundText(const CampaignGraph& campaign, const Answer& answer)
{
    const ThreatPath& first = answer.paths.front();
    std::string text = "In the reported graph: " + countText(campaign, answer) + "; the first has "
        + hopsText(first.hops.size()) + ", its weakest is " + std::string(strengthWord(first.strength)) + ".";
    if (first.scope == RoutingScope::Campaign)
        text += " Routing is stated for the campaign, not for this target.";
    if (first.timing == PathTiming::Possible)
        text += " Its times can run forward, but need not.";
    return text;
}

/// Statement, ground and the question whether it goes the other way round.
Result<Answer> finish(const CampaignGraph& campaign, const PathTerms& terms, Answer answer, const Job& job)
{
    if (answer.paths.empty()) {
        const Result<bool> reversed = answer.question.isTimed ? Result<bool>(false) : existsReversed(campaign, terms, job);
        if (!reversed)
            return reversed.error();
        answer.existsReversed = *reversed;
        answer.statement = noPathText(campaign, answer);
        const Result<bool> crossing = existsAcross(campaign, terms, job);
        if (!crossing)
            return crossing.error();
        if (*crossing)
            answer.statement += " There is one that changes from one incident to another; it was not asked for.";
    } else {
        answer.statement = foundText(campaign, answer);
    }
    gatherGround(campaign, answer);
    return answer;
}

/// By hop: when the youngest of what it rests on can have been; undated ones rank last.
std::vector<std::int64_t> recencyRanks(const CampaignGraph& campaign)
{
    constexpr TimeInterval undated;
    std::vector<std::int64_t> ranks;
    for (std::uint32_t i = 0; i < campaign.hops().hops().size(); ++i) {
        const TimeInterval interval = hopInterval(campaign, i);
        const std::int64_t last = interval.latest == undated.latest ? interval.earliest : interval.latest;
        ranks.push_back(last);
    }
    return ranks;
}

Result<PathsListed> bestPaths(const SearchGraph& search, const Question& question, std::size_t k, const Job& job)
{
    switch (question.weight) {
    case PathWeight::Hops: return shortestPathsOf(search, k, question.maxHops, job);
    case PathWeight::Strength:
        return bestPathsByWorstHop(search, strengthRanks(search.campaign()), k, question.maxHops, job);
    case PathWeight::Recency:
        return bestPathsByWorstHop(search, recencyRanks(search.campaign()), k, question.maxHops, job);
    }
    return PathsListed{};
}

/// By edge of the search graph.
std::vector<TimeInterval> intervalsOf(const SearchGraph& search)
{
    std::vector<TimeInterval> intervals(search.flat().edgeCount());
    for (EdgeIndex edge = 0; edge < intervals.size(); ++edge)
        intervals[edge] = hopInterval(search.campaign(), search.hopOf(edge));
    return intervals;
}

std::optional<PathTiming> timingOfHops(const CampaignGraph& campaign, const HopSequence& hops)
{
    std::vector<TimeInterval> intervals;
    for (const std::uint32_t hop : hops)
        intervals.push_back(hopInterval(campaign, hop));
    return timingOf(intervals);
}

/// Fills up with paths of the question's weight that are at least possible, as far as a bounded search finds them.
Result<PathsListed> addTimedPaths(const SearchGraph& search, const Question& question, PathsListed listed, const Job& job)
{
    constexpr std::size_t triesPerPath = 20;
    constexpr std::size_t mostTries = 5'000;
    const std::size_t tries = std::min(question.k * triesPerPath, std::max(mostTries, question.k));
    const Result<PathsListed> others = bestPaths(search, question, tries, job);
    if (!others)
        return others.error();
    std::set<HopSequence> known(listed.paths.begin(), listed.paths.end());
    for (const HopSequence& hops : others->paths) {
        if (job.isStopped())
            return cancelledQuery();
        if (listed.paths.size() < question.k && timingOfHops(search.campaign(), hops) && known.insert(hops).second)
            listed.paths.push_back(hops);
    }
    const bool sawAll = others->isComplete && others->paths.size() < tries;
    listed.isComplete = sawAll || listed.paths.size() >= question.k;
    return listed;
}

/// The shortest certain path, the shortest possible one, then others.
Result<PathsListed> timedPaths(const SearchGraph& search, const Question& question, const Job& job)
{
    PathsListed listed;
    const std::vector<TimeInterval> intervals = intervalsOf(search);
    for (const TimeReading reading : {TimeReading::Certain, TimeReading::Possible}) {
        const Result<std::optional<NodePath>> path =
            timedPath(search.view(), intervals, search.start(), search.goal(), reading, job,
                      question.maxHops);
        if (!path)
            return path.error();
        if (!path->has_value())
            continue;
        PathList list(search);
        if (list.add((*path)->edges) && (listed.paths.empty() || listed.paths.front() != list.paths().front()))
            listed.paths.push_back(list.paths().front());
    }
    // Where no walk of states fits, no path does; but a walk may pass a stop before and after a waypoint.
    if (listed.paths.empty() && search.isPlain())
        return listed;
    if (listed.paths.size() < question.k)
        return addTimedPaths(search, question, std::move(listed), job);
    listed.paths.resize(question.k);
    return listed;
}

/// Resolved terms and the graph to search, for the kinds of this file.
struct Prepared {
    PathTerms terms;
    std::unique_ptr<SearchGraph> search;
};
Result<Prepared> prepare(const CampaignGraph& campaign, const Question& question, const Job& job)
{
    if (question.k == 0)
        return Error{ErrorCode::BadArgument, "Ask for at least one path.", "k"};
    if (question.maxHops == 0)
        return Error{ErrorCode::BadArgument, "A path has at least one hop.", "max-hops"};
    Result<PathTerms> terms = resolveTerms(campaign, question, {});
    if (!terms)
        return terms.error();
    Result<std::unique_ptr<SearchGraph>> search = SearchGraph::make(campaign, *terms, job);
    if (!search)
        return search.error();
    return Prepared{*std::move(terms), *std::move(search)};
}

}  // namespace

Result<Answer> askPaths(const CampaignGraph& campaign, const Question& question, const Job& job)
{
    const Result<Prepared> prepared = prepare(campaign, question, job);
    if (!prepared)
        return prepared.error();
    const SearchGraph& search = *prepared->search;
    const Result<PathsListed> listed =
        question.isTimed ? timedPaths(search, question, job) : bestPaths(search, question, question.k, job);
    if (!listed)
        return listed.error();
    Answer answer = answerTo(campaign, question, prepared->terms);
    addPaths(campaign, prepared->terms, listed->paths, answer);
    if (question.isTimed)
        for (std::size_t i = 0; i < answer.paths.size(); ++i)
            answer.paths[i].timing = timingOfHops(campaign, listed->paths[i]).value_or(PathTiming::Possible);
    answer.pathCount = answer.paths.size();
    answer.isComplete = listed->isComplete;
    return finish(campaign, prepared->terms, std::move(answer), job);
}

namespace {

/// Counts and keeps the paths of a search that have so many steps (0: any number up to the most).
Result<Answer> listPaths(const CampaignGraph& campaign, const Question& question, const Prepared& prepared,
                         std::size_t steps, const Job& job)
{
    const SearchGraph& search = *prepared.search;
    Answer answer = answerTo(campaign, question, prepared.terms);
    PathList list(search);
    std::uint64_t count = 0;
    // Of walks with waypoints some are no paths: what is counted has to be looked at.
    const std::size_t mostKept = search.isPlain() ? question.k : std::max<std::size_t>(question.k, 100'000);
    const auto visit = [&](std::span<const NodeIndex>, std::span<const EdgeIndex> edges) {
        if (steps > 0 && edges.size() != steps)
            return true;
        if (list.paths().size() < mostKept)
            count += list.add(edges) ? 1 : 0;
        else if (search.isPlain())
            ++count;
        else
            return false;
        return count < mostCounted;
    };
    const Result<SimplePathsCount> visited = visitSimplePaths(
        search.view(), search.start(), search.goal(), steps > 0 ? steps : question.maxHops, visit, job);
    if (!visited)
        return visited.error();
    answer.pathCount = count;
    answer.isComplete = visited->isComplete;
    std::vector<HopSequence> paths = list.take();
    if (paths.size() > question.k)
        paths.resize(question.k);
    addPaths(campaign, prepared.terms, paths, answer);
    return finish(campaign, prepared.terms, std::move(answer), job);
}

}  // namespace

Result<Answer> askAllShortest(const CampaignGraph& campaign, const Question& question, const Job& job)
{
    const Result<Prepared> prepared = prepare(campaign, question, job);
    if (!prepared)
        return prepared.error();
    const SearchGraph& search = *prepared->search;
    if (!search.isPlain()) {
        const Result<PathsListed> one = shortestPathsOf(search, 1, question.maxHops, job);
        if (!one)
            return one.error();
        if (!one->paths.empty())
            return listPaths(campaign, question, *prepared, one->paths.front().size(), job);
        Answer none = answerTo(campaign, question, prepared->terms);
        none.isComplete = one->isComplete;
        return finish(campaign, prepared->terms, std::move(none), job);
    }
    const Result<ShortestPaths> found = allShortestPaths(search.view(), search.start(), search.goal(), question.k, job,
                                                         question.maxHops);
    if (!found)
        return found.error();
    PathList list(search);
    for (const NodePath& path : found->paths)
        list.add(path.edges);
    Answer answer = answerTo(campaign, question, prepared->terms);
    answer.pathCount = found->count;
    addPaths(campaign, prepared->terms, list.paths(), answer);
    return finish(campaign, prepared->terms, std::move(answer), job);
}

Result<Answer> askAllPaths(const CampaignGraph& campaign, const Question& question, const Job& job)
{
    const Result<Prepared> prepared = prepare(campaign, question, job);
    if (!prepared)
        return prepared.error();
    return listPaths(campaign, question, *prepared, 0, job);
}

}  // namespace throughline
