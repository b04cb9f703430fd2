// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <cstdint>
#include <string_view>
#include <vector>

namespace throughline::ui {

/// Code points of a stored text <-> positions in the text that a QTextDocument shows of it. They
/// differ behind characters outside the BMP (two UTF-16 units) and behind CR LF (one line break).
class TextOffsets {
public:
    TextOffsets() = default;
    /// `stored`: valid UTF-8, at most 4 G code points.
    explicit TextOffsets(std::string_view stored);

    /// The text to show: line ends made "\n", NUL and the two noncharacters that QTextDocument keeps
    /// for itself made U+FFFD.
    const QString& shown() const { return m_shown; }
    /// Position of a code point; past the end gives the end. The LF of a CR LF has its CR's position
    /// plus one, as the code point behind it.
    int toPosition(std::uint32_t codePoint) const;
    /// Code point at a position; inside a surrogate pair the pair's.
    std::uint32_t toCodePoint(int position) const;

private:
    /// From `codePoint` on, position = codePoint + shift.
    struct Step {
        std::uint32_t codePoint;
        int position;
    };

    QString m_shown;
    std::vector<Step> m_steps;
    std::uint32_t m_count = 0;
};

}  // namespace throughline::ui
