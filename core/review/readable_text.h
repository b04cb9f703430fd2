// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/text_block.h"
#include "core/model/text_span.h"

namespace throughline {

/// A report as people read it: without tags and mark-up, block by block, and the way between its code
/// points and those of the stored text that every span counts. For formats without mark-up it is the
/// stored text itself. A value.
class ReadableText {
public:
    ReadableText() = default;
    /// `format`: id of the import format that read the report ("html", "markdown", "pdf"; any other = verbatim).
    ReadableText(std::string_view stored, std::string_view format);

    /// UTF-8; blocks are separated by line ends.
    const std::string& text() const { return m_text; }
    struct Block {
        BlockKind kind = BlockKind::Paragraph;
        TextSpan span;  ///< in `text`
    };
    const std::vector<Block>& blocks() const { return m_blocks; }

    /// Place of a stored span in `text`; what has no place there (inside a tag) gives the empty span
    /// where it would stand.
    TextSpan toReadable(TextSpan stored) const;
    /// Place of a span of `text` in the stored text, tags inside it included, those around it not.
    TextSpan toStored(TextSpan readable) const;

private:
    class Composer;
    /// Code points [readable, readable + length) stand for [stored, stored + storedLength).
    struct Piece {
        std::uint32_t readable = 0;
        std::uint32_t stored = 0;
        std::uint32_t length = 0;
        std::uint32_t storedLength = 0;
    };

    std::string m_text;
    std::vector<Block> m_blocks;
    std::vector<Piece> m_pieces;
};

/// The sentences of a report, as the reader of prose cuts them, in code points of the stored text.
std::vector<TextSpan> sentencesOf(std::string_view stored, std::string_view format);

}  // namespace throughline
