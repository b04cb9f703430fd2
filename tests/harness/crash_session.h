// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

#include "core/workbench/workbench.h"
#include "tests/support/founding_case.h"
#include "tests/support/random_actions.h"
#include "tests/support/random_numbers.h"

namespace throughline::test {

// The session that is killed: the worker plays it, the test plays it again to know what it should find.

/// Every other session begins with a casefile that is there, the others with a case never saved.
inline bool beginsWithFile(std::uint64_t seed) { return seed % 2 == 0; }

inline CaseDocument firstDocument() { return {.threatCase = foundingCase(), .view = {}, .savedViews = {}}; }

/// Does action number `i` of the session; what it is follows from the seed and the state.
inline void playAction(Workbench& workbench, std::uint64_t seed, std::size_t i)
{
    RandomActions actions(static_cast<std::uint32_t>(seed * 1009 + i), {});
    const Action action = actions.next(workbench.state().document(), workbench.state().history.steps().size());
    workbench.commit(workbench.prepare(action)(Job{}));
}

/// After this action the case is saved; `isBeside`: while editing goes on.
inline bool savesAfter(std::uint64_t seed, std::size_t i, bool& isBeside)
{
    RandomNumbers random(seed * 7'000'001 + i);
    isBeside = random.chance(50);
    return random.chance(3);
}

}  // namespace throughline::test
