// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/edged_style.h"

#include <QPainter>
#include <QStyleOption>

namespace throughline::ui {

namespace {

constexpr qreal corner = 2;

void drawEdge(const QStyleOption& option, QPainter& painter)
{
    const bool hasFocus = option.state & QStyle::State_HasFocus && option.state & QStyle::State_KeyboardFocusChange;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(option.palette.color(hasFocus ? QPalette::Highlight : QPalette::Mid));
    painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), corner, corner);
    painter.restore();
}

/// A field inside another control has no frame of its own.
bool isFramed(const QStyleOption& option)
{
    const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(&option);
    return !frame || frame->lineWidth > 0;
}

}  // namespace

EdgedStyle::EdgedStyle() : QProxyStyle(QStringLiteral("fusion")) {}

void EdgedStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    const bool hasEdge = element == PE_PanelLineEdit || element == PE_Frame || element == PE_PanelButtonCommand || element == PE_IndicatorCheckBox
        || element == PE_FrameMenu;
    if (hasEdge && isFramed(*option) && !(option->state & State_HasFocus && element == PE_PanelLineEdit))
        drawEdge(*option, *painter);
}

void EdgedStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const
{
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    if (control == CC_ComboBox || control == CC_SpinBox)
        drawEdge(*option, *painter);
}

int EdgedStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    return metric == PM_MenuPanelWidth ? 1 : QProxyStyle::pixelMetric(metric, option, widget);
}

}  // namespace throughline::ui
