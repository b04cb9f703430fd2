// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/saved_views_dialog.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QListWidget>
#include <QPushButton>
#include <QShortcut>
#include <QSignalBlocker>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/plain_label.h"
#include "ui/qt_text.h"
#include "ui/session.h"
#include "ui/window/saved_views.h"

namespace throughline::ui {

namespace {

constexpr int idRole = Qt::UserRole;

}  // namespace

SavedViewsDialog::SavedViewsDialog(Session& session, QWidget* parent)
    : QDialog(parent), m_session(session), m_start(session.state().history.position()), m_list(new QListWidget(this)),
      m_none(plainLabel(tr("No view is saved. “Save this view …” keeps what is shown under a name."), LabelTone::Quiet, this)),
      m_detail(plainLabel(QString(), LabelTone::Quiet, this)), m_show(addButton("showView", tr("&Show"))),
      m_rename(addButton("renameView", tr("&Rename"))), m_delete(addButton("deleteView", tr("&Delete"))),
      m_undo(addButton("undoView", tr("&Undo")))
{
    setWindowTitle(tr("Saved views"));
    resize(520, 360);
    m_list->setObjectName(QStringLiteral("savedViewsList"));
    m_list->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_list->setTextElideMode(Qt::ElideMiddle);
    auto* close = new QDialogButtonBox(QDialogButtonBox::Close, this);
    close->button(QDialogButtonBox::Close)->setAutoDefault(false);
    auto* buttons = new QVBoxLayout;
    for (QPushButton* button : {m_show, m_rename, m_delete, m_undo})
        buttons->addWidget(button);
    buttons->addStretch(1);
    auto* layout = new QGridLayout(this);
    layout->addWidget(m_none, 0, 0);
    layout->addWidget(m_list, 1, 0);
    layout->addLayout(buttons, 1, 1);
    layout->addWidget(m_detail, 2, 0, 1, 2);
    layout->addWidget(close, 3, 0, 1, 2);
    connect(close, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_show, &QPushButton::clicked, this, [this] { m_session.dispatch(action::Edit(action::ShowView{chosen()})); });
    connect(m_list, &QListWidget::itemActivated, this, [this] { m_show->click(); });
    connect(m_rename, &QPushButton::clicked, this, [this] { m_list->editItem(m_list->currentItem()); });
    connect(m_delete, &QPushButton::clicked, this, [this] { m_session.dispatch(action::Edit(action::DeleteView{chosen()})); });
    connect(m_undo, &QPushButton::clicked, this, [this] { m_session.dispatch(action::Undo{}); });
    connect(new QShortcut(QKeySequence::Undo, this), &QShortcut::activated, m_undo, &QPushButton::click);
    connect(new QShortcut(QKeySequence::Delete, m_list, nullptr, nullptr, Qt::WidgetShortcut), &QShortcut::activated, m_delete,
            &QPushButton::click);
    connect(m_list, &QListWidget::currentRowChanged, this, [this] { describe(); });
    connect(m_list, &QListWidget::itemChanged, this, [this] { rename(); });
    connect(&m_session, &Session::historyChanged, this, [this] { refresh(); });
    refresh();
    m_list->setFocus();
}

QPushButton* SavedViewsDialog::addButton(const char* name, const QString& text)
{
    auto* button = new QPushButton(text, this);
    button->setObjectName(QLatin1String(name));
    button->setAutoDefault(false);
    return button;
}

void SavedViewsDialog::refresh()
{
    const int row = m_list->currentRow();
    const std::string kept = chosen();
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const SavedView& saved : m_session.state().savedViews) {
            auto* item = new QListWidgetItem(toQt(saved.name), m_list);
            item->setFlags(item->flags() | Qt::ItemIsEditable);
            item->setData(idRole, toQt(saved.id));
            const int number = m_list->count();
            item->setToolTip(tooltipText(number <= static_cast<int>(keyedViews) ? tr("%1\nCtrl+Shift+%2").arg(item->text()).arg(number) : item->text()));
        }
        // A renamed one has a new id, but its old line.
        m_list->setCurrentRow(std::min(std::max(row, 0), m_list->count() - 1));
        for (int i = 0; i < m_list->count(); ++i)
            if (!kept.empty() && fromQt(m_list->item(i)->data(idRole).toString()) == kept)
                m_list->setCurrentRow(i);
    }
    m_none->setVisible(m_list->count() == 0);
    const History& history = m_session.state().history;
    m_undo->setEnabled(history.position() > m_start);
    m_undo->setToolTip(m_undo->isEnabled() ? tooltipText(history.steps()[history.position() - 1]->name) : QString());
    describe();
}

void SavedViewsDialog::describe()
{
    const int row = m_list->currentRow();
    const auto& views = m_session.state().savedViews;
    const bool isAny = row >= 0 && row < static_cast<int>(views.size());
    for (QPushButton* button : {m_show, m_rename, m_delete})
        button->setEnabled(isAny);
    m_detail->setText(isAny ? viewText(views[static_cast<std::size_t>(row)]) : QString());
}

void SavedViewsDialog::rename()
{
    const QListWidgetItem* item = m_list->currentItem();
    if (!item)
        return;
    const action::RenameView asked{chosen(), fromQt(item->text().simplified())};
    // The line is still open for typing.
    QTimer::singleShot(0, this, [this, asked] {
        m_session.dispatch(action::Edit(asked));
        refresh();  // a name that was refused goes back
    });
}

std::string SavedViewsDialog::chosen() const
{
    const QListWidgetItem* item = m_list->currentItem();
    return item ? fromQt(item->data(idRole).toString()) : std::string();
}

}  // namespace throughline::ui
