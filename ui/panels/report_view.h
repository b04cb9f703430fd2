// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/model/text_span.h"
#include "ui/shown_text.h"

namespace throughline::ui {

/// What is lit in a report text; spans in code points of the stored text.
struct ReportLights {
    std::optional<TextSpan> sentence;
    std::optional<TextSpan> cue;
    std::vector<TextSpan> mentions;  ///< of what is chosen

    bool operator==(const ReportLights&) const = default;
};

/// A report's text as people read it: without mark-up, headings bold, what is no part of the article grey;
/// read-only and always plain. It carries marks: a quiet underline under each mention, grounds under
/// what is chosen. A click on a mark says where it was. Marks are painted for what is visible only.
class ReportView : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit ReportView(QWidget* parent = nullptr);
    ~ReportView() override;

    /// `mentions`: all that can be clicked, any order.
    void showText(std::shared_ptr<const ShownText> shown, const std::vector<TextSpan>& mentions);
    /// Other mentions in the same text: what is lit, and the place that is read, stay.
    void setMentions(const std::vector<TextSpan>& mentions);
    const ShownText& shown() const { return *m_shown; }
    /// Where the marked ones are shown, ascending.
    const std::vector<ShownSpan>& mentions() const { return m_mentions; }
    /// Lights and scrolls to the first of them.
    void light(const ReportLights& lights);
    /// The words lit as the sentence, for tests and readers.
    QString litSentence() const;
    /// What is selected with mouse or keys, in code points of the stored text; empty if nothing is.
    TextSpan selectedSpan() const;

signals:
    /// A click (not a selection of text) at this code point of the stored text.
    void clicked(std::uint32_t codePoint);

protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;
    QMimeData* createMimeDataFromSelection() const override;

    /// What a span takes of one visible line, in pixels of the viewport.
    struct LinePiece {
        QRectF words;
        qreal baseline = 0;
        bool isFirst = false;  ///< the span begins here
    };
    /// Positions between which text can be seen now.
    ShownSpan visibleSpan() const;
    /// Visible pieces of a span, one per line.
    std::vector<LinePiece> piecesOf(ShownSpan span) const;
    /// Selects nothing and brings a position to the middle if it cannot be seen well.
    void goTo(ShownSpan span);
    QTextCursor cursorFor(ShownSpan span) const;
    /// What may be clicked at a position.
    virtual bool isMarkAt(int position) const;

private:
    QTextEdit::ExtraSelection mark(TextSpan span, const QColor& ground) const;
    void addPieces(const QTextBlock& block, QPointF at, ShownSpan span, std::vector<LinePiece>& out) const;
    void formatBlocks();
    void showLights();

    std::shared_ptr<const ShownText> m_shown;
    std::vector<ShownSpan> m_mentions;  ///< ascending by begin
    int m_longestMention = 0;
    ReportLights m_lights;
    QPoint m_pressed;
};

}  // namespace throughline::ui
