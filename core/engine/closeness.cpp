// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <atomic>

#include "core/engine/centrality.h"
#include "core/engine/kept_rows.h"
#include "core/engine/run_blocks.h"
#include "core/engine/scratch.h"
#include "core/engine/stop_check.h"

namespace throughline {
namespace {

/// Number of sources that one search serves: a bit each.
constexpr std::size_t searchBits = 64;

/// Counts for each bit how often it was set in the words added: digit by digit of 64 binary numbers, so
/// that a word costs about two operations whatever bits it has.
class BitCounters {
public:
    void clear() { m_digits.fill(0); }
    void add(std::uint64_t word)
    {
        for (std::size_t digit = 0; word != 0; ++digit) {
            const std::uint64_t carry = m_digits[digit] & word;
            m_digits[digit] ^= word;
            word = carry;
        }
    }
    std::uint64_t count(std::size_t bit) const
    {
        std::uint64_t count = 0;
        for (std::size_t digit = 0; digit < m_digits.size(); ++digit)
            count |= ((m_digits[digit] >> bit) & 1U) << digit;
        return count;
    }

private:
    std::array<std::uint64_t, 33> m_digits{};  ///< there are at most 2^32 nodes
};

/// What a search from one source found.
struct Reached {
    std::uint64_t nodes = 0;  ///< the source not counted
    std::uint64_t steps = 0;  ///< sum of the distances
};

struct SearchScratch {
    std::vector<std::uint64_t> seen;
    std::vector<std::uint64_t> next;
    std::vector<std::uint64_t> current;
    std::vector<NodeIndex> frontier;
    std::vector<NodeIndex> found;
};

/// Breadth-first from up to 64 sources at once: a word for each node tells which searches have it.
/// Source: Then et al. 2014, The more the merrier.
class SharedSearch {
public:
    SharedSearch(const KeptRows& rows, const Job& job) : m_rows(rows), m_stopped(job) {}

    /// Half-way if stopped.
    std::array<Reached, searchBits> run(std::span<const NodeIndex> sources)
    {
        begin(sources);
        std::array<Reached, searchBits> reached{};
        for (std::uint64_t distance = 1; !m_at->frontier.empty() && spread(); ++distance) {
            m_counters.clear();
            commit();
            for (std::size_t bit = 0; bit < sources.size(); ++bit) {
                const std::uint64_t count = m_counters.count(bit);
                reached[bit].nodes += count;
                reached[bit].steps += count * distance;
            }
        }
        return reached;
    }

private:
    void begin(std::span<const NodeIndex> sources)
    {
        m_at->seen.assign(m_rows.nodeCount(), 0);
        m_at->next.assign(m_rows.nodeCount(), 0);
        m_at->current.assign(m_rows.nodeCount(), 0);
        m_at->frontier.clear();
        m_at->found.clear();
        for (std::size_t bit = 0; bit < sources.size(); ++bit) {
            m_at->seen[sources[bit]] |= std::uint64_t{1} << bit;
            m_at->current[sources[bit]] = m_at->seen[sources[bit]];
            m_at->frontier.push_back(sources[bit]);
        }
        std::sort(m_at->frontier.begin(), m_at->frontier.end());
        m_at->frontier.erase(std::unique(m_at->frontier.begin(), m_at->frontier.end()), m_at->frontier.end());
    }

    bool spread()
    {
        for (const NodeIndex node : m_at->frontier) {
            const std::uint64_t searches = m_at->current[node];
            m_at->current[node] = 0;
            for (const NodeIndex end : m_rows.endsOf(node)) {
                if (m_stopped())
                    return false;
                const std::uint64_t fresh = searches & ~m_at->seen[end];
                if (fresh == 0)
                    continue;
                if (m_at->next[end] == 0)
                    m_at->found.push_back(end);
                m_at->next[end] |= fresh;
            }
        }
        return true;
    }

    void commit()
    {
        for (const NodeIndex node : m_at->found) {
            const std::uint64_t searches = m_at->next[node];
            m_at->next[node] = 0;
            m_at->current[node] = searches;
            m_at->seen[node] |= searches;
            m_counters.add(searches);
        }
        m_at->frontier.swap(m_at->found);
        m_at->found.clear();
    }

    const KeptRows& m_rows;
    StopCheck m_stopped;
    ScratchLease<SearchScratch> m_at;
    BitCounters m_counters;
};

double closenessOf(const Reached& reached, std::size_t nodes)
{
    if (reached.nodes == 0)
        return 0;
    const auto count = static_cast<double>(reached.nodes);
    return count / static_cast<double>(reached.steps) * (count / static_cast<double>(nodes - 1));
}

}  // namespace

Result<std::vector<double>> closeness(const GraphView& view, std::span<const NodeIndex> sources, ThreadPool* pool,
                                      const Job& job)
{
    if (job.isStopped())
        return cancelledQuery();
    const KeptRows rows = keptRows(view, ArcDirection::Out);
    const std::size_t nodes = keptNodeCount(view);
    std::vector<NodeIndex> starts(sources.begin(), sources.end());
    std::sort(starts.begin(), starts.end());
    starts.erase(std::unique(starts.begin(), starts.end()), starts.end());
    std::erase_if(starts, [&view](NodeIndex node) { return !view.hasNode(node); });
    const std::size_t blocks = (starts.size() + searchBits - 1) / searchBits;
    std::vector<double> scores(view.nodeCount());
    std::atomic<std::size_t> done = 0;
    runBlocks(pool, blocks, job, [&](std::size_t block) {
        const std::size_t begin = block * searchBits;
        const auto group = std::span(starts).subspan(begin, std::min(searchBits, starts.size() - begin));
        const std::array<Reached, searchBits> reached = SharedSearch(rows, job).run(group);
        for (std::size_t i = 0; i < group.size(); ++i)
            scores[group[i]] = closenessOf(reached[i], nodes);
        job.report(static_cast<double>(++done) / static_cast<double>(blocks));
    });
    if (job.isStopped())
        return cancelledQuery();
    return scores;
}

}  // namespace throughline
