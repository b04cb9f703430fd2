// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>

#include "core/workbench/history.h"

namespace throughline::ui {

/// What was done, oldest first; row 0 is the beginning, row n the state after n steps. The present row
/// is bold, undone ones are quiet.
class HistoryModel : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void show(const History& history);
    int presentRow() const { return static_cast<int>(m_history.position()); }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    History m_history;
};

}  // namespace throughline::ui
