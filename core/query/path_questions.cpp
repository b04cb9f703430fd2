// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <limits>

#include "core/engine/shortest_path.h"
#include "core/engine/simple_paths.h"
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
        answer.paths.push_back(pathOfHops(campaign, hops, terms.avoid));
}

/// Is there a way from the end to the beginning? Only asked where there is none forward.
Result<bool> existsReversed(const CampaignGraph& campaign, PathTerms terms, const Job& job)
{
    std::swap(terms.from, terms.to);
    std::reverse(terms.via.begin(), terms.via.end());
    const Result<std::unique_ptr<SearchGraph>> search = SearchGraph::make(campaign, terms, job);
    if (!search)
        return search.error();
    const Result<std::optional<NodePath>> path = shortestPath(
        (*search)->view(), (*search)->start(), (*search)->goal(), job, (*search)->mostEdges(terms.maxHops));
    if (!path)
        return path.error();
    return path->has_value();
}

std::string ends(const CampaignGraph& campaign, const Answer& answer)
{
    return "from " + namesOf(campaign, answer.from) + " to " + namesOf(campaign, answer.to);
}

std::string hopsText(std::size_t hops) { return counted(hops, "hop", "hops"); }

std::string noPathText(const CampaignGraph& campaign, const Answer& answer)
{
    std::string text = "In the reported graph there is no path " + ends(campaign, answer);
    if (answer.question.isTimed)
        text += " whose times can run forward";
    if (!answer.question.via.empty() || !answer.question.avoid.empty())
        text += " under these conditions";
    return text + (answer.existsReversed ? "; there is one the other way round." : ".");
}

std::string foundText(const CampaignGraph& campaign, const Answer& answer)
{
    const ThreatPath& first = answer.paths.front();
    std::string text = "In the reported graph: ";
    if (!answer.isComplete)
        text += "at least ";
    text += counted(answer.pathCount, "path ", "paths ") + ends(campaign, answer);
    if (answer.pathCount > answer.paths.size())
        text += ", " + std::to_string(answer.paths.size()) + " of them listed";
    text += "; the first has " + hopsText(first.hops.size()) + ", its weakest is "
        + std::string(strengthWord(first.strength)) + ".";
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
        const Result<bool> reversed = existsReversed(campaign, terms, job);
        if (!reversed)
            return reversed.error();
        answer.existsReversed = *reversed;
        answer.statement = noPathText(campaign, answer);
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
        ranks.push_back(campaign.hops().hops()[i].isFromStartOnly ? std::numeric_limits<std::int64_t>::max() : last);
    }
    return ranks;
}

Result<std::vector<HopSequence>> bestPaths(const SearchGraph& search, const Question& question, std::size_t k, const Job& job)
{
    switch (question.weight) {
    case PathWeight::Hops: return shortestPathsOf(search, k, question.maxHops, job);
    case PathWeight::Strength:
        return bestPathsByWorstHop(search, strengthRanks(search.campaign()), k, question.maxHops, job);
    case PathWeight::Recency:
        return bestPathsByWorstHop(search, recencyRanks(search.campaign()), k, question.maxHops, job);
    }
    return std::vector<HopSequence>();
}

/// Intervals by edge of the search graph; edges that only join fit anywhere.
std::vector<TimeInterval> intervalsOf(const SearchGraph& search, TimeReading reading)
{
    constexpr TimeInterval undated;
    std::vector<TimeInterval> intervals(search.flat().edgeCount());
    for (EdgeIndex edge = 0; edge < intervals.size(); ++edge) {
        const std::optional<std::uint32_t> hop = search.hopOf(edge);
        const bool isStep = hop && !search.campaign().hops().hops()[*hop].isFromStartOnly;
        if (isStep)
            intervals[edge] = hopInterval(search.campaign(), *hop);
        else if (reading == TimeReading::Certain)  // begins after all others end, or ends before they begin
            intervals[edge] = search.flat().edge(edge).tail == search.start() || hop
                ? TimeInterval{undated.earliest + 1, undated.earliest + 1}
                : TimeInterval{undated.latest - 1, undated.latest - 1};
    }
    return intervals;
}

std::optional<PathTiming> timingOfHops(const CampaignGraph& campaign, const HopSequence& hops)
{
    std::vector<TimeInterval> intervals;
    for (const std::uint32_t hop : hops)
        if (!campaign.hops().hops()[hop].isFromStartOnly)
            intervals.push_back(hopInterval(campaign, hop));
    return timingOf(intervals);
}

