// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "core/layout/lanes_placed.h"
#include "core/layout/layout.h"

namespace throughline {
namespace {

using namespace lanes;

constexpr double leastGap = 56;
constexpr double leastLane = 150;
constexpr double crowdRoom = 3;   ///< more gap for each line, so that a crowd stays readable
constexpr double mostCrowdRoom = 260;

/// Left edge and width of each column: lanes and gaps in turn; `labels` is the width of the widest
/// label in a gap. Lines run level over that width, so that they bend beside all labels.
struct ColumnSpans {
    std::vector<double> x;
    std::vector<double> width;
    std::vector<double> labels;

    double labelsLeft(std::size_t c) const { return x[c] + (width[c] - labels[c]) / 2; }
    double labelsRight(std::size_t c) const { return x[c] + (width[c] + labels[c]) / 2; }
};

ColumnSpans spansOf(const LayoutInput& input, const std::vector<BandColumns>& bands)
{
    const std::size_t count = 2 * std::max<std::size_t>(input.plan->lanes.size(), 1);
    ColumnSpans spans;
    spans.width.assign(count, 0.0);
    spans.labels.assign(count, 0.0);
    for (std::size_t c = 0; c < count; ++c)
        spans.width[c] = c % 2 == 0 ? leastLane : leastGap;
    spans.width[count - 1] = 0;
    for (const BandColumns& band : bands)
        for (std::size_t c = 0; c < count; ++c) {
            if (c % 2 == 1 && !band.columns[c].empty())
                spans.width[c] = std::max(spans.width[c], leastGap + std::min(mostCrowdRoom, crowdRoom * static_cast<double>(band.columns[c].size())));
            for (const std::uint32_t item : band.columns[c]) {
                const Item& row = band.items[item];
                if (row.block != nothing)
                    spans.width[c] = std::max(spans.width[c], band.blocks[row.block].size.width);
                else if (row.hasLabel)
                    spans.labels[c] = std::max(spans.labels[c], input.sizes->linkLabels[row.link].width);
            }
        }
    double x = bandPadding;
    for (std::size_t c = 0; c < count; ++c) {
        if (spans.labels[c] > 0)
            spans.width[c] = std::max(spans.width[c], spans.labels[c] + 2 * curveRoom);
        spans.width[c] = std::ceil(spans.width[c]);
        spans.x.push_back(x);
        x += spans.width[c];
    }
    return spans;
}

class Placer {
public:
    Placer(const LayoutInput& input, const ColumnSpans& spans) : m_input(input), m_plan(*input.plan), m_spans(spans)
    {
        m_out.cards.resize(m_plan.cards.size());
        m_out.groups.resize(m_plan.groups.size());
        m_out.routes.resize(m_plan.links.size());
        m_out.linkLabels.resize(m_plan.links.size());
        m_out.method = "lanes";
        const double width = std::max(m_spans.x.back() + m_spans.width.back() + bandPadding, leastBandWidth());
        m_out.bounds = {0, 0, width, laneTitleHeight};
        for (std::size_t lane = 0; lane < m_plan.lanes.size(); ++lane)
            m_out.lanes.push_back({m_plan.lanes[lane], m_spans.x[2 * lane], m_spans.width[2 * lane]});
    }

    void add(std::uint32_t index, const BandColumns& band)
    {
        const double top = m_out.bounds.bottom() + (index > 0 ? bandGap : 0);
        const double header = m_input.sizes->bandHeaders[index];
        const double content = top + std::max(header, bandPadding);
        for (const Item& item : band.items)
            if (item.block != nothing)
                placeBlock(band.blocks[item.block], content + item.y - item.height / 2);
        m_columnOf.assign(band.items.size(), 0);
        for (std::size_t column = 0; column < band.columns.size(); ++column)
            for (const std::uint32_t item : band.columns[column])
                m_columnOf[item] = column;
        std::size_t tie = 0;
        for (const Way& way : band.ways) {
            route(band, way, std::span(band.ties).subspan(tie, way.items.size() - 1), content);
            tie += way.items.size() - 1;
        }
        const double bottom = content + bandHeight(band) + bandPadding;
        m_out.bands.push_back({0, top, m_out.bounds.width, bottom - top});
        m_out.headers.push_back({0, top, m_out.bounds.width, header});
        m_out.bounds.height = bottom;
    }

    /// Headers are measured for this width.
    double leastBandWidth() const
    {
        const auto& headers = m_input.sizes->bandHeaders;
        return std::any_of(headers.begin(), headers.end(), [](double height) { return height > 0; }) ? m_input.sizes->headerWidth : 0;
    }

    Layout take() { return std::move(m_out); }

private:
    void placeBlock(const Block& block, double y)
    {
        // As large as it is itself, in the middle of its lane and on whole units: its centre alone tells
        // where it stands, whatever becomes of its neighbours.
        const std::size_t column = 2 * block.lane;
        const double x = m_spans.x[column] + (m_spans.width[column] - block.size.width) / 2;
        const Rect box{std::round(x), std::round(y), block.size.width, block.size.height};
        if (!block.isGroup) {
            m_out.cards[block.index] = box;
            return;
        }
        m_out.groups[block.index] = box;
        const PlanGroup& group = m_plan.groups[block.index];
        const std::vector<Rect> members = memberRects(m_input, block.index, box.width);
        for (std::size_t i = 0; i < group.cards.size(); ++i) {
            Rect member = members[i];
            member.x += box.x;
            member.y += box.y;
            m_out.cards[group.cards[i]] = member;
        }
    }

