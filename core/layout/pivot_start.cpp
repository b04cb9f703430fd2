// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/pivot_start.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace throughline {
namespace {

constexpr std::size_t maxPivots = 30;
constexpr int powerRounds = 60;
constexpr double shake = 0.2;  ///< share of an edge length

using Column = std::vector<double>;

/// Steps from one node to every other; the graph is connected.
std::vector<std::uint32_t> stepsFrom(const SpringGraph& graph, std::uint32_t start)
{
    constexpr std::uint32_t unseen = ~0U;
    std::vector<std::uint32_t> steps(graph.nodeCount(), unseen);
    std::vector<std::uint32_t> queue{start};
    steps[start] = 0;
    for (std::size_t next = 0; next < queue.size(); ++next)
        for (const std::uint32_t end : graph.neighbours(queue[next]))
            if (steps[end] == unseen) {
                steps[end] = steps[queue[next]] + 1;
                queue.push_back(end);
            }
    for (std::uint32_t& step : steps)
        step = step == unseen ? 0 : step;
    return steps;
}

/// Squared distances to pivots, each as far as possible from those before; double centred.
std::vector<Column> centredDistances(const SpringGraph& graph, const Job& job)
{
    const std::size_t count = graph.nodeCount();
    std::vector<Column> columns;
    std::vector<std::uint32_t> nearest(count, ~0U);
    std::uint32_t pivot = 0;
    for (std::size_t i = 0; i < std::min(maxPivots, count) && !job.isStopped(); ++i) {
        const std::vector<std::uint32_t> steps = stepsFrom(graph, pivot);
        Column column(count);
        for (std::size_t node = 0; node < count; ++node) {
            column[node] = static_cast<double>(steps[node]) * steps[node];
            nearest[node] = std::min(nearest[node], steps[node]);
        }
        columns.push_back(std::move(column));
        pivot = static_cast<std::uint32_t>(std::max_element(nearest.begin(), nearest.end()) - nearest.begin());
    }
    Column rowMeans(count);
    double mean = 0;
    for (const Column& column : columns)
        for (std::size_t node = 0; node < count; ++node)
            rowMeans[node] += column[node] / static_cast<double>(columns.size());
    for (const double value : rowMeans)
        mean += value / static_cast<double>(count);
    for (Column& column : columns) {
        double columnMean = 0;
        for (const double value : column)
            columnMean += value / static_cast<double>(count);
        for (std::size_t node = 0; node < count; ++node)
            column[node] = -0.5 * (column[node] - rowMeans[node] - columnMean + mean);
    }
    return columns;
}

double dot(const Column& a, const Column& b)
{
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        sum += a[i] * b[i];
    return sum;
}

void normalise(Column& v)
{
    const double length = std::sqrt(dot(v, v));
    if (length > 0)
        for (double& value : v)
            value /= length;
}

/// The two strongest eigenvectors of columns^T columns.
std::array<Column, 2> strongestAxes(const std::vector<Column>& columns, const Job& job)
{
    const std::size_t size = columns.size();
    std::vector<Column> square(size, Column(size));
    for (std::size_t i = 0; i < size && !job.isStopped(); ++i)
        for (std::size_t j = i; j < size; ++j)
            square[i][j] = square[j][i] = dot(columns[i], columns[j]);
    std::array<Column, 2> axes;
    for (std::size_t k = 0; k < axes.size(); ++k) {
        Column& axis = axes[k];
        for (std::size_t i = 0; i < size; ++i)
            axis.push_back(1.0 + static_cast<double>((i * 7 + k * 3) % 11));
        for (int round = 0; round < powerRounds; ++round) {
            Column next(size);
            for (std::size_t i = 0; i < size; ++i)
                next[i] = dot(square[i], axis);
            if (k == 1) {
                const double along = dot(next, axes[0]);
                for (std::size_t i = 0; i < size; ++i)
                    next[i] -= along * axes[0][i];
            }
            normalise(next);
            axis = std::move(next);
        }
    }
    return axes;
}

double meanEdgeLength(const SpringGraph& graph, const std::vector<Point>& points)
{
    double sum = 0;
    for (std::size_t node = 0; node < points.size(); ++node)
        for (const std::uint32_t end : graph.neighbours(node)) {
            const double dx = points[end].x - points[node].x;
            const double dy = points[end].y - points[node].y;
            sum += std::sqrt(dx * dx + dy * dy);
        }
    return graph.ends.empty() ? 0 : sum / static_cast<double>(graph.ends.size());
}

}  // namespace

double SmallRandom::next()
{
    m_state += 0x9E3779B97F4A7C15ULL;
    std::uint64_t z = m_state;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return static_cast<double>((z ^ (z >> 31)) >> 11) * 0x1.0p-53;
}

std::vector<Point> pivotStart(const SpringGraph& graph, std::uint64_t seed, const Job& job)
{
    const std::vector<Column> columns = centredDistances(graph, job);
    const std::array<Column, 2> axes = strongestAxes(columns, job);
    std::vector<Point> points(graph.nodeCount());
    for (std::size_t p = 0; p < columns.size() && !job.isStopped(); ++p)
        for (std::size_t node = 0; node < points.size(); ++node) {
            points[node].x += columns[p][node] * axes[0][p];
            points[node].y += columns[p][node] * axes[1][p];
        }
    if (job.isStopped())
        return {};
    const double length = meanEdgeLength(graph, points);
    const double scale = length > 1e-9 ? 1 / length : 1;
    SmallRandom random(seed);
    for (Point& point : points) {
        point.x = point.x * scale + (random.next() - 0.5) * shake;
        point.y = point.y * scale + (random.next() - 0.5) * shake;
    }
    return points;
}

}  // namespace throughline
