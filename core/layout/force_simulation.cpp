// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/force_simulation.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

namespace throughline {
namespace {

constexpr int maxDepth = 24;
constexpr double openingAngle = 0.9;
constexpr std::size_t nodesPerStopCheck = 256;
/// Keeps several components of one run (pinned ones) from drifting apart.
constexpr double gravity = 0.01;
/// Square units of the whole picture per node that are room enough.
constexpr double areaPerNode = 5;

/// Quadtree over points, rebuilt each round; cells know the centre of what is in them.
class QuadTree {
public:
    explicit QuadTree(const std::vector<Point>& points) : m_points(points)
    {
        double left = 0;
        double top = 0;
        double right = 1;
        double bottom = 1;
        for (const Point& point : points) {
            left = std::min(left, point.x);
            top = std::min(top, point.y);
            right = std::max(right, point.x);
            bottom = std::max(bottom, point.y);
        }
        m_half = std::max(right - left, bottom - top) / 2;
        m_centre = {(left + right) / 2, (top + bottom) / 2};
        m_cells.reserve(points.size() * 2);
        m_cells.push_back({.half = m_half});
        for (std::uint32_t i = 0; i < points.size(); ++i)
            insert(i);
    }

    /// Sum of (p - q) / |p - q|^2 over all other points q, far ones by cell.
    Point push(std::uint32_t body) const
    {
        const Point at = m_points[body];
        Point sum;
        std::array<std::int32_t, 4 * maxDepth + 4> stack{};
        std::size_t size = 1;
        while (size > 0) {
            const Cell& cell = m_cells[static_cast<std::size_t>(stack[--size])];
            const double dx = at.x - cell.sumX / cell.mass;
            const double dy = at.y - cell.sumY / cell.mass;
            const double square = dx * dx + dy * dy;
            const double width = 2 * cell.half;
            if (cell.isLeaf || width * width < openingAngle * openingAngle * square) {
                if (square > 1e-12) {
                    sum.x += cell.mass * dx / square;
                    sum.y += cell.mass * dy / square;
                }
                continue;
            }
            for (const std::int32_t child : cell.children)
                if (child != 0)
                    stack[size++] = child;
        }
        return sum;
    }

private:
    struct Cell {
        double mass = 0;
        double sumX = 0;
        double sumY = 0;
        double half = 0;
        std::array<std::int32_t, 4> children{};  ///< 0: none (the root is nobody's child)
        std::uint32_t body = 0;
        bool isLeaf = true;
    };

    static std::size_t quarterOf(Point at, Point centre)
    {
        return (at.x >= centre.x ? 1U : 0U) + (at.y >= centre.y ? 2U : 0U);
    }

    static Point centreOf(Point centre, double half, std::size_t quarter)
    {
        return {centre.x + (quarter & 1U ? half : -half) / 2, centre.y + (quarter & 2U ? half : -half) / 2};
    }

    std::size_t childOf(std::size_t cell, std::size_t quarter)
    {
        if (m_cells[cell].children[quarter] == 0) {
            const double half = m_cells[cell].half / 2;
            m_cells[cell].children[quarter] = static_cast<std::int32_t>(m_cells.size());
            m_cells.push_back({.half = half});
        }
        return static_cast<std::size_t>(m_cells[cell].children[quarter]);
    }

    void add(std::size_t cell, Point at, double mass = 1)
    {
        m_cells[cell].mass += mass;
        m_cells[cell].sumX += at.x;
        m_cells[cell].sumY += at.y;
    }

    void insert(std::uint32_t body)
    {
        const Point at = m_points[body];
        std::size_t cell = 0;
        Point centre = m_centre;
        for (int depth = 0;; ++depth) {
            Cell& here = m_cells[cell];
            if (here.mass == 0)
                here.body = body;
            else if (here.isLeaf && depth < maxDepth)
                sink(cell, centre);
            add(cell, at);
            if (m_cells[cell].isLeaf)
                return;
            const std::size_t quarter = quarterOf(at, centre);
            centre = centreOf(centre, m_cells[cell].half, quarter);
            cell = childOf(cell, quarter);
        }
    }

