// SPDX-License-Identifier: GPL-3.0-or-later
// Where the words of a report view stand on the screen.
#include <QScrollBar>
#include <QTextBlock>
#include <QTextLayout>
#include <algorithm>

#include "ui/panels/report_view.h"

namespace throughline::ui {

namespace {

/// Number of the first line of a layout whose bottom lies below `y`; lines lie one below the other.
int firstLineBelow(const QTextLayout& layout, qreal y)
{
    int low = 0;
    int high = layout.lineCount();
    while (low < high) {
        const int middle = (low + high) / 2;
        const QRectF line = layout.lineAt(middle).naturalTextRect();
        (line.bottom() > y ? high : low) = line.bottom() > y ? middle : middle + 1;
    }
    return low;
}

}  // namespace

ShownSpan ReportView::visibleSpan() const
{
    const qreal bottom = viewport()->height();
    QTextBlock block = firstVisibleBlock();
    if (!block.isValid())
        return {};
    QRectF place = blockBoundingGeometry(block).translated(contentOffset());
    const QTextLayout& first = *block.layout();
    const int line = firstLineBelow(first, -place.top());
    ShownSpan seen{block.position() + (line < first.lineCount() ? first.lineAt(line).textStart() : 0), block.position()};
    for (; block.isValid() && place.top() <= bottom; block = block.next()) {
        const QTextLayout& layout = *block.layout();
        const int behind = firstLineBelow(layout, bottom - place.top());
        const bool isCut = behind + 1 < layout.lineCount();
        seen.end = block.position() + (isCut ? layout.lineAt(behind + 1).textStart() : block.length());
        const QTextBlock next = block.next();
        if (isCut || !next.isValid())
            break;
        place = blockBoundingRect(next).translated(place.left(), place.bottom());
    }
    return seen;
}

std::vector<ReportView::LinePiece> ReportView::piecesOf(ShownSpan span) const
{
    std::vector<LinePiece> pieces;
    if (span.isEmpty())
        return pieces;
    QTextBlock block = firstVisibleBlock();
    QRectF place = blockBoundingGeometry(block).translated(contentOffset());
    while (block.isValid() && block.position() < span.end && place.top() <= viewport()->height()) {
        if (block.position() + block.length() > span.begin)
            addPieces(block, place.topLeft(), span, pieces);
        block = block.next();
        if (block.isValid())
            place = blockBoundingRect(block).translated(place.left(), place.bottom());
    }
    return pieces;
}

void ReportView::addPieces(const QTextBlock& block, QPointF at, ShownSpan span, std::vector<LinePiece>& out) const
{
    const QTextLayout& layout = *block.layout();
    const int begin = std::max(0, span.begin - block.position());
    const int end = std::min(block.length() - 1, span.end - block.position());
    if (begin >= end)
        return;
    int number = std::max(layout.lineForTextPosition(begin).lineNumber(), firstLineBelow(layout, -at.y()));
    for (; number < layout.lineCount(); ++number) {
        const QTextLine line = layout.lineAt(number);
        if (line.textStart() >= end || at.y() + line.y() > viewport()->height())
            break;
        const int from = std::max(begin, line.textStart());
        const int to = std::min(end, line.textStart() + line.textLength());
        if (from >= to)
            continue;
        const qreal left = line.cursorToX(from);
        const qreal right = line.cursorToX(to);
        LinePiece piece;
        piece.words = QRectF(at.x() + std::min(left, right), at.y() + line.y(), std::abs(right - left), line.height());
        piece.baseline = at.y() + line.y() + line.ascent();
        piece.isFirst = from + block.position() == span.begin;
        out.push_back(piece);
    }
}

void ReportView::goTo(ShownSpan span)
{
    setTextCursor(cursorFor({span.begin, span.begin}));
    const QRect at = cursorRect();
    const int margin = 3 * at.height();
    if (at.top() < margin || at.bottom() > viewport()->height() - margin)
        centerCursor();
}

}  // namespace throughline::ui
