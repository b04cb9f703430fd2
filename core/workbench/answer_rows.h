// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/workbench/state.h"

namespace throughline {

// An answer as a list shows it, and what each row of it rests on. Plain text, indicators defanged.

enum class AnswerRowKind { Heading, Path, CutStop, CutHop, Node, More };

/// A row. `index`: of the path, stop, hop or node in the answer; of a heading the part; of More how many
/// rows are not listed.
struct AnswerRow {
    AnswerRowKind kind = AnswerRowKind::Heading;
    std::size_t index = 0;
    std::string title;
    std::string detail;  ///< hops, weakest claim, timing, routing; value and evidence; empty: nothing to say

    bool isChoosable() const { return kind != AnswerRowKind::Heading && kind != AnswerRowKind::More; }
};

/// Paths, then what is cut, then things, parts under headings; at most `most` and a row More.
std::vector<AnswerRow> answerRows(const Answered& answered, std::size_t most);

/// What a row rests on, to be lit: cards and lines.
Selection selectionOf(const Answered& answered, const AnswerRow& row);
/// The same of one hop of a path, from 0.
Selection selectionOfHop(const Answered& answered, std::size_t path, std::size_t hop);

/// Who says what of a hop, or of a thing and what ties it to the answer.
struct AnswerGround {
    std::string title;           ///< "Hop 1 of 3: Party > Group"
    std::string detail;          ///< "attributed to; contested; 2023", and where the routing comes from
    std::vector<ClaimId> claims; ///< of the answer's campaign, in id order, denials as well as assertions
};
/// A path's hops in order; one for everything else, none for headings.
std::vector<AnswerGround> groundsOf(const Answered& answered, const AnswerRow& row);

/// Is the answer of another case or view than the present one? Where cards stand does not matter.
bool isAnswerStale(const WorkbenchState& state);

}  // namespace throughline
