// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>

#include "ui/panels/report_view.h"
#include "ui/review/mark_label_layout.h"
#include "ui/review/review_marks.h"

namespace throughline::ui {

/// What is looked at: a suggestion's words in their sentence, and the cues that it was read from.
struct ReviewFocus {
    std::optional<std::size_t> suggestion;
    TextSpan sentence;
    TextSpan words;
    std::vector<ReadingCue> cues;
};

/// A report's text with every suggestion marked: an underline per kind, a label above the words, a strike
/// through what was rejected, a filled label on what was accepted; strong grounds under what is looked at.
class ReviewText : public ReportView {
    Q_OBJECT

public:
    explicit ReviewText(QWidget* parent = nullptr);

    void setSheet(std::shared_ptr<const ReviewSheet> sheet);
    /// Lights it; brings it into sight if `isSought`.
    void setFocusOn(const ReviewFocus& focus, bool isSought);
    /// Numbers in front of the labels of these things while ends of a line are picked.
    void setNumbers(std::map<EntityId, QString> numbers);
    /// Labels that can be seen now, top down, for tests and readers: "actor", "2 place".
    QStringList visibleLabels() const;
    const ReviewFocus& focusedOn() const { return m_focus; }

signals:
    /// Index in the sheet's marks.
    void markClicked(std::size_t mark);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    bool isMarkAt(int position) const override;

private:
    struct ShownLabel {
        PlacedLabel label;
        std::size_t mark = 0;
    };
    void paintGrounds();
    void paintMarks(QPainter& painter, ShownSpan seen);
    void paintLabels(QPainter& painter, ShownSpan seen);
    void paintLabel(QPainter& painter, const ShownLabel& shown) const;
    std::vector<ShownLabel> labelsIn(ShownSpan seen) const;
    QString labelOf(const ReviewMark& mark) const;
    QFont labelFont() const;
    bool isCurrent(const ReviewMark& mark) const { return mark.suggestion && mark.suggestion == m_focus.suggestion; }
    /// The mark of a label at a point, else the shortest one of the words there, in turn if clicked again.
    std::optional<std::size_t> markAt(QPoint at) const;
    QString toolTipAt(QPoint at) const;

    std::shared_ptr<const ReviewSheet> m_sheet = std::make_shared<const ReviewSheet>();
    ReviewFocus m_focus;
    std::map<EntityId, QString> m_numbers;
};

}  // namespace throughline::ui
