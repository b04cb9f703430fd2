// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>
#include <memory>
#include <optional>
#include <vector>

#include "core/workbench/ledger_view.h"

namespace throughline::ui {

/// Thin model over a ledger as a query sees it: claims, or claims under headings. Headings have their text in the
/// first column. The whole is reset when either changes. Tooltips are escaped.
class LedgerModel : public QAbstractItemModel {
    Q_OBJECT

public:
    explicit LedgerModel(QObject* parent = nullptr) : QAbstractItemModel(parent) {}

    /// `ledger` may be null: nothing to show.
    void show(std::shared_ptr<const ClaimLedger> ledger, LedgerView view);

    const LedgerView& shown() const { return m_view; }
    bool isHeading(const QModelIndex& index) const { return index.isValid() && !nodeAt(index).isClaim(); }
    /// Rows of the ledger at or under these places, each once, from top to bottom.
    std::vector<std::uint32_t> rowsAt(const QModelIndexList& indexes) const;
    /// First place of a claim that the test takes; invalid if there is none.
    template <class Test>
    QModelIndex firstWith(const Test& test) const
    {
        for (std::size_t at = 0; at < m_view.nodes.size(); ++at)
            if (m_view.nodes[at].isClaim() && test(m_ledger->rows[m_view.nodes[at].row]))
                return indexOf(static_cast<std::uint32_t>(at));
        return {};
    }

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    const LedgerNode& nodeAt(const QModelIndex& index) const { return m_view.nodes[index.internalId()]; }
    QModelIndex indexOf(std::uint32_t node) const;
    QVariant headingData(const LedgerNode& node, int column, int role) const;
    void addRows(std::uint32_t node, std::vector<bool>& isTaken) const;

    std::shared_ptr<const ClaimLedger> m_ledger;
    LedgerView m_view;
};

}  // namespace throughline::ui
