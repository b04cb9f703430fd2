// SPDX-License-Identifier: GPL-3.0-or-later
#include <sstream>

#include "tests/cli/program.h"
#include "tests/support/catch.h"
#include "tests/support/paths.h"

using namespace throughline::test;

namespace {

/// A line after "$ " in a console block, and what it prints there; nothing printed = anything goes.
struct Example {
    std::string command;
    std::string printed;
};

std::vector<Example> examplesOf(const std::string& markdown)
{
    std::vector<Example> examples;
    std::istringstream lines(markdown);
    bool isInside = false;
    for (std::string line; std::getline(lines, line);) {
        if (line.rfind("```", 0) == 0)
            isInside = line == "```console";
        else if (isInside && line.rfind("$ ", 0) == 0)
            examples.push_back({line.substr(2), ""});
        else if (isInside)
            examples.back().printed += line + "\n";
    }
    return examples;
}

}  // namespace

TEST_CASE("Every example of docs/cli/README.md works as it stands there", "[cli][examples]")
{
    const std::vector<Example> examples = examplesOf(readBytes(sourceDir() + "/docs/cli/README.md"));
    REQUIRE(examples.size() > 10);
    const RunFolder folder;
    addExampleFiles(folder);
    folder.write("weekly.json", R"({"second_line": "HOUSE ONLY", "words": [{"heading": "Assessment", "text": "We believe neither."}], "paper": "a4"})");
    folder.write("graph.txt", "5 6\n0 1\n1 2\n2 3\n3 0\n1 3\n3 4\n");
    folder.write("pairs.txt", "0 2\n0 4\n");
    for (const Example& example : examples) {
        const ProgramRun run = folder.shell(example.command);
        INFO(example.command << "\n" << run.err);
        CHECK(run.status == 0);
        CHECK_FALSE((run.out + run.err).empty());
        if (!example.printed.empty())
            CHECK(run.out + run.err == example.printed);
    }
}
