// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <cstdint>

#include "core/graph/time_density.h"

namespace throughline::ui {

/// Days since 1970, both ends inclusive.
struct DayRange {
    std::int64_t first = 0;
    std::int64_t last = 0;

    bool operator==(const DayRange&) const = default;
};

/// How many claims fall where in time, and a stretch of it that can be taken at its ends or as a whole. Left and right
/// move it, with Shift they move its end, with Ctrl its beginning; Page Up and Down move it by its own length; Home and
/// End put it at either end, with Shift they stretch it there. A double click takes the whole.
class RangeSlider : public QWidget {
    Q_OBJECT

public:
    explicit RangeSlider(QWidget* parent);

    /// Shows these claims; the range is kept inside.
    void setDensity(const TimeDensity& density);
    void setRange(const DayRange& range);
    const DayRange& range() const { return m_range; }
    const DayRange& span() const { return m_span; }
    bool isEmpty() const { return m_density.isEmpty(); }
    bool isWhole() const { return m_range == m_span; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    /// By a person; a drag tells each place that it passes.
    void moved(const throughline::ui::DayRange& range);
    /// A drag, or a key, begins and ends.
    void began();
    void ended();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    enum class Grip { None, First, Last, Whole };

    QRectF strip() const;
    double xOf(std::int64_t day) const;
    std::int64_t dayAt(double x) const;
    Grip gripAt(QPointF at) const;
    std::int64_t keyStep() const;
    DayRange shifted(std::int64_t by) const;
    DayRange stretched(std::int64_t first, std::int64_t last) const;
    bool keyRange(const QKeyEvent& event, DayRange& range) const;
    void moveTo(const DayRange& range);
    void tell();
    void paintBars(QPainter& painter) const;
    void paintTicks(QPainter& painter) const;
    void paintRange(QPainter& painter) const;

    TimeDensity m_density;
    DayRange m_span;
    DayRange m_range;
    Grip m_grip = Grip::None;
    double m_pressed = 0;    ///< where the drag began
    DayRange m_before;       ///< the range then
    bool m_isByKeys = false;
};

}  // namespace throughline::ui
