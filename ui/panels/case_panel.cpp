// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/case_panel.h"

#include <QAction>
#include <QLineEdit>
#include <QMenu>
#include <QScopedValueRollback>
#include <QSettings>
#include <QSortFilterProxyModel>
#include <QTreeView>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>
#include <vector>

#include "ui/panels/panels.h"
#include "ui/session.h"

namespace throughline::ui {

namespace {

/// Branches of at most so many things are open from the start.
constexpr int openUpTo = 40;
/// More of what is chosen are not sought in the tree.
constexpr std::size_t mostMarked = 200;

QString withoutWithdrawnKey() { return QStringLiteral("case/withoutWithdrawn"); }

QTreeView* makeView(QAbstractItemModel* model, QWidget* parent)
{
    auto* view = new QTreeView(parent);
    view->setObjectName(QStringLiteral("caseView"));
    view->setModel(model);
    view->setHeaderHidden(true);
    view->setUniformRowHeights(true);
    view->setIndentation(16);
    view->setTextElideMode(Qt::ElideRight);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    view->setContextMenuPolicy(Qt::CustomContextMenu);
    view->setAccessibleName(QCoreApplication::translate("throughline::ui::CasePanel", "Case"));
    return view;
}

}  // namespace

CasePanel::CasePanel(Session& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_model(new CaseTreeModel(this)),
      m_filtered(new QSortFilterProxyModel(this)), m_filter(new QLineEdit(this)), m_view(makeView(m_filtered, this)), m_withdrawn(new QAction(tr("Hide revoked and deprecated"), this))
{
    m_withdrawn->setObjectName(QStringLiteral("hideWithdrawn"));
    m_withdrawn->setCheckable(true);
    m_withdrawn->setChecked(QSettings().value(withoutWithdrawnKey(), false).toBool());
    connect(m_withdrawn, &QAction::toggled, this, [this](bool isOn) {
        QSettings().setValue(withoutWithdrawnKey(), isOn);
        refresh();
    });
    m_filtered->setSourceModel(m_model);
    m_filtered->setRecursiveFilteringEnabled(true);
    m_filtered->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_filter->setObjectName(QStringLiteral("caseFilter"));
    m_filter->setAccessibleName(tr("Filter the case"));
    m_filter->setPlaceholderText(tr("Filter the case"));
    m_filter->setClearButtonEnabled(true);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(8);
    layout->addWidget(m_filter);
    layout->addWidget(m_view, 1);

    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) { filterBy(text); });
    connect(m_filter, &QLineEdit::returnPressed, this, [this] { chooseFirstMatch(); });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] { choose(); });
    connect(m_view, &QTreeView::activated, &m_session, [this] { m_session.askForInspection(); });
    connect(m_view, &QTreeView::customContextMenuRequested, this, [this](const QPoint& at) { showMenu(m_view->viewport()->mapToGlobal(at)); });
    connect(&m_session, &Session::caseChanged, this, [this] { refresh(); });
    connect(&m_session, &Session::selectionChanged, this, [this] { showSelection(); });
    refresh();
}

void CasePanel::refresh()
{
    {
        const QScopedValueRollback following(m_isFollowing, true);
        const WorkbenchState& state = m_session.state();
        m_model->show({state.named, state.claims, {}}, !m_withdrawn->isChecked());
    }
    if (m_isFiltering) {
        m_view->expandAll();
        showSelection();
        return;
    }
    for (int row = 0; row < m_filtered->rowCount(); ++row) {
        const QModelIndex branch = m_filtered->index(row, 0);
        m_view->setExpanded(branch, m_filtered->rowCount(branch) <= openUpTo);
    }
    showSelection();
}

void CasePanel::filterBy(const QString& text)
{
    if (!m_isFiltering && !text.isEmpty()) {
        m_open.clear();
        for (int row = 0; row < m_filtered->rowCount(); ++row)
            if (m_view->isExpanded(m_filtered->index(row, 0)))
                m_open.insert(m_filtered->mapToSource(m_filtered->index(row, 0)).row());
    }
    const bool wasFiltering = std::exchange(m_isFiltering, !text.isEmpty());
    m_filtered->setFilterFixedString(text);
    if (m_isFiltering)
        m_view->expandAll();
    else if (wasFiltering)
        foldAgain();
}

/// Branches that a filter had taken come back folded.
void CasePanel::foldAgain()
{
    for (int row = 0; row < m_filtered->rowCount(); ++row)
        m_view->setExpanded(m_filtered->index(row, 0), m_open.contains(m_filtered->mapToSource(m_filtered->index(row, 0)).row()));
    showSelection();  // also of rows that the filter had taken
}

void CasePanel::showMenu(const QPoint& at)
{
    m_withdrawn->setEnabled(m_withdrawn->isChecked() || m_model->isAnyWithdrawn());
    if (!m_session.state().selection.isEmpty()) {
        emit menuAsked(at, {m_withdrawn});
        return;
    }
    QMenu menu(this);
    menu.addAction(m_withdrawn);
    menu.exec(at);
}

void CasePanel::choose()
{
    if (m_isFollowing)
        return;
    const QModelIndexList rows = m_view->selectionModel()->selectedRows();
    Selection selection;
    for (const QModelIndex& row : rows) {
        const Selection one = m_model->selectionAt(m_filtered->mapToSource(row));
        selection.entities.insert(selection.entities.end(), one.entities.begin(), one.entities.end());
        if (rows.size() == 1)
            selection.incident = one.incident;
    }
    const QScopedValueRollback following(m_isFollowing, true);
    if (rows.size() == 1)
        if (const auto report = m_model->reportAt(m_filtered->mapToSource(rows.front())))
            m_session.askForReport(*report);
    if (!selection.isEmpty())
        m_session.select(selection);
}

void CasePanel::chooseFirstMatch()
{
    for (int branch = 0; branch < m_filtered->rowCount(); ++branch) {
        const QModelIndex parent = m_filtered->index(branch, 0);
        for (int row = 0; row < m_filtered->rowCount(parent); ++row) {
            const Selection match = m_model->selectionAt(m_filtered->mapToSource(m_filtered->index(row, 0, parent)));
            if (match.isEmpty())
                continue;  // a report: it is read, not drawn
            m_session.select(match);
            m_session.askForSight();
            return;
        }
    }
}

void CasePanel::showSelection()
{
    if (m_isFollowing)
        return;
    const QScopedValueRollback following(m_isFollowing, true);
    const Selection& selection = m_session.state().selection;
    std::vector<QModelIndex> sources;
    for (std::size_t i = 0; i < std::min(selection.entities.size(), mostMarked); ++i)
        sources.push_back(m_model->indexOf(selection.entities[i]));
    if (sources.empty() && selection.incident && selection.relationships.empty())
        sources.push_back(m_model->indexOf(*selection.incident));
    QItemSelection marked;
    for (const QModelIndex& source : sources)
        if (const QModelIndex row = m_filtered->mapFromSource(source); row.isValid())
            marked.select(row, row);
    m_view->selectionModel()->select(marked, QItemSelectionModel::ClearAndSelect);
    const QModelIndex first = marked.isEmpty() ? QModelIndex() : marked.indexes().front();
    m_view->selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
    if (first.isValid())
        m_view->scrollTo(first);
}

QWidget* makeCasePanel(Session& session, QWidget* parent) { return new CasePanel(session, parent); }

}  // namespace throughline::ui