    /// Left or right edge of what an end is on.
    double edgeX(PlanEnd end, bool right) const
    {
        const Rect& box = end.isGroup ? m_out.groups[end.index] : m_out.cards[end.index];
        return right ? box.right() : box.x;
    }

    void route(const BandColumns& band, const Way& way, std::span<const Tie> ties, double content)
    {
        const PlanLink& link = m_plan.links[way.link];
        const auto endY = [&](std::size_t tie, std::uint32_t item) {
            const Tie& t = ties[tie];
            return content + band.items[item].y + (t.left == item ? t.leftOffset : t.rightOffset);
        };
        const std::size_t firstColumn = m_columnOf[way.items[1]];
        const bool gapIsLeft = firstColumn < m_columnOf[way.items.front()];
        Route& line = m_out.routes[way.link];
        line.points.push_back({edgeX(link.from, !gapIsLeft), endY(0, way.items.front())});
        const Point end{edgeX(link.to, way.isSameLane && !gapIsLeft), endY(ties.size() - 1, way.items.back())};
        if (way.isSameLane)
            routeBeside(band, way, content, firstColumn, gapIsLeft, end);
        else
            routeAcross(band, way, content, firstColumn, end);
    }

    Rect labelAt(const BandColumns& band, std::uint32_t item, std::size_t column, double content) const
    {
        const Item& row = band.items[item];
        const Size size = m_input.sizes->linkLabels[row.link];
        const double x = m_spans.x[column] + (m_spans.width[column] - size.width) / 2;
        return {x, content + row.y - size.height / 2, size.width, size.height};
    }

    void routeAcross(const BandColumns& band, const Way& way, double content, std::size_t firstColumn, Point end)
    {
        Route& line = m_out.routes[way.link];
        for (std::size_t i = 1; i + 1 < way.items.size(); ++i) {
            const std::size_t column = firstColumn + i - 1;
            const Item& row = band.items[way.items[i]];
            const double y = content + row.y;
            if (row.hasLabel) {
                m_out.linkLabels[way.link] = labelAt(band, way.items[i], column, content);
            } else if (column % 2 == 1 && !hasLabels(band, column)) {
                continue;  // no labels of other lines to pass: one bend over the whole gap is enough
            }
            if (column % 2 == 1) {
                addBend(line, {m_spans.labelsLeft(column), y});
                addLevel(line, {m_spans.labelsRight(column), y});
            } else {
                addBend(line, {m_spans.x[column], y});
                addLevel(line, {m_spans.x[column] + m_spans.width[column], y});
            }
        }
        addBend(line, end);
    }

    static bool hasLabels(const BandColumns& band, std::size_t column)
    {
        return std::any_of(band.columns[column].begin(), band.columns[column].end(),
                           [&](std::uint32_t item) { return band.items[item].hasLabel; });
    }

    /// Between cards of one lane: out into the gap, along it, and back.
    void routeBeside(const BandColumns& band, const Way& way, double content, std::size_t column, bool gapIsLeft, Point end)
    {
        Route& line = m_out.routes[way.link];
        const Item& row = band.items[way.items[1]];
        Point middle{gapIsLeft ? m_spans.x[column] + m_spans.width[column] - curveRoom : m_spans.x[column] + curveRoom,
                     content + row.y};
        if (row.hasLabel) {
            const Rect label = labelAt(band, way.items[1], column, content);
            m_out.linkLabels[way.link] = label;
            // Through the notes at the label's near end, not through its words.
            middle.x = gapIsLeft ? label.right() - besideLine : label.x + besideLine;
        }
        addDetour(line, middle, end);
    }

    const LayoutInput& m_input;
    const PicturePlan& m_plan;
    const ColumnSpans& m_spans;
    std::vector<std::size_t> m_columnOf;  ///< by item of the band at hand
    Layout m_out;
};

/// Is every card where it would stand anyway?
bool standAsPinned(const LayoutInput& input, const Layout& layout)
{
    for (std::size_t card = 0; card < layout.cards.size(); ++card)
        if (card >= input.pins.size() || input.pins[card] != layout.cards[card].centre())
            return false;
    return true;
}

bool hasPlaces(const LayoutInput& input)
{
    return !input.reserved.empty()
        || std::any_of(input.pins.begin(), input.pins.end(), [](const auto& pin) { return pin.has_value(); });
}

}  // namespace

Result<Layout> lanesLayout(const LayoutInput& input, const Job& job)
{
    std::vector<BandColumns> bands;
    const auto count = static_cast<std::uint32_t>(input.plan->bands.size());
    for (std::uint32_t band = 0; band < count; ++band) {
        bands.push_back(takeApart(input, band));
        orderColumns(bands.back(), job);
        assignPorts(input, bands.back());
        placeItems(bands.back(), job);
        if (job.isStopped())
            return Error{ErrorCode::Cancelled, "lanes layout", ""};
        job.report(static_cast<double>(band + 1) / count);
    }
    const ColumnSpans spans = spansOf(input, bands);
    Placer placer(input, spans);
    for (std::uint32_t band = 0; band < count; ++band)
        placer.add(band, bands[band]);
    Layout fresh = placer.take();
    if (!hasPlaces(input) || standAsPinned(input, fresh))
        return fresh;
    return placedLanes(input, bands, fresh, job);
}

}  // namespace throughline
