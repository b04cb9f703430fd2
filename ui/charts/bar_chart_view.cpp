// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/bar_chart_view.h"

#include <QAccessible>
#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QGraphicsLayout>
#include <QHelpEvent>
#include <QHorizontalStackedBarSeries>
#include <QKeyEvent>
#include <QToolTip>
#include <QValueAxis>
#include <algorithm>

#include "core/scene/chart_page.h"
#include "ui/core_words.h"
#include "ui/paint/painter.h"
#include "ui/qt_text.h"
#include "ui/theme.h"

namespace throughline::ui {

namespace {

constexpr int margin = 4;
constexpr int gap = 8;
constexpr int roomInRow = 10;
constexpr double saidShare = 0.85;  ///< of the text size, for what stands below a name

QFont saidFont(QFont font)
{
    font.setItalic(true);
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * saidShare);
    return font;
}

}  // namespace

BarChartView::BarChartView(QWidget* parent) : QChartView(new QChart, parent)
{
    setObjectName(QStringLiteral("barChart"));
    chart()->legend()->hide();
    chart()->setBackgroundVisible(false);
    chart()->setMargins(QMargins(0, 0, 0, 0));
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumWidth(200);
    rebuild();
}

void BarChartView::show(std::shared_ptr<const Chart> chart, std::vector<bool> isChosen)
{
    const bool isOther = !m_chart || !chart || m_chart->kind != chart->kind;
    m_chart = std::move(chart);
    m_isChosen = std::move(isChosen);
    m_rows = m_chart ? static_cast<int>(std::min(m_chart->bars.size(), mostBarsDrawn)) : 0;
    m_hasSaid = m_chart && std::any_of(m_chart->bars.begin(), m_chart->bars.begin() + m_rows, [](const ChartBar& bar) { return !bar.said.empty(); });
    m_current = isOther ? 0 : std::clamp(m_current, 0, std::max(0, m_rows - 1));
    rebuild();
}

void BarChartView::setChosen(std::vector<bool> isChosen)
{
    m_isChosen = std::move(isChosen);
    tell();
    viewport()->update();
}

int BarChartView::rowHeight() const
{
    return fontMetrics().height() + roomInRow + (m_hasSaid ? QFontMetrics(saidFont(font())).height() : 0);
}

int BarChartView::labelWidth() const
{
    int widest = 0;
    QFont bold(font());
    bold.setBold(true);  // as the chosen one is
    const QFontMetrics names(bold, viewport());
    const QFontMetrics said(saidFont(font()), viewport());
    for (int row = 0; row < m_rows; ++row) {
        widest = std::max(widest, names.horizontalAdvance(toQt(bar(row).label)));
        if (!bar(row).said.empty())
            widest = std::max(widest, said.horizontalAdvance(tr("said: %1").arg(toQt(bar(row).said))));
    }
    return std::min(widest + names.averageCharWidth(), width() * 2 / 5) + 2 * gap;
}

int BarChartView::countWidth() const
{
    int widest = 0;
    QFont bold(font());
    bold.setBold(true);
    for (int row = 0; row < m_rows; ++row)
        widest = std::max(widest, QFontMetrics(bold).horizontalAdvance(toQt(m_chart->countText(bar(row)))));
    return widest + 2 * gap;
}

/// Series stack from the bottom; people read from the top.
void BarChartView::rebuild()
{
    chart()->removeAllSeries();
    for (QAbstractAxis* axis : chart()->axes()) {
        chart()->removeAxis(axis);
        delete axis;
    }
    setFixedHeight(m_rows * rowHeight() + 2 * margin);
    const StyleSheet& sheet = throughline::styleSheet(themeOf(palette()));
    setBackgroundBrush(palette().color(QPalette::Base));
    tell();
    if (m_rows == 0)
        return;
    auto* plain = new QBarSet(tr("Not contested"));
    auto* contested = new QBarSet(tr("Contested"));
    QStringList numbers;
    double most = 1;
    for (int row = m_rows - 1; row >= 0; --row) {
        plain->append(static_cast<double>(bar(row).count - bar(row).contested));
        contested->append(static_cast<double>(bar(row).contested));
        numbers.append(QString::number(row));  // names may be equal; the axis drops what it has already
        most = std::max(most, static_cast<double>(bar(row).count));
    }
    plain->setColor(toQt(styleOf(sheet, StyleId::GlyphSector).fill));
    plain->setBorderColor(Qt::transparent);
    contested->setColor(toQt(styleOf(sheet, StyleId::Plate).fill));
    contested->setPen(QPen(toQt(styleOf(sheet, StyleId::Plate).stroke), 1.8));
    auto* series = new QHorizontalStackedBarSeries;
    series->append(plain);
    series->append(contested);
    series->setBarWidth(0.55);
    chart()->addSeries(series);
    auto* rows = new QBarCategoryAxis;
    rows->append(numbers);
    rows->setVisible(false);
    chart()->addAxis(rows, Qt::AlignLeft);
    series->attachAxis(rows);
    auto* counts = new QValueAxis;
    counts->setRange(0, most);
    counts->setVisible(false);  // each bar prints its number
    chart()->addAxis(counts, Qt::AlignBottom);
    series->attachAxis(counts);
    place();
}

void BarChartView::place()
{
    const int left = labelWidth();
    const int bars = std::max(20, width() - left - countWidth());
    chart()->setPlotArea(QRectF(left, margin, bars, m_rows * rowHeight()));
    viewport()->update();
}

