// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "tests/cli/program.h"
#include "tests/support/catch.h"

using namespace throughline::test;
using Catch::Matchers::Contains;

TEST_CASE("Help of every command lists its options and examples on stdout", "[cli][usage]")
{
    const RunFolder folder;
    const std::string command = GENERATE("", "render", "convert", "info", "explain", "paths", "check");
    const ProgramRun run = folder.run(command.empty() ? std::vector<std::string>{"--help"}
                                                      : std::vector<std::string>{command, "--help"});
    INFO(command);
    CHECK(run.status == 0);
    CHECK(run.err.empty());
    CHECK_THAT(run.out, Contains("--help"));
    CHECK_THAT(run.out, Contains("Examples:"));
    CHECK_THAT(run.out, Contains("throughline " + (command.empty() ? "render" : command)));
}

TEST_CASE("The version is one line", "[cli][usage]")
{
    const ProgramRun run = RunFolder().run({"--version"});
    CHECK(run.status == 0);
    CHECK_THAT(run.out, Catch::Matchers::StartsWith("throughline "));
    CHECK(std::count(run.out.begin(), run.out.end(), '\n') == 1);
}

TEST_CASE("Without a display the window is refused in words, not with a crash", "[cli][usage]")
{
    const RunFolder folder;
    addExampleFiles(folder);
    const ProgramRun run = folder.run({"report.txt"});
    CHECK(run.status == 1);
    CHECK_THAT(run.err, Contains("throughline render"));
}

TEST_CASE("Wrong words give status 2 and say where help is", "[cli][usage]")
{
    const RunFolder folder;
    addExampleFiles(folder);
    const std::vector<std::string> words = GENERATE(values<std::vector<std::string>>({
        {"render", "report.txt"},
        {"render", "-o", "x.png"},
        {"render", "report.txt", "-o", "x.bmp"},
        {"render", "report.txt", "-o", "x.csv"},
        {"render", "report.txt", "-o", "x"},
        {"render", "report.txt", "-o", "x.png", "--size", "wide"},
        {"render", "report.txt", "-o", "x.png", "--size", "0x0"},
        {"render", "report.txt", "-o", "x.png", "--size", "319x200"},
        {"render", "report.txt", "-o", "x.png", "--size", "320x199"},
        {"render", "report.txt", "-o", "x.png", "--size", "100x100x100"},
        {"render", "report.txt", "-o", "x.png", "--paper", "a9"},
        {"render", "report.txt", "-o", "x.png", "--paper", "a4", "--size", "100x100"},
        {"render", "report.txt", "-o", "x.png", "--tlp", "pink"},
        {"render", "report.txt", "-o", "x.png", "--theme", "blue"},
        {"render", "report.txt", "-o", "x.png", "--view", "spiral"},
        {"render", "report.txt", "-o", "x.png", "--names", "nobody"},
        {"render", "report.txt", "-o", "x.png", "--names", ""},
        {"paths", "report.txt", "--from", "a", "--to", "b", "--names", "nobody"},
        {"render", "report.txt", "-o", "x.png", "--dpi", "0"},
        {"render", "report.txt", "-o", "x.png", "--colour"},
        {"convert", "report.txt", "-o", "x.poem"},
        {"convert", "report.txt", "-o", "folder/"},
        {"convert", "report.txt", "-o", "x.json", "--to", "poem"},
        {"info"},
        {"explain"},
        {"info", "report.txt", "--report", "xml"},
        {"paths", "report.txt", "--from", "DPP"},
    }));
    const ProgramRun run = folder.run(words);
    INFO(words.front() << " … " << words.back() << "\n" << run.err);
    CHECK(run.status == 2);
    CHECK(run.out.empty());
    CHECK_THAT(run.err, Contains("Try: throughline " + words.front() + " --help"));
    CHECK(folder.names() == std::vector<std::string>{"bundle.json", "report.txt"});
}

TEST_CASE("What later versions bring is refused by name, never ignored", "[cli][usage]")
{
    const RunFolder folder;
    addExampleFiles(folder);
    const std::vector<std::string> words = GENERATE(values<std::vector<std::string>>({
        {"layout", "graph.txt"},
        {"render", "report.txt", "-o", "x.png", "--view", "timeline"},
        {"convert", "report.txt", "-o", "x.json", "--to", "misp"},
        {"convert", "report.txt", "-o", "x.json", "--to", "claims", "--map", "m"},
    }));
    const ProgramRun run = folder.run(words);
    INFO(words.front() << "\n" << run.err);
    CHECK(run.status == 2);
    CHECK_THAT(run.err, Contains("is not in this version of Throughline"));
    CHECK(folder.names() == std::vector<std::string>{"bundle.json", "report.txt"});
}

TEST_CASE("A word that looks like an option is told as an unknown option", "[cli][usage]")
{
    const RunFolder folder;
    const std::string command = GENERATE("info", "paths");
    const ProgramRun run = folder.run({command, "--dash.txt"});
    CHECK(run.status == 2);
    CHECK_THAT(run.err, Contains("unknown option --dash.txt"));
}

TEST_CASE("A size that nobody can read is refused with the sizes that are possible", "[cli][usage]")
{
    const RunFolder folder;
    addExampleFiles(folder);
    const ProgramRun run = folder.run({"render", "report.txt", "-o", "x.png", "--size", "100x100"});
    CHECK(run.status == 2);
    CHECK_THAT(run.err, Contains("from 320x200 to 32000x32000"));
}
