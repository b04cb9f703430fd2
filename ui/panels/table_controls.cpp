// SPDX-License-Identifier: GPL-3.0-or-later
// A table's controls: filter, columns, copies, keys.
#include <QAction>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QTableView>

#include "core/workbench/table_edit.h"
#include "ui/core_words.h"
#include "ui/models/table_model.h"
#include "ui/panels/table_columns.h"
#include "ui/panels/table_panel.h"
#include "ui/qt_text.h"
#include "ui/session.h"

namespace throughline::ui {

namespace {

constexpr int measuredRows = 200;
constexpr int roomInRow = 8;  ///< pixels above and below the letters together

QString nameOf(TableKind kind)
{
    switch (kind) {
    case TableKind::Entities: return TablePanel::tr("Entities");
    case TableKind::Relationships: return TablePanel::tr("Relationships");
    case TableKind::OwnWords: return TablePanel::tr("Notes");
    case TableKind::Problems: return TablePanel::tr("Problems");
    }
    return {};
}

/// What Enter does.
QString lookText(TableKind kind)
{
    switch (kind) {
    case TableKind::OwnWords: return TablePanel::tr("Edit …");
    case TableKind::Problems: return TablePanel::tr("Show its report");
    default: return TablePanel::tr("Look closer in the picture");
    }
}

/// Rows of things and lines, whose cells may be written in and which the window's own menu is about.
bool hasCells(TableKind kind) { return kind == TableKind::Entities || kind == TableKind::Relationships; }

std::vector<HeaderColumn> headerColumns(TableKind kind)
{
    std::vector<HeaderColumn> columns;
    for (const TableColumnInfo& info : tableColumns(kind))
        columns.push_back({.id = toQt(info.id), .title = coreWords(info.title),
                           .width = info.width, .isShown = info.isShown});
    return columns;
}

bool isDelete(QEvent* event)
{
    return (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Delete
        && static_cast<QKeyEvent*>(event)->modifiers() == Qt::NoModifier;
}

}  // namespace

void TablePanel::makeView()
{
    m_view->setObjectName(toQt(tableId(m_kind)) + QStringLiteral("View"));
    m_view->setAccessibleName(nameOf(m_kind));
    m_view->setModel(m_model);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked);
    m_view->setAlternatingRowColors(true);
    m_view->setShowGrid(false);
    m_view->setWordWrap(false);
    m_view->setTabKeyNavigation(false);
    m_view->setCornerButtonEnabled(false);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->setSortingEnabled(true);  // a press on the header sorts, it does not choose a column
    m_view->horizontalHeader()->setResizeContentsPrecision(measuredRows);
    m_view->installEventFilter(this);
    m_columns = new TableColumns(m_view->horizontalHeader(), toQt(tableId(m_kind)), headerColumns(m_kind));
    fitRows();
    if (hasCells(m_kind))
        m_model->setWriter([this](std::uint32_t row, std::size_t column, const QString& typed) { return write(row, column, typed); });
    connect(m_view, &QTableView::doubleClicked, this, [this](const QModelIndex& index) {
        if (!(m_model->flags(index) & Qt::ItemIsEditable))
            look();
    });
    connect(m_view, &QTableView::customContextMenuRequested, this, [this](const QPoint& at) {
        const QPoint there = m_view->viewport()->mapToGlobal(at);
        if (!hasCells(m_kind))
            QMenu::exec(m_own, there, nullptr, this);
        else
            emit menuAsked(there, m_own);
    });
}

void TablePanel::fitRows()
{
    const int high = m_view->fontMetrics().height() + roomInRow;
    m_view->verticalHeader()->setMinimumSectionSize(high);
    m_view->verticalHeader()->setDefaultSectionSize(high);
}

QLayout* TablePanel::makeControls()
{
    const QString name = toQt(tableId(m_kind));
    m_filter->setObjectName(name + QStringLiteral("Filter"));
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setAccessibleName(tr("Filter %1").arg(nameOf(m_kind)));
    m_filter->setToolTip(tr("Each word has to stand in some column that is shown; Down goes to the rows"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMaximumWidth(360);
    m_filter->installEventFilter(this);
    m_count->setObjectName(name + QStringLiteral("Count"));
    m_count->setWordWrap(false);
    m_hint->setObjectName(name + QStringLiteral("Hint"));
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_filter, 1);
    row->addWidget(m_count, 1);
    m_columns->fillMenu(menuButton(name + QStringLiteral("Columns"), tr("Columns"), tr("Which columns are shown; drag headers to move them"), row, this));
    fillCopyMenu(menuButton(name + QStringLiteral("Copy"), tr("Copy"),
                            tr("Copies the chosen rows, all that are listed if none is; indicators defanged"), row, this));
    return row;
}

QAction* TablePanel::addOwn(const char* name, const QString& text, QMenu* menu)
{
    auto* action = new QAction(text, this);
    action->setObjectName(toQt(tableId(m_kind)) + QString::fromLatin1(name));
    action->setShortcutContext(Qt::WidgetShortcut);
    m_view->addAction(action);
    m_own.append(action);
    if (menu)
        menu->addAction(action);
    return action;
}

void TablePanel::fillCopyMenu(QMenu* menu)
{
    QAction* look = addOwn("Look", lookText(m_kind), nullptr);
    look->setShortcuts({QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_Enter)});
    connect(look, &QAction::triggered, this, [this] { this->look(); });
    if (m_kind == TableKind::OwnWords) {
        connect(addOwn("Show", tr("Show what it is about"), nullptr), &QAction::triggered, this, [this] { m_session.askForCloserLook(); });
        connect(addOwn("Delete", tr("Delete (can be restored)"), nullptr), &QAction::triggered, this, [this] { deleteChosenWords(); });
    }
    const auto add = [&](const char* name, const QString& text, CopyFormat format, bool isWhole) {
        QAction* action = addOwn(name, text, menu);
        connect(action, &QAction::triggered, this, [this, format, isWhole] { copy(format, isWhole); });
        return action;
    };
    add("CopyText", tr("Copy as text"), CopyFormat::Text, false)->setShortcut(QKeySequence::Copy);
    add("CopyCsv", tr("Copy as CSV"), CopyFormat::Csv, false);
    add("CopyMarkdown", tr("Copy as Markdown"), CopyFormat::Markdown, false);
    add("CopyAll", tr("Copy all that are listed as CSV"), CopyFormat::Csv, true);
}

bool TablePanel::filterKey(int key)
{
    if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
        m_view->setFocus(Qt::TabFocusReason);
        if (!m_view->selectionModel()->hasSelection() && m_model->rowCount() > 0)
            m_view->setCurrentIndex(m_model->index(0, static_cast<int>(m_columns->shown().front())));
        return true;
    }
    if (key != Qt::Key_Escape || m_filter->text().isEmpty())
        return false;
    m_filter->clear();
    return true;
}

bool TablePanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_filter && event->type() == QEvent::KeyPress)
        return filterKey(static_cast<QKeyEvent*>(event)->key());
    // What is deleted here are the words, not what they are about.
    if (watched == m_view && m_kind == TableKind::OwnWords && isDelete(event)) {
        event->accept();
        if (event->type() == QEvent::KeyPress)
            deleteChosenWords();
        return true;
    }
    // In a cell that can be written in, F2 writes; elsewhere it is the window's own.
    if (watched == m_view && event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->key() == Qt::Key_F2
        && static_cast<QKeyEvent*>(event)->modifiers() == Qt::NoModifier && (m_model->flags(m_view->currentIndex()) & Qt::ItemIsEditable)) {
        event->accept();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void TablePanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_columns)
        fitRows();
}

}  // namespace throughline::ui
