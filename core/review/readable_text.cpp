// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/readable_text.h"

#include <algorithm>

#include "core/importers/prose/document.h"

namespace throughline {
namespace {

using prose::PlainText;

/// Is it read other than it is stored? The lines of a page are, too.
bool hasMarkup(std::string_view format) { return format == "html" || format == "markdown" || format == "pdf"; }

bool isDense(BlockKind kind) { return kind == BlockKind::ListItem || kind == BlockKind::TableRow || kind == BlockKind::Code; }

std::uint32_t count(std::string_view text) { return static_cast<std::uint32_t>(countCodePoints(text)); }

}  // namespace

/// Lays the blocks of a page one below the other and notes where each run of text came from.
class ReadableText::Composer {
public:
    Composer(ReadableText& out, const PlainText& plain, std::string_view stored)
        : m_out(out), m_plain(plain), m_stored(stored), m_index(stored)
    {
    }

    void run()
    {
        for (const prose::Block& block : m_plain.blocks)
            add(block);
    }

private:
    void add(const prose::Block& block)
    {
        const std::string_view words = std::string_view(m_plain.text).substr(block.begin, block.end - block.begin);
        const std::size_t first = words.find_first_not_of(" \t\r\n");
        if (first == std::string_view::npos)
            return;
        const std::size_t last = words.find_last_not_of(" \t\r\n") + 1;
        if (!m_out.m_blocks.empty())
            separate(isDense(block.kind) && isDense(m_out.m_blocks.back().kind));
        const std::uint32_t begin = m_at;
        copy(block.begin + first, block.begin + last, block.kind == BlockKind::Code);
        m_out.m_blocks.push_back({block.kind, {begin, m_at}});
    }

    void separate(bool isClose)
    {
        m_out.m_text += isClose ? "\n" : "\n\n";
        m_at += isClose ? 1 : 2;
    }

    /// Plain bytes [begin, end), piece by piece.
    void copy(std::size_t begin, std::size_t end, bool keepsLines)
    {
        const auto& pieces = m_plain.pieces;
        auto piece = std::upper_bound(pieces.begin(), pieces.end(), begin,
                                      [](std::size_t at, const prose::TextPiece& p) { return at < p.plainBegin; });
        if (piece != pieces.begin())
            --piece;
        for (; piece != pieces.end() && piece->plainBegin < end; ++piece) {
            const std::size_t pieceEnd = piece->plainBegin + piece->plainLength;
            const std::size_t from = std::max(begin, piece->plainBegin);
            const std::size_t to = std::min(end, pieceEnd);
            if (from < to)
                append(*piece, from, to, keepsLines);
            const auto next = std::next(piece);
            const std::size_t gapEnd = std::min(end, next == pieces.end() ? end : next->plainBegin);
            if (pieceEnd < gapEnd && pieceEnd >= begin)
                show(std::string_view(m_plain.text).substr(pieceEnd, gapEnd - pieceEnd), keepsLines);
        }
    }

    void append(const prose::TextPiece& piece, std::size_t from, std::size_t to, bool keepsLines)
    {
        const std::string_view words = std::string_view(m_plain.text).substr(from, to - from);
        const std::size_t sourceBegin = piece.isVerbatim ? piece.sourceBegin + (from - piece.plainBegin) : piece.sourceBegin;
        const std::size_t sourceEnd = piece.isVerbatim ? sourceBegin + words.size() : piece.sourceBegin + piece.sourceLength;
        const auto stored = static_cast<std::uint32_t>(m_index.toCodePoint(m_stored, sourceBegin));
        const auto storedEnd = static_cast<std::uint32_t>(m_index.toCodePoint(m_stored, sourceEnd));
        m_out.m_pieces.push_back({m_at, stored, count(words), storedEnd - stored});
        show(words, keepsLines);
    }

    /// A line end inside a paragraph of mark-up is a blank; one character stays one character.
    void show(std::string_view words, bool keepsLines)
    {
        for (const char c : words)
            m_out.m_text += !keepsLines && (c == '\n' || c == '\r' || c == '\t') ? ' ' : c;
        m_at += count(words);
    }

