// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/kept_rows.h"

#include <algorithm>

namespace throughline {
namespace {

template <class Rows>
class RowCopy {
public:
    RowCopy(const GraphView& view, const Rows& rows) : m_graph(view.graph()), m_rows(rows) {}

    KeptRows copy(ArcDirection direction)
    {
        const bool isOut = direction != ArcDirection::In || !m_graph.isDirected();
        const bool isIn = direction != ArcDirection::Out && m_graph.isDirected();
        const std::size_t nodes = m_graph.nodeCount();
        m_copy.offsets.resize(nodes + 1);
        m_copy.ends.resize((isOut ? m_graph.out().ends.size() : 0) + (isIn ? m_graph.in().ends.size() : 0));
        for (NodeIndex node = 0; node < nodes; ++node) {
            if (isOut)
                append(m_graph.out(), node, [this](ArcIndex arc) { return m_rows.out(arc); });
            if (isIn)
                append(m_graph.in(), node, [this](ArcIndex arc) { return m_rows.in(arc); });
            m_copy.offsets[node + 1] = m_size;
        }
        m_copy.ends.resize(m_size);
        return std::move(m_copy);
    }

private:
    template <class Keeps>
    void append(const ArcRows& from, NodeIndex node, const Keeps& keeps)
    {
        for (ArcIndex arc = from.begin(node); arc < from.end(node); ++arc) {
            m_copy.ends[m_size] = from.ends[arc];
            m_size += keeps(arc) ? 1U : 0U;
        }
    }

    const FlatGraph& m_graph;
    Rows m_rows;
    KeptRows m_copy;
    ArcIndex m_size = 0;
};

}  // namespace

KeptRows keptRows(const GraphView& view, ArcDirection direction)
{
    return withRows(view, [&](const auto& rows) {
        return RowCopy<std::decay_t<decltype(rows)>>(view, rows).copy(direction);
    });
}

std::size_t keptNodeCount(const GraphView& view)
{
    std::size_t count = 0;
    for (NodeIndex node = 0; node < view.nodeCount(); ++node)
        count += view.hasNode(node) ? 1U : 0U;
    return count;
}

}  // namespace throughline
