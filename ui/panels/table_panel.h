// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/models/case_table_model.h"

class QTableView;
class QSortFilterProxyModel;

namespace throughline::ui {

class Session;

/// A table of the case with a filter field; choosing a row selects it everywhere.
class TablePanel : public QWidget {
    Q_OBJECT

public:
    TablePanel(Session& session, const TableKind& kind, const QString& emptyHint, QWidget* parent);

private:
    void refresh();
    void showColumns();
    void choose();

    Session& m_session;
    CaseTableModel* m_model;
    QSortFilterProxyModel* m_sorted;
    QTableView* m_view;
    QWidget* m_hint;
    Lens m_lens;  ///< that the rows were shown under
};

}  // namespace throughline::ui
