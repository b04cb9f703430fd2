// SPDX-License-Identifier: GPL-3.0-or-later
// The ledger's controls: what is listed, in which order, with which columns, and how it is copied.
#include <QAction>
#include <QActionGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QTreeView>
#include <array>
#include <vector>

#include "ui/core_words.h"
#include "ui/models/ledger_model.h"
#include "ui/panels/ledger_panel.h"
#include "ui/panels/table_columns.h"
#include "ui/qt_text.h"

namespace throughline::ui {

namespace {

/// Widths in characters, so that they grow with the font; the last column has the rest.
constexpr std::array<int, ledgerColumnCount> columnWidths{32, 20, 54, 26, 14, 8, 14, 14, 14, 18, 30, 60};

QString titleOf(const LedgerColumnInfo& column)
{
    return coreWords(column.title);
}

QComboBox* makeChoice(const char* name, const QString& label, const QStringList& choices, QWidget* parent)
{
    auto* box = new QComboBox(parent);
    box->setObjectName(QString::fromLatin1(name));
    box->setAccessibleName(label);
    box->addItems(choices);
    return box;
}

std::vector<HeaderColumn> headerColumns()
{
    std::vector<HeaderColumn> columns;
    for (const LedgerColumnInfo& info : ledgerColumns())
        columns.push_back({.id = toQt(info.id), .title = titleOf(info), .width = columnWidths[static_cast<std::size_t>(info.column)], .isFixed = info.isFixed});
    return columns;
}

}  // namespace

QLayout* LedgerPanel::makeFilterRow()
{
    m_filter->setObjectName(QStringLiteral("ledgerFilter"));
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setAccessibleName(tr("Filter claims"));
    m_filter->setToolTip(tr("Each word has to stand in some column; Down goes to the claims"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMaximumWidth(360);
    m_filter->installEventFilter(this);
    m_count->setObjectName(QStringLiteral("ledgerCount"));
    m_count->setWordWrap(false);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_filter, 1);
    row->addWidget(m_count, 1);
    return row;
}

QLayout* LedgerPanel::makeChoiceRow()
{
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    m_scoping = makeChoice("ledgerScope", tr("Claims of"), {tr("What is selected"), tr("Whole case")}, this);
    m_scoping->setToolTip(tr("Whose claims are listed; with nothing selected those of the whole case"));
    m_grouping = makeChoice("ledgerGrouping", tr("Group by"), {tr("No groups"), tr("By speaker"), tr("By relationship")}, this);
    m_grouping->setToolTip(tr("By relationship puts the attributions of one actor side by side"));
    m_contested = new QCheckBox(tr("Contested only"), this);
    m_contested->setObjectName(QStringLiteral("ledgerContested"));
    m_contested->setToolTip(tr("Only what somebody asserts and somebody denies"));
    for (QWidget* widget : std::initializer_list<QWidget*>{m_scoping, m_grouping, m_contested})
        row->addWidget(widget);
    row->addStretch(1);
    fillSortMenu(menuButton(QStringLiteral("ledgerSort"), tr("Sort"), tr("Orders the claims by a column"), row, this));
    fillColumnMenu(menuButton(QStringLiteral("ledgerColumns"), tr("Show"), tr("Which columns and claims are shown"), row, this));
    fillCopyMenu(menuButton(QStringLiteral("ledgerCopy"), tr("Copy"), tr("Copies the chosen claims, all that are listed if none is; indicators defanged"), row, this));
    return row;
}

void LedgerPanel::makeView()
{
    m_view->setObjectName(QStringLiteral("ledgerView"));
    m_view->setAccessibleName(tr("Claims"));
    m_view->setModel(m_model);
    m_view->setUniformRowHeights(true);
    m_view->setAlternatingRowColors(true);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setExpandsOnDoubleClick(true);
    m_view->setAllColumnsShowFocus(true);
    m_view->setIndentation(m_view->fontMetrics().averageCharWidth() * 2);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    QHeaderView* header = m_view->header();
    header->setFirstSectionMovable(false);  // who says it leads each line
    m_columns = new TableColumns(header, QStringLiteral("ledger"), headerColumns());
}

void LedgerPanel::fillColumnMenu(QMenu* menu)
{
    m_columns->fillMenu(menu);
    menu->addSeparator();
    m_withdrawn = menu->addAction(tr("Withdrawn and rejected claims"));
    m_withdrawn->setObjectName(QStringLiteral("ledgerWithdrawn"));
    m_withdrawn->setCheckable(true);
    connect(m_withdrawn, &QAction::toggled, this, [this] { showRows(); });
}

void LedgerPanel::fillSortMenu(QMenu* menu)
{
    auto* group = new QActionGroup(menu);
    const auto add = [&](const QString& text, int section) {
        QAction* action = menu->addAction(text);
        action->setCheckable(true);
        action->setData(section);
        group->addAction(action);
        connect(action, &QAction::triggered, this,
                [this, section] { m_view->header()->setSortIndicator(section, m_view->header()->sortIndicatorOrder()); });
    };
    add(tr("Order of the case"), -1);
    for (const LedgerColumnInfo& column : ledgerColumns())
        add(titleOf(column), static_cast<int>(column.column));
    menu->addSeparator();
    QAction* descending = menu->addAction(tr("Descending"));
    descending->setCheckable(true);
    connect(descending, &QAction::triggered, this, [this](bool isOn) {
        m_view->header()->setSortIndicator(m_view->header()->sortIndicatorSection(), isOn ? Qt::DescendingOrder : Qt::AscendingOrder);
    });
    connect(menu, &QMenu::aboutToShow, this, [this, group, descending] {
        const QHeaderView* header = m_view->header();
        for (QAction* action : group->actions())
            action->setChecked(action->data().toInt() == header->sortIndicatorSection());
        descending->setChecked(header->sortIndicatorOrder() == Qt::DescendingOrder);
        descending->setEnabled(header->sortIndicatorSection() >= 0);
    });
}

void LedgerPanel::fillCopyMenu(QMenu* menu)
{
    auto* show = new QAction(tr("Show the sentence in its report"), this);
    show->setObjectName(QStringLiteral("ledgerJump"));
    show->setShortcuts({QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_Enter)});
    show->setShortcutContext(Qt::WidgetShortcut);
    connect(show, &QAction::triggered, this, [this] { jump(); });
    m_view->addAction(show);
    const auto add = [&](const char* name, const QString& text, CopyFormat format) {
        QAction* action = menu->addAction(text);
        action->setObjectName(QString::fromLatin1(name));
        connect(action, &QAction::triggered, this, [this, format] { copy(format); });
        m_view->addAction(action);
        return action;
    };
    QAction* plain = add("ledgerCopyText", tr("Copy as text"), CopyFormat::Text);
    plain->setShortcut(QKeySequence::Copy);
    plain->setShortcutContext(Qt::WidgetShortcut);
    add("ledgerCopyCsv", tr("Copy as CSV"), CopyFormat::Csv);
    add("ledgerCopyMarkdown", tr("Copy as Markdown"), CopyFormat::Markdown);
}

}  // namespace throughline::ui
