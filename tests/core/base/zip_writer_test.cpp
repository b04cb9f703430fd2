// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/zip_writer.h"

#include "core/base/zip_archive.h"
#include "tests/support/catch.h"

using namespace throughline;

namespace {

Result<std::string> archiveOf(const std::vector<std::pair<std::string, std::string>>& files)
{
    ZipWriter zip;
    for (const auto& [name, bytes] : files)
        zip.add(name, bytes, name.ends_with(".png"));
    return zip.finish();
}

}  // namespace

TEST_CASE("What is put into an archive comes out of it, and the same files give the same bytes", "[base][zip]")
{
    const std::string large(300'000, 'x');
    const Result<std::string> bytes = archiveOf({{"a.txt", "first"}, {"b/ü.xml", large}, {"c.png", large}, {"empty", ""}});
    REQUIRE(bytes);
    CHECK(*bytes == *archiveOf({{"a.txt", "first"}, {"b/ü.xml", large}, {"c.png", large}, {"empty", ""}}));
    const Result<ZipArchive> archive = ZipArchive::open(*bytes);
    REQUIRE(archive);
    CHECK(*archive->read("a.txt", 100) == "first");
    CHECK(*archive->read("b/ü.xml", 400'000) == large);
    CHECK(archive->read("empty", 1)->empty());
    // What is packed already is not packed again.
    CHECK(bytes->size() > 300'000);
    CHECK(bytes->size() < 310'000);
    // Dated 1980-01-01 00:00, in DOS words.
    CHECK(bytes->substr(10, 4) == std::string("\x00\x00\x21\x00", 4));
}

TEST_CASE("An archive with two files of one name is not made", "[base][zip]")
{
    const Result<std::string> bytes = archiveOf({{"a", "1"}, {"a", "2"}});
    REQUIRE_FALSE(bytes);
    CHECK(bytes.error().code == ErrorCode::Internal);
}
