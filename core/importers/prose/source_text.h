// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/utf8.h"
#include "core/model/text_block.h"
#include "core/model/text_span.h"

namespace throughline::prose {

/// Where a text comes from.
struct SourceFile {
    std::string name;                  ///< as the user gave it
    std::string format;                ///< id of the import format
    std::string_view original = {};    ///< bytes that the text was extracted from; empty if it is the file itself
    std::vector<TextSpan> pages = {};  ///< code points of the stored text
};

/// Byte range of the plain text.
struct Block {
    BlockKind kind = BlockKind::Paragraph;
    std::size_t begin = 0;
    std::size_t end = 0;
    bool isOtherLanguage = false;  ///< not English in an English text: shown, not read
};

/// A run of plain text and the bytes of the stored text it stands for. `isVerbatim`: byte for byte;
/// else (a decoded entity) the whole run stands for the whole source range.
struct TextPiece {
    std::size_t plainBegin = 0;
    std::size_t sourceBegin = 0;
    std::size_t plainLength = 0;
    std::size_t sourceLength = 0;
    bool isVerbatim = true;
};

/// Text without mark-up, its blocks in order, and the way back to the stored text.
struct PlainText {
    std::string text;
    std::vector<TextPiece> pieces;
    std::vector<Block> blocks;
    std::string title;      ///< of the page, where mark-up names one
    std::string publisher;  ///< the same: name of the site
    std::string published;  ///< as the mark-up gives it, unparsed

    void appendVerbatim(std::string_view source, std::size_t begin, std::size_t length);
    void appendDecoded(std::string_view decoded, std::size_t sourceBegin, std::size_t sourceLength);
    /// A separator that stands for nothing in the source.
    void appendBreak(char separator);
};

/// Maps byte ranges of a plain text to code point ranges of the stored text. O(log n) a look-up.
class SpanMap {
public:
    /// Both texts must outlive the map.
    SpanMap(const PlainText& plain, std::string_view stored);

    /// Code points in the stored text of plain bytes [begin, end).
    TextSpan toStored(std::size_t begin, std::size_t end) const;

private:
    std::size_t sourceByte(std::size_t plainByte, bool isEnd) const;

    const PlainText& m_plain;
    std::string_view m_stored;
    CodePointIndex m_index;
};

/// The stored text itself, in blocks: headings, list items, table rows, paragraphs by their lines.
PlainText plainOfText(std::string_view stored);
/// The text of a document with pages, each ended by a form feed: lines broken by width are joined, words
/// broken by a hyphen too where the text itself shows how they are written; running heads and page numbers
/// become boilerplate, or are passed over where a sentence goes on behind them.
PlainText plainOfPages(std::string_view stored);
/// The text of a document with a paragraph a line: what has a tab is a row of a table.
PlainText plainOfParagraphs(std::string_view stored);
/// The right one of these for a format ("html", "markdown", "pdf", "docx"); any other is text.
PlainText plainOfFormat(std::string_view stored, std::string_view format);
/// Tags stripped by a tolerant scanner that never nests: bounded time on any input. Scripts and
/// styles are dropped, nav/footer/aside become boilerplate.
PlainText plainOfHtml(std::string_view stored);
/// Links, emphasis and code marks stripped; CommonMark's common subset.
PlainText plainOfMarkdown(std::string_view stored);

/// Text of an HTML character reference ("&amp;", "&#8217;") at `at`; `length` gets its bytes, 0 if none.
std::string decodeEntity(std::string_view text, std::size_t at, std::size_t& length);

/// Turns share, contact and link-only tails into Boilerplate.
void markBoilerplate(PlainText& plain);

}  // namespace throughline::prose
