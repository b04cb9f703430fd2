// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/question_kinds.h"

#include <algorithm>
#include <array>
#include <string>

namespace throughline {
namespace {

constexpr std::array rows{
    QuestionKind{.id = "paths", .label = "Paths", .hint = "The best ways in reading direction: sponsor, actor, capability and infrastructure, target.",
                 .fromLabel = "From", .findsPaths = true, .followsReading = true, .valueLabel = {}, .ask = askPaths},
    QuestionKind{.id = "all-shortest", .label = "All shortest paths", .hint = "Every way of the least number of hops.",
                 .fromLabel = "From", .findsPaths = true, .followsReading = true, .valueLabel = {}, .ask = askAllShortest},
    QuestionKind{.id = "all-paths", .label = "All paths", .hint = "Every way up to a number of hops that passes nothing twice.",
                 .fromLabel = "From", .findsPaths = true, .followsReading = true, .valueLabel = {}, .ask = askAllPaths},
    QuestionKind{.id = "choke-points", .label = "What every path passes", .hint = "Things that each reported path from one side to the other goes through, in order (dominators).",
                 .fromLabel = "From", .from = Takes::Several, .to = Takes::Several, .followsReading = true, .valueLabel = {}, .ask = askChokePoints},
    QuestionKind{.id = "cut", .label = "Least cut, things", .hint = "The fewest things without which no reported path is left (minimum vertex cut).",
                 .fromLabel = "From", .from = Takes::Several, .to = Takes::Several, .followsReading = true, .valueLabel = {}, .ask = askCut},
    QuestionKind{.id = "edge-cut", .label = "Least cut, hops", .hint = "The fewest hops without which no reported path is left (minimum edge cut).",
                 .fromLabel = "From", .from = Takes::Several, .to = Takes::Several, .followsReading = true, .valueLabel = {}, .ask = askEdgeCut},
    QuestionKind{.id = "reach-down", .label = "What it reaches", .hint = "Everything that reported paths lead to from here, with the number of hops.",
                 .fromLabel = "From", .from = Takes::Several, .to = Takes::Nothing, .followsReading = true, .valueLabel = "hops", .ask = askReachDown},
    QuestionKind{.id = "reach-up", .label = "What reaches it", .hint = "Everything that reported paths lead from to here, with the number of hops.",
                 .fromLabel = "To", .from = Takes::Several, .to = Takes::Nothing, .followsReading = true, .valueLabel = "hops", .ask = askReachUp},
    QuestionKind{.id = "cut-off", .label = "Remove it: what is cut off", .hint = "What sponsors and actors no longer reach without it.",
                 .fromLabel = "Without", .from = Takes::Several, .to = Takes::Nothing, .followsReading = true, .valueLabel = "hops before", .ask = askCutOff},
    QuestionKind{.id = "common", .label = "Common neighbours", .hint = "What two or more things are both reported to be linked with.",
                 .fromLabel = "Things", .from = Takes::Several, .to = Takes::Nothing, .valueLabel = "shared by", .ask = askCommonNeighbours},
    QuestionKind{.id = "common-infrastructure", .label = "Common infrastructure", .hint = "Infrastructure that two or more things are both reported to be linked with.",
                 .fromLabel = "Things", .from = Takes::Several, .to = Takes::Nothing, .valueLabel = "shared by", .ask = askCommonInfrastructure},
    QuestionKind{.id = "similar", .label = "Most similar", .hint = "Things of the same role that share neighbours with it, rare ones counting more (Adamic-Adar).",
                 .fromLabel = "Thing", .to = Takes::Nothing, .valueLabel = "Adamic-Adar", .ask = askSimilar},
    QuestionKind{.id = "articulation-points", .label = "What holds parts together", .hint = "Things without which a part falls apart (articulation points).",
                 .fromLabel = {}, .from = Takes::Nothing, .to = Takes::Nothing, .valueLabel = "links", .ask = askArticulationPoints},
    QuestionKind{.id = "bridges", .label = "Only links between parts", .hint = "Links without which a part falls apart (bridges).",
                 .fromLabel = {}, .from = Takes::Nothing, .to = Takes::Nothing, .valueLabel = {}, .ask = askBridges},
    QuestionKind{.id = "components", .label = "Separate parts", .hint = "Parts that nothing reported ties to one another (connected components).",
                 .fromLabel = {}, .from = Takes::Nothing, .to = Takes::Nothing, .valueLabel = "things in its part", .ask = askComponents},
    QuestionKind{.id = "communities", .label = "Groups", .hint = "Groups tied more among themselves than to others (Leiden, modularity).",
                 .fromLabel = {}, .from = Takes::Nothing, .to = Takes::Nothing, .valueLabel = "things in its group", .ask = askCommunities},
    QuestionKind{.id = "degree", .label = "Most reported links", .hint = "Things by number of links (degree).",
                 .fromLabel = {}, .from = Takes::Nothing, .to = Takes::Nothing, .valueLabel = "links", .ask = askDegree},
    QuestionKind{.id = "pagerank", .label = "Most is reported to lead there", .hint = "Things by PageRank in reading direction.",
                 .fromLabel = {}, .from = Takes::Nothing, .to = Takes::Nothing, .valueLabel = "PageRank", .ask = askPageRank},
    QuestionKind{.id = "betweenness", .label = "On most shortest paths", .hint = "Things by betweenness in reading direction.",
                 .fromLabel = {}, .from = Takes::Nothing, .to = Takes::Nothing, .valueLabel = "betweenness", .ask = askBetweenness},
    QuestionKind{.id = "closeness", .label = "Nearest to all that it reaches", .hint = "Things by closeness in reading direction.",
                 .fromLabel = {}, .from = Takes::Nothing, .to = Takes::Nothing, .valueLabel = "closeness", .ask = askCloseness},
};

std::string knownKinds()
{
    std::string text;
    for (const QuestionKind& row : rows)
        text += (text.empty() ? "" : ", ") + std::string(row.id);
    return text;
}

}  // namespace

std::span<const QuestionKind> questionKinds() { return rows; }

const QuestionKind* questionKind(std::string_view id)
{
    const auto row = std::find_if(rows.begin(), rows.end(), [id](const QuestionKind& kind) { return kind.id == id; });
    return row == rows.end() ? nullptr : &*row;
}

Result<Answer> ask(const CampaignGraph& campaign, const Question& question, const Job& job)
{
    const QuestionKind* kind = questionKind(question.kind);
    if (kind == nullptr)
        return Error{ErrorCode::BadArgument, "There is no question called \"" + question.kind + "\"; there are " + knownKinds() + ".", "kind"};
    return kind->ask(campaign, question, job);
}

}  // namespace throughline
