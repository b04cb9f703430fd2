// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <functional>
#include <memory>
#include <vector>

#include "core/workbench/table_view.h"

namespace throughline::ui {

/// Thin model over a table of the case as a query sees it; the whole is reset when either changes. Tooltips are escaped.
class TableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    explicit TableModel(TableKind kind, QObject* parent = nullptr);

    /// `table` may be null: nothing to show.
    void show(std::shared_ptr<const CaseTable> table, TableView view);
    /// Asked when somebody has written into a cell; says whether that is taken.
    using Writer = std::function<bool(std::uint32_t row, std::size_t column, const QString& typed)>;
    void setWriter(Writer writer) { m_writer = std::move(writer); }

    TableKind kind() const { return m_kind; }
    const std::shared_ptr<const CaseTable>& table() const { return m_table; }
    const TableView& shown() const { return m_view; }
    /// Row of the table that is shown at a place.
    std::uint32_t rowAt(int place) const { return m_view.rows[static_cast<std::size_t>(place)]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    TableKind m_kind;
    Writer m_writer;
    std::shared_ptr<const CaseTable> m_table;
    TableView m_view;
};

}  // namespace throughline::ui
