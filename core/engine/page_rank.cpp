// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "core/engine/centrality.h"
#include "core/engine/kept_rows.h"
#include "core/engine/run_blocks.h"
#include "core/engine/stop_check.h"

namespace throughline {
namespace {

// Every node pulls from those whose arcs arrive at it. Rows are laid out anew by falling length, eight
// rows side by side: neighbours in a bundle end together, so that the short rows most nodes have cost no
// mispredicted jump, and hubs lie together at the front of what is gathered from.

constexpr std::size_t bundleWidth = 8;
/// Longer rows stand alone: side by side they would be padded to the longest.
constexpr std::size_t longestBundled = 64;
constexpr std::size_t blockNodes = 4096;

std::size_t roundUp(std::size_t count) { return (count + bundleWidth - 1) / bundleWidth * bundleWidth; }

struct PullLayout {
    std::size_t alone = 0;                ///< rows that stand alone, at positions 0 .. alone - 1
    std::size_t places = 0;               ///< positions, a multiple of the bundle; some are holes
    std::vector<std::uint32_t> position;  ///< by node
    /// Where the arcs of a row that stands alone begin, then those of each bundle; and the end.
    std::vector<std::uint32_t> starts;
    std::vector<std::uint32_t> sources;  ///< positions; `places` where a row is shorter than its bundle

