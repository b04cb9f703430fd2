// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/png_stream.h"

#include "tests/support/catch.h"

using namespace throughline;

namespace {

Result<std::string> flatPng(std::uint32_t width, std::uint32_t height, std::uint32_t rows)
{
    PngStream png({.width = width, .height = height, .dotsPerMetre = 3780, .texts = {{"Title", std::string("a\0b", 3)}}});
    const std::vector<std::uint32_t> row(width, 0xFF336699);
    for (std::uint32_t y = 0; y < rows; ++y)
        if (!png.add(row))
            return Error{ErrorCode::Internal, "", ""};
    return png.finish();
}

}  // namespace

TEST_CASE("A PNG is packed row by row, with resolution and words in its header", "[base][png]")
{
    const Result<std::string> png = flatPng(300, 200, 200);
    REQUIRE(png);
    CHECK(png->starts_with("\x89PNG\r\n\x1A\n"));
    CHECK(png->find("pHYs") != std::string::npos);
    CHECK(png->find(std::string("iTXtTitle\0\0\0\0\0a b", 17)) != std::string::npos);
    CHECK(png->ends_with("IEND\xAE\x42\x60\x82"));
    CHECK(png->size() < 2000);  // flat colour
    CHECK(*png == *flatPng(300, 200, 200));
}

TEST_CASE("A PNG with too few or too many rows is none", "[base][png]")
{
    CHECK_FALSE(flatPng(10, 10, 9));
    CHECK_FALSE(flatPng(10, 10, 11));
    PngStream png({.width = 4, .height = 1, .dotsPerMetre = 0, .texts = {}});
    CHECK_FALSE(png.add(std::vector<std::uint32_t>(3)));
}
