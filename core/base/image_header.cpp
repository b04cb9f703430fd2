// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/image_header.h"

namespace throughline {
namespace {

using namespace std::string_view_literals;

std::uint32_t byteAt(std::string_view bytes, std::size_t at) { return static_cast<unsigned char>(bytes[at]); }
std::uint32_t number16(std::string_view bytes, std::size_t at) { return byteAt(bytes, at) << 8U | byteAt(bytes, at + 1); }
std::uint32_t number32(std::string_view bytes, std::size_t at) { return number16(bytes, at) << 16U | number16(bytes, at + 2); }

std::optional<ImageHeader> readPng(std::string_view bytes)
{
    constexpr std::size_t ihdr = 8;  // behind the signature: length, "IHDR", width, height
    if (bytes.size() < ihdr + 16 || bytes.substr(ihdr + 4, 4) != "IHDR"sv)
        return std::nullopt;
    return ImageHeader{ImageHeader::Format::Png, number32(bytes, ihdr + 8), number32(bytes, ihdr + 12)};
}

/// SOF0 to SOF15; of that row C4, C8 and CC are something else.
bool isFrameHeader(std::uint32_t marker) { return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC; }
/// Markers without a length.
bool isAlone(std::uint32_t marker) { return marker == 0x01 || (marker >= 0xD0 && marker <= 0xD7); }

std::optional<ImageHeader> readJpeg(std::string_view bytes)
{
    std::size_t at = 2;
    while (at + 4 <= bytes.size()) {
        if (byteAt(bytes, at) != 0xFF)
            return std::nullopt;
        const std::uint32_t marker = byteAt(bytes, at + 1);
        if (marker == 0xFF) {  // filler before a marker
            ++at;
            continue;
        }
        if (isAlone(marker)) {
            at += 2;
            continue;
        }
        const std::uint32_t length = number16(bytes, at + 2);
        if (isFrameHeader(marker)) {
            if (length < 8 || at + 9 > bytes.size())
                return std::nullopt;
            return ImageHeader{ImageHeader::Format::Jpeg, number16(bytes, at + 7), number16(bytes, at + 5)};
        }
        if (length < 2 || marker == 0xD9 || marker == 0xDA)  // the end, or a scan before any frame
            return std::nullopt;
        at += 2 + length;
    }
    return std::nullopt;
}

}  // namespace

std::optional<ImageHeader> readImageHeader(std::string_view bytes)
{
    std::optional<ImageHeader> header;
    if (bytes.starts_with("\x89PNG\r\n\x1A\n"sv))
        header = readPng(bytes);
    else if (bytes.starts_with("\xFF\xD8\xFF"sv))
        header = readJpeg(bytes);
    return header && header->width > 0 && header->height > 0 ? header : std::nullopt;
}

bool isDecodable(const ImageHeader& header) { return std::uint64_t{header.width} * header.height <= mostImagePixels; }

}  // namespace throughline
