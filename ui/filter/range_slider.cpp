// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filter/range_slider.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionFocusRect>
#include <algorithm>
#include <array>
#include <cmath>

#include "core/graph/chart_time.h"
#include "core/graph/filter_words.h"
#include "ui/qt_text.h"
#include "ui/theme.h"

namespace throughline::ui {

namespace {

constexpr std::int64_t daySeconds = 86400;
constexpr double grip = 7;      ///< how near to an end it can be taken, and half the width of its handle's head
constexpr double margin = 10;   ///< room for the handles at either end
constexpr int barRows = 3;      ///< height of the bars in lines of text
constexpr int keySteps = 100;   ///< presses from one end to the other, or a day each

QString day(std::int64_t number) { return toQt(dayText(number * daySeconds)); }

}  // namespace

RangeSlider::RangeSlider(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("timeRange"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("Range of time"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    tell();
}

QSize RangeSlider::sizeHint() const { return {400, (barRows + 1) * fontMetrics().height() + 10}; }
QSize RangeSlider::minimumSizeHint() const { return {160, sizeHint().height()}; }

void RangeSlider::setDensity(const TimeDensity& density)
{
    const bool wasWhole = isWhole();
    m_density = density;
    m_span = density.isEmpty() ? DayRange{} : DayRange{density.first / daySeconds - (density.first % daySeconds < 0 ? 1 : 0),
                                                       (density.last + 1) / daySeconds - 1};
    m_range = wasWhole ? m_span : stretched(m_range.first, m_range.last);
    tell();
}

void RangeSlider::setRange(const DayRange& range)
{
    m_range = stretched(range.first, range.last);
    tell();
}

void RangeSlider::tell()
{
    setAccessibleDescription(isEmpty() ? tr("Nothing is dated") : tr("%1 to %2").arg(day(m_range.first), day(m_range.last)));
    update();
}

QRectF RangeSlider::strip() const
{
    return QRectF(margin, 4, std::max(1.0, width() - 2 * margin), std::max(1, height() - fontMetrics().height() - 8));
}

double RangeSlider::xOf(std::int64_t number) const
{
    const QRectF area = strip();
    return area.left() + area.width() * static_cast<double>(number - m_span.first) / static_cast<double>(m_span.last + 1 - m_span.first);
}

std::int64_t RangeSlider::dayAt(double x) const
{
    const QRectF area = strip();
    const double share = (x - area.left()) / area.width();
    return m_span.first + static_cast<std::int64_t>(std::floor(share * static_cast<double>(m_span.last + 1 - m_span.first)));
}

RangeSlider::Grip RangeSlider::gripAt(QPointF at) const
{
    if (isEmpty())
        return Grip::None;
    const double toFirst = std::abs(at.x() - xOf(m_range.first));
    const double toLast = std::abs(at.x() - xOf(m_range.last + 1));
    // Of ends that lie on each other, the one on whose side the pointer is.
    if (std::min(toFirst, toLast) <= grip)
        return toLast < toFirst || (toLast == toFirst && at.x() > xOf(m_range.last)) ? Grip::Last : Grip::First;
    return Grip::Whole;
}

std::int64_t RangeSlider::keyStep() const { return std::max<std::int64_t>(1, (m_span.last + 1 - m_span.first) / keySteps); }

DayRange RangeSlider::shifted(std::int64_t by) const
{
    const std::int64_t kept = std::clamp(by, m_span.first - m_range.first, m_span.last - m_range.last);
    return {m_range.first + kept, m_range.last + kept};
}

DayRange RangeSlider::stretched(std::int64_t first, std::int64_t last) const
{
    first = std::clamp(first, m_span.first, m_span.last);
    return {first, std::clamp(last, first, m_span.last)};
}

void RangeSlider::moveTo(const DayRange& range)
{
    if (range == m_range)
        return;
    m_range = range;
    tell();
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
    emit moved(m_range);
}

void RangeSlider::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || isEmpty())
        return;
    m_grip = gripAt(event->position());
    m_pressed = event->position().x();
    m_before = m_range;
    emit began();
    const std::int64_t pressed = dayAt(m_pressed);
    if (m_grip == Grip::Whole && (pressed < m_range.first || pressed > m_range.last)) {
        moveTo(shifted(pressed - (m_range.first + m_range.last) / 2));  // beside the range: it comes here
        m_before = m_range;
    }
}

void RangeSlider::mouseMoveEvent(QMouseEvent* event)
{
    if (m_grip == Grip::None) {
        const Grip below = gripAt(event->position());
        setCursor(below == Grip::None ? Qt::ArrowCursor : below == Grip::Whole ? Qt::OpenHandCursor : Qt::SizeHorCursor);
        return;
    }
    const double perDay = strip().width() / static_cast<double>(m_span.last + 1 - m_span.first);
    const auto by = static_cast<std::int64_t>(std::lround((event->position().x() - m_pressed) / perDay));
    if (m_grip == Grip::First)
        moveTo({std::clamp(m_before.first + by, m_span.first, m_range.last), m_range.last});
    else if (m_grip == Grip::Last)
        moveTo(stretched(m_range.first, m_before.last + by));
    else
        moveTo(shifted(m_before.first + by - m_range.first));
}

void RangeSlider::mouseReleaseEvent(QMouseEvent*)
{
    if (m_grip == Grip::None)
        return;
    m_grip = Grip::None;
    emit ended();
}

void RangeSlider::mouseDoubleClickEvent(QMouseEvent*)
{
    emit began();
    moveTo(m_span);
    emit ended();
}

bool RangeSlider::keyRange(const QKeyEvent& event, DayRange& range) const
{
    const bool moves = event.modifiers() == Qt::NoModifier || event.modifiers() == Qt::KeypadModifier;
    const bool movesLast = event.modifiers() == Qt::ShiftModifier;
    const bool movesFirst = event.modifiers() == Qt::ControlModifier;
    const std::int64_t length = m_range.last + 1 - m_range.first;
    const auto step = [&](std::int64_t by) {
        range = moves ? shifted(by)
            : movesLast ? stretched(m_range.first, m_range.last + by)
                        : DayRange{std::clamp(m_range.first + by, m_span.first, m_range.last), m_range.last};
    };
    if (!moves && !movesLast && !movesFirst)
        return false;
    switch (event.key()) {
    case Qt::Key_Left: step(-keyStep()); return true;
    case Qt::Key_Right: step(keyStep()); return true;
    case Qt::Key_PageUp: range = shifted(-length); return true;
    case Qt::Key_PageDown: range = shifted(length); return true;
    case Qt::Key_Home: range = moves ? shifted(m_span.first - m_range.first) : DayRange{m_span.first, m_range.last}; return true;
    case Qt::Key_End: range = moves ? shifted(m_span.last - m_range.last) : DayRange{m_range.first, m_span.last}; return true;
    default: return false;
    }
}

void RangeSlider::keyPressEvent(QKeyEvent* event)
{
    DayRange range = m_range;
    if (isEmpty() || !keyRange(*event, range)) {
        QWidget::keyPressEvent(event);
        return;
    }
    // A key that is held is one gesture.
    if (!m_isByKeys) {
        m_isByKeys = true;
        emit began();
    }
    moveTo(range);
}

void RangeSlider::keyReleaseEvent(QKeyEvent* event)
{
    if (m_isByKeys && !event->isAutoRepeat()) {
        m_isByKeys = false;
        emit ended();
    }
    QWidget::keyReleaseEvent(event);
}

void RangeSlider::focusOutEvent(QFocusEvent* event)
{
    if (m_isByKeys) {
        m_isByKeys = false;
        emit ended();
    }
    QWidget::focusOutEvent(event);
}

void RangeSlider::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QRectF area = strip();
    painter.fillRect(area, palette().color(QPalette::Base));
    if (isEmpty()) {
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(rect(), Qt::AlignCenter, tr("Nothing here is dated"));
        return;
    }
    paintBars(painter);
    paintTicks(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    paintRange(painter);
    if (hasFocus()) {
        QStyleOptionFocusRect option;
        option.initFrom(this);
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &option, &painter, this);
    }
}

