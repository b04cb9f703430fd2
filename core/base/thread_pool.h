// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>
#include <vector>

namespace throughline {

/// The one pool of the program. Tasks start in the order they were submitted; the destructor
/// drops what has not started and waits for what runs.
class ThreadPool {
public:
    /// `threads` 0 means one per core.
    explicit ThreadPool(std::size_t threads = 0);
    ~ThreadPool();
    ThreadPool(const ThreadPool&) = delete;
    ThreadPool& operator=(const ThreadPool&) = delete;

    void submit(std::function<void()> task);
    /// Runs body(block) for block 0..count-1 on the pool and the caller, and waits. Which thread
    /// runs a block is not fixed: a result must depend on the block alone.
    void forEachBlock(std::size_t count, const std::function<void(std::size_t)>& body);
    std::size_t threadCount() const { return m_threads.size(); }

private:
    void work(const std::stop_token& stop);

    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::deque<std::function<void()>> m_queue;
    std::vector<std::jthread> m_threads;
};

}  // namespace throughline
