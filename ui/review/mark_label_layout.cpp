// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/mark_label_layout.h"

#include <algorithm>

namespace throughline::ui {

namespace {

constexpr qreal gap = 4;
constexpr qreal padding = 3;  ///< at both ends of a label

struct Cut {
    const std::vector<WantedLabel>& wanted;
    const QFontMetricsF& metrics;

    qreal width(std::size_t at) const { return metrics.horizontalAdvance(wanted[at].text) + 2 * padding; }
    qreal least() const { return metrics.horizontalAdvance(QStringLiteral("mm…")) + 2 * padding; }

    /// Moves left what would end beyond the line.
    qreal left(std::size_t at) const { return std::max<qreal>(2, std::min(wanted[at].left, wanted[at].right - width(at))); }
};

/// Those that stay of one line, ascending: labels give way to the current one, then to earlier ones.
std::vector<std::size_t> staying(const Cut& cut, std::size_t begin, std::size_t end)
{
    std::vector<std::size_t> order;
    for (std::size_t i = begin; i < end; ++i)
        order.push_back(i);
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return cut.wanted[a].isCurrent > cut.wanted[b].isCurrent;
    });
    std::vector<std::size_t> kept;
    for (const std::size_t i : order) {
        const bool isFree = std::all_of(kept.begin(), kept.end(), [&](std::size_t other) {
            const qreal distance = std::abs(cut.left(i) - cut.left(other));
            const bool isBehind = cut.left(i) > cut.left(other);
            const std::size_t before = isBehind ? other : i;
            const qreal needed = cut.wanted[before].isCurrent ? cut.width(before) : std::min(cut.least(), cut.width(before));
            return distance >= needed + gap;
        });
        if (isFree)
            kept.push_back(i);
    }
    std::sort(kept.begin(), kept.end(), [&](std::size_t a, std::size_t b) { return cut.left(a) < cut.left(b); });
    return kept;
}

}  // namespace

std::vector<PlacedLabel> placeLabels(const std::vector<WantedLabel>& wanted, const QFontMetricsF& metrics)
{
    const Cut cut{wanted, metrics};
    std::vector<PlacedLabel> placed;
    for (std::size_t begin = 0; begin < wanted.size();) {
        std::size_t end = begin;
        while (end < wanted.size() && wanted[end].top == wanted[begin].top)
            ++end;
        const std::vector<std::size_t> kept = staying(cut, begin, end);
        for (std::size_t i = 0; i < kept.size(); ++i) {
            const WantedLabel& label = wanted[kept[i]];
            const qreal left = cut.left(kept[i]);
            const qreal bound = i + 1 < kept.size() ? cut.left(kept[i + 1]) - gap : label.right;
            const qreal width = std::min(cut.width(kept[i]), bound - left);
            placed.push_back({kept[i], metrics.elidedText(label.text, Qt::ElideRight, width - 2 * padding + 0.5),
                              QRectF(left, label.top, width, metrics.height())});
        }
        begin = end;
    }
    return placed;
}

}  // namespace throughline::ui
