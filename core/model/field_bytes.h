// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "core/model/threat_case.h"

namespace throughline {

// About how many bytes a field holds outside its row. Texts and attachments are shared by all copies
// of their row and count as a pointer.

template <class T>
std::size_t heapBytes(const T&)
{
    return 0;
}

inline std::size_t heapBytes(const std::string& text) { return text.size() < sizeof(std::string) / 2 ? 0 : text.capacity() + 1; }
inline std::size_t heapBytes(const TimeSpan& span) { return heapBytes(span.text); }
inline std::size_t heapBytes(const Alias& alias) { return heapBytes(alias.name); }
inline std::size_t heapBytes(const DerivedFrom& from) { return heapBytes(from.how) + heapBytes(from.name) + heapBytes(from.url); }

template <class T>
std::size_t heapBytes(const std::vector<T>& list)
{
    std::size_t bytes = list.capacity() * sizeof(T);
    for (const T& item : list)
        bytes += heapBytes(item);
    return bytes;
}

inline std::size_t heapBytes(const Marking& marking) { return heapBytes(marking.statements); }

}  // namespace throughline
