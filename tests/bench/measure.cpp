// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/measure.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <ctime>

namespace throughline::bench {
namespace {

constexpr double leastSeconds = 0.005;  // shorter times say little
constexpr double modularitySlack = 0.02;

using Clock = double (*)();

double processorSeconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

double wallSeconds()
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

Clock clockOf(const std::string& kind) { return kind.ends_with("all-cores") ? wallSeconds : processorSeconds; }

bool isChosen(const std::string& kind, const MeasureOptions& options)
{
    return options.onlyKind.empty() || options.onlyKind == kind;
}

double askFirst(const Question& question, std::size_t queries)
{
    double sum = 0;
    for (std::size_t i = 0; i < queries; ++i)
        sum += question.ask(i);
    return sum;
}

/// How many queries are answered within the time; they also warm up caches and memory.
std::size_t affordable(const Question& question, double seconds)
{
    const double begin = processorSeconds();
    std::size_t queries = 0;
    while (queries < question.count && (queries == 0 || processorSeconds() - begin < seconds))
        question.ask(queries++);
    return queries;
}

/// Seconds of one pass over the queries; short passes are repeated.
double secondsOf(const Question& question, std::size_t queries, Clock clock)
{
    const double begin = clock();
    std::size_t passes = 0;
    while (passes == 0 || clock() - begin < leastSeconds) {
        askFirst(question, queries);
        ++passes;
    }
    return (clock() - begin) / static_cast<double>(passes);
}

double middle(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return (values[(values.size() - 1) / 2] + values[values.size() / 2]) / 2;
}

void measureRounds(const Question& product, const Question& other, std::size_t rounds, MeasuredRow& row)
{
    const Clock clock = clockOf(row.kind);
    std::vector<double> productSeconds;
    std::vector<double> otherSeconds;
    std::vector<double> ratios;
    for (std::size_t round = 0; round < rounds; ++round) {
        // Who goes first alternates, too.
        const bool isProductFirst = round % 2 == 0;
        double seconds = isProductFirst ? secondsOf(product, row.queries, clock) : 0;
        otherSeconds.push_back(secondsOf(other, row.queries, clock));
        if (!isProductFirst)
            seconds = secondsOf(product, row.queries, clock);
        productSeconds.push_back(seconds);
        ratios.push_back(otherSeconds.back() / seconds);
    }
    const auto queries = static_cast<double>(row.queries);
    row.productSeconds = middle(productSeconds) / queries;
    row.otherSeconds = middle(otherSeconds) / queries;
    row.ratio = middle(ratios);
}

double toleranceOf(const std::string& kind) { return kind == "pagerank" ? 0.02 : 0; }

/// Rounded sums may fall to either side.
double slackOf(const std::string& kind) { return kind.starts_with("betweenness") ? 1 : 0; }

}  // namespace

std::string disagreementOf(const std::string& kind, double product, double other)
{
    const bool agrees = kind == "leiden"
                            ? product >= other - modularitySlack
                            : std::abs(product - other) <= toleranceOf(kind) * std::abs(other) + slackOf(kind);
    if (agrees)
        return {};
    char text[100];
    std::snprintf(text, sizeof text, ": %.10g, not %.10g", product, other);
    return kind + text;
}

std::vector<MeasuredRow> measure(const Engine& product, const Engine& other, const MeasureOptions& options)
{
    std::vector<MeasuredRow> rows;
    for (const Question& question : product.questions) {
        const Question* const others = other.find(question.kind);
        if (others == nullptr || question.count == 0 || !isChosen(question.kind, options))
            continue;
        std::fprintf(stderr, "%s, %s\n", other.name.c_str(), question.kind.c_str());
        MeasuredRow row;
        row.kind = question.kind;
        row.other = other.name;
        row.queries = affordable(*others, options.secondsPerRound);
        row.productAnswer = askFirst(question, row.queries);
        row.otherAnswer = askFirst(*others, row.queries);
        row.disagreement = disagreementOf(row.kind, row.productAnswer, row.otherAnswer);
        measureRounds(question, *others, options.rounds, row);
        rows.push_back(row);
    }
    return rows;
}

std::vector<std::string> disagreements(const Engine& product, const Engine& other, const MeasureOptions& options)
{
    std::vector<std::string> found;
    for (const Question& question : product.questions) {
        const Question* const others = other.find(question.kind);
        if (others == nullptr || !isChosen(question.kind, options))
            continue;
        const std::size_t queries = std::min(question.count, others->count);
        const std::string odd = disagreementOf(question.kind, askFirst(question, queries), askFirst(*others, queries));
        if (!odd.empty())
            found.push_back(odd);
    }
    return found;
}

}  // namespace throughline::bench
