// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/thread_pool.h"

#include <algorithm>
#include <atomic>
#include <memory>

namespace throughline {

ThreadPool::ThreadPool(std::size_t threads)
{
    if (threads == 0)
        threads = std::max(1u, std::thread::hardware_concurrency());
    m_threads.reserve(threads);
    for (std::size_t i = 0; i < threads; ++i)
        m_threads.emplace_back([this](const std::stop_token& stop) { work(stop); });
}

ThreadPool::~ThreadPool()
{
    for (std::jthread& thread : m_threads)
        thread.request_stop();
    m_wake.notify_all();
    m_threads.clear();
}

void ThreadPool::submit(std::function<void()> task)
{
    {
        const std::lock_guard lock(m_mutex);
        m_queue.push_back(std::move(task));
    }
    m_wake.notify_one();
}

void ThreadPool::forEachBlock(std::size_t count, const std::function<void(std::size_t)>& body)
{
    // Helpers keep the counters alive: one that starts late finds nothing to do and leaves.
    struct Shared {
        std::atomic<std::size_t> next{0};
        std::atomic<std::size_t> done{0};
        std::mutex mutex;
        std::condition_variable finished;
    };
    const auto shared = std::make_shared<Shared>();
    const auto run = [shared, count](const std::function<void(std::size_t)>* work) {
        for (std::size_t block = shared->next++; block < count; block = shared->next++) {
            (*work)(block);
            if (++shared->done == count) {
                const std::lock_guard lock(shared->mutex);
                shared->finished.notify_all();
            }
        }
    };
    const std::size_t helpers = count > 1 ? std::min(count - 1, m_threads.size()) : 0;
    for (std::size_t i = 0; i < helpers; ++i)
        submit([run, work = &body] { run(work); });
    run(&body);
    std::unique_lock lock(shared->mutex);
    shared->finished.wait(lock, [&] { return shared->done == count; });
}

void ThreadPool::work(const std::stop_token& stop)
{
    while (true) {
        std::function<void()> task;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, stop, [this] { return !m_queue.empty(); });
            if (stop.stop_requested())
                return;
            task = std::move(m_queue.front());
            m_queue.pop_front();
        }
        task();
    }
}

}  // namespace throughline
