// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "core/engine/flat_graph.h"

namespace throughline {

/// One bit per index, all set at first.
class Bits {
public:
    explicit Bits(std::size_t size = 0, bool value = true)
        : m_words((size + 63) / 64, value ? ~std::uint64_t{0} : 0), m_size(size)
    {
    }
    bool test(std::size_t index) const { return ((m_words[index / 64] >> (index % 64)) & 1) != 0; }
    void set(std::size_t index) { m_words[index / 64] |= std::uint64_t{1} << (index % 64); }
    void reset(std::size_t index) { m_words[index / 64] &= ~(std::uint64_t{1} << (index % 64)); }
    std::size_t size() const { return m_size; }
    const std::uint64_t* words() const { return m_words.data(); }

private:
    std::vector<std::uint64_t> m_words;
    std::size_t m_size = 0;
};

/// What a view leaves out of a graph, as a bit per node and per arc: a search reads the bits of a row
/// in a row, and nothing of the graph is copied. Rows lie by edge, so that leaving out one node costs
/// its degree times a binary search in its neighbours' rows.
class GraphMask {
public:
    /// Keeps everything. The graph must outlive the mask.
    explicit GraphMask(const FlatGraph& graph);
    /// Keeps the nodes and edges whose bits are set, and no edge without both its ends.
    GraphMask(const FlatGraph& graph, const Bits& nodes, const Bits& edges);

    void dropNode(NodeIndex node);
    void dropEdge(EdgeIndex edge);
    /// Takes an edge back whose ends are there.
    void restoreEdge(EdgeIndex edge);
    /// The node may be arrived at but not left (a thing that ends paths and does not carry them).
    /// Directed graphs only.
    void dropLeaving(NodeIndex node);

    bool hasNode(NodeIndex node) const { return m_nodes.test(node); }
    bool hasOutArc(ArcIndex arc) const { return m_out.test(arc); }
    bool hasInArc(ArcIndex arc) const { return m_graph->isDirected() ? m_in.test(arc) : m_out.test(arc); }
    bool hasEdge(EdgeIndex edge) const;
    const FlatGraph& graph() const { return *m_graph; }

private:
    friend struct MaskedRows;

    const FlatGraph* m_graph;
    Bits m_nodes;
    Bits m_out;
    Bits m_in;  ///< empty if undirected
};

/// What every query runs on: a graph, or what a mask leaves of it. Both must outlive the view.
class GraphView {
public:
    GraphView(const FlatGraph& graph) : m_graph(&graph) {}  // NOLINT: a graph is a view of the whole of it
    GraphView(const GraphMask& mask) : m_graph(&mask.graph()), m_mask(&mask) {}  // NOLINT

    const FlatGraph& graph() const { return *m_graph; }
    const GraphMask* mask() const { return m_mask; }
    std::size_t nodeCount() const { return m_graph->nodeCount(); }
    bool hasNode(NodeIndex node) const { return m_mask == nullptr || m_mask->hasNode(node); }

private:
    const FlatGraph* m_graph;
    const GraphMask* m_mask = nullptr;
};

/// The tests that a kernel makes, resolved when it is compiled: a kernel is a template over these
/// two, so that a whole graph pays nothing for masks.
struct WholeRows {
    static constexpr bool isWhole = true;
    explicit WholeRows(const GraphView&) {}
    bool node(NodeIndex) const { return true; }
    bool out(ArcIndex) const { return true; }
    bool in(ArcIndex) const { return true; }
};

struct MaskedRows {
    static constexpr bool isWhole = false;
    explicit MaskedRows(const GraphView& view)
        : m_nodes(view.mask()->m_nodes.words()), m_out(view.mask()->m_out.words()),
          m_in(view.graph().isDirected() ? view.mask()->m_in.words() : m_out)
    {
    }
    bool node(NodeIndex node) const { return test(m_nodes, node); }
    bool out(ArcIndex arc) const { return test(m_out, arc); }
    bool in(ArcIndex arc) const { return test(m_in, arc); }

private:
    static bool test(const std::uint64_t* words, std::uint32_t index)
    {
        return ((words[index / 64] >> (index % 64)) & 1) != 0;
    }

    const std::uint64_t* m_nodes;
    const std::uint64_t* m_out;
    const std::uint64_t* m_in;
};

/// Runs `kernel(rows)` with the rows that fit the view.
template <class Kernel>
auto withRows(const GraphView& view, const Kernel& kernel)
{
    return view.mask() == nullptr ? kernel(WholeRows(view)) : kernel(MaskedRows(view));
}

}  // namespace throughline
