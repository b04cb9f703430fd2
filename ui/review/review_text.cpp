// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/review_text.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QTextBlock>
#include <QTextDocument>
#include <QToolTip>
#include <algorithm>

#include "ui/qt_text.h"
#include "ui/review/roomy_layout.h"
#include "ui/theme.h"

namespace throughline::ui {

namespace {

constexpr qreal labelShare = 0.8;  ///< of the size of the text
constexpr qreal underlineBelow = 2.5;
constexpr int textMargin = 10;

QFont smaller(QFont font)
{
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * labelShare);
    else
        font.setPixelSize(static_cast<int>(font.pixelSize() * labelShare));
    return font;
}

}  // namespace

ReviewText::ReviewText(QWidget* parent) : ReportView(parent)
{
    setObjectName(QStringLiteral("reviewText"));
    setAccessibleName(tr("Report text with suggestions"));
    auto* roomy = new QTextDocument(this);
    roomy->setDocumentLayout(new RoomyLayout(roomy, QFontMetricsF(labelFont()).height() + 2));
    roomy->setDefaultFont(font());
    roomy->setDocumentMargin(textMargin);
    setDocument(roomy);
    setUndoRedoEnabled(false);
    setCursorWidth(2);
}

QFont ReviewText::labelFont() const { return smaller(font()); }

void ReviewText::setSheet(std::shared_ptr<const ReviewSheet> sheet)
{
    m_sheet = std::move(sheet);
    viewport()->update();
}

void ReviewText::setFocusOn(const ReviewFocus& focus, bool isSought)
{
    m_focus = focus;
    const ShownSpan words = shown().toShown(focus.words);
    if (isSought && !words.isEmpty())
        goTo(words);
    viewport()->update();
}

void ReviewText::setNumbers(std::map<EntityId, QString> numbers)
{
    m_numbers = std::move(numbers);
    viewport()->update();
}

QString ReviewText::labelOf(const ReviewMark& mark) const
{
    const auto* entity = std::get_if<EntityId>(&mark.row);
    const auto number = entity ? m_numbers.find(*entity) : m_numbers.end();
    if (number == m_numbers.end())
        return mark.label;
    const auto* thing = mark.label.isEmpty() ? nullptr : &mark.label;
    return thing ? QString(number->second + QLatin1Char(' ') + *thing) : number->second;
}

std::vector<ReviewText::ShownLabel> ReviewText::labelsIn(ShownSpan seen) const
{
    std::vector<WantedLabel> wanted;
    std::vector<std::size_t> marks;
    const QFontMetricsF metrics(labelFont());
    const qreal room = metrics.height() + 1;
    for (const ReviewMark& mark : marksNear(*m_sheet, seen)) {
        const QString label = labelOf(mark);
        if (label.isEmpty() || mark.span.end < seen.begin)
            continue;
        const std::vector<LinePiece> pieces = piecesOf(mark.span);
        if (pieces.empty() || !pieces.front().isFirst)
            continue;
        wanted.push_back({label, pieces.front().words.left() - 2, pieces.front().words.top() - room, viewport()->width() - 2.0,
                          isCurrent(mark)});
        marks.push_back(static_cast<std::size_t>(&mark - m_sheet->marks.data()));
    }
    std::vector<ShownLabel> labels;
    for (PlacedLabel& placed : placeLabels(wanted, metrics)) {
        const std::size_t mark = marks[placed.wanted];
        labels.push_back({std::move(placed), mark});
    }
    return labels;
}

QStringList ReviewText::visibleLabels() const
{
    QStringList texts;
    for (const ShownLabel& shown : labelsIn(visibleSpan()))
        texts.append(shown.label.text);
    return texts;
}

void ReviewText::paintEvent(QPaintEvent* event)
{
    paintGrounds();
    ReportView::paintEvent(event);
    const ShownSpan seen = visibleSpan();
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    paintMarks(painter, seen);
    paintLabels(painter, seen);
}

/// Below the words: the sentence, its cues, and strongest what is looked at.
void ReviewText::paintGrounds()
{
    QPainter painter(viewport());
    const MarkColours colours = markColours(themeOf(palette()));
    const auto fill = [&](TextSpan span, const QColor& ground) {
        for (const LinePiece& piece : piecesOf(shown().toShown(span)))
            painter.fillRect(piece.words.adjusted(-1, 0, 1, 2), ground);
    };
    fill(m_focus.sentence, colours.sentence);
    for (const ReadingCue& cue : m_focus.cues)
        fill(cue.span, colours.cue);
    fill(m_focus.words, colours.mention);
}

