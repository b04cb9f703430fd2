// SPDX-License-Identifier: GPL-3.0-or-later
//
// throughline_crash_worker FOLDER SEED ACTIONS: works on FOLDER/case.tline with a recovery journal in
// FOLDER/recovery until somebody kills it. Tells in one line each, at once:
//   did I N T      action I is committed, N orders are with the journal
//   durable N T    N orders are on disk
//   saved I T      the casefile holds the case as after action I
// T in microseconds of a clock that never goes back.

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <thread>

#include <unistd.h>

#include "tests/harness/crash_session.h"

using namespace throughline;
using namespace throughline::test;

namespace {

long long nowUs()
{
    using namespace std::chrono;
    return duration_cast<microseconds>(steady_clock::now().time_since_epoch()).count();
}

/// One write, so that lines of two threads never mix.
void tell(const char* what, std::uint64_t a, const std::string& b = {})
{
    const std::string line = std::string(what) + " " + std::to_string(a) + " " + b + std::to_string(nowUs()) + "\n";
    if (::write(STDOUT_FILENO, line.data(), line.size()) < 0)
        std::_Exit(3);
}

/// A save that a thread writes while the session goes on.
struct RunningSave {
    std::thread thread;
    Outcome outcome;
    std::size_t action = 0;
};

void finish(RunningSave& save, Workbench& workbench)
{
    if (!save.thread.joinable())
        return;
    save.thread.join();
    if (!workbench.commit(std::move(save.outcome)).error)
        tell("saved", save.action);
}

void work(Workbench& workbench, const std::string& path, std::uint64_t seed, std::size_t actions)
{
    RunningSave save;
    for (std::size_t i = 0; i < actions; ++i) {
        playAction(workbench, seed, i);
        tell("did", i, std::to_string(workbench.journal()->added()) + " ");
        bool isBeside = false;
        if (!savesAfter(seed, i, isBeside))
            continue;
        finish(save, workbench);
        const Task task = workbench.prepare(action::SaveCasefile{.path = path, .mayOverwrite = false});
        save.action = i;
        save.thread = std::thread([task, &save] { save.outcome = task(Job{}); });
        if (!isBeside)
            finish(save, workbench);
    }
    finish(save, workbench);
}

}  // namespace

int main(int count, char** arguments)
{
    if (count != 4)
        return 2;
    const std::string folder = arguments[1];
    const std::uint64_t seed = std::strtoull(arguments[2], nullptr, 10);
    Workbench workbench(plainTextMetrics());
    JournalOptions options;
    options.whenDurable = [](std::uint64_t orders) { tell("durable", orders); };
    workbench.keepJournal(folder + "/recovery", options);
    if (beginsWithFile(seed) && workbench.commit(workbench.prepare(action::OpenCasefile{folder + "/case.tline"})(Job{})).error)
        return 4;
    work(workbench, folder + "/case.tline", seed, std::strtoull(arguments[3], nullptr, 10));
    std::_Exit(0);
}
