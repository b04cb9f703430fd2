// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/snap.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace throughline {
namespace {

constexpr double same = 0.01;     ///< scene units: these are one line
constexpr double overhang = 6;    ///< that a guide is longer than what it ties
constexpr std::size_t mostGuides = 6;

/// One axis of a box: from low to high along it, the other way across.
struct Span {
    double low = 0;
    double high = 0;
    double crossLow = 0;
    double crossHigh = 0;

    double length() const { return high - low; }
    std::array<double, 3> lines() const { return {low, (low + high) / 2, high}; }
    bool isBeside(const Span& other) const { return crossLow < other.crossHigh && other.crossLow < crossHigh; }
};

Span spanOf(const Rect& rect, bool isAcross)
{
    return isAcross ? Span{rect.x, rect.right(), rect.y, rect.bottom()} : Span{rect.y, rect.bottom(), rect.x, rect.right()};
}

/// The smallest pull so far.
struct Pull {
    std::optional<double> by;

    void offer(double candidate, double reach)
    {
        if (std::abs(candidate) <= reach && (!by || std::abs(candidate) < std::abs(*by) - same))
            by = candidate;
    }
};

/// Snapping along one axis.
class Axis {
public:
    Axis(const Rect& box, std::span<const Rect> others, double reach, bool isAcross) : m_box(spanOf(box, isAcross)), m_reach(reach), m_isAcross(isAcross)
    {
        m_others.reserve(others.size());
        for (const Rect& other : others)
            m_others.push_back(spanOf(other, isAcross));
    }

    double run(std::vector<SnapGuide>& guides)
    {
        Pull pull;
        for (const Span& other : m_others)
            for (const double line : m_box.lines())
                for (const double aim : other.lines())
                    pull.offer(aim - line, m_reach);
        const bool isLine = pull.by.has_value();
        if (!isLine)
            offerGaps(pull);
        if (!pull.by)
            return 0;
        m_box.low += *pull.by;
        m_box.high += *pull.by;
        if (isLine)
            lineGuides(guides);
        else
            gapGuides(guides);
        return *pull.by;
    }

private:
    /// The nearest on a side among those that stand beside `of`.
    const Span* neighbour(const Span& of, bool isBefore) const
    {
        const Span* nearest = nullptr;
        for (const Span& other : m_others) {
            if (&other == &of || !other.isBeside(of))
                continue;
            if (isBefore ? other.high > of.low + m_reach : other.low < of.high - m_reach)
                continue;
            if (!nearest || (isBefore ? other.high > nearest->high : other.low < nearest->low))
                nearest = &other;
        }
        return nearest;
    }

    void offerGaps(Pull& pull)
    {
        const Span* before = neighbour(m_box, true);
        const Span* after = neighbour(m_box, false);
        if (before && after)
            pull.offer((before->high + after->low - m_box.length()) / 2 - m_box.low, m_reach);
        if (const Span* next = before ? neighbour(*before, true) : nullptr; next && next->high < before->low)
            pull.offer(before->high + (before->low - next->high) - m_box.low, m_reach);
        if (const Span* next = after ? neighbour(*after, false) : nullptr; next && next->low > after->high)
            pull.offer(after->low - (next->low - after->high) - m_box.high, m_reach);
    }

    Point at(double along, double across) const { return m_isAcross ? Point{along, across} : Point{across, along}; }

    void lineGuides(std::vector<SnapGuide>& guides) const
    {
        std::size_t made = 0;
        for (const double line : m_box.lines()) {
            double low = m_box.crossLow;
            double high = m_box.crossHigh;
            bool isMet = false;
            for (const Span& other : m_others)
                for (const double aim : other.lines())
                    if (std::abs(aim - line) < same) {
                        isMet = true;
                        low = std::min(low, other.crossLow);
                        high = std::max(high, other.crossHigh);
                    }
            if (isMet && made++ < mostGuides)
                guides.push_back({at(line, low - overhang), at(line, high + overhang)});
        }
    }

    void gapGuide(std::vector<SnapGuide>& guides, const Span& a, const Span& b) const
    {
        const double across = (std::max(a.crossLow, b.crossLow) + std::min(a.crossHigh, b.crossHigh)) / 2;
        guides.push_back({at(a.high, across), at(b.low, across), true});
    }

    void gapGuides(std::vector<SnapGuide>& guides) const
    {
        const Span* before = neighbour(m_box, true);
        const Span* after = neighbour(m_box, false);
        const Span* beyond = before ? neighbour(*before, true) : nullptr;
        const Span* behind = after ? neighbour(*after, false) : nullptr;
        const auto isEqual = [](double a, double b) { return std::abs(a - b) < 2 * same; };
        if (before && after && isEqual(m_box.low - before->high, after->low - m_box.high)) {
            gapGuide(guides, *before, m_box);
            gapGuide(guides, m_box, *after);
        }
        if (beyond && isEqual(m_box.low - before->high, before->low - beyond->high)) {
            gapGuide(guides, *beyond, *before);
            gapGuide(guides, *before, m_box);
        }
        if (behind && isEqual(after->low - m_box.high, behind->low - after->high)) {
            gapGuide(guides, m_box, *after);
            gapGuide(guides, *after, *behind);
        }
    }

    Span m_box;
    std::vector<Span> m_others;
    double m_reach;
    bool m_isAcross;
};

}  // namespace

Snapped snapTo(const Rect& box, std::span<const Rect> others, double reach)
{
    Snapped snapped;
    std::vector<SnapGuide> unused;
    snapped.by.x = Axis(box, others, reach, true).run(unused);
    snapped.by.y = Axis(box, others, reach, false).run(unused);
    // Guides are as long as what they tie, where it stands in the end.
    const Rect there{box.x + snapped.by.x, box.y + snapped.by.y, box.width, box.height};
    Axis(there, others, same, true).run(snapped.guides);
    Axis(there, others, same, false).run(snapped.guides);
    return snapped;
}

}  // namespace throughline