/// The shortest certain path, the shortest possible one, then others of the question's weight that are
/// at least possible, as far as a bounded search finds them.
Result<std::vector<HopSequence>> timedPaths(const SearchGraph& search, const Question& question, const Job& job)
{
    PathList list(search);
    for (const TimeReading reading : {TimeReading::Certain, TimeReading::Possible}) {
        const Result<std::optional<NodePath>> path =
            timedPath(search.view(), intervalsOf(search, reading), search.start(), search.goal(), reading, job,
                      search.mostEdges(question.maxHops));
        if (!path)
            return path.error();
        if (path->has_value() && search.stepsOf((*path)->edges) <= question.maxHops)
            list.add((*path)->edges);
    }
    std::vector<HopSequence> paths = list.take();
    if (paths.size() == 2 && paths[0] == paths[1])
        paths.pop_back();
    if (paths.size() >= question.k || paths.empty()) {
        paths.resize(std::min(paths.size(), question.k));
        return paths;
    }
    constexpr std::size_t triesPerPath = 50;
    const Result<std::vector<HopSequence>> others = bestPaths(search, question, question.k * triesPerPath, job);
    if (!others)
        return others.error();
    for (const HopSequence& hops : *others)
        if (paths.size() < question.k && timingOfHops(search.campaign(), hops)
            && std::find(paths.begin(), paths.end(), hops) == paths.end())
            paths.push_back(hops);
    return paths;
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
    const Result<std::vector<HopSequence>> paths =
        question.isTimed ? timedPaths(search, question, job) : bestPaths(search, question, question.k, job);
    if (!paths)
        return paths.error();
    Answer answer = answerTo(campaign, question, prepared->terms);
    addPaths(campaign, prepared->terms, *paths, answer);
    if (question.isTimed)
        for (std::size_t i = 0; i < answer.paths.size(); ++i)
            answer.paths[i].timing = timingOfHops(campaign, (*paths)[i]).value_or(PathTiming::Possible);
    answer.pathCount = answer.paths.size();
    return finish(campaign, prepared->terms, std::move(answer), job);
}

Result<Answer> askAllShortest(const CampaignGraph& campaign, const Question& question, const Job& job)
{
    const Result<Prepared> prepared = prepare(campaign, question, job);
    if (!prepared)
        return prepared.error();
    const SearchGraph& search = *prepared->search;
    Answer answer = answerTo(campaign, question, prepared->terms);
    const std::size_t cap = search.isPlain() ? question.k : std::max<std::size_t>(question.k, 100'000);
    const Result<ShortestPaths> found = allShortestPaths(search.view(), search.start(), search.goal(), cap, job,
                                                         search.mostEdges(question.maxHops));
    if (!found)
        return found.error();
    PathList list(search);
    for (const NodePath& path : found->paths)
        list.add(path.edges);
    // A graph of states may hold a reader's path several times: then only what was listed is counted.
    answer.pathCount = search.isPlain() ? found->count : list.paths().size();
    answer.isComplete = search.isPlain() || found->count <= cap;
    std::vector<HopSequence> paths = list.take();
    if (paths.size() > question.k)
        paths.resize(question.k);
    addPaths(campaign, prepared->terms, paths, answer);
    return finish(campaign, prepared->terms, std::move(answer), job);
}

Result<Answer> askAllPaths(const CampaignGraph& campaign, const Question& question, const Job& job)
{
    const Result<Prepared> prepared = prepare(campaign, question, job);
    if (!prepared)
        return prepared.error();
    const SearchGraph& search = *prepared->search;
    Answer answer = answerTo(campaign, question, prepared->terms);
    PathList list(search);
    std::uint64_t count = 0;
    const std::size_t mostKept = search.isPlain() ? question.k : std::max<std::size_t>(question.k, 100'000);
    const auto visit = [&](std::span<const NodeIndex>, std::span<const EdgeIndex> edges) {
        if (search.stepsOf(edges) > question.maxHops)
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
        search.view(), search.start(), search.goal(), search.mostEdges(question.maxHops), visit, job);
    if (!visited)
        return visited.error();
    answer.pathCount = count;
    answer.isComplete = visited->isComplete;
    std::vector<HopSequence> paths = list.take();
    if (paths.size() > question.k)
        paths.resize(question.k);
    addPaths(campaign, prepared->terms, paths, answer);
    return finish(campaign, prepared->terms, std::move(answer), job);
}

}  // namespace throughline
