// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/report_view.h"

#include <QApplication>
#include <QMimeData>
#include <QMouseEvent>
#include <QTextDocumentFragment>
#include <algorithm>

#include "ui/panels/mention_highlighter.h"
#include "ui/theme.h"

namespace throughline::ui {

namespace {

/// More marks than this are not lit: a name that stands everywhere tells nothing.
constexpr std::size_t mostLights = 1000;

}  // namespace

ReportView::ReportView(QWidget* parent) : QPlainTextEdit(parent), m_highlighter(new MentionHighlighter(document()))
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

void ReportView::showText(std::shared_ptr<const std::string> stored, std::vector<TextSpan> mentions)
{
    const bool isOther = stored != m_stored;
    m_stored = std::move(stored);
    if (isOther)
        m_offsets = m_stored ? TextOffsets(*m_stored) : TextOffsets();
    m_mentions = std::move(mentions);
    std::sort(m_mentions.begin(), m_mentions.end());
    m_longestMention = 0;
    std::vector<ShownSpan> spans;
    for (const TextSpan& mention : m_mentions) {
        m_longestMention = std::max(m_longestMention, mention.end - mention.begin);
        spans.push_back({m_offsets.toPosition(mention.begin), m_offsets.toPosition(mention.end)});
    }
    if (isOther)
        setPlainText(m_offsets.shown());
    m_highlighter->show(std::move(spans), markColours(themeOf(palette())).underline);
    m_lights = {};
    setExtraSelections({});
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
    setTextCursor(cursorFor({first->begin, first->begin}));
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
    return m_lights.sentence ? cursorFor(*m_lights.sentence).selectedText() : QString();
}

TextSpan ReportView::selectedSpan() const
{
    const QTextCursor cursor = textCursor();
    if (!cursor.hasSelection())
        return {};
    return {m_offsets.toCodePoint(cursor.selectionStart()), m_offsets.toCodePoint(cursor.selectionEnd())};
}

QTextCursor ReportView::cursorFor(TextSpan span) const
{
    QTextCursor cursor(document());
    cursor.setPosition(m_offsets.toPosition(span.begin));
    cursor.setPosition(m_offsets.toPosition(span.end), QTextCursor::KeepAnchor);
    return cursor;
}

QTextEdit::ExtraSelection ReportView::mark(TextSpan span, const QColor& ground) const
{
    QTextEdit::ExtraSelection selection;
    selection.cursor = cursorFor(span);
    selection.format.setBackground(ground);
    return selection;
}

bool ReportView::isMention(std::uint32_t codePoint) const
{
    const std::uint32_t from = codePoint > m_longestMention ? codePoint - m_longestMention : 0;
    auto mention = std::lower_bound(m_mentions.begin(), m_mentions.end(), from,
                                    [](const TextSpan& span, std::uint32_t at) { return span.begin < at; });
    for (; mention != m_mentions.end() && mention->begin <= codePoint; ++mention)
        if (codePoint < mention->end)
            return true;
    return false;
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
        emit clicked(m_offsets.toCodePoint(cursorForPosition(event->pos()).position()));
}

void ReportView::mouseMoveEvent(QMouseEvent* event)
{
    QPlainTextEdit::mouseMoveEvent(event);
    const std::uint32_t at = m_offsets.toCodePoint(cursorForPosition(event->pos()).position());
    viewport()->setCursor(isMention(at) ? Qt::PointingHandCursor : Qt::IBeamCursor);
}

void ReportView::changeEvent(QEvent* event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
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