QRect BarChartView::rowRect(int row) const { return {0, margin + row * rowHeight(), viewport()->width(), rowHeight()}; }

int BarChartView::rowAt(const QPoint& at) const
{
    const int row = (at.y() - margin) / rowHeight();
    return at.y() >= margin && row < m_rows ? row : -1;
}

void BarChartView::drawForeground(QPainter* painter, const QRectF&)
{
    if (m_rows == 0)
        return;
    painter->save();
    painter->resetTransform();
    for (int row = 0; row < m_rows; ++row)
        drawRow(*painter, row);
    painter->restore();
}

void BarChartView::drawRow(QPainter& painter, int row) const
{
    const QRect box = rowRect(row);
    const QRectF plot = chart()->plotArea();
    const auto at = static_cast<std::size_t>(row);
    const bool isChosen = at < m_isChosen.size() && m_isChosen[at];
    const auto* counts = static_cast<const QValueAxis*>(chart()->axes(Qt::Horizontal).constFirst());
    QFont bold(font());
    bold.setBold(true);
    QRect name(gap, box.top(), static_cast<int>(plot.left()) - 2 * gap, box.height());
    painter.setPen(palette().color(QPalette::Text));
    painter.setFont(isChosen ? bold : font());
    const bool hasSaid = !bar(row).said.empty();
    if (hasSaid)
        name.setHeight(box.height() * 11 / 20);
    painter.drawText(name, Qt::AlignRight | (hasSaid ? Qt::AlignBottom : Qt::AlignVCenter) | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(toQt(bar(row).label), Qt::ElideRight, name.width()));
    const double end = plot.left() + plot.width() * static_cast<double>(bar(row).count) / counts->max();
    painter.setFont(bold);
    painter.drawText(QRectF(end + gap, box.top(), box.width() - end - gap, box.height()), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     toQt(m_chart->countText(bar(row))));
    if (hasSaid) {
        painter.setFont(saidFont(font()));
        painter.setPen(palette().color(QPalette::PlaceholderText));
        const QRect below(name.left(), name.bottom(), name.width(), box.bottom() - name.bottom());
        painter.drawText(below, Qt::AlignRight | Qt::AlignTop | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(tr("said: %1").arg(toQt(bar(row).said)), Qt::ElideRight, below.width()));
    }
    painter.setBrush(Qt::NoBrush);
    painter.setRenderHint(QPainter::Antialiasing, false);
    if (isChosen) {
        painter.setPen(QPen(accentOf(themeOf(palette())), 2));
        painter.drawRect(box.adjusted(2, 2, -2, -2));
    }
    if (hasFocus() && row == m_current) {
        painter.setPen(QPen(palette().color(QPalette::Text), 1, Qt::DotLine));
        painter.drawRect(box.adjusted(0, 0, -1, -1));
    }
}

void BarChartView::mousePressEvent(QMouseEvent* event)
{
    const int row = rowAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || row < 0) {
        event->ignore();
        return;
    }
    setCurrent(row);
    emit barAsked(row, (event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier)) != 0);
}

void BarChartView::keyPressEvent(QKeyEvent* event)
{
    const bool adds = (event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier)) != 0;
    switch (event->key()) {
    case Qt::Key_Up: setCurrent(m_current - 1); break;
    case Qt::Key_Down: setCurrent(m_current + 1); break;
    case Qt::Key_Home: setCurrent(0); break;
    case Qt::Key_End: setCurrent(m_rows - 1); break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_rows > 0)
            emit barAsked(m_current, adds);
        break;
    default: event->ignore();
    }
}

void BarChartView::setCurrent(int row)
{
    m_current = std::clamp(row, 0, std::max(0, m_rows - 1));
    tell();
    viewport()->update();
}

/// Readers of screens hear the bar that has the keys, then what all of them are.
void BarChartView::tell()
{
    if (!m_chart) {
        setAccessibleName(tr("Chart"));
        setAccessibleDescription({});
        return;
    }
    const QString title = coreWords(chartInfo(m_chart->kind).title);
    QStringList all;
    for (int row = 0; row < m_rows; ++row)
        all.append(toQt(m_chart->fullText(bar(row))));
    setAccessibleDescription(all.join(QStringLiteral("; ")));
    if (m_rows == 0) {
        setAccessibleName(title);
        return;
    }
    const auto at = static_cast<std::size_t>(m_current);
    const QString text = toQt(m_chart->fullText(bar(m_current)));
    setAccessibleName(at < m_isChosen.size() && m_isChosen[at] ? tr("%1. %2, chosen").arg(title, text) : tr("%1. %2").arg(title, text));
}

void BarChartView::resizeEvent(QResizeEvent* event)
{
    QChartView::resizeEvent(event);
    if (m_rows > 0)
        place();
}

void BarChartView::changeEvent(QEvent* event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        rebuild();
}

bool BarChartView::viewportEvent(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QChartView::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int row = rowAt(help->pos());
    if (row >= 0)
        QToolTip::showText(help->globalPos(), tooltipText(m_chart->fullText(bar(row))), this);
    else
        QToolTip::hideText();
    return true;
}

void BarChartView::focusInEvent(QFocusEvent* event)
{
    QChartView::focusInEvent(event);
    viewport()->update();
}

void BarChartView::focusOutEvent(QFocusEvent* event)
{
    QChartView::focusOutEvent(event);
    viewport()->update();
}

}  // namespace throughline::ui
