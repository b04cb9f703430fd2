// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>
#include <QString>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/workbench/selection.h"
#include "ui/models/case_snapshot.h"

namespace throughline::ui {

/// A case in two levels: Reports, Incidents, then one branch per kind of entity, each with its
/// things in case order. Empty branches are left out; a branch shows its count.
class CaseTreeModel : public QAbstractItemModel {
    Q_OBJECT

public:
    using QAbstractItemModel::QAbstractItemModel;

    /// `hasWithdrawn`: with what is revoked or deprecated.
    void show(const CaseSnapshot& snapshot, bool hasWithdrawn = true);
    /// Is anything of the case revoked or deprecated?
    bool isAnyWithdrawn() const { return m_isAnyWithdrawn; }
    /// What choosing the row selects; empty for branches.
    Selection selectionAt(const QModelIndex& index) const;
    /// Report of a row of the Reports branch.
    std::optional<ReportId> reportAt(const QModelIndex& index) const;
    QModelIndex indexOf(EntityId id) const;
    QModelIndex indexOf(IncidentId id) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    enum class BranchKind : std::uint8_t { Reports, Incidents, Entities };
    /// Rows of the case that a branch shows, ascending; their texts are made when they are looked at.
    struct Branch {
        QString title;
        BranchKind kind = BranchKind::Entities;
        std::vector<std::uint32_t> rows;
    };

    void addReports();
    void addIncidents();
    void addEntities();
    void add(Branch branch);
    /// Branch of a leaf; nullptr for a branch itself.
    const Branch* branchOf(const QModelIndex& index) const;
    QString text(const Branch& branch, std::uint32_t row) const;
    QString detail(const Branch& branch, std::uint32_t row) const;
    QModelIndex indexIn(BranchKind kind, std::uint32_t row) const;

    CaseSnapshot m_shown;
    std::vector<Branch> m_branches;
    bool m_hasWithdrawn = true;
    bool m_isAnyWithdrawn = false;
};

}  // namespace throughline::ui
