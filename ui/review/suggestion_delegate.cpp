// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/suggestion_delegate.h"

#include <QApplication>
#include <QPainter>
#include <array>

#include "ui/review/suggestion_model.h"
#include "ui/theme.h"

namespace throughline::ui {

namespace {

constexpr int margin = 6;
constexpr int signSide = 16;
constexpr int between = 3;

/// An empty ring, a tick, a cross.
void paintSign(QPainter& painter, ReviewState state, QRectF place)
{
    const QRectF box = place.adjusted(3, 3, -3, -3);
    if (state == ReviewState::Draft) {
        painter.drawEllipse(box);
    } else if (state == ReviewState::Accepted) {
        const std::array tick{QPointF(box.left(), box.center().y()), QPointF(box.center().x() - 1, box.bottom()), QPointF(box.right() + 1, box.top())};
        painter.drawPolyline(tick.data(), static_cast<int>(tick.size()));
    } else {
        painter.drawLine(box.topLeft(), box.bottomRight());
        painter.drawLine(box.topRight(), box.bottomLeft());
    }
}

struct Inks {
    QColor text;
    QColor quiet;
    QColor label;
};

Inks inksFor(const QStyleOptionViewItem& option, MarkKind kind, ReviewState state)
{
    const bool isSelected = option.state & QStyle::State_Selected;
    const Theme theme = themeOf(option.palette);
    const QColor text = option.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text);
    if (isSelected)
        return {text, text, text};
    const bool isRejected = state == ReviewState::Rejected;
    return {isRejected ? rejectedColour(theme) : text, option.palette.color(QPalette::PlaceholderText),
            isRejected ? rejectedColour(theme) : markColour(kind, theme)};
}

}  // namespace

QSize SuggestionDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {120, 2 * option.fontMetrics.height() + between + 2 * margin};
}

void SuggestionDelegate::paint(QPainter* painter, const QStyleOptionViewItem& asked, const QModelIndex& index) const
{
    QStyleOptionViewItem option = asked;
    const QWidget* view = option.widget;
    view->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, view);
    const auto kind = static_cast<MarkKind>(index.data(SuggestionModel::KindRole).toInt());
    const auto state = static_cast<ReviewState>(index.data(SuggestionModel::StateRole).toInt());
    const Inks inks = inksFor(option, kind, state);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect room = option.rect.adjusted(margin, margin, -margin, -margin);
    const int lineHeight = option.fontMetrics.height();
    painter->setPen(QPen(inks.text, 1.6));
    paintSign(*painter, state, QRectF(room.left(), room.top(), signSide, lineHeight));
    const int left = room.left() + signSide + margin;
    QRect first(left, room.top(), room.right() - left, lineHeight);
    const QString detail = index.data(SuggestionModel::DetailRole).toString();
    const int detailWidth = option.fontMetrics.horizontalAdvance(detail);
    painter->setPen(inks.quiet);
    painter->drawText(first, Qt::AlignRight | Qt::AlignVCenter, detail);
    const QString label = option.fontMetrics.elidedText(index.data(SuggestionModel::LabelRole).toString(), Qt::ElideRight,
                                                        first.width() - detailWidth - 2 * margin);
    painter->setPen(QPen(inks.label, 1.3));
    painter->drawText(first, Qt::AlignLeft | Qt::AlignVCenter, label);
    const int labelEnd = left + option.fontMetrics.horizontalAdvance(label);
    paintUnderline(*painter, kind, left, labelEnd, first.top() + option.fontMetrics.ascent() + 2.5);
    QFont font = option.font;
    font.setStrikeOut(state == ReviewState::Rejected);
    painter->setFont(font);
    painter->setPen(inks.text);
    const QRect second(left, first.bottom() + 1 + between, room.right() - left, lineHeight);
    painter->drawText(second, Qt::AlignLeft | Qt::AlignVCenter,
                      option.fontMetrics.elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, second.width()));
    painter->restore();
}

}  // namespace throughline::ui
