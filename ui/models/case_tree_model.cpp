// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/case_tree_model.h"

#include <QFont>
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
    m_hasWithdrawn = hasWithdrawn;
    m_isAnyWithdrawn = false;
    m_branches.clear();
    addReports(snapshot);
    addIncidents(snapshot);
    addEntities(snapshot);
    endResetModel();
}

void CaseTreeModel::add(Branch branch)
{
    if (!branch.leaves.empty())
        m_branches.push_back(std::move(branch));
}

void CaseTreeModel::addReports(const CaseSnapshot& snapshot)
{
    Branch branch{tr("Reports"), {}};
    for (std::size_t i = 0; i < snapshot.threatCase.reports.size(); ++i) {
        if (!isShown(snapshot.threatCase, idAt<ReportId>(i)))
            continue;
        const Report& report = snapshot.threatCase.reports[i];
        Leaf leaf{reportName(report), toQt(report.fileName), {}, {}, idAt<ReportId>(i)};
        branch.leaves.push_back(std::move(leaf));
    }
    add(std::move(branch));
}

void CaseTreeModel::addIncidents(const CaseSnapshot& snapshot)
{
    Branch branch{tr("Incidents"), {}};
    for (std::size_t i = 0; i < snapshot.threatCase.incidents.size(); ++i) {
        if (!isShown(snapshot.threatCase, idAt<IncidentId>(i)))
            continue;
        const Incident& incident = snapshot.threatCase.incidents[i];
        Leaf leaf{toQt(incident.title), toldTime(incident.time), {}, idAt<IncidentId>(i), {}};
        branch.leaves.push_back(std::move(leaf));
    }
    add(std::move(branch));
}

void CaseTreeModel::addEntities(const CaseSnapshot& snapshot)
{
    std::map<EntityType, Branch> byType;
    for (std::size_t i = 0; i < snapshot.threatCase.entities.size(); ++i) {
        if (!isShown(snapshot.threatCase, idAt<EntityId>(i)))
            continue;
        const Entity& entity = snapshot.threatCase.entities[i];
        const QString withdrawn = toQt(withdrawnWord(entity));
        m_isAnyWithdrawn = m_isAnyWithdrawn || !withdrawn.isEmpty();
        if (!m_hasWithdrawn && !withdrawn.isEmpty())
            continue;
        Branch& branch = byType[entity.type];
        const QString name = entityName(snapshot.threatCase, idAt<EntityId>(i));
        Leaf leaf{withdrawn.isEmpty() ? name : tr("%1 (%2)").arg(name, withdrawn), entityDetail(entity), idAt<EntityId>(i), {}, {}};
        branch.leaves.push_back(std::move(leaf));
    }
    for (auto& [type, branch] : byType) {
        branch.title = pluralOf(type);
        add(std::move(branch));
    }
}

const CaseTreeModel::Leaf* CaseTreeModel::leafAt(const QModelIndex& index) const
{
    if (!index.isValid() || index.internalId() == 0)
        return nullptr;
    return &m_branches[index.internalId() - 1].leaves[static_cast<std::size_t>(index.row())];
}

Selection CaseTreeModel::selectionAt(const QModelIndex& index) const
{
    Selection selection;
    if (const Leaf* leaf = leafAt(index)) {
        if (leaf->entity)
            selection.entities = {*leaf->entity};
        selection.incident = leaf->incident;
    }
    return selection;
}

std::optional<ReportId> CaseTreeModel::reportAt(const QModelIndex& index) const
{
    const Leaf* leaf = leafAt(index);
    return leaf ? leaf->report : std::nullopt;
}

template <class Matches>
QModelIndex CaseTreeModel::indexWhere(Matches matches) const
{
    for (std::size_t branch = 0; branch < m_branches.size(); ++branch)
        for (std::size_t row = 0; row < m_branches[branch].leaves.size(); ++row)
            if (matches(m_branches[branch].leaves[row]))
                return createIndex(static_cast<int>(row), 0, static_cast<quintptr>(branch + 1));
    return {};
}

QModelIndex CaseTreeModel::indexOf(EntityId id) const
{
    return indexWhere([id](const Leaf& leaf) { return leaf.entity == id; });
}

QModelIndex CaseTreeModel::indexOf(IncidentId id) const
{
    return indexWhere([id](const Leaf& leaf) { return leaf.incident == id; });
}

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
    return static_cast<int>(m_branches[static_cast<std::size_t>(parent.row())].leaves.size());
}

int CaseTreeModel::columnCount(const QModelIndex&) const { return 1; }

QVariant CaseTreeModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (const Leaf* leaf = leafAt(index)) {
        if (role == Qt::DisplayRole)
            return leaf->text;
        if (role == Qt::ToolTipRole)
            return tooltipText(QString(leaf->text + QStringLiteral("\n") + leaf->detail));
        return {};
    }
    const Branch& branch = m_branches[static_cast<std::size_t>(index.row())];
    if (role == Qt::DisplayRole)
        return QStringLiteral("%1 (%2)").arg(branch.title).arg(branch.leaves.size());
    if (role == Qt::FontRole) {
        QFont bold;
        bold.setBold(true);
        return bold;
    }
    return {};
}

}  // namespace throughline::ui
