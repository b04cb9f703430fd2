// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/choice_popup.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QScreen>
#include <QVBoxLayout>

#include "ui/plain_label.h"

namespace throughline::ui {

namespace {

constexpr int mostShown = 300;
constexpr QSize usualSize{320, 340};

/// How well a choice fits what was typed.
enum class Fit { Begins, MeansIt, Contains, Not };

struct Found {
    Fit fit = Fit::Not;
    QString word;  ///< of the other words, the one that fits
};

Found fitOf(const PopupChoice& choice, const QString& typed)
{
    if (choice.text.startsWith(typed, Qt::CaseInsensitive))
        return {Fit::Begins, {}};
    if (!choice.also.isEmpty())
        for (const QString& word : choice.also.split(QLatin1Char(',')))
            if (word.trimmed().startsWith(typed, Qt::CaseInsensitive))
                return {Fit::MeansIt, word.trimmed()};
    return {choice.text.contains(typed, Qt::CaseInsensitive) ? Fit::Contains : Fit::Not, {}};
}

}  // namespace

ChoicePopup::ChoicePopup(const QString& prompt, std::vector<PopupChoice> choices, std::optional<qulonglong> current, QWidget* parent)
    : QFrame(parent, Qt::Popup), m_choices(std::move(choices)), m_current(current), m_filter(new QLineEdit(this)), m_list(new QListWidget(this))
{
    setObjectName(QStringLiteral("choicePopup"));
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameStyle(QFrame::Box | QFrame::Plain);
    setBackgroundRole(QPalette::Window);
    setAccessibleName(prompt);
    m_filter->setObjectName(QStringLiteral("choiceFilter"));
    m_filter->setAccessibleName(prompt);
    m_filter->setPlaceholderText(tr("type part of it"));
    m_filter->installEventFilter(this);
    m_list->setAccessibleName(prompt);
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(6);
    layout->addWidget(plainLabel(prompt, LabelTone::Strong, this));
    layout->addWidget(m_filter);
    layout->addWidget(m_list, 1);
    resize(usualSize);
    connect(m_filter, &QLineEdit::textChanged, this, [this] { search(); });
    connect(m_list, &QListWidget::itemClicked, this, [this] { accept(); });
    search();
}

void ChoicePopup::openAt(QPoint global)
{
    const QRect room = parentWidget()->screen()->availableGeometry();
    move(qBound(room.left(), global.x(), std::max(room.left(), room.right() - width())),
         qBound(room.top(), global.y(), std::max(room.top(), room.bottom() - height())));
    show();
    if (QListWidgetItem* item = m_list->currentItem())
        m_list->scrollToItem(item, QAbstractItemView::PositionAtCenter);
    m_filter->setFocus(Qt::PopupFocusReason);
}

/// What begins so comes first, then what is also called so.
void ChoicePopup::search()
{
    const QString wanted = m_filter->text().trimmed();
    m_list->clear();
    int current = 0;
    for (const Fit fit : {Fit::Begins, Fit::MeansIt, Fit::Contains})
        for (const PopupChoice& choice : m_choices) {
            const Found found = fitOf(choice, wanted);
            // What is chosen now is never among those that are too many.
            const bool isCurrent = wanted.isEmpty() && choice.key == m_current;
            if (found.fit != fit || (m_list->count() >= mostShown && !isCurrent))
                continue;
            auto* item = new QListWidgetItem(found.word.isEmpty() ? choice.text : tr("%1: %2").arg(choice.text, found.word), m_list);
            item->setData(Qt::UserRole, choice.key);
            if (isCurrent)
                current = m_list->count() - 1;
        }
    m_list->setCurrentRow(current);
}

void ChoicePopup::accept()
{
    const QListWidgetItem* item = m_list->currentItem();
    if (!item)
        return;
    const qulonglong key = item->data(Qt::UserRole).toULongLong();
    close();
    emit chosen(key);
}

bool ChoicePopup::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const int row = m_list->currentRow();
    switch (key->key()) {
    case Qt::Key_Down: m_list->setCurrentRow(std::min(row + 1, m_list->count() - 1)); return true;
    case Qt::Key_Up: m_list->setCurrentRow(std::max(row - 1, 0)); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: accept(); return true;
    case Qt::Key_Escape: close(); return true;
    default: return QFrame::eventFilter(watched, event);
    }
}

}  // namespace throughline::ui
