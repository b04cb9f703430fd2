// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/embedded.h"

#include <algorithm>
#include <span>

#include "core/base/embedded_table.h"

namespace throughline {
namespace {

std::span<const detail::EmbeddedRow> rows() { return {detail::embeddedRows, detail::embeddedRowCount}; }

}  // namespace

std::optional<std::string_view> embedded(std::string_view path)
{
    for (const detail::EmbeddedRow& row : rows())
        if (row.path == path)
            return std::string_view(row.begin, static_cast<std::size_t>(row.end - row.begin));
    return std::nullopt;
}

std::vector<std::string_view> embeddedPaths(std::string_view prefix)
{
    std::vector<std::string_view> found;
    for (const detail::EmbeddedRow& row : rows())
        if (row.path.substr(0, prefix.size()) == prefix)
            found.push_back(row.path);
    std::sort(found.begin(), found.end());
    return found;
}

}  // namespace throughline
