// SPDX-License-Identifier: GPL-3.0-or-later
// Run it as CMakeLists.txt says. The first byte chooses the reader: 'e' edge list, 'p' pairs of nodes, 'l' lens, 'g' gzip.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/base/gunzip.h"
#include "core/base/utf8.h"
#include "core/engine/edge_list.h"
#include "core/workbench/lens_json.h"

using namespace throughline;

namespace {

constexpr std::size_t pairNodes = 1000;
constexpr std::size_t maxExpanded = 1 << 16;

void require(bool holds)
{
    if (!holds)
        std::abort();
}

/// An error can be shown; one about text says what is wrong.
void checkError(const Error& error)
{
    require(error.code == ErrorCode::Malformed || error.code == ErrorCode::TooLarge);
    require(!error.message.empty() && isValidUtf8(error.message) && isValidUtf8(error.where));
}

void checkPairs(const std::vector<NodePair>& pairs, std::size_t nodeCount, std::size_t bytes)
{
    require(pairs.size() <= bytes);
    require(std::all_of(pairs.begin(), pairs.end(), [&](const NodePair& pair) { return pair.tail < nodeCount && pair.head < nodeCount; }));
}

void checkLens(const Lens& lens)
{
    require(static_cast<int>(lens.minReliability) <= 6 && static_cast<int>(lens.minCredibility) <= 6);
    for (const std::vector<std::string>* const ids : {&lens.disbelieve, &lens.doubt})
        require(std::all_of(ids->begin(), ids->end(), [](const std::string& id) { return isValidUtf8(id); }));
}

/// What fits exactly is made again, what is one byte more is refused.
void checkGunzip(std::string_view bytes)
{
    const Result<std::string> made = gunzip(bytes, maxExpanded);
    if (!made)
        return checkError(made.error());
    require(made->size() <= maxExpanded);
    const Result<std::string> exact = gunzip(bytes, made->size());
    require(exact && *exact == *made);
    require(made->empty() || !gunzip(bytes, made->size() - 1));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0)
        return 0;
    const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
    if (*data == 'e') {
        const Result<EdgeList> list = parseEdgeList(text);
        list ? checkPairs(list->edges, list->nodeCount, size) : checkError(list.error());
    } else if (*data == 'p') {
        const Result<std::vector<NodePair>> pairs = parseNodePairs(text, pairNodes);
        pairs ? checkPairs(*pairs, pairNodes, size) : checkError(pairs.error());
    } else if (*data == 'l') {
        const Result<Lens> lens = parseLens(text);
        lens ? checkLens(*lens) : checkError(lens.error());
    } else if (*data == 'g') {
        checkGunzip(text);
    }
    return 0;
}
