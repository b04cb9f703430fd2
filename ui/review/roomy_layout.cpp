// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/roomy_layout.h"

#include <QTextBlock>
#include <QTextLayout>
#include <algorithm>

namespace throughline::ui {

QRectF RoomyLayout::blockBoundingRect(const QTextBlock& block) const
{
    const QRectF dense = QPlainTextDocumentLayout::blockBoundingRect(block);
    const QTextLayout* layout = block.isValid() ? block.layout() : nullptr;
    if (block.length() <= 1)
        return dense;  // nothing to label
    // A first line at the very top means that the block was laid out anew and is still dense.
    if (!layout || !block.isVisible() || layout->lineCount() == 0 || layout->lineAt(0).y() >= m_room)
        return dense;
    for (int i = 0; i < layout->lineCount(); ++i) {
        QTextLine line = layout->lineAt(i);
        line.setPosition({line.x(), line.y() + m_room * (i + 1)});
    }
    return QPlainTextDocumentLayout::blockBoundingRect(block);
}

}  // namespace throughline::ui
