// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace throughline {

/// Faces of the one embedded family (resources/fonts).
enum class FontFace : std::uint8_t { Regular, Italic, SemiBold, SemiBoldItalic };
inline constexpr std::size_t fontFaceCount = 4;

/// Advance widths, unhinted, in 1000 units per em: a plain value, so that text has the same size on
/// every machine and in tests. `advances[face][codePoint]`; code points past the table (CJK and
/// others from fallback fonts) count `wide`, combining marks 0.
struct TextMetrics {
    std::array<std::vector<std::uint16_t>, fontFaceCount> advances;
    std::uint16_t wide = 1000;
    std::uint16_t narrow = 550;  ///< for code points of the table without a glyph
    std::uint16_t ascent = 969;
    std::uint16_t descent = 242;

    bool operator==(const TextMetrics&) const = default;
};

/// A fixed table for tests: every face, every character 550 units wide (semi-bold 580).
TextMetrics plainTextMetrics();

/// Width of one line in scene units; `size` is the em in scene units.
double textWidth(const TextMetrics& metrics, FontFace face, double size, std::string_view text);
/// The text, cut with "…" so that it is at most `width` wide; never empty if the text is not.
std::string elided(const TextMetrics& metrics, FontFace face, double size, std::string_view text, double width);
/// Lines of at most `width`, broken at spaces (inside a word only if it is wider than a line), at
/// most `maxLines`, the last one cut with "…" if something is left over.
std::vector<std::string> wrapped(const TextMetrics& metrics, FontFace face, double size, std::string_view text,
                                 double width, std::size_t maxLines);

}  // namespace throughline
