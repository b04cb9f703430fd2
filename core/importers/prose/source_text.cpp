// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/prose/source_text.h"

#include <algorithm>

namespace throughline::prose {

void PlainText::appendVerbatim(std::string_view source, std::size_t begin, std::size_t length)
{
    if (length == 0)
        return;
    if (!pieces.empty()) {
        TextPiece& last = pieces.back();
        if (last.isVerbatim && last.sourceBegin + last.sourceLength == begin && last.plainBegin + last.plainLength == text.size()) {
            last.plainLength += length;
            last.sourceLength += length;
            text.append(source.substr(begin, length));
            return;
        }
    }
    pieces.push_back({text.size(), begin, length, length, true});
    text.append(source.substr(begin, length));
}

void PlainText::appendDecoded(std::string_view decoded, std::size_t sourceBegin, std::size_t sourceLength)
{
    pieces.push_back({text.size(), sourceBegin, decoded.size(), sourceLength, false});
    text.append(decoded);
}

void PlainText::appendBreak(char separator)
{
    if (!text.empty() && text.back() != separator)
        text.push_back(separator);
}

SpanMap::SpanMap(const PlainText& plain, std::string_view stored) : m_plain(plain), m_stored(stored), m_index(stored) {}

std::size_t SpanMap::sourceByte(std::size_t plainByte, bool isEnd) const
{
    // An end belongs to the piece before it, a begin to the piece at or after it.
    const std::size_t probe = isEnd && plainByte > 0 ? plainByte - 1 : plainByte;
    const auto& pieces = m_plain.pieces;
    auto it = std::upper_bound(pieces.begin(), pieces.end(), probe,
                               [](std::size_t at, const TextPiece& piece) { return at < piece.plainBegin; });
    if (it == pieces.begin())
        return pieces.empty() ? 0 : pieces.front().sourceBegin;
    const TextPiece& piece = *std::prev(it);
    const std::size_t offset = probe - piece.plainBegin;
    if (offset >= piece.plainLength)  // inside a separator
        return isEnd || it == pieces.end() ? piece.sourceBegin + piece.sourceLength : it->sourceBegin;
    if (!piece.isVerbatim)
        return isEnd ? piece.sourceBegin + piece.sourceLength : piece.sourceBegin;
    return piece.sourceBegin + offset + (isEnd ? 1 : 0);
}

TextSpan SpanMap::toStored(std::size_t begin, std::size_t end) const
{
    if (end <= begin)
        return {};
    const std::size_t first = sourceByte(begin, false);
    const std::size_t last = std::max(first, sourceByte(end, true));
    return {static_cast<std::uint32_t>(m_index.toCodePoint(m_stored, first)),
            static_cast<std::uint32_t>(m_index.toCodePoint(m_stored, last))};
}

}  // namespace throughline::prose
