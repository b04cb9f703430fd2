// SPDX-License-Identifier: GPL-3.0-or-later
// throughline_bench_prose [kinds] [sizes] [hostile [FROM_ROW]] [FOLDER/]: how long texts of several kinds and sizes take to read, how much memory,
// and hostile ones (all three without a word); in a FOLDER, which is written to, also 200 reports at once. Processor time, the
// best of several runs where they are short.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <string>

#include <malloc.h>
#include <sys/resource.h>
#include <unistd.h>

#include "core/importers/import_format.h"
#include "core/workbench/workbench.h"
#include "tests/bench/bench_texts.h"
#include "tests/support/hostile_texts.h"

namespace throughline::bench {
namespace {

using Clock = std::chrono::steady_clock;

double processorSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval& time) { return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6; };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

/// Shortest processor time of some runs: fewer of long ones.
double secondsOf(const std::function<void()>& body)
{
    double best = 1e9;
    double all = 0;
    for (int run = 0; run < 9 && all < 1.5; ++run) {
        const double begin = processorSeconds();
        body();
        const double took = processorSeconds() - begin;
        best = std::min(best, took);
        all += took;
    }
    return best;
}

std::size_t wordsIn(const std::string& text)
{
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), ' ') + std::count(text.begin(), text.end(), '\n'));
}

const ImportFormat& formatOf(std::string_view id)
{
    return *std::find_if(importFormats().begin(), importFormats().end(), [&](const ImportFormat& format) { return format.id == id; });
}

/// Claims in a text; ends the program if it cannot be read.
std::size_t read(const std::string& text, std::string_view format = "text")
{
    const Result<ParsedReport> parsed = formatOf(format).parse({.fileName = "bench", .text = text}, {});
    if (parsed)
        return parsed->claims.size();
    std::fprintf(stderr, "%s\n", describe(parsed.error()).c_str());
    std::exit(1);
}

/// A line of /proc/self/status in bytes.
double memory(const std::string& key)
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with(key))
            return std::strtod(line.c_str() + key.size() + 1, nullptr) * 1024;
    return 0;
}

/// Peak memory of reading, beside what was there, as a multiple of the text.
double memoryTimes(const std::string& text, std::string_view format = "text")
{
    malloc_trim(0);  // what earlier runs left would hide what this one takes
    std::ofstream("/proc/self/clear_refs") << 5;
    const double before = memory("VmRSS:");
    read(text, format);
    return (memory("VmHWM:") - before) / static_cast<double>(text.size());
}

void measureKinds()
{
    std::printf("| 20 KB of | words | ms per 1,000 words | claims |\n|---|---|---|---|\n");
    for (const BenchText& kind : benchTexts()) {
        const std::string text = kind.make(20'000, 1);
        const double seconds = secondsOf([&] { read(text); });
        const double words = static_cast<double>(wordsIn(text));
        std::printf("| %s | %.0f | %.2f | %zu |\n", std::string(kind.name).c_str(), words, seconds * 1e6 / words, read(text));
    }
}

void measureSizes()
{
    std::printf("\n| text | 0.1 MB | 0.5 MB | 1 MB | 5 MB | peak memory / text at 5 MB |\n|---|---|---|---|---|---|\n");
    for (const BenchText& kind : benchTexts()) {
        std::printf("| %s, ms per MB |", std::string(kind.name).c_str());
        for (const std::size_t bytes : {100'000u, 500'000u, 1'000'000u, 5'000'000u}) {
            const std::string text = kind.make(bytes, 1);
            std::printf(" %.0f |", secondsOf([&] { read(text); }) * 1e9 / static_cast<double>(text.size()));
            std::fflush(stdout);
        }
        std::printf(" %.0f |\n", memoryTimes(kind.make(5'000'000, 1)));
    }
}

/// `onlyFrom`: the rows from that name on; empty = all.
void measureHostile(std::string_view onlyFrom)
{
    bool isOn = onlyFrom.empty();
    std::printf("\n| hostile text | 1 MB, ms | 4 MB, ms | times | peak memory / text |\n|---|---|---|---|---|\n");
    for (const test::HostileText& hostile : test::hostileTexts()) {
        isOn = isOn || hostile.name == onlyFrom;
        if (!isOn)
            continue;
        const std::string small = hostile.make(1'000'000);
        const std::string large = hostile.make(4'000'000);
        const double first = secondsOf([&] { read(small, hostile.format); });
        const double second = secondsOf([&] { read(large, hostile.format); });
        std::printf("| %s | %.0f | %.0f | %.1f | %.0f |\n", std::string(hostile.name).c_str(), first * 1e3, second * 1e3, second / first, memoryTimes(large, hostile.format));
        std::fflush(stdout);
    }
}

void measureMany(const std::string& folder)
{
    std::vector<std::string> paths;
    for (std::size_t i = 0; i < 200; ++i) {
        paths.push_back(folder + "/report-" + std::to_string(i) + ".txt");
        std::ofstream(paths.back()) << benchTexts()[i % benchTexts().size()].make(20'000, i);
    }
    Workbench workbench(plainTextMetrics());
    const auto begin = Clock::now();
    const double processor = processorSeconds();
    const Outcome outcome = workbench.prepare(action::ImportFiles{paths})({});
    const double wall = std::chrono::duration<double>(Clock::now() - begin).count();
    std::printf("\n200 reports of 20 KB, read and merged: %.2f s wall, %.2f s processor\n", wall, processorSeconds() - processor);
}

}  // namespace
}  // namespace throughline::bench

int main(int argc, char** argv)
{
    using namespace throughline::bench;
    read("Warm up.");
    const std::vector<std::string> words(argv + 1, argv + argc);
    const auto isAsked = [&](const char* part) { return words.empty() || std::find(words.begin(), words.end(), part) != words.end(); };
    if (isAsked("kinds"))
        measureKinds();
    if (isAsked("sizes"))
        measureSizes();
    if (isAsked("hostile"))
        measureHostile(words.size() > 1 && words[0] == "hostile" ? words[1] : std::string());
    for (const std::string& word : words)
        if (word.find('/') != std::string::npos)
            measureMany(word);
    return 0;
}
