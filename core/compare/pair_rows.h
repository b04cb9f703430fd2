// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/compare/case_match.h"

namespace throughline::compare {

/// Numbers of a key as four bytes each, so that no two keys run into each other.
inline void appendKey(std::string& key, std::uint32_t number)
{
    for (int shift = 0; shift < 32; shift += 8)
        key += static_cast<char>(number >> shift & 0xFF);
}

inline void pairUp(TableMatch& match, std::size_t a, std::size_t b)
{
    match.toB[a] = static_cast<std::uint32_t>(b);
    match.toA[b] = static_cast<std::uint32_t>(a);
}

inline bool isAloneA(const TableMatch& match, std::size_t row) { return match.isThereA[row] && match.toB[row] == noRow; }
inline bool isAloneB(const TableMatch& match, std::size_t row) { return match.isThereB[row] && match.toA[row] == noRow; }

/// Pairs rows that stand at the same place in both tables (two versions of one case), where `isSame(row)`.
template <class IsSame>
void pairSameRows(TableMatch& match, IsSame&& isSame)
{
    for (std::size_t row = 0; row < match.toB.size() && row < match.toA.size(); ++row)
        if (isAloneA(match, row) && isAloneB(match, row) && isSame(row))
            pairUp(match, row, row);
}

/// Pairs rows that are still alone and have equal keys, the first with the first and so on; an empty
/// key pairs nothing. Linear.
template <class KeyA, class KeyB>
void pairByKey(TableMatch& match, KeyA&& keyA, KeyB&& keyB)
{
    struct Bucket {
        std::vector<std::uint32_t> rows;
        std::size_t taken = 0;
    };
    // Only looked up; rows are walked in their own order.
    std::unordered_map<std::string, Bucket> open;
    for (std::size_t row = 0; row < match.toB.size(); ++row)
        if (isAloneA(match, row))
            if (std::string key = keyA(row); !key.empty())
                open[std::move(key)].rows.push_back(static_cast<std::uint32_t>(row));
    if (open.empty())
        return;
    for (std::size_t row = 0; row < match.toA.size(); ++row) {
        if (!isAloneB(match, row))
            continue;
        const auto found = open.find(keyB(row));
        if (found != open.end() && found->second.taken < found->second.rows.size())
            pairUp(match, found->second.rows[found->second.taken++], row);
    }
}

}  // namespace throughline::compare
