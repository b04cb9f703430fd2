// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextDocumentLayout>

namespace throughline::ui {

/// The layout of a plain text with room for a label above each line, which `QPlainTextDocumentLayout`
/// itself cannot give. Blocks are spread when they are first looked at.
class RoomyLayout : public QPlainTextDocumentLayout {
    Q_OBJECT

public:
    /// `room`: pixels above each line, more than zero.
    RoomyLayout(QTextDocument* document, qreal room) : QPlainTextDocumentLayout(document), m_room(room) {}

    qreal room() const { return m_room; }
    QRectF blockBoundingRect(const QTextBlock& block) const override;

private:
    qreal m_room;
};

}  // namespace throughline::ui
