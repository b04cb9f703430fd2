// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

#include "core/base/job.h"
#include "core/base/thread_pool.h"

namespace throughline {

/// Runs body(block) for block 0..count-1 on the pool and the caller, or on the caller alone without a
/// pool. Blocks that have not begun when the job is stopped are left out: ask the job afterwards.
template <class Body>
void runBlocks(ThreadPool* pool, std::size_t count, const Job& job, const Body& body)
{
    const auto unlessStopped = [&](std::size_t block) {
        if (!job.isStopped())
            body(block);
    };
    if (pool != nullptr && count > 1) {
        pool->forEachBlock(count, unlessStopped);
        return;
    }
    for (std::size_t block = 0; block < count; ++block)
        unlessStopped(block);
}

}  // namespace throughline
