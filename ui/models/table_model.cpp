// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/table_model.h"

#include <QCoreApplication>

#include "core/workbench/table_edit.h"
#include "ui/core_words.h"
#include "ui/qt_text.h"

namespace throughline::ui {

TableModel::TableModel(TableKind kind, QObject* parent) : QAbstractTableModel(parent), m_kind(kind) {}

void TableModel::show(std::shared_ptr<const CaseTable> table, TableView view)
{
    beginResetModel();
    m_table = std::move(table);
    m_view = m_table ? std::move(view) : TableView();
    endResetModel();
}

int TableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_view.rows.size());
}

int TableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(tableColumns(m_kind).size());
}

Qt::ItemFlags TableModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return m_writer && index.isValid() && isEditable(m_kind, static_cast<std::size_t>(index.column())) ? flags | Qt::ItemIsEditable : flags;
}

QVariant TableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || !checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto column = static_cast<std::size_t>(index.column());
    const std::uint32_t row = rowAt(index.row());
    const TableColumnInfo& info = tableColumns(m_kind)[column];
    switch (role) {
    case Qt::DisplayRole: return toQt(m_table->text(row, column));
    case Qt::EditRole: return isEditable(m_kind, column) ? toQt(editText(*m_table, row, column)) : toQt(m_table->text(row, column));
    case Qt::ToolTipRole: return tooltipText(m_table->text(row, info.tipColumn < 0 ? column : static_cast<std::size_t>(info.tipColumn)));
    case Qt::TextAlignmentRole: return QVariant::fromValue(Qt::Alignment(info.isNumber ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter));
    default: return {};
    }
}

bool TableModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !m_writer || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    return m_writer(rowAt(index.row()), static_cast<std::size_t>(index.column()), value.toString());
}

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const TableColumnInfo& info = tableColumns(m_kind)[static_cast<std::size_t>(section)];
    switch (role) {
    case Qt::DisplayRole: return coreWords(info.title);
    case Qt::ToolTipRole: return coreWords(info.hint);
    case Qt::TextAlignmentRole: return QVariant::fromValue(Qt::Alignment(info.isNumber ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter));
    default: return {};
    }
}

}  // namespace throughline::ui
