// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/edge_list.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <optional>
#include <string>

namespace throughline {
namespace {

constexpr std::uint64_t largestCount = std::numeric_limits<std::int32_t>::max();

/// Reads the two numbers of each line that has any.
class PairReader {
public:
    explicit PairReader(std::string_view text) : m_at(text.data()), m_end(text.data() + text.size()) {}

    enum class Found { Pair, End, Fault };

    Found next(std::uint64_t& first, std::uint64_t& second)
    {
        skipToNumber();
        if (m_at == m_end)
            return Found::End;
        if (!number(first))
            return Found::Fault;
        skipBlanks();
        return number(second) && endsLine() ? Found::Pair : Found::Fault;
    }
    std::size_t line() const { return m_line; }

private:
    static bool isBlank(char sign) { return sign == ' ' || sign == '\t' || sign == '\r'; }

    void skipBlanks()
    {
        while (m_at != m_end && isBlank(*m_at))
            ++m_at;
    }
    void skipLine() { m_at = std::find(m_at, m_end, '\n'); }
    bool isComment() const { return *m_at == '#' || *m_at == '%'; }

    void skipToNumber()
    {
        while (m_at != m_end) {
            if (*m_at == '\n') {
                ++m_line;
                ++m_at;
            } else if (isBlank(*m_at)) {
                ++m_at;
            } else if (isComment()) {
                skipLine();
            } else {
                return;
            }
        }
    }

    bool number(std::uint64_t& value)
    {
        const auto [end, fault] = std::from_chars(m_at, m_end, value);
        m_at = end;
        return fault == std::errc();
    }

    bool endsLine()
    {
        skipBlanks();
        return m_at == m_end || *m_at == '\n' || isComment();
    }

    const char* m_at;
    const char* m_end;
    std::size_t m_line = 1;
};

Error fault(const PairReader& reader, std::string message)
{
    return {ErrorCode::Malformed, std::move(message), "line " + std::to_string(reader.line())};
}

/// Pairs up to the end of the text, all ends below `nodeCount`.
Result<std::vector<NodePair>> readPairs(PairReader& reader, std::size_t nodeCount, std::size_t expected)
{
    std::vector<NodePair> pairs;
    pairs.reserve(expected);
    std::uint64_t tail = 0;
    std::uint64_t head = 0;
    while (true) {
        const PairReader::Found found = reader.next(tail, head);
        if (found == PairReader::Found::End)
            return pairs;
        if (found == PairReader::Found::Fault)
            return fault(reader, "This is not a pair of node numbers.");
        if (tail >= nodeCount || head >= nodeCount)
            return fault(reader, "The graph has " + std::to_string(nodeCount) + " nodes, numbered from 0; there is no "
                             + std::to_string(std::max(tail, head)) + ".");
        if (pairs.size() == largestCount)
            return fault(reader, "There are more edges than can be held (2,147,483,647).");
        pairs.push_back({static_cast<NodeIndex>(tail), static_cast<NodeIndex>(head)});
    }
}

}  // namespace

Result<EdgeList> parseEdgeList(std::string_view text)
{
    PairReader reader(text);
    std::uint64_t nodes = 0;
    std::uint64_t edges = 0;
    if (reader.next(nodes, edges) != PairReader::Found::Pair)
        return fault(reader, "An edge list begins with its numbers of nodes and of edges.");
    // An edge takes four signs at least: what is announced beyond that is not there, nor room for it.
    if (nodes > largestCount || edges > largestCount)
        return fault(reader, "A graph has at most 2,147,483,647 nodes and as many edges.");
    Result<std::vector<NodePair>> pairs = readPairs(reader, nodes, std::min<std::size_t>(edges, text.size() / 4 + 1));
    if (!pairs)
        return pairs.error();
    if (pairs->size() != edges)
        return fault(reader, "The first line announces " + std::to_string(edges) + " edges; there are "
                         + std::to_string(pairs->size()) + ".");
    return EdgeList{nodes, *std::move(pairs)};
}

Result<std::vector<NodePair>> parseNodePairs(std::string_view text, std::size_t nodeCount)
{
    PairReader reader(text);
    return readPairs(reader, nodeCount, text.size() / 8);
}

std::vector<std::uint32_t> benchmarkWeights(std::span<const NodePair> edges)
{
    std::vector<std::uint32_t> weights;
    weights.reserve(edges.size());
    for (const NodePair& edge : edges) {
        const std::uint32_t mixed = std::min(edge.tail, edge.head) * 2654435761U + std::max(edge.tail, edge.head) * 40503U;
        weights.push_back(1 + (mixed >> 8) % 16);
    }
    return weights;
}

}  // namespace throughline