    std::size_t firstBundled() const { return roundUp(alone); }
    std::uint32_t startOfBundle(std::size_t place) const
    {
        return starts[alone + (place - firstBundled()) / bundleWidth];
    }
};

/// Nodes that stand alone first, then by falling length, equal ones by number.
std::vector<NodeIndex> byLength(const KeptRows& rows)
{
    std::array<std::uint32_t, longestBundled + 3> starts{};
    const auto rank = [&rows](NodeIndex node) {
        const std::size_t length = rows.degree(node);
        return length > longestBundled ? 0 : longestBundled + 1 - length;
    };
    const auto nodes = static_cast<NodeIndex>(rows.nodeCount());
    for (NodeIndex node = 0; node < nodes; ++node)
        ++starts[rank(node) + 1];
    for (std::size_t i = 1; i < starts.size(); ++i)
        starts[i] += starts[i - 1];
    std::vector<NodeIndex> order(nodes);
    for (NodeIndex node = 0; node < nodes; ++node)
        order[starts[rank(node)]++] = node;
    return order;
}

void layAlone(PullLayout& layout, const KeptRows& rows, NodeIndex node)
{
    layout.starts.push_back(static_cast<std::uint32_t>(layout.sources.size()));
    for (const NodeIndex end : rows.endsOf(node))
        layout.sources.push_back(layout.position[end]);
}

void layBundle(PullLayout& layout, const KeptRows& rows, std::span<const NodeIndex> bundle)
{
    const std::size_t start = layout.sources.size();
    layout.starts.push_back(static_cast<std::uint32_t>(start));
    const std::size_t length = rows.degree(bundle.front());
    layout.sources.resize(start + length * bundleWidth, static_cast<std::uint32_t>(layout.places));
    for (std::size_t lane = 0; lane < bundle.size(); ++lane) {
        std::uint32_t* to = layout.sources.data() + start + lane;
        for (const NodeIndex end : rows.endsOf(bundle[lane])) {
            *to = layout.position[end];
            to += bundleWidth;
        }
    }
}

PullLayout layOut(const KeptRows& rows)
{
    const std::vector<NodeIndex> order = byLength(rows);
    PullLayout layout;
    while (layout.alone < order.size() && rows.degree(order[layout.alone]) > longestBundled)
        ++layout.alone;
    const std::size_t shift = layout.firstBundled() - layout.alone;
    layout.places = roundUp(order.size() + shift);
    layout.position.resize(order.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        layout.position[order[i]] = static_cast<std::uint32_t>(i < layout.alone ? i : i + shift);
    layout.sources.reserve(rows.ends.size() + rows.ends.size() / 8 + longestBundled * bundleWidth);
    for (std::size_t i = 0; i < layout.alone; ++i)
        layAlone(layout, rows, order[i]);
    for (std::size_t i = layout.alone; i < order.size(); i += bundleWidth)
        layBundle(layout, rows, std::span(order).subspan(i, std::min(bundleWidth, order.size() - i)));
    layout.starts.push_back(static_cast<std::uint32_t>(layout.sources.size()));
    return layout;
}

class PageRank {
public:
    PageRank(const GraphView& view, double damping)
        : m_view(view), m_damping(damping), m_kept(static_cast<double>(keptNodeCount(view))),
          m_layout(layOut(keptRows(view, ArcDirection::In)))
    {
        m_shareOut.resize(m_layout.places);
        m_ends.resize(m_layout.places);
        m_ranks.resize(m_layout.places);
        m_sent.resize(m_layout.places + 1);
        m_sending.resize(m_layout.places + 1);
        m_lost.resize((m_layout.places + blockNodes - 1) / blockNodes);
        const Degrees all = degrees(view);
        for (NodeIndex node = 0; node < view.nodeCount(); ++node)
            if (view.hasNode(node))
                begin(m_layout.position[node], all.out[node]);
    }

    void iterate(ThreadPool* pool, const Job& job)
    {
        double lost = 0;
        for (const double share : m_lost)
            lost += share;
        const double everywhere = ((1 - m_damping) + m_damping * lost) / m_kept;
        runBlocks(pool, m_lost.size(), job, [&](std::size_t block) { pullBlock(block, everywhere); });
        m_sent.swap(m_sending);
    }

    std::vector<double> ranks() const
    {
        std::vector<double> ranks(m_view.nodeCount());
        for (NodeIndex node = 0; node < ranks.size(); ++node)
            if (m_view.hasNode(node))
                ranks[node] = m_ranks[m_layout.position[node]];
        return ranks;
    }

private:
    void begin(std::size_t place, std::uint32_t out)
    {
        m_ranks[place] = 1 / m_kept;
        m_shareOut[place] = out == 0 ? 0 : 1.0 / out;
        m_ends[place] = out == 0 ? 1 : 0;
        m_sent[place] = m_ranks[place] * m_shareOut[place];
        m_lost[place / blockNodes] += m_ranks[place] * m_ends[place];
    }

    void pullBlock(std::size_t block, double everywhere)
    {
        const std::size_t begin = block * blockNodes;
        const std::size_t end = std::min(begin + blockNodes, m_layout.places);
        const std::size_t bundles = std::clamp(m_layout.firstBundled(), begin, end);
        for (std::size_t place = begin; place < std::min(m_layout.alone, bundles); ++place)
            pullAlone(place, everywhere);
        for (std::size_t place = bundles; place < end; place += bundleWidth)
            pullBundle(place, everywhere);
        m_lost[block] = 0;
        for (std::size_t place = begin; place < end; ++place)
            m_lost[block] += m_ranks[place] * m_ends[place];
    }

    void pullAlone(std::size_t place, double everywhere)
    {
        const std::uint32_t* source = m_layout.sources.data() + m_layout.starts[place];
        const std::uint32_t* const end = m_layout.sources.data() + m_layout.starts[place + 1];
        std::array<double, bundleWidth> sums{};
        for (; end - source >= std::ptrdiff_t{bundleWidth}; source += bundleWidth)
            addTo(sums, source);
        double sum = 0;
        for (const double part : sums)
            sum += part;
        for (; source != end; ++source)
            sum += m_sent[*source];
        settle(place, everywhere + m_damping * sum);
    }

    void pullBundle(std::size_t place, double everywhere)
    {
        const std::uint32_t* source = m_layout.sources.data() + m_layout.startOfBundle(place);
        const std::uint32_t* const end = m_layout.sources.data() + m_layout.startOfBundle(place + bundleWidth);
        std::array<double, bundleWidth> sums{};
        for (; source != end; source += bundleWidth)
            addTo(sums, source);
        for (std::size_t lane = 0; lane < bundleWidth; ++lane)
            settle(place + lane, everywhere + m_damping * sums[lane]);
    }

    void addTo(std::array<double, bundleWidth>& sums, const std::uint32_t* sources) const
    {
        for (std::size_t lane = 0; lane < bundleWidth; ++lane)
            sums[lane] += m_sent[sources[lane]];
    }

    void settle(std::size_t place, double rank)
    {
        m_ranks[place] = rank;
        m_sending[place] = rank * m_shareOut[place];
    }

    GraphView m_view;
    double m_damping;
    double m_kept;
    PullLayout m_layout;
    // By position:
    std::vector<double> m_shareOut;  ///< 1 / number of arcs that leave; 0 without any, and in holes
    std::vector<double> m_ends;      ///< 1 where no arc leaves, else 0, and in holes
    std::vector<double> m_ranks;
    std::vector<double> m_sent;  ///< along each arc that leaves; a 0 more at the end, for padding
    std::vector<double> m_sending;
    std::vector<double> m_lost;  ///< rank on nodes without arcs, by block
};

}  // namespace

Result<std::vector<double>> pageRank(const GraphView& view, double damping, std::size_t iterations, ThreadPool* pool,
                                     const Job& job)
{
    if (job.isStopped())
        return cancelledQuery();
    PageRank ranking(view, damping);
    for (std::size_t i = 0; i < iterations; ++i) {
        ranking.iterate(pool, job);
        if (job.isStopped())
            return cancelledQuery();
        job.report(static_cast<double>(i + 1) / static_cast<double>(iterations));
    }
    return ranking.ranks();
}

}  // namespace throughline
