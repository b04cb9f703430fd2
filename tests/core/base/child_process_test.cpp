// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/child_process.h"

#include <thread>

#include <unistd.h>

#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace throughline;
using namespace throughline::test;

namespace {

Result<ChildOutput> shell(const std::string& script, std::string_view input = {}, const ChildLimits& limits = {}, const Job& job = {})
{
    return runChild("/bin/sh", {"-c", script}, input, limits, job);
}

}  // namespace

TEST_CASE("A child reads what it is given and its words, complaints and exit status come back", "[base][child]")
{
    const Result<ChildOutput> child = shell("read line; echo \"got $line\"; echo odd >&2; exit 3", "one\ntwo\n");
    REQUIRE(child);
    CHECK(child->output == "got one\n");
    CHECK(child->complaints == "odd\n");
    CHECK(child->exitStatus == 3);
    CHECK(child->signal == 0);
}

TEST_CASE("A child that is not wanted any more, sleeps, computes on or writes without end is ended", "[base][child]")
{
    const auto begin = std::chrono::steady_clock::now();
    std::stop_source stop;
    std::jthread stopper([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
        stop.request_stop();
    });
    const std::string forever = "while :; do :; done";
    CHECK(shell(forever, {}, {}, {.stop = stop.get_token(), .progress = {}}).error().code == ErrorCode::Cancelled);
    CHECK(shell("exec 1>&- 2>&-; " + forever, {}, {.wallTime = std::chrono::milliseconds(200)}).error().code == ErrorCode::Unsupported);
    CHECK(shell(forever, {}, {.cpuSeconds = 1}).error().message.find("processor time") != std::string::npos);
    CHECK(shell("while :; do echo more and more and more words; done", {}, {.outputBytes = 100'000}).error().code == ErrorCode::TooLarge);
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(40));
}

TEST_CASE("A child can write no file, start no other program and reach no network", "[base][child]")
{
    const TemporaryFolder folder;
    const Result<ChildOutput> writes = shell("echo words > " + folder.path("file"));
    REQUIRE(writes);
    CHECK_FALSE(std::filesystem::exists(folder.path("file")));
    const std::string there = folder.write("there", "words");
    const Result<ChildOutput> reads = shell("read line < " + there + "; echo \"$line\"; echo more >> " + there + "; kill -0 $PPID || echo no signal");
    REQUIRE(reads);
    CHECK(reads->output == "words\nno signal\n");
    CHECK(std::filesystem::file_size(there) == 5);
    const Result<ChildOutput> forks = shell("/bin/ls / ; echo after");
    REQUIRE(forks);
    CHECK(forks->output.find("etc") == std::string::npos);
    if (const std::string perl = findProgram("perl"); !perl.empty()) {
        const Result<ChildOutput> net = runChild(perl, {"-MSocket", "-e", "print socket(my $s, PF_INET, SOCK_STREAM, 0) ? 'open' : \"no: $!\""}, {}, {}, {});
        REQUIRE(net);
        CHECK(net->output == "no: Permission denied");
        const Result<ChildOutput> files = runChild(perl, {"-e", "print 0 + unlink($ARGV[0]), 0 + rename($ARGV[0], \"$ARGV[0]2\"), 0 + mkdir(\"$ARGV[0]3\"), "
                                                                "0 + chmod(0, $ARGV[0]), 0 + symlink($ARGV[0], \"$ARGV[0]4\"), 0 + truncate($ARGV[0], 0)", there}, {}, {}, {});
        REQUIRE(files);
        CHECK(files->output == "000000");
        CHECK(std::filesystem::file_size(there) == 5);
    } else {
        WARN("perl is not there: nothing asks for a socket");
    }
}

TEST_CASE("A child reads what it is given where this process has no standard input", "[base][child]")
{
    const int kept = ::dup(STDIN_FILENO);
    ::close(STDIN_FILENO);
    const Result<ChildOutput> child = shell("read line; echo \"got $line\"; echo odd >&2", "one\n");
    if (kept >= 0) {
        ::dup2(kept, STDIN_FILENO);
        ::close(kept);
    }
    REQUIRE(child);
    CHECK(child->output == "got one\n");
    CHECK(child->complaints == "odd\n");
}

TEST_CASE("A child has no more memory than it is given", "[base][child]")
{
    const std::string perl = findProgram("perl");
    if (perl.empty()) {
        WARN("perl is not there: nothing asks for memory");
        return;
    }
    const Result<ChildOutput> child = runChild(perl, {"-e", "my $x = 'a' x 500_000_000; print length $x"}, {}, {.memoryBytes = 200u << 20}, {});
    REQUIRE(child);
    CHECK(child->output.empty());
}

TEST_CASE("A program that is not there is told", "[base][child]")
{
    CHECK(findProgram("throughline-no-such-program").empty());
    CHECK(runChild("", {}, {}, {}, {}).error().code == ErrorCode::NotFound);
    CHECK(runChild("/no/such/program", {}, {}, {}, {}).error().code == ErrorCode::NotFound);
}
