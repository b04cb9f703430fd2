// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/zip_archive.h"

#include "tests/support/catch.h"
#include "tests/support/zip_bytes.h"

using namespace throughline;
using namespace throughline::test;

TEST_CASE("Files of an archive are read by the name they have there", "[base][zip]")
{
    const std::string bytes = zipBytes({{"a.txt", "first"}, {"../b.txt", std::string(100'000, 'x')}});
    const Result<ZipArchive> archive = ZipArchive::open(bytes);
    REQUIRE(archive);
    CHECK(archive->has("a.txt"));
    CHECK(*archive->read("a.txt", 100) == "first");
    CHECK(archive->read("../b.txt", 200'000)->size() == 100'000);
    CHECK(archive->read("c.txt", 100).error().code == ErrorCode::NotFound);
}

TEST_CASE("A file that expands beyond what is allowed is not expanded, whatever it claims", "[base][zip]")
{
    std::string bytes = zipBytes({{"bomb", std::string(50'000'000, '\0')}});
    CHECK(bytes.size() < 100'000);
    CHECK(ZipArchive::open(bytes)->read("bomb", 1'000'000).error().code == ErrorCode::TooLarge);
    // The claimed size, in both headers, is made small.
    for (std::size_t at = bytes.find(std::string("\x80\xF0\xFA\x02", 4)); at != std::string::npos; at = bytes.find(std::string("\x80\xF0\xFA\x02", 4)))
        bytes[at + 3] = bytes[at + 2] = 0;
    const Result<ZipArchive> liar = ZipArchive::open(bytes);
    if (liar)
        CHECK_FALSE(liar->read("bomb", 1'000'000));
}

TEST_CASE("What is cut off or no archive is refused", "[base][zip]")
{
    const std::string bytes = zipBytes({{"a.txt", "first"}});
    for (std::size_t size = 0; size < bytes.size(); size += 7) {
        const Result<ZipArchive> cut = ZipArchive::open(std::string_view(bytes).substr(0, size));
        if (cut)  // of nothing at all libzip makes an archive of no files
            CHECK_FALSE(cut->has("a.txt"));
    }
    std::string broken = bytes;
    broken[36] = static_cast<char>(~broken[36]);
    const Result<ZipArchive> archive = ZipArchive::open(broken);
    if (archive)
        CHECK(archive->read("a.txt", 100).error().code == ErrorCode::Malformed);
}
