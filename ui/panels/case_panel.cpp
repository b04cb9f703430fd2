// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/case_panel.h"

#include <QLineEdit>
#include <QScopedValueRollback>
#include <QSortFilterProxyModel>
#include <QTreeView>
#include <QVBoxLayout>

#include "ui/panels/panels.h"
#include "ui/session.h"

namespace throughline::ui {

namespace {

/// Branches of at most so many things are open from the start.
constexpr int openUpTo = 40;

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
    view->setAccessibleName(CasePanel::tr("Case"));
    return view;
}

}  // namespace

CasePanel::CasePanel(Session& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_model(new CaseTreeModel(this)),
      m_filtered(new QSortFilterProxyModel(this)), m_filter(new QLineEdit(this)), m_view(makeView(m_filtered, this))
{
    m_filtered->setSourceModel(m_model);
    m_filtered->setRecursiveFilteringEnabled(true);
    m_filtered->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_filter->setObjectName(QStringLiteral("caseFilter"));
    m_filter->setPlaceholderText(tr("Filter (Ctrl+F)"));
    m_filter->setClearButtonEnabled(true);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(8);
    layout->addWidget(m_filter);
    layout->addWidget(m_view, 1);

    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) { filterBy(text); });
    connect(m_filter, &QLineEdit::returnPressed, this, [this] { chooseFirstMatch(); });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] { choose(); });
    connect(m_view, &QTreeView::activated, &m_session, [this] { m_session.askForInspection(); });
    connect(&m_session, &Session::caseChanged, this, [this] { refresh(); });
    connect(&m_session, &Session::selectionChanged, this, [this] { showSelection(); });
    refresh();
}

void CasePanel::refresh()
{
    const QScopedValueRollback following(m_isFollowing, true);
    const WorkbenchState& state = m_session.state();
    m_model->show({state.threatCase, state.claims, {}});
    for (int row = 0; row < m_filtered->rowCount(); ++row) {
        const QModelIndex branch = m_filtered->index(row, 0);
        m_view->setExpanded(branch, m_filtered->rowCount(branch) <= openUpTo);
    }
}

void CasePanel::filterBy(const QString& text)
{
    m_filtered->setFilterFixedString(text);
    if (!text.isEmpty())
        m_view->expandAll();
}

void CasePanel::choose()
{
    if (m_isFollowing)
        return;
    const QModelIndex index = m_filtered->mapToSource(m_view->currentIndex());
    if (const auto report = m_model->reportAt(index))
        m_session.askForReport(*report);
    const Selection selection = m_model->selectionAt(index);
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
    const QScopedValueRollback following(m_isFollowing, true);
    const Selection& selection = m_session.state().selection;
    QModelIndex index;
    if (!selection.entities.empty())
        index = m_model->indexOf(selection.entities.front());
    else if (selection.incident && selection.relationships.empty())
        index = m_model->indexOf(*selection.incident);
    m_view->setCurrentIndex(m_filtered->mapFromSource(index));
}

QWidget* makeCasePanel(Session& session, QWidget* parent) { return new CasePanel(session, parent); }

}  // namespace throughline::ui
