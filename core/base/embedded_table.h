// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

namespace throughline::detail {

/// Written by packaging/cmake/EmbedResources.cmake; read by embedded.cpp only.
struct EmbeddedRow {
    std::string_view path;
    const char* begin;
    const char* end;
};
extern const EmbeddedRow embeddedRows[];
extern const std::size_t embeddedRowCount;

}  // namespace throughline::detail
