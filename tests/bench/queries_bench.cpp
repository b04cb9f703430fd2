// SPDX-License-Identifier: GPL-3.0-or-later
// throughline_bench_queries GRAPH [PAIRS]: asks Throughline, Boost.Graph and igraph the same questions in turn, compares
// the answers, and prints a table in Markdown. Status 1 if answers do not agree or a file cannot be read.
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>

#include "tests/bench/measure.h"

namespace throughline::bench {
namespace {

constexpr const char* usage = "throughline_bench_queries GRAPH [PAIRS] [OPTION...]    (docs/benchmarks.md)\n"
                              "throughline_bench_queries --generated NODES [OPTION...]\n"
                              "  --rounds N    product and peer in turn, so often; 5 if not given\n"
                              "  --seconds S   what a peer may take for its part of a round, about; 1 if not given\n"
                              "  --kind KIND   only this kind of question\n"
                              "  -o FILE       writes the table there, too\n";

struct Options {
    std::vector<std::string> files;
    std::size_t generated = 0;
    MeasureOptions measure;
    std::string output;
};

/// False if the words are none that it knows.
bool readWords(int argc, char** argv, Options& options)
{
    for (int i = 1; i < argc; ++i) {
        const std::string word = argv[i];
        if (!word.starts_with('-')) {
            options.files.push_back(word);
            continue;
        }
        if (++i == argc)
            return false;
        if (word == "--rounds")
            options.measure.rounds = std::strtoul(argv[i], nullptr, 10);
        else if (word == "--seconds")
            options.measure.secondsPerRound = std::strtod(argv[i], nullptr);
        else if (word == "--kind")
            options.measure.onlyKind = argv[i];
        else if (word == "--generated")
            options.generated = std::strtoul(argv[i], nullptr, 10);
        else if (word == "-o")
            options.output = argv[i];
        else
            return false;
    }
    const bool hasGraph =
        options.generated >= 10 ? options.files.empty() : options.files.size() == 1 || options.files.size() == 2;
    return hasGraph && options.measure.rounds > 0;
}

std::string timeText(double seconds)
{
    char text[50];
    if (seconds < 1e-3)
        std::snprintf(text, sizeof text, "%.3g µs", seconds * 1e6);
    else if (seconds < 1)
        std::snprintf(text, sizeof text, "%.3g ms", seconds * 1e3);
    else
        std::snprintf(text, sizeof text, "%.3g s", seconds);
    return text;
}

std::string ratioText(double ratio)
{
    char text[50];
    std::snprintf(text, sizeof text, ratio < 10 ? "%.2f" : "%.0f", ratio);
    return text;
}

/// The kind; with what it found where faster may mean worse.
std::string kindText(const MeasuredRow& row)
{
    if (row.kind != "leiden")
        return row.kind;
    char text[80];
    std::snprintf(text, sizeof text, " (modularity %.4f, other %.4f)", row.productAnswer, row.otherAnswer);
    return row.kind + text;
}

std::string table(const std::vector<MeasuredRow>& rows, const char* head)
{
    std::string text(head);
    for (const MeasuredRow& row : rows)
        text += "| " + kindText(row) + " | " + row.other + " | " + std::to_string(row.queries) + " | " +
                timeText(row.productSeconds) + " | " + timeText(row.otherSeconds) + " | " + ratioText(row.ratio) +
                (row.disagreement.empty() ? "" : " (answers differ)") + " |\n";
    return text + "\n";
}

/// A view without a tenth of the nodes, against the whole graph asked about the same pairs.
std::string viewTable(const BenchGraph& graph, const MeasureOptions& options, std::vector<std::string>& odd)
{
    const Bits kept = nodesWithoutATenth(graph.nodeCount());
    const std::vector<NodePair> pairs = keptPairs(graph, kept);
    const Engine view = productEngine(graph, pairs, kept);
    Engine whole = productEngine(graph, pairs);
    whole.name = "whole graph";
    std::vector<MeasuredRow> rows = measure(view, whole, options);
    for (MeasuredRow& row : rows) {
        row.disagreement.clear();  // the whole graph has other answers
        row.ratio = 1 / row.ratio;
    }
    // The right answers are those of the kept part as a graph of its own; 50 sources of it would be others.
    const BenchGraph part = keptPart(graph, kept);
    Engine own = productEngine(part, part.pairs);
    std::erase_if(own.questions, [](const Question& question) { return question.kind == "betweenness"; });
    for (const std::string& line : disagreements(view, own, options))
        odd.push_back("under a view, " + line);
    return table(
        rows,
        "| question | compared with | queries | under a view | whole | view / whole |\n|---|---|---|---|---|---|\n");
}

std::string peerTable(const BenchGraph& graph, const MeasureOptions& options, std::vector<std::string>& odd)
{
    const Engine product = productEngine(graph, graph.pairs);
    std::vector<MeasuredRow> rows = measure(product, boostEngine(graph), options);
    const std::optional<Engine> igraph = igraphEngine(graph);
    if (igraph)
        for (MeasuredRow& row : measure(product, *igraph, options))
            rows.push_back(std::move(row));
    else
        std::fprintf(stderr, "igraph was not found when this was built: its rows are left out\n");
    for (const MeasuredRow& row : rows)
        if (!row.disagreement.empty())
            odd.push_back(row.other + ", " + row.disagreement);
    return table(
               rows,
               "| question | peer | queries | Throughline | peer | peer / Throughline |\n|---|---|---|---|---|---|\n") +
           (igraph ? "" : "igraph was not there.\n\n");
}

int run(const Options& options)
{
    const Result<BenchGraph> graph =
        options.generated > 0
            ? Result<BenchGraph>(generatedBenchGraph(options.generated))
            : readBenchGraph(options.files[0], options.files.size() > 1 ? options.files[1] : std::string());
    if (!graph) {
        std::fprintf(stderr, "%s\n", describe(graph.error()).c_str());
        return 1;
    }
    std::vector<std::string> odd;
    const std::string text = graph->name + ": " + std::to_string(graph->nodeCount()) + " nodes, " +
                             std::to_string(graph->list.edges.size()) + " edges, " +
                             std::to_string(graph->pairs.size()) + " pairs\n\n" +
                             peerTable(*graph, options.measure, odd) + viewTable(*graph, options.measure, odd);
    std::fputs(text.c_str(), stdout);
    for (const std::string& line : odd)
        std::fprintf(stderr, "answers differ: %s\n", line.c_str());
    if (!options.output.empty() && !(std::ofstream(options.output, std::ios::binary) << text)) {
        std::fprintf(stderr, "%s cannot be written\n", options.output.c_str());
        return 1;
    }
    return odd.empty() ? 0 : 1;
}

}  // namespace
}  // namespace throughline::bench

int main(int argc, char** argv)
{
    throughline::bench::Options options;
    if (!throughline::bench::readWords(argc, argv, options)) {
        std::fputs(throughline::bench::usage, stderr);
        return 2;
    }
    return throughline::bench::run(options);
}
