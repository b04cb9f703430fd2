// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text_offsets.h"

#include <algorithm>

#include "core/base/utf8.h"

namespace throughline::ui {

namespace {

bool isKeptByQt(char32_t c) { return c == 0 || c == 0xFDD0 || c == 0xFDD1; }

void append(QString& text, char32_t c)
{
    if (QChar::requiresSurrogates(c)) {
        text.append(QChar(QChar::highSurrogate(c)));
        text.append(QChar(QChar::lowSurrogate(c)));
    } else {
        text.append(isKeptByQt(c) ? QChar(QChar::ReplacementCharacter) : QChar(static_cast<char16_t>(c)));
    }
}

}  // namespace

TextOffsets::TextOffsets(std::string_view stored)
{
    m_shown.reserve(static_cast<qsizetype>(stored.size()));
    m_steps.push_back({0, 0});
    bool isBehindCr = false;
    for (std::size_t at = 0; at < stored.size(); ++m_count) {
        const char32_t c = nextCodePoint(stored, at);
        const bool isSwallowed = c == U'\n' && isBehindCr;
        isBehindCr = c == U'\r';
        if (!isSwallowed)
            append(m_shown, c == U'\r' || c == 0x2029 ? U'\n' : c);
        // A run starts behind everything that does not take exactly one position.
        if (isSwallowed || QChar::requiresSurrogates(c))
            m_steps.push_back({m_count + 1, static_cast<int>(m_shown.size())});
    }
}

int TextOffsets::toPosition(std::uint32_t codePoint) const
{
    if (m_steps.empty())
        return 0;
    const std::uint32_t inside = std::min(codePoint, m_count);
    const auto next = std::upper_bound(m_steps.begin(), m_steps.end(), inside,
                                       [](std::uint32_t at, const Step& step) { return at < step.codePoint; });
    const Step& step = *(next - 1);
    // In a run, each code point takes one position up to the one that ends it.
    const int position = step.position + static_cast<int>(inside - step.codePoint);
    return next == m_steps.end() ? position : std::min(position, next->position);
}

std::uint32_t TextOffsets::toCodePoint(int position) const
{
    if (m_steps.empty())
        return 0;
    const int inside = std::clamp(position, 0, static_cast<int>(m_shown.size()));
    const auto next = std::upper_bound(m_steps.begin(), m_steps.end(), inside,
                                       [](int at, const Step& step) { return at < step.position; });
    const Step& step = *(next - 1);
    const std::uint32_t codePoint = step.codePoint + static_cast<std::uint32_t>(inside - step.position);
    return next == m_steps.end() ? codePoint : std::min(codePoint, next->codePoint - 1);
}

}  // namespace throughline::ui
