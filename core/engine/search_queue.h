// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>
#include <functional>
#include <limits>
#include <utility>
#include <vector>

#include "core/engine/flat_graph.h"

namespace throughline {

// Queues of nodes by cost for searches that settle the cheapest first. An entry that a cheaper one has
// overtaken stays inside: who takes it out knows by its cost. Both have the same members.

/// For small whole-number steps (Dial 1969): one bucket a cost, as many as the longest step, in a ring.
class BucketQueue {
public:
    using Cost = std::uint32_t;
    static constexpr Cost unreached = std::numeric_limits<Cost>::max();
    static constexpr std::uint32_t longestStep = 8192;
    /// How far a step may be longer than the largest weight, in a search that is led by other costs.
    static constexpr Cost longestRise(std::uint32_t largestWeight) { return longestStep - largestWeight; }

    /// Empties it. What is put in is at most `step` above what was taken out last; the first entry is the lowest.
    void begin(std::uint64_t step)
    {
        std::size_t buckets = 2;
        while (buckets <= step)
            buckets *= 2;
        for (std::vector<NodeIndex>& bucket : m_buckets)
            bucket.clear();
        if (m_buckets.size() < buckets)
            m_buckets.resize(buckets);
        m_mask = static_cast<Cost>(buckets - 1);
        m_lowest = unreached;
        m_size = 0;
    }
    bool isEmpty() const { return m_size == 0; }
    std::size_t size() const { return m_size; }
    void push(Cost cost, NodeIndex node)
    {
        if (m_lowest == unreached)
            m_lowest = cost;
        ++m_size;
        m_buckets[cost & m_mask].push_back(node);
    }
    /// The lowest cost inside; `unreached` if it is empty.
    Cost lowest()
    {
        if (m_size == 0)
            return unreached;
        while (m_buckets[m_lowest & m_mask].empty())
            ++m_lowest;
        return m_lowest;
    }
    /// Takes out an entry of the lowest cost. Only after `lowest`, and not if empty.
    NodeIndex pop()
    {
        std::vector<NodeIndex>& bucket = m_buckets[m_lowest & m_mask];
        const NodeIndex node = bucket.back();
        bucket.pop_back();
        --m_size;
        return node;
    }

private:
    std::vector<std::vector<NodeIndex>> m_buckets;
    Cost m_mask = 1;
    Cost m_lowest = unreached;  ///< until the first entry
    std::size_t m_size = 0;
};

/// For steps of any length.
class HeapQueue {
public:
    using Cost = std::uint64_t;
    static constexpr Cost unreached = std::numeric_limits<Cost>::max();
    static constexpr Cost longestRise(std::uint32_t) { return unreached / 4; }

    void begin(std::uint64_t) { m_heap.clear(); }
    bool isEmpty() const { return m_heap.empty(); }
    std::size_t size() const { return m_heap.size(); }
    void push(Cost cost, NodeIndex node)
    {
        m_heap.emplace_back(cost, node);
        std::push_heap(m_heap.begin(), m_heap.end(), std::greater<>());
    }
    Cost lowest() const { return m_heap.empty() ? unreached : m_heap.front().first; }
    NodeIndex pop()
    {
        std::pop_heap(m_heap.begin(), m_heap.end(), std::greater<>());
        const NodeIndex node = m_heap.back().second;
        m_heap.pop_back();
        return node;
    }

private:
    std::vector<std::pair<Cost, NodeIndex>> m_heap;
};

/// Every edge costs one.
struct UnitWeights {
    std::uint32_t out(ArcIndex) const { return 1; }
    std::uint32_t in(ArcIndex) const { return 1; }
    std::uint32_t largest() const { return 1; }
};

/// Whether costs of paths fit a bucket queue: small steps, sums far inside 32 bits.
inline bool fitsBuckets(std::size_t nodeCount, std::uint32_t largestWeight)
{
    return 2 * std::uint64_t{largestWeight} <= BucketQueue::longestStep
           && nodeCount * std::uint64_t{largestWeight} < (std::uint64_t{1} << 30);
}

}  // namespace throughline
