// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/figure.h"

#include <algorithm>
#include <cmath>

#include "core/scene/legend.h"

namespace throughline {
namespace {

constexpr double edge = 20;
constexpr double leastWidth = 640;
constexpr double entryWidth = 260;
constexpr double gap = 24;

}  // namespace

DisplayList composeFigure(const Picture& picture, const TextMetrics& metrics)
{
    const Rect& drawn = picture.display.bounds;
    const std::vector<LegendEntry> legend = legendOf(picture.plan);
    const double width = std::max(drawn.width, leastWidth);
    const auto columns = std::max<std::size_t>(1, static_cast<std::size_t>(std::floor(width / entryWidth)));
    const std::size_t rows = (legend.size() + columns - 1) / columns;
    DisplayListBuilder builder(metrics);
    builder.append(picture.display, 1, {edge + (width - drawn.width) / 2 - drawn.x, edge - drawn.y});
    const double top = edge + drawn.height + (legend.empty() ? 0 : gap);
    for (std::size_t i = 0; i < legend.size(); ++i)
        drawLegendEntry(builder, legend[i],
                        {edge + static_cast<double>(i / rows) * entryWidth, top + static_cast<double>(i % rows) * legendRow}, entryWidth - 8);
    return builder.seal({0, 0, width + 2 * edge, top + static_cast<double>(rows) * legendRow + edge});
}

}  // namespace throughline
