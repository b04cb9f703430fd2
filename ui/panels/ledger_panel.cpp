// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/ledger_panel.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDockWidget>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QScopedValueRollback>
#include <QTreeView>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "ui/models/ledger_model.h"
#include "ui/panels/panels.h"
#include "ui/plain_label.h"
#include "ui/qt_text.h"
#include "ui/session.h"

namespace throughline::ui {

namespace {

/// As many are listed within a frame or two; more are listed on another thread.
constexpr std::size_t claimsListedAtOnce = 2000;

}  // namespace

LedgerPanel::LedgerPanel(Session& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_model(new LedgerModel(this)), m_view(new QTreeView(this)),
      m_filter(new QLineEdit(this)), m_count(plainLabel(QString(), LabelTone::Quiet, this)),
      m_hint(plainLabel(tr("No claims yet. Open a report to see here who says what, and who denies it."), this))
{
    setObjectName(QStringLiteral("ledgerPanel"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(8);
    makeView();
    layout->addLayout(makeFilterRow());
    layout->addLayout(makeChoiceRow());
    layout->addWidget(m_view, 1);
    layout->addWidget(m_hint, 1, Qt::AlignTop);
    setFocusProxy(m_view);
    listen();
    showRows();
    list();
}

void LedgerPanel::listen()
{
    connect(m_filter, &QLineEdit::textChanged, this, [this] { showRows(); });
    connect(m_contested, &QCheckBox::toggled, this, [this] { showRows(); });
    connect(m_grouping, &QComboBox::currentIndexChanged, this, [this] { showRows(); });
    connect(m_scoping, &QComboBox::activated, this, [this] {
        m_scope = m_session.state().selection;
        showRows();
    });
    connect(m_view->header(), &QHeaderView::sortIndicatorChanged, this, [this] { showRows(); });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] { choose(); });
    connect(m_view, &QTreeView::collapsed, this, [this](const QModelIndex& heading) { noteFolded(heading, true); });
    connect(m_view, &QTreeView::expanded, this, [this](const QModelIndex& heading) { noteFolded(heading, false); });
    connect(m_view, &QTreeView::doubleClicked, this, [this](const QModelIndex& index) {
        if (!m_model->isHeading(index))
            jump();
    });
    // A dock behind another counts as visible to all but its own signal.
    if (auto* dock = qobject_cast<QDockWidget*>(parentWidget())) {
        m_isSeen = false;
        connect(dock, &QDockWidget::visibilityChanged, this, [this](bool isSeen) { setSeen(isSeen); });
    }
    connect(&m_session, &Session::caseChanged, this, [this] { list(); });
    connect(&m_session, &Session::selectionChanged, this, [this] { follow(); });
}

void LedgerPanel::setSeen(bool isSeen)
{
    m_isSeen = isSeen;
    if (!isSeen)
        return;
    list();
    if (std::exchange(m_isStale, false))
        showRows();
}

bool LedgerPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_filter && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
            m_view->setFocus(Qt::TabFocusReason);
            return true;
        }
        if (key == Qt::Key_Escape && !m_filter->text().isEmpty()) {
            m_filter->clear();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

/// Makes the rows of the case as it is now; not while nobody sees them.
void LedgerPanel::list()
{
    const WorkbenchState& state = m_session.state();
    if (!m_isSeen || m_listed == state.caseVersion)
        return;
    m_listed = state.caseVersion;
    if (state.threatCase.claims.size() <= claimsListedAtOnce) {
        showLedger(makeLedger(state.named, state.claims, {}), state.caseVersion);
        return;
    }
    tellCount();
    m_session.listClaims([panel = QPointer(this), threatCase = state.named, claims = state.claims,
                          version = state.caseVersion](const Job& job) -> JobRunner::Finish {
        auto ledger = makeLedger(threatCase, claims, job);
        return [panel, ledger, version] {
            if (panel)
                panel->showLedger(ledger, version);
        };
    });
}

void LedgerPanel::showLedger(std::shared_ptr<const ClaimLedger> ledger, std::uint64_t caseVersion)
{
    // An older list may come late, after a small case was listed at once.
    if (!ledger || m_listed != caseVersion)
        return;
    m_ledger = std::move(ledger);
    m_shownVersion = caseVersion;
    showRows();
}

bool LedgerPanel::isUpToDate() const { return m_ledger && m_shownVersion == m_session.state().caseVersion; }

LedgerQuery LedgerPanel::query() const
{
    LedgerQuery query;
    if (m_scoping->currentIndex() == 0)
        query.scope = m_scope;
    query.filter = fromQt(m_filter->text());
    query.isContestedOnly = m_contested->isChecked();
    query.hasWithdrawn = m_withdrawn->isChecked();
    query.grouping = static_cast<LedgerGrouping>(m_grouping->currentIndex());
    if (const int section = m_view->header()->sortIndicatorSection(); section >= 0)
        query.sortedBy = static_cast<LedgerColumn>(section);
    query.isDescending = m_view->header()->sortIndicatorOrder() == Qt::DescendingOrder;
    return query;
}

void LedgerPanel::showRows()
{
    const bool hasClaims = m_ledger && !m_ledger->rows.empty();
    m_view->setVisible(hasClaims);
    m_hint->setVisible(!hasClaims);
    const LedgerQuery asked = query();
    {
        const QScopedValueRollback marking(m_isMarking, true);
        m_model->show(m_ledger, m_ledger ? viewOf(*m_ledger, asked) : LedgerView());
        m_view->setRootIsDecorated(asked.grouping != LedgerGrouping::None);
        if (asked.grouping != LedgerGrouping::None) {
            spanHeadings({});
            m_view->expandAll();
            if (asked.filter.empty())
                foldAgain({});
        }
    }
    tellCount();
    markChosen();
}

namespace {

QString pathOf(QModelIndex heading)
{
    QString path;
    for (; heading.isValid(); heading = heading.parent())
        path.prepend(heading.siblingAtColumn(0).data().toString() + QLatin1Char('\n'));
    return path;
}

}  // namespace

void LedgerPanel::noteFolded(const QModelIndex& heading, bool isFolded)
{
    if (m_isMarking || !m_filter->text().isEmpty())
        return;
    if (isFolded)
        m_folded.insert(pathOf(heading));
    else
        m_folded.remove(pathOf(heading));
}

/// Rows that come anew come open: those that somebody had folded are folded again.
void LedgerPanel::foldAgain(const QModelIndex& parent)
{
    for (int row = 0; row < m_model->rowCount(parent) && !m_folded.isEmpty(); ++row) {
        const QModelIndex index = m_model->index(row, 0, parent);
        if (!m_model->isHeading(index))
            return;
        foldAgain(index);
        if (m_folded.contains(pathOf(index)))
            m_view->collapse(index);
    }
}

/// A heading speaks for its whole line.
void LedgerPanel::spanHeadings(const QModelIndex& parent)
{
    for (int row = 0; row < m_model->rowCount(parent); ++row) {
        const QModelIndex index = m_model->index(row, 0, parent);
        if (!m_model->isHeading(index))
            return;
        m_view->setFirstColumnSpanned(row, parent, true);
        spanHeadings(index);
    }
}

void LedgerPanel::tellCount()
{
    const LedgerView& shown = m_model->shown();
    if (!m_ledger) {
        m_count->setText(m_listed && !m_session.isCaseEmpty() ? tr("Listing claims …") : QString());
        return;
    }
    const bool isScoped = m_scoping->currentIndex() == 0 && !m_scope.isEmpty();
    const QString text = isScoped ? tr("%L1 of %L2 claims of what is selected") : tr("%L1 of %L2 claims of the case");
    m_count->setText(text.arg(shown.shown).arg(shown.inScope));
}

void LedgerPanel::follow()
{
    if (m_isChoosing)
        return;
    m_scope = m_session.state().selection;
    m_isStale = !m_isSeen;
    if (!m_isSeen)
        return;
    if (m_scoping->currentIndex() == 0)
        showRows();
    else
        markChosen();
}

/// Shows what is selected, wherever that was done, without selecting anything itself.
void LedgerPanel::markChosen()
{
    const Selection& selection = m_session.state().selection;
    QModelIndex index;
    if (selection.claim)
        index = m_model->firstWith([&](const LedgerRow& row) { return row.claim == *selection.claim; });
    if (!index.isValid() && !selection.relationships.empty()) {
        std::vector<RelationshipId> lines = selection.relationships;  // sorted, as there may be thousands
        std::sort(lines.begin(), lines.end());
        index = m_model->firstWith([&](const LedgerRow& row) {
            const auto* id = std::get_if<RelationshipId>(&row.about);
            return id && std::binary_search(lines.begin(), lines.end(), *id);
        });
    }
    const QScopedValueRollback marking(m_isMarking, true);
    if (!index.isValid()) {
        m_view->clearSelection();
        return;
    }
    m_view->setCurrentIndex(index);
    m_view->scrollTo(index);
}

void LedgerPanel::choose()
{
    const QModelIndexList chosen = m_view->selectionModel()->selectedRows();
    if (m_isMarking || chosen.isEmpty() || !isUpToDate())
        return;
    const QModelIndex current = m_view->currentIndex();
    const bool isCurrentChosen = m_view->selectionModel()->isSelected(current);
    const QModelIndex index = isCurrentChosen ? current.siblingAtColumn(0) : chosen.front();
    const std::vector<std::uint32_t> rows = m_model->rowsAt({index});
    Selection selection;
    if (!m_model->isHeading(index)) {
        selection.claim = m_ledger->rows[rows.front()].claim;
    } else if (m_grouping->currentIndex() == static_cast<int>(LedgerGrouping::Speaker)) {
        if (const auto speaker = m_ledger->rows[rows.front()].speaker)
            selection.entities = {*speaker};
    } else {
        for (const std::uint32_t row : rows)
            if (const auto* id = std::get_if<RelationshipId>(&m_ledger->rows[row].about))
                selection.relationships.push_back(*id);
        std::sort(selection.relationships.begin(), selection.relationships.end());
        selection.relationships.erase(std::unique(selection.relationships.begin(), selection.relationships.end()), selection.relationships.end());
    }
    const QScopedValueRollback choosing(m_isChoosing, true);
    m_session.select(std::move(selection));
}

void LedgerPanel::jump()
{
    const QModelIndex index = m_view->currentIndex().siblingAtColumn(0);
    if (!index.isValid())
        return;
    if (m_model->isHeading(index)) {
        m_view->setExpanded(index, !m_view->isExpanded(index));
        return;
    }
    if (!isUpToDate())
        return;
    const ClaimId id = m_ledger->rows[m_model->rowsAt({index}).front()].claim;
    {
        const QScopedValueRollback choosing(m_isChoosing, true);
        m_session.select({.claim = id});
    }
    // What stands in no report has its words in the inspector.
    if (const auto report = m_session.state().threatCase[id].report)
        m_session.askForReport(*report);
    else
        m_session.askForInspection();
}

void LedgerPanel::copy(CopyFormat format)
{
    if (!m_ledger)
        return;
    QModelIndexList chosen = m_view->selectionModel()->selectedRows();
    if (chosen.isEmpty())
        for (int row = 0; row < m_model->rowCount(); ++row)
            chosen.append(m_model->index(row, 0));
    std::vector<LedgerColumn> columns;
    for (const LedgerColumnInfo& column : ledgerColumns())
        if (!m_view->isColumnHidden(static_cast<int>(column.column)))
            columns.push_back(column.column);
    QApplication::clipboard()->setText(toQt(ledgerText(*m_ledger, m_model->rowsAt(chosen), columns, format)));
}

QWidget* makeLedgerPanel(Session& session, QWidget* parent) { return new LedgerPanel(session, parent); }

}  // namespace throughline::ui
