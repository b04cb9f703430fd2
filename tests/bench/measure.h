// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "tests/bench/engines.h"

namespace throughline::bench {

struct MeasureOptions {
    std::size_t rounds = 5;      ///< product and other in turn, so often
    double secondsPerRound = 1;  ///< the other is asked so many queries as it answers in about that time, at least one
    std::string onlyKind;        ///< empty: all
};

/// A kind of question to two engines, the same queries in the same run.
struct MeasuredRow {
    std::string kind;
    std::string other;  ///< name of what Throughline is compared with
    std::size_t queries = 0;
    double productSeconds = 0;  ///< a query; processor time, or wall time of "all-cores" kinds; middle of all rounds
    double otherSeconds = 0;
    double ratio = 0;          ///< other / product; middle of the rounds' own ratios
    double productAnswer = 0;  ///< sum of the answers to all queries
    double otherAnswer = 0;
    std::string disagreement;  ///< empty: the answers agree
};

/// All kinds that both engines know, in the product's order.
std::vector<MeasuredRow> measure(const Engine& product, const Engine& other, const MeasureOptions& options);

/// What is odd about two answers to the same queries of a kind; empty if they agree: equal numbers, but
/// PageRank within 2 % (Boost starts from other shares, igraph iterates to the end), and a modularity that is
/// not more than 0.02 less than the other's (two runs of one program with other seeds differ as much).
std::string disagreementOf(const std::string& kind, double product, double other);

/// Answers to all queries that both have, added up; what `disagreementOf` says of the kinds, one line each.
std::vector<std::string> disagreements(const Engine& product, const Engine& other, const MeasureOptions& options);

}  // namespace throughline::bench