    ReadableText& m_out;
    const PlainText& m_plain;
    std::string_view m_stored;
    CodePointIndex m_index;
    std::uint32_t m_at = 0;
};

ReadableText::ReadableText(std::string_view stored, std::string_view format)
{
    const PlainText plain = prose::plainOfFormat(stored, format);
    if (hasMarkup(format)) {
        Composer(*this, plain, stored).run();
        return;
    }
    m_text = stored;
    const std::uint32_t all = count(stored);
    if (all > 0)
        m_pieces.push_back({0, 0, all, all});
    const CodePointIndex index(stored);
    for (const prose::Block& block : plain.blocks)
        m_blocks.push_back({block.kind, {static_cast<std::uint32_t>(index.toCodePoint(stored, block.begin)),
                                         static_cast<std::uint32_t>(index.toCodePoint(stored, block.end))}});
}

TextSpan ReadableText::toReadable(TextSpan stored) const
{
    const auto piece = std::partition_point(m_pieces.begin(), m_pieces.end(),
                                            [&](const Piece& p) { return p.stored + p.storedLength <= stored.begin; });
    if (piece == m_pieces.end()) {
        const std::uint32_t end = m_pieces.empty() ? 0 : m_pieces.back().readable + m_pieces.back().length;
        return {end, end};
    }
    const auto inside = [](const Piece& p, std::uint32_t at) { return p.length == p.storedLength ? at - p.stored : 0; };
    const std::uint32_t begin = stored.begin <= piece->stored ? piece->readable : piece->readable + inside(*piece, stored.begin);
    const auto behind = std::partition_point(m_pieces.begin(), m_pieces.end(), [&](const Piece& p) { return p.stored < stored.end; });
    if (behind == m_pieces.begin())
        return {begin, begin};
    const Piece& last = *std::prev(behind);
    const bool isWhole = stored.end >= last.stored + last.storedLength || last.length != last.storedLength;
    const std::uint32_t end = last.readable + (isWhole ? last.length : stored.end - last.stored);
    return {begin, std::max(begin, end)};
}

TextSpan ReadableText::toStored(TextSpan readable) const
{
    const auto piece = std::partition_point(m_pieces.begin(), m_pieces.end(),
                                            [&](const Piece& p) { return p.readable + p.length <= readable.begin; });
    const auto behind = std::partition_point(m_pieces.begin(), m_pieces.end(), [&](const Piece& p) { return p.readable < readable.end; });
    if (piece == m_pieces.end() || behind == m_pieces.begin() || std::prev(behind) < piece) {
        const std::uint32_t at = piece == m_pieces.end() ? (m_pieces.empty() ? 0 : m_pieces.back().stored + m_pieces.back().storedLength) : piece->stored;
        return {at, at};
    }
    const Piece& last = *std::prev(behind);
    const bool isPlain = piece->length == piece->storedLength;
    const std::uint32_t begin = piece->stored + (isPlain && readable.begin > piece->readable ? readable.begin - piece->readable : 0);
    const bool isPart = last.length == last.storedLength && readable.end < last.readable + last.length;
    const std::uint32_t end = last.stored + (isPart ? readable.end - last.readable : last.storedLength);
    return {begin, std::max(begin, end)};
}

std::vector<TextSpan> sentencesOf(std::string_view stored, std::string_view format)
{
    const Result<prose::Lexicon>& lexicon = prose::sharedLexicon();
    if (!lexicon)
        return {};
    const prose::Document doc = prose::makeDocument(prose::plainOfFormat(stored, format), *lexicon);
    const prose::SpanMap spans(doc.plain, stored);
    std::vector<TextSpan> sentences;
    for (const prose::Sentence& sentence : doc.sentences)
        if (!sentence.tokens.isEmpty())
            sentences.push_back(spans.toStored(doc.tokens[sentence.tokens.first].begin, doc.tokens[sentence.tokens.last - 1].end));
    return sentences;
}

}  // namespace throughline
