// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/ledger_model.h"

#include <QCoreApplication>
#include <QFont>

#include "ui/core_words.h"
#include "ui/qt_text.h"

namespace throughline::ui {

void LedgerModel::show(std::shared_ptr<const ClaimLedger> ledger, LedgerView view)
{
    beginResetModel();
    m_ledger = std::move(ledger);
    m_view = m_ledger ? std::move(view) : LedgerView();
    endResetModel();
}

void LedgerModel::addRows(std::uint32_t node, std::vector<bool>& isTaken) const
{
    isTaken[node] = true;
    for (std::uint32_t child = 0; child < m_view.nodes[node].count; ++child)
        addRows(m_view.nodes[node].first + child, isTaken);
}

std::vector<std::uint32_t> LedgerModel::rowsAt(const QModelIndexList& indexes) const
{
    std::vector<bool> isTaken(m_view.nodes.size());
    for (const QModelIndex& index : indexes)
        addRows(static_cast<std::uint32_t>(index.internalId()), isTaken);
    std::vector<std::uint32_t> rows;
    std::vector<bool> isListed(m_ledger ? m_ledger->rows.size() : 0);
    // Claims are numbered from top to bottom, whatever they stand under.
    for (std::size_t at = 0; at < m_view.nodes.size(); ++at) {
        const LedgerNode& node = m_view.nodes[at];
        if (!isTaken[at] || !node.isClaim() || isListed[node.row])
            continue;
        isListed[node.row] = true;
        rows.push_back(node.row);
    }
    return rows;
}

QModelIndex LedgerModel::indexOf(std::uint32_t node) const
{
    const std::uint32_t parent = m_view.nodes[node].parent;
    const std::uint32_t first = parent == LedgerNode::none ? 0 : m_view.nodes[parent].first;
    return createIndex(static_cast<int>(node - first), 0, static_cast<quintptr>(node));
}

QModelIndex LedgerModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    const std::uint32_t first = parent.isValid() ? nodeAt(parent).first : 0;
    return createIndex(row, column, static_cast<quintptr>(first) + static_cast<quintptr>(row));
}

QModelIndex LedgerModel::parent(const QModelIndex& index) const
{
    if (!index.isValid() || nodeAt(index).parent == LedgerNode::none)
        return {};
    return indexOf(nodeAt(index).parent);
}

int LedgerModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_view.topCount);
    return parent.column() == 0 ? static_cast<int>(nodeAt(parent).count) : 0;
}

int LedgerModel::columnCount(const QModelIndex&) const { return static_cast<int>(ledgerColumnCount); }

Qt::ItemFlags LedgerModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = QAbstractItemModel::flags(index);
    // Told once, a view need not ask each of a hundred thousand rows for its children.
    return index.isValid() && nodeAt(index).isClaim() ? flags | Qt::ItemNeverHasChildren : flags;
}

QVariant LedgerModel::headingData(const LedgerNode& node, int column, int role) const
{
    if (column != 0)
        return {};
    const QString text = toQt(m_view.headings[node.heading]);
    if (role == Qt::DisplayRole)
        return text;
    if (role == Qt::ToolTipRole)
        return tooltipText(text);
    if (role != Qt::FontRole)
        return {};
    QFont font;
    font.setWeight(QFont::DemiBold);
    return font;
}

QVariant LedgerModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const LedgerNode& node = nodeAt(index);
    if (!node.isClaim())
        return headingData(node, index.column(), role);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const std::string& text = m_ledger->text(m_ledger->rows[node.row], static_cast<LedgerColumn>(index.column()));
    return role == Qt::ToolTipRole ? tooltipText(text) : toQt(text);
}

QVariant LedgerModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const LedgerColumnInfo& column = ledgerColumns()[static_cast<std::size_t>(section)];
    const std::string_view text = role == Qt::DisplayRole ? column.title : column.hint;
    return coreWords(text);
}

}  // namespace throughline::ui
