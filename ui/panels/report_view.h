// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/model/text_span.h"
#include "ui/text_offsets.h"

namespace throughline::ui {

class MentionHighlighter;

/// What is lit in a report text; spans in code points of the stored text.
struct ReportLights {
    std::optional<TextSpan> sentence;
    std::optional<TextSpan> cue;
    std::vector<TextSpan> mentions;  ///< of what is chosen

    bool operator==(const ReportLights&) const = default;
};

/// A report's text, read-only and always plain, with marks: a quiet underline under each mention,
/// grounds under what is chosen. A click on a mark says where it was.
class ReportView : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit ReportView(QWidget* parent = nullptr);
    ~ReportView() override;

    /// `mentions`: all that can be clicked, any order.
    void showText(std::shared_ptr<const std::string> stored, std::vector<TextSpan> mentions);
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
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;
    QMimeData* createMimeDataFromSelection() const override;

private:
    QTextCursor cursorFor(TextSpan span) const;
    QTextEdit::ExtraSelection mark(TextSpan span, const QColor& ground) const;
    bool isMention(std::uint32_t codePoint) const;
    void showLights();

    std::shared_ptr<const std::string> m_stored;
    TextOffsets m_offsets;
    std::vector<TextSpan> m_mentions;  ///< ascending by begin
    std::uint32_t m_longestMention = 0;
    ReportLights m_lights;
    QPoint m_pressed;
    MentionHighlighter* m_highlighter;
};

}  // namespace throughline::ui
