// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QTableView>
#include <memory>
#include <vector>

#include "core/graph/chart.h"

namespace throughline::ui {

/// A chart in cells: a row for each bar with all that is counted, or techniques under their tactics.
class ChartModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role {
        ShareRole = Qt::UserRole,  ///< 0..1 of the largest count; cells of the table of tactics only
        ContestedRole,             ///< 0..1 of the count
        ChosenRole
    };

    using QAbstractTableModel::QAbstractTableModel;

    void show(std::shared_ptr<const Chart> chart, std::vector<bool> isChosen, bool isByTactic);
    void setChosen(std::vector<bool> isChosen);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool isByTactic() const { return m_isByTactic; }

private:
    QString cellText(const ChartBar& bar, int column) const;
    bool isUnder(const ChartBar& bar, int column) const;

    std::shared_ptr<const Chart> m_chart;
    std::vector<bool> m_isChosen;
    bool m_isByTactic = false;
    std::size_t m_most = 1;
};

/// That model as a table: a click or Enter asks for the bar of a row.
class ChartTable : public QTableView {
    Q_OBJECT

public:
    explicit ChartTable(QWidget* parent);

    ChartModel* chartModel() const { return m_model; }
    /// Widths and rows after the model shows another chart.
    void fit();

signals:
    void barAsked(int bar, bool adds);

protected:
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    ChartModel* m_model;
};

}  // namespace throughline::ui
