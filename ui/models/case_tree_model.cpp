// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/case_tree_model.h"

#include <QFont>
#include <algorithm>
#include <map>

#include "core/model/shown_case.h"
#include "core/model/withdrawn.h"
#include "ui/claim_text.h"
#include "ui/qt_text.h"
#include "ui/told_time.h"

namespace throughline::ui {

namespace {

QString capitalised(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

QString pluralOf(EntityType type)
{
    const std::string_view plural = entityTypeInfo(type).plural;
    return plural.empty() ? CaseTreeModel::tr("Other things") : capitalised(toQt(plural));
}

QString entityDetail(const Entity& entity)
{
    const QString naming = namingText(entity.naming);
    const QString kind = entityKind(entity);
    return naming.isEmpty() ? kind : QString(kind + QStringLiteral("\n") + naming);
}

}  // namespace

void CaseTreeModel::show(const CaseSnapshot& snapshot, bool hasWithdrawn)
{
    beginResetModel();
    m_shown = snapshot;
    m_hasWithdrawn = hasWithdrawn;
    m_isAnyWithdrawn = false;
    m_branches.clear();
    addReports();
    addIncidents();
    addEntities();
    endResetModel();
}

void CaseTreeModel::add(Branch branch)
{
    if (!branch.rows.empty())
        m_branches.push_back(std::move(branch));
}

void CaseTreeModel::addReports()
{
    Branch branch{tr("Reports"), BranchKind::Reports, {}};
    for (std::size_t i = 0; i < m_shown.threatCase.reports.size(); ++i)
        if (isShown(m_shown.threatCase, idAt<ReportId>(i)))
            branch.rows.push_back(static_cast<std::uint32_t>(i));
    add(std::move(branch));
}

void CaseTreeModel::addIncidents()
{
    Branch branch{tr("Incidents"), BranchKind::Incidents, {}};
    for (std::size_t i = 0; i < m_shown.threatCase.incidents.size(); ++i)
        if (isShown(m_shown.threatCase, idAt<IncidentId>(i)))
            branch.rows.push_back(static_cast<std::uint32_t>(i));
    add(std::move(branch));
}

void CaseTreeModel::addEntities()
{
    std::map<EntityType, Branch> byType;
    for (std::size_t i = 0; i < m_shown.threatCase.entities.size(); ++i) {
        if (!isShown(m_shown.threatCase, idAt<EntityId>(i)))
            continue;
        const Entity& entity = m_shown.threatCase.entities[i];
        const bool isWithdrawn = !withdrawnWord(entity).empty();
        m_isAnyWithdrawn = m_isAnyWithdrawn || isWithdrawn;
        if (m_hasWithdrawn || !isWithdrawn)
            byType[entity.type].rows.push_back(static_cast<std::uint32_t>(i));
    }
    for (auto& [type, branch] : byType) {
        branch.title = pluralOf(type);
        add(std::move(branch));
    }
}

QString CaseTreeModel::text(const Branch& branch, std::uint32_t row) const
{
    const ThreatCase& shown = m_shown.threatCase;
    switch (branch.kind) {
    case BranchKind::Reports: return reportName(shown.reports[row]);
    case BranchKind::Incidents: return toQt(shown.incidents[row].title);
    case BranchKind::Entities: break;
    }
    const QString name = entityName(shown, idAt<EntityId>(row));
    const QString withdrawn = toQt(withdrawnWord(shown.entities[row]));
    return withdrawn.isEmpty() ? name : tr("%1 (%2)").arg(name, withdrawn);
}

QString CaseTreeModel::detail(const Branch& branch, std::uint32_t row) const
{
    const ThreatCase& shown = m_shown.threatCase;
    switch (branch.kind) {
    case BranchKind::Reports: return toQt(shown.reports[row].fileName);
    case BranchKind::Incidents: return toldTime(shown.incidents[row].time);
    case BranchKind::Entities: break;
    }
    return entityDetail(shown.entities[row]);
}

const CaseTreeModel::Branch* CaseTreeModel::branchOf(const QModelIndex& index) const
{
    return index.isValid() && index.internalId() != 0 ? &m_branches[index.internalId() - 1] : nullptr;
}

Selection CaseTreeModel::selectionAt(const QModelIndex& index) const
{
    Selection selection;
    const Branch* const branch = branchOf(index);
    if (!branch)
        return selection;
    const std::uint32_t row = branch->rows[static_cast<std::size_t>(index.row())];
    if (branch->kind == BranchKind::Entities)
        selection.entities = {idAt<EntityId>(row)};
    if (branch->kind == BranchKind::Incidents)
        selection.incident = idAt<IncidentId>(row);
    return selection;
}

std::optional<ReportId> CaseTreeModel::reportAt(const QModelIndex& index) const
{
    const Branch* const branch = branchOf(index);
    if (!branch || branch->kind != BranchKind::Reports)
        return std::nullopt;
    return idAt<ReportId>(branch->rows[static_cast<std::size_t>(index.row())]);
}

QModelIndex CaseTreeModel::indexIn(BranchKind kind, std::uint32_t row) const
{
    for (std::size_t i = 0; i < m_branches.size(); ++i) {
        const Branch& branch = m_branches[i];
        const auto at = std::lower_bound(branch.rows.begin(), branch.rows.end(), row);
        if (branch.kind == kind && at != branch.rows.end() && *at == row)
            return createIndex(static_cast<int>(at - branch.rows.begin()), 0, static_cast<quintptr>(i + 1));
    }
    return {};
}

QModelIndex CaseTreeModel::indexOf(EntityId id) const { return indexIn(BranchKind::Entities, static_cast<std::uint32_t>(rowOf(id))); }

QModelIndex CaseTreeModel::indexOf(IncidentId id) const { return indexIn(BranchKind::Incidents, static_cast<std::uint32_t>(rowOf(id))); }

QModelIndex CaseTreeModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row() + 1) : quintptr{0});
}

QModelIndex CaseTreeModel::parent(const QModelIndex& child) const
{
    if (!child.isValid() || child.internalId() == 0)
        return {};
    return createIndex(static_cast<int>(child.internalId()) - 1, 0, quintptr{0});
}

int CaseTreeModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_branches.size());
    if (parent.internalId() != 0 || parent.column() != 0)
        return 0;
    return static_cast<int>(m_branches[static_cast<std::size_t>(parent.row())].rows.size());
}

int CaseTreeModel::columnCount(const QModelIndex&) const { return 1; }

QVariant CaseTreeModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (const Branch* const of = branchOf(index)) {
        const std::uint32_t row = of->rows[static_cast<std::size_t>(index.row())];
        if (role == Qt::DisplayRole)
            return text(*of, row);
        if (role == Qt::ToolTipRole)
            return tooltipText(QString(text(*of, row) + QStringLiteral("\n") + detail(*of, row)));
        return {};
    }
    const Branch& branch = m_branches[static_cast<std::size_t>(index.row())];
    if (role == Qt::DisplayRole)
        return QStringLiteral("%1 (%2)").arg(branch.title).arg(branch.rows.size());
    if (role == Qt::FontRole) {
        QFont bold;
        bold.setBold(true);
        return bold;
    }
    return {};
}

}  // namespace throughline::ui
