// SPDX-License-Identifier: GPL-3.0-or-later
// What is believed of a picture before it is decoded, and what is kept of it.
#include "tests/support/card_images.h"
#include "tests/support/catch.h"

using namespace throughline;
using namespace throughline::test;

namespace {

std::string jpegHead(const std::string& before, std::uint32_t width, std::uint32_t height)
{
    const auto two = [](std::uint32_t value) { return bigEndian(value).substr(2); };
    return "\xFF\xD8" + before + "\xFF\xC2" + two(17) + '\x08' + two(height) + two(width) + "\x03";
}

std::shared_ptr<const std::string> shared(std::string bytes) { return std::make_shared<const std::string>(std::move(bytes)); }

}  // namespace

TEST_CASE("The size of a picture is read from the header alone", "[base][image]")
{
    const auto png = readImageHeader(pngHead(1, 70'000));
    REQUIRE(png);
    CHECK(png->format == ImageHeader::Format::Png);
    CHECK(png->width == 1);
    CHECK(png->height == 70'000);

    // Application data, filler bytes and a marker without length stand before the frame.
    const std::string exif = std::string("\xFF\xE1\x00\x08" "Exif\0\0", 10) + "\xFF\xFF\xFF\xD0";
    const auto jpeg = readImageHeader(jpegHead(exif, 640, 480));
    REQUIRE(jpeg);
    CHECK(jpeg->format == ImageHeader::Format::Jpeg);
    CHECK(jpeg->width == 640);
    CHECK(jpeg->height == 480);
}

TEST_CASE("What is cut off or makes no sense has no size", "[base][image]")
{
    const std::string png = pngHead(3, 4);
    for (std::size_t bytes = 0; bytes < 24; ++bytes)
        CHECK_FALSE(readImageHeader(png.substr(0, bytes)));
    CHECK(readImageHeader(png.substr(0, 24)));
    const std::string jpeg = jpegHead(std::string("\xFF\xE0\x00\x04zz", 6), 3, 4);
    for (std::size_t bytes = 0; bytes + 1 < jpeg.size(); ++bytes)
        CHECK_FALSE(readImageHeader(jpeg.substr(0, bytes)));
    CHECK_FALSE(readImageHeader(pngHead(0, 4)));
    CHECK_FALSE(readImageHeader(jpegHead("", 4, 0)));
    CHECK_FALSE(readImageHeader(std::string("\xFF\xD8\xFF\xE0\x00\x00", 6) + std::string(64, '\0')));  // a segment without its own length
    CHECK_FALSE(readImageHeader(std::string("\xFF\xD8\xFF\xDA\x00\x04zz", 8) + jpegHead("", 4, 4)));   // a scan before any frame
    CHECK_FALSE(readImageHeader("GIF89a"));
    CHECK_FALSE(readImageHeader(""));
}

TEST_CASE("A picture is decoded once, and only if its header promises few enough pixels", "[base][image]")
{
    int decoded = 0;
    CardImages images([&](const std::string& bytes) {
        ++decoded;
        return redImage(bytes);
    });
    const auto small = shared(pngHead(96, 48));
    const auto first = images.of(small);
    REQUIRE(first);
    CHECK(images.of(small) == first);
    CHECK(decoded == 1);
    CHECK_FALSE(images.of(shared(pngHead(30'000, 30'000))));
    CHECK_FALSE(images.of(shared("no picture")));
    CHECK_FALSE(images.of(nullptr));
    CHECK(decoded == 1);
    const auto broken = shared(pngHead(4, 4, "broken"));
    CHECK_FALSE(images.of(broken));
    CHECK_FALSE(images.of(broken));
    CHECK(decoded == 2);
    CHECK_FALSE(CardImages({}).of(small));
}

TEST_CASE("Smaller levels are the means of larger ones, and the fitting one is drawn", "[base][image]")
{
    CardImages images([](const std::string&) {
        auto image = std::make_shared<CardImage>();
        CardImage::Level level{.width = 10, .height = 9, .pixels = {}};
        for (int i = 0; i < 90; ++i)
            level.pixels.push_back(i % 10 % 2 == 0 ? 0xFF000000U : 0xFFFFFFFFU);
        image->levels.push_back(std::move(level));
        return image;
    });
    const auto image = images.of(shared(pngHead(10, 9)));
    REQUIRE(image);
    REQUIRE(image->levels.size() == 3);
    CHECK(image->levels[1].width == 5);
    CHECK(image->levels[1].height == 5);
    CHECK(image->levels[1].pixels.front() == 0xFF808080U);
    CHECK(image->levels[1].pixels.back() == 0xFF808080U);  // an odd row is a mean of its own
    CHECK(levelFor(*image, 100).height == 9);
    CHECK(levelFor(*image, 9).height == 9);
    CHECK(levelFor(*image, 5).height == 5);
    CHECK(levelFor(*image, 5.5).height == 9);
    CHECK(levelFor(*image, 0.2).height == image->levels.back().height);
}

TEST_CASE("A decoder that hands out fewer pixels than it says is not believed", "[base][image]")
{
    CardImages images([](const std::string&) {
        auto image = std::make_shared<CardImage>();
        image->levels.push_back({.width = 10, .height = 10, .pixels = std::vector<std::uint32_t>(99)});
        return image;
    });
    CHECK_FALSE(images.of(shared(pngHead(10, 10))));
}
