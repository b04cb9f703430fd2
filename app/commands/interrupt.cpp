// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/interrupt.h"

#include <csignal>
#include <ctime>

#include <unistd.h>

namespace throughline {
namespace {

constexpr timespec lookAgain{.tv_sec = 0, .tv_nsec = 100'000'000};

sigset_t watchedSignals()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    return signals;
}

/// Waits in a thread of its own: a signal handler may hardly do anything, a thread may.
void watch(const std::stop_token& ended, std::stop_source source)
{
    const sigset_t signals = watchedSignals();
    while (!ended.stop_requested()) {
        const int signal = sigtimedwait(&signals, nullptr, &lookAgain);
        if (signal > 0 && !source.request_stop())
            _exit(128 + signal);
    }
}

}  // namespace

Interrupt::Interrupt()
{
    const sigset_t signals = watchedSignals();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    m_watcher = std::jthread([source = m_source](const std::stop_token& ended) { watch(ended, source); });
}

Interrupt::~Interrupt()
{
    m_watcher.request_stop();
    m_watcher.join();
    const sigset_t signals = watchedSignals();
    pthread_sigmask(SIG_UNBLOCK, &signals, nullptr);
}

}  // namespace throughline
