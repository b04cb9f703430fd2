// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/report_view.h"

#include <QApplication>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>
#include <QTextBlock>
#include <QTextDocumentFragment>
#include <QTextLayout>
#include <algorithm>

#include "ui/theme.h"

namespace throughline::ui {

namespace {

/// More marks than this are not lit: a name that stands everywhere tells nothing.
constexpr std::size_t mostLights = 1000;

QTextCharFormat formatOf(BlockKind kind, const QPalette& palette)
{
    QTextCharFormat format;
    if (kind == BlockKind::Heading)
        format.setFontWeight(QFont::Bold);
    if (kind == BlockKind::Boilerplate)
        format.setForeground(palette.color(QPalette::PlaceholderText));
    if (kind == BlockKind::Code)
        format.setFontFamilies({QStringLiteral("monospace")});
    return format;
}

bool isStyled(BlockKind kind) { return kind == BlockKind::Heading || kind == BlockKind::Boilerplate || kind == BlockKind::Code; }

}  // namespace

ReportView::ReportView(QWidget* parent) : QPlainTextEdit(parent), m_shown(std::make_shared<const ShownText>())
{
    setObjectName(QStringLiteral("reportText"));
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setMouseTracking(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setAccessibleName(tr("Report text"));
    document()->setDocumentMargin(8);
}

ReportView::~ReportView() = default;

void ReportView::showText(std::shared_ptr<const ShownText> shown, const std::vector<TextSpan>& mentions)
{
    const bool isOther = shown != m_shown;
    m_shown = std::move(shown);
    setMentions(mentions);
    if (isOther) {
        setCurrentCharFormat(QTextCharFormat());  // else all would look like the heading that the cursor is in
        setPlainText(m_shown->text());
        formatBlocks();
    }
    m_lights = {};
    setExtraSelections({});
}

void ReportView::setMentions(const std::vector<TextSpan>& mentions)
{
    m_mentions.clear();
    m_longestMention = 0;
    for (const TextSpan& mention : mentions) {
        m_mentions.push_back(m_shown->toShown(mention));
        m_longestMention = std::max(m_longestMention, m_mentions.back().end - m_mentions.back().begin);
    }
    std::sort(m_mentions.begin(), m_mentions.end(), [](const ShownSpan& a, const ShownSpan& b) { return a.begin < b.begin; });
    viewport()->update();
}

/// One change of the document, however many headings.
void ReportView::formatBlocks()
{
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    for (const ShownText::Block& block : m_shown->blocks()) {
        if (!isStyled(block.kind))
            continue;
        cursor.setPosition(block.span.begin);
        cursor.setPosition(block.span.end, QTextCursor::KeepAnchor);
        cursor.setCharFormat(formatOf(block.kind, palette()));
    }
    cursor.endEditBlock();
}

void ReportView::light(const ReportLights& lights)
{
    m_lights = lights;
    showLights();
    std::optional<TextSpan> first = lights.sentence;
    if (!first && !lights.mentions.empty())
        first = lights.mentions.front();
    if (!first)
        return;
    const int at = m_shown->toShown(*first).begin;
    setTextCursor(cursorFor({at, at}));
    centerCursor();
}

void ReportView::showLights()
{
    const MarkColours colours = markColours(themeOf(palette()));
    QList<QTextEdit::ExtraSelection> marks;
    if (m_lights.sentence)
        marks.append(mark(*m_lights.sentence, colours.sentence));
    if (m_lights.cue)
        marks.append(mark(*m_lights.cue, colours.cue));
    for (std::size_t i = 0; i < std::min(m_lights.mentions.size(), mostLights); ++i)
        marks.append(mark(m_lights.mentions[i], colours.mention));
    setExtraSelections(marks);
}

QString ReportView::litSentence() const
{
    return m_lights.sentence ? cursorFor(m_shown->toShown(*m_lights.sentence)).selectedText() : QString();
}

TextSpan ReportView::selectedSpan() const
{
    const QTextCursor cursor = textCursor();
    return cursor.hasSelection() ? m_shown->toStored(ShownSpan{cursor.selectionStart(), cursor.selectionEnd()}) : TextSpan{};
}

QTextCursor ReportView::cursorFor(ShownSpan span) const
{
    QTextCursor cursor(document());
    cursor.setPosition(span.begin);
    cursor.setPosition(span.end, QTextCursor::KeepAnchor);
    return cursor;
}

QTextEdit::ExtraSelection ReportView::mark(TextSpan span, const QColor& ground) const
{
    QTextEdit::ExtraSelection selection;
    selection.cursor = cursorFor(m_shown->toShown(span));
    selection.format.setBackground(ground);
    return selection;
}

bool ReportView::isMarkAt(int position) const
{
    auto mention = std::lower_bound(m_mentions.begin(), m_mentions.end(), position - m_longestMention,
                                    [](const ShownSpan& span, int at) { return span.begin < at; });
    for (; mention != m_mentions.end() && mention->begin <= position; ++mention)
        if (mention->contains(position))
            return true;
    return false;
}

void ReportView::paintEvent(QPaintEvent* event)
{
    QPlainTextEdit::paintEvent(event);
    if (m_mentions.empty())
        return;
    QPainter painter(viewport());
    QPen pen(markColours(themeOf(palette())).underline, 1.5, Qt::DotLine);
    painter.setPen(pen);
    const ShownSpan seen = visibleSpan();
    auto mention = std::lower_bound(m_mentions.begin(), m_mentions.end(), seen.begin - m_longestMention,
                                    [](const ShownSpan& span, int at) { return span.begin < at; });
    for (; mention != m_mentions.end() && mention->begin < seen.end; ++mention)
        for (const LinePiece& piece : piecesOf(*mention))
            painter.drawLine(QPointF(piece.words.left(), piece.baseline + 2.5), QPointF(piece.words.right(), piece.baseline + 2.5));
}

/// What was lit before there was a size is sought once there is one.
void ReportView::showEvent(QShowEvent* event)
{
    QPlainTextEdit::showEvent(event);
    if (m_lights.sentence)
        centerCursor();
}

void ReportView::mousePressEvent(QMouseEvent* event)
{
    m_pressed = event->pos();
    QPlainTextEdit::mousePressEvent(event);
}

void ReportView::mouseReleaseEvent(QMouseEvent* event)
{
    QPlainTextEdit::mouseReleaseEvent(event);
    const bool isClick = (event->pos() - m_pressed).manhattanLength() < QApplication::startDragDistance();
    if (isClick && event->button() == Qt::LeftButton && !textCursor().hasSelection())
        emit clicked(m_shown->toStored(cursorForPosition(event->pos()).position()));
}

void ReportView::mouseMoveEvent(QMouseEvent* event)
{
    QPlainTextEdit::mouseMoveEvent(event);
    viewport()->setCursor(isMarkAt(cursorForPosition(event->pos()).position()) ? Qt::PointingHandCursor : Qt::IBeamCursor);
}

void ReportView::changeEvent(QEvent* event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() != QEvent::PaletteChange)
        return;
    formatBlocks();
    showLights();
}

/// Copies plain text only: no HTML goes to the clipboard.
QMimeData* ReportView::createMimeDataFromSelection() const
{
    auto* plain = new QMimeData;
    plain->setText(textCursor().selection().toPlainText());
    return plain;
}

}  // namespace throughline::ui
