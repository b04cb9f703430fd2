// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/table_panel.h"

#include <QApplication>
#include <QClipboard>
#include <QCoreApplication>
#include <QDockWidget>
#include <QItemSelection>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "core/workbench/table_copy.h"
#include "core/workbench/table_edit.h"
#include "ui/models/table_model.h"
#include "ui/panels/panels.h"
#include "ui/panels/table_columns.h"
#include "ui/plain_label.h"
#include "ui/qt_text.h"
#include "ui/session.h"

namespace throughline::ui {

namespace {

// As many are done within a frame or two; more are done on another thread.
constexpr std::size_t thingsListedAtOnce = 6000;
constexpr std::size_t rowsViewedAtOnce = 20'000;
constexpr std::size_t rowsCopiedAtOnce = 2000;

}  // namespace

TablePanel::TablePanel(Session& session, TableKind kind, const QString& emptyHint, QWidget* parent)
    : QWidget(parent), m_session(session), m_kind(kind), m_emptyHint(emptyHint), m_model(new TableModel(kind, this)),
      m_view(new QTableView(this)), m_filter(new QLineEdit(this)), m_count(plainLabel(QString(), LabelTone::Quiet, this)),
      m_hint(plainLabel(emptyHint, this))
{
    makeView();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(8);
    layout->addLayout(makeControls());
    layout->addWidget(m_view, 1);
    layout->addWidget(m_hint, 1, Qt::AlignTop);
    setFocusProxy(m_view);
    listen();
    showHint();
    list();
}

void TablePanel::listen()
{
    connect(m_filter, &QLineEdit::textChanged, this, [this] { ask(); });
    connect(m_columns, &TableColumns::columnsChanged, this, [this] { ask(); });
    connect(m_columns, &TableColumns::sortingChanged, this, [this] { ask(); });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] { choose(); });
    // A dock behind another counts as visible to all but its own signal.
    if (auto* dock = qobject_cast<QDockWidget*>(parentWidget())) {
        m_isSeen = false;
        connect(dock, &QDockWidget::visibilityChanged, this, [this](bool isSeen) { setSeen(isSeen); });
    }
    connect(&m_session, m_kind == TableKind::Problems ? &Session::problemsChanged : &Session::caseChanged, this, [this] { makeStale(); });
    if (m_kind != TableKind::Problems)
        connect(&m_session, &Session::viewChanged, this, [this] {
            if (!(m_session.state().view.lens == m_lens))
                makeStale();
        });
    connect(&m_session, &Session::selectionChanged, this, [this] { follow(); });
    connect(&m_session, &Session::jobsFinished, this, [this] {
        // Somebody stopped it.
        if (std::exchange(m_isListing, false))
            m_listed = 0;
        tellCount();
        showHint();
    });
}

void TablePanel::setSeen(bool isSeen)
{
    m_isSeen = isSeen;
    if (isSeen) {
        list();
        if (isUpToDate() && markChosen())
            scrollToChosen();
    } else if (std::exchange(m_isListing, false)) {
        m_session.stopListing(m_kind);
        m_listed = 0;
    }
}

void TablePanel::makeStale()
{
    ++m_version;
    list();
}

/// Makes the rows as they are now; not while nobody sees them.
void TablePanel::list()
{
    if (!m_isSeen || m_listed == m_version)
        return;
    const WorkbenchState& state = m_session.state();
    m_listed = m_version;
    m_lens = state.view.lens;
    const bool isOfCase = m_kind != TableKind::Problems;
    TableSource source{.threatCase = state.named, .claims = state.claims, .lens = m_lens};
    if (!isOfCase)
        source.diagnostics = state.diagnostics;
    const ThreatCase& all = state.threatCase;
    const std::size_t things = isOfCase ? all.entities.size() + all.relationships.size() + all.claims.size() : source.diagnostics.size();
    if (things <= thingsListedAtOnce) {
        const auto table = makeTable(m_kind, source, {});
        showRows(table, viewOf(*table, query()), query(), m_version);
        return;
    }
    m_isListing = true;
    tellCount();
    showHint();
    m_session.listRows(m_kind, [panel = QPointer(this), kind = m_kind, source = std::move(source), query = query(),
                                version = m_version](const Job& job) -> JobRunner::Finish {
        const auto table = makeTable(kind, source, job);
        auto view = std::make_shared<TableView>(table ? viewOf(*table, query, job) : TableView());
        return [panel, table, view, query, version] {
            if (panel && table)
                panel->showRows(table, std::move(*view), query, version);
        };
    });
}

/// Filters and sorts the rows that there are. What is asked for while newer ones are made is done when those come.
void TablePanel::ask()
{
    const std::shared_ptr<const CaseTable>& table = m_model->table();
    if (!table && !m_isListing)
        list();  // it was stopped
    if (!table || m_isListing)
        return;
    if (table->size() <= rowsViewedAtOnce) {
        showRows(table, viewOf(*table, query()), query(), m_shownVersion);
        return;
    }
    m_session.listRows(m_kind, [panel = QPointer(this), table, query = query(), version = m_shownVersion](const Job& job) -> JobRunner::Finish {
        auto view = std::make_shared<TableView>(viewOf(*table, query, job));
        return [panel, table, view, query, version] {
            if (panel)
                panel->showRows(table, std::move(*view), query, version);
        };
    });
}

