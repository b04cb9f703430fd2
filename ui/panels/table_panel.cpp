// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/table_panel.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

#include "ui/panels/panels.h"
#include "ui/plain_label.h"
#include "ui/session.h"

namespace throughline::ui {

namespace {

constexpr int measuredRows = 200;

QTableView* makeView(QAbstractItemModel* model, QWidget* parent)
{
    auto* view = new QTableView(parent);
    view->setModel(model);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setAlternatingRowColors(true);
    view->setShowGrid(false);
    view->setWordWrap(false);
    view->verticalHeader()->hide();
    view->verticalHeader()->setDefaultSectionSize(view->fontMetrics().height() + 8);
    view->horizontalHeader()->setStretchLastSection(true);
    view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    view->horizontalHeader()->setHighlightSections(false);
    view->horizontalHeader()->setResizeContentsPrecision(measuredRows);
    view->setSortingEnabled(true);
    view->sortByColumn(-1, Qt::AscendingOrder);  // case order until somebody asks
    view->setTabKeyNavigation(false);
    return view;
}

}  // namespace

TablePanel::TablePanel(Session& session, const TableKind& kind, const QString& emptyHint, QWidget* parent)
    : QWidget(parent), m_session(session), m_model(new CaseTableModel(kind, this)),
      m_sorted(new QSortFilterProxyModel(this)), m_view(makeView(m_sorted, this)), m_hint(plainLabel(emptyHint, this))
{
    m_sorted->setSourceModel(m_model);
    m_sorted->setFilterKeyColumn(-1);
    m_sorted->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_sorted->setSortCaseSensitivity(Qt::CaseInsensitive);
    m_view->setObjectName(QString::fromLatin1(kind.id) + QStringLiteral("View"));

    // A table is called as its panel is.
    for (const PanelRow& row : panels())
        if (qstrcmp(row.id, kind.id) == 0)
            m_view->setAccessibleName(QCoreApplication::translate("Panels", row.title));

    auto* filter = new QLineEdit(this);
    filter->setAccessibleName(tr("Filter of the table"));
    filter->setPlaceholderText(tr("Filter"));
    filter->setClearButtonEnabled(true);
    filter->setMaximumWidth(360);
    connect(filter, &QLineEdit::textChanged, m_sorted, &QSortFilterProxyModel::setFilterFixedString);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(8);
    layout->addWidget(filter);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_hint, 1, Qt::AlignTop);

    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] { choose(); });
    connect(&m_session, &Session::caseChanged, this, [this] { refresh(); });
    connect(&m_session, &Session::problemsChanged, this, [this] { refresh(); });
    if (kind.followsLens)
        connect(&m_session, &Session::viewChanged, this, [this] {
            if (!(m_session.state().view.lens == m_lens))
                refresh();
        });
    refresh();
}

void TablePanel::refresh()
{
    const WorkbenchState& state = m_session.state();
    m_lens = state.view.lens;
    m_model->show({state.threatCase, state.claims, state.diagnostics,
                   m_lens.isNeutral() ? nullptr : std::make_shared<const LensFilter>(state.threatCase, m_lens)});
    const bool isEmpty = m_model->rowCount() == 0;
    m_view->setVisible(!isEmpty);
    m_hint->setVisible(isEmpty);
    if (!isEmpty)
        showColumns();
}

void TablePanel::showColumns()
{
    m_view->resizeColumnsToContents();
    for (int column = 0; column + 1 < m_model->columnCount(); ++column)
        m_view->setColumnWidth(column, std::min(m_view->columnWidth(column) + 16, m_model->widestOf(column)));
}

void TablePanel::choose()
{
    const Selection selection = m_model->selectionOf(m_sorted->mapToSource(m_view->currentIndex()).row());
    if (!selection.isEmpty())
        m_session.select(selection);
}

QWidget* makeEntitiesPanel(Session& session, QWidget* parent)
{
    return new TablePanel(session, entitiesTable(), TablePanel::tr("No entities yet. Open a report to see them here."),
                          parent);
}

QWidget* makeRelationshipsPanel(Session& session, QWidget* parent)
{
    return new TablePanel(session, relationshipsTable(),
                          TablePanel::tr("No relationships yet. Open a report to see them here."), parent);
}

QWidget* makeProblemsPanel(Session& session, QWidget* parent)
{
    return new TablePanel(session, problemsTable(), TablePanel::tr("No problems."), parent);
}

}  // namespace throughline::ui
