// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/write_file.h"

#include <filesystem>

#include <sys/stat.h>
#include <unistd.h>

#include "tests/support/catch.h"
#include "tests/support/paths.h"

using namespace throughline;

namespace {

struct Folder {
    std::filesystem::path path = std::filesystem::temp_directory_path() / ("throughline-write-" + std::to_string(::getpid()));

    Folder() { std::filesystem::create_directories(path); }
    ~Folder() { std::filesystem::remove_all(path); }
    std::string file(const std::string& name) const { return (path / name).string(); }
    std::size_t entries() const
    {
        std::size_t count = 0;
        for (auto it = std::filesystem::directory_iterator(path); it != std::filesystem::directory_iterator(); ++it)
            ++count;
        return count;
    }
};

}  // namespace

TEST_CASE("A written file holds the bytes and nothing is left beside it", "[base]")
{
    const Folder folder;
    REQUIRE(writeFile(folder.file("a.txt"), "one"));
    REQUIRE(writeFile(folder.file("a.txt"), std::string("t\0wo", 4)));
    CHECK(test::readBytes(folder.file("a.txt")) == std::string("t\0wo", 4));
    CHECK(folder.entries() == 1);
}

TEST_CASE("Replacing a file keeps its permissions and its symbolic link", "[base]")
{
    const Folder folder;
    REQUIRE(writeFile(folder.file("real.txt"), "one"));
    REQUIRE(::chmod(folder.file("real.txt").c_str(), 0640) == 0);
    std::filesystem::create_symlink(folder.file("real.txt"), folder.file("link.txt"));
    REQUIRE(writeFile(folder.file("link.txt"), "two"));
    CHECK(std::filesystem::is_symlink(folder.file("link.txt")));
    CHECK(test::readBytes(folder.file("real.txt")) == "two");
    CHECK(std::filesystem::status(folder.file("real.txt")).permissions() == static_cast<std::filesystem::perms>(0640));
}

TEST_CASE("A folder that is not there gives an error that names the file", "[base]")
{
    const Folder folder;
    const Status status = writeFile(folder.file("none/a.txt"), "one");
    REQUIRE_FALSE(status);
    CHECK(status.error().code == ErrorCode::FileUnwritable);
    CHECK(status.error().where == folder.file("none/a.txt"));
    const Status onFolder = writeFile(folder.path.string(), "one");
    REQUIRE_FALSE(onFolder);
    CHECK(onFolder.error().code == ErrorCode::FileUnwritable);
}
