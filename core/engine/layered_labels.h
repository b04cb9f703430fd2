// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

#include "core/engine/flat_graph.h"
#include "core/engine/scratch.h"

namespace throughline {

/// What is known of nodes by the number of edges to the end: the best value with at most so many, kept
/// only where more edges improve it. Layers are filled one after the other.
template <class Value>
class LayeredLabels {
public:
    struct Entry {
        NodeIndex node = 0;
        std::uint32_t edges = 0;
        Value value{};
        std::uint32_t fewer = none;  ///< the node's entry before, with fewer edges
    };

    void begin(std::size_t nodeCount, NodeIndex end, Value value)
    {
        m_heads.begin(nodeCount);
        m_entries.assign(1, {end, 0, value, none});
        m_heads.set(end, 0);
        m_layerBegin = 0;
        m_layerEnd = 1;
        m_edges = 0;
    }

    /// Opens the next layer; false if the last one is empty, so that nothing can follow.
    bool nextLayer()
    {
        if (m_edges > 0) {
            m_layerBegin = m_layerEnd;
            m_layerEnd = m_entries.size();
        }
        ++m_edges;
        return m_layerBegin < m_layerEnd;
    }
    /// Edges to the end in the layer that is open.
    std::uint32_t edges() const { return m_edges; }
    /// Entries of the layer before the open one, as positions.
    std::size_t layerBegin() const { return m_layerBegin; }
    std::size_t layerEnd() const { return m_layerEnd; }
    Entry entry(std::size_t position) const { return m_entries[position]; }

    /// Enters a value in the open layer where `isBetter(value, what is known)`.
    template <class Better>
    void improve(NodeIndex node, Value value, const Better& isBetter)
    {
        const std::uint32_t head = m_heads.valueOr(node, none);
        if (head != none && !isBetter(value, m_entries[head].value))
            return;
        if (head != none && m_entries[head].edges == m_edges) {
            m_entries[head].value = value;
            return;
        }
        m_heads.set(node, static_cast<std::uint32_t>(m_entries.size()));
        m_entries.push_back({node, m_edges, value, head});
    }

    bool has(NodeIndex node) const { return m_heads.has(node); }
    /// The best value with at most that many edges; null if there is none. Valid until the next change.
    const Value* at(NodeIndex node, std::size_t edges) const
    {
        std::uint32_t entry = m_heads.valueOr(node, none);
        while (entry != none && m_entries[entry].edges > edges)
            entry = m_entries[entry].fewer;
        return entry == none ? nullptr : &m_entries[entry].value;
    }

private:
    static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

    StampedArray<std::uint32_t> m_heads;
    std::vector<Entry> m_entries;
    std::size_t m_layerBegin = 0;
    std::size_t m_layerEnd = 0;
    std::uint32_t m_edges = 0;
};

}  // namespace throughline
