// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFontMetricsF>
#include <QRectF>
#include <QString>
#include <vector>

namespace throughline::ui {

/// A label that wants to stand above the beginning of its words.
struct WantedLabel {
    QString text;
    qreal left = 0;
    qreal top = 0;        ///< equal for all labels of one line
    qreal right = 0;      ///< end of the line's room
    bool isCurrent = false;
};

struct PlacedLabel {
    std::size_t wanted = 0;  ///< index
    QString text;            ///< perhaps with dots at its end
    QRectF place;
};

/// Places labels in one row per line so that none overlap: a label ends before the next begins, with dots
/// if it must; one that would be left with less than three letters gives way, the current one never.
/// `wanted` in text order.
std::vector<PlacedLabel> placeLabels(const std::vector<WantedLabel>& wanted, const QFontMetricsF& metrics);

}  // namespace throughline::ui
