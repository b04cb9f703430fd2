// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/casefile/recovery.h"
#include "tests/harness/crash_session.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace throughline;
using namespace throughline::test;

namespace {

constexpr std::size_t maxActions = 400;

std::uint64_t rounds()
{
    const char* const asked = std::getenv("THROUGHLINE_CRASH_ROUNDS");
    return asked ? std::strtoull(asked, nullptr, 10) : 50;
}

/// What a worker told before it was killed.
struct Told {
    std::vector<std::uint64_t> ordersAfter;  ///< by action: orders that were with the journal
    std::vector<long long> times;            ///< by action, µs
    std::uint64_t durable = 0;
    std::optional<std::size_t> saved;        ///< last action that the casefile is known to hold
    std::vector<long long> delays;           ///< µs from commit to durable
};

void noteDurable(Told& told, std::uint64_t orders, long long time)
{
    for (std::size_t i = 0; i < told.ordersAfter.size(); ++i)
        if (told.ordersAfter[i] > told.durable && told.ordersAfter[i] <= orders)
            told.delays.push_back(std::max(0LL, time - told.times[i]));
    told.durable = orders;
}

void noteLine(Told& told, const std::string& line)
{
    std::istringstream in(line);
    std::string word;
    std::uint64_t first = 0;
    std::uint64_t orders = 0;
    long long time = 0;
    in >> word >> first;
    if (word == "did" && in >> orders >> time) {
        told.ordersAfter.push_back(orders);
        told.times.push_back(time);
    }
    if (word == "durable" && in >> time)
        noteDurable(told, first, time);
    if (word == "saved")
        told.saved = first;
}

pid_t start(const std::string& folder, std::uint64_t seed, int& output)
{
    int ends[2];
    REQUIRE(::pipe(ends) == 0);
    const std::string number = std::to_string(seed);
    const std::string actions = std::to_string(maxActions);
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        ::dup2(ends[1], STDOUT_FILENO);
        ::close(ends[0]);
        ::close(ends[1]);
        ::execl(THROUGHLINE_CRASH_WORKER, THROUGHLINE_CRASH_WORKER, folder.c_str(), number.c_str(), actions.c_str(), nullptr);
        ::_exit(127);
    }
    ::close(ends[1]);
    output = ends[0];
    return child;
}

/// Runs a worker, kills it somewhere behind its line number `lines`, and reads all that it told.
Told runAndKill(const std::string& folder, std::uint64_t seed, std::size_t lines, unsigned furtherUs)
{
    int output = -1;
    const pid_t child = start(folder, seed, output);
    Told told;
    std::string line;
    std::size_t seen = 0;
    char c = 0;
    bool isKilled = false;
    while (::read(output, &c, 1) == 1) {
        if (c != '\n') {
            line += c;
            continue;
        }
        noteLine(told, line);
        line.clear();
        if (++seen >= lines && !isKilled) {
            ::usleep(furtherUs);
            ::kill(child, SIGKILL);
            isKilled = true;
        }
    }
    ::close(output);
    int status = 0;
    ::waitpid(child, &status, 0);
    CHECK((WIFSIGNALED(status) || (WIFEXITED(status) && WEXITSTATUS(status) == 0)));
    return told;
}

/// The documents after no, one, two … actions.
std::vector<CaseDocument> playAll(std::uint64_t seed)
{
    const TemporaryFolder folder;
    Workbench workbench(plainTextMetrics());
    if (beginsWithFile(seed)) {
        REQUIRE(writeCasefile(folder.path("case.tline"), firstDocument(), {}));
        workbench.commit(workbench.prepare(action::OpenCasefile{folder.path("case.tline")})(Job{}));
    }
    std::vector<CaseDocument> all{workbench.state().document()};
    for (std::size_t i = 0; i < maxActions; ++i) {
        playAction(workbench, seed, i);
        all.push_back(workbench.state().document());
    }
    return all;
}

/// Highest number of actions after which the case was as `document`, nullopt: it never was.
std::optional<std::size_t> lastLike(const std::vector<CaseDocument>& all, const CaseDocument& document)
{
    for (std::size_t i = all.size(); i > 0; --i)
        if (all[i - 1] == document)
            return i - 1;
    return std::nullopt;
}

std::size_t durableActions(const Told& told)
{
    std::size_t actions = 0;
    while (actions < told.ordersAfter.size() && told.ordersAfter[actions] <= told.durable)
        ++actions;
    return actions;
}

/// The casefile, or an empty case if it was never saved.
CaseDocument readFile(const std::string& path, bool mustBeThere)
{
    if (!std::filesystem::exists(path)) {
        CHECK_FALSE(mustBeThere);
        return {};
    }
    const Result<OpenedCasefile> opened = readCasefile(path, {});
    INFO((opened ? std::string() : describe(opened.error())));
    REQUIRE(opened);
    CHECK_FALSE(opened->isRepaired);
    return opened->document;
}

/// Kills one session and looks at what it left; delays are for the long run.
std::vector<long long> playRound(std::uint64_t seed)
{
    const TemporaryFolder folder;
    const std::string path = folder.path("case.tline");
    RandomNumbers random(seed);
    if (beginsWithFile(seed))
        REQUIRE(writeCasefile(path, firstDocument(), {}));
    const Told told = runAndKill(folder.path(), seed, 1 + random.below(500), static_cast<unsigned>(random.below(3000)));
    const std::vector<CaseDocument> all = playAll(seed);

    const std::optional<std::size_t> inFile = lastLike(all, readFile(path, beginsWithFile(seed) || told.saved));
    REQUIRE(inFile);
    if (told.saved)
        CHECK(*inFile >= *told.saved + 1);

    const std::vector<Recoverable> found = listRecoverable(folder.path("recovery"));
    REQUIRE(found.size() <= 1);
    std::size_t reached = *inFile;
    if (!found.empty()) {
        const Result<RecoveredCase> recovered = recoverCase(folder.path("recovery"), found[0].id, {});
        INFO((recovered ? std::string() : describe(recovered.error())));
        REQUIRE(recovered);
        CHECK(recovered->lost == 0);
        const std::optional<std::size_t> like = lastLike(all, recovered->replayed.document);
        REQUIRE(like);
        reached = *like;
        CaseDocument undone = recovered->replayed.document;
        for (std::size_t i = recovered->replayed.position; i > 0; --i)
            applyBackward(undone, recovered->replayed.steps[i - 1].delta);
    }
    CHECK(reached >= durableActions(told));
    return told.delays;
}

}  // namespace

TEST_CASE("A killed session loses nothing that was durable, and its casefile opens", "[harness]")
{
    std::vector<long long> delays;
    for (std::uint64_t seed = 1; seed <= rounds(); ++seed) {
        INFO("seed " << seed);
        const std::vector<long long> some = playRound(seed);
        delays.insert(delays.end(), some.begin(), some.end());
    }
    REQUIRE_FALSE(delays.empty());
    std::sort(delays.begin(), delays.end());
    const auto ms = [&](std::size_t i) { return static_cast<double>(delays[i]) / 1000; };
    WARN(rounds() << " sessions killed, " << delays.size() << " edits; from edit to disk: middle " << ms(delays.size() / 2)
                  << " ms, 99 of 100 within " << ms(delays.size() * 99 / 100) << " ms, longest " << ms(delays.size() - 1)
                  << " ms");
}
