// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/base64.h"

#include <cstdint>

namespace throughline {
namespace {

constexpr std::string_view signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

std::uint32_t byteAt(std::string_view bytes, std::size_t at)
{
    return at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0u;
}

}  // namespace

std::string toBase64(std::string_view bytes)
{
    std::string out;
    out.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        const std::uint32_t three = byteAt(bytes, at) << 16 | byteAt(bytes, at + 1) << 8 | byteAt(bytes, at + 2);
        for (std::size_t i = 0; i < 4; ++i)
            out.push_back(at + i > bytes.size() ? '=' : signs[three >> (18 - 6 * i) & 63u]);
    }
    return out;
}

std::optional<std::string> fromBase64(std::string_view text)
{
    if (text.size() % 4 != 0)
        return std::nullopt;
    std::size_t padding = 0;
    while (padding < 2 && padding < text.size() && text[text.size() - 1 - padding] == '=')
        ++padding;
    std::string out;
    out.reserve(text.size() / 4 * 3);
    std::uint32_t four = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::size_t sign = at < text.size() - padding ? signs.find(text[at]) : 0;
        if (sign == std::string_view::npos)
            return std::nullopt;
        four = four << 6 | static_cast<std::uint32_t>(sign);
        if (at % 4 == 3)
            for (int shift = 16; shift >= 0; shift -= 8)
                out.push_back(static_cast<char>(static_cast<unsigned char>(four >> shift & 255u)));
    }
    out.resize(out.size() - padding);
    return out;
}

}  // namespace throughline