/// Heights are square roots: a single claim is still to be seen beside a hundred.
void RangeSlider::paintBars(QPainter& painter) const
{
    const QRectF area = strip();
    const double most = *std::max_element(m_density.bins.begin(), m_density.bins.end());
    const double width = area.width() / static_cast<double>(m_density.bins.size());
    const QColor inside = accentOf(themeOf(palette()));
    const QColor outside = palette().color(QPalette::PlaceholderText);
    for (std::size_t i = 0; i < m_density.bins.size(); ++i) {
        if (m_density.bins[i] <= 0)
            continue;
        const double height = std::max(2.0, (area.height() - 2) * std::sqrt(m_density.bins[i] / most));
        const double left = area.left() + width * static_cast<double>(i);
        const bool isInside = left + width / 2 >= xOf(m_range.first) && left + width / 2 <= xOf(m_range.last + 1);
        painter.fillRect(QRectF(left, area.bottom() - height, std::max(1.0, width - (width > 4 ? 1 : 0)), height), isInside ? inside : outside);
    }
}

void RangeSlider::paintTicks(QPainter& painter) const
{
    const QRectF area = strip();
    const double perDay = area.width() / static_cast<double>(m_span.last + 1 - m_span.first);
    const double text = fontMetrics().horizontalAdvance(QStringLiteral("2026-00-00"));
    painter.setPen(palette().color(QPalette::WindowText));
    for (const CalendarTick& tick : calendarTicks(m_span.first, m_span.last, (text + 24) / perDay)) {
        const QString label = toQt(tick.label);
        const double x = xOf(tick.day);
        painter.drawLine(QPointF(x, area.bottom()), QPointF(x, area.bottom() + 3));
        if (x + fontMetrics().horizontalAdvance(label) < width())
            painter.drawText(QPointF(x, area.bottom() + 3 + fontMetrics().ascent()), label);
    }
}

void RangeSlider::paintRange(QPainter& painter) const
{
    const QRectF area = strip();
    const double first = xOf(m_range.first);
    const double last = xOf(m_range.last + 1);
    QColor veil = palette().color(QPalette::Window);
    veil.setAlpha(150);
    painter.fillRect(QRectF(area.left(), area.top(), first - area.left(), area.height()), veil);
    painter.fillRect(QRectF(last, area.top(), area.right() - last, area.height()), veil);
    painter.setPen(QPen(palette().color(QPalette::WindowText), 1));
    painter.drawRect(QRectF(first, area.top() + 0.5, last - first, area.height() - 1));
    painter.setBrush(palette().color(QPalette::Button));
    for (const double x : {first, last})
        painter.drawRoundedRect(QRectF(x - 4, area.center().y() - 9, 8, 18), 3, 3);
}

}  // namespace throughline::ui