void ReviewText::paintMarks(QPainter& painter, ShownSpan seen)
{
    const Theme theme = themeOf(palette());
    for (const ReviewMark& mark : marksNear(*m_sheet, seen)) {
        const bool isRejected = mark.state == ReviewState::Rejected;
        const QColor colour = isRejected ? rejectedColour(theme) : markColour(mark.kind, theme);
        painter.setPen(QPen(colour, isCurrent(mark) ? 2.0 : 1.3));
        for (const LinePiece& piece : piecesOf(mark.span)) {
            const qreal middle = piece.baseline - QFontMetricsF(font()).xHeight() / 2;
            if (isRejected)
                painter.drawLine(QPointF(piece.words.left(), middle), QPointF(piece.words.right(), middle));
            else
                paintUnderline(painter, mark.kind, piece.words.left(), piece.words.right(), piece.baseline + underlineBelow);
            painter.setPen(QPen(colour, isCurrent(mark) ? 2.0 : 1.3));
        }
        if (!isCurrent(mark))
            continue;
        painter.setPen(QPen(accentOf(theme), 1.5));
        for (const LinePiece& piece : piecesOf(mark.span))
            painter.drawRoundedRect(piece.words.adjusted(-2, 0, 2, 3), 3, 3);
    }
}

void ReviewText::paintLabels(QPainter& painter, ShownSpan seen)
{
    painter.setFont(labelFont());
    for (const ShownLabel& shown : labelsIn(seen))
        paintLabel(painter, shown);
}

/// Accepted: filled. To review: in the kind's colour on the ground. Rejected: grey and struck.
void ReviewText::paintLabel(QPainter& painter, const ShownLabel& shown) const
{
    const ReviewMark& mark = m_sheet->marks[shown.mark];
    const Theme theme = themeOf(palette());
    const bool isRejected = mark.state == ReviewState::Rejected;
    const QColor ink = isRejected ? rejectedColour(theme) : markColour(mark.kind, theme);
    const QRectF& place = shown.label.place;
    const bool isFilled = mark.state == ReviewState::Accepted;
    if (isFilled || isCurrent(mark)) {
        painter.setPen(isCurrent(mark) ? QPen(accentOf(theme), 1.5) : QPen(Qt::NoPen));
        painter.setBrush(isFilled ? ink : palette().color(QPalette::Base));
        painter.drawRoundedRect(place, 3, 3);
        painter.setBrush(Qt::NoBrush);
    }
    QFont font = labelFont();
    font.setStrikeOut(isRejected);
    painter.setFont(font);
    painter.setPen(isFilled ? palette().color(QPalette::Base) : ink);
    painter.drawText(place, Qt::AlignCenter | Qt::TextSingleLine, shown.label.text);
}

std::optional<std::size_t> ReviewText::markAt(QPoint at) const
{
    for (const ShownLabel& shown : labelsIn(visibleSpan()))
        if (shown.label.place.contains(at))
            return shown.mark;
    std::vector<std::size_t> found;
    const int position = cursorForPosition(at).position();
    for (const ReviewMark& mark : marksNear(*m_sheet, {position, position + 1})) {
        const std::vector<LinePiece> pieces = piecesOf(mark.span);
        if (std::any_of(pieces.begin(), pieces.end(), [at](const LinePiece& piece) { return piece.words.adjusted(-1, 0, 1, 5).contains(at); }))
            found.push_back(static_cast<std::size_t>(&mark - m_sheet->marks.data()));
    }
    if (found.empty())
        return std::nullopt;
    const auto current = std::find_if(found.begin(), found.end(), [&](std::size_t i) { return isCurrent(m_sheet->marks[i]); });
    if (current != found.end())
        return current + 1 != found.end() ? *(current + 1) : found.front();
    return *std::min_element(found.begin(), found.end(), [&](std::size_t a, std::size_t b) {
        const ShownSpan& x = m_sheet->marks[a].span;
        const ShownSpan& y = m_sheet->marks[b].span;
        return x.end - x.begin < y.end - y.begin;
    });
}

bool ReviewText::isMarkAt(int position) const
{
    const auto near = marksNear(*m_sheet, {position, position + 1});
    return std::any_of(near.begin(), near.end(), [position](const ReviewMark& mark) { return mark.span.contains(position); });
}

void ReviewText::mouseReleaseEvent(QMouseEvent* event)
{
    ReportView::mouseReleaseEvent(event);
    if (event->button() != Qt::LeftButton || textCursor().hasSelection())
        return;
    if (const auto mark = markAt(event->pos()))
        emit markClicked(*mark);
}

QString ReviewText::toolTipAt(QPoint at) const
{
    const int position = cursorForPosition(at).position();
    QStringList lines;
    for (const ReviewMark& mark : marksNear(*m_sheet, {position, position + 1}))
        if (mark.span.contains(position))
            lines.append(tr("%1 (%2)").arg(mark.label.isEmpty() ? markKindText(mark.kind) : mark.label, toQt(reviewStateWord(mark.state))));
    lines.removeDuplicates();
    return lines.join(QLatin1Char('\n'));
}

bool ReviewText::viewportEvent(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return ReportView::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const QString text = toolTipAt(help->pos());
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), tooltipText(text), viewport());
    return true;
}

}  // namespace throughline::ui