/// Puts rows into sight: where one was reading if they are the same, else where the chosen ones are.
void TablePanel::showRows(const std::shared_ptr<const CaseTable>& table, TableView view, const TableQuery& query, std::uint64_t version)
{
    // An older list may come late, after a small case was listed at once.
    if (version != m_version && table != m_model->table())
        return;
    m_isListing = false;
    m_shownVersion = version;
    const bool isSorted = m_shownQuery && m_shownQuery->sortedBy != query.sortedBy;
    m_shownQuery = query;
    const int top = m_view->verticalScrollBar()->value();
    const bool hadRows = top > 0 && m_model->table() && top < m_model->rowCount();
    const std::uint32_t read = hadRows ? m_model->table()->ids[m_model->rowAt(top)] : CaseTable::none;
    const int across = m_view->horizontalScrollBar()->value();
    {
        const QScopedValueRollback marking(m_isMarking, true);
        m_model->show(table, std::move(view));
    }
    showHint();
    tellCount();
    m_view->horizontalScrollBar()->setValue(across);
    const bool isAnyChosen = markChosen();
    const std::uint32_t row = hadRows ? table->rowOfId(read) : CaseTable::none;
    if (isSorted && isAnyChosen)
        scrollToChosen();
    else if (!isSorted && row != CaseTable::none && m_model->shown().places[row] != CaseTable::none)
        m_view->scrollTo(m_model->index(static_cast<int>(m_model->shown().places[row]), m_view->columnAt(0)), QAbstractItemView::PositionAtTop);
    else if (!isSorted && isAnyChosen)
        scrollToChosen();
    if (query != this->query())
        ask();
}

void TablePanel::showHint()
{
    const bool isEmpty = m_model->rowCount() == 0;
    const bool hasRows = m_model->table() && m_model->table()->size() > 0;
    m_view->setVisible(!isEmpty);
    m_hint->setVisible(isEmpty);
    if (hasRows)
        m_hint->setText(tr("No row has all of these words in the columns that are shown. Escape clears the filter."));
    else if (m_isListing)
        m_hint->setText(tr("Listing …"));
    else if (!m_model->table() && m_isSeen && !m_session.isCaseEmpty())
        m_hint->setText(tr("The list was stopped. Typing in the filter makes it anew."));
    else
        m_hint->setText(m_emptyHint);
}

void TablePanel::tellCount()
{
    if (m_isListing && !m_model->table()) {
        m_count->setText(tr("Listing …"));
        return;
    }
    const bool hasRows = m_model->table() && m_model->table()->size() > 0;
    m_count->setText(hasRows ? tr("%L1 of %L2").arg(m_model->rowCount()).arg(m_model->table()->size()) : QString());
}

bool TablePanel::isUpToDate() const { return m_model->table() && m_shownVersion == m_version; }

TableQuery TablePanel::query() const
{
    return {.filter = fromQt(m_filter->text()), .columns = m_columns->shown(), .sortedBy = m_columns->sortedBy()};
}

void TablePanel::follow()
{
    if (m_isChoosing || !m_isSeen || !isUpToDate())
        return;
    if (markChosen())
        scrollToChosen();
}

/// Shows what is selected, wherever that was done, without selecting anything itself. True if something is.
bool TablePanel::markChosen()
{
    const QScopedValueRollback marking(m_isMarking, true);
    // Cleared first: Qt compares every old range with every new one.
    m_view->selectionModel()->reset();
    m_view->viewport()->update();
    if (!isUpToDate() || m_kind == TableKind::Problems)
        return false;
    std::vector<std::uint32_t> places;
    for (const std::uint32_t row : rowsOf(*m_model->table(), m_session.state().selection))
        if (const std::uint32_t place = m_model->shown().places[row]; place != CaseTable::none)
            places.push_back(place);
    std::sort(places.begin(), places.end());
    QItemSelection chosen;
    for (std::size_t first = 0; first < places.size();) {
        std::size_t last = first;
        while (last + 1 < places.size() && places[last + 1] == places[last] + 1)
            ++last;
        chosen.append(QItemSelectionRange(m_model->index(static_cast<int>(places[first]), 0),
                                          m_model->index(static_cast<int>(places[last]), m_model->columnCount() - 1)));
        first = last + 1;
    }
    m_view->selectionModel()->select(chosen, QItemSelectionModel::Select);
    return !places.empty();
}

