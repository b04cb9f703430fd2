// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <csignal>
#include <filesystem>
#include <string>
#include <vector>

#include <sys/resource.h>

#include "core/casefile/casefile.h"
#include "tests/support/catch.h"
#include "tests/support/paths.h"
#include "tests/support/rich_document.h"
#include "tests/support/temporary_folder.h"

using namespace throughline;
using namespace throughline::test;

namespace {

std::vector<std::string> names(const TemporaryFolder& folder)
{
    std::vector<std::string> all;
    for (const auto& entry : std::filesystem::directory_iterator(folder.path()))
        all.push_back(entry.path().filename().string());
    std::sort(all.begin(), all.end());
    return all;
}

/// While it lives, no file can grow beyond `bytes`: what a full disk does.
class FullDisk {
public:
    explicit FullDisk(rlim_t bytes) : m_handler(std::signal(SIGXFSZ, SIG_IGN))
    {
        getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit small = m_before;
        small.rlim_cur = bytes;
        setrlimit(RLIMIT_FSIZE, &small);
    }
    ~FullDisk()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;

private:
    rlimit m_before{};
    void (*m_handler)(int);
};

}  // namespace

TEST_CASE("A save keeps what was there before as the file with a tilde", "[casefile][save]")
{
    const TemporaryFolder folder;
    const std::string path = folder.path("case.tline");
    REQUIRE(writeCasefile(path, richDocument(2), {}));
    const std::string first = readBytes(path);
    REQUIRE(writeCasefile(path, richDocument(3), {}));
    const std::string second = readBytes(path);
    CHECK(readBytes(path + "~") == first);
    REQUIRE(writeCasefile(path, richDocument(4), {}));
    CHECK(readBytes(path + "~") == second);
    CHECK(names(folder) == std::vector<std::string>{"case.tline", "case.tline~"});
    REQUIRE(writeCasefile(path, richDocument(2), {}, {.keepsPrevious = false}));
    CHECK(readBytes(path) == first);
    CHECK(readBytes(path + "~") == second);
}

TEST_CASE("A save that fails leaves the old file and nothing beside it", "[casefile][save]")
{
    const TemporaryFolder folder;
    const std::string path = folder.path("case.tline");
    REQUIRE(writeCasefile(path, richDocument(2), {}));
    const std::string before = readBytes(path);
    const FileStamp stamp = fileStamp(path);
    SECTION("on a full disk")
    {
        const FullDisk full(64 << 10);
        const Status written = writeCasefile(path, richDocument(3000), {});
        REQUIRE_FALSE(written);
        CHECK(written.error().code == ErrorCode::FileUnwritable);
        CHECK(written.error().where == path);
    }
    SECTION("when it is stopped")
    {
        std::stop_source stop;
        stop.request_stop();
        const Status written = writeCasefile(path, richDocument(3000), {.stop = stop.get_token(), .progress = {}});
        REQUIRE_FALSE(written);
        CHECK(written.error().code == ErrorCode::Cancelled);
    }
    SECTION("when the previous one cannot be kept")
    {
        std::filesystem::create_directories(path + "~/full");
        const Status written = writeCasefile(path, richDocument(3), {});
        REQUIRE_FALSE(written);
        CHECK(written.error().code == ErrorCode::FileUnwritable);
        std::filesystem::remove_all(path + "~");
    }
    CHECK(readBytes(path) == before);
    CHECK(fileStamp(path) == stamp);
    CHECK(names(folder) == std::vector<std::string>{"case.tline"});
}

TEST_CASE("A folder that is gone, and a folder in place of the file, are told", "[casefile][save]")
{
    const TemporaryFolder folder;
    for (const std::string& path : {folder.path("gone/case.tline"), folder.path()}) {
        const Status written = writeCasefile(path, {}, {});
        REQUIRE_FALSE(written);
        CHECK(written.error().code == ErrorCode::FileUnwritable);
        CHECK(written.error().where == path);
    }
    CHECK(names(folder).empty());
}

TEST_CASE("A save through a link changes the file that it leads to", "[casefile][save]")
{
    const TemporaryFolder folder;
    const std::string path = folder.path("case.tline");
    REQUIRE(writeCasefile(path, richDocument(2), {}));
    std::filesystem::create_symlink("case.tline", folder.path("link.tline"));
    REQUIRE(writeCasefile(folder.path("link.tline"), richDocument(3), {}));
    CHECK(std::filesystem::is_symlink(folder.path("link.tline")));
    const Result<OpenedCasefile> opened = readCasefile(path, {});
    REQUIRE(opened);
    CHECK(opened->document == richDocument(3));
}

TEST_CASE("A changed file has another stamp", "[casefile][save]")
{
    const TemporaryFolder folder;
    const std::string path = folder.path("case.tline");
    CHECK_FALSE(fileStamp(path).exists());
    REQUIRE(writeCasefile(path, richDocument(2), {}));
    const Result<OpenedCasefile> opened = readCasefile(path, {});
    REQUIRE(opened);
    CHECK(opened->stamp == fileStamp(path));
    REQUIRE(writeCasefile(path, richDocument(2), {}));
    CHECK_FALSE(opened->stamp == fileStamp(path));
}

TEST_CASE("Reading and saving tell how far they are, up to the end", "[casefile][save]")
{
    const TemporaryFolder folder;
    const std::string path = folder.path("case.tline");
    double last = 0;
    const Job job{.stop = {}, .progress = [&](double fraction) { last = fraction; }};
    REQUIRE(writeCasefile(path, richDocument(2), job));
    CHECK(last == 1);
    last = 0;
    REQUIRE(readCasefile(path, job));
    CHECK(last == 1);
}