    /// Moves the one body of a leaf into a child.
    void sink(std::size_t cell, Point centre)
    {
        const std::uint32_t body = m_cells[cell].body;
        const std::size_t child = childOf(cell, quarterOf(m_points[body], centre));
        m_cells[cell].isLeaf = false;
        m_cells[child].body = body;
        add(child, m_points[body]);
    }

    const std::vector<Point>& m_points;
    std::vector<Cell> m_cells;
    Point m_centre;
    double m_half = 0;
};

/// Moves every free node by what pulls and pushes it, at most `limit`; false if stopped.
bool runRound(const SpringGraph& graph, const std::vector<bool>& isFixed, double edgeLength, double limit,
              std::vector<Point>& points, const Job& job)
{
    const QuadTree tree(points);
    std::vector<Point> moved = points;
    Point centre;
    for (const Point& point : points)
        centre = {centre.x + point.x, centre.y + point.y};
    const auto count = static_cast<double>(points.size());
    for (std::uint32_t i = 0; i < points.size(); ++i) {
        if (i % nodesPerStopCheck == 0 && job.isStopped())
            return false;
        if (isFixed[i])
            continue;
        const Point push = tree.push(i);
        Point force{push.x * edgeLength * edgeLength + (centre.x / count - points[i].x) * gravity,
                    push.y * edgeLength * edgeLength + (centre.y / count - points[i].y) * gravity};
        // A hub's springs are as stiff as they are many: its step is the mean of them, not the sum.
        double stiffness = 1;
        for (const std::uint32_t end : graph.neighbours(i)) {
            const double dx = points[end].x - points[i].x;
            const double dy = points[end].y - points[i].y;
            const double pull = std::sqrt(std::sqrt(dx * dx + dy * dy) / edgeLength);
            force.x += dx * pull;
            force.y += dy * pull;
            stiffness += pull;
        }
        const double length = std::sqrt(force.x * force.x + force.y * force.y) / stiffness;
        const double factor = (length > limit ? limit / length : 1) / stiffness;
        moved[i] = {points[i].x + force.x * factor, points[i].y + force.y * factor};
    }
    points = std::move(moved);
    return true;
}

double distance(Point a, Point b) { return std::sqrt((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y)); }

double medianEdgeLength(const SpringGraph& graph, const std::vector<Point>& points)
{
    std::vector<double> lengths;
    for (std::size_t i = 0; i < points.size(); ++i)
        for (const std::uint32_t end : graph.neighbours(i))
            if (end > i)
                lengths.push_back(distance(points[end], points[i]));
    if (lengths.empty())
        return 0;
    const auto middle = lengths.begin() + static_cast<std::ptrdiff_t>(lengths.size() / 2);
    std::nth_element(lengths.begin(), middle, lengths.end());
    return *middle;
}

}  // namespace

void shrinkToRoom(const SpringGraph& graph, double edgeLength, std::vector<Point>& points)
{
    Rect box;
    for (const Point& point : points)
        box = box.united({point.x - 0.5, point.y - 0.5, 1, 1});
    const double wanted = std::sqrt(areaPerNode * static_cast<double>(points.size()) / (box.width * box.height));
    const double median = medianEdgeLength(graph, points);
    if (median <= edgeLength)
        return;
    const double scale = std::clamp(wanted, edgeLength / median, 1.0);
    for (Point& point : points)
        point = {point.x * scale, point.y * scale};
}

int forceRounds(std::size_t nodeCount)
{
    const std::size_t affordable = 1'200'000 / std::max<std::size_t>(nodeCount, 1);
    return static_cast<int>(std::clamp<std::size_t>(affordable, 30, 200));
}

bool runForces(const SpringGraph& graph, const std::vector<bool>& isFixed, double edgeLength,
               std::vector<Point>& points, const Job& job)
{
    const int rounds = forceRounds(points.size());
    const double firstLimit = edgeLength * std::max(2.0, 0.1 * std::sqrt(static_cast<double>(points.size())));
    for (int round = 0; round < rounds; ++round) {
        const double limit = firstLimit * (1 - static_cast<double>(round) / rounds);
        if (!runRound(graph, isFixed, edgeLength, limit, points, job))
            return false;
        job.report(static_cast<double>(round + 1) / rounds);
    }
    return true;
}

}  // namespace throughline
