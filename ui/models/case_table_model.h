// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QString>
#include <memory>
#include <span>
#include <vector>

#include "core/base/diagnostic.h"
#include "core/graph/lens_filter.h"
#include "core/model/threat_case.h"
#include "core/workbench/selection.h"

namespace throughline::ui {

/// What tables show: a cheap snapshot.
struct CaseSnapshot {
    ThreatCase threatCase;
    std::shared_ptr<const ClaimIndex> claims = std::make_shared<ClaimIndex>();
    std::vector<Diagnostic> diagnostics;
    std::shared_ptr<const LensFilter> lens = {};  ///< of the view; null: every source is believed
};

/// A column of a table: header and the cell of a row. Numbers come as numbers, so that they sort.
struct TableColumn {
    const char* title;  ///< translated in the context "Tables"
    QVariant (*cell)(const CaseSnapshot& snapshot, std::size_t row);
    /// What the tooltip says where the cell is shortened; nullptr: the cell.
    QString (*tip)(const CaseSnapshot& snapshot, std::size_t row) = nullptr;
    int widest = 320;  ///< pixels
};

/// A table: which rows there are, its columns, what choosing a row selects.
struct TableKind {
    const char* id;
    std::size_t (*rows)(const CaseSnapshot& snapshot);
    std::span<const TableColumn> columns;
    Selection (*selection)(const CaseSnapshot& snapshot, std::size_t row);
    /// Rows that are left out: deleted ones; nullptr: none.
    bool (*isShown)(const CaseSnapshot& snapshot, std::size_t row) = nullptr;
    bool followsLens = false;  ///< some cells depend on it
};

TableKind entitiesTable();
TableKind relationshipsTable();
TableKind problemsTable();

/// Thin model over a snapshot; the whole is reset when the case changes. Tooltips are escaped.
class CaseTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    explicit CaseTableModel(const TableKind& kind, QObject* parent = nullptr);

    void show(CaseSnapshot snapshot);
    Selection selectionOf(int row) const;
    /// Pixels that a column takes at most; the last one has the rest.
    int widestOf(int column) const { return m_kind.columns[static_cast<std::size_t>(column)].widest; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    TableKind m_kind;
    CaseSnapshot m_snapshot;
    std::vector<std::size_t> m_rows;  ///< of the case, by row of the table
};

}  // namespace throughline::ui
