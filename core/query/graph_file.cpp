// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/graph_file.h"

#include <filesystem>
#include <fstream>
#include <limits>
#include <system_error>
#include <utility>

#include "core/base/gunzip.h"

namespace throughline {
namespace {

constexpr std::size_t maxBytes = std::size_t{2} << 30;
constexpr std::size_t pieceBytes = std::size_t{1} << 20;

Error at(const std::string& path, Error error)
{
    error.where = error.where.empty() ? path : path + ": " + error.where;
    return error;
}

/// In pieces: what is read may be a pipe, whose size nobody knows.
Result<std::string> readBytes(const std::string& path)
{
    std::error_code failure;
    if (!std::filesystem::exists(path, failure))
        return Error{ErrorCode::FileNotFound, {}, path};
    std::ifstream file(path, std::ios::binary);
    if (!file || std::filesystem::is_directory(path, failure))
        return Error{ErrorCode::FileUnreadable, {}, path};
    std::string bytes;
    while (file) {
        const std::size_t before = bytes.size();
        bytes.resize(before + pieceBytes);
        file.read(bytes.data() + before, static_cast<std::streamsize>(pieceBytes));
        bytes.resize(before + static_cast<std::size_t>(file.gcount()));
        if (bytes.size() > maxBytes)
            return Error{ErrorCode::TooLarge, {}, path};
    }
    if (file.bad())
        return Error{ErrorCode::FileUnreadable, {}, path};
    return bytes;
}

Result<std::string> readText(const std::string& path)
{
    Result<std::string> bytes = readBytes(path);
    if (!bytes || !isGzip(*bytes))
        return bytes;
    Result<std::string> text = gunzip(*bytes, maxBytes);
    if (!text)
        return at(path, text.error());
    return text;
}

}  // namespace

Result<EdgeList> readEdgeListFile(const std::string& path)
{
    const Result<std::string> text = readText(path);
    if (!text)
        return text.error();
    Result<EdgeList> list = parseEdgeList(*text);
    if (!list)
        return at(path, list.error());
    return list;
}

Result<std::vector<NodePair>> readNodePairsFile(const std::string& path, std::size_t nodeCount)
{
    const Result<std::string> text = readText(path);
    if (!text)
        return text.error();
    Result<std::vector<NodePair>> pairs = parseNodePairs(*text, nodeCount);
    if (!pairs)
        return at(path, pairs.error());
    return pairs;
}

}  // namespace throughline
