// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workbench/workbench.h"
#include "tests/support/random_numbers.h"

namespace throughline::test {

/// Something that a person could do next: adds, renames, links, deletes, hides, drags, undoes, redoes,
/// jumps in the history. Follows from state and numbers alone. Some are refused; that is part of it.
Action randomAction(const WorkbenchState& state, RandomNumbers& random);

}  // namespace throughline::test
