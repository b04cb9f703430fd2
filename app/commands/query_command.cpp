// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <cstdio>
#include <memory>

#include "app/commands/command.h"
#include "app/commands/interrupt.h"
#include "app/commands/reporter.h"
#include "core/workbench/graph_query.h"

namespace throughline {
namespace {

struct CommandOptions {
    GraphQueryOptions query;
    std::string report = "text";
    bool json = false;
};

void printAnswer(const CommandOptions& options, const GraphQueryAnswer& answer)
{
    if (options.json) {
        std::printf("%s\n", graphQueryJson(answer).c_str());
        return;
    }
    const std::string meaning(findGraphQueryKind(options.query.kind)->checksum);
    std::printf("%-16s %zu\n", "queries", answer.queries);
    std::printf("%-16s %llu (%s)\n", "answer", static_cast<unsigned long long>(answer.round.checksum), meaning.c_str());
    if (answer.round.modularity)
        std::printf("%-16s %.4f\n", "modularity", *answer.round.modularity);
    std::printf("%-16s %.6f s\n%-16s %.6f s\n%-16s %.6f s\n", "building", answer.buildSeconds, "processor",
                answer.cpuSeconds, "wall", answer.wallSeconds);
}

int query(const CommandOptions& options)
{
    const Interrupt interrupt;
    Reporter reporter(options.report == "json" ? ReportStyle::Json : ReportStyle::Text);
    const Result<GraphQueryAnswer> answer = askGraph(options.query, {.stop = interrupt.token(), .progress = {}});
    if (!answer) {
        reporter.tell(answer.error());
        return exitFailed;
    }
    printAnswer(options, *answer);
    return exitDone;
}

std::vector<std::string> kindNames()
{
    std::vector<std::string> names;
    for (const GraphQueryKind& kind : graphQueryKinds())
        names.emplace_back(kind.name);
    return names;
}

void addSizes(CLI::App& command, GraphQueryOptions& options)
{
    const CLI::Range positive(std::size_t{1}, std::size_t{1'000'000'000});
    command.add_option("--limit", options.limit, "Only so many pairs, from the first")
        ->check(positive)
        ->option_text("N");
    command.add_option("--k", options.sizes.k, "Paths of k-shortest; 10 if not given")
        ->check(positive)
        ->option_text("N");
    command.add_option("--cutoff", options.sizes.cutoff, "Most edges of simple-paths; 5 if not given")
        ->check(positive)
        ->option_text("N");
    command.add_option("--sources", options.sizes.sources, "Nodes that betweenness starts from; 50 if not given")
        ->check(positive)
        ->option_text("N");
    command.add_option("--repeat", options.repeat, "Ask everything so often; once if not given")
        ->check(positive)
        ->option_text("R");
    command.add_option("--threads", options.threads, "Threads of pagerank and betweenness; one per core if not given")
        ->check(CLI::Range(std::size_t{1}, std::size_t{1024}))
        ->option_text("N");
}

}  // namespace

void addQueryCommand(CLI::App& root, ChosenCommand& chosen)
{
    CLI::App& command =
        *root.add_subcommand("query", "Ask a plain graph many questions of a kind, and say how long they took");
    const auto options = std::make_shared<CommandOptions>();
    command
        .add_option("GRAPH", options->query.graphPath,
                    "Edge list: \"nodes edges\", then \"u v\" a line; may be gzipped")
        ->required()
        ->type_name("");
    const auto names = kindNames();
    command.add_option("--kind", options->query.kind, "What is asked: " + CLI::detail::join(names, ", "))
        ->required()
        ->check(CLI::IsMember(names))
        ->option_text("KIND");
    command.add_option("--pairs", options->query.pairsPath, "\"u v\" a line: what kinds about two nodes are asked of")
        ->option_text("FILE");
    addSizes(command, options->query);
    command.add_flag("--json", options->json, "One line of JSON (docs/cli/query.schema.json)");
    command.add_option("--report", options->report, "How to tell diagnostics on stderr: text or json")
        ->check(CLI::IsMember({"text", "json"}))
        ->option_text("text|json");
    command.footer("Examples:\n"
                   "  throughline query graph.txt --kind shortest --pairs pairs.txt\n"
                   "  throughline query graph.txt.gz --kind betweenness --sources 100 --threads 2 --json");
    command.callback([options, &chosen] {
        const GraphQueryKind* const kind = findGraphQueryKind(options->query.kind);
        if (kind != nullptr && kind->takesPairs && options->query.pairsPath.empty())
            throw CLI::ValidationError("--kind " + options->query.kind,
                                       "is asked of pairs of nodes: --pairs FILE is required");
        chosen = [options] { return query(*options); };
    });
}

}  // namespace throughline
