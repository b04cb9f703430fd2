// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>
#include <memory>
#include <string>

#include "core/base/card_image.h"
#include "core/base/image_header.h"

namespace throughline::test {

inline std::string bigEndian(std::uint32_t value)
{
    return {static_cast<char>(value >> 24U), static_cast<char>(value >> 16U), static_cast<char>(value >> 8U), static_cast<char>(value)};
}

/// The first bytes of a PNG of that size, without any pixels; `more` stands behind.
inline std::string pngHead(std::uint32_t width, std::uint32_t height, const std::string& more = {})
{
    return std::string("\x89PNG\r\n\x1A\n\0\0\0\x0DIHDR", 16) + bigEndian(width) + bigEndian(height) + std::string("\x08\x06\0\0\0", 5) + "crc?" + more;
}

/// For core, which has no decoder: a red image of the shape that the header says, within the limits; null for a file with the word "broken".
inline std::shared_ptr<CardImage> redImage(const std::string& bytes)
{
    if (bytes.find("broken") != std::string::npos)
        return nullptr;
    const auto header = readImageHeader(bytes);
    double scale = 1;
    for (const double room : {double{mostImageWidth} / header->width, double{mostImageHeight} / header->height})
        scale = std::min(scale, room);
    CardImage::Level level{.width = std::max(1, static_cast<int>(header->width * scale)), .height = std::max(1, static_cast<int>(header->height * scale)), .pixels = {}};
    level.pixels.assign(static_cast<std::size_t>(level.width) * static_cast<std::size_t>(level.height), 0xFFCC0000U);
    auto image = std::make_shared<CardImage>();
    image->levels.push_back(std::move(level));
    image->png = "clean pixels";
    return image;
}

}  // namespace throughline::test
