// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSyntaxHighlighter>
#include <vector>

namespace throughline::ui {

/// Positions of a shown text, half open.
struct ShownSpan {
    int begin = 0;
    int end = 0;
};

/// Dotted underlines under spans of a document, laid out a block at a time.
class MentionHighlighter : public QSyntaxHighlighter {
    Q_OBJECT

public:
    explicit MentionHighlighter(QTextDocument* document) : QSyntaxHighlighter(document) {}

    /// `spans` ascending by begin.
    void show(std::vector<ShownSpan> spans, const QColor& colour);

protected:
    void highlightBlock(const QString& text) override;

private:
    std::vector<ShownSpan> m_spans;
    int m_longest = 0;
    QTextCharFormat m_format;
};

}  // namespace throughline::ui
