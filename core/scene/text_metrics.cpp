// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/text_metrics.h"

#include "core/base/utf8.h"

namespace throughline {
namespace {

constexpr std::string_view ellipsis = "…";

bool isCombining(char32_t c)
{
    return (c >= 0x0300 && c <= 0x036F) || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2060 && c <= 0x2069) || (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF;
}

double advance(const TextMetrics& metrics, FontFace face, char32_t c)
{
    if (isCombining(c))
        return 0;
    const auto& table = metrics.advances[static_cast<std::size_t>(face)];
    if (c >= table.size())
        return metrics.wide;
    const std::uint16_t units = table[c];
    return units != 0 ? units : metrics.narrow;
}

/// Longest prefix (in bytes, whole code points) that is at most `units` wide.
std::size_t prefixWithin(const TextMetrics& metrics, FontFace face, std::string_view text, double units)
{
    double used = 0;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t next = at;
        used += advance(metrics, face, nextCodePoint(text, next));
        if (used > units)
            return at;
        at = next;
    }
    return text.size();
}

std::string_view withoutTrailingSpace(std::string_view text)
{
    while (!text.empty() && text.back() == ' ')
        text.remove_suffix(1);
    return text;
}

/// Byte where the first line ends: behind the last space that fits, else inside the word.
std::size_t lineEnd(const TextMetrics& metrics, FontFace face, std::string_view text, double units)
{
    std::size_t end = prefixWithin(metrics, face, text, units);
    if (end == text.size())
        return end;
    if (text[end] != ' ') {
        const std::size_t space = text.substr(0, end).rfind(' ');
        if (space != std::string_view::npos && space > 0)
            return space;
        const std::size_t hyphen = text.substr(0, end).find_last_of("-/");
        if (hyphen != std::string_view::npos && hyphen > 0)
            return hyphen + 1;
    }
    if (end == 0)  // not even one character fits: take it all the same, so that lines end
        nextCodePoint(text, end);
    return end;
}

}  // namespace

TextMetrics plainTextMetrics()
{
    TextMetrics metrics;
    for (std::size_t face = 0; face < fontFaceCount; ++face) {
        const bool bold = face == static_cast<std::size_t>(FontFace::SemiBold)
            || face == static_cast<std::size_t>(FontFace::SemiBoldItalic);
        metrics.advances[face].assign(0x3000, bold ? 580 : 550);
    }
    return metrics;
}

double textWidth(const TextMetrics& metrics, FontFace face, double size, std::string_view text)
{
    double units = 0;
    for (std::size_t at = 0; at < text.size();)
        units += advance(metrics, face, nextCodePoint(text, at));
    return units * size / 1000;
}

std::string elided(const TextMetrics& metrics, FontFace face, double size, std::string_view text, double width)
{
    const double units = width * 1000 / size;
    if (prefixWithin(metrics, face, text, units) == text.size())
        return std::string(text);
    const double dots = textWidth(metrics, face, 1000, ellipsis);
    std::size_t end = prefixWithin(metrics, face, text, units - dots);
    if (end == 0 && !text.empty())
        nextCodePoint(text, end);
    return std::string(withoutTrailingSpace(text.substr(0, end))) + std::string(ellipsis);
}

std::vector<std::string> wrapped(const TextMetrics& metrics, FontFace face, double size, std::string_view text,
                                 double width, std::size_t maxLines)
{
    std::vector<std::string> lines;
    const double units = width * 1000 / size;
    while (!text.empty() && lines.size() < maxLines) {
        if (lines.size() + 1 == maxLines) {
            lines.push_back(elided(metrics, face, size, text, width));
            break;
        }
        const std::size_t end = lineEnd(metrics, face, text, units);
        lines.emplace_back(withoutTrailingSpace(text.substr(0, end)));
        text.remove_prefix(end);
        while (!text.empty() && text.front() == ' ')
            text.remove_prefix(1);
    }
    return lines;
}

}  // namespace throughline
