// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QChartView>
#include <memory>
#include <vector>

#include "core/graph/chart.h"

namespace throughline::ui {

/// The bars of a chart, one below the other, each with its name, its count and the contested share. A whole row can be
/// clicked, or reached with the arrows and Enter. As high as its rows; the first `mostBarsDrawn` are drawn.
class BarChartView : public QChartView {
    Q_OBJECT

public:
    explicit BarChartView(QWidget* parent);

    /// `isChosen`: one for each bar of the chart. Null: nothing.
    void show(std::shared_ptr<const Chart> chart, std::vector<bool> isChosen);
    void setChosen(std::vector<bool> isChosen);

    int rowCount() const { return m_rows; }
    /// Where a row is, in viewport coordinates.
    QRect rowRect(int row) const;
    int current() const { return m_current; }

signals:
    /// A bar was clicked or entered; `adds`: with Ctrl or Shift.
    void barAsked(int bar, bool adds);

protected:
    void drawForeground(QPainter* painter, const QRectF& area) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void rebuild();
    void place();
    void drawRow(QPainter& painter, int row) const;
    int rowAt(const QPoint& at) const;
    int rowHeight() const;
    int labelWidth() const;
    int countWidth() const;
    void setCurrent(int row);
    void tell();
    const ChartBar& bar(int row) const { return m_chart->bars[static_cast<std::size_t>(row)]; }

    std::shared_ptr<const Chart> m_chart;
    std::vector<bool> m_isChosen;
    int m_rows = 0;
    int m_current = 0;
    bool m_hasSaid = false;  ///< a row has a second line
};

}  // namespace throughline::ui
