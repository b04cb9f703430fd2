// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/pick_box.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace throughline::ui {

namespace {

constexpr int rowsPerPage = 10;

QTreeWidget* makeList(QWidget* parent)
{
    auto* list = new QTreeWidget(parent);
    list->setAccessibleName(PickBox::tr("Found"));
    list->setFocusPolicy(Qt::NoFocus);
    list->setColumnCount(2);
    list->setHeaderHidden(true);
    list->setRootIsDecorated(false);
    list->setUniformRowHeights(true);
    list->setIconSize(QSize(16, 16));
    list->header()->setStretchLastSection(false);
    list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    list->header()->setSectionResizeMode(1, QHeaderView::Interactive);
    return list;
}

}  // namespace

PickBox::PickBox(const QString& name, const QString& title, const QString& placeholder, QWidget* parent)
    : QDialog(parent, Qt::Dialog | Qt::FramelessWindowHint), m_field(new QLineEdit(this)), m_list(makeList(this))
{
    setObjectName(name);
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    m_field->setPlaceholderText(placeholder);
    m_field->setAccessibleName(placeholder);
    m_field->setClearButtonEnabled(true);
    m_field->installEventFilter(this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(m_field);
    layout->addWidget(m_list);
    connect(m_field, &QLineEdit::returnPressed, this, [this] { takeCurrent(); });
    connect(m_list, &QTreeWidget::itemClicked, this, [this] { takeCurrent(); });
}

void PickBox::place(QSize size)
{
    const QWidget& under = *parentWidget();
    resize(size.boundedTo(under.size() * 4 / 5));
    move(under.mapToGlobal(QPoint((under.width() - width()) / 2, under.height() / 8)));
}

void PickBox::chooseFirst() { m_list->setCurrentItem(m_list->topLevelItem(0)); }

void PickBox::step(int rows)
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem()) + rows;
    m_list->setCurrentItem(m_list->topLevelItem(std::clamp(row, 0, std::max(0, m_list->topLevelItemCount() - 1))));
}

void PickBox::takeCurrent()
{
    if (const int row = m_list->indexOfTopLevelItem(m_list->currentItem()); row >= 0)
        takeRow(row);
}

bool PickBox::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Down: step(1); return true;
    case Qt::Key_Up: step(-1); return true;
    case Qt::Key_PageDown: step(rowsPerPage); return true;
    case Qt::Key_PageUp: step(-rowsPerPage); return true;
    default: return QDialog::eventFilter(watched, event);
    }
}

/// No window frame says where it ends.
void PickBox::paintEvent(QPaintEvent* event)
{
    QDialog::paintEvent(event);
    QPainter painter(this);
    painter.setPen(palette().mid().color());
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

}  // namespace throughline::ui
