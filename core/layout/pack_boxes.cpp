// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/pack_boxes.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace throughline {

std::vector<Point> packBoxes(std::span<const Size> boxes, double gap, double aspect)
{
    double area = 0;
    double widest = 0;
    for (const Size& box : boxes) {
        area += (box.width + gap) * (box.height + gap);
        widest = std::max(widest, box.width);
    }
    const double rowWidth = std::max(widest, std::sqrt(area * aspect));
    std::vector<std::size_t> order(boxes.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return boxes[a].height > boxes[b].height; });
    std::vector<Point> corners(boxes.size());
    Point next;
    double rowHeight = 0;
    for (const std::size_t i : order) {
        if (next.x > 0 && next.x + boxes[i].width > rowWidth) {
            next = {0, next.y + rowHeight + gap};
            rowHeight = 0;
        }
        corners[i] = next;
        next.x += boxes[i].width + gap;
        rowHeight = std::max(rowHeight, boxes[i].height);
    }
    return corners;
}

}  // namespace throughline
