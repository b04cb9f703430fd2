// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

#include "core/query/questions.h"

namespace throughline {

/// What a side of a question takes.
enum class Takes { Nothing, One, Several };

/// A row of the table of questions: everything a form or the command line needs to offer it.
struct QuestionKind {
    std::string_view id;
    std::string_view label;     ///< "What every path passes"
    std::string_view hint;      ///< one sentence: what is computed, under its usual name
    std::string_view fromLabel; ///< "From", "Things"
    Takes from = Takes::One;
    Takes to = Takes::One;
    bool findsPaths = false;    ///< via, weight, times and k apply
    bool followsReading = false;///< hops stay in incidents and things that end paths do; carriers apply
    std::string_view valueLabel; ///< what AnswerNode::value is; empty: nothing to show
    Result<Answer> (*ask)(const CampaignGraph&, const Question&, const Job&);
};

std::span<const QuestionKind> questionKinds();
const QuestionKind* questionKind(std::string_view id);

/// Asks the campaign. Errors: BadArgument for a kind that there is not, else those of the kind.
Result<Answer> ask(const CampaignGraph& campaign, const Question& question, const Job& job);

}  // namespace throughline
