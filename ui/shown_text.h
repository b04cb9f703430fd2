// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <memory>
#include <vector>

#include "core/model/report.h"
#include "core/review/readable_text.h"
#include "ui/text_offsets.h"

namespace throughline::ui {

/// Positions of a shown text (UTF-16 units), half open.
struct ShownSpan {
    int begin = 0;
    int end = 0;

    bool isEmpty() const { return end <= begin; }
    bool contains(int at) const { return begin <= at && at < end; }
    bool operator==(const ShownSpan&) const = default;
};

/// What a window shows of a report's text: without mark-up, line ends made one character. The one way
/// between code points of the stored text and positions of a text document. A value.
class ShownText {
public:
    ShownText() = default;
    /// `stored`: valid UTF-8; `format` as in `Report::format`.
    ShownText(std::string_view stored, std::string_view format);

    const QString& text() const { return m_offsets.shown(); }
    struct Block {
        BlockKind kind = BlockKind::Paragraph;
        ShownSpan span;
    };
    const std::vector<Block>& blocks() const { return m_blocks; }

    /// Where a stored span is shown; what is not shown (inside a tag) gives an empty span.
    ShownSpan toShown(TextSpan stored) const;
    /// The words shown for a stored span.
    QString wordsAt(TextSpan stored) const;
    /// The stored span of shown words, mark-up inside it included.
    TextSpan toStored(ShownSpan shown) const;
    /// Stored code point of the character at a position; past the end gives the end.
    std::uint32_t toStored(int position) const;

private:
    ReadableText m_readable;
    TextOffsets m_offsets;
    std::vector<Block> m_blocks;
};

/// The shown text of a report with text; shared by all who show it at the same time. Window thread only.
std::shared_ptr<const ShownText> shownTextOf(const Report& report);

}  // namespace throughline::ui
