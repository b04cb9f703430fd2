// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/case_table_model.h"

#include <QCoreApplication>

#include "ui/qt_text.h"

namespace throughline::ui {

CaseTableModel::CaseTableModel(const TableKind& kind, QObject* parent) : QAbstractTableModel(parent), m_kind(kind) {}

void CaseTableModel::show(CaseSnapshot snapshot)
{
    beginResetModel();
    m_snapshot = std::move(snapshot);
    m_rows.clear();
    for (std::size_t row = 0; row < m_kind.rows(m_snapshot); ++row)
        if (!m_kind.isShown || m_kind.isShown(m_snapshot, row))
            m_rows.push_back(row);
    endResetModel();
}

Selection CaseTableModel::selectionOf(int row) const
{
    return row >= 0 && row < rowCount() ? m_kind.selection(m_snapshot, m_rows[static_cast<std::size_t>(row)]) : Selection{};
}

int CaseTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CaseTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_kind.columns.size());
}

QVariant CaseTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const TableColumn& column = m_kind.columns[static_cast<std::size_t>(index.column())];
    const std::size_t row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == Qt::ToolTipRole)
        return tooltipText(column.tip ? column.tip(m_snapshot, row) : column.cell(m_snapshot, row).toString());
    return column.cell(m_snapshot, row);
}

QVariant CaseTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || section < 0)
        return {};
    if (orientation == Qt::Vertical)
        return section + 1;
    if (section >= columnCount())
        return {};
    return QCoreApplication::translate("Tables", m_kind.columns[static_cast<std::size_t>(section)].title);
}

}  // namespace throughline::ui