/// Only if none of what is chosen is in sight: nobody's reading place is taken away without need.
void TablePanel::scrollToChosen()
{
    const QItemSelection chosen = m_view->selectionModel()->selection();
    if (chosen.isEmpty())
        return;
    const int top = std::max(0, m_view->rowAt(0));
    const int below = m_view->rowAt(m_view->viewport()->height() - 1);
    const int bottom = below < 0 ? m_model->rowCount() - 1 : below;
    const QModelIndex first = chosen.front().topLeft();
    const int column = m_columns->shown().empty() ? 0 : static_cast<int>(m_columns->shown().front());
    const QScopedValueRollback marking(m_isMarking, true);
    m_view->setAutoScroll(false);  // or it would follow what is current
    m_view->selectionModel()->setCurrentIndex(first.siblingAtColumn(column), QItemSelectionModel::NoUpdate);
    m_view->setAutoScroll(true);
    const bool isInSight = std::any_of(chosen.begin(), chosen.end(), [&](const QItemSelectionRange& range) { return range.top() <= bottom && range.bottom() >= top; });
    if (!isInSight)
        m_view->scrollTo(first.siblingAtColumn(column), QAbstractItemView::PositionAtCenter);
}

/// By range: to ask Qt for each row of thousands takes seconds.
std::vector<std::uint32_t> TablePanel::chosenRows() const
{
    std::vector<int> places;
    for (const QItemSelectionRange& range : m_view->selectionModel()->selection())
        for (int place = range.top(); place <= range.bottom(); ++place)
            places.push_back(place);
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
    std::vector<std::uint32_t> rows;
    rows.reserve(places.size());
    for (const int place : places)
        rows.push_back(m_model->rowAt(place));
    return rows;
}

void TablePanel::choose()
{
    if (m_isMarking || m_kind == TableKind::Problems || !isUpToDate())
        return;
    const QScopedValueRollback choosing(m_isChoosing, true);
    m_session.select(selectionOf(*m_model->table(), chosenRows()));
}

/// What is chosen, near enough to be read; of a problem the report that it was found in.
void TablePanel::look()
{
    if (!isUpToDate())
        return;
    if (m_kind == TableKind::OwnWords) {
        editWords();
        return;
    }
    if (m_kind != TableKind::Problems) {
        m_session.askForCloserLook();
        return;
    }
    const QModelIndex current = m_view->currentIndex();
    if (!current.isValid())
        return;
    const std::string& file = m_model->table()->text(m_model->rowAt(current.row()), static_cast<std::size_t>(ProblemColumn::File));
    const ThreatCase& all = m_session.state().threatCase;
    for (std::size_t row = 0; row < all.reports.size() && !file.empty(); ++row)
        if (const std::string& name = all.reports[row].fileName; name.ends_with(file) && !all.reports[row].isDeleted) {
            m_session.askForReport(idAt<ReportId>(row));
            return;
        }
}

bool TablePanel::write(std::uint32_t row, std::size_t column, const QString& typed)
{
    if (!isUpToDate()) {
        emit m_session.failed(tr("The list is being made anew. Nothing was changed; write it once more."));
        return false;
    }
    auto edit = cellEdit(m_session.state(), *m_model->table(), row, column, fromQt(typed));
    if (!edit) {
        emit m_session.failed(toQt(edit.error().message));
        return false;
    }
    // Later: the list is made anew, and the view is still busy with the cell.
    if (edit->has_value())
        QMetaObject::invokeMethod(this, [this, asked = **edit] { m_session.dispatch(asked); }, Qt::QueuedConnection);
    return true;
}

void TablePanel::copy(CopyFormat format, bool isWhole)
{
    const std::shared_ptr<const CaseTable> table = m_model->table();
    if (!table)
        return;
    std::vector<std::uint32_t> rows = isWhole ? std::vector<std::uint32_t>() : chosenRows();
    if (rows.empty())
        rows = m_model->shown().rows;
    const std::vector<std::size_t> columns = m_columns->shown();
    if (rows.size() <= rowsCopiedAtOnce) {
        QApplication::clipboard()->setText(toQt(tableText(*table, rows, columns, format)));
        return;
    }
    m_session.copyRows([table, rows = std::move(rows), columns, format](const Job& job) -> JobRunner::Finish {
        const QString text = toQt(tableText(*table, rows, columns, format, job));
        return [text] { QApplication::clipboard()->setText(text); };
    });
}

QWidget* makeEntitiesPanel(Session& session, QWidget* parent)
{
    return new TablePanel(session, TableKind::Entities, TablePanel::tr("No entities yet. Open a report to see them here."), parent);
}

QWidget* makeRelationshipsPanel(Session& session, QWidget* parent)
{
    return new TablePanel(session, TableKind::Relationships, TablePanel::tr("No relationships yet. Open a report to see them here."), parent);
}

QWidget* makeNotesPanel(Session& session, QWidget* parent)
{
    return new TablePanel(session, TableKind::OwnWords,
                          TablePanel::tr("Nothing written yet. Ctrl+Shift+N writes a note on what is chosen, or on the case. Assessments and attached files are listed here, too."),
                          parent);
}

QWidget* makeProblemsPanel(Session& session, QWidget* parent)
{
    return new TablePanel(session, TableKind::Problems, TablePanel::tr("No problems."), parent);
}

}  // namespace throughline::ui
