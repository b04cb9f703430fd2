// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/find_bar.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QToolButton>

namespace throughline::ui {

namespace {

QToolButton* button(const QString& text, const QString& hint, QWidget* parent)
{
    auto* made = new QToolButton(parent);
    made->setText(text);
    made->setToolTip(hint);
    made->setAccessibleName(hint);
    made->setFocusPolicy(Qt::TabFocus);
    return made;
}

}  // namespace

FindBar::FindBar(QPlainTextEdit& text, QWidget* parent)
    : QWidget(parent), m_text(text), m_words(new QLineEdit(this)), m_result(new QLabel(this))
{
    setObjectName(QStringLiteral("findBar"));
    m_words->setObjectName(QStringLiteral("findWords"));
    m_words->setAccessibleName(tr("Find in the text"));
    m_words->setPlaceholderText(tr("Find in the text"));
    m_words->installEventFilter(this);
    m_result->setTextFormat(Qt::PlainText);
    auto* back = button(tr("Previous"), tr("The one before (Shift+Enter)"), this);
    auto* on = button(tr("Next"), tr("The next one (Enter)"), this);
    auto* away = button(tr("Close"), tr("Close (Esc)"), this);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_words, 1);
    for (QWidget* one : std::initializer_list<QWidget*>{m_result, back, on, away})
        row->addWidget(one);
    connect(m_words, &QLineEdit::textEdited, this, [this] { find(false, true); });
    connect(back, &QToolButton::clicked, this, [this] { find(true, false); });
    connect(on, &QToolButton::clicked, this, [this] { find(false, false); });
    connect(away, &QToolButton::clicked, this, [this] { shut(); });
    hide();
}

void FindBar::open()
{
    show();
    const QString chosen = m_text.textCursor().selectedText();
    if (!chosen.isEmpty() && !chosen.contains(QChar::ParagraphSeparator))
        m_words->setText(chosen);
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
}

/// While typing, what is found stays found as long as it fits; round at the end.
void FindBar::find(bool isBack, bool isTyping)
{
    m_result->clear();
    if (m_words->text().isEmpty())
        return;
    QTextCursor from = m_text.textCursor();
    if (isTyping)
        from.setPosition(from.selectionStart());
    const QTextDocument::FindFlags flags = isBack ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    QTextCursor found = m_text.document()->find(m_words->text(), from, flags);
    if (found.isNull()) {
        from.movePosition(isBack ? QTextCursor::End : QTextCursor::Start);
        found = m_text.document()->find(m_words->text(), from, flags);
    }
    if (found.isNull()) {
        m_result->setText(tr("not in this text"));
        return;
    }
    m_text.setTextCursor(found);
    m_text.centerCursor();
}

void FindBar::shut()
{
    hide();
    m_text.setFocus();
}

bool FindBar::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->key() == Qt::Key_Escape) {
        shut();
        return true;
    }
    if (key->key() != Qt::Key_Return && key->key() != Qt::Key_Enter)
        return QWidget::eventFilter(watched, event);
    find(key->modifiers() & Qt::ShiftModifier, false);
    return true;
}

}  // namespace throughline::ui
