// SPDX-License-Identifier: GPL-3.0-or-later
// throughline_bench_find [NAMES]: finding as one types over so many names (1,000,000), a keystroke at a time; wall time.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <string>

#include "core/find/find_index.h"

namespace throughline::bench {
namespace {

using Clock = std::chrono::steady_clock;

double millisecondsSince(Clock::time_point begin) { return std::chrono::duration<double, std::milli>(Clock::now() - begin).count(); }

/// Names like those of actors, malware, hosts and addresses.
ThreatCase manyNames(std::size_t count)
{
    constexpr std::array syllables{"ba", "cor", "dra", "el", "fin", "gu", "ang", "dong", "ka", "lo", "mal", "ne", "pho", "ru", "sha", "ti", "vol", "ware", "xi", "zor"};
    std::mt19937 random(1);
    ThreatCase made;
    for (std::size_t i = 0; i < count; ++i) {
        Entity entity;
        for (auto left = 2 + random() % 4; left > 0; --left)
            entity.name += syllables[random() % syllables.size()];
        entity.name[0] = static_cast<char>(entity.name[0] - 'a' + 'A');
        const auto kind = random() % 3;
        if (kind == 0)
            entity.name += " " + std::to_string(random() % 10000);
        else if (kind == 1)
            entity.name = std::to_string(random() % 256) + "." + std::to_string(random() % 256) + "." + std::to_string(random() % 256) + ".7";
        made.entities.push_back(std::move(entity));
    }
    return made;
}

void measure(std::size_t names)
{
    const ThreatCase threatCase = manyNames(names);
    auto begin = Clock::now();
    const FindIndex index(threatCase);
    std::printf("%zu names, index made in %.0f ms\n\n| typed | found | ms, middle of 9 |\n|---|---|---|\n", index.size(), millisecondsSince(begin));
    for (const char* typed : {"g", "gu", "gua", "guang", "guangdong", "1", "192.168", "mal 77", "zorr", "guagndonng", "nowhere at all"}) {
        std::vector<double> times;
        std::size_t found = 0;
        for (int run = 0; run < 9; ++run) {
            begin = Clock::now();
            found = index.find(typed, 100).total();
            times.push_back(millisecondsSince(begin));
        }
        std::nth_element(times.begin(), times.begin() + 4, times.end());
        std::printf("| %s | %zu | %.1f |\n", typed, found, times[4]);
    }
}

}  // namespace
}  // namespace throughline::bench

int main(int argc, char** argv)
{
    throughline::bench::measure(argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 1'000'000);
    return 0;
}
