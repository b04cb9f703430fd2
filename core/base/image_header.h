// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace throughline {

/// What the first bytes of a picture say; nothing is decoded.
struct ImageHeader {
    enum class Format : std::uint8_t { Png, Jpeg };
    Format format = Format::Png;
    std::uint32_t width = 0;   ///< pixels as stored, before any turning
    std::uint32_t height = 0;
};

/// Of a PNG (IHDR) or a JPEG (first frame header); nullopt for anything else, and where the header is cut off or senseless.
/// Source: PNG third edition 11.2.1; ITU T.81 B.2.2.
std::optional<ImageHeader> readImageHeader(std::string_view bytes);

/// Pictures of more pixels are not decoded: a file of some kilobytes may claim any size.
inline constexpr std::uint64_t mostImagePixels = 40'000'000;
/// Does the header promise a picture that may be decoded?
bool isDecodable(const ImageHeader& header);

}  // namespace throughline
